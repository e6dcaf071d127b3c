import { invalidInput } from '../errors.js';

const LONGEST_SEARCH = 1000;
/** Marks above and below letters, but for the two that make another letter of a Japanese one. */
const DIACRITICS = /(?![\u3099\u309a])\p{M}/gu;

/**
 * The text as a search compares it: without case, width or diacritics, so that `ＣＡＦÉ` is `cafe`, half-width ｶﾞ is ガ
 * and ß is ss. Upper case, as only that has one form for every sigma and s; by way of lower case, as the capital ẞ is ss
 * only from there.
 */
export function folded(text: string): string {
  const bare = text.normalize('NFKD').replace(DIACRITICS, '');
  return bare.toLowerCase().toUpperCase().normalize('NFC');
}

/** The words of the search that stands in the caller's input, folded; none for no search. */
export function searchWords(input: unknown): readonly string[] {
  if (input === undefined) return [];
  if (typeof input !== 'string') {
    return invalidInput('invalid_type', ['search'], 'A search is a text.', '検索語は文字列で指定してください。');
  }
  if (input.length > LONGEST_SEARCH) {
    return invalidInput(
      'too_long',
      ['search'],
      `A search has at most ${LONGEST_SEARCH} characters.`,
      `検索語は ${LONGEST_SEARCH} 文字までです。`,
    );
  }
  return folded(input).split(/\s+/u).filter(Boolean);
}

/** Whether every word stands somewhere in one of the texts. What a word looks like as a pattern does not matter. */
export function isFound(words: readonly string[], texts: readonly string[]): boolean {
  if (words.length === 0) return true;
  const haystack = texts.map(folded);
  return words.every((word) => haystack.some((text) => text.includes(word)));
}
