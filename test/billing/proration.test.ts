import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { explainProration, prorate } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { amounts, fractions } from '../worked/prorations.ts';

const period = { startsOn: '2026-02-28', endsOn: '2026-03-31' };
const spec = { unitPrice: of('1500', 'JPY'), quantity: 12, period, from: '2026-03-10' } as const;

test('R11 A18: the answer, to the letter of the contract', () => {
  expect(prorate({ unitPrice: of('1500', 'JPY'), quantity: 12, period, from: '2026-03-10' })).toEqual({
    amount: { amount: '12194', currency: 'JPY' },
    usedDays: 21,
    periodDays: 31,
    because: ['R11', 'A18'],
  });
});

test.each(amounts)('A18: $price from $from in $period: $amount ($source)', ({ period, from, to, price, amount }) => {
  const [startsOn, endsOn] = period;
  const answer = prorate({
    unitPrice: of(price, 'EUR'),
    quantity: 1,
    period: { startsOn, endsOn },
    from,
    ...(to && { to }),
  });
  expect(answer.amount.amount).toBe(amount);
});

test.each(fractions)('A18: from $from in $period: $fraction ($source)', ({ period, from, to, fraction }) => {
  const [startsOn, endsOn] = period;
  const answer = explainProration({
    unitPrice: of('1.00', 'USD'),
    quantity: 1,
    period: { startsOn, endsOn },
    from,
    ...(to && { to }),
  });
  expect(answer.fraction.num * fraction[1]).toBe(answer.fraction.den * fraction[0]);
});

// The boundary five: the purchase day counts, the renewal day does not.
test.each([
  ['before the period', '2026-02-27', 'outside_period'],
  ['on its first day', '2026-02-28', '18000'],
  ['on its second day', '2026-03-01', '17419'],
  ['on its last day', '2026-03-30', '581'],
  ['at its end', '2026-03-31', '0'],
  ['after it', '2026-04-01', 'outside_period'],
])('A18: a purchase %s', (_, from, expected) => {
  const call = () => prorate({ ...spec, from }).amount.amount;
  if (expected !== 'outside_period') return expect(call()).toBe(expected);
  return expect(call).toThrowError(
    expect.objectContaining({ code: expected, issues: [expect.objectContaining({ path: ['from'] })] }),
  );
});

test('A18: a slice costs what is left where it starts less what is left where it ends', () => {
  const slice = (from: string, to: string) => prorate({ ...spec, from, to }).amount.amount;
  // 18000 × 11/31 = 6387.10, 18000 × 10/31 = 5806.45, 18000 × 10/31 = 5806.45: rounded apart they are a yen short
  expect([
    slice('2026-02-28', '2026-03-10'),
    slice('2026-03-10', '2026-03-20'),
    slice('2026-03-20', '2026-03-31'),
  ]).toEqual(['5806', '5807', '6387']);
  expect(slice('2026-03-10', '2026-03-10')).toBe('0');
});

test('A18: a slice that ends early says how much of the period it is', () => {
  // 18000 × 10/31 = 5806.4516…, of which the rounding of what is left before and after made 5807.
  expect(explainProration({ ...spec, from: '2026-03-10', to: '2026-03-20' })).toMatchObject({
    amount: { amount: '5807', currency: 'JPY' },
    usedDays: 10,
    periodDays: 31,
    fraction: { num: 10, den: 31, unit: 'day' },
    rounding: { mode: 'half_up', delta: '0.548387096774' },
  });
});

test('A18: rounded once, by the mode that is asked for', () => {
  const half = {
    unitPrice: of('0.25', 'USD'),
    quantity: 1,
    period: { startsOn: '2026-04-01', endsOn: '2026-05-01' },
    from: '2026-04-19',
  };
  // 0.25 × 12/30 = 0.10; × 6/30 of 0.25 = 0.05; half a cent: 0.25 × 15 / 30 = 0.125
  const at = (rounding?: 'half_even' | 'half_down' | 'up' | 'down') =>
    prorate({ ...half, from: '2026-04-16', ...(rounding && { rounding }) }).amount.amount;
  expect([at(), at('half_even'), at('half_down'), at('up'), at('down')]).toEqual([
    '0.13',
    '0.12',
    '0.12',
    '0.13',
    '0.12',
  ]);
});

test('A18: the fraction and the rounding difference, in the explained answer', () => {
  const answer = explainProration({ ...spec, rounding: 'half_up' });
  expect(answer).toEqual({
    ...prorate(spec),
    fraction: { num: 21, den: 31, unit: 'day' },
    rounding: { mode: 'half_up', delta: '0.451612903226' }, // 18000 × 21 / 31 = 12193.548387096774…
  });
  expect(explainProration({ ...spec, from: '2026-02-28' }).rounding.delta).toBe('0');
});

test('billing 4: by the second: a second begun is charged', () => {
  const base = {
    unitPrice: of('86.40', 'USD'),
    quantity: 1,
    granularity: 'second',
    period: { start: '2026-04-01T00:00:00Z', end: '2026-04-02T00:00:00Z' },
  } as const;
  expect(prorate({ ...base, from: '2026-04-01T12:00:00Z' })).toEqual({
    amount: { amount: '43.20', currency: 'USD' },
    usedSeconds: 43_200,
    periodSeconds: 86_400,
    because: ['R11', 'A18'],
  });
  expect(prorate({ ...base, from: '2026-04-01T23:59:59.999Z' }).usedSeconds).toBe(1);
  expect(prorate({ ...base, from: '2026-04-02T00:00:00.000Z' }).amount.amount).toBe('0.00');
  expect(
    prorate({ ...base, from: new Date('2026-04-01T06:00:00Z'), to: Date.parse('2026-04-01T12:00:00Z') }).amount.amount,
  ).toBe('21.60');
  expect(explainProration({ ...base, from: '2026-04-01T12:00:00Z' }).fraction).toEqual({
    num: 43_200,
    den: 86_400,
    unit: 'second',
  });
});

test('billing 4: by the second a day of summer time has 23 hours', () => {
  const at = { start: '2026-03-08T05:00:00Z', end: '2026-03-09T04:00:00Z' };
  expect(
    prorate({ unitPrice: of('1.00', 'USD'), quantity: 1, granularity: 'second', period: at, from: at.start })
      .periodSeconds,
  ).toBe(82_800);
});

test.each([
  [{ quantity: -1 }, 'invalid_quantity', ['quantity']],
  [{ quantity: 1.5 }, 'invalid_quantity', ['quantity']],
  [{ quantity: '12' }, 'invalid_quantity', ['quantity']],
  [{ quantity: Number.NaN }, 'invalid_quantity', ['quantity']],
  [{ quantity: 2 ** 53 }, 'invalid_quantity', ['quantity']],
  [{ unitPrice: { amount: '1.5', currency: 'USD' } }, 'wrong_digits', ['unitPrice', 'amount']],
  [{ unitPrice: { amount: '1.00000000001', currency: 'JPY' } }, 'invalid_amount', ['unitPrice', 'amount']],
  [{ unitPrice: { amount: '-1500', currency: 'JPY' } }, 'negative_price', ['unitPrice']],
  [{ unitPrice: { amount: new Decimal(1500), currency: 'JPY' } }, 'invalid_amount', ['unitPrice', 'amount']],
  [{ unitPrice: { amount: 1500, currency: 'JPY' } }, 'invalid_amount', ['unitPrice', 'amount']],
  [{ unitPrice: { amount: '1500', currency: 'YEN' } }, 'unknown_currency', ['unitPrice', 'currency']],
  [{ unitPrice: null }, 'invalid_type', ['unitPrice']],
  [{ period: { startsOn: '2026-03-31', endsOn: '2026-02-28' } }, 'empty_period', ['period']],
  [{ period: { startsOn: '2026-02-28', endsOn: '2026-02-28' } }, 'empty_period', ['period']],
  [{ period: { startsOn: '2026-02-30', endsOn: '2026-03-31' } }, 'invalid_date', ['period', 'startsOn']],
  [{ period: { startsOn: '2026-02-28', endsOn: '2026-03-32' } }, 'invalid_date', ['period', 'endsOn']],
  [{ period: null }, 'invalid_type', ['period']],
  [{ to: 'soon' }, 'invalid_date', ['to']],
  [{ from: '2026-03-10T00:00:00Z' }, 'invalid_date', ['from']],
  [{ from: '10/03/2026' }, 'invalid_date', ['from']],
  [{ to: '2026-03-09' }, 'outside_period', ['to']],
  [{ to: '2026-04-01' }, 'outside_period', ['to']],
  [{ granularity: 'hour' }, 'unknown_granularity', ['granularity']],
  [{ rounding: 'HALF_UP' }, 'unknown_rounding', ['rounding']],
  [{ granularty: 'second' }, 'unknown_field', ['granularty']],
])('bad input: %j is %s', (change, code, path) => {
  const call = () => prorate({ ...spec, ...change } as typeof spec);
  expect(call).toThrowError(
    expect.objectContaining({ name: 'InvalidInputError', code, issues: [expect.objectContaining({ path })] }),
  );
});

test.each([
  [{ period: { start: 'then', end: '2026-04-02T00:00:00Z' } }, ['period', 'start']],
  [{ period: { start: '2026-04-01T00:00:00Z', end: 'then' } }, ['period', 'end']],
  [{ from: 'now' }, ['from']],
  [{ to: 'now' }, ['to']],
])('bad input: by the second, %j is not an instant', (change, path) => {
  const period = { start: '2026-04-01T00:00:00Z', end: '2026-04-02T00:00:00Z' };
  const bySecond = {
    unitPrice: of('1.00', 'USD'),
    quantity: 1,
    granularity: 'second',
    period,
    from: period.start,
  } as const;
  expect(() => prorate({ ...bySecond, ...change })).toThrowError(
    expect.objectContaining({ code: 'invalid_instant', issues: [expect.objectContaining({ path })] }),
  );
});

test('bad input: every value that is not an object, or cannot be read, is refused', () => {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  for (const value of [null, undefined, 1, 'x'.repeat(10_000_000), [], revoked.proxy, () => spec]) {
    expect(() => prorate(value as typeof spec)).toThrowError(expect.objectContaining({ name: 'InvalidInputError' }));
  }
});

test('results are frozen plain data', () => {
  const answer = explainProration(spec);
  expect([answer, answer.amount, answer.fraction, answer.rounding, answer.because].every(Object.isFrozen)).toBe(true);
  expect(structuredClone(answer)).toEqual(answer);
});
