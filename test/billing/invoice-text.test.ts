import { expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { formatInvoice, type Invoice, upcomingInvoice } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { decided, having, startOf, team } from './support-team.ts';

const bought = having(team(), { type: 'purchase', tier: 'essentials', id: 'buy' });
const { invoice } = decided(bought, { type: 'change_tier', tier: 'enhanced', id: 'up', at: '2024-02-20T12:00:00Z' });
if (invoice === null) throw new Error('an upgrade is charged');

test('an invoice in English, in columns, with inclusive dates', () => {
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

test('an invoice in Japanese is a 明細: full-width characters take two columns', () => {
  const lines = formatInvoice(invoice, { locale: 'ja' }).split('\n');
  const width = (text: string) => [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 1 : 2), 0);
  expect(lines[0]).toBe('明細 team:3（変更、請求期間 2024/01/31～2024/02/28）');
  expect(lines[3]).toMatch(
    /^プレミアム サポート:Essentials +差し引き +10 +4\.99 +2024\/02\/20～2024\/02\/28 .*-15\.49 USD$/,
  );
  expect(lines.at(-1)).toMatch(/^合計 +23\.27 USD$/);
  expect(new Set(lines.slice(1).map(width)).size).toBe(1);
});

/** The cells of a text table; columns are at least two blanks apart. */
const cellsOf = (text: string) => text.split('\n').map((line) => line.split(/ {2,}/));

test('a renewal: the plan and the add-on, by their names', () => {
  const renewal = orThrow(upcomingInvoice(bought, { at: '2024-02-20T12:00:00Z' })) as Invoice;
  const [heading, , , plan, addOn, , total] = cellsOf(formatInvoice(renewal, { locale: 'en' }));
  expect(heading).toEqual(['Invoice team:3 (renewal), billing period 2024-02-29 – 2024-03-30']);
  const service = '2024-02-29 – 2024-03-30';
  expect(plan).toEqual(['Advanced', 'renewal', '10', '15.00', service, '31/31 days', '150.00 USD']);
  expect(addOn).toEqual(['Premium Support: Essentials', 'renewal', '10', '4.99', service, '31/31 days', '49.90 USD']);
  expect(total).toEqual(['Total', '199.90 USD']);
});

test('amounts are grouped, quantities too, and unit prices keep their digits', () => {
  const big = orThrow(
    startOf({ alreadyPaid: false, seats: 12_500, plan: { id: 'advanced', unitPrice: of('1234.50', 'USD') } }),
  );
  const [, , , plan] = cellsOf(formatInvoice(big.invoice as Invoice, { locale: 'ja' }));
  expect(plan?.slice(2, 4)).toEqual(['12,500', '1,234.50']);
  expect(plan?.at(-1)).toBe('15,431,250.00 USD'); // 12 500 × 1 234.50
});

const [credit, charge] = invoice.lines;
if (credit === undefined || charge === undefined) throw new Error('an upgrade has two lines');

test('labels that would break the line, or turn its direction, show as codes', () => {
  const label = { en: 'A\u202Eb\nc\u2028d', ja: 'あ\u009Bい' };
  const other = { ...invoice, lines: [{ ...credit, label }, charge] };
  expect(formatInvoice(other, { locale: 'en' })).toContain('A\\u202eb\\u000ac\\u2028d');
  expect(formatInvoice(other, { locale: 'ja' })).toContain('あ\\u009bい');
});

test('an invoice whose total is not the sum of its lines is refused', () => {
  const wrong = { ...invoice, total: of('23.28', 'USD') };
  expect(issuesOf(() => formatInvoice(wrong, { locale: 'en' }))).toEqual([expect.stringMatching(/^invoice\.total/)]);
});

test('more lines or longer names than an invoice has are refused, as every line is as wide as the widest', () => {
  const refused = expect.objectContaining({ name: 'InvalidInputError' });
  const many = { ...invoice, lines: Array(1000).fill(credit) };
  const wide = { ...invoice, lines: [{ ...credit, label: { en: 'x'.repeat(2001), ja: 'x' } }, charge] };
  expect(() => formatInvoice(many, { locale: 'en' })).toThrowError(refused);
  expect(() => formatInvoice(wide, { locale: 'en' })).toThrowError(refused);
});

test('bad input: the options are a locale and nothing else', () => {
  expect(issuesOf(() => formatInvoice(invoice, null as never))).toEqual(['options: invalid_type']);
  expect(issuesOf(() => formatInvoice(invoice, { locale: 'en', width: 80 } as never))).toEqual([
    'options.width: unknown_field',
  ]);
  expect(issuesOf(() => formatInvoice(invoice, { locale: 'fr' } as never))).toEqual(['options.locale: unknown_locale']);
});
