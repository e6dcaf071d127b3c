import fc from 'fast-check';
import type * as money from '../../src/money/index.js';
import { ofMinorUnits } from '../../src/money/index.js';
import { pairs, prices, roundings } from '../arbitraries/money.ts';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as is from '../hostile/harmless.ts';
import type { Call, Harmless } from './call.ts';
import { locales } from './moments.ts';

const cents = { amount: '0.01', currency: 'USD' };
const price = { amount: '49.90', currency: 'USD' };
const factors = fc.constantFrom('1.5', '0.5', '-1', '0', '0.333333333', '1.005', '-0.25', '2');
const weights = fc
  .array(fc.constantFrom<number | string>(1, 2, 0, 7, '0.5', '33.33', 1 / 3, 0.1 + 0.2), { maxLength: 5 })
  .map((list) => [1, ...list]);
const smallPrices = fc
  .tuple(fc.nat(999_999), fc.constantFrom('JPY', 'USD', 'KWD', 'CLF'))
  .map(([units, currency]) => ofMinorUnits(units, currency));

/** The largest amount has no room for a result of one digit more. */
const SMALL = ['minus zero as text'];
/** Any number that is not without end; their sum may have either sign. */
const WEIGHTS = [
  ...is.DECIMALS,
  ...is.WHOLE,
  ...is.SHARE,
  'one more than the largest safe integer',
  'the largest number',
];

const ALONE = { value: is.MONEY, amount: is.AMOUNT };
const PAIR: Harmless = { a: is.DOLLARS, b: is.DOLLARS, amount: is.AMOUNT };

const ofTwo: Call = {
  takes: { a: 'request', b: 'request' },
  samples: [[cents, price]],
  sound: pairs,
  harmless: PAIR,
};

export const calls: RowsOf<typeof money, Call> = {
  of: {
    takes: { amount: 'value', currency: 'value' },
    samples: [['49.90', 'USD']],
    sound: prices.map(({ amount, currency }) => [amount, currency]),
    harmless: { amount: is.AMOUNT },
  },
  digitsOf: {
    takes: { currency: 'value' },
    samples: [['USD'], ['JPY']],
    sound: prices.map(({ currency }) => [currency]),
  },
  toMinorUnits: {
    takes: { value: 'request' },
    samples: [[price], [{ amount: '-1200', currency: 'JPY' }]],
    sound: prices.map((one) => [one]),
    harmless: { ...ALONE, amount: SMALL },
  },
  ofMinorUnits: {
    takes: { units: 'value', currency: 'value' },
    samples: [[4990, 'USD']],
    sound: fc.tuple(
      fc.integer({ min: -1e9, max: 1e9 }),
      prices.map(({ currency }) => currency),
    ),
    harmless: { units: is.WHOLE },
  },
  add: { ...ofTwo, harmless: { ...PAIR, amount: SMALL } },
  subtract: ofTwo,
  compare: ofTwo,
  isZero: {
    takes: { value: 'request' },
    samples: [[price]],
    sound: prices.map((one) => [one]),
    harmless: ALONE,
  },
  multiply: {
    takes: { value: 'request', factor: 'value', options: 'request' },
    samples: [[cents, '1.5', { rounding: 'half_even' }]],
    sound: fc.tuple(
      smallPrices,
      factors,
      roundings.map((rounding) => ({ rounding })),
    ),
    harmless: { ...ALONE, 'value.amount': SMALL, factor: is.DECIMALS, 'options?': is.NO_FIELDS, 'rounding?': [] },
  },
  allocate: {
    takes: { value: 'request', weights: 'value' },
    samples: [[price, [1, 2, '0.5']]],
    sound: fc.tuple(prices, weights),
    harmless: { ...ALONE, weights: ['a list of negative numbers'], 'weights.0': WEIGHTS },
  },
  format: {
    takes: { value: 'request', options: 'request' },
    samples: [[price, { locale: 'ja' }]],
    sound: fc.tuple(
      prices,
      locales.map((locale) => ({ locale })),
    ),
    harmless: ALONE,
  },
};
