import type { Locale } from '../input/issue.js';
import { readLocale } from '../input/readers.js';
import { door, object } from '../input/request.js';
import { type HtmlCell, htmlPage } from '../words/markup.js';
import type { Invoice } from './invoice.js';
import { BETWEEN_DATES, invoiceTable, RIGHT } from './invoice-rows.js';
import { readInvoice } from './invoice-schema.js';

/**
 * `formatInvoice` as an HTML document of its own, for browsers, printers and mail: no scripts, nothing to load, light and
 * dark. Its words and numbers are those of the text. Throws as `formatInvoice` does.
 *
 * @example
 * const { invoice } = orThrow(billing.start({
 *   id: 'acme', account: { kind: 'team' }, plan: { id: 'advanced', unitPrice: money.of('1500', 'JPY') }, seats: 10,
 *   currency: 'JPY', anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo', at: '2026-01-31T00:00:00.000Z',
 * }));
 * invoice && billing.formatInvoiceHtml(invoice, { locale: 'en' }).includes('15,000 JPY</td>') // => true
 */
export function formatInvoiceHtml(invoice: Invoice, options: { readonly locale: Locale }): string {
  return enter({ invoice, options }, (read) => pageOf(read.invoice, read.options.locale));
}

const enter = /*@__PURE__*/ door('billing.formatInvoiceHtml', {
  invoice: readInvoice,
  options: /*@__PURE__*/ object({ locale: readLocale }),
});

function pageOf(invoice: Invoice, locale: Locale): string {
  const { heading, columns, rows, total } = invoiceTable(invoice, locale);
  const head = columns.map((text, i): HtmlCell => ({ text, head: 'col', number: RIGHT.includes(i) }));
  const cells = (row: readonly string[]) =>
    row.map((text, i): HtmlCell => {
      if (i === 0) return { text, head: 'row' };
      // A date is not broken at its hyphens.
      return { text, number: RIGHT.includes(i), parts: { after: BETWEEN_DATES[locale], kind: 'whole' } };
    });
  const foot: readonly HtmlCell[] = [
    { text: total.label, head: 'row', span: columns.length - 1 },
    { text: total.amount, number: true },
  ];
  return htmlPage(heading, locale, { head, bodies: [rows.map(cells)], foot });
}
