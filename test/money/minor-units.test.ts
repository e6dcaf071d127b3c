import { expect, test } from 'vitest';
import { type Money, of, ofMinorUnits, toMinorUnits } from '../../src/money/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';

// The digits are those of ISO 4217: 0, 2, 3 and 4.
test.each([
  ['12.50', 'USD', 1250],
  ['1200', 'JPY', 1200],
  ['1.005', 'KWD', 1005],
  ['-0.0001', 'CLF', -1],
  ['0.00', 'EUR', 0],
  ['90071992547409.91', 'USD', Number.MAX_SAFE_INTEGER],
  ['-9007199254740991', 'JPY', Number.MIN_SAFE_INTEGER],
])('money 11: %s %s is %d minor units, and back', (amount, currency, units) => {
  expect(toMinorUnits(of(amount, currency))).toBe(units);
  expect(ofMinorUnits(units, currency)).toEqual({ amount, currency });
});

test('money 11: an amount that a number cannot hold exactly is refused', () => {
  for (const amount of ['90071992547409.92', '-90071992547409.92', '99999999999999999999.99']) {
    const call = () => toMinorUnits(of(amount, 'USD'));
    expect(issuesOf(call)).toEqual(['amount: amount_out_of_range']);
    expect(thrownBy(call).message).toMatch(/^money\.toMinorUnits: amount: .* 9007199254740991 /);
  }
});

test('money 11: minor units are a whole number', () => {
  for (const units of [12.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, '1250', 1250n, null]) {
    expect(issuesOf(() => ofMinorUnits(units as number, 'USD'))).toEqual(['units: out_of_range']);
  }
  expect(issuesOf(() => ofMinorUnits(1.5, 'yen'))).toEqual(['units: out_of_range', 'currency: unknown_currency']);
  expect(thrownBy(() => ofMinorUnits(1.5, 'USD')).message).toMatch(/^money\.ofMinorUnits: units: /);
  expect(ofMinorUnits(-0, 'USD')).toEqual({ amount: '0.00', currency: 'USD' });
  expect(toMinorUnits({ amount: '-0.00', currency: 'USD' })).toBe(0);
  expect(Object.isFrozen(ofMinorUnits(1, 'USD'))).toBe(true);
});

test('the currency keeps its type', () => {
  const yen: Money<'JPY'> = ofMinorUnits(1200, 'JPY');
  expect(yen.currency).toBe('JPY');
});
