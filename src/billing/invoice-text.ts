import type { Locale } from '../input/issue.js';
import { readLocale } from '../input/readers.js';
import { door, object } from '../input/request.js';
import type { Invoice } from './invoice.js';
import { invoiceTable, RIGHT } from './invoice-rows.js';
import { readInvoice } from './invoice-schema.js';

const enter = /*@__PURE__*/ door('billing.formatInvoice', {
  invoice: readInvoice,
  options: /*@__PURE__*/ object({ locale: readLocale }),
});

/**
 * An invoice as a text table for people: a heading with its kind, a line for each price, the total. Dates are inclusive,
 * amounts have the locale's form. Throws `unknown_locale`, and every fault of the invoice with its path, such as a total
 * that is not the sum of its lines.
 *
 * @example
 * const { invoice } = orThrow(billing.start({
 *   id: 'acme', account: { kind: 'team' }, plan: { id: 'advanced', unitPrice: money.of('1500', 'JPY') }, seats: 10,
 *   currency: 'JPY', anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo', at: '2026-01-31T00:00:00.000Z',
 * }));
 * invoice && billing.formatInvoice(invoice, { locale: 'en' }).split('\n').at(-1)?.split(/ {2,}/) // => ['Total', '15,000 JPY']
 */
export function formatInvoice(invoice: Invoice, options: { readonly locale: Locale }): string {
  return enter({ invoice, options }, (read) => textOf(read.invoice, read.options.locale));
}

function textOf(invoice: Invoice, locale: Locale): string {
  const { heading, columns, rows, total } = invoiceTable(invoice, locale);
  const last = [total.label, '', '', '', '', '', total.amount];
  const widths = columns.map((_, i) => Math.max(...[columns, ...rows, last].map((row) => widthOf(row[i] ?? ''))));
  const written = (row: readonly string[]) =>
    row.map((cell, i) => padded(cell, widths[i] ?? 0, RIGHT.includes(i))).join('  ');
  const rule = '-'.repeat(widths.reduce((all, width) => all + width, 2 * (widths.length - 1)));
  return [heading, written(columns), rule, ...rows.map(written), rule, written(last)].join('\n');
}

function padded(cell: string, width: number, right: boolean): string {
  const space = ' '.repeat(width - widthOf(cell));
  return right ? space + cell : cell + space;
}

/** Columns on a terminal: kana, kanji and full-width forms take two each. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1;
  return width;
}
