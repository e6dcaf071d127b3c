import { describe, expect, test } from 'vitest';
import { columnsOf, shortened, wrapped } from '../../src/sla/drawing-text.js';

describe('a text in lines', () => {
  test.each<[string, string, number, readonly string[]]>([
    ['breaks between words', 'one two three', 8, ['one two', '  three']],
    ['fills a line to its last column', 'one two', 7, ['one two']],
    ['counts no space at the end of a line', 'one two three', 7, ['one two', '  three']],
    ['keeps a word whole after Japanese', '営業営業abcdef', 12, ['営業営業', '  abcdef']],
    ['breaks a word that no line holds, indented', 'abcdefghijkl', 6, ['abcd', '  efgh', '  ijkl']],
    ['breaks Japanese anywhere, a character being two columns wide', '営業時間', 6, ['営業時', '  間']],
    ['takes the mark that ends a sentence along', '休み。', 6, ['休み。']],
  ])('%s', (_, text, columns, lines) => {
    expect(wrapped(text, columns)).toEqual(lines);
    for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
  });
});

test('a text that is cut off says so, and takes no more columns', () => {
  expect([shortened('abcdef', 6), shortened('abcdef', 5)]).toEqual(['abcdef', 'abcd…']);
  expect(shortened('営業時間', 6)).toBe('営業…');
});
