import fc from 'fast-check';
import { expect } from 'vitest';
import { deepFreeze } from '../../src/input/frozen.js';
import { compare, isZero, type Money, multiply, of, type Rounding, subtract } from '../../src/money/index.js';
import { roundedShare } from '../../src/money/share.js';
import { factors, moneyOf, pairs, roundings } from '../arbitraries/money.ts';
import { DIGITS, decimalText, minorUnits, rounded } from '../oracles/proration.ts';
import { prop } from '../prop.ts';

const MIRROR: Readonly<Record<Rounding, Rounding>> = {
  floor: 'ceiling',
  ceiling: 'floor',
  up: 'up',
  down: 'down',
  half_up: 'half_up',
  half_down: 'half_down',
  half_even: 'half_even',
};

const unitsOf = ({ amount, currency }: Money) => minorUnits(amount, DIGITS[currency] ?? 0);
const minus = (money: Money) => moneyOf(money.currency, -unitsOf(money));

prop(
  'the_mirror_image_rounds_to_the_mirror_image',
  'a half always sent upwards',
  pairs,
  factors,
  roundings,
  ([a], { text, amount, digits }, mode) => {
    const mirrored = minus(multiply(a, text, { rounding: MIRROR[mode] }));
    expect(multiply(minus(a), text, { rounding: mode })).toEqual(mirrored);
    expect(multiply(a, decimalText(-amount, digits), { rounding: mode })).toEqual(mirrored);
  },
);

prop(
  'floor_and_ceiling_enclose_every_mode_within_a_unit',
  'floor and down taken for one',
  pairs,
  factors,
  roundings,
  ([a], { text }, rounding) => {
    const [low, any, high] = (['floor', rounding, 'ceiling'] as const).map((mode) =>
      unitsOf(multiply(a, text, { rounding: mode })),
    ) as [bigint, bigint, bigint];
    expect(low <= any && any <= high && high - low <= 1n).toBe(true);
  },
);

prop(
  'a_larger_factor_never_makes_less',
  'a product that wraps at 2⁵³',
  pairs,
  factors,
  fc.nat(1000),
  roundings,
  ([a], factor, more, rounding) => {
    const larger = decimalText(factor.amount + BigInt(more), factor.digits);
    const [one, other] = [multiply(a, factor.text, { rounding }), multiply(a, larger, { rounding })];
    const grows = unitsOf(a) >= 0n;
    expect(compare(grows ? one : other, grows ? other : one)).toBeLessThanOrEqual(0);
  },
);

prop(
  'one_changes_nothing_and_nothing_takes_all',
  'up adds a unit to what is exact',
  pairs,
  roundings,
  ([a], rounding) => {
    expect(multiply(a, '1', { rounding })).toEqual(a);
    expect(isZero(multiply(a, '0', { rounding }))).toBe(true);
  },
);

prop(
  'an_amount_is_written_in_one_way',
  'zero written -0.00',
  pairs,
  factors,
  roundings,
  ([a, b], { text }, rounding) => {
    for (const { amount, currency } of [subtract(a, b), subtract(a, a), multiply(a, text, { rounding })]) {
      expect(of(amount, currency)).toEqual({ amount, currency });
      expect(amount).toBe(decimalText(minorUnits(amount, DIGITS[currency] ?? 0), DIGITS[currency] ?? 0));
    }
  },
);

prop(
  'money_is_frozen_json_and_its_inputs_stay_as_they_were',
  'a result that is not frozen',
  pairs,
  factors,
  ([a, b], { text }) => {
    const [frozenA, frozenB] = [deepFreeze({ ...a }), deepFreeze({ ...b })];
    for (const result of [subtract(frozenA, frozenB), multiply(frozenA, text)]) {
      expect(Object.isFrozen(result)).toBe(true);
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    }
    expect([frozenA, frozenB]).toStrictEqual([a, b]);
  },
);

/** A price of 22 decimals, as spending in bands has it, whose share is a half of a unit or next to one: 58 digits in all. */
const hairBreadths = fc
  .record({
    units: fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }), fc.bigInt({ min: 0n, max: 1000n })),
    digits: fc.constantFrom(0, 2, 3),
    total: fc.oneof(
      fc.integer({ min: 1, max: 366 }),
      fc.maxSafeNat().map((n) => Math.max(1, n)),
    ),
    used: fc.double({ min: 0, max: 1, noNaN: true, minExcluded: true }),
    quantity: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 1_000_000 })),
    by: fc.constantFrom(-1n, 0n, 1n),
  })
  .map(({ units, digits, total, used, quantity, by }) => {
    const part = Math.max(1, Math.floor(total * used));
    // price × quantity × part = total × (units + ½), as near as a price comes to it.
    const target = (2n * units + 1n) * BigInt(total) * 10n ** BigInt(22 - digits);
    const price = target / (2n * BigInt(quantity) * BigInt(part)) + by;
    return { price: price < 0n ? 0n : price, digits, total, used: part, quantity };
  });

prop(
  'a_share_of_a_price_of_many_decimals_is_rounded_as_a_ratio_of_whole_numbers',
  'precision of 40 digits',
  hairBreadths,
  roundings,
  ({ price, digits, total, used, quantity }, mode) => {
    const ratio = [price * BigInt(quantity) * BigInt(used), BigInt(total) * 10n ** BigInt(22 - digits)] as const;
    const exact = decimalText(rounded(...ratio, mode), digits);
    const share = { price: decimalText(price, 22), quantity, used, total };
    if (exact.split('.')[0]?.length === 21) expect(() => roundedShare(share, digits, mode)).toThrow('20 digits');
    else expect(roundedShare(share, digits, mode)).toBe(exact);
  },
);
