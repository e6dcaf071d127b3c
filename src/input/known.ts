import type { Reader } from './faults.js';
import { deepFreeze } from './frozen.js';

/** The documents of one kind that this library has made or checked. They are frozen, so they need no second reading. */
export interface Known<T extends object> {
  /** Freezes a checked document, remembers it, and returns it. */
  keep(document: T): T;
  has(value: unknown): value is T;
  /** A reader that takes a known document as it is, and reads any other. */
  or(read: Reader<T>): Reader<T>;
}

/** A memory for the documents of one kind. It holds no document that nobody else holds. */
export function known<T extends object>(): Known<T> {
  const documents = new WeakSet<object>();
  const has = (value: unknown): value is T => documents.has(value as object); // a set may be asked about any value
  return {
    keep(document) {
      documents.add(deepFreeze(document));
      return document;
    },
    has,
    or: (read) => (input) => (has(input) ? input : read(input)),
  };
}
