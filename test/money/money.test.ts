import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { add, allocate, format, isZero, type Money, multiply, of, toMinorUnits } from '../../src/money/index.js';
import { readMoney } from '../../src/money/money.js';
import { oddDecimals } from '../arbitraries/money.ts';
import { issuesOf, thrownBy } from '../thrown.ts';

test('money 3: an amount has exactly the digits of its currency', () => {
  expect(of('1200', 'JPY')).toEqual({ amount: '1200', currency: 'JPY' });
  expect(of('49.90', 'EUR')).toEqual({ amount: '49.90', currency: 'EUR' });
  expect(of('1.005', 'KWD')).toEqual({ amount: '1.005', currency: 'KWD' });
  expect(of('1.0050', 'CLF')).toEqual({ amount: '1.0050', currency: 'CLF' });
});

test.each([
  ['49.9', 'EUR', 'Use 2 digits after the point for EUR; "49.9" has 1.'],
  ['49', 'EUR', 'Use 2 digits after the point for EUR; "49" has 0.'],
  ['49.900', 'EUR', 'Use 2 digits after the point for EUR; "49.900" has 3.'],
  ['1200.0', 'JPY', 'Use 0 digits after the point for JPY; "1200.0" has 1.'],
  ['1.00', 'KWD', 'Use 3 digits after the point for KWD; "1.00" has 2.'],
])('money 3: %s %s has the wrong number of digits', (amount, currency, words) => {
  expect(issuesOf(() => of(amount, currency))).toEqual(['amount: wrong_digits']);
  expect(thrownBy(() => of(amount, currency)).message).toBe(`money.of: amount: ${words}`);
});

test.each(oddDecimals)('money 4: an amount that is %s is refused', (_, amount) => {
  expect(issuesOf(() => of(amount as string, 'JPY'))).toEqual([
    amount === undefined ? 'amount: missing' : 'amount: invalid_amount',
  ]);
  expect(thrownBy(() => of(amount as string, 'JPY')).message.length).toBeLessThan(300);
});

test('money 4: an amount has at most twenty digits before the point', () => {
  expect(of('-99999999999999999999.99', 'USD').amount).toBe('-99999999999999999999.99');
  expect(issuesOf(() => of('123456789012345678901', 'JPY'))).toEqual(['amount: invalid_amount']);
});

test('money 4: zero has no sign', () => {
  expect(of('-0.00', 'USD')).toEqual({ amount: '0.00', currency: 'USD' });
  expect(of('-0', 'JPY')).toEqual({ amount: '0', currency: 'JPY' });
  expect(readMoney({ amount: '-0.00', currency: 'USD' })).toEqual({ amount: '0.00', currency: 'USD' });
  expect(of('-0.01', 'USD').amount).toBe('-0.01');
});

describe('money 9: every fault of a call is named at once, with its path', () => {
  const wrong = { amount: '1.5', currency: 'JPY' };
  const worse = { amount: 1.5, currency: 'yen' } as unknown as Money;
  const yen = of('1', 'JPY');

  test.each<[string, () => unknown, string[]]>([
    ['of', () => of('x', 'yen'), ['amount: invalid_amount', 'currency: unknown_currency']],
    ['of nothing', () => of(undefined as never, undefined as never), ['amount: missing', 'currency: missing']],
    ['isZero', () => isZero(wrong), ['amount: wrong_digits']],
    ['toMinorUnits', () => toMinorUnits(worse), ['amount: invalid_amount', 'currency: unknown_currency']],
    ['add, a', () => add(wrong, yen as Money), ['a.amount: wrong_digits']],
    ['add, b', () => add(yen, wrong as Money<'JPY'>), ['b.amount: wrong_digits']],
    [
      'add, both',
      () => add(wrong, worse),
      ['a.amount: wrong_digits', 'b.amount: invalid_amount', 'b.currency: unknown_currency'],
    ],
    [
      'multiply',
      () => multiply(wrong, '1e3', { rounding: 'nearest' as 'up', digits: 2 } as object),
      [
        'value.amount: wrong_digits',
        'factor: invalid_factor',
        'options.digits: unknown_field',
        'options.rounding: unknown_rounding',
      ],
    ],
    ['allocate', () => allocate(wrong, [1, '1e3']), ['value.amount: wrong_digits', 'weights.1: invalid_weight']],
    [
      'format',
      () => format(wrong, { locale: 'fr' as 'en' }),
      ['value.amount: wrong_digits', 'options.locale: unknown_locale'],
    ],
  ])('%s', (name, call, expected) => {
    expect(issuesOf(call)).toEqual(expected);
    expect(thrownBy(call).message).toMatch(new RegExp(`^money\\.${name.split(/[ ,]/)[0]}: `));
  });

  test('fields that money does not have are refused', () => {
    const more = { ...yen, note: 'x', amuont: '1' };
    expect(issuesOf(() => isZero(more))).toEqual(['note: unknown_field', 'amuont: unknown_field']);
    expect(thrownBy(() => isZero(more)).issues[1]?.suggestion).toBe('amount');
  });

  test('a value that is not money is refused, whatever it does when it is read', () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const throwing = {
      get amount() {
        throw new Error('boo');
      },
      currency: 'JPY',
    };
    const values: readonly (readonly [unknown, string])[] = [
      [revoked.proxy, 'unreadable'],
      [throwing, 'unreadable'],
      [JSON.parse('{"__proto__":{"amount":"1","currency":"JPY"}}'), 'unknown_field'],
      [new Decimal(1), 'invalid_type'],
      [{ amount: 1, currency: 'JPY' }, 'invalid_amount'],
      [{ amount: '1', currency: 'x'.repeat(10_000_000) }, 'unknown_currency'],
      [[], 'invalid_type'],
      ['1 JPY', 'invalid_type'],
      [null, 'invalid_type'],
    ];
    for (const [value, code] of values) {
      expect(thrownBy(() => isZero(value as Money)).code).toBe(code);
      expect(thrownBy(() => add(yen, value as Money<'JPY'>)).issues.every(({ path }) => path[0] === 'b')).toBe(true);
    }
  });

  test('results are frozen plain data', () => {
    const parts = allocate(of('10.00', 'USD'), [1, 2]);
    expect(Object.isFrozen(parts) && parts.every(Object.isFrozen)).toBe(true);
    expect(JSON.parse(JSON.stringify(parts))).toEqual(parts);
    expect(structuredClone(parts)).toEqual(parts);
  });
});
