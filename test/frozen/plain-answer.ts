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

/** Frozen plain JSON: with no field that JSON would lose and no number that it would change. */
export function expectPlain(answer: unknown, where: string): void {
  expect(faultsIn(answer, where)).toEqual([]);
}

/** The dates inside of what is not frozen yet: their instants are all that can be changed once it is. */
export function datesIn(value: unknown): Date[] {
  if (value instanceof Date) return [value];
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return [];
  return Object.values(value).flatMap(datesIn);
}
