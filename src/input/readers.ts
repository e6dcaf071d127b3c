import { allowed, Faults, fault, type Reader } from './faults.js';
import { preview, type Text } from './issue.js';
import { nearest } from './suggestion.js';
import { BOOLEAN, TEXT, wrongType } from './wrong-value.js';

/** A field that may be left out: `undefined` is read as `absent`. */
export function optional<T>(read: Reader<T>): Reader<T | undefined>;
export function optional<T, const A>(read: Reader<T>, absent: A): Reader<T | A>;
export function optional<T>(read: Reader<T>, absent?: unknown): Reader<unknown> {
  return (input) => (input === undefined ? absent : read(input));
}

/** A field that may be left out or `null`: both are read as `null`. */
export function nullable<T>(read: Reader<T>): Reader<T | null> {
  return (input) => (input === undefined || input === null ? null : read(input));
}

/** A boolean; left out, it is `false`. */
export function flag(input: unknown): boolean | Faults {
  if (input === undefined || typeof input === 'boolean') return input ?? false;
  return wrongType(BOOLEAN, input);
}

/** One of some names. The code is `unknown_<kind>`. */
export function oneOf<const T extends readonly string[]>(kind: string, names: T): Reader<T[number]> {
  const known: ReadonlySet<unknown> = new Set(names);
  const isName = (input: unknown): input is T[number] => known.has(input);
  return (input) => (isName(input) ? input : unknownName(kind, input, names));
}

/** The fault of a value that is not an allowed name: it lists the names, and the nearest one. */
export function unknownName(kind: string, input: unknown, names: readonly string[]): Faults {
  const { en, ja } = names.length === 0 ? NONE : allowed(names);
  return fault(
    `unknown_${kind}`,
    `${preview(input)} is not a known ${kind.replaceAll('_', ' ')}. ${en}`,
    `${preview(input)} は使えません。${ja}`,
    { expected: names.slice(0, 100), suggestion: nearest(input, names) },
  );
}

const NONE: Text = { en: 'There is none.', ja: '使える値はありません。' };

/** A text of at least `min` and at most `max` characters; with `min`, it must have one that is not a space. */
export function text({ min = 0, max }: { readonly min?: number; readonly max: number }): Reader<string> {
  return (input) => {
    if (typeof input !== 'string') return wrongType(TEXT, input);
    if (input.length > max) {
      return fault(
        'too_long',
        `Use at most ${max} characters; this text has ${input.length}.`,
        `${max} 文字以内で指定してください（現在 ${input.length} 文字）。`,
      );
    }
    if (min > 0 && input.trim().length < min) {
      return fault('blank', 'Use text that is not blank.', '空白以外の文字を入力してください。');
    }
    return input;
  };
}

/** A whole number from `min` to `max`. */
export function whole({ min, max }: { readonly min: number; readonly max: number }): Reader<number> {
  return (input) => {
    if (typeof input === 'number' && Number.isSafeInteger(input) && input >= min && input <= max) return input || 0;
    return fault(
      'out_of_range',
      `Use a whole number from ${min} to ${max}, not ${preview(input)}.`,
      `${min} から ${max} までの整数を指定してください（${preview(input)} は使えません）。`,
    );
  };
}

/** A share from 0 to 1. */
export function share(input: unknown): number | Faults {
  // Negative zero would not survive a round trip through JSON.
  if (typeof input === 'number' && input >= 0 && input <= 1) return input || 0;
  return fault(
    'out_of_range',
    `Use a share from 0 to 1, not ${preview(input)}.`,
    `割合は 0 から 1 までの数で指定してください（${preview(input)} は使えません）。`,
  );
}

/** The value that `read` reads, changed by `make`, which may find further faults. */
export function mapped<T, U>(read: Reader<T>, make: (value: T) => U | Faults): Reader<U> {
  return (input) => {
    const value = read(input);
    return value instanceof Faults ? value : make(value);
  };
}

export const readLocale = /*@__PURE__*/ oneOf('locale', ['en', 'ja']);
