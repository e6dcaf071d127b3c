import { describe, expect, test } from 'vitest';
import { dropboxPremiumSupport, matrix, toHtml } from '../../src/catalog/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { cellsOf, strangeTagsOf } from '../words/html-document.ts';
import { offer } from './offers.ts';

describe('the table of an offer as HTML', () => {
  test.each(['atlassian_cloud', 'github_support', 'minimal'])('%s: the cells of its table, in groups', (name) => {
    const table = matrix(offer(name), { locale: 'en' });
    const page = toHtml(table, { locale: 'en' });
    expect(strangeTagsOf(page)).toEqual([]);
    expect(cellsOf(page)).toEqual([
      ['', ...table.columns.map(({ label }) => label)],
      ['Promised times'],
      ...table.rows.map(({ label, cells }) => [label, ...cells]),
      ['Entitlements'],
      ...table.benefits.map(({ label, cells }) => [label, ...cells]),
      ...(table.prices === undefined ? [] : [['Prices'], [table.prices.label, ...table.prices.cells]]),
    ]);
  });

  test('each promise of a cell stands on a line of its own', () => {
    const page = toHtml(matrix(dropboxPremiumSupport, { locale: 'en' }), { locale: 'en' });
    const japanese = '1 h in business hours: Mon–Fri 09:00–17:00, Asia/Tokyo (E-mail, Japanese)';
    expect(page).toContain(
      `<td><span class="line">4 h (E-mail)<span class="mark"> · </span></span><span class="line">${japanese}</span></td>`,
    );
  });

  test('every cell is headed by its column and its row, and every group by its name', () => {
    const table = matrix(offer('minimal'), { locale: 'en' });
    const page = toHtml(table, { locale: 'en' });
    for (const { label } of table.columns) expect(page).toContain(`<th scope="col">${label}</th>`);
    for (const { label } of [...table.rows, ...table.benefits]) expect(page).toContain(`<th scope="row">${label}</th>`);
    const wide = table.columns.length + 1;
    expect(page).toContain(`<th class="group" scope="rowgroup" colspan="${wide}">Promised times</th>`);
  });

  test('its heading is the title that is given, or else says what it is in the language', () => {
    const table = matrix(dropboxPremiumSupport, { locale: 'ja' });
    expect(toHtml(table, { locale: 'ja' })).toContain('<html lang="ja">');
    expect(toHtml(table, { locale: 'ja' })).toContain('<title>レベル別のサポート</title>');
    expect(toHtml(table, { locale: 'en', title: 'A & B' })).toContain('<h1 id="title">A &amp; B</h1>');
  });

  test('a table from outside cannot bring markup, and may lack any group', () => {
    const cells = ['<img src=x onerror=alert(1)>'];
    const table = {
      columns: [{ tier: 't', label: '</th>' }],
      rows: [],
      benefits: [{ id: 'b', label: 'b\u2028b', cells }],
    };
    const page = toHtml(table, { locale: 'en' });
    expect(strangeTagsOf(page)).toEqual([]);
    expect(page).not.toContain('Promised');
    expect(cellsOf(page)).toEqual([['', '</th>'], ['Entitlements'], ['b b', ...cells]]);
  });

  test('its heading has at most a thousand characters, and an error says who was asked', () => {
    const table = matrix(offer('minimal'), { locale: 'en' });
    const title = 'x'.repeat(1000);
    expect(toHtml(table, { locale: 'en', title })).toContain(`<title>${title}</title>`);
    const tooLong = () => toHtml(table, { locale: 'en', title: `${title}x` });
    expect(issuesOf(tooLong)).toEqual(['options.title: too_long']);
    expect(thrownBy(tooLong).message).toMatch(/^catalog\.toHtml: options\.title: /);
  });

  test('every fault at once', () => {
    const wrong = () => toHtml({ columns: [], rows: [] } as never, { locale: 'de', titel: '' } as never);
    expect(issuesOf(wrong).toSorted()).toEqual([
      'matrix.benefits: missing',
      'options.locale: unknown_locale',
      'options.titel: unknown_field',
    ]);
  });
});
