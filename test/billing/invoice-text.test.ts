import { expect, test } from 'vitest';
import { formatInvoice, type Invoice, upcomingInvoice } from '../../src/billing/index.js';
import { issuesOf } from '../thrown.ts';
import { decided, having, team } from './support-team.ts';

const bought = having(team(), { type: 'purchase', tier: 'essentials', id: 'buy' });
const { invoice } = decided(bought, { type: 'change_tier', tier: 'enhanced', id: 'up', at: '2024-02-20T12:00:00Z' });
if (invoice === null) throw new Error('an upgrade is charged');

test('an invoice in English, in columns', () => {
  expect(formatInvoice(invoice, { locale: 'en' }).split('\n')).toEqual([
    'Invoice command:up, billing period 2024-01-31 to 2024-02-29',
    'Item                         Kind    Seats  Unit price  Service                      Share      Amount',
    '------------------------------------------------------------------------------------------------------',
    'Premium Support: Essentials  credit     10        4.99  2024-02-20 – 2024-02-29  9/29 days  -15.49 USD',
    'Premium Support: Enhanced    charge     10       12.49  2024-02-20 – 2024-02-29  9/29 days   38.76 USD',
    '------------------------------------------------------------------------------------------------------',
    'Total                                                                                        23.27 USD',
  ]);
});

test('an invoice in Japanese: full-width characters take two columns', () => {
  const lines = formatInvoice(invoice, { locale: 'ja' }).split('\n');
  const width = (text: string) => [...text].reduce((sum, character) => sum + (/[ -~–]/.test(character) ? 1 : 2), 0);
  expect(lines[0]).toBe('請求書 command:up（請求期間 2024-01-31 から 2024-02-29 の前日まで）');
  expect(lines[3]).toMatch(/^プレミアム サポート:Essentials +差し引き +10 +4\.99 .* 9\/29 日 +-15\.49 USD$/);
  expect(lines.at(-1)).toMatch(/^合計 +23\.27 USD$/);
  expect(new Set(lines.slice(1).map(width)).size).toBe(1);
});

test('more lines or longer names than an invoice has are refused, as every line is as wide as the widest', () => {
  const [line] = invoice.lines;
  const refused = expect.objectContaining({ name: 'InvalidInputError' });
  const many = { ...invoice, lines: Array(1000).fill(line) };
  const wide = { ...invoice, lines: [{ ...line, item: 'x'.repeat(1001) }] };
  expect(() => formatInvoice(many, { locale: 'en' })).toThrowError(refused);
  expect(() => formatInvoice(wide as Invoice, { locale: 'en' })).toThrowError(refused);
  expect(formatInvoice({ ...invoice, lines: Array(40).fill(line) }, { locale: 'en' }).split('\n')).toHaveLength(45);
});

/** The cells of a text table; columns are at least two blanks apart. */
const cellsOf = (text: string) => text.split('\n').map((line) => line.split(/ {2,}/));

test('a renewal: the plan and the add-on, in both languages', () => {
  const renewal = upcomingInvoice(bought) as Invoice;
  const [heading, head, , plan, addOn, , total] = cellsOf(formatInvoice(renewal, { locale: 'en' }));
  expect(heading).toEqual(['Invoice renewal:2024-02-29, billing period 2024-02-29 to 2024-03-31']);
  expect(head).toEqual(['Item', 'Kind', 'Seats', 'Unit price', 'Service', 'Share', 'Amount']);
  const service = '2024-02-29 – 2024-03-31';
  expect(plan).toEqual(['Plan', 'renewal', '10', '15.00', service, '31/31 days', '150.00 USD']);
  expect(addOn).toEqual(['Premium Support: Essentials', 'renewal', '10', '4.99', service, '31/31 days', '49.90 USD']);
  expect(total).toEqual(['Total', '199.90 USD']);
  const japanese = cellsOf(formatInvoice(renewal, { locale: 'ja' }));
  expect(japanese[1]).toEqual(['項目', '区分', 'ライセンス数', '単価', '対象期間', '割合', '金額']);
  expect(japanese[3]).toEqual(['プラン', '更新', '10', '15.00', service, '31/31 日', '150.00 USD']);
});

test('a charge in Japanese; a share in seconds; an item that this version does not know', () => {
  const [credit, charge] = invoice.lines;
  if (credit === undefined || charge === undefined) throw new Error('an upgrade has two lines');
  const fraction = { num: 9, den: 29, unit: 'second' } as const;
  const other = { ...invoice, lines: [{ ...charge, fraction, item: 'gold' }] };
  const service = '2024-02-20 – 2024-02-29';
  expect(cellsOf(formatInvoice(other, { locale: 'ja' }))[3]).toEqual([
    'gold',
    '請求',
    '10',
    '12.49',
    service,
    '9/29 秒',
    '38.76 USD',
  ]);
  expect(cellsOf(formatInvoice(other, { locale: 'en' }))[3]?.at(-2)).toBe('9/29 seconds');
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
