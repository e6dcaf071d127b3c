import type * as z from 'zod/mini';
import { gather, readOrThrow } from './boundary.js';
import { invalidInput, shown } from './errors.js';

/** More items than this are a mistake, and would only cost time. */
const MOST_ITEMS = 100_000;

/** The length of the list that stands at `path` of the caller's input. */
export function lengthAt(input: readonly unknown[], path: readonly string[], most: number = MOST_ITEMS): number {
  const length = lengthOf(input, path);
  if (length <= most) return length;
  return invalidInput(
    'invalid_type',
    path,
    `A list of at most ${most} items is expected.`,
    `リストを指定してください（${most} 件まで）。`,
  );
}

/** A list that stands at `path` of the caller's input, copied, as its own getters and traps may throw or change it. */
export function listAt<T>(input: readonly T[], path: readonly string[], most?: number): readonly (T | undefined)[] {
  const length = lengthAt(input, path, most);
  try {
    const items: (T | undefined)[] = [];
    for (let i = 0; i < length; i++) items.push(input[i]);
    return items;
  } catch {
    return unreadable(path);
  }
}

/** A list of records, each read by the schema, no two of the same `key`. Throws `duplicate_id` and whatever is wrong. */
export function recordsAt<T>(
  input: readonly T[],
  path: readonly string[],
  { schema, key, most }: { readonly schema: z.ZodMiniType<T>; readonly key: keyof T & string; readonly most: number },
): readonly T[] {
  const records = new Map<T[keyof T], T>();
  gather(
    listAt(input, path, most).map((one, i) => () => {
      const record = readOrThrow(schema, one, [...path, i]);
      if (records.has(record[key])) duplicate(record[key], [...path, i, key]);
      records.set(record[key], record);
    }),
  );
  return [...records.values()];
}

function duplicate(id: unknown, path: readonly (string | number)[]): never {
  return invalidInput('duplicate_id', path, `There is ${shown(id)} already.`, `${shown(id)} はすでにあります。`);
}

function lengthOf(input: readonly unknown[], path: readonly string[]): number {
  try {
    return Array.isArray(input) ? input.length : Number.POSITIVE_INFINITY;
  } catch {
    return unreadable(path);
  }
}

/** For what threw when it was read. */
export function unreadable(path: readonly (string | number)[]): never {
  return invalidInput('unreadable', path, 'The value cannot be read.', '値を読み取れません。');
}
