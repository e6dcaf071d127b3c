import { describe, expect, test } from 'vitest';
import { explainProration, prorate } from '../../src/billing/index.js';
import { readUnitPrice } from '../../src/billing/unit-price.js';
import { Faults } from '../../src/input/faults.js';
import { of } from '../../src/money/index.js';
import { thrownBy } from '../thrown.ts';

// A proration in its usual form is read in a quick way. What differs from that form is answered as any other request.

const period = { startsOn: '2026-02-28', endsOn: '2026-03-31' };
const spec = { unitPrice: of('1500', 'JPY'), quantity: 12, period, from: '2026-03-10' };
const dollars = { ...spec, unitPrice: of('15.00', 'USD') };

class Instance {}
const instance = (fields: object) => Object.assign(new Instance(), fields);
const bare = (fields: object) => Object.assign(Object.create(null), fields);

/** The answer in the usual form, and with a granularity in so many words, which is never read in the quick way. */
function bothWays(asked: object): readonly [unknown, unknown] {
  const withDay =
    Object.getPrototypeOf(asked) === Instance.prototype
      ? instance({ ...asked, granularity: 'day' })
      : { ...asked, granularity: 'day' };
  return [answerOf(asked), answerOf(withDay)];
}

function answerOf(asked: object): unknown {
  try {
    return explainProration(asked as never);
  } catch {
    return thrownBy(() => explainProration(asked as never)).issues;
  }
}

const codesOf = (asked: object) =>
  thrownBy(() => prorate(asked as never)).issues.map(({ path, code }) => `${path.join('.')}: ${code}`);

describe('refused in either way, at the same place', () => {
  test.each<[string, object, readonly string[]]>([
    ['an instance of a class', instance(spec), [': invalid_type']],
    ['a period that is one', { ...spec, period: instance(period) }, []],
    ['a price that is one', { ...spec, unitPrice: instance(spec.unitPrice) }, ['unitPrice: invalid_type']],
    ['a field too many', { ...spec, colour: 'red' }, ['colour: unknown_field']],
    [
      'a field too many of the price',
      { ...spec, unitPrice: { ...spec.unitPrice, per: 'seat' } },
      ['unitPrice.per: unknown_field'],
    ],
    ['no price', { ...spec, unitPrice: null }, ['unitPrice: invalid_type']],
    ['a price of no currency', { ...spec, unitPrice: { amount: '1' } }, ['unitPrice.currency: missing']],
    [
      'a currency that is no text',
      { ...spec, unitPrice: { amount: '1', currency: 7 } },
      ['unitPrice.currency: unknown_currency'],
    ],
    [
      'an amount that is no text',
      { ...spec, unitPrice: { amount: 1500, currency: 'JPY' } },
      ['unitPrice.amount: invalid_amount'],
    ],
    [
      'an amount that is none',
      { ...spec, unitPrice: { amount: 'x', currency: 'JPY' } },
      ['unitPrice.amount: invalid_amount'],
    ],
    [
      'too few digits',
      { ...dollars, unitPrice: { amount: '1.5', currency: 'USD' } },
      ['unitPrice.amount: wrong_digits'],
    ],
    ['no quantity', { ...spec, quantity: undefined }, ['quantity: missing']],
    ['a quantity as text', { ...spec, quantity: '12' }, ['quantity: invalid_quantity']],
    ['no start', { ...spec, from: undefined }, ['from: missing']],
    ['a start that is no date', { ...spec, from: 'soon' }, ['from: invalid_date']],
    ['an end that is no date', { ...spec, to: 'late' }, ['to: invalid_date']],
    ['an end of null', { ...spec, to: null }, ['to: invalid_date']],
    ['no period', { ...spec, period: undefined }, ['period: missing']],
    ['a period of null', { ...spec, period: null }, ['period: invalid_type']],
    ['a period without an end', { ...spec, period: { startsOn: '2026-02-28' } }, ['period.endsOn: missing']],
    ['a period without a start', { ...spec, period: { endsOn: '2026-03-31' } }, ['period.startsOn: missing']],
    ['a rounding that does not exist', { ...spec, rounding: 'nearest' }, ['rounding: unknown_rounding']],
    ['a start outside of the period', { ...spec, from: '2026-04-01' }, ['from: outside_period']],
    ['an end before the start', { ...spec, to: '2026-03-09' }, ['to: outside_period']],
  ])('%s', (_, asked, expected) => {
    const [usual, full] = bothWays(asked);
    expect(usual).toEqual(full);
    if (expected.length > 0) expect(codesOf(asked)).toEqual(expected);
  });
});

describe('answered in either way, with the same amount', () => {
  test.each<[string, object, string]>([
    ['the usual form', spec, '12194'],
    ['an end', { ...spec, to: '2026-03-20' }, '5807'],
    ['an end that was not said', { ...spec, to: undefined }, '12194'],
    ['a rounding', { ...spec, rounding: 'down' }, '12193'],
    ['a rounding that was not said', { ...spec, rounding: undefined }, '12194'],
    ['a period with more fields', { ...spec, period: { ...period, days: 31, index: 0 } }, '12194'],
    ['a request without a prototype', bare(spec), '12194'],
    ['a period without a prototype', { ...spec, period: bare(period) }, '12194'],
    ['a price without a prototype', { ...spec, unitPrice: bare(spec.unitPrice) }, '12194'],
    ['a price of nothing', { ...spec, unitPrice: of('0', 'JPY') }, '0'],
    ['a price of less than nothing, which is nothing', { ...spec, unitPrice: { amount: '-0', currency: 'JPY' } }, '0'],
    ['a price with more decimals', { ...dollars, unitPrice: { amount: '15.0000000001', currency: 'USD' } }, '121.94'],
    ['a price with zeros too many', { ...dollars, unitPrice: { amount: '15.0000', currency: 'USD' } }, '121.94'],
    ['no units at all', { ...spec, quantity: 0 }, '0'],
    ['the last date', { ...spec, from: '2026-03-31' }, '0'],
  ])('%s', (_, asked, amount) => {
    const [usual, full] = bothWays(asked);
    expect(usual).toEqual(full);
    expect(prorate(asked as never).amount.amount).toBe(amount);
  });
});

test('what cannot be read is refused, and nothing else is thrown', () => {
  const throwing = (field: string) =>
    Object.defineProperty({ ...spec }, field, {
      enumerable: true,
      get: () => {
        throw new TypeError('mine');
      },
    });
  for (const field of ['unitPrice', 'period', 'from', 'quantity']) expect(codesOf(throwing(field))).toHaveLength(1);
});

describe('in its usual form a request is read once, field by field', () => {
  /** An object that notes each field that is read of it. */
  function noting<T extends object>(value: T, noted: string[]): T {
    const get = (target: T, key: string | symbol) => {
      noted.push(String(key));
      return Reflect.get(target, key);
    };
    return new Proxy(value, { get });
  }

  test.each<[string, object]>([
    ['with what has to be said', spec],
    ['with all that may be said', { ...spec, to: '2026-03-20', rounding: 'half_even' }],
    ['for no units', { ...dollars, quantity: 0 }],
    ['of the last day', { ...dollars, from: '2026-03-31' }],
    ['for a price of nothing', { ...dollars, unitPrice: of('0.00', 'USD') }],
  ])('%s', (_, asked) => {
    const [noted, ofPrice, ofPeriod]: [string[], string[], string[]] = [[], [], []];
    const { unitPrice, period: dates } = asked as typeof spec;
    const parts = { unitPrice: noting(unitPrice, ofPrice), period: noting(dates, ofPeriod) };
    const answer = explainProration(noting({ ...asked, ...parts }, noted) as never);
    expect(answer).toEqual(explainProration(asked as never));
    expect(noted.toSorted()).toEqual(['from', 'period', 'quantity', 'rounding', 'to', 'unitPrice']);
    expect([ofPrice.toSorted(), ofPeriod.toSorted()]).toEqual([
      ['amount', 'currency'],
      ['endsOn', 'startsOn'],
    ]);
  });

  test('the price of one unit, wherever it is said', () => {
    const noted: string[] = [];
    const price = readUnitPrice(noting({ amount: '15.00', currency: 'USD' }, noted));
    expect([price, Object.isFrozen(price), noted]).toEqual([of('15.00', 'USD'), true, ['amount', 'currency']]);
  });
});

describe('the price of one unit', () => {
  const read = (price: unknown) => {
    const found = readUnitPrice(price);
    return found instanceof Faults ? found.issues.map(({ path, code }) => `${path.join('.')}: ${code}`) : found;
  };
  test.each<[string, unknown, unknown]>([
    ['is kept with the digits of its currency, and with those it needs', { amount: '1.500', currency: 'USD' }, '1.50'],
    ['is kept with more of them', { amount: '1.5010', currency: 'USD' }, '1.501'],
    ['has none, where its currency has none', { amount: '12.0', currency: 'JPY' }, '12'],
    ['is nothing, in whatever digits', { amount: '0.000', currency: 'USD' }, '0.00'],
    ['is nothing, where it is less than nothing by a sign alone', { amount: '-0.000', currency: 'USD' }, '0.00'],
  ])('%s', (_, price, amount) => expect(read(price)).toMatchObject({ amount }));
  test.each<[string, unknown, readonly string[]]>([
    ['below nothing', { amount: '-0.001', currency: 'USD' }, [': negative_price']],
    ['with a sign, in another place', { amount: '1-0', currency: 'USD' }, ['amount: invalid_amount']],
    ['of no currency', { amount: '1.00', currency: 'usd' }, ['currency: unknown_currency']],
    ['that is an instance of a class', instance({ amount: '1.00', currency: 'USD' }), [': invalid_type']],
    ['with a field too many', { amount: '1.00', currency: 'USD', per: 'seat' }, ['per: unknown_field']],
    ['that is no object', '1.00', [': invalid_type']],
    ['that is a list', ['1.00', 'USD'], [': invalid_type']],
    ['of null', null, [': invalid_type']],
  ])('%s is refused', (_, price, faults) => expect(read(price)).toEqual(faults));
});
