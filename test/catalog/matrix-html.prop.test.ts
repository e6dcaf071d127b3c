import fc from 'fast-check';
import { expect } from 'vitest';
import { type Matrix, toHtml } from '../../src/catalog/index.js';
import { prop } from '../prop.ts';
import { cellsOf, strangeTagsOf } from '../words/html-document.ts';

const words = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '</td>', '日', '🙂', '&lt;', 'x', ' ') });
const row = fc.record({ label: words, cells: fc.array(words, { minLength: 2, maxLength: 2 }) });

prop(
  'a_page_says_each_word_of_its_table_and_has_no_tags_of_theirs',
  'an ampersand that is escaped after the brackets',
  fc.tuple(words, words),
  fc.array(row, { maxLength: 3 }),
  fc.array(row, { maxLength: 3 }),
  fc.option(row, { nil: undefined }),
  words,
  (labels, rows, benefits, prices, title) => {
    const matrix: Matrix = {
      columns: labels.map((label, i) => ({ tier: `t${i}`, label })),
      rows: rows.map((one, i) => ({ severity: `s${i}`, ...one })),
      benefits: benefits.map((one, i) => ({ id: `b${i}`, ...one })),
      prices,
    };
    const page = toHtml(matrix, { locale: 'en', title });
    expect(strangeTagsOf(page)).toEqual([]);
    expect(cellsOf(page).filter(({ length }) => length > 1)).toEqual([
      ['', ...labels],
      ...[...rows, ...benefits, ...(prices === undefined ? [] : [prices])].map(({ label, cells }) => [label, ...cells]),
    ]);
  },
);
