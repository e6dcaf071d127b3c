import type { Text } from '../input/issue.js';
import { languageName } from '../words/language-name.js';
import type { Language } from './offer.js';

/** The label of a language; its name where the offer gives none. */
export function languageLabel({ tag, label }: Pick<Language, 'tag' | 'label'>): Text {
  return { en: named(label.en, tag, 'en'), ja: named(label.ja, tag, 'ja') };
}

function named(label: string, tag: string, locale: 'en' | 'ja'): string {
  return label === tag ? languageName(tag, locale) : label;
}
