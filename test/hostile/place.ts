import type { Call, Harmless } from '../calls/call.ts';

/** Somewhere that a value can be passed to a function. */
export interface Place {
  /** Its path, the argument's name first: `command.actor.id`. */
  readonly at: string;
  /** The same path as keys, from the arguments by name. */
  readonly keys: Path;
  /** The sample in which another value stands there. */
  readonly sample: readonly unknown[];
  /** The hostile values that are no harm there because the function means to take them. */
  readonly harmless: ReadonlySet<string>;
  /** Those that are answered in time that grows with their size. */
  readonly slow: ReadonlySet<string>;
  /**
   * Of the values one in so many is passed, in the next place the next ones, so that all of them come by while a
   * document is gone through; every one with PROP_RUNS of at least 1000.
   */
  readonly oneIn: number;
}

export type Path = readonly (string | number)[];

/** Objects whose fields are named by ids or dates: one stands for all, and is shown as a star. */
export const RECORDS = [
  ...['severities', 'plans', 'roles', 'hours', 'channels', 'languages', 'tiers', 'cites', 'rules', 'places'],
  ...['targets', 'benefits', 'without', 'remedies', 'for', 'amount', 'weekly', 'exceptions', 'holidays'],
  ...['prices', 'people', 'seats', 'tierSeats', 'usage', 'of', 'atLeast'],
];

/** Places that lie this deep belong to documents, which have many. */
const DEEP = 3;

/** Every argument of a function, and everything inside the plain data that its samples pass. */
export function placesOf({ takes, samples, refused = [], harmless = {}, slow = {} }: Call): readonly Place[] {
  const found = new Map<string, Place>();
  const names = Object.keys(takes);
  for (const sample of [...samples, ...refused]) {
    const paths = names.flatMap((name, i) => [[name], ...pathsIn(sample[i], name).map((path) => [name, ...path])]);
    for (const keys of paths) {
      const at = shown(keys);
      if (found.has(at)) continue;
      const oneIn = keys.length >= DEEP ? 16 : 3;
      found.set(at, { at, keys, sample, harmless: namesAt(at, harmless), slow: namesAt(at, slow), oneIn });
    }
  }
  return [...found.values()];
}

/** The arguments with `value` at the place. */
export function withValue({ takes }: Call, { keys: [name, ...path], sample }: Place, value: unknown): unknown[] {
  const names = Object.keys(takes);
  return names.map((one, i) => (one === name ? replaced(sample[i], path, value) : sample[i]));
}

/** A copy of plain data in which another value stands at `path`. */
export function replaced(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) return data.map((item, i) => (i === key ? replaced(item, rest, value) : item));
  const fields: Record<string, unknown> = { ...(data as object) }; // the path leads through objects and lists
  fields[key] = replaced(fields[key], rest, value);
  return fields;
}

/**
 * The paths to everything inside plain data, the outermost first; of a list only its first item. What the library made
 * is frozen: it has its places where it stands as plain data.
 */
export function pathsIn(data: unknown, under: string | number = ''): Path[] {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return [];
  const entries: [string | number, unknown][] = Array.isArray(data)
    ? data.slice(0, 1).map((item, i) => [i, item])
    : Object.entries(data).slice(0, RECORDS.includes(String(under)) ? 1 : undefined);
  return entries.flatMap(([key, field]) => [[key], ...pathsIn(field, key).map((path) => [key, ...path])]);
}

function shown(keys: Path): string {
  // An item of a list has a number for a key.
  return keys.map((key, i) => (typeof key === 'string' && RECORDS.includes(String(keys[i - 1])) ? '*' : key)).join('.');
}

/** The names for a path: those of the longest end that fits; where none does, none. */
function namesAt(at: string, harmless: Harmless): ReadonlySet<string> {
  const ends = Object.keys(harmless).toSorted((a, b) => b.length - a.length);
  const fits = (end: string) => at === end || at.endsWith(`.${end}`);
  const end = ends.find((one) => fits(one.replace(/\?$/, '')));
  if (end === undefined) return new Set();
  return new Set([...(harmless[end] ?? []), ...(end.endsWith('?') ? ['undefined'] : [])]);
}
