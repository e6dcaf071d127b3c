import type { Locale } from '../input/issue.js';

/** The name of a language for people; a tag without a name in words is its own name. */
export function languageName(tag: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
}
