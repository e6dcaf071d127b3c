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

/** An object whose fields may be asked for by name; `null` for anything else. Whether it is plain is still to be asked. */
export function unread<K extends string>(input: unknown): Unread<K> | null {
  // Any field of an object may be asked for.
  return typeof input === 'object' && input !== null ? (input as Unread<K>) : null;
}

/**
 * Whether an object has the prototype of every literal. Ask it after a field by name: an engine that has met the form of
 * the object then knows its prototype, and finding it takes as long as reading three fields. Fields that may be left out
 * are best met in a walk: to look for one in vain, in an object of a new form, takes longer than all the rest.
 */
export function isLiteral(input: object): boolean {
  return Object.getPrototypeOf(input) === Object.prototype;
}

/** A plain object whose fields may be asked for by name; `null` for anything else. */
export function fieldsOf<K extends string>(input: unknown): Unread<K> | null {
  const fields = unread<K>(input);
  return fields !== null && isLiteral(fields) ? fields : null;
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
