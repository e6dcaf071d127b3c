import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { faultsIn } from './plain-faults.ts';

/** Frozen all the way down: in modules, which are strict, whoever writes to it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/** A copy of what can be changed; what the library made and froze stays what it is. */
export function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T; // a list of the same items
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, copyOf(field)])) as T; // the same fields
}

/** Frozen plain JSON: the same after a round trip, with no field that JSON would lose and no number that it would change. */
export function expectPlain(answer: unknown, where: string): void {
  expect(faultsIn(answer, where)).toEqual([]);
  if (answer === undefined) return;
  expectAlike(JSON.parse(JSON.stringify(answer)), answer, where);
  expectAlike(structuredClone(answer), answer, where);
}

/** As `toStrictEqual`, which is asked to show the difference where there is one: it takes ten times as long. */
export function expectAlike(actual: unknown, expected: unknown, where?: string): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual, where).toStrictEqual(expected);
}
