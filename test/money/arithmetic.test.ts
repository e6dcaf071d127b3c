import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { add, compare, isZero, type Money, of, subtract } from '../../src/money/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';

test('money 5: sums are exact where floats are not', () => {
  expect(add(of('0.10', 'USD'), of('0.20', 'USD'))).toEqual(of('0.30', 'USD'));
  expect(add(of('99999999999999999998', 'JPY'), of('1', 'JPY')).amount).toBe('99999999999999999999');
  expect(add(of('-0.05', 'USD'), of('0.02', 'USD')).amount).toBe('-0.03');
  expect(add(of('0.0001', 'CLF'), of('0.0009', 'CLF')).amount).toBe('0.0010');
  expect(subtract(of('10.00', 'USD'), of('10.01', 'USD')).amount).toBe('-0.01');
  expect(subtract(of('1.00', 'USD'), of('1.00', 'USD')).amount).toBe('0.00');
  expect(subtract(of('-99999999999999999999.99', 'USD'), of('0.00', 'USD')).amount).toBe('-99999999999999999999.99');
});

test('money 5: an amount past twenty digits is refused rather than written in another way', () => {
  const most = of('99999999999999999999', 'JPY');
  expect(issuesOf(() => add(most, of('1', 'JPY')))).toEqual([': amount_out_of_range']);
  expect(issuesOf(() => subtract(of('-99999999999999999999', 'JPY'), of('1', 'JPY')))).toEqual([
    ': amount_out_of_range',
  ]);
  expect(thrownBy(() => add(most, most)).message).toMatch(/^money\.add: An amount has at most 20 digits/);
});

test('money 6: two currencies are never mixed: not by the compiler where they are literal, nor at run time', () => {
  const yen = of('1', 'JPY');
  const dollar = of('1.00', 'USD');
  // @ts-expect-error two literal currencies
  expect(issuesOf(() => add(yen, dollar))).toEqual(['b.currency: currency_mismatch']);
  // @ts-expect-error two literal currencies
  expect(thrownBy(() => subtract(yen, dollar)).message).toBe(
    'money.subtract: b.currency: Cannot combine JPY with USD.',
  );
  // @ts-expect-error two literal currencies
  expect(thrownBy(() => compare(yen, dollar)).message).toBe('money.compare: b.currency: Cannot combine JPY with USD.');
  const someMoney: Money = dollar;
  expect(thrownBy(() => add(yen, someMoney)).code).toBe('currency_mismatch');
  expect(thrownBy(() => add(someMoney, yen)).code).toBe('currency_mismatch');
});

test('compare and isZero look at the amount', () => {
  expect([
    compare(of('9.99', 'USD'), of('10.00', 'USD')),
    compare(of('2', 'JPY'), of('2', 'JPY')),
    compare(of('2', 'JPY'), of('-3', 'JPY')),
    compare(of('-2', 'JPY'), of('-3', 'JPY')),
    compare(of('-0', 'JPY'), of('0', 'JPY')),
  ]).toEqual([-1, 0, 1, 1, 0]);
  expect([isZero(of('0.00', 'USD')), isZero(of('0.01', 'USD')), isZero(of('-10.00', 'USD'))]).toEqual([
    true,
    false,
    false,
  ]);
});

test("money 9: nobody's settings of decimal.js change a sum", () => {
  Decimal.set({ precision: 1, rounding: Decimal.ROUND_UP });
  try {
    expect(add(of('123.45', 'USD'), of('0.01', 'USD')).amount).toBe('123.46');
  } finally {
    Decimal.set({ defaults: true });
  }
});
