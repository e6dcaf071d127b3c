import { idInWords } from '../catalog/spec-text.js';
import { type Locale, visible } from '../input/issue.js';
import { decimalsIn } from '../money/decimal-text.js';
import { dateOfDayNumber, dayOf } from '../time/calendar-date.js';
import { type InvoiceWords, invoiceWords } from '../words/invoice-words.js';
import type { Invoice, InvoiceLine } from './invoice.js';

/** The columns of numbers, which are aligned to the right. */
export const RIGHT: readonly number[] = [2, 3, 5, 6];

/** What stands between the first and the last date. */
export const BETWEEN_DATES = { en: ' – ', ja: '～' } as const;

/** What an invoice says to people, in the words and the forms of the locale. */
export interface InvoiceTable {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: { readonly label: string; readonly amount: string };
}

export function invoiceTable(invoice: Invoice, locale: Locale): InvoiceTable {
  const words = invoiceWords[locale];
  const { startsOn, endsOn } = invoice.period;
  const dates = datesOf(startsOn, endsOn, locale);
  return {
    heading: words.heading(visible(invoice.id), words.invoiceKinds[invoice.kind], dates),
    columns: words.columns,
    rows: invoice.lines.map((line) => rowOf(line, words, locale)),
    total: { label: words.total, amount: amountOf(invoice.total) },
  };
}

function rowOf(line: InvoiceLine, words: InvoiceWords, locale: Locale): readonly string[] {
  const { num, den, unit } = line.fraction;
  return [
    visible(nameOf(line, locale)),
    words.kinds[line.kind],
    grouped(String(line.quantity)),
    grouped(line.unitPrice.amount),
    datesOf(line.service.from, line.service.to, locale),
    `${num}/${den} ${words.units[unit]}`,
    amountOf(line.amount),
  ];
}

/** A remedy has no label in its offer, so that its line carries its id. */
function nameOf({ kind, item, label }: InvoiceLine, locale: Locale): string {
  return kind === 'remedy' && label[locale] === item ? idInWords(item) : label[locale];
}

/** The first and the last date of dates whose end is not counted; the end alone where there is none in between. */
function datesOf(from: string, to: string, locale: Locale): string {
  const last = dayOf(to) > dayOf(from) ? dateOfDayNumber(dayOf(to) - 1) : from;
  const dates = `${from}${BETWEEN_DATES[locale]}${last}`;
  return locale === 'en' ? dates : dates.replaceAll('-', '/');
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
