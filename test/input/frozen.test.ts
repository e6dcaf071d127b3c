import { expect, test } from 'vitest';
import { deepFreeze } from '../../src/input/frozen.js';

test('deepFreeze freezes all the way down, once for what is shared or goes in circles', () => {
  const inner = { list: [{ a: 1 }] };
  const value: Record<string, unknown> = { inner, again: inner, text: 'a', none: null };
  value.self = value;
  expect(deepFreeze(value)).toBe(value);
  expect([value, inner, inner.list, inner.list[0]].every((one) => Object.isFrozen(one))).toBe(true);
  expect([deepFreeze(null), deepFreeze('a'), deepFreeze(undefined)]).toEqual([null, 'a', undefined]);
});
