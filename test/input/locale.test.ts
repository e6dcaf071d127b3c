import { expect, test } from 'vitest';
import { Faults } from '../../src/input/faults.js';
import { readLocale } from '../../src/input/readers.js';

test('texts are in en and ja, and in no other form of them', () => {
  expect(['en', 'ja'].map(readLocale)).toEqual(['en', 'ja']);
  for (const wrong of ['EN', 'ja-JP', 'de', '', undefined, null, ['en']]) {
    const read = readLocale(wrong);
    expect(read instanceof Faults && read.issues[0]?.code).toBe('unknown_locale');
  }
  expect(readLocale('jp')).toMatchObject({ issues: [{ suggestion: 'ja', expected: ['en', 'ja'] }] });
});
