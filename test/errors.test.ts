import { describe, expect, test } from 'vitest';
import { InvalidInputError, invalidInput, issue, shown } from '../src/errors.js';
import { thrownBy } from './thrown.ts';

const at = (path: readonly (string | number)[], en = 'Wrong.') => issue('wrong', path, en, '不正です。');

describe('InvalidInputError', () => {
  test('is named, has the code of its first issue, and every issue', () => {
    const issues = [issue('first', ['a'], 'One.', '一。'), at(['b'])];
    const error = new InvalidInputError(issues);
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.code]).toEqual(['InvalidInputError', 'first']);
    expect(error.issues).toEqual(issues);
    expect(error.cause).toBeUndefined();
    expect(new InvalidInputError([]).code).toBe('invalid_input');
  });

  test('holds its own list of issues, which nobody changes', () => {
    const issues = [at([])];
    const error = new InvalidInputError(issues);
    issues.pop();
    expect(error.issues).toHaveLength(1);
    expect(Object.isFrozen(error.issues)).toBe(true);
  });

  test('says where and what, a line for each of the first five', () => {
    const error = new InvalidInputError([at(['order', 3, 'at']), at([]), at([0]), at(['d']), at(['e']), at(['f'])]);
    expect(error.message.split('\n')).toEqual(['order.3.at: Wrong.', 'Wrong.', '0: Wrong.', 'd: Wrong.', 'e: Wrong.']);
  });

  test('a name from outside is shown on one line, and not whole', () => {
    expect(new InvalidInputError([at(['a\n"b"'])]).message).toBe('a\\n\\b\\: Wrong.');
    expect(new InvalidInputError([at(['x'.repeat(41)])]).message).toBe(`${'x'.repeat(40)}…: Wrong.`);
  });

  test('knows what it was caused by', () => {
    const cause = { code: 'no' };
    expect(new InvalidInputError([at([])], { cause }).cause).toBe(cause);
  });
});

test('an issue is frozen, and apart from the path that it was given', () => {
  const path = ['at', 0];
  const made = issue('wrong', path, 'Wrong.', '不正です。');
  path.push('x');
  expect(made).toStrictEqual({ path: ['at', 0], code: 'wrong', message: { en: 'Wrong.', ja: '不正です。' } });
  expect([made, made.path, made.message].every((one) => Object.isFrozen(one))).toBe(true);
});

test('invalidInput throws one issue', () => {
  expect(thrownBy(() => invalidInput('wrong', ['at'], 'Wrong.', '不正です。')).issues).toEqual([at(['at'])]);
});

test.each<[unknown, string]>([
  ['a"b', '"a\\"b"'],
  ['', '""'],
  ['x'.repeat(60), `"${'x'.repeat(60)}"`],
  ['x'.repeat(61), `"${'x'.repeat(60)}"…`],
  [1.5, '1.5'],
  [Number.NaN, 'NaN'],
  [false, 'false'],
  [undefined, 'undefined'],
  [null, 'null'],
  [{ toString: () => 'evil' }, 'an object'],
  [[1], 'an object'],
  [10n, 'a bigint'],
  [Symbol('s'), 'a symbol'],
  [() => 1, 'a function'],
])('%s is shown as %s', (value, text) => {
  expect(shown(value)).toBe(text);
});
