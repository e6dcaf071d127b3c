import { describe, expect, test } from 'vitest';
import { htmlPage } from '../../src/words/markup.js';
import { cellsOf, strangeTagsOf } from './html-document.ts';

const page = (text: string, after: string, kind: 'line' | 'whole') =>
  htmlPage('Title', 'ja', { head: [], bodies: [[[{ text, parts: { after, kind } }]]] });
const lastCell = (html: string) => cellsOf(html).at(-1);
/** What stands in each part, as markup. */
const partsOf = (html: string, kind: string) =>
  [...html.matchAll(new RegExp(`<span class="${kind}">(.*?)</span>`, 'g'))].map(([, text]) => text);

describe('a cell of several parts', () => {
  test.each([
    ['4 h · 1 h (E-mail)', ' · ', 'line', 2],
    ['2024-02-20 – 2024-02-28', ' – ', 'whole', 2],
    ['2024/02/20～2024/02/28', '～', 'whole', 2],
    ['24/7', ' · ', 'line', 0],
  ] as const)('%s says the same text, in its parts', (text, after, kind, parts) => {
    const html = page(text, after, kind);
    expect(strangeTagsOf(html)).toEqual([]);
    expect(lastCell(html)).toEqual([text]);
    expect(partsOf(html, kind)).toHaveLength(parts);
  });

  test('brings no markup', () => {
    const text = '<b>a</b> · "b"';
    expect(strangeTagsOf(page(text, ' · ', 'line'))).toEqual([]);
    expect(lastCell(page(text, ' · ', 'line'))).toEqual([text]);
  });
});

test('a page is printed on white, whatever the surroundings', () => {
  const dark = page('a', ' · ', 'line').match(/@media[^{]*prefers-color-scheme:dark[^{]*/g);
  expect(dark).toEqual(['@media screen and (prefers-color-scheme:dark)']);
});
