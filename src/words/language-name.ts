import type { Locale } from '../input/issue.js';
import { once } from '../input/once.js';
import { remembered } from '../input/remembered.js';

const namesIn = (locale: Locale) => once(() => new Intl.DisplayNames(locale, { type: 'language' }));
/** The platform's names: making them takes as long as hundreds of questions. */
const names = { en: /*@__PURE__*/ namesIn('en'), ja: /*@__PURE__*/ namesIn('ja') };

/** A platform takes some microseconds for a name, and an offer asks for the same few thousands of times. */
const MAX_NAMES = 500;
const named = {
  en: /*@__PURE__*/ remembered(MAX_NAMES, (tag: string) => names.en().of(tag) ?? tag),
  ja: /*@__PURE__*/ remembered(MAX_NAMES, (tag: string) => names.ja().of(tag) ?? tag),
};

/** The name of a language for people; a tag without a name in words is its own name. */
export function languageName(tag: string, locale: Locale): string {
  return named[locale](tag);
}
