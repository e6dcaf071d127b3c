import { describe, expect, test } from 'vitest';
import { Faults, type Reader } from '../../src/input/faults.js';
import { lengthOf, listById, listOf, readItems } from '../../src/input/list.js';
import { text, whole } from '../../src/input/readers.js';
import { object } from '../../src/input/request.js';

const digit = whole({ min: 0, max: 9 });
const item = object({ id: text({ max: 9 }), n: digit });

function codesOf(read: unknown): string[] {
  return read instanceof Faults ? read.issues.map(({ path, code }) => `${path.join('.')}: ${code}`) : [];
}

function saying(length: unknown): unknown[] {
  return new Proxy([], { get: () => length });
}

describe('the items of a list', () => {
  test('are copied by their index, whatever the list says of its iterator', () => {
    const list: unknown[] = ['a', 'b'];
    list[Symbol.iterator] = function* forEver() {
      for (;;) yield 'c';
    };
    const items = readItems(list) as unknown[];
    expect(Array.from({ length: items.length }, (_, i) => items[i])).toEqual(['a', 'b']);
  });

  test('are as many as it is told, and not one more', () => {
    expect(readItems([1, 2], 2)).toEqual([1, 2]);
    expect(codesOf(readItems([1, 2, 3], 2))).toEqual([': invalid_type']);
    expect(readItems(Array(100_000).fill(0))).toHaveLength(100_000);
    expect(codesOf(readItems(Array(100_001).fill(0)))).toEqual([': invalid_type']);
    expect(codesOf(readItems(new Array(2 ** 32 - 1)))).toEqual([': invalid_type']);
  });

  test('are those of a list alone', () => {
    for (const value of [null, undefined, 'ab', { length: 1, 0: 'a' }, new Set(), new Uint8Array(2)]) {
      expect(codesOf(readItems(value))).toEqual([': invalid_type']);
    }
  });

  test('are one fault where reading them throws', () => {
    const { proxy, revoke } = Proxy.revocable([1], {});
    revoke();
    const throwing = new Proxy([1], {
      get: () => {
        throw new Error('no');
      },
    });
    expect(codesOf(readItems(proxy))).toEqual([': unreadable']);
    expect(codesOf(readItems(throwing))).toEqual([': unreadable']);
    expect(codesOf(readItems(saying(Number.NaN)))).toEqual([': invalid_type']);
  });
});

describe('listOf', () => {
  test('gives what was read of each item', () => {
    expect(listOf(digit)([1, -0, 9])).toStrictEqual([1, 0, 9]);
    expect(listOf(digit)([])).toEqual([]);
    expect(codesOf(listOf(digit, 1)([1, 2]))).toEqual([': invalid_type']);
  });

  test('names every fault of every item, holes too', () => {
    const list = [{ id: 'a', n: 1 }, { id: 1, n: 10 }, null, { id: 'b', n: 2, m: 3 }];
    expect(codesOf(listOf(item)(list))).toEqual([
      '1.id: invalid_type',
      '1.n: out_of_range',
      '2: invalid_type',
      '3.m: unknown_field',
    ]);
    expect(codesOf(listOf(digit)(new Array(2)))).toEqual(['0: out_of_range', '1: out_of_range']);
  });

  test('stops at two hundred', () => {
    let asked = 0;
    const counting: Reader<number> = (input) => {
      asked += 1;
      return digit(input);
    };
    expect(codesOf(listOf(counting)(Array(5000).fill(10)))).toHaveLength(200);
    expect(asked).toBe(200);
  });
});

describe('listById', () => {
  const read = listById(item, 'id', 3);

  test('refuses a second item of one id, at the later one', () => {
    const a = { id: 'a', n: 1 };
    expect(read([a, { id: '__proto__', n: 2 }])).toEqual([a, { id: '__proto__', n: 2 }]);
    expect(codesOf(read([a, { id: 'b', n: 2 }, a]))).toEqual(['2.id: duplicate_id']);
    expect(codesOf(read([a, a, a]))).toEqual(['1.id: duplicate_id', '2.id: duplicate_id']);
  });

  test('says first what is wrong with the items themselves', () => {
    expect(codesOf(read([{ id: 'a', n: 1 }, { id: 'a' }]))).toEqual(['1.n: missing']);
    expect(codesOf(read(Array(4).fill({ id: 'a', n: 1 })))).toEqual([': invalid_type']);
  });
});

test('a length that is not a number of items counts as endless', () => {
  expect([[], [1, 2]].map(lengthOf)).toEqual([0, 2]);
  for (const length of [-1, 0.5, Number.NaN, '2', 2n, { valueOf: () => 0 }, undefined]) {
    expect(lengthOf(saying(length))).toBe(Number.POSITIVE_INFINITY);
  }
});
