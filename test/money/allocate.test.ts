import { describe, expect, test } from 'vitest';
import { allocate, of } from '../../src/money/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';

function split(amount: string, currency: string, weights: readonly (number | string)[]): string[] {
  return allocate(of(amount, currency), weights).map((part) => part.amount);
}

test('money 8: the units left over go to the largest remainders, ties to the earlier', () => {
  expect(split('10.00', 'USD', [1, 1, 1])).toEqual(['3.34', '3.33', '3.33']);
  expect(split('-10.00', 'USD', [1, 1, 1])).toEqual(['-3.34', '-3.33', '-3.33']);
  expect(split('-1.00', 'USD', [1, 2])).toEqual(['-0.33', '-0.67']);
  expect(split('100', 'JPY', [50, 30, 21])).toEqual(['49', '30', '21']);
  expect(split('5', 'JPY', [0, 3, 0, 7])).toEqual(['0', '2', '0', '3']);
  expect(split('0.05', 'USD', [3, 7])).toEqual(['0.02', '0.03']);
  expect(split('0', 'JPY', [1, 2])).toEqual(['0', '0']);
  expect(split('7.77', 'USD', [5])).toEqual(['7.77']);
});

describe('money 8: a number weighs what it prints', () => {
  test.each<[string, readonly (number | string)[], string[]]>([
    ['tenths', [0.1, '0.2', 0.7], ['0.10', '0.20', '0.70']],
    ['thirds', [1 / 3, 1 / 3, 1 / 3], ['0.34', '0.33', '0.33']],
    ['a third and the rest', [1 / 3, 2 / 3], ['0.33', '0.67']],
    ['a sum of floats', [0.1 + 0.2, 0.7], ['0.30', '0.70']],
    ['very small', [1e-20, 3e-20], ['0.25', '0.75']],
    ['very large', [1e300, 3e300], ['0.25', '0.75']],
    ['the ends of what a number holds', [Number.MAX_VALUE, Number.MIN_VALUE], ['1.00', '0.00']],
    ['many digits', ['99999999999999999999', '0.0000000001'], ['1.00', '0.00']],
    ['negative zero', [-0, 1], ['0.00', '1.00']],
  ])('%s', (_, weights, expected) => {
    expect(split('1.00', 'USD', weights)).toEqual(expected);
  });
});

describe('money 8: weights may be negative', () => {
  test.each<[string, string, readonly (number | string)[], string[]]>([
    // 10 × 3/2 and 10 × −1/2.
    ['a discount of a third', '10.00', [3, -1], ['15.00', '-5.00']],
    ['as text', '10.00', ['3', '-1'], ['15.00', '-5.00']],
    // 15.00 and −5.00 with the signs of a refund.
    ['of a negative whole', '-10.00', [3, -1], ['-15.00', '5.00']],
    // All negative weighs the same as all positive.
    ['all of them', '10.00', [-1, -2], ['3.33', '6.67']],
    ['more than the others', '10.00', [1, -3], ['-5.00', '15.00']],
    // Shares 1.666…, 1.666… and −2.333…: floors 1, 1, −3, two units left, to the remainders of two thirds.
    ['with remainders', '0.01', [5, 5, -7], ['0.02', '0.02', '-0.03']],
  ])('%s', (_, amount, weights, expected) => {
    expect(split(amount, 'USD', weights)).toEqual(expected);
  });
});

test.each([
  ['no weights', [], 'weights: no_weights'],
  ['only zeros', [0, 0], 'weights: no_weights'],
  ['weights that cancel out', [1, -1], 'weights: no_weights'],
  ['decimals that cancel out', [0.1, '0.2', -0.3], 'weights: no_weights'],
  ['NaN', [1, Number.NaN], 'weights.1: not_finite'],
  ['Infinity', [Number.POSITIVE_INFINITY], 'weights.0: not_finite'],
  ['text with an exponent', ['1e9'], 'weights.0: invalid_weight'],
  ['text of eleven decimals', ['0.00000000001'], 'weights.0: invalid_weight'],
  ['a bigint', [1n], 'weights.0: invalid_weight'],
  ['null', [null], 'weights.0: invalid_weight'],
  ['a hole', new Array(1), 'weights.0: invalid_weight'],
  ['a length of four billion', new Array(2 ** 32 - 1), 'weights: invalid_type'],
  ['an object like a list', { length: 1, 0: 1 }, 'weights: invalid_type'],
  ['nothing', undefined, 'weights: missing'],
  ['more than 20 000 parts', new Array(20_001).fill(0), 'weights: invalid_type'],
  ['20 000 parts of nothing', new Array(20_000).fill(0), 'weights: no_weights'],
])('money 8: %s', (_, weights, expected) => {
  expect(issuesOf(() => allocate(of('1', 'JPY'), weights as number[]))).toEqual([expected]);
});

test('money 8: every weight that cannot be used is named', () => {
  expect(issuesOf(() => allocate(of('1', 'JPY'), ['x', 1, Number.NaN]))).toEqual([
    'weights.0: invalid_weight',
    'weights.2: not_finite',
  ]);
});

test('money 8: a part past twenty digits is refused', () => {
  // The weights sum to 10^-10, so that the first part is 10^10 times the whole.
  const weights = ['1', '-0.9999999999'];
  expect(split('1', 'JPY', weights)).toEqual(['10000000000', '-9999999999']);
  const call = () => split('99999999999', 'JPY', weights);
  expect(issuesOf(call)).toEqual([': amount_out_of_range']);
  expect(thrownBy(call).message).toMatch(/^money\.allocate: /);
});

test('twenty thousand weights of every size are split in time', () => {
  const weights = Array.from({ length: 20_000 }, (_, i) => (i % 2 === 0 ? 1e300 : 1e-300) * (1 + (i % 7)));
  const parts = allocate(of('99999999999999999999.99', 'USD'), weights);
  expect(parts).toHaveLength(20_000);
});
