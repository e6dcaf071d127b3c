import type { Text } from '../input/issue.js';
import { door, object } from '../input/request.js';
import { decimalsIn } from '../money/decimal-text.js';
import { dateOfDayNumber, dayOf } from '../time/calendar-date.js';
import { type InvoiceWords, invoiceWords } from '../words/invoice-words.js';
import { type Locale, readLocale } from '../words/locale.js';
import type { Invoice, InvoiceLine } from './invoice.js';
import { readInvoice } from './invoice-schema.js';

/** The columns of numbers, which are aligned to the right. */
const RIGHT: readonly number[] = [2, 3, 5, 6];

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
  const words = invoiceWords[locale];
  const rows = [words.columns, ...invoice.lines.map((line) => rowOf(line, words, locale))];
  const total = [words.total, '', '', '', '', '', amountOf(invoice.total)];
  const widths = words.columns.map((_, i) => Math.max(...[...rows, total].map((row) => widthOf(row[i] ?? ''))));
  const table = [...rows, total].map((row) =>
    row
      .map((cell, i) => padded(cell, widths[i] ?? 0, RIGHT.includes(i)))
      .join('  ')
      .trimEnd(),
  );
  const rule = '-'.repeat(widths.reduce((all, width) => all + width, 2 * (widths.length - 1)));
  const [head = '', ...body] = table;
  const { startsOn, endsOn } = invoice.period;
  const heading = words.heading(
    shownText(invoice.id),
    words.invoiceKinds[invoice.kind],
    datesOf(startsOn, endsOn, locale),
  );
  return [heading, head, rule, ...body.slice(0, -1), rule, ...body.slice(-1)].join('\n');
}

function rowOf(line: InvoiceLine, words: InvoiceWords, locale: Locale): readonly string[] {
  const { num, den, unit } = line.fraction;
  return [
    labelIn(line.label, locale),
    words.kinds[line.kind],
    grouped(String(line.quantity)),
    grouped(line.unitPrice.amount),
    datesOf(line.service.from, line.service.to, locale),
    `${num}/${den} ${words.units[unit]}`,
    amountOf(line.amount),
  ];
}

function labelIn(label: Text, locale: Locale): string {
  return shownText(label[locale]);
}

/** The first and the last date of dates whose end is not counted; the end alone where there is none in between. */
function datesOf(from: string, to: string, locale: Locale): string {
  const last = dayOf(to) > dayOf(from) ? dateOfDayNumber(dayOf(to) - 1) : from;
  return locale === 'en' ? `${from} – ${last}` : `${from.replaceAll('-', '/')}～${last.replaceAll('-', '/')}`;
}

function amountOf({ amount, currency }: Invoice['total']): string {
  return `${grouped(amount)} ${currency}`;
}

/** Decimal text with the locale's grouping, to its last digit. Both locales group by three, with commas and a point. */
function grouped(amount: string): string {
  const decimals = decimalsIn(amount);
  const whole = decimals === 0 ? amount : amount.slice(0, -(decimals + 1));
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + amount.slice(whole.length);
}

/** Ids and labels come from callers: what would break the line, or turn its direction, shows as its code. */
function shownText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
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
