import { invalidInput } from './errors.js';
import { unreadable } from './record.js';

type Path = readonly (string | number)[];

/** More items than this are a mistake, and would only cost time. */
const MOST_ITEMS = 100_000;

/** The length of a list that stands at `path` of the caller's input. */
export function lengthAt(input: unknown, path: Path, most = MOST_ITEMS): number {
  const length = readLength(input, path);
  if (length <= most) return length;
  return invalidInput(
    'invalid_type',
    path,
    `A list of at most ${most} items is expected.`,
    `リストを指定してください（${most} 件まで）。`,
  );
}

/**
 * The items of a list that stands at `path` of the caller's input, each read once and by its index: its own iterator,
 * getters and traps may throw, change what they say, or never end.
 */
export function listAt<T>(input: readonly T[], path: Path, most?: number): readonly (T | undefined)[];
export function listAt(input: unknown, path: Path, most?: number): readonly unknown[];
export function listAt(input: unknown, path: Path, most?: number): readonly unknown[] {
  const length = lengthAt(input, path, most);
  try {
    const list = input as readonly unknown[]; // what has a length here is a list
    const items: unknown[] = [];
    for (let i = 0; i < length; i++) items.push(list[i]);
    return items;
  } catch {
    return unreadable(path);
  }
}

function readLength(input: unknown, path: Path): number {
  try {
    return Array.isArray(input) ? lengthOf(input) : Number.POSITIVE_INFINITY;
  } catch {
    return unreadable(path);
  }
}

/** How many items a list says that it has; what is no number of items, as a proxy may say anything, is without end. */
export function lengthOf(list: readonly unknown[]): number {
  const length: unknown = list.length;
  return typeof length === 'number' && Number.isInteger(length) && length >= 0 ? length : Number.POSITIVE_INFINITY;
}
