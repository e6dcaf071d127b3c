import { Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { MAX_THINGS } from './catalog-limits.js';

/** A thing of a list by id, and the key or the index under which the document holds it. */
export interface Entry {
  readonly id: string;
  readonly key: string | number;
  readonly thing: unknown;
}

/** What was read of a list: the things that have an id, and the faults of the others. */
export interface Entries {
  readonly entries: readonly Entry[];
  readonly faults: readonly Faults[];
  /** Whether things may be missing from `entries`. */
  readonly incomplete: boolean;
}

export const ID = /^[A-Za-z0-9][A-Za-z0-9_.:+-]{0,63}$/;

/** Reads a list of things by id, written as an object, as an array of `{ id, …thing }`, or as an array of ids. */
export function readEntries(input: unknown): Entries {
  if (typeof input !== 'object' || input === null) return nothing(notAList(input));
  const length = Array.isArray(input) ? input.length : Object.keys(input).length;
  if (length > MAX_THINGS) return nothing(tooMany(length));
  const { entries, faults } = Array.isArray(input) ? readArray(input) : { entries: entriesIn(input), faults: [] };
  const invalid = entries.filter(({ id }) => !ID.test(id));
  return {
    entries,
    faults: [...faults, ...invalid.map(({ id, key }) => under(keyPath(input, key), invalidId(id)))],
    incomplete: faults.length > 0,
  };
}

function entriesIn(record: object): readonly Entry[] {
  return Object.entries(record).map(([id, thing]) => ({ id, key: id, thing }));
}

function readArray(items: readonly unknown[]) {
  const faults: Faults[] = [];
  const entries: Entry[] = [];
  const ids = new Set<string>();
  for (const [key, item] of items.entries()) {
    const entry = entryOf(item, key);
    if (entry instanceof Faults) {
      faults.push(under([key], entry));
    } else if (ids.has(entry.id)) {
      faults.push(under(keyPath(items, key), duplicate(entry.id)));
    } else {
      ids.add(entry.id);
      entries.push(entry);
    }
  }
  return { entries, faults };
}

/** Where the id of a thing stands: it is the key of an object, an item of an array, or the `id` of such an item. */
function keyPath(list: object, key: string | number): readonly (string | number)[] {
  return Array.isArray(list) && typeof list[Number(key)] !== 'string' ? [key, 'id'] : [key];
}

function entryOf(item: unknown, key: number): Entry | Faults {
  if (typeof item === 'string') return { id: item, key, thing: {} };
  if (typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string') {
    const { id, ...thing } = item;
    return { id: item.id, key, thing };
  }
  return fault('missing', 'Give each thing of the list an `id`.', 'リストの各項目に `id` を指定してください。');
}

function nothing(faults: Faults): Entries {
  return { entries: [], faults: [faults], incomplete: true };
}

export function invalidId(id: unknown): Faults {
  return fault(
    'invalid_id',
    `${preview(id)} cannot be an id. Use 1 to 64 letters, digits and _ . : + - that begin with a letter or digit.`,
    `${preview(id)} は ID に使えません。英数字で始まる 64 文字以内の英数字と _ . : + - を指定してください。`,
  );
}

function notAList(input: unknown): Faults {
  return fault(
    'invalid_type',
    `Use an object of things by their ids, not ${preview(input)}.`,
    'ID をキーとするオブジェクトを指定してください。',
  );
}

function duplicate(id: string): Faults {
  return fault(
    'duplicate_id',
    `${preview(id)} is used twice. Use another id.`,
    `${preview(id)} は重複しています。別の ID を指定してください。`,
  );
}

function tooMany(length: number): Faults {
  return fault(
    'too_large',
    `Use at most ${MAX_THINGS} things in one list, not ${length}.`,
    `1 つのリストの項目は ${MAX_THINGS} 件までにしてください（現在 ${length} 件）。`,
  );
}
