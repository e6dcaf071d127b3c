import { stored } from './support-team.ts';

/** A copy with another value at a path; `undefined` takes the field away. */
export function put<T>(document: T, path: string, value: unknown): T {
  const copy = stored(document);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce<object>((at, key) => Reflect.get(at, key), copy as object);
  Reflect.set(place, last, value);
  return copy;
}
