import { InvalidInputError, invalidInput, issue, shown } from '../errors.js';
import { plainCopy } from '../plain.js';
import { type Currency, digitsOf } from './currency.js';
import { decimalAt, type Money, moneyAt, moneyOf } from './money.js';
import { apportioned } from './rounding.js';

const MOST_PARTS = 100_000;

/**
 * The amount split by weight, one part a weight, to the minor unit; the parts always sum to the whole. What does not
 * divide goes to the largest remainders, ties to the earlier part, and a weight of zero gets nothing. A weight is a
 * number of at least 0 or its decimal text, at most 20 digits before the point and 10 after it. Throws `no_weights`
 * for an empty list and where all weights are zero, `invalid_weight`, `too_large` past 100 000 parts.
 *
 * @example
 * money.allocate(money.of('10.00', 'USD'), [1, 1, 1]).map((part) => part.amount) // => ['3.34', '3.33', '3.33']
 * money.allocate(money.of('5', 'JPY'), [1, 0, 1]).map((part) => part.amount) // => ['3', '0', '2']
 * money.allocate(money.of('5', 'JPY'), []) // throws no_weights
 */
export function allocate<C extends Currency>(
  value: Money<C>,
  weights: readonly (number | string)[],
): readonly Money<C>[] {
  const { amount, currency } = moneyAt(value, ['value']);
  const texts = weightsOf(weights);
  const parts = apportioned(amount, texts, digitsOf(currency));
  if (parts !== null) return Object.freeze(parts.map((part) => moneyOf(part, currency)));
  return invalidInput(
    'no_weights',
    ['weights'],
    'At least one weight above zero is needed.',
    '0 より大きい重みが少なくとも 1 つ必要です。',
  );
}

function weightsOf(weights: unknown): readonly string[] {
  const plain = plainCopy(weights, { depth: 1, nodes: MOST_PARTS + 1, text: 100 });
  if ('issues' in plain) {
    throw new InvalidInputError(
      plain.issues.map((one) => issue(one.code, ['weights', ...one.path], one.message.en, one.message.ja)),
    );
  }
  if (Array.isArray(plain.copy)) return plain.copy.map(weightAt);
  return invalidInput('invalid_type', ['weights'], 'Expected: array.', '配列を指定してください。');
}

function weightAt(weight: unknown, index: number): string {
  const path = ['weights', index];
  const text = decimalAt(typeof weight === 'number' ? String(weight) : weight, path, 'invalid_weight');
  if (!text.startsWith('-')) return text;
  return invalidInput(
    'invalid_weight',
    path,
    `A weight is at least 0, not ${shown(weight)}.`,
    `重みは 0 以上です（${shown(weight)} は使えません）。`,
  );
}
