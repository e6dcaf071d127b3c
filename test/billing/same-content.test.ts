import { describe, expect, test } from 'vitest';
import { isEqual } from '../../src/billing/same-content.js';

// Plain data is the same where it holds the same, in whatever order a database has kept its fields.

describe('the same', () => {
  test.each<[unknown, unknown]>([
    [1, 1],
    ['a', 'a'],
    [null, null],
    [undefined, undefined],
    [[], []],
    [{}, {}],
    [
      ['a', { b: [1] }],
      ['a', { b: [1] }],
    ],
    [
      { a: 1, b: { c: 2, d: 3 } },
      { b: { d: 3, c: 2 }, a: 1 },
    ],
  ])('%j and %j', (a, b) => expect([isEqual(a, b), isEqual(b, a)]).toEqual([true, true]));
});

describe('not the same', () => {
  test.each<[unknown, unknown]>([
    [1, '1'],
    [0, null],
    [null, {}],
    [undefined, {}],
    ['', {}],
    ['a', ['a']],
    [[], {}],
    [['a'], { 0: 'a' }],
    [['a'], ['b']],
    [['a'], ['a', 'b']],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: undefined }, { b: undefined }],
    [{ a: undefined }, {}],
    [{ a: { b: [1] } }, { a: { b: [2] } }],
  ])('%j and %j', (a, b) => expect([isEqual(a, b), isEqual(b, a)]).toEqual([false, false]));
});
