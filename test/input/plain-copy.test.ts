import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { Faults } from '../../src/input/faults.js';
import { InvalidInputError } from '../../src/input/issue.js';
import { isDate } from '../../src/input/kind.js';
import { MAX_SIZE, plainCopy } from '../../src/input/plain-copy.js';
import { hostileValues } from '../arbitraries/hostile.ts';

function said(value: unknown, limits = MAX_SIZE): string[] {
  const result = plainCopy(value, limits);
  return result instanceof Faults ? result.issues.map(({ path, code }) => `${path.join('.')}: ${code}`) : [];
}

describe('what JSON would change on the way', () => {
  test('a Date becomes its instant, an undefined field is left out, -0 is 0', () => {
    const value = { at: new Date(0), none: undefined, zero: -0, list: [undefined] };
    expect(plainCopy(value)).toStrictEqual({ copy: { at: '1970-01-01T00:00:00.000Z', zero: 0, list: [undefined] } });
  });

  test('an object or a Date of another realm is as good', () => {
    expect(plainCopy(runInNewContext('({ a: [1], at: new Date(0) })'))).toEqual({
      copy: { a: [1], at: '1970-01-01T00:00:00.000Z' },
    });
  });
});

describe('a value that is not plain data is named with its path', () => {
  test.each([
    [{ a: [1, Number.NaN] }, ['a.1: not_finite']],
    [{ a: 1n, b: Symbol('x'), c: () => 1 }, ['a: not_plain_data', 'b: not_plain_data', 'c: not_plain_data']],
    [{ at: new Date(Number.NaN) }, ['at: invalid_instant']],
    [{ map: new Map(), set: new Set() }, ['map: not_plain_data', 'set: not_plain_data']],
    [JSON.parse('{"a":{"__proto__":1}}'), ['a.__proto__: forbidden_key']],
    [{ text: 'x'.repeat(100_001) }, ['text: too_long']],
    [{ a: Object.defineProperty({}, 'b', { enumerable: true, get: () => JSON.parse('{') }) }, [': unreadable']],
  ])('%#', (value, expected) => {
    expect(said(value)).toEqual(expected);
  });

  test('limits are kept to the unit', () => {
    const limits = { depth: 2, nodes: 4, text: 3 };
    expect(said([['a'], 'abc'], limits)).toEqual([]);
    expect(said([['a'], 'abc', 'b'], limits)).toEqual(['2: too_large']);
    expect(said([[['a']]], limits)).toEqual(['0.0.0: too_large']);
    expect(said(['abcd'], limits)).toEqual(['0: too_long']);
  });

  test('the limits of a value from outside, unless its schema says less, are kept to the unit', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 'x' : [nested(levels - 1)]);
    expect(said(nested(16))).toEqual([]);
    expect(said(nested(17))).toEqual([`${Array(17).fill(0).join('.')}: too_large`]);
    const inFields = (levels: number): unknown => (levels === 0 ? 'x' : { a: inFields(levels - 1) });
    expect(said(inFields(16))).toEqual([]);
    expect(said(inFields(17))).toEqual([`${Array(17).fill('a').join('.')}: too_large`]);
    // The list itself is one of them.
    expect(said(Array(199_999).fill(0))).toEqual([]);
    expect(said(Array(200_000).fill(0))).toEqual(['199999: too_large']);
    expect(said('x'.repeat(100_000))).toEqual([]);
  });

  test('a list of more items than there is room for is refused by its length, and not walked', () => {
    const limits = { depth: 9, nodes: 4, text: 9 };
    expect(said([1, 2, 3], limits)).toEqual([]);
    expect(said([1, 2, 3, 4], limits)).toEqual(['3: too_large']);
    expect(said([1, 2, 3, 4, 5], limits)).toEqual([': too_large']);
  });

  test('ten thousand fields are enough for an object, and a thousand characters for a name', () => {
    const withFields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, 0]));
    expect(said(withFields(10_000))).toEqual([]);
    expect(said(withFields(10_001))).toEqual([': too_large']);
    expect(said({ ['x'.repeat(1000)]: 0 })).toEqual([]);
    expect(said({ ['x'.repeat(1001)]: 0, a: 1n })).toEqual([`${'x'.repeat(40)}: forbidden_key`, 'a: not_plain_data']);
  });

  test('what it is is said', () => {
    const words = (value: unknown) => {
      const result = plainCopy(value);
      return result instanceof Faults ? result.issues.map(({ message }) => message.en) : [];
    };
    expect(words({ a: Number.NaN })).toEqual(['Use plain JSON data, not NaN.']);
    expect(words({ a: 'x'.repeat(100_001) })).toEqual(['Use at most 100000 characters.']);
    expect(words({ a: new Map() })).toEqual(['Use plain JSON data, not an instance of Map.']);
    expect(words({ a: new Date(Number.NaN) })).toEqual(['Use plain JSON data, not an invalid Date.']);
    expect(words({ a: Array(200_001) })).toEqual(['The value is too large or nested too deeply.']);
    expect(words({ a: 1n })).toEqual(['Use plain JSON data, not a bigint.']);
    expect(words(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`f${i}`, 0])))).toEqual([
      'The value is too large or nested too deeply.',
    ]);
  });

  test('two hundred complaints are enough, as of every other reader: a text says that there are more', () => {
    const issues = said(Array(5000).fill(1n));
    expect(issues).toHaveLength(200);
    const result = plainCopy(Array(5000).fill(1n));
    if (!(result instanceof Faults)) throw new Error('no plain data');
    expect(new InvalidInputError(result.issues, { verb: 'v' }).message).toMatch(/\nat least 195 more$/);
  });
});

test.each(hostileValues)('%s is copied or complained of, and nothing is thrown', (_, make) => {
  const result = plainCopy(make());
  expect(result instanceof Faults ? result.issues.length > 0 : 'copy' in result).toBe(true);
});

test('isDate asks the value, not its prototype', () => {
  expect([new Date(), new Date(Number.NaN), runInNewContext('new Date()')].map(isDate)).toEqual([true, true, true]);
  const fake = Object.create(Date.prototype);
  expect([fake, {}, null, 0, '2026-11-20'].map(isDate)).toEqual([false, false, false, false, false]);
});

test('an issue says where it is, and is frozen', () => {
  const result = plainCopy({ a: [{ b: 1n }] });
  const [issue] = result instanceof Faults ? result.issues : [];
  expect(issue?.path).toStrictEqual(['a', 0, 'b']);
  expect(Object.isFrozen(issue) && Object.isFrozen(issue?.path)).toBe(true);
});
