import { expect, test } from 'vitest';
import { languageTagAt, lookedUp } from '../../src/catalog/language-tag.js';
import { issuesOf } from '../thrown.ts';

test.each([
  ['ja', 'ja'],
  ['JA-jp', 'ja-JP'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['iw', 'he'],
])('BCP 47: %s is %s', (tag, canonical) => {
  expect(languageTagAt(tag, [])).toBe(canonical);
});

test('a tag is text of at most 64 characters', () => {
  // Private use may be as long as it likes: 8 characters a part.
  const long = (length: number) => `en-x-${'abcdefgh-'.repeat(7)}`.slice(0, length);
  expect(languageTagAt(long(64), [])).toBe(long(64));
  for (const wrong of [
    long(65).replace(/-$/, 'a'),
    'en_US',
    '',
    'j',
    ['ja'],
    { toString: () => 'ja' },
    null,
    undefined,
  ]) {
    expect(issuesOf(() => languageTagAt(wrong, ['language']))).toEqual(['language: invalid_language']);
  }
});

test('RFC 4647: the longest tag of the offer that begins it is found', () => {
  const offered = ['zh', 'zh-Hant', 'en'].map((tag) => ({ tag }));
  const found = (tag: string) => lookedUp(offered, tag)?.tag ?? null;
  expect(found('zh-Hant-TW')).toBe('zh-Hant');
  expect(found('zh-Hans-CN')).toBe('zh');
  expect(found('en-GB')).toBe('en');
  expect(found('zhx')).toBeNull();
  expect(lookedUp([{ tag: '' }], 'fr')).toBeNull();
});
