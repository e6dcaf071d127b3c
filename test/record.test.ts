import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { fields, isPlain, recordAt, valuesAt } from '../src/record.js';
import { issuesOf } from './thrown.ts';

describe('fields', () => {
  test('reads each field once', () => {
    let reads = 0;
    const input = {
      get a() {
        reads += 1;
        return reads;
      },
    };
    expect(fields(input, 'a')).toEqual({ a: 1 });
    expect(reads).toBe(1);
  });

  test('a field that cannot be read is an issue', () => {
    const input = Object.defineProperty({ a: 1 }, 'a', {
      get: () => {
        throw new Error('no');
      },
    });
    expect(issuesOf(() => fields(input, 'a'))).toEqual([': unreadable']);
    expect(issuesOf(() => fields(null as never, 'a' as never))).toEqual([': invalid_type']);
    expect(issuesOf(() => fields('text' as never, 'a' as never))).toEqual([': invalid_type']);
  });
});

describe('recordAt', () => {
  test('has the fields that were named, what is not there too', () => {
    expect(recordAt({ a: 1, b: 2 }, ['b', 'c'], [])).toStrictEqual({ b: 2, c: undefined });
    expect(valuesAt({ a: 1, b: 2 }, ['b', 'a'], [])).toEqual([2, 1]);
    expect(
      recordAt(
        new (class {
          readonly a = 1;
        })(),
        ['a'],
        [],
      ),
    ).toEqual({ a: 1 });
  });

  test('where it is strict, every other field is refused by its name, shortened', () => {
    expect(recordAt({ a: 1 }, ['a', 'b'], [], true)).toStrictEqual({ a: 1, b: undefined });
    expect(issuesOf(() => recordAt({ a: 1, c: 2 }, ['a'], ['at'], true))).toEqual(['at.c: unknown_field']);
    expect(issuesOf(() => recordAt({ ['x'.repeat(50)]: 1 }, ['a'], [], true))).toEqual([
      `${'x'.repeat(40)}: unknown_field`,
    ]);
    expect(
      issuesOf(() =>
        recordAt(
          new (class {
            readonly a = 1;
          })(),
          ['a'],
          ['at'],
          true,
        ),
      ),
    ).toEqual(['at: invalid_type']);
  });

  test.each([[null], [undefined], ['text'], [1], [[1]], [() => 1]])('%s is no record', (input) => {
    expect(issuesOf(() => recordAt(input, ['a'], ['at']))).toEqual(['at: invalid_type']);
    expect(issuesOf(() => recordAt(input, [], ['at'], true))).toEqual(['at: invalid_type']);
  });

  test('what throws when its fields are read or listed is unreadable where it stands', () => {
    const trap = () => {
      throw new Error('no');
    };
    expect(issuesOf(() => recordAt(new Proxy({}, { get: trap }), ['a'], ['at']))).toEqual(['at: unreadable']);
    expect(issuesOf(() => recordAt(new Proxy({}, { ownKeys: trap }), ['a'], ['at'], true))).toEqual(['at: unreadable']);
  });
});

test('an object is plain that has no class, in any realm', () => {
  for (const plain of [{}, Object.create(null), runInNewContext('({})')]) expect(isPlain(plain)).toBe(true);
  for (const other of [new Date(), new Map(), Object.create({ a: 1 }), [], new (class {})()]) {
    expect(isPlain(other)).toBe(false);
  }
});
