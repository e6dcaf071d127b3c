import { describe, expect, test } from 'vitest';
import { isEqual } from '../../src/tickets/same-content.js';

describe('two plain values hold the same', () => {
  test.each<[unknown, unknown]>([
    [null, null],
    ['a', 'a'],
    [0, 0],
    [{}, {}],
    [[], []],
    [
      { a: 1, b: [null, 'x'] },
      { b: [null, 'x'], a: 1 },
    ],
  ])('%j and %j', (a, b) => {
    expect(isEqual(a, b)).toBe(true);
    expect(isEqual(b, a)).toBe(true);
  });
});

describe('they do not, as a text is no list of its characters, and a number no empty object', () => {
  test.each<[unknown, unknown]>([
    ['a', ['a']],
    ['', []],
    [0, {}],
    [true, {}],
    [null, {}],
    [null, []],
    [undefined, {}],
    [null, undefined],
    ['a', 'b'],
    [1, '1'],
    [{ a: 1 }, {}],
    [{ a: 1 }, { b: 1 }],
    [{ a: undefined }, { b: 1 }],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [['a'], ['b']],
    [['a'], ['a', 'b']],
    [{ a: { b: null } }, { a: { b: {} } }],
  ])('%j and %j', (a, b) => {
    expect(isEqual(a, b)).toBe(false);
    expect(isEqual(b, a)).toBe(false);
  });
});
