import { describe, expect, test } from 'vitest';
import { folded, isFound, readSearch } from '../../src/hub/search.js';
import { orInvalid } from '../../src/input/faults.js';

function wordsOf(search: string | undefined): readonly string[] {
  return orInvalid(readSearch(search));
}

function finds(search: string, text: string): boolean {
  return isFound(wordsOf(search), [text]);
}

describe('a search finds, whatever', () => {
  test.each([
    ['case', 'SYNC', 'it does not sync'],
    ['case, the other way', 'sync', 'It does not SYNC'],
    ['width of Latin letters', 'ＡＢＣ', 'abc'],
    ['width of Latin letters, the other way', 'abc', 'ＡＢＣ'],
    ['width of digits', '４０４', 'Error 404'],
    ['width of katakana', 'ｶﾀｶﾅ', 'カタカナ'],
    ['width of katakana, the other way', 'カタカナ', 'ｶﾀｶﾅ'],
    ['width of voiced katakana, which half-width writes with two characters', 'ﾌｫﾙﾀﾞﾊﾟｽ', 'フォルダパス'],
    ['width of voiced katakana, the other way', 'ガ', 'ｶﾞ'],
    ['the way a voiced kana is composed', 'か\u3099', 'が'],
    ['diacritics', 'cafe', 'café'],
    ['diacritics, the other way', 'CAFÉ', 'cafe'],
    ['how diacritics are composed', 'cafe\u0301', 'café'],
    ['several diacritics on one letter', 'Viet', 'Việt'],
    ['ß as ss', 'strasse', 'Straße'],
    ['ß as ss, the other way', 'STRASSE ß', 'strasse'],
    ['the capital ß', 'ẞ', 'ss'],
    ['the final sigma', 'ΣΊΣΥΦΟΣ', 'Σίσυφος'],
    ['the final sigma, the other way', 'σισυφος', 'ΣΙΣΥΦΟΣ'],
    ['the dotless i', 'ISTANBUL', 'ıstanbul'],
    ['the dotted capital I', 'İstanbul', 'istanbul'],
    ['ligatures', 'office', 'oﬃce'],
    ['the letters of mathematics, which have no other case', 'bold', '𝐛𝐨𝐥𝐝'],
    ['circled and squared forms', '1 キロ', '① ㌔'],
  ])('%s: %s', (_, search, text) => {
    expect(finds(search, text)).toBe(true);
  });
});

describe('a search does not take for the same', () => {
  test.each([
    ['か and が', 'か', 'が'],
    ['が and か', 'が', 'か'],
    ['は, ば and ぱ', 'ば', 'は ぱ'],
    ['ハ and パ, half-width', 'ﾊ', 'ﾊﾟ'],
    ['hiragana and katakana', 'かな', 'カナ'],
    ['small and large kana', 'つ', 'っ'],
    ['l and 1', 'l', '1'],
    ['a word and a part of it', 'syncing', 'sync'],
  ])('%s', (_, search, text) => {
    expect(finds(search, text)).toBe(false);
  });
});

describe('the characters of patterns are letters', () => {
  const texts = ['.*', 'a+', '(', '[a-z]', '^$', '\\d', '|', '?', '{2}', 'a.c', '$&', '%', '_', '*'];

  test.each(texts)('%s finds itself', (text) => {
    expect(finds(text, `before ${text} after`)).toBe(true);
  });

  test.each(texts)('%s finds nothing that it would match', (text) => {
    expect(finds(text, 'abc aab 7 aa')).toBe(false);
  });

  test('a search that would keep a pattern busy for ever is looked for', () => {
    expect(finds('(a+)+$', `${'a'.repeat(50)}!`)).toBe(false);
  });
});

describe('several words', () => {
  test('each stands somewhere, in any order', () => {
    expect(finds('sync folder', 'The folder does not sync')).toBe(true);
    expect(finds('sync paper', 'The folder does not sync')).toBe(false);
  });

  test('each in another text', () => {
    expect(isFound(wordsOf('sync folder'), ['Sync', 'My folder'])).toBe(true);
    expect(isFound(wordsOf('sync folder'), ['Sync', 'My files'])).toBe(false);
  });

  test('a word does not reach from one text into the next', () => {
    expect(isFound(wordsOf('sync'), ['sy', 'nc'])).toBe(false);
  });

  test('any white space parts them, the ideographic space too', () => {
    expect(wordsOf(' a\u3000b\tc\n\u00a0d ')).toEqual(['A', 'B', 'C', 'D']);
  });

  test('none finds everything', () => {
    expect([undefined, '', ' \u3000'].map((search) => isFound(wordsOf(search), ['x']))).toEqual([true, true, true]);
  });
});

test('folding leaves what is folded alone', () => {
  for (const text of ['Straße', 'ｶﾞ', 'ΐ', 'ŉ', 'ǰ', 'ﬃ', 'ᾳ', 'İ', 'K', 'Å', '각', 'ﾞ', '½', '𝐚', '\ud800']) {
    expect(folded(folded(text))).toBe(folded(text));
  }
});

test('no letter of any script is told from its other case', () => {
  const told: string[] = [];
  for (let code = 0; code < 0x1_f000; code += 1) {
    const letter = String.fromCodePoint(code);
    const [small, capital] = [letter.toLowerCase(), letter.toUpperCase()];
    // The iota below a Greek letter is a mark in lower case, and a letter in upper case.
    if (small === capital || letter.normalize('NFD').includes('\u0345')) continue;
    if (new Set([letter, small, capital].map((one) => folded(one))).size > 1) told.push(letter);
  }
  expect(told).toEqual([]);
});
