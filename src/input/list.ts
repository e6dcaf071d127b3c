import { allOf, Faults, fault, type Reader, under } from './faults.js';
import { MAX_ISSUES, preview } from './issue.js';
import { unreadable } from './object.js';
import { LIST, wrongType } from './wrong-value.js';

/** More items than this are a mistake, and would only cost time. */
const MAX_ITEMS = 100_000;

/**
 * The items of a list, each read once and by its index: the list's own iterator is not used, and a proxy may say
 * anything of its length.
 */
export function readItems(input: unknown, max = MAX_ITEMS): readonly unknown[] | Faults {
  try {
    if (!Array.isArray(input)) return notAList(input, max);
    const length = lengthOf(input);
    if (length > max) return notAList(input, max);
    const items = new Array<unknown>(length);
    for (let i = 0; i < length; i++) items[i] = input[i];
    return items;
  } catch {
    return unreadable();
  }
}

/** A reader of a list whose items `item` reads: all faults of all items, up to a bound. */
export function listOf<T>(item: Reader<T>, max?: number): Reader<readonly T[]> {
  return (input) => {
    const items = readItems(input, max);
    if (items instanceof Faults) return items;
    const values: T[] = [];
    const faults: Faults[] = [];
    for (let i = 0; i < items.length && faults.length < MAX_ISSUES; i++) {
      const value = item(items[i]);
      if (value instanceof Faults) faults.push(under([i], value));
      else values.push(value);
    }
    return faults.length === 0 ? values : allOf(faults);
  };
}

/** `listOf`, refusing a second item with the same value in the field `key`. */
export function listById<T, K extends keyof T & string>(item: Reader<T>, key: K, max?: number): Reader<readonly T[]> {
  const readAll = listOf(item, max);
  return (input) => {
    const items = readAll(input);
    if (items instanceof Faults) return items;
    const seen = new Set<T[K]>();
    const faults: Faults[] = [];
    for (const [i, one] of items.entries()) {
      if (seen.has(one[key])) faults.push(under([i, key], duplicate(one[key])));
      seen.add(one[key]);
    }
    return faults.length === 0 ? items : allOf(faults);
  };
}

/** How many items a list says that it has. A proxy may answer anything: without a whole number it counts as endless. */
export function lengthOf(list: readonly unknown[]): number {
  const length: unknown = list.length;
  return typeof length === 'number' && Number.isInteger(length) && length >= 0 ? length : Number.POSITIVE_INFINITY;
}

function duplicate(id: unknown): Faults {
  return fault(
    'duplicate_id',
    `${preview(id)} is used twice. Use another one.`,
    `${preview(id)} は重複しています。別の値を指定してください。`,
  );
}

function notAList(input: unknown, max: number): Faults {
  if (!Array.isArray(input)) return wrongType(LIST, input);
  return fault(
    'invalid_type',
    `Use a list of at most ${max} items, not a longer one.`,
    `リストを指定してください（${max} 件まで）。`,
  );
}
