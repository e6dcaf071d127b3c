import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

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

export function faultsIn(value: unknown, where: string): string[] {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return [];
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? []
        : [`${where}: ${Object.is(value, -0) ? '-0' : value}`];
    case 'object':
      return value === null ? [] : faultsInObject(value, where);
    default:
      return [`${where}: ${typeof value}`];
  }
}

function faultsInObject(value: object, where: string): string[] {
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = Array.isArray(value) ? prototype === Array.prototype : prototype === Object.prototype;
  return [
    ...(plain ? [] : [`${where}: an instance of a class`]),
    ...(Object.isFrozen(value) ? [] : [`${where}: not frozen`]),
    ...Object.getOwnPropertySymbols(value).map((key) => `${where}: ${String(key)}`),
    ...Object.entries(value).flatMap(([key, field]) => faultsIn(field, `${where}.${key}`)),
  ];
}
