import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { isFloat64Array, sizeOf, unshifted } from '../../src/calendar/float64.js';

describe('numbers that would be overwritten unread are copied first', () => {
  const memory = Float64Array.of(1, 2, 3, 4);
  const first = memory.subarray(0, 3);

  test('only where the memory is shared and shifted', () => {
    expect(unshifted(first, first)).toBe(first);
    expect(unshifted(first, memory.subarray(0, 3))).toBe(first);
    expect(unshifted(first, new Float64Array(3))).toBe(first);
    const elsewhere = new Float64Array(4).subarray(1, 4);
    expect(unshifted(first, elsewhere)).toBe(first);
  });

  test('as a whole, and in memory of its own', () => {
    const copy = unshifted(first, memory.subarray(1, 4));
    expect([...copy]).toEqual([1, 2, 3]);
    expect(copy.buffer).not.toBe(memory.buffer);
  });
});

test('a Float64Array is one of any realm, whatever its own fields say', () => {
  expect(isFloat64Array(runInNewContext('new Float64Array(1)'))).toBe(true);
  expect(isFloat64Array(new Float32Array(1))).toBe(false);
  expect(isFloat64Array({ [Symbol.toStringTag]: 'Float64Array' })).toBe(false);
  expect(sizeOf(Object.defineProperty(new Float64Array(2), 'length', { value: 9 }))).toBe(2);
});
