import { expect, test } from 'vitest';
import { roundedShare, roundingDelta } from '../../src/money/share.js';

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
  // 5.005 rounded to 5.01: the zeros behind the 5 are left out.
  expect(roundingDelta('5.01', { price: '10.01', quantity: 1, used: 1, total: 2 })).toBe('0.005');
  expect(roundingDelta('5.00', { price: '10.00', quantity: 1, used: 1, total: 2 })).toBe('0');
  expect(roundingDelta('49.90', { price: '4.99', quantity: 10, used: 29, total: 29 })).toBe('0');
  // Less than half of the twelfth decimal, from below: no `-0`.
  expect(roundingDelta('0.00', { price: '0.01', quantity: 1, used: 1, total: 10 ** 12 })).toBe('0');
});
