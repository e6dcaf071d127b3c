import { Decimal } from 'decimal.js';
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

function inserted<T>(rest: readonly T[], one: T, where: number): readonly T[] {
  return rest.toSpliced(where % (rest.length + 1), 0, one);
}

/** Weights in pairs that cancel out, and one more: they sum to that one, so that the parts are larger than the whole. */
const cancelling = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 3 }),
    fc.integer({ min: 1, max: 100 }),
    fc.boolean(),
    fc.nat(),
  )
  .map(([pairs, one, minus, where]) =>
    inserted(
      pairs.flatMap((weight) => [weight, -weight]),
      minus ? -one : one,
      where,
    ),
  );

/** Weights of which one is heavier than all others together, so that they do not cancel out. */
function outweighed<T>(weight: fc.Arbitrary<T>): fc.Arbitrary<readonly (T | number)[]> {
  return fc
    .tuple(fc.array(weight, { maxLength: 5 }), fc.integer({ min: 6001, max: 9000 }), fc.boolean(), fc.nat())
    .map(([rest, one, minus, where]) => inserted<T | number>(rest, minus ? -one : one, where));
}

/** Whole weights of either sign, whose sum is not zero. */
export const signedWeights: fc.Arbitrary<readonly number[]> = fc.oneof(
  weights,
  cancelling,
  outweighed(fc.integer({ min: -1000, max: 1000 })),
);

const thousand = fc.integer({ min: -1000, max: 1000 });

/** Weights as callers compute them, and as text; their sum is not zero. */
export const computedWeights: fc.Arbitrary<readonly (number | string)[]> = fc.oneof(
  signedWeights,
  outweighed(
    fc.oneof<fc.Arbitrary<number | string>[]>(
      thousand,
      thousand.map((n) => n / 3),
      thousand.map((n) => n / 10 + 0.2),
      thousand.map((n) => n * 1e-30),
      thousand.map((n) => decimalText(BigInt(n), 2)),
    ),
  ),
);

/** A decimal factor as text, with its own digits; every other one leads to halves, where the modes part. */
export const factors = fc
  .oneof(
    fc.tuple(fc.constantFrom(5n, -5n, 15n, -15n, 25n, 35n), fc.constantFrom(1, 1, 2, 3)),
    fc.tuple(fc.bigInt({ min: -99_999n, max: 99_999n }), fc.nat(6)),
  )
  .map(([amount, digits]) => ({ text: decimalText(amount, digits), amount, digits }));

/** Values that are not decimal text. */
export const oddDecimals: readonly (readonly [string, unknown])[] = [
  ['a number', 12],
  ['NaN', Number.NaN],
  ['a bigint', 12n],
  ['null', null],
  ['undefined', undefined],
  ['a Decimal', new Decimal('12')],
  ['an object', { toString: () => '12' }],
  ['a list', ['12']],
  ['an exponent', '1e3'],
  ['a huge exponent', '1e100000000'],
  ['ten megabytes', '9'.repeat(10_000_000)],
  ['a plus', '+12'],
  ['a comma', '1,200'],
  ['full-width digits', '１２'],
  ['a leading zero', '012'],
  ['a lonely point', '12.'],
  ['without digits before the point', '.5'],
  ['with eleven digits after the point', '1.00000000000'],
  ['with 21 digits before the point', '123456789012345678901'],
  ['blanks', ' 12 '],
  ['a line feed after it', '12\n'],
  ['empty', ''],
  ['hexadecimal', '0x10'],
  ['Infinity', 'Infinity'],
];
