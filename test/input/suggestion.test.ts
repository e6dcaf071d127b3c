import { expect, test } from 'vitest';
import { nearest } from '../../src/input/suggestion.js';

const LANGUAGES = ['en', 'ja'];
const FIELDS = ['severity', 'language', 'channel', 'closures', 'at'];

// Edits by hand: a letter left out, doubled, replaced, or two swapped.
test.each([
  ['severty', 'severity'],
  ['sevverity', 'severity'],
  ['zeverity', 'severity'],
  ['sevreity', 'severity'],
  ['closure', 'closures'],
  ['chanel', 'channel'],
  ['langauge', 'language'],
  ['SEVERITY', 'severity'],
  ['ta', 'at'],
  ['sev', undefined], // five letters are missing
  ['urgent', undefined],
  ['', undefined],
])('%j: %j', (given, expected) => {
  expect(nearest(given, FIELDS)).toBe(expected);
});

test('of equals the first, and the nearest before all', () => {
  expect(nearest('buy', ['bus', 'but'])).toBe('bus');
  expect(nearest('abcdef', ['abcdxx', 'abcdex'])).toBe('abcdex');
});

test('a third of the letters may be wrong, and one of a short name', () => {
  expect(nearest('abcdef', ['abcdxx'])).toBe('abcdxx');
  expect(nearest('abcdef', ['abcxxx'])).toBeUndefined();
  expect(nearest('jp', LANGUAGES)).toBe('ja');
  // Two of four letters make another word.
  expect(nearest('user', ['set'])).toBeUndefined();
  expect(nearest('code', ['role'])).toBeUndefined();
  expect(nearest('rloe', ['role'])).toBe('role');
  expect(nearest('xx', LANGUAGES)).toBeUndefined();
});

test('only text is near to a name, and only where it is short', () => {
  for (const given of [null, undefined, 1, ['at'], { toString: () => 'at' }])
    expect(nearest(given, FIELDS)).toBeUndefined();
  const long = 'x'.repeat(40);
  expect(nearest(long, [long])).toBe(long);
  expect(nearest(`${long}x`, [long])).toBeUndefined();
  expect(nearest(long, [`${long}x`])).toBeUndefined();
  expect(nearest('x'.repeat(10_000_000), FIELDS)).toBeUndefined();
});

test('the first five hundred names are compared', () => {
  const names = (count: number) => [...Array.from({ length: count }, (_, i) => `other-${i}`), 'severity'];
  expect(nearest('severty', names(499))).toBe('severity');
  expect(nearest('severty', names(500))).toBeUndefined();
});
