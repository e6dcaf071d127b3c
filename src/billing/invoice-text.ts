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
  const table = [columns, ...rows, last].map((row) => row.map((cell) => ({ cell, width: widthOf(cell) })));
  const widths = columns.map((_, i) => table.reduce((most, row) => Math.max(most, row[i]?.width ?? 0), 0));
  const written = table.map((row) => row.map((one, i) => padded(one, widths[i] ?? 0, RIGHT.includes(i))).join('  '));
  const rule = '-'.repeat(widths.reduce((all, width) => all + width, 2 * (widths.length - 1)));
  const [head = '', ...lines] = written;
  return [heading, head, rule, ...lines.slice(0, -1), rule, ...lines.slice(-1)].join('\n');
}

interface Cell {
  readonly cell: string;
  readonly width: number;
}

function padded({ cell, width }: Cell, most: number, right: boolean): string {
  const space = ' '.repeat(most - width);
  return right ? space + cell : cell + space;
}

/** The units of kana, kanji and full-width forms, which take two columns on a terminal. */
const WIDE = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
] as const;

/** Columns on a terminal. */
function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += columnsOf(text.charCodeAt(i));
  return width;
}

/** A regular expression for each character took most of an invoice's time. Of a pair, the first half counts. */
function columnsOf(unit: number): number {
  if (unit < 0x1100) return 1;
  if (unit >= 0xdc00 && unit <= 0xdfff) return 0;
  return WIDE.some(([first, last]) => first <= unit && unit <= last) ? 2 : 1;
}
