import type { Text } from '../input/issue.js';
import type { SpecText } from './catalog-spec.js';

/**
 * Text in both languages: `ja` defaults to `en`, and the whole to `usual`. Where only `ja` is written, `en` is the id in
 * words: `support_admin` is "Support admin".
 */
export function textOf(text: SpecText | undefined, usual: string | Text): Text {
  const found = text ?? usual;
  if (typeof found === 'string') return bothOf(found);
  const en = found.en ?? (typeof usual === 'string' ? idInWords(usual) : usual.en);
  return { en, ja: found.ja ?? en };
}

/** A text that is the same in both languages. */
export function bothOf(text: string): Text {
  return { en: text, ja: text };
}

/** `support_admin` as "Support admin", `feature_email` as "Feature e-mail", `add_ons` as "Add-ons". */
export function idInWords(id: string): string {
  const words = wordsOf(id);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** The same inside a sentence: `monthly_usage` as "monthly usage". */
export function wordsOf(id: string): string {
  return id
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/\bemail\b/g, 'e-mail')
    .replaceAll(/\badd on/g, 'add-on');
}
