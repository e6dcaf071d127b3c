import type { Faults, Reader } from './faults.js';

/**
 * A reader of a kind of document that mostly has one form: `usual` reads that form by hand, and answers `null` where it is
 * in doubt; `full` reads every form, and says what is wrong. Where a field throws, `full` says so.
 */
export function usualOr<T>(usual: (input: unknown) => T | Faults | null, full: Reader<T>): Reader<T> {
  return (input) => {
    try {
      const read = usual(input);
      if (read !== null) return read;
    } catch {
      // A getter or a proxy threw: what it threw belongs to the value, and is not looked at.
    }
    return full(input);
  };
}

/** The fields of a value, none of which has been looked at. */
export type Unread<K extends string> = { readonly [name in K]: unknown };

/**
 * A plain object whose fields may be asked for by name; `null` for anything else. Read a field by its name before: an
 * engine that has met the form of the object knows its prototype from then on, and asking for it takes as long as to read
 * three fields. The other fields are best read in a walk, by the name that it gives: forms without end are met there in the
 * same time as one, and a field that is left out is not looked for.
 */
export function fieldsOf<K extends string>(input: unknown): Unread<K> | null {
  if (typeof input !== 'object' || input === null) return null;
  const prototype: unknown = Object.getPrototypeOf(input);
  const isPlain = prototype === Object.prototype || (prototype === null && !Array.isArray(input));
  // Any field of a plain object may be asked for.
  return isPlain ? (input as Unread<K>) : null;
}

/** Whether an object has no more fields than these values, those left out aside. */
export function hasNoOther(input: object, values: readonly unknown[]): boolean {
  let others = 0;
  for (const value of values) if (value !== undefined) others -= 1;
  for (const _ in input) others += 1;
  return others === 0;
}

/** Whether a value is plain data with the content of other plain data, its fields in the same order. */
export function isCopyOf(given: unknown, input: unknown): boolean {
  if (typeof given !== 'object' || given === null) return input === given;
  if (Array.isArray(given)) return isCopyOfList(given, input);
  const fields = fieldsOf<string>(input);
  if (fields === null) return false;
  const names = Object.keys(given);
  const others = Object.keys(fields);
  const values = given as Unread<string>; // any field of a plain object may be asked for
  if (names.length !== others.length) return false;
  for (let i = 0; i < names.length; i++) {
    const name = names[i] ?? '';
    if (name !== others[i] || !isCopyOf(values[name], fields[name])) return false;
  }
  return true;
}

function isCopyOfList(given: readonly unknown[], input: unknown): boolean {
  if (!Array.isArray(input) || input.length !== given.length) return false;
  for (let i = 0; i < given.length; i++) if (!isCopyOf(given[i], input[i])) return false;
  return true;
}
