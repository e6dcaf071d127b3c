import type { Locale } from '../input/issue.js';
import { once } from '../input/once.js';

const namesIn = (locale: Locale) => once(() => new Intl.DisplayNames(locale, { type: 'language' }));
/** The platform's names: making them takes as long as hundreds of questions. */
const names = { en: /*@__PURE__*/ namesIn('en'), ja: /*@__PURE__*/ namesIn('ja') };

/** The name of a language for people; a tag without a name in words is its own name. */
export function languageName(tag: string, locale: Locale): string {
  return names[locale]().of(tag) ?? tag;
}
