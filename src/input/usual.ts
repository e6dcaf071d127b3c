import type { Reader } from './faults.js';

/**
 * A reader of a kind of document that mostly has one form: `usual` reads that form by hand, and answers `null` where it is
 * in doubt; `full` reads every form, and says what is wrong. Where a field throws, `full` says so.
 */
export function usualOr<T>(usual: (input: unknown) => T | null, full: Reader<T>): Reader<T> {
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
