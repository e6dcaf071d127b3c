import { describe, expect, test } from 'vitest';
import * as billing from '../../src/billing/index.js';
import { METRICS } from '../../src/catalog/clause-spec.js';
import * as catalog from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import type { Person } from '../../src/entitlements/index.js';
import type { Resource } from '../../src/hub/index.js';
import { label, premiumSupport } from '../../src/index.js';
import { STAGES } from '../../src/sla/stage.js';
import * as tickets from '../../src/tickets/index.js';
import { STATUSES } from '../../src/tickets/ticket.js';
import { EVENT_TYPES } from '../../src/tickets/ticket-event.js';
import * as billingWords from '../../src/words/refusals/billing.js';
import { filesBelow } from '../architecture/source.ts';
import { issuesOf, thrownBy } from '../thrown.ts';

/** The labels of the page, letter by letter. */
describe('the words of the page', () => {
  test.each([
    ['tier', 'essentials', 'プレミアム サポート:Essentials', 'Premium Support: Essentials'],
    ['tier', 'enhanced', 'プレミアム サポート:Enhanced', 'Premium Support: Enhanced'],
    ['tier', 'grand', 'グランド上級ユーザー', 'Grand power user'],
    ['tier', 'epic', 'エピック上級ユーザー', 'Epic power user'],
    ['role', 'team_admin', 'チーム管理者', 'Team admin'],
    ['status', 'active', 'アクティブなメンバー', 'Active member'],
    ['place', 'admin_console', '管理コンソール', 'Admin console'],
    ['place', 'billing', 'お支払い', 'Billing'],
    ['place', 'payment_information', 'お支払い情報', 'Payment information'],
    ['place', 'available_add_ons', '利用可能なアドオン機能', 'Available add-ons'],
    ['place', 'premium_support', 'プレミアム サポート', 'Premium Support'],
    ['place', 'contact_support', 'サポートへのお問い合わせ', 'Contact support'],
    ['place', 'help', 'ヘルプ', 'Help'],
    ['place', 'phone', '電話', 'Phone'],
    ['action', 'submit', '送信', 'Submit'],
    ['action', 'send', '送信', 'Send'],
    ['action', 'add', '追加', 'Add'],
    ['action', 'remove', '削除', 'Remove'],
    ['action', 'confirm', '確認', 'Confirm'],
    ['action', 'chat_now', '今すぐチャット', 'Chat now'],
    ['action', 'submit_ticket', 'チケットを送信', 'Submit a ticket'],
    ['action', 'request_call', '電話をリクエスト', 'Request a call'],
    ['need', 'direct_phone_number', '直通でつながる電話番号', 'Direct phone number'],
    ['figure', 'unresolved_total', '未解決のチケット合計', 'Open tickets'],
    ['figure', 'ticket_total', 'チケット合計', 'Total tickets'],
    ['figure', 'issue_type_pattern', '問題の種類パターン', 'Issue-type pattern'],
    ['figure', 'product_pattern', '製品パターン', 'Product pattern'],
    ['channel', 'phone', '電話', 'Phone'],
    ['channel', 'email', 'メール', 'E-mail'],
    ['channel', 'chat', 'チャット', 'Chat'],
    [
      'benefit',
      'implementation_consultation',
      '導入コンサルティング セッション',
      'Implementation consultation session',
    ],
    ['benefit', 'quarterly_feature_email', '四半期ごとの機能メール', 'Quarterly feature e-mail'],
    ['benefit', 'root_cause_analysis_meeting', '根本原因分析会議', 'Root cause analysis meeting'],
    ['benefit', 'hub', 'プレミアム サポート ハブ', 'Premium Support Hub'],
    ['place', 'recent', '最近', 'Recent'],
    ['place', 'recommended', 'おすすめ', 'Recommended'],
    ['place', 'insights', 'インサイト', 'Insights'],
    ['plan', 'business_plus', 'Business Plus', 'Business Plus'],
    ['resource', 'article', 'ヘルプ センターの記事', 'Help center article'],
    ['language', 'ja', '日本語', 'Japanese'],
  ] as const)('%s %s: %s', (kind, id, ja, en) => {
    expect(label(kind, id)).toEqual({ en, ja });
  });

  test('are frozen, and the same each time', () => {
    expect(Object.isFrozen(label('tier', 'grand'))).toBe(true);
    expect(label('tier', 'grand')).toBe(label('tier', 'grand'));
  });
});

/** A code of each of these types: one that is added to the type has to be added here, and has a label then. */
const MEMBER: Record<Person['status'], true> = { active: true, invited: true, suspended: true, removed: true };
const CARD: Record<billing.Card['state'], true> = {
  ...{ held: true, not_held: true, removal_pending: true, change_pending: true },
};
const ON_CARD: Record<billing.Card['action'], true> = {
  ...{ add: true, remove: true, change: true, undo: true, contact_sales: true, none: true },
};
const RESOURCE: Record<Resource['kind'], true> = { article: true, video: true, course: true };

describe('every code that a user may see has a label', () => {
  /** The reasons for which a change goes through sales: the keys of the tables of their rules. */
  const salesReasons = Object.entries(billingWords).flatMap(([name, table]) =>
    name.startsWith('sales') ? Object.keys(table) : [],
  );

  const offer = offerOf(catalog.dropboxPremiumSupport);
  const commands = (read: (input: unknown) => { readonly ok: boolean; readonly refusal?: unknown }) => {
    const decision = read({ type: '?', id: 'c', actor: {}, at: '2026-11-20T07:30:00.000Z' });
    const { issues = [] } = (decision.refusal ?? {}) as { issues?: { code: string; expected?: readonly string[] }[] };
    const types = issues.find(({ code }) => code === 'unknown_command')?.expected ?? [];
    expect(types.length).toBeGreaterThan(4);
    return types;
  };

  test.each<readonly [Parameters<typeof label>[0], readonly string[]]>([
    ['stage', [...STAGES, 'at_risk']],
    ['metric', METRICS],
    ['status', STATUSES],
    ['status', Object.keys(MEMBER)],
    ['status', Object.keys(CARD)],
    ['reason', [...salesReasons, 'unused', 'underused', 'waiting_for_requester', 'on_hold']],
    ['action', [...commands(tickets.parseCommand), ...commands(billing.parseCommand)]],
    ['action', Object.keys(ON_CARD)],
    ['event', EVENT_TYPES],
    ['resource', Object.keys(RESOURCE)],
    ['language', offer.languages.map(({ tag }) => tag)],
    ['figure', (offer.places.figures ?? []).map(({ id }) => id)],
    ['need', offer.channels.flatMap(({ needs }) => needs)],
    ['role', ['member', 'admin', 'contact', ...offer.roles.map(({ id }) => id)]],
    ['tier', offer.tiers.map(({ id }) => id)],
    ['plan', offer.plans.map(({ id }) => id)],
    ['channel', offer.channels.map(({ id }) => id)],
    ['place', Object.values(offer.places).flatMap((path) => path.map(({ id }) => id))],
    ['action', offer.channels.map(({ contact }) => contact.id)],
    ['benefit', offer.tiers.flatMap(({ benefits }) => benefits.map(({ id }) => id))],
  ])('%s: %o', (kind, ids) => {
    for (const id of ids) {
      const { en, ja } = label(kind, id);
      expect(en).toMatch(/^[A-Z][^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u);
      expect(ja.length).toBeGreaterThan(0);
      // The names of plans are the product's own.
      if (kind !== 'plan') expect(ja).toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
    }
  });
});

/** Every code in the tables of refusals, with the tables that hold it. */
async function tables(): Promise<ReadonlyMap<string, readonly { en: string; ja: string }[]>> {
  const byCode = new Map<string, { en: string; ja: string }[]>();
  for (const { path } of filesBelow('src/words/refusals', '.ts')) {
    if (path === 'labels.ts') continue;
    const held: Record<string, Record<string, { en?: string; ja?: string }>> = await import(
      /* @vite-ignore */ `../../src/words/refusals/${path}`
    );
    for (const [code, { en, ja }] of Object.entries(held).flatMap(([, table]) => Object.entries(table))) {
      if (en !== undefined && ja !== undefined) byCode.set(code, [...(byCode.get(code) ?? []), { en, ja }]);
    }
  }
  return byCode;
}

describe('refusals', () => {
  test('every code of every table has its message; one of several tables a text that fits all', async () => {
    const byCode = await tables();
    expect(byCode.size).toBeGreaterThan(45);
    for (const [code, texts] of byCode) {
      const said = label('refusal', code);
      const different = new Set(texts.map(({ en }) => en));
      // Where modules say it in different words, the label is a text that none of them has to itself.
      if (different.size === 1 && different.has(said.en)) expect(said).toEqual(texts[0]);
      else expect(texts.filter(({ en }) => en === said.en).length, code).toBeLessThanOrEqual(texts.length - 1);
    }
  });

  test.each([
    ['add_on_not_held', /not held/],
    ['not_your_ticket', /no other member/],
    ['no_version_in_effect', /No version/],
    ['not_a_calendar', /iCalendar/],
    ['consultation_used', /held in full/],
    ['out_of_order', /already/],
  ])('%s', (code, text) => {
    expect(label('refusal', code).en).toMatch(text);
  });
});

describe('the labels of an offer', () => {
  const offer = catalog.define({
    id: 'acme',
    severities: {
      P1: { label: { en: 'Outage', ja: '停止' }, needs: ['24x7_contact', 'case_number'], otherwise: 'P2' },
      P2: {},
    },
    channels: { web: { needs: 'case_number' } },
    places: { console: { case_number: { en: 'Case number', ja: '案件番号' } }, buttons: { add: 'Buy' } },
    tiers: { gold: { targets: { reply: { within: 'PT4H' } }, benefits: { web: {} } } },
  });

  test.each([
    ['severity', 'P1', { en: 'Outage', ja: '停止' }],
    ['severity', 'P2', { en: 'P2', ja: 'P2' }],
    ['tier', 'gold', { en: 'gold', ja: 'gold' }],
    ['need', '24x7_contact', { en: '24x7 contact', ja: '24x7 contact' }],
    ['need', 'case_number', { en: 'Case number', ja: '案件番号' }],
    ['action', 'add', { en: 'Buy', ja: 'Buy' }],
    ['action', 'remove', { en: 'Remove', ja: '削除' }],
  ] as const)('%s %s', (kind, id, text) => {
    expect(label(kind, id, offer)).toEqual(text);
  });

  test('one object for one offer has its labels and its sentences', () => {
    const care = premiumSupport({ ...offer, rules: { SLA1: 'Answered within four hours.' } });
    expect(care.label('severity', 'P1')).toEqual({ en: 'Outage', ja: '停止' });
    expect(care.rules(['SLA1'], { locale: 'en' })).toEqual(['Answered within four hours.']);
    expect(issuesOf(() => care.label('tier', 'essentials'))).toEqual(['id: unknown_tier']);
  });
});

describe('what has no label is refused, with the nearest name', () => {
  test.each<readonly [unknown, unknown, string, string | undefined]>([
    ['teir', 'gold', 'kind: unknown_kind', 'tier'],
    ['tier', 'enhancd', 'id: unknown_tier', 'enhanced'],
    ['figure', 'tickets_total', 'id: unknown_figure', 'ticket_total'],
    ['refusal', 'add_on_not_hold', 'id: unknown_refusal', 'add_on_not_held'],
    ['stage', '__proto__', 'id: unknown_stage', undefined],
    ['stage', 'constructor', 'id: unknown_stage', undefined],
    ['stage', undefined, 'id: missing', undefined],
    [undefined, 'met', 'kind: missing', undefined],
    ['stage', 3, 'id: invalid_type', undefined],
  ])('%s %s', (kind, id, issue, suggestion) => {
    const error = thrownBy(() => label(kind as never, id as never));
    expect(error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`)).toEqual([issue]);
    expect(error.issues[0]?.suggestion).toBe(suggestion);
  });
});
