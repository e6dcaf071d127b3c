import { money } from '../../../src/index.js';
import type { RowsOf } from '../../architecture/public-functions.ts';
import { ABSENT, COUNT, NO_FIELDS, without } from '../harmless.ts';
import type { Place } from '../place.ts';

const price = { amount: '4.99', currency: 'USD' };
const JPY = { amount: '499', currency: 'JPY' };

/** Zero with a sign is zero; twenty digits before the point are the most. */
const AMOUNT = ['minus zero as text', 'twenty nines'];

/** Money in an argument, and in each of its fields. */
function moneyPlaces(at: string, pass: (value: never) => unknown, whole: readonly string[], amounts = AMOUNT): Place[] {
  return [
    [at, pass, whole],
    [`${at}.amount`, (value) => pass({ ...price, amount: value } as never), amounts],
    [`${at}.currency`, (value) => pass({ ...price, currency: value } as never)],
  ];
}

const ALONE = ['a negative amount', 'an amount in another currency'];
const DECIMALS = [...AMOUNT, 'an amount of three digits', 'a currency number', 'milliseconds as text'];
/** Of numbers, those whose own text is a decimal that is not negative and has no exponent. */
const WEIGHTS = [
  ...without(DECIMALS, 'minus zero as text'),
  ...COUNT,
  'a half',
  'one more than the largest safe integer',
];
/** Of the largest amount the result would have twenty-one digits before the point. */
const SMALL = ['minus zero as text'];

const call = (verb: (a: never, b: never) => unknown, amounts = AMOUNT) => [
  ...moneyPlaces('a', (value) => verb(value, price as never), ['a negative amount'], amounts),
  ...moneyPlaces('b', (value) => verb(price as never, value), ['a negative amount'], amounts),
  ...moneyPlaces('b in JPY', (value) => verb(JPY as never, value), ['an amount in another currency'], []),
];

export const rows: RowsOf<typeof money, readonly Place[]> = {
  of: [
    ['amount', (value) => money.of(value, 'USD'), AMOUNT],
    ['currency', (value) => money.of('1.00', value)],
  ],
  digitsOf: [['currency', (value) => money.digitsOf(value)]],
  add: call(money.add, SMALL),
  subtract: call(money.subtract),
  compare: call(money.compare),
  isZero: moneyPlaces('value', (value) => money.isZero(value), ALONE),
  multiply: [
    ...moneyPlaces('value', (value) => money.multiply(value, '1.5'), ALONE, SMALL),
    ['factor', (value) => money.multiply(money.of('0.01', 'USD'), value), DECIMALS],
    ['options', (value) => money.multiply(price, '1.5', value), [...ABSENT, ...NO_FIELDS]],
    ['rounding', (value) => money.multiply(price, '1.5', { rounding: value }), ABSENT],
  ],
  allocate: [
    ...moneyPlaces('value', (value) => money.allocate(value, [1, 2]), ALONE),
    ['weights', (value) => money.allocate(price, value)],
    ['weights.0', (value) => money.allocate(price, [value, 1]), WEIGHTS],
  ],
  format: [
    ...moneyPlaces('value', (value) => money.format(value, { locale: 'en' }), ALONE),
    ['options', (value) => money.format(price, value)],
    ['locale', (value) => money.format(price, { locale: value })],
  ],
};
