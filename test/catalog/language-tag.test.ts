import { describe, expect, test } from 'vitest';
import { matchTag, readCanonicalTag, readLanguageTag } from '../../src/catalog/language-tag.js';
import { Faults, type Reader } from '../../src/input/faults.js';

/** The code of the only fault, with the suggestion if there is one. */
function faultOf(read: Reader<string>, input: unknown): string {
  const found = read(input);
  const [issue, ...others] = found instanceof Faults ? found.issues : [];
  expect(others).toEqual([]);
  return [issue?.code, issue?.suggestion].filter((part) => part !== undefined).join(' ');
}

test.each([
  ['ja', 'ja'],
  ['JA-jp', 'ja-JP'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['iw', 'he'],
  ['eng', 'en'],
  ['es-419', 'es-419'],
])('BCP 47: %s is %s, the second time too', (tag, canonical) => {
  expect(readLanguageTag(tag)).toBe(canonical);
  expect(readLanguageTag(tag)).toBe(canonical);
});

test('a tag is text of at most 64 characters', () => {
  // Private use may be as long as it likes: 8 characters a part.
  const long = (length: number) => `en-x-${'abcdefgh-'.repeat(7)}`.slice(0, length);
  expect(readLanguageTag(long(64))).toBe(long(64));
  const tooLong = long(65).replace(/-$/, 'a');
  for (const wrong of [tooLong, '', 'j', 'ja-', ['ja'], { toString: () => 'ja' }, null, undefined, 5]) {
    expect(faultOf(readLanguageTag, wrong)).toBe('invalid_language');
  }
});

test('a tag that is written with underscores is told the tag with hyphens', () => {
  expect(faultOf(readLanguageTag, 'en_us')).toBe('invalid_language en-US');
  expect(faultOf(readLanguageTag, 'jp_JP')).toBe('invalid_language');
  expect(faultOf(readLanguageTag, '__')).toBe('invalid_language');
  const long = `en_x_${'abcdefgh_'.repeat(6)}abcde`;
  expect(long).toHaveLength(64);
  expect(faultOf(readLanguageTag, long)).toBe(`invalid_language ${long.replaceAll('_', '-')}`);
  expect(faultOf(readLanguageTag, `${long}f`)).toBe('invalid_language');
});

describe('a language that is registered nowhere', () => {
  test.each([
    ['jp', 'ja'],
    ['JP', 'ja'],
    ['jp-JP', 'ja-JP'],
    ['cn', 'zh'],
    ['ua', 'uk'],
    ['cz', 'cs'],
    ['dk', 'da'],
    ['gr', 'el'],
    ['vn', 'vi'],
    ['Japanese', 'ja'],
    ['english', 'en'],
    ['german', 'de'],
    ['french', 'fr'],
    ['spanish', 'es'],
    ['chinese', 'zh'],
    ['korean', 'ko'],
    ['portuguese', 'pt'],
    ['italian', 'it'],
    ['dutch', 'nl'],
  ])('%s is told %s', (tag, meant) => {
    expect(faultOf(readLanguageTag, tag)).toBe(`unknown_language ${meant}`);
  });

  test.each(['xx', 'qq-JP', 'zz', 'thlingan', 'abcd', 'abcd-JP', 'klingon'])('%s is told no other', (tag) => {
    expect(faultOf(readLanguageTag, tag)).toBe('unknown_language');
  });

  test.each(['5-abcd', '-abcd', ' abcd', 'abcd ', 'klingon!', 'abcd--x', 'abcd-', 'abcdefghi', 'abcd-abcdefghi'])(
    'is not meant by %j, which is no tag',
    (tag) => {
      expect(faultOf(readLanguageTag, tag)).toBe('invalid_language');
    },
  );

  test('is worded in both languages', () => {
    const found = readLanguageTag('jp');
    expect(found instanceof Faults && found.issues[0]?.message).toEqual({
      en: expect.stringMatching(/^"jp" is not a registered language\. .* Did you mean "ja"\?$/),
      ja: expect.stringMatching(/^"jp" は登録されていない言語です。.*を指定してください。"ja" ではありませんか。$/),
    });
  });
});

describe('ISO 639', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const pairs = letters.flatMap((a) => letters.map((b) => a + b));

  test('the 183 codes of ISO 639-1 are read, and so are the retired ones; no other pair of letters is', () => {
    // CLDR names each of them in English, and no pair of letters that is registered nowhere.
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    const named = pairs.filter((pair) => names.of(pair) !== undefined);
    const read = pairs.filter((pair) => !(readLanguageTag(pair) instanceof Faults));
    const retired = ['bh', 'in', 'iw', 'ji', 'jw', 'mo', 'sh'];
    expect(named.filter((pair) => !retired.includes(pair))).toHaveLength(183);
    expect(read).toEqual(named);
  });

  test('three letters are read without a look at the list', () => {
    expect(readLanguageTag('ain')).toBe('ain');
    expect(readLanguageTag('qqq')).toBe('qqq');
  });

  test('codes of countries that are languages too are those languages: Kanuri, Breton, Indonesian of old', () => {
    expect(['kr', 'br', 'in'].map(readLanguageTag)).toEqual(['kr', 'br', 'id']);
  });

  test('the nearest code by edits would be a guess, and is not given', () => {
    expect(faultOf(readLanguageTag, 'xa')).toBe('unknown_language');
  });
});

test('more tags than the memory holds are all read right', () => {
  const tags = Array.from({ length: 2100 }, (_, i) => `en-x-${i}`);
  expect(tags.map(readLanguageTag)).toEqual(tags);
  expect(tags.map(readLanguageTag)).toEqual(tags);
});

test('an offer writes its tags in canonical form', () => {
  expect(readCanonicalTag('pt-BR')).toBe('pt-BR');
  expect(faultOf(readCanonicalTag, 'pt-br')).toBe('invalid_language pt-BR');
  expect(faultOf(readCanonicalTag, 'iw')).toBe('invalid_language he');
  expect(faultOf(readCanonicalTag, 'jp')).toBe('unknown_language ja');
});

test('RFC 4647: the longest tag of the offer that begins it is found', () => {
  const offered = ['zh', 'zh-Hant', 'en'].map((tag) => ({ tag }));
  const found = (tag: string) => matchTag(offered, tag)?.tag ?? null;
  expect(found('zh-Hant-TW')).toBe('zh-Hant');
  expect(found('zh-Hans-CN')).toBe('zh');
  expect(found('en-GB')).toBe('en');
  expect(found('zhx')).toBeNull();
  expect(matchTag([{ tag: '' }], 'fr')).toBeNull();
});
