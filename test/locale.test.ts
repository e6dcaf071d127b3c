import { expect, test } from 'vitest';
import { localeAt } from '../src/locale.js';
import { issuesOf } from './thrown.ts';

test('texts are in en and ja, and in no other form of them', () => {
  expect(['en', 'ja'].map((locale) => localeAt(locale, []))).toEqual(['en', 'ja']);
  for (const wrong of ['EN', 'ja-JP', 'de', '', undefined, null, ['en']]) {
    expect(issuesOf(() => localeAt(wrong, ['locale']))).toEqual(['locale: unknown_locale']);
  }
});
