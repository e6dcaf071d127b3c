import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { multiply, of } from '../../src/money/index.js';
import { oddDecimals } from '../arbitraries/money.ts';
import { issuesOf } from '../thrown.ts';

// 2.5 and 3.5 of the smallest unit, and what is just beside them, of both signs.
test.each([
  ['half_up', ['3', '4', '2', '3', '-3', '-4', '-2', '-3']],
  ['half_down', ['2', '3', '2', '3', '-2', '-3', '-2', '-3']],
  ['half_even', ['2', '4', '2', '3', '-2', '-4', '-2', '-3']],
  ['up', ['3', '4', '3', '3', '-3', '-4', '-3', '-3']],
  ['down', ['2', '3', '2', '2', '-2', '-3', '-2', '-2']],
  ['ceiling', ['3', '4', '3', '3', '-2', '-3', '-2', '-2']],
  ['floor', ['2', '3', '2', '2', '-3', '-4', '-3', '-3']],
] as const)('money 7: %s', (rounding, expected) => {
  const factors = ['2.5', '3.5', '2.4999999999', '2.5000000001', '-2.5', '-3.5', '-2.4999999999', '-2.5000000001'];
  expect(factors.map((factor) => multiply(of('1', 'JPY'), factor, { rounding }).amount)).toEqual(expected);
});

test('money 7: half up is the default, and a mode is known by its name alone', () => {
  expect(multiply(of('0.01', 'USD'), '0.5').amount).toBe('0.01');
  expect(multiply(of('0.01', 'USD'), '0.5', {}).amount).toBe('0.01');
  for (const rounding of ['HALF_UP', 'toString', '__proto__', 4, null]) {
    expect(issuesOf(() => multiply(of('1', 'JPY'), '1', { rounding: rounding as 'up' }))).toEqual([
      'options.rounding: unknown_rounding',
    ]);
  }
});

test.each(oddDecimals)('money 7: a factor that is %s is refused', (_, factor) => {
  expect(issuesOf(() => multiply(of('1', 'JPY'), factor as string))).toEqual([
    factor === undefined ? 'factor: missing' : 'factor: invalid_factor',
  ]);
});

test('money 4: a product of zero has no sign', () => {
  expect(multiply(of('-0.01', 'USD'), '0.4').amount).toBe('0.00');
  expect(multiply(of('1.00', 'USD'), '-0').amount).toBe('0.00');
});

test('money 5: a product past twenty digits is refused', () => {
  expect(issuesOf(() => multiply(of('99999999999999999999', 'JPY'), '-2'))).toEqual([': amount_out_of_range']);
  expect(multiply(of('99999999999999999999', 'JPY'), '0.1').amount).toBe('10000000000000000000');
});

test('money 9: options are an object of known fields', () => {
  const yen = of('1', 'JPY');
  expect(issuesOf(() => multiply(yen, '1', null as unknown as object))).toEqual(['options: invalid_type']);
  expect(issuesOf(() => multiply(yen, '1', { round: 'up' } as object))).toEqual(['options.round: unknown_field']);
});

test("money 9: nobody's settings of decimal.js change a product", () => {
  Decimal.set({ precision: 1, rounding: Decimal.ROUND_UP });
  try {
    expect(multiply(of('12.34', 'USD'), '1.005').amount).toBe('12.40');
  } finally {
    Decimal.set({ defaults: true });
  }
});
