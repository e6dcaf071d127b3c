import type * as z from 'zod/mini';
import { gather, readOrThrow } from './boundary.js';
import { invalidInput, shown } from './errors.js';
import { listAt } from './list.js';
import { LIMITS } from './plain.js';

type Path = readonly (string | number)[];

/** What there is room for in one record of a list. */
export const RECORD_ROOM = Object.freeze({ ...LIMITS, nodes: 1000 });

/** How the records of a list are read: no two of the same `key`, at most so many. */
export interface RecordForm<T> {
  readonly schema: z.ZodMiniType<T>;
  readonly key: keyof T & string;
  readonly most: number;
}

/** The records of a list that stands at `path` of the caller's input. Throws `duplicate_id` and all that is wrong. */
export function recordsAt<T>(input: readonly T[], path: Path, { schema, key, most }: RecordForm<T>): readonly T[] {
  const records = new Map<T[keyof T], T>();
  gather(
    listAt(input, path, most).map((one, i) => () => {
      const record = readOrThrow(schema, one, [...path, i], RECORD_ROOM);
      if (records.has(record[key])) duplicate(record[key], [...path, i, key]);
      records.set(record[key], record);
    }),
  );
  return [...records.values()];
}

function duplicate(id: unknown, path: Path): never {
  return invalidInput('duplicate_id', path, `There is ${shown(id)} already.`, `${shown(id)} はすでにあります。`);
}
