import { expect, test } from 'vitest';
import { usualMilliseconds } from '../../src/time/instant.js';

test.each([
  '2026-11-20T07:30:59.123Z',
  '2024-02-29T00:00:00.000Z',
  '2026-01-01T00:00:00.000Z',
  '2026-12-31T23:59:59.999Z',
  '1969-07-20T20:17:40.500Z',
])('%s, as the library writes it, is read without a pattern', (text) => {
  expect(usualMilliseconds(text)).toBe(Date.parse(text));
});

test.each([
  ['a number', 0],
  ['nothing', undefined],
  ['a list of as many', Array.from('2026-11-20T07:30:59.123Z')],
  ['a text too short', '2026-11-20T07:30:59.12Z'],
  ['a text too long', '2026-11-20T07:30:59.123ZZ'],
  ['no first hyphen', '2026/11-20T07:30:59.123Z'],
  ['no second hyphen', '2026-11/20T07:30:59.123Z'],
  ['no T', '2026-11-20 07:30:59.123Z'],
  ['no first colon', '2026-11-20T07.30:59.123Z'],
  ['no second colon', '2026-11-20T07:30.59.123Z'],
  ['no point', '2026-11-20T07:30:59,123Z'],
  ['no Z', '2026-11-20T07:30:59.123z'],
  ['a letter for a digit', '2O26-11-20T07:30:59.123Z'],
  ['month 0', '2026-00-20T07:30:59.123Z'],
  ['month 13', '2026-13-20T07:30:59.123Z'],
  ['day 0', '2026-11-00T07:30:59.123Z'],
  ['a day that is not in the month', '2026-11-31T07:30:59.123Z'],
  ['hour 24', '2026-11-20T24:00:00.000Z'],
  ['minute 60', '2026-11-20T07:60:59.123Z'],
  ['second 60', '2026-11-20T07:30:60.123Z'],
])('%s is left to the patterns', (_, input) => {
  expect(usualMilliseconds(input)).toBeNaN();
});

test('a text with another character in place of a digit is left to the patterns', () => {
  const text = '2026-11-20T07:30:59.123Z';
  const digits = Array.from(text, (_, i) => i).filter((i) => /\d/.test(text.charAt(i)));
  expect(digits).toHaveLength(17);
  for (const i of digits) {
    // The neighbours of 0 and 9, a letter, a blank, a full-width digit.
    for (const other of ['/', ':', 'O', ' ', '１']) {
      expect(usualMilliseconds(text.slice(0, i) + other + text.slice(i + 1))).toBeNaN();
    }
  }
});
