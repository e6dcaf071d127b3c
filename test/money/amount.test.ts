import { expect, test } from 'vitest';
import { amountOf, comparison, difference, negated, sum, unitsOf } from '../../src/money/amount.js';
import { issuesOf } from '../thrown.ts';

test('an amount past twenty digits is refused as a whole, not at a field', () => {
  expect(sum('99999999999999999998', '1', 0)).toBe('99999999999999999999');
  expect(issuesOf(() => sum('99999999999999999999', '1', 0))).toEqual([': amount_out_of_range']);
  expect(issuesOf(() => difference('-99999999999999999999.99', '0.01', 2))).toEqual([': amount_out_of_range']);
});

test('a sum has the digits that are asked for, and more where an amount has more', () => {
  expect(sum('0', '0', 2)).toBe('0.00');
  expect(sum('1', '0.5', 2)).toBe('1.50');
  expect(sum('1.005', '0.5', 2)).toBe('1.505');
  expect(difference('1', '0.0015', 2)).toBe('0.9985');
});

test('amounts of different digits are compared by their worth', () => {
  expect([
    comparison('1', '1.00'),
    comparison('0.0015', '0.01'),
    comparison('-1.5', '-1.49'),
    comparison('10', '9.99'),
  ]).toEqual([0, -1, -1, 1]);
});

test('units of a currency and its amounts are one', () => {
  expect([unitsOf('12.50', 2), unitsOf('-0.05', 2), unitsOf('7', 0), unitsOf('7', 3)]).toEqual([1250n, -5n, 7n, 7000n]);
  expect([amountOf(1250n, 2), amountOf(-5n, 2), amountOf(7n, 0), amountOf(0n, 4)]).toEqual([
    '12.50',
    '-0.05',
    '7',
    '0.0000',
  ]);
});

test('the other sign, which zero has not', () => {
  expect(['1.50', '-1.50', '0.00', '10', '0.09'].map(negated)).toEqual(['-1.50', '1.50', '0.00', '-10', '-0.09']);
});
