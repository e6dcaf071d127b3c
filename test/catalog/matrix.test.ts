import { describe, expect, test } from 'vitest';
import { define, dropboxPremiumSupport, matrix, type TargetSpec, toHtml, toMarkdown } from '../../src/catalog/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { offer } from './offers.ts';
import { MINIMAL, SMALL } from './small-offer.ts';

const LOCAL = 'business hours: Mon–Fri 09:00–18:00, your local time';

const cellsOf = (name: string) => matrix(offer(name), { locale: 'en' });

describe('the table of a pricing page', () => {
  test('of an offer of three fields', () => {
    expect(matrix(define(MINIMAL), { locale: 'en' })).toEqual({
      columns: [{ tier: 't', label: 't' }],
      rows: [{ severity: null, label: 'Any request', cells: ['4 h'] }],
      benefits: [{ id: 'web', label: 'web', cells: ['24/7'] }],
    });
  });

  test('with a row of prices where the offer says some, in words of both languages', () => {
    const tiers = {
      free: { ...MINIMAL.tiers.t },
      gold: { extends: 'free', price: { per: 'seat', amount: { EUR: '12.00', JPY: '1800' }, every: 'month' } },
      vast: { extends: 'gold', price: 'quote' },
    } as const;
    const table = (locale: 'en' | 'ja') => matrix(define({ ...MINIMAL, tiers }), { locale });
    expect(table('en').prices).toEqual({
      label: 'Price',
      cells: ['—', 'EUR 12.00 / JPY 1800 per seat per month', 'on request'],
    });
    expect(table('ja').prices).toEqual({
      label: '価格',
      cells: ['—', 'EUR 12.00 / JPY 1800（1 ライセンスあたり）／月', 'お見積もり'],
    });
    expect(toMarkdown(table('en')).split('\n').at(-1)).toBe(
      '| Price | — | EUR 12.00 / JPY 1800 per seat per month | on request |',
    );
    const html = toHtml(table('ja'), { locale: 'ja' });
    expect(html).toContain('料金');
    expect(html.indexOf('お見積もり')).toBeGreaterThan(html.indexOf('権限'));
    // What comes from a store has the row as well.
    expect(toMarkdown(JSON.parse(JSON.stringify(table('en'))))).toBe(toMarkdown(table('en')));
  });

  test('of the built-in offer, in both languages', () => {
    const { columns, rows, benefits } = matrix(dropboxPremiumSupport, { locale: 'ja' });
    expect(columns.map(({ label }) => label)).toEqual([
      'プレミアム サポート:Essentials',
      'プレミアム サポート:Enhanced',
      'グランド上級ユーザー',
      'エピック上級ユーザー',
    ]);
    expect(rows).toEqual([
      {
        severity: null,
        label: 'すべてのお問い合わせ',
        cells: ['4', '1', '4', '1'].map(
          (hours) => `${hours} 時間（メール） · 営業時間（月～金 09:00～17:00、Asia/Tokyo）で 1 時間（メール、日本語）`,
        ),
      },
    ]);
    expect(benefits.map(({ label, cells }) => `${label}: ${cells[0]}`)).toEqual([
      '電話: 24 時間 365 日',
      'メール: 24 時間 365 日',
      'チャット: 24 時間 365 日',
      '日本語サポート: ✓',
      'プレミアム サポート ハブ: ✓',
      '四半期ごとの機能メール: 四半期ごとに 1 回、3 件',
      '導入コンサルティング セッション: 契約ごとに 1 回、1 時間',
      '根本原因分析会議: —',
    ]);
  });

  test('of Atlassian, whose times are hours and business days', () => {
    expect(cellsOf('atlassian_cloud').rows.map(({ label, cells }) => [label, ...cells])).toEqual([
      ['Level 1', `2 h in ${LOCAL}`, '1 h', '30 min'],
      ['Level 2', `6 h in ${LOCAL}`, `2 h in ${LOCAL}`, '2 h'],
      ['Level 3', '1 business day', '1 business day', '8 h'],
      ['Level 4', '2 business days', '2 business days', '24 h'],
      ['Level 5', '3 business days', '3 business days', '3 business days'],
    ]);
  });

  test('of GitHub, with amounts, staff and limits of use', () => {
    const cells = new Map(cellsOf('github_support').benefits.map(({ id, cells }) => [id, cells]));
    expect(cells.get('web')).toEqual(['24/7', '24/7', '24/7']);
    expect(cells.get('phone_callback')).toEqual(['—', '24/7, on request (English)', '24/7, on request (English)']);
    expect(cells.get('training')).toEqual(['—', '—', '1× per year']);
    expect(cells.get('technical_advisory')).toEqual(['—', '—', '12 h per quarter']);
    expect(cells.get('reliability_engineer')).toEqual(['—', '—', 'named']);
    expect(cells.get('escalation_management')).toEqual(['—', '✓ (urgent, high)', '✓ (urgent, high)']);
  });

  test.each<[TargetSpec, string, string]>([
    [{ within: 'PT30M' }, '30 min', '30 分'],
    [{ within: 'PT1H30M' }, '1 h 30 min', '1 時間 30 分'],
    [{ within: 'PT45S' }, '45 s', '45 秒'],
    [{ within: 'PT48H' }, '48 h', '48 時間'],
    [{ within: 'P1D' }, '1 day', '1 日'],
    [{ within: 'P2D', hours: 'office' }, '2 business days', '2 営業日'],
    [
      { within: 'PT4H', hours: 'office' },
      '4 h in business hours: Mon–Fri 09:00–17:00, Europe/Berlin',
      '営業時間（月～金 09:00～17:00、Europe/Berlin）で 4 時間',
    ],
    [{ within: 'PT4H', over: true }, 'more than 4 h', '4 時間超'],
    [{ within: 'best_effort' }, 'best effort', 'ベスト エフォート'],
    [
      { within: 'PT4H', channel: ['phone', 'web'], product: 'drive' },
      '4 h (Phone, web, Drive)',
      '4 時間（電話、web、Drive）',
    ],
  ])('%j is said as %s', (reply, en, ja) => {
    const catalog = define({ ...SMALL, tiers: { t: { targets: { reply }, benefits: { web: {}, phone: {} } } } });
    expect(matrix(catalog, { locale: 'en' }).rows.map(({ cells }) => cells)).toEqual([[en], [en]]);
    expect(matrix(catalog, { locale: 'ja' }).rows[0]?.cells).toEqual([ja]);
  });

  test('of another metric', () => {
    const targets = { fix: { metric: ['workaround', 'resolution'], within: 'PT8H' } } as const;
    const catalog = define({ ...MINIMAL, tiers: { t: { ...MINIMAL.tiers.t, targets } } });
    expect(matrix(catalog, { locale: 'en' }).rows[0]?.cells).toEqual(['—']);
    expect(matrix(catalog, { locale: 'en', metric: 'resolution' }).rows[0]?.cells).toEqual(['8 h']);
  });

  test('refuses what it does not know', () => {
    expect(
      issuesOf(() => matrix({ id: 'x' } as never, { locale: 'fr', metric: 'smile', x: 1 } as never)).slice(-3),
    ).toEqual(['options.x: unknown_field', 'options.locale: unknown_locale', 'options.metric: unknown_metric']);
    expect(thrownBy(() => matrix(define(MINIMAL), {} as never)).message).toMatch(/^catalog\.matrix: options\.locale: /);
  });
});

describe('Markdown', () => {
  test('has a line for each row', () => {
    expect(toMarkdown(matrix(define(MINIMAL), { locale: 'en' }))).toBe(
      ['|  | t |', '| --- | --- |', '| Any request | 4 h |', '| web | 24/7 |'].join('\n'),
    );
  });

  test('cannot be broken by a label', () => {
    const label = 'a|b\nc\\<script>';
    const catalog = define({ ...MINIMAL, tiers: { t: { ...MINIMAL.tiers.t, label } } });
    expect(toMarkdown(matrix(catalog, { locale: 'en' })).split('\n')[0]).toBe('|  | a\\|b c\\\\\\<script> |');
  });

  test('has one space where a label has several, and none at its ends', () => {
    const label = '  a \t  b  ';
    const catalog = define({ ...MINIMAL, tiers: { t: { ...MINIMAL.tiers.t, label } } });
    expect(toMarkdown(matrix(catalog, { locale: 'en' })).split('\n')[0]).toBe('|  | a b |');
  });

  test('is not made of a cell as long as a book, and says who was asked', () => {
    const table = (length: number) => ({
      columns: [],
      rows: [],
      benefits: [{ id: 'x', label: 'x'.repeat(length), cells: [] }],
    });
    expect(toMarkdown(table(100_000))).toHaveLength('|  |\n| --- |\n|  |'.length + 100_000);
    expect(issuesOf(() => toMarkdown(table(100_001)))).toEqual(['benefits.0.label: too_long']);
    expect(thrownBy(() => toMarkdown({} as never)).message).toMatch(/^catalog\.toMarkdown: columns: /);
  });

  test.each([
    ['a control character', '\u0000'],
    ['a second control character', '\u009b'],
    ['a right-to-left override', '\u202e'],
    ['an isolate', '\u2066'],
    ['a line separator', '\u2028'],
    ['half of a pair', '\ud800'],
  ])('shows no %s of a label, a heading or a cell', (_, mark) => {
    const table = {
      columns: [{ tier: 't', label: `a${mark}b` }],
      rows: [{ severity: null, label: `c${mark}d`, cells: [`e${mark}f`] }],
      benefits: [{ id: 'web', label: `g${mark}h`, cells: [`i${mark}j`] }],
    };
    expect(toMarkdown(table)).toBe(['|  | a b |', '| --- | --- |', '| c d | e f |', '| g h | i j |'].join('\n'));
  });

  test('is made of a table alone, also of one that comes from JSON', () => {
    const table = matrix(define(MINIMAL), { locale: 'ja' });
    expect(toMarkdown(JSON.parse(JSON.stringify(table)))).toBe(toMarkdown(table));
    expect(issuesOf(() => toMarkdown({ columns: [{ tier: 't' }], rows: 5 } as never))).toEqual([
      'columns.0.label: missing',
      'rows: invalid_type',
      'benefits: missing',
    ]);
  });
});
