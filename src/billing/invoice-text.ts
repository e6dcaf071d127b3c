import { door, object } from '../input/request.js';
import { type Locale, readLocale } from '../words/locale.js';
import type { Invoice, InvoiceLine } from './invoice.js';
import { readInvoice } from './invoice-schema.js';
import { priceList } from './price-list.js';

interface Words {
  readonly heading: (invoice: Invoice) => string;
  readonly columns: readonly string[];
  readonly kinds: Readonly<Record<InvoiceLine['kind'], string>>;
  readonly units: Readonly<Record<InvoiceLine['fraction']['unit'], string>>;
  readonly plan: string;
  readonly total: string;
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    heading: ({ id, period }) => `Invoice ${id}, billing period ${period.startsOn} to ${period.endsOn}`,
    columns: ['Item', 'Kind', 'Seats', 'Unit price', 'Service', 'Share', 'Amount'],
    kinds: { charge: 'charge', credit: 'credit', renewal: 'renewal' },
    units: { day: 'days', second: 'seconds' },
    plan: 'Plan',
    total: 'Total',
  },
  ja: {
    heading: ({ id, period }) => `請求書 ${id}（請求期間 ${period.startsOn} から ${period.endsOn} の前日まで）`,
    columns: ['項目', '区分', 'ライセンス数', '単価', '対象期間', '割合', '金額'],
    kinds: { charge: '請求', credit: '差し引き', renewal: '更新' },
    units: { day: '日', second: '秒' },
    plan: 'プラン',
    total: '合計',
  },
};

/** The columns of numbers, which are aligned to the right. */
const RIGHT: readonly number[] = [2, 3, 5, 6];

const enter = /*@__PURE__*/ door('billing.formatInvoice', {
  invoice: readInvoice,
  options: /*@__PURE__*/ object({ locale: readLocale }),
});

/**
 * An invoice as a text table for people: a heading, a line for each price, the total. The last date of a service is not
 * counted. Throws `unknown_locale`, and every fault of the invoice with its path.
 *
 * @example
 * const subscription = orThrow(billing.start({
 *   account: { kind: 'team', plan: 'advanced', addOn: null }, seats: 10, planUnitPrice: money.of('1500', 'JPY'),
 *   tierPrices: { essentials: money.of('500', 'JPY'), enhanced: money.of('1200', 'JPY') },
 *   anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo', at: '2026-01-31T00:00:00.000Z',
 * }));
 * const [invoice] = billing.advance(subscription, '2026-03-01T00:00:00.000Z').invoices;
 * invoice && billing.formatInvoice(invoice, { locale: 'en' }).split('\n').at(-1)?.split(/ {2,}/) // => ['Total', '15000 JPY']
 */
export function formatInvoice(invoice: Invoice, options: { readonly locale: Locale }): string {
  return enter({ invoice, options }, (read) => textOf(read.invoice, read.options.locale));
}

function textOf(invoice: Invoice, locale: Locale): string {
  const text = words[locale];
  const rows = [text.columns, ...invoice.lines.map((line) => rowOf(line, text, locale))];
  const total = [text.total, '', '', '', '', '', amountOf(invoice.total)];
  const widths = text.columns.map((_, i) => Math.max(...[...rows, total].map((row) => widthOf(row[i] ?? ''))));
  const table = [...rows, total].map((row) =>
    row.map((cell, i) => padded(cell, widths[i] ?? 0, RIGHT.includes(i))).join('  '),
  );
  const rule = '-'.repeat(widths.reduce((all, width) => all + width, 2 * (widths.length - 1)));
  const [head = '', ...body] = table;
  return [text.heading(invoice), head, rule, ...body.slice(0, -1), rule, ...body.slice(-1)].join('\n');
}

function rowOf(line: InvoiceLine, text: Words, locale: Locale): readonly string[] {
  const { num, den, unit } = line.fraction;
  return [
    line.item === 'plan' ? text.plan : (priceList.names[line.item]?.[locale] ?? line.item),
    text.kinds[line.kind],
    String(line.seats),
    line.unitPrice.amount,
    `${line.service.from} – ${line.service.to}`,
    `${num}/${den} ${text.units[unit]}`,
    amountOf(line.amount),
  ];
}

function amountOf({ amount, currency }: Invoice['total']): string {
  return `${amount} ${currency}`;
}

function padded(cell: string, width: number, right: boolean): string {
  const space = ' '.repeat(width - widthOf(cell));
  return right ? space + cell : cell + space;
}

/** Columns on a terminal: kana, kanji and full-width forms take two each. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1;
  return width;
}
