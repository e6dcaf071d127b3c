import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { advance, formatInvoice, formatInvoiceHtml, type Invoice } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { decided, having, startOf, team } from './support-team.ts';
import { HALF, MAY, three } from './three-tiers.ts';
import { holdingOf } from './two-beside.ts';

// Names, numbers and dates of an invoice as people read them (billing.md, Invoices).

/** The cells of a text table; columns are at least two blanks apart. */
const cellsOf = (text: string) => text.split('\n').map((line) => line.split(/ {2,}/));
const yen = (amount: string) => of(amount, 'JPY');

/** A first invoice in yen, which has no digits after the point. */
function inYen(seats: number, unitPrice: string): Invoice {
  const changes = { currency: 'JPY', prices: {}, seats, plan: { id: 'advanced', unitPrice: yen(unitPrice) } };
  return orThrow(startOf({ ...changes, alreadyPaid: false })).invoice as Invoice;
}

test.each([
  ['1', '999', '1', '999', '999'],
  ['10', '1000', '10', '1,000', '10,000'],
  ['1000', '1500', '1,000', '1,500', '1,500,000'],
  ['1234567', '100000', '1,234,567', '100,000', '123,456,700,000'],
])('%s seats at %s JPY: each number is grouped by three', (seats, price, count, unit, amount) => {
  const invoice = inYen(Number(seats), price);
  for (const locale of ['en', 'ja'] as const) {
    const line = cellsOf(formatInvoice(invoice, { locale }))[3] ?? [];
    expect([line[2], line[3], line.at(-1)]).toEqual([count, unit, `${amount} JPY`]);
  }
});

test('digits after the point are not grouped', () => {
  const plan = { id: 'advanced', unitPrice: { amount: '1234.0000001234', currency: 'USD' } };
  const { invoice } = orThrow(startOf({ plan, seats: 1000, alreadyPaid: false }));
  const line = cellsOf(formatInvoice(invoice as Invoice, { locale: 'en' }))[3];
  expect([line?.[3], line?.at(-1)]).toEqual(['1,234.0000001234', '1,234,000.00 USD']);
});

describe('the name of a line', () => {
  test("of the plan: the plan's own label, in both languages", () => {
    const [line] = decided(holdingOf('low'), { type: 'change_seats', seats: 12, at: HALF }).invoice?.lines ?? [];
    expect(line?.label).toEqual({ en: 'Plus plan', ja: 'プラス プラン' });
    const dearer = { type: 'change_plan', plan: 'max', unitPrice: of('25.00', 'USD'), at: HALF } as const;
    const { invoice } = decided(holdingOf('low'), dearer);
    expect(invoice?.lines.map(({ kind, label }) => [kind, label.en])).toEqual([
      ['credit', 'Plus plan'],
      ['charge', 'Max plan'],
    ]);
  });
  test('of a plan without one: its id, in words', () => {
    const [line] = decided(three(), { type: 'change_seats', seats: 12, at: HALF }).invoice?.lines ?? [];
    expect(line?.label).toEqual({ en: 'Plus', ja: 'Plus' });
  });
  test('of a remedy: its id in words, in the text alone', () => {
    const row = { remedy: 'late_reply', period: { startsOn: '2024-04-01', endsOn: '2024-05-01' }, due: true };
    const [invoice] = advance(three(), MAY, { credits: [{ ...row, amount: of('5.00', 'USD') }] }).invoices;
    expect(invoice?.lines.at(-1)).toMatchObject({ item: 'late_reply', label: { en: 'late_reply', ja: 'late_reply' } });
    const cells = cellsOf(formatInvoice(invoice as Invoice, { locale: 'en' }))[4];
    expect([cells?.[0], cells?.[1], cells?.at(-1)]).toEqual(['Late reply', 'remedy', '-5.00 USD']);
    const lines = invoice?.lines.map((line) => ({ ...line, label: { en: 'Credit for May', ja: '5 月分' } }));
    expect(cellsOf(formatInvoice({ ...invoice, lines } as Invoice, { locale: 'en' }))[4]?.[0]).toBe('Credit for May');
  });
  test('of anything else: its label to the letter, also where that is its id', () => {
    const { invoice } = decided(having(team(), { type: 'purchase', tier: 'essentials' }), {
      ...({ type: 'change_tier', tier: 'enhanced', at: '2024-02-20T12:00:00Z' } as const),
    });
    const [, charge] = invoice?.lines ?? [];
    const line = { ...charge, id: 'team:3/1', item: 'gold_tier', label: { en: 'gold_tier', ja: 'gold_tier' } };
    const other = { ...invoice, lines: [line], total: charge?.amount } as Invoice;
    expect(cellsOf(formatInvoice(other, { locale: 'en' }))[3]?.[0]).toBe('gold_tier');
  });
});

test('a line of one day has that day twice; one of no day has its date', () => {
  const onLastDay = decided(team(), { type: 'purchase', tier: 'essentials', at: '2024-02-28T12:00:00Z' }).invoice;
  const [line] = onLastDay?.lines ?? [];
  expect(formatInvoice(onLastDay as Invoice, { locale: 'en' })).toContain('  2024-02-28 – 2024-02-28  ');
  const none = { ...line, service: { from: '2024-02-28', to: '2024-02-28' } };
  const empty = { ...onLastDay, lines: [none] } as Invoice;
  expect(formatInvoice(empty, { locale: 'en' })).toContain('  2024-02-28 – 2024-02-28  ');
  expect(formatInvoice(empty, { locale: 'ja' })).toContain('  2024/02/28～2024/02/28  ');
});

describe('as HTML', () => {
  const invoice = inYen(1000, '1500');
  const page = formatInvoiceHtml(invoice, { locale: 'en' });

  test('the first cell of a row is its head, and that of the total spans all columns but the last', () => {
    expect(page.match(/scope="col"/g)).toHaveLength(7);
    expect(page.match(/scope="row"/g)).toHaveLength(2);
    expect(page).toMatch(/<th [^>]*scope="row"[^>]*>Advanced<\/th>/);
    expect(page).toMatch(/<th [^>]*colspan="6"[^>]*>Total<\/th>/);
  });
  test('numbers stand to the right, and dates are not broken', () => {
    const cells = [...page.matchAll(/<td([^>]*)>(.*?)<\/td>/g)].map(([, how = '', text = '']) => [how, text]);
    const numbers = cells.filter(([how]) => how?.includes('class="number"')).map(([, text]) => text);
    expect(numbers).toEqual(['1,000', '1,500', '29/29 days', '1,500,000 JPY', '1,500,000 JPY']);
    expect(cells[3]?.[1]).toBe('<span class="whole">2024-01-31 –</span> <span class="whole">2024-02-28</span>');
  });
});
