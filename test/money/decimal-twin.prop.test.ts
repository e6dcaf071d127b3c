import { expect } from 'vitest';
import { add, allocate, compare, multiply, subtract } from '../../src/money/index.js';
import { computedWeights, factors, pairs, roundings } from '../arbitraries/money.ts';
import { differenceOf, farthestFrom, orderOf, productOf, sumOf } from '../oracles/decimal.ts';
import { DIGITS } from '../oracles/proration.ts';
import { prop } from '../prop.ts';

const digitsOf = (currency: string) => DIGITS[currency] ?? 0;

prop('sums_differences_and_order_are_those_of_another_decimal_library', 'precision of 15 digits', pairs, ([a, b]) => {
  const digits = digitsOf(a.currency);
  expect(add(a, b).amount).toBe(sumOf([a.amount, b.amount], digits));
  expect(subtract(a, b).amount).toBe(differenceOf(a.amount, b.amount, digits));
  expect(compare(a, b)).toBe(orderOf(a.amount, b.amount));
});

prop(
  'products_are_rounded_as_by_another_decimal_library',
  'half even taken for half up',
  pairs,
  factors,
  roundings,
  ([a], { text }, rounding) => {
    const expected = productOf(a.amount, text, digitsOf(a.currency), rounding);
    expect(multiply(a, text, { rounding }).amount).toBe(expected);
  },
);

prop(
  'parts_are_within_a_unit_of_the_shares_of_another_decimal_library',
  'a number read to three decimals',
  pairs,
  computedWeights,
  ([whole], list) => {
    const digits = digitsOf(whole.currency);
    const parts = allocate(whole, list).map(({ amount }) => amount);
    expect(sumOf(parts, digits)).toBe(whole.amount);
    expect(farthestFrom(whole.amount, list, parts, digits)).toBeLessThan(1);
  },
);
