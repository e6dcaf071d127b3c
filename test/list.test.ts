import { describe, expect, test } from 'vitest';
import { lengthOf, listAt } from '../src/list.js';
import { issuesOf } from './thrown.ts';

describe('listAt', () => {
  test('copies the items by their index, whatever the list says of its iterator', () => {
    const list: unknown[] = ['a', 'b'];
    list[Symbol.iterator] = function* forEver() {
      for (;;) yield 'c';
    };
    const items = listAt(list, ['events']);
    expect(Array.from({ length: items.length }, (_, i) => items[i])).toEqual(['a', 'b']);
  });

  test('takes as many items as it is told, and one more not', () => {
    expect(listAt([1, 2], ['l'], 2)).toEqual([1, 2]);
    expect(issuesOf(() => listAt([1, 2, 3], ['l'], 2))).toEqual(['l: invalid_type']);
    expect(listAt(Array(100_000).fill(0), ['l'])).toHaveLength(100_000);
    expect(issuesOf(() => listAt(Array(100_001).fill(0), ['l']))).toEqual(['l: invalid_type']);
  });

  test('what is no list, and what throws, is refused where it stands', () => {
    for (const value of [null, undefined, 'ab', { length: 1, 0: 'a' }, new Set()]) {
      expect(issuesOf(() => listAt(value, ['events']))).toEqual(['events: invalid_type']);
    }
    const throwing = new Proxy([1], {
      get: () => {
        throw new Error('no');
      },
    });
    expect(issuesOf(() => listAt(throwing, ['events']))).toEqual(['events: unreadable']);
  });
});

test('a length that is no number of items is without end', () => {
  const saying = (length: unknown) => new Proxy([], { get: () => length });
  expect([[], [1, 2]].map(lengthOf)).toEqual([0, 2]);
  for (const length of [-1, 0.5, Number.NaN, '2', 2n, { valueOf: () => 0 }, undefined]) {
    expect(lengthOf(saying(length))).toBe(Number.POSITIVE_INFINITY);
  }
});
