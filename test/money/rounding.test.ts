import { Decimal } from 'decimal.js';
import { expect, test, vi } from 'vitest';
import { type comparison, negated, roundedShare, roundingAt, roundingDelta, sum } from '../../src/money/rounding.js';
import { issuesOf, thrownBy } from '../thrown.ts';

const THIRD = { price: '10.00', quantity: 1, used: 1, total: 3 };

// Worked by hand: price × quantity × used / total.
test.each([
  ['9 of 29 days of ten seats', { price: '4.99', quantity: 10, used: 9, total: 29 }, 2, '15.49'], // 15.4862…
  ['15 of 30 days of two seats', { price: '1000', quantity: 2, used: 15, total: 30 }, 0, '1000'],
  ['5 of 12 of ten seats', { price: '1.20', quantity: 10, used: 5, total: 12 }, 2, '5.00'],
  ['the whole', { price: '4.99', quantity: 10, used: 29, total: 29 }, 2, '49.90'],
  ['nothing', { price: '4.99', quantity: 10, used: 0, total: 29 }, 2, '0.00'],
  ['a third', THIRD, 2, '3.33'],
])('billing 7: a share is multiplied, divided once and rounded once: %s', (_, share, digits, expected) => {
  expect(roundedShare(share, digits, 'half_up')).toBe(expected);
});

test('a product of counts past 2 ** 53 is still exact', () => {
  // 9007199254740991 × 3 = 27021597764222973, which a float would make …972 or …976.
  const share = { price: '1', quantity: Number.MAX_SAFE_INTEGER, used: 3, total: 1 };
  expect(roundedShare(share, 0, 'half_up')).toBe('27021597764222973');
});

test('the delta is what rounding added, to twelve decimals', () => {
  expect(roundingDelta('3.34', THIRD)).toBe('0.006666666667'); // 3.34 − 3.333…
  expect(roundingDelta('3.33', THIRD)).toBe('-0.003333333333');
  expect(roundingDelta('5.00', { price: '10.00', quantity: 1, used: 1, total: 2 })).toBe('0');
  expect(roundingDelta('49.90', { price: '4.99', quantity: 10, used: 29, total: 29 })).toBe('0');
  // Less than half of the twelfth decimal, from below: no `-0`.
  expect(roundingDelta('0.00', { price: '0.01', quantity: 1, used: 1, total: 10 ** 12 })).toBe('0');
});

test('half up where no mode is asked for', () => {
  expect(roundingAt(undefined, [])).toBe('half_up');
});

test('a refused mode is told of those there are', () => {
  const { message } = thrownBy(() => roundingAt('nearest', [])).issues[0] ?? {};
  expect(message?.en).toContain('up, down, ceiling, floor, half_up, half_down, half_even');
});

test('a list that reads like a mode is none', () => {
  expect(issuesOf(() => roundingAt(['up'], ['rounding']))).toEqual(['rounding: unknown_rounding']);
});

test('an amount past twenty digits is refused as a whole, not at a field', () => {
  expect(sum('99999999999999999998', '1', 0)).toBe('99999999999999999999');
  expect(issuesOf(() => sum('99999999999999999999', '1', 0))).toEqual([': amount_out_of_range']);
});

test('the other sign, which zero has not', () => {
  expect(['1.50', '-1.50', '0.00', '10', '0.09'].map(negated)).toEqual(['-1.50', '1.50', '0.00', '-10', '-0.09']);
});

test("nobody's settings of decimal.js change an answer, not even settings made before this package was loaded", async () => {
  Decimal.set({ maxE: 1, minE: -1 }); // of which 100 is past the end
  try {
    vi.resetModules();
    const early: { comparison: typeof comparison } = await import('../../src/money/rounding.js');
    expect(early.comparison('1000', '100')).toBe(1);
  } finally {
    Decimal.set({ defaults: true });
  }
});
