import { describe, expect, test } from 'vitest';
import { InvalidInputError, invalidInput, issueOf, type Path, preview } from '../../src/input/issue.js';
import { thrownBy } from '../thrown.ts';

const message = { en: 'Wrong.', ja: '不正です。' };
const at = (path: Path) => issueOf('wrong', path, message);

describe('InvalidInputError', () => {
  test('is named, has the code of its first issue, and every issue', () => {
    const issues = [issueOf('first', ['a'], message), at(['b'])];
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
    const five = [at(['order', 3, 'at']), at([]), at([0]), at(['d']), at(['e'])];
    const lines = ['order.3.at: Wrong.', 'Wrong.', '0: Wrong.', 'd: Wrong.', 'e: Wrong.'];
    expect(new InvalidInputError(five).message.split('\n')).toEqual(lines);
    expect(new InvalidInputError([...five, at(['f'])]).message.split('\n')).toEqual([...lines, '1 more']);
    expect(new InvalidInputError([...five, ...five, ...five]).message.split('\n')).toEqual([...lines, '10 more']);
    // A list that is full says nothing of what did not fit.
    expect(new InvalidInputError(Array(200).fill(at(['f']))).message).toMatch(/\nat least 195 more$/);
  });

  test('begins with the name of the verb, and knows it', () => {
    const error = new InvalidInputError([at(['at']), at([])], { verb: 'tickets.submit' });
    expect(error.message).toBe('tickets.submit: at: Wrong.\nWrong.');
    expect(error.verb).toBe('tickets.submit');
    expect(new InvalidInputError([at([])]).verb).toBeNull();
  });

  test('a name from outside is shown on one line, and not whole', () => {
    expect(new InvalidInputError([at(['a\n"b"'])]).message).toBe('a\\n\\b\\: Wrong.');
    expect(new InvalidInputError([at(['\u202eevil\u2028x'])]).message).toBe('\\u202eevil\\u2028x: Wrong.');
    expect(new InvalidInputError([at(['x'.repeat(41)])]).message).toBe(`${'x'.repeat(40)}…: Wrong.`);
  });

  test('knows what it was caused by', () => {
    const cause = { code: 'no' };
    expect(new InvalidInputError([at([])], { cause }).cause).toBe(cause);
  });
});

test('an issue is frozen, and apart from the path that it was given', () => {
  const path = ['at', 0];
  const expected = ['a', 'b'];
  const made = issueOf('wrong', path, message, { expected, suggestion: 'a' });
  path.push('x');
  expected.push('c');
  expect(made).toStrictEqual({
    path: ['at', 0],
    code: 'wrong',
    message,
    expected: ['a', 'b'],
    suggestion: 'a',
    docs: expect.stringMatching(/CODES\.md#wrong$/),
  });
  expect([made, made.path, made.message, made.expected].every((one) => Object.isFrozen(one))).toBe(true);
  expect(Object.keys(at([]))).toEqual(['path', 'code', 'message', 'docs']);
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
  [[1], 'a list'],
  [Object.create(null), 'an object'],
  [new Map(), 'an instance of Map'],
  [new Set(), 'an instance of Set'],
  [new (class Ticket {})(), 'an instance of Ticket'],
  [new (class {})(), 'an instance of a class'],
  [new Date(0), 'a Date (1970-01-01T00:00:00.000Z)'],
  [new Date(Number.NaN), 'an invalid Date'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
  [10n, 'a bigint'],
  [Symbol('s'), 'a symbol'],
  [() => 1, 'a function'],
])('%s is previewed as %s', (value, text) => {
  expect(preview(value)).toBe(text);
});

test('a preview calls nothing that belongs to the value', () => {
  const throwing = () => {
    throw new Error('boo');
  };
  const trap = new Proxy({}, { get: throwing, getPrototypeOf: throwing, ownKeys: throwing });
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  expect([trap, proxy].map((value) => preview(value))).toEqual(['an object', 'an object']);
  const named = Object.create({ constructor: Object.defineProperty(() => 1, 'name', { get: throwing }) });
  const hidden = Object.create(Object.defineProperty({}, 'constructor', { get: throwing }));
  expect([named, hidden].map((value) => preview(value))).toEqual(['an instance of a class', 'an instance of a class']);
  expect(preview(Object.assign(new Date(0), { toISOString: throwing, valueOf: throwing }))).toContain('1970-01-01');
  expect(preview(Object.assign(() => 1, { toString: throwing, toJSON: throwing }))).toBe('a function');
});

test.each([
  ['a line feed', 'a\nb', '"a\\nb"'],
  ['an escape', '\u001b[31m', '"\\u001b[31m"'],
  ['a second control character', '\u0085', '"\\u0085"'],
  ['a right-to-left override', 'a\u202eb', '"a\\u202eb"'],
  ['an isolate', '\u2066a\u2069', '"\\u2066a\\u2069"'],
  ['a zero-width space', 'a\u200bb', '"a\\u200bb"'],
  ['a byte order mark', '\ufeffa', '"\\ufeffa"'],
  ['a line separator', 'a\u2028b', '"a\\u2028b"'],
  ['a paragraph separator', 'a\u2029b', '"a\\u2029b"'],
  ['a tag beyond the basic plane', '\u{e0041}', '"\\ue0041"'],
  ['half of a pair', '\ud83d', '"\\ud83d"'],
])('%s is escaped in a preview', (_, text, expected) => {
  expect(preview(text)).toBe(expected);
});

test('a preview is as long as it may be, and no longer', () => {
  expect(preview('abc', 3)).toBe('"abc"');
  expect(preview('abcd', 3)).toBe('"abc"…');
  expect(preview('x'.repeat(10_000_000))).toHaveLength(63);
});
