import { mapped, optional, text } from '../input/readers.js';

const MAX_SEARCH = 1000;
/** Marks above and below letters, except the two that make another letter of a Japanese one. */
const DIACRITICS = /(?![\u3099\u309a])\p{M}/gu;

/**
 * The text as a search compares it: without case, width or diacritics, so that `ＣＡＦÉ` is `cafe`, half-width ｶﾞ is ガ
 * and ß is ss. Upper case is used because only it has one form for every sigma and s; lower case comes first because the
 * capital ẞ becomes ss only from there.
 */
export function folded(text: string): string {
  const bare = text.normalize('NFKD').replace(DIACRITICS, '');
  return bare.toLowerCase().toUpperCase().normalize('NFC');
}

/** Reads a search as its words, folded; left out, it has none. */
export const readSearch = /*@__PURE__*/ optional(
  /*@__PURE__*/ mapped(/*@__PURE__*/ text({ max: MAX_SEARCH }), wordsOf),
  [],
);

function wordsOf(search: string): readonly string[] {
  return folded(search).split(/\s+/u).filter(Boolean);
}

/** Whether every word stands somewhere in one of the texts. A word is text, also where it looks like a pattern. */
export function isFound(words: readonly string[], texts: readonly string[]): boolean {
  if (words.length === 0) return true;
  const haystack = texts.map(folded);
  return words.every((word) => haystack.some((text) => text.includes(word)));
}
