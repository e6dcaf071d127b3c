import type { Text } from '../input/issue.js';
import type { SpecText } from './catalog-spec.js';

/**
 * Text in both languages: `ja` defaults to `en`, and the whole to `usual`. Where only `ja` is written, `en` is the id in
 * words: `support_admin` is "Support admin".
 */
export function textOf(text: SpecText | undefined, usual: string | Text): Text {
  const found = text ?? usual;
  if (typeof found === 'string') return { en: found, ja: found };
  const en = found.en ?? (typeof usual === 'string' ? idInWords(usual) : usual.en);
  return { en, ja: found.ja ?? en };
}

/** `support_admin` as "Support admin", `feature_email` as "Feature e-mail", `add_ons` as "Add-ons". */
export function idInWords(id: string): string {
  const words = id
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/\bemail\b/g, 'e-mail')
    .replaceAll(/\badd on/g, 'add-on');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
