import { invalidInput, shown } from './errors.js';

/** A language in which this package writes for people. */
export type Locale = 'en' | 'ja';

/** The locale that stands at `path` of the caller's input. */
export function localeAt(input: unknown, path: readonly (string | number)[]): Locale {
  if (input === 'en' || input === 'ja') return input;
  return invalidInput(
    'unknown_locale',
    path,
    `Texts are in en and ja; ${shown(input)} is neither.`,
    `表示言語は en と ja です（${shown(input)} は使えません）。`,
  );
}
