import { oncePer } from '../input/once.js';
import { mapped, optional, text } from '../input/readers.js';
import { findAll } from './word-walk.js';

const MAX_SEARCH = 1000;
/** Marks above and below letters, except the two that make another letter of a Japanese one. */
const DIACRITICS = /(?![\u3099\u309a])\p{M}/gu;

/**
 * The text as a search compares it: without case, width or diacritics, so that `ＣＡＦÉ` is `cafe`, half-width ｶﾞ is ガ
 * and ß is ss. Upper case is used because only it has one form for every sigma and s; lower case comes first because the
 * capital ẞ becomes ss only from there. Marks that make another letter are joined to it at the end. `known` remembers each
 * character: one may stand for eighteen letters, and a text has a hundred thousand.
 */
export function folded(text: string, known = new Map<string, string>()): string {
  let bare = '';
  for (const character of text) {
    let found = known.get(character);
    if (found === undefined) {
      found = character.normalize('NFKD').replace(DIACRITICS, '').toLowerCase().toUpperCase();
      known.set(character, found);
    }
    bare += found;
  }
  return bare.normalize('NFC');
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
  const known = new Map<string, string>();
  const haystack = texts.map((text) => folded(text, known));
  if (words.length > FEW) return searchFor(words)(haystack);
  return words.every((word) => haystack.some((text) => text.includes(word)));
}

/** Up to so many words, a look for each takes less time than a walk for all. */
const FEW = 10;

const searchFor = /*@__PURE__*/ oncePer(findAll);
