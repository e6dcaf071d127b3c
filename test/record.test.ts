import { describe, expect, test } from 'vitest';
import { fields } from '../src/record.js';
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
