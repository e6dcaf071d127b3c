import { type Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { listOf } from '../input/list.js';
import { mapped } from '../input/readers.js';
import { remembered } from '../input/remembered.js';
import { door } from '../input/request.js';
import { amountOf, unitsOf } from './amount.js';
import { type Currency, currencyDigits } from './currency.js';
import { decimalText } from './decimal-text.js';
import { type Money, moneyOf, readMoney } from './money.js';

/** So many parts of any size take some 50 ms. */
const MAX_PARTS = 20_000;
/** All powers of ten that the exponents of numbers and of text can ask for. */
const MAX_SCALES = 700;

/**
 * The amount split by weight, one part a weight, to the minor unit; the parts always sum to the whole. The units that
 * are left over go to the largest remainders, ties to the earlier part, and a weight of zero gets nothing. A weight is a
 * finite number, read as the decimal that it prints, or decimal text of at most 20 digits before the point and 10 after
 * it; it may be negative. There are at most 20,000 parts. Throws `no_weights` where the weights sum to zero,
 * `invalid_weight`, `not_finite`.
 *
 * @example
 * money.allocate(money.of('10.00', 'USD'), [1, 1, 1]).map((part) => part.amount) // => ['3.34', '3.33', '3.33']
 * money.allocate(money.of('-1.00', 'USD'), [1, 2]).map((part) => part.amount) // => ['-0.33', '-0.67']
 * money.allocate(money.of('5', 'JPY'), [1, 0, 1]).map((part) => part.amount) // => ['3', '0', '2']
 * money.allocate(money.of('5', 'JPY'), [1, -1]) // throws no_weights
 */
export function allocate<C extends Currency>(
  value: Money<C>,
  weights: readonly (number | string)[],
): readonly Money<C>[] {
  return enter({ value, weights }, (read) => {
    const { amount, currency } = read.value;
    const digits = currencyDigits(currency);
    const units = apportioned(unitsOf(amount, digits), read.weights);
    // What was read of the value has its currency.
    return Object.freeze(units.map((part) => moneyOf(amountOf(part, digits), currency as C)));
  });
}

/** A decimal as `units × 10^exponent`. */
interface Weight {
  readonly units: bigint;
  readonly exponent: number;
}

const readWeightText = /*@__PURE__*/ decimalText('invalid_weight');

function readWeight(input: unknown): Weight | Faults {
  if (Number.isSafeInteger(input)) return { units: BigInt(Number(input)), exponent: 0 };
  if (typeof input === 'number') return Number.isFinite(input) ? weightOf(String(input)) : notFinite(input);
  const text = readWeightText(input);
  return typeof text === 'string' ? weightOf(text) : text;
}

/** A decimal text, with an exponent or without: `'1.5'`, `'-2e-7'`. */
function weightOf(text: string): Weight {
  const [digits = '', exponent = '0'] = text.split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  return { units: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

/** Reads weights as whole numbers in the same proportions. Their sum is above zero. */
const readWeights = /*@__PURE__*/ mapped(
  /*@__PURE__*/ listOf(readWeight, MAX_PARTS),
  (weights): readonly bigint[] | Faults => {
    const least = weights.reduce((lowest, { exponent }) => Math.min(lowest, exponent), 0);
    const scaleOf = remembered(MAX_SCALES, (exponent: number) => 10n ** BigInt(exponent - least));
    const scaled = weights.map(({ units, exponent }) => units * scaleOf(exponent));
    const total = totalOf(scaled);
    if (total === 0n) return noWeights();
    return total > 0n ? scaled : scaled.map((weight) => -weight);
  },
);

const enter = /*@__PURE__*/ door('money.allocate', { value: readMoney, weights: readWeights });

/** Whole units split in the proportions of `weights`. A negative whole is split as its size is. */
function apportioned(whole: bigint, weights: readonly bigint[]): readonly bigint[] {
  const total = totalOf(weights);
  const isNegative = whole < 0n;
  const size = isNegative ? -whole : whole;
  let given = 0n;
  const shares = weights.map((weight) => {
    const share = flooredShare(size * weight, total);
    given += share.units;
    return share;
  });
  const left = Number(size - given);
  // Sorting is stable, so that of equal remainders the earlier comes first. Equal shares need none.
  const byRest = left === 0 ? [] : [...shares].sort((a, b) => (a.rest < b.rest ? 1 : a.rest > b.rest ? -1 : 0));
  for (const share of byRest.slice(0, left)) share.units += 1n;
  return shares.map(({ units }) => (isNegative ? -units : units));
}

/** The largest whole number that is not above `due / total`, and what is left. */
function flooredShare(due: bigint, total: bigint): { units: bigint; readonly rest: bigint } {
  const units = due / total;
  const rest = due - units * total;
  return rest < 0n ? { units: units - 1n, rest: rest + total } : { units, rest };
}

function totalOf(weights: readonly bigint[]): bigint {
  return weights.reduce((total, weight) => total + weight, 0n);
}

function noWeights(): Faults {
  return fault(
    'no_weights',
    'Use weights whose sum is not zero.',
    '重みは、合計が 0 にならないように指定してください。',
  );
}

function notFinite(input: number): Faults {
  return fault(
    'not_finite',
    `Use a finite number, not ${preview(input)}.`,
    `重みは有限の数で指定してください（${preview(input)} は使えません）。`,
  );
}
