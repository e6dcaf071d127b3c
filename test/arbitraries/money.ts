import fc from 'fast-check';
import type { Money, Rounding } from '../../src/money/index.js';
import { DIGITS, decimalText } from '../oracles/proration.ts';

/** Currencies of 0, 2, 3 and 4 digits. */
const currencies = fc.constantFrom(...Object.keys(DIGITS));

export const roundings = fc.constantFrom<Rounding>(
  'half_up',
  'half_even',
  'half_down',
  'up',
  'down',
  'ceiling',
  'floor',
);

/** Minor units of a price: nothing, one, just around a whole, anything, and very much. */
const units = fc.oneof(
  fc.constantFrom(0n, 1n, 2n, 99n, 100n, 101n, 4990n, 9_999_999_999_999n),
  fc.bigInt({ min: 0n, max: 100_000n }),
  fc.bigInt({ min: 0n, max: 10n ** 13n }),
);

export function moneyOf(currency: string, amount: bigint): Money {
  return { amount: decimalText(amount, DIGITS[currency] ?? 0), currency };
}

/** A price: money that is not negative. */
export const prices = fc.tuple(currencies, units).map(([currency, amount]) => moneyOf(currency, amount));

/** More digits in a sum than a double holds, and still room for a factor of 111 111 in the twenty digits that there are. */
const manyUnits = fc.oneof(units, fc.bigInt({ min: 10n ** 14n, max: 9n * 10n ** 14n }));

/** Two amounts of either sign in one currency. */
export const pairs = fc
  .tuple(currencies, manyUnits, manyUnits, fc.boolean(), fc.boolean())
  .map(
    ([currency, a, b, minusA, minusB]) =>
      [moneyOf(currency, minusA ? -a : a), moneyOf(currency, minusB ? -b : b)] as const,
  );

/** Weights of which at least one is above zero. */
export const weights = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(0, 1, 1, 2), fc.nat(1000)), { maxLength: 7 }),
    fc.integer({ min: 1, max: 100 }),
    fc.nat(),
  )
  .map(([rest, some, where]) => rest.toSpliced(where % (rest.length + 1), 0, some));

/** A decimal factor as text, with its own digits; every other one leads to halves, where the modes part. */
export const factors = fc
  .oneof(
    fc.tuple(fc.constantFrom(5n, -5n, 15n, -15n, 25n, 35n), fc.constantFrom(1, 1, 2, 3)),
    fc.tuple(fc.bigInt({ min: -99_999n, max: 99_999n }), fc.nat(6)),
  )
  .map(([amount, digits]) => ({ text: decimalText(amount, digits), amount, digits }));
