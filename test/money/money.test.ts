import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { InvalidInputError } from '../../src/errors.js';
import { add, allocate, compare, format, isZero, type Money, multiply, of, subtract } from '../../src/money/index.js';

/** What a caller without types may pass. */
function thrown(call: () => unknown): { code: string; path: readonly (string | number)[] | undefined } {
  try {
    call();
  } catch (error) {
    if (error instanceof InvalidInputError) return { code: error.code, path: error.issues[0]?.path };
    throw error;
  }
  return { code: 'nothing thrown', path: undefined };
}

const hostile: readonly (readonly [string, unknown])[] = [
  ['a number', 12],
  ['NaN', Number.NaN],
  ['a bigint', 12n],
  ['null', null],
  ['undefined', undefined],
  ['a Decimal', new Decimal('12')],
  ['an object', { toString: () => '12' }],
  ['an exponent', '1e3'],
  ['a huge exponent', '1e100000000'],
  ['ten megabytes', '9'.repeat(10_000_000)],
  ['a plus', '+12'],
  ['a comma', '1,200'],
  ['full-width digits', '１２'],
  ['a leading zero', '012'],
  ['a lonely point', '12.'],
  ['nothing before the point', '.5'],
  ['blanks', ' 12 '],
  ['nothing', ''],
  ['hexadecimal', '0x10'],
  ['Infinity', 'Infinity'],
  ['21 digits', '123456789012345678901'],
];

test('money 3: an amount has exactly the digits of its currency', () => {
  expect(of('1200', 'JPY')).toEqual({ amount: '1200', currency: 'JPY' });
  expect(of('49.90', 'EUR')).toEqual({ amount: '49.90', currency: 'EUR' });
  expect(of('1.005', 'KWD')).toEqual({ amount: '1.005', currency: 'KWD' });
});

test.each([
  ['49.9', 'EUR'],
  ['49', 'EUR'],
  ['49.900', 'EUR'],
  ['1200.0', 'JPY'],
  ['1.00', 'KWD'],
])('money 3: %s %s has the wrong number of digits', (amount, currency) => {
  expect(thrown(() => of(amount, currency))).toEqual({ code: 'wrong_digits', path: ['amount'] });
});

test.each(hostile)('money 4: an amount that is %s is refused', (_, amount) => {
  expect(thrown(() => of(amount as string, 'JPY'))).toEqual({ code: 'invalid_amount', path: ['amount'] });
});

test('money 4: zero has no sign', () => {
  expect(of('-0.00', 'USD')).toEqual({ amount: '0.00', currency: 'USD' });
  expect(subtract(of('1.00', 'USD'), of('1.00', 'USD')).amount).toBe('0.00');
  expect(multiply(of('-0.01', 'USD'), '0.4').amount).toBe('0.00');
});

test('money 5: sums are exact where floats are not', () => {
  expect(add(of('0.10', 'USD'), of('0.20', 'USD'))).toEqual(of('0.30', 'USD'));
  expect(add(of('99999999999999999998', 'JPY'), of('1', 'JPY')).amount).toBe('99999999999999999999');
  expect(subtract(of('10.00', 'USD'), of('10.01', 'USD')).amount).toBe('-0.01');
});

test('money 5: an amount past twenty digits is refused rather than written in another way', () => {
  const most = of('99999999999999999999', 'JPY');
  expect(thrown(() => add(most, of('1', 'JPY'))).code).toBe('amount_out_of_range');
  expect(thrown(() => multiply(most, '-2')).code).toBe('amount_out_of_range');
  expect(add(of('-99999999999999999999.99', 'USD'), of('0.00', 'USD')).amount).toBe('-99999999999999999999.99');
});

test('money 6: two currencies are never mixed: not by the compiler where they are literal, nor at run time', () => {
  const yen = of('1', 'JPY');
  const dollar = of('1.00', 'USD');
  // @ts-expect-error two literal currencies
  expect(thrown(() => add(yen, dollar))).toEqual({ code: 'currency_mismatch', path: ['b', 'currency'] });
  // @ts-expect-error two literal currencies
  expect(thrown(() => subtract(yen, dollar)).code).toBe('currency_mismatch');
  // @ts-expect-error two literal currencies
  expect(thrown(() => compare(yen, dollar)).code).toBe('currency_mismatch');
  const someMoney: Money = dollar;
  expect(thrown(() => add(yen, someMoney)).code).toBe('currency_mismatch');
  expect(thrown(() => add(someMoney, yen)).code).toBe('currency_mismatch');
});

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
  for (const rounding of ['HALF_UP', 'toString', '__proto__', 4, null]) {
    expect(thrown(() => multiply(of('1', 'JPY'), '1', { rounding: rounding as 'up' }))).toEqual({
      code: 'unknown_rounding',
      path: ['rounding'],
    });
  }
  expect(thrown(() => multiply(of('1', 'JPY'), '1', { round: 'up' } as object)).code).toBe('unknown_field');
});

test.each(hostile.filter(([name]) => name !== '21 digits'))('money 7: a factor that is %s is refused', (_, factor) => {
  expect(thrown(() => multiply(of('1', 'JPY'), factor as string))).toEqual({
    code: 'invalid_factor',
    path: ['factor'],
  });
});

test('money 8: what does not divide goes to the largest remainders, ties to the earlier', () => {
  const split = (amount: string, currency: string, weights: readonly (number | string)[]) =>
    allocate(of(amount, currency), weights).map((part) => part.amount);
  expect(split('10.00', 'USD', [1, 1, 1])).toEqual(['3.34', '3.33', '3.33']);
  expect(split('-10.00', 'USD', [1, 1, 1])).toEqual(['-3.34', '-3.33', '-3.33']);
  expect(split('100', 'JPY', [50, 30, 21])).toEqual(['49', '30', '21']);
  expect(split('5', 'JPY', [0, 3, 0, 7])).toEqual(['0', '2', '0', '3']);
  expect(split('0.05', 'USD', [3, 7])).toEqual(['0.02', '0.03']);
  expect(split('1.00', 'USD', [0.1, '0.2', 0.7])).toEqual(['0.10', '0.20', '0.70']);
  expect(split('0', 'JPY', [1, 2])).toEqual(['0', '0']);
});

test.each([
  ['no weights', [], 'no_weights', ['weights']],
  ['only zeros', [0, 0], 'no_weights', ['weights']],
  ['a negative weight', [1, -1], 'invalid_weight', ['weights', 1]],
  ['NaN', [1, Number.NaN], 'not_finite', ['weights', 1]],
  ['Infinity', [Number.POSITIVE_INFINITY], 'not_finite', ['weights', 0]],
  ['an exponent', ['1e9'], 'invalid_weight', ['weights', 0]],
  ['a very small float', [1e-20], 'invalid_weight', ['weights', 0]],
  ['a hole', new Array(1), 'invalid_weight', ['weights', 0]],
  ['a length of four billion', new Array(2 ** 32 - 1), 'too_large', ['weights']],
  ['no array', { length: 1, 0: 1 }, 'invalid_type', ['weights']],
  ['null', null, 'invalid_type', ['weights']],
  ['more than 100 000 parts', new Array(100_001).fill(0), 'too_large', ['weights', 100_000]],
  ['100 000 parts of nothing', new Array(100_000).fill(0), 'no_weights', ['weights']],
])('money 8: %s', (_, weights, code, path) => {
  expect(thrown(() => allocate(of('1', 'JPY'), weights as number[]))).toEqual({ code, path });
});

test('money 9: a value that is no money is named, at once, whatever it does when it is read', () => {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const values: readonly (readonly [unknown, string])[] = [
    [revoked.proxy, 'unreadable'],
    [
      {
        get amount() {
          throw new Error('boo');
        },
        currency: 'JPY',
      },
      'unreadable',
    ],
    [JSON.parse('{"__proto__":{"amount":"1","currency":"JPY"}}'), 'unknown_currency'],
    [new Decimal(1), 'unknown_currency'],
    [{ amount: 1, currency: 'JPY' }, 'invalid_amount'],
    [{ amount: '1', currency: 'x'.repeat(10_000_000) }, 'unknown_currency'],
    [[], 'invalid_type'],
    ['1 JPY', 'invalid_type'],
    [null, 'invalid_type'],
  ];
  for (const [value, code] of values) {
    expect(thrown(() => isZero(value as Money)).code).toBe(code);
    expect(thrown(() => add(of('1', 'JPY'), value as Money<'JPY'>)).path?.[0]).toBe('b');
  }
});

test('money 9: the issue is at the argument, and at the field of it', () => {
  const wrong = { amount: '1.5', currency: 'JPY' };
  const yen = of('1', 'JPY');
  const calls: readonly (readonly [string, () => unknown])[] = [
    ['value', () => isZero(wrong)],
    ['value', () => allocate(wrong, [1])],
    ['value', () => multiply(wrong, '1')],
    ['value', () => format(wrong, { locale: 'en' })],
    ['a', () => add(wrong, yen)],
    ['b', () => add(yen, wrong as Money<'JPY'>)],
  ];
  for (const [argument, call] of calls) {
    expect(thrown(call)).toEqual({ code: 'wrong_digits', path: [argument, 'amount'] });
  }
});

test('money 9: options are a record of what is known', () => {
  const yen = of('1', 'JPY');
  expect(thrown(() => multiply(yen, '1', null as unknown as object))).toEqual({
    code: 'invalid_type',
    path: ['options'],
  });
  expect(thrown(() => format(yen, 'en' as unknown as { locale: 'en' }))).toEqual({
    code: 'invalid_type',
    path: ['options'],
  });
  const more = { locale: 'en', digits: 2 } as const;
  expect(thrown(() => format(yen, more))).toEqual({ code: 'unknown_field', path: ['options', 'digits'] });
});

test('money 9: results are frozen plain data', () => {
  const parts = allocate(of('10.00', 'USD'), [1, 2]);
  expect(Object.isFrozen(parts) && parts.every(Object.isFrozen)).toBe(true);
  expect(JSON.parse(JSON.stringify(parts))).toEqual(parts);
  expect(structuredClone(parts)).toEqual(parts);
});

test("money 9: nobody's settings of decimal.js change an answer", () => {
  Decimal.set({ precision: 1, rounding: Decimal.ROUND_UP });
  try {
    expect(multiply(of('12.34', 'USD'), '1.005').amount).toBe('12.40');
    expect(add(of('123.45', 'USD'), of('0.01', 'USD')).amount).toBe('123.46');
  } finally {
    Decimal.set({ defaults: true });
  }
});

test('money 10: text for people has the digits of ISO, not of the platform', () => {
  expect(format(of('1234567.50', 'HUF'), { locale: 'en' })).toContain('1,234,567.50');
  expect(format(of('1234567', 'JPY'), { locale: 'ja' })).toContain('1,234,567');
  expect(format(of('99999999999999999999.99', 'USD'), { locale: 'en' })).toContain('99,999,999,999,999,999,999.99');
  expect(thrown(() => format(of('1', 'JPY'), { locale: 'fr' as 'en' }))).toEqual({
    code: 'unknown_locale',
    path: ['locale'],
  });
});

test('compare and isZero look at the amount', () => {
  expect([
    compare(of('9.99', 'USD'), of('10.00', 'USD')),
    compare(of('2', 'JPY'), of('2', 'JPY')),
    compare(of('2', 'JPY'), of('-3', 'JPY')),
  ]).toEqual([-1, 0, 1]);
  expect([isZero(of('0.00', 'USD')), isZero(of('0.01', 'USD'))]).toEqual([true, false]);
});
