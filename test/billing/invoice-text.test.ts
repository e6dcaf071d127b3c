import { expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { advance, formatInvoice, formatInvoiceHtml, type Invoice, upcomingInvoice } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { decided, having, startOf, team } from './support-team.ts';
import { MAY, sharing } from './three-tiers.ts';

const bought = having(team(), { type: 'purchase', tier: 'essentials' });
const { invoice } = decided(bought, { type: 'change_tier', tier: 'enhanced', at: '2024-02-20T12:00:00Z' });
if (invoice === null) throw new Error('an upgrade is charged');

test('an invoice in English, in columns: its kind, and dates of which the last is counted', () => {
  expect(formatInvoice(invoice, { locale: 'en' }).split('\n')).toEqual([
    'Invoice team:3 (change), billing period 2024-01-31 – 2024-02-28',
    'Item                         Kind    Quantity  Unit price  Service                      Share      Amount',
    '---------------------------------------------------------------------------------------------------------',
    'Premium Support: Essentials  credit        10        4.99  2024-02-20 – 2024-02-28  9/29 days  -15.49 USD',
    'Premium Support: Enhanced    charge        10       12.49  2024-02-20 – 2024-02-28  9/29 days   38.76 USD',
    '---------------------------------------------------------------------------------------------------------',
    'Total                                                                                           23.27 USD',
  ]);
});

test('an invoice in Japanese is a 明細; full-width characters take two columns', () => {
  const lines = formatInvoice(invoice, { locale: 'ja' }).split('\n');
  const width = (text: string) => [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 1 : 2), 0);
  expect(lines[0]).toMatch(/^明細 team:3（変更、.*2024\/01\/31～2024\/02\/28）$/);
  expect(lines[3]).toMatch(
    /^プレミアム サポート:Essentials +差し引き +10 +4\.99 +2024\/02\/20～2024\/02\/28 +9\/29 日 +-15\.49 USD$/,
  );
  expect(lines.at(-1)).toMatch(/^合計 +23\.27 USD$/);
  expect(new Set(lines.slice(1).map(width)).size).toBe(1);
});

test('each kind of invoice and of line has its word, and large amounts are grouped', () => {
  const rich = { id: 'business', unitPrice: of('1500.00', 'USD') };
  const first = orThrow(startOf({ alreadyPaid: false, plan: rich })).invoice as Invoice;
  expect(formatInvoice(first, { locale: 'en' })).toMatch(/^Invoice team:1 \(first\), .*Total +15,000\.00 USD$/s);
  expect(formatInvoice(first, { locale: 'ja' })).toMatch(/^明細 team:1（開始、.*合計 +15,000\.00 USD$/s);
  const usage = { monthly_spend: of('10000.00', 'USD') };
  const [used] = advance(sharing('production'), MAY, { usage }).invoices;
  expect(formatInvoice(used as Invoice, { locale: 'en' })).toMatch(
    /Production +usage +1 +400\.00 +2024-04-01 – 2024-04-30 /,
  );
  const over = decided(bought, { type: 'end_now', credit: true, at: '2024-02-20T12:00:00Z' }).invoice as Invoice;
  expect(formatInvoice(over, { locale: 'en' })).toMatch(/^Invoice team:3 \(final\), /);
});

test('more lines or longer names than an invoice has are refused, as every line is as wide as the widest', () => {
  const [line] = invoice.lines;
  const total = (count: number) => {
    const lines = Array.from({ length: count }, (_, i) => ({ ...line, id: `team:3/${i + 1}` }));
    return { lines, total: of((count * -15.49).toFixed(2), 'USD') };
  };
  const refused = expect.objectContaining({ name: 'InvalidInputError' });
  const many = { ...invoice, ...total(2001) } as Invoice;
  const wide = { ...invoice, ...total(1) };
  Object.assign(wide.lines[0] ?? {}, { label: { en: 'x'.repeat(2001), ja: 'x' } });
  expect(() => formatInvoice(many, { locale: 'en' })).toThrowError(refused);
  expect(() => formatInvoice(wide as Invoice, { locale: 'en' })).toThrowError(refused);
  expect(formatInvoice({ ...invoice, ...total(40) } as Invoice, { locale: 'en' }).split('\n')).toHaveLength(45);
});

/** The cells of a text table; columns are at least two blanks apart. */
const cellsOf = (text: string) => text.split('\n').map((line) => line.split(/ {2,}/));

test('a renewal: the plan and the add-on, in both languages', () => {
  const renewal = orThrow(upcomingInvoice(bought, { at: bought.lastAt })) as Invoice;
  const [heading, head, , plan, addOn, , total] = cellsOf(formatInvoice(renewal, { locale: 'en' }));
  expect(heading).toEqual(['Invoice team:3 (renewal), billing period 2024-02-29 – 2024-03-30']);
  expect(head).toEqual(['Item', 'Kind', 'Quantity', 'Unit price', 'Service', 'Share', 'Amount']);
  const service = '2024-02-29 – 2024-03-30';
  expect(plan).toEqual(['Advanced', 'renewal', '10', '15.00', service, '31/31 days', '150.00 USD']);
  expect(addOn).toEqual(['Premium Support: Essentials', 'renewal', '10', '4.99', service, '31/31 days', '49.90 USD']);
  expect(total).toEqual(['Total', '199.90 USD']);
  const japanese = cellsOf(formatInvoice(renewal, { locale: 'ja' }));
  expect(japanese[1]).toEqual(['項目', '区分', '数量', '単価', '対象期間', '割合', '金額']);
  const dates = '2024/02/29～2024/03/30';
  expect(japanese[3]).toEqual(['Advanced', '更新', '10', '15.00', dates, '31/31 日', '150.00 USD']);
});

test('a share in seconds, with the label that the line has', () => {
  const [, charge] = invoice.lines;
  if (charge === undefined) throw new Error('an upgrade has two lines');
  const fraction = { num: 9, den: 29, unit: 'second' } as const;
  const line = { ...charge, id: 'team:3/1', fraction, item: 'gold', label: { en: 'Gold', ja: 'ゴールド' } };
  const other = { ...invoice, lines: [line], total: charge.amount };
  expect(cellsOf(formatInvoice(other, { locale: 'ja' }))[3]).toEqual([
    ...['ゴールド', '請求', '10', '12.49', '2024/02/20～2024/02/28', '9/29 秒', '38.76 USD'],
  ]);
  expect(cellsOf(formatInvoice(other, { locale: 'en' }))[3]?.at(-2)).toBe('9/29 seconds');
});

test('what would break a line, or turn its direction, shows as its code', () => {
  const [line] = invoice.lines;
  const odd = {
    ...invoice,
    lines: [{ ...line, label: { en: 'a\nb\u202ec', ja: 'x' } }],
    total: line?.amount,
  } as Invoice;
  expect(cellsOf(formatInvoice(odd, { locale: 'en' }))[3]?.[0]).toBe('a\\u000ab\\u202ec');
});

test.each(['\u0000', '\u009b', '\u001b', '\u2028', '\u2066', '\ufeff', '\ud800', '\udc00'])(
  '%j of a label shows as its code',
  (mark) => {
    const [line] = invoice.lines;
    const odd = {
      ...invoice,
      lines: [{ ...line, label: { en: `a${mark}b`, ja: 'x' } }],
      total: line?.amount,
    } as Invoice;
    const code = `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
    expect(cellsOf(formatInvoice(odd, { locale: 'en' }))[3]?.[0]).toBe(`a${code}b`);
    expect(formatInvoiceHtml(odd, { locale: 'en' })).toContain(`>a${code}b<`);
  },
);

test('a total that is not the sum of its lines, and a line of another invoice, are refused', () => {
  const issues = (changes: object) => issuesOf(() => formatInvoice({ ...invoice, ...changes }, { locale: 'en' }));
  expect(issues({ total: of('23.28', 'USD') })[0]).toMatch(/^invoice\.total/);
  expect(issues({ lines: invoice.lines.map((line) => ({ ...line, id: `x${line.id}` })) })[0]).toMatch(
    /^invoice\.lines\.0\.id: /,
  );
  expect(issues({ currency: 'EUR' })).not.toEqual([]);
});

test('bad input: the options are a locale and nothing else', () => {
  expect(issuesOf(() => formatInvoice(invoice, null as never))).toEqual(['options: invalid_type']);
  expect(issuesOf(() => formatInvoice(invoice, { locale: 'en', width: 80 } as never))).toEqual([
    'options.width: unknown_field',
  ]);
  expect(issuesOf(() => formatInvoice(invoice, { locale: 'fr' } as never))).toEqual(['options.locale: unknown_locale']);
});

test('bad input: another locale, and other values than an invoice', () => {
  expect(() => formatInvoice(invoice, { locale: 'fr' as 'en' })).toThrowError(
    expect.objectContaining({ code: 'unknown_locale' }),
  );
  for (const value of [
    null,
    {},
    { ...invoice, lines: 'none' },
    { ...invoice, total: { amount: 1, currency: 'USD' } },
  ]) {
    expect(() => formatInvoice(value as Invoice, { locale: 'en' })).toThrowError(
      expect.objectContaining({ name: 'InvalidInputError' }),
    );
  }
});
