import { describe, expect, test } from 'vitest';
import { formatInvoice, formatInvoiceHtml, type Invoice } from '../../src/billing/index.js';
import { cellsOf, strangeTagsOf } from '../words/html-document.ts';
import { decided, having, team } from './support-team.ts';

const bought = having(team(), { type: 'purchase', tier: 'essentials' });
const { invoice } = decided(bought, { type: 'change_tier', tier: 'enhanced', at: '2024-02-20T12:00:00Z' });
if (invoice === null) throw new Error('an upgrade is charged');

describe('an invoice as HTML', () => {
  test('in English: the kind, a line for each price, the total', () => {
    const page = formatInvoiceHtml(invoice, { locale: 'en' });
    expect(strangeTagsOf(page)).toEqual([]);
    expect(page).toContain('<title>Invoice team:3 (change), billing period 2024-01-31 – 2024-02-28</title>');
    expect(cellsOf(page)).toEqual([
      ['Item', 'Kind', 'Quantity', 'Unit price', 'Service', 'Share', 'Amount'],
      ['Premium Support: Essentials', 'credit', '10', '4.99', '2024-02-20 – 2024-02-28', '9/29 days', '-15.49 USD'],
      ['Premium Support: Enhanced', 'charge', '10', '12.49', '2024-02-20 – 2024-02-28', '9/29 days', '38.76 USD'],
      ['Total', '23.27 USD'],
    ]);
  });

  test('in Japanese it is a 明細', () => {
    const page = formatInvoiceHtml(invoice, { locale: 'ja' });
    expect(page).toMatch(/<html lang="ja">.*<h1 id="title">明細 team:3（変更、/s);
    expect(cellsOf(page).at(-1)).toEqual(['合計', '23.27 USD']);
  });

  test.each(['en', 'ja'] as const)('in %s it says the same words and numbers as the text', (locale) => {
    const [heading = '', head = '', , ...lines] = formatInvoice(invoice, { locale }).split('\n');
    const page = formatInvoiceHtml(invoice, { locale });
    expect(page).toContain(`>${heading}</h1>`);
    const rows = [head, ...lines.filter((line) => !/^-+$/.test(line))].map((line) => line.split(/ {2,}/));
    expect(cellsOf(page)).toEqual(rows);
  });

  test('a label cannot become markup, and what cannot be seen is shown', () => {
    const label = { en: '<script>alert("&")</script>\u202e', ja: '</table>' };
    const [line, ...rest] = invoice.lines;
    const document = { ...invoice, lines: [{ ...line, label }, ...rest] } as Invoice;
    const page = formatInvoiceHtml(document, { locale: 'en' });
    expect(strangeTagsOf(page)).toEqual([]);
    expect(page).not.toContain('\u202e');
    expect(cellsOf(page)[1]?.[0]).toBe('<script>alert("&")</script>\\u202e');
    expect(formatInvoiceHtml(document, { locale: 'ja' }).match(/<\/table>/g)).toHaveLength(1);
  });
});
