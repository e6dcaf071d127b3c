import fc from 'fast-check';
import { expect } from 'vitest';
import { add, allocate, compare, multiply, ofMinorUnits, subtract, toMinorUnits } from '../../src/money/index.js';
import {
  computedWeights,
  factors,
  moneyOf,
  pairs,
  prices,
  roundings,
  signedWeights,
  weights,
} from '../arbitraries/money.ts';
import { largestRemainders } from '../oracles/allocation.ts';
import { DIGITS, decimalText, minorUnits, rounded } from '../oracles/proration.ts';
import { prop } from '../prop.ts';

const digitsOf = (currency: string) => DIGITS[currency] ?? 0;
const unitsOf = ({ amount, currency }: { amount: string; currency: string }) => minorUnits(amount, digitsOf(currency));

prop('adding_and_subtracting_agree_with_whole_minor_units', 'amounts added as floats', pairs, ([a, b]) => {
  expect(add(a, b)).toEqual(moneyOf(a.currency, unitsOf(a) + unitsOf(b)));
  expect(subtract(a, b)).toEqual(moneyOf(a.currency, unitsOf(a) - unitsOf(b)));
});

prop('what_is_added_can_be_subtracted', 'a sum rounded to two digits in every currency', pairs, ([a, b]) =>
  expect(subtract(add(a, b), b)).toEqual(a),
);

prop('comparison_is_the_sign_of_the_difference', 'amounts compared as text', pairs, ([a, b]) => {
  const difference = unitsOf(a) - unitsOf(b);
  expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
});

prop(
  'multiplying_rounds_the_exact_product_once',
  'the factor rounded to two digits before it multiplies',
  pairs,
  factors,
  roundings,
  ([a], { text, amount, digits }, rounding) => {
    const exact = rounded(unitsOf(a) * amount, 10n ** BigInt(digits), rounding);
    expect(multiply(a, text, { rounding })).toEqual(moneyOf(a.currency, exact));
  },
);

/** The inverse, modulo 10^10, of a number that ends in 1. */
function inverse(factor: bigint): bigint {
  let result = 1n;
  // Each step doubles the number of right digits.
  for (let i = 0; i < 4; i++) result = (((result * (2n - factor * result)) % 10n ** 10n) + 10n ** 10n) % 10n ** 10n;
  return result;
}

/** Amounts of 24 digits and factors of ten decimals, whose product is a half of the last digit or 10^-10 of it beside a half. */
const nearHalves = fc
  .tuple(
    fc.bigInt({ min: 1n, max: 10n ** 14n - 1n }),
    fc.bigInt({ min: 0n, max: 10n ** 9n - 1n }),
    fc.integer({ min: -1, max: 1 }),
  )
  .map(([high, tenth, beside]) => {
    const factor = tenth * 10n + 1n;
    const low = ((5n * 10n ** 9n + BigInt(beside)) * inverse(factor)) % 10n ** 10n;
    return { units: high * 10n ** 10n + low, factor };
  });

prop(
  'a_product_of_34_digits_is_rounded_once',
  'precision of 30 digits: what lies just below a half is rounded to the half first',
  nearHalves,
  roundings,
  ({ units, factor }, rounding) => {
    const product = multiply(moneyOf('CLF', units), decimalText(factor, 10), { rounding });
    expect(product).toEqual(moneyOf('CLF', rounded(units * factor, 10n ** 10n, rounding)));
  },
);

prop('parts_sum_to_the_whole', 'every part rounded on its own', pairs, computedWeights, ([whole], list) => {
  const parts = allocate(whole, list);
  expect(parts.reduce((total, part) => total + unitsOf(part), 0n)).toBe(unitsOf(whole));
  expect(parts).toHaveLength(list.length);
});

prop(
  'parts_are_those_of_the_largest_remainders',
  'the remainder given to the last part',
  pairs,
  signedWeights,
  ([whole], list) => {
    const digits = digitsOf(whole.currency);
    expect(allocate(whole, list).map((part) => part.amount)).toEqual(
      largestRemainders(unitsOf(whole), list).map((units) => decimalText(units, digits)),
    );
  },
);

prop(
  'scaling_all_weights_changes_nothing',
  'a weight above 1000 taken for 1000',
  prices,
  signedWeights,
  fc.integer({ min: -9, max: 9 }).map((scale) => scale || 1),
  (whole, list, scale) => {
    expect(
      allocate(
        whole,
        list.map((weight) => weight * scale),
      ),
    ).toEqual(allocate(whole, list));
  },
);

prop(
  'a_negative_is_split_as_its_size_is',
  "the units left over added to a negative's parts with the wrong sign",
  prices,
  computedWeights,
  (whole, list) => {
    const negative = moneyOf(whole.currency, -unitsOf(whole));
    expect(allocate(negative, list).map(unitsOf)).toEqual(allocate(whole, list).map((part) => 0n - unitsOf(part)));
  },
);

prop(
  'a_heavier_part_is_never_smaller_and_no_weight_gets_nothing',
  'the remainder given to the first parts, whatever they weigh',
  prices,
  weights,
  (whole, list) => {
    const parts = allocate(whole, list).map((part, i) => ({ units: unitsOf(part), weight: list[i] ?? 0 }));
    for (const one of parts) {
      if (one.weight === 0) expect(one.units).toBe(0n);
      for (const other of parts) if (one.weight > other.weight) expect(one.units >= other.units).toBe(true);
    }
  },
);

prop(
  'equal_weights_differ_by_a_unit_at_most_the_earlier_first',
  'ties to the later part',
  prices,
  fc.integer({ min: 1, max: 40 }),
  (whole, count) => {
    const parts = allocate(whole, Array(count).fill(1)).map(unitsOf);
    expect(parts).toEqual(parts.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
    expect((parts[0] ?? 0n) - (parts.at(-1) ?? 0n) <= 1n).toBe(true);
  },
);

prop(
  'minor_units_and_money_are_one',
  'two digits for every currency',
  pairs,
  fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER)),
  ([a], units) => {
    expect(ofMinorUnits(units, a.currency)).toEqual(moneyOf(a.currency, BigInt(units)));
    expect(toMinorUnits(ofMinorUnits(units, a.currency))).toBe(units);
    expect(BigInt(toMinorUnits(a))).toBe(unitsOf(a));
    expect(ofMinorUnits(toMinorUnits(a), a.currency)).toEqual(a);
  },
);
