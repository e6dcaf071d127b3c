import { describe, expect, test } from 'vitest';
import { dropboxSpec } from '../../src/catalog/dropbox-spec.js';
import { define, dropboxPremiumSupport } from '../../src/catalog/index.js';
import { tierOf } from '../../src/catalog/lookup.js';
import { offerOf } from '../../src/catalog/offer.js';

const offer = offerOf(dropboxPremiumSupport);

describe('what the page sells', () => {
  test('it is an ordinary document of at most 5.5 kB', () => {
    const checked = define(JSON.parse(JSON.stringify(dropboxSpec)));
    expect(checked).toStrictEqual(dropboxPremiumSupport);
    // The built-in one is made without the checks, and is what they make of it to the letter.
    expect(JSON.stringify(checked)).toBe(JSON.stringify(dropboxPremiumSupport));
    // Characters: Japanese takes three bytes a character in UTF-8.
    expect(JSON.stringify(dropboxSpec).length).toBeLessThanOrEqual(5500);
  });

  test('A26: the plans of teams and of individuals, by name', () => {
    const names = (kind: string) => offer.plans.filter(({ account }) => account === kind).map(({ label }) => label.ja);
    expect(names('team')).toEqual(['Standard', 'Advanced', 'Business', 'Business Plus', 'Enterprise', 'Education']);
    expect(names('individual')).toEqual(['Basic', 'Plus', 'Professional', 'Essentials', 'Family']);
  });

  test('A5, A19: the kinds of admin, by name in both languages, and who opens billing', () => {
    expect(offer.roles.map(({ id, label, billing }) => [id, label.en, label.ja, billing])).toEqual([
      ['team_admin', 'Team admin', 'チーム管理者', true],
      ['user_management_admin', 'User management admin', 'ユーザー管理の管理者', false],
      ['support_admin', 'Support admin', 'サポート管理者', false],
      ['billing_admin', 'Billing admin', '請求管理者', true],
      ['content_admin', 'Content admin', 'コンテンツ管理者', false],
      ['compliance_admin', 'Compliance admin', 'コンプライアンス管理者', false],
      ['reporting_admin', 'Reporting admin', 'レポート管理者', false],
      ['security_admin', 'Security admin', 'セキュリティ管理者', false],
    ]);
    expect(offer.roles.every(({ admin }) => admin)).toBe(true);
  });

  test('R15, R27: two tiers, and two variants that a person holds', () => {
    expect(offer.tiers.map(({ id, label, holder }) => [id, label.en, label.ja, holder])).toEqual([
      ['essentials', 'Premium Support: Essentials', 'プレミアム サポート:Essentials', 'account'],
      ['enhanced', 'Premium Support: Enhanced', 'プレミアム サポート:Enhanced', 'account'],
      ['grand', 'Grand power user', 'グランド上級ユーザー', 'person'],
      ['epic', 'Epic power user', 'エピック上級ユーザー', 'person'],
    ]);
  });

  test('R17, R42: phone, e-mail and chat; the phone alone needs a direct number', () => {
    expect(offer.channels.map(({ id, needs, label }) => [id, label.ja, ...needs])).toEqual([
      ['phone', '電話', 'direct_phone_number'],
      ['email', 'メール'],
      ['chat', 'チャット'],
    ]);
  });

  test('R17, R18, A4: English round the clock, Japanese at a desk that takes closures', () => {
    expect(offer.languages.map(({ tag, desk, hours, benefit }) => [tag, desk, hours, benefit])).toEqual([
      ['en', 'global', 'always', null],
      ['ja', 'japan', 'japan', 'japanese_desk'],
    ]);
    expect(offer.fallback.tag).toBe('en');
    expect([...offer.hours]).toEqual([
      [
        'japan',
        {
          zone: 'Asia/Tokyo',
          weekly: { 'mon-fri': ['09:00-17:00'] },
          closed: ['caller'],
          exceptions: {},
          day: 'close',
        },
      ],
    ]);
  });

  test('R38: chat now, submit a ticket, request a call, in this order', () => {
    const ways = offer.channels.map(({ contact }) => contact).toSorted((a, b) => a.position - b.position);
    expect(ways.map(({ id, label }) => [id, label.en, label.ja])).toEqual([
      ['chat_now', 'Chat now', '今すぐチャット'],
      ['submit_ticket', 'Submit a ticket', 'チケットを送信'],
      ['request_call', 'Request a call', '電話をリクエスト'],
    ]);
  });

  test('A29, A32, R5, A25: no severities, no support of a plan’s own, self-service for Essentials', () => {
    expect(offer.severities).toEqual([]);
    expect(offer.plans.every(({ includes }) => includes.length === 0)).toBe(true);
    expect(offer.selfService).toEqual({ tiers: ['essentials'], withSalesExecutive: false, because: ['R5', 'A25'] });
  });
});

describe('R24, R25, R29, R30, R19, A23: how soon a ticket is first answered', () => {
  test.each([
    ['essentials', 'PT4H', ['R24', 'R17']],
    ['enhanced', 'PT1H', ['R25', 'R17']],
    ['grand', 'PT4H', ['R29', 'R17']],
    ['epic', 'PT1H', ['R30', 'R17']],
  ])('%s: %s, in any language and to whoever may write', (id, within, because) => {
    const [reply, japanese, ...others] = tierOf(offer, id).targets;
    expect(others).toEqual([]);
    const ofTier = { metrics: ['first_reply'], channels: ['email'], severities: null, audience: null };
    expect(reply).toMatchObject({ ...ofTier, id: 'tier_reply', within, because, hours: 'always', languages: null });
    expect(japanese).toMatchObject({
      ...ofTier,
      id: 'japanese_email_reply',
      within: 'PT1H',
      hours: 'japan',
      languages: ['ja'],
      because: ['R19', 'A1'],
    });
  });
});

/** Who receives a benefit, and by which rules; what is said to the others. */
function given(tier: string, id: string) {
  const benefit = tierOf(offer, tier).benefits.find((one) => one.id === id);
  if (benefit === undefined) return null;
  const { because, audience, otherwise } = benefit;
  return {
    because: because.join(' '),
    to: audience.map(({ who, because }) => [who, ...because].join(' ')),
    otherwise: otherwise.join(' '),
  };
}

describe('who receives what, and by which rule', () => {
  const members = ['admin', 'member R14 A6']; // R14 gives it to active members, A6 says what they get
  const teamAdmins = ['team_admin A5'];

  test.each([
    ['phone', { because: 'R16 R17', to: ['admin'], otherwise: 'A6' }],
    ['chat', { because: 'R16 R17', to: ['admin'], otherwise: 'A6' }],
    ['email', { because: 'R16 R17', to: members, otherwise: '' }],
    ['japanese_desk', { because: 'R16 R18', to: members, otherwise: '' }],
    ['hub', { because: 'R16 R23', to: ['admin R34 R35'], otherwise: 'R34' }],
    ['quarterly_feature_email', { because: 'R16 R21', to: teamAdmins, otherwise: 'A5' }],
    ['implementation_consultation', { because: 'R16 R22', to: teamAdmins, otherwise: 'A5' }],
  ])('%s, of either tier', (id, expected) => {
    expect(given('essentials', id)).toEqual(expected);
    expect(given('enhanced', id)).toEqual(expected);
  });

  test('R26: the meeting of Enhanced alone', () => {
    expect(given('essentials', 'root_cause_analysis_meeting')).toBeNull();
    expect(given('enhanced', 'root_cause_analysis_meeting')).toEqual({
      because: 'R26',
      to: teamAdmins,
      otherwise: 'A5',
    });
  });

  test.each(['grand', 'epic'])('R28, A10: %s power users keep the rest of Essentials, whatever their role', (id) => {
    const { benefits, without } = tierOf(offer, id);
    expect(benefits.map((one) => one.id)).toEqual([
      'phone',
      'email',
      'chat',
      'japanese_desk',
      'hub',
      'implementation_consultation',
    ]);
    for (const one of ['phone', 'email', 'chat', 'japanese_desk', 'implementation_consultation']) {
      expect(given(id, one)?.to).toEqual(['member R28 A10']);
    }
    expect(given(id, 'hub')).toEqual({ because: 'R16 R23', to: ['team_admin R31 R35'], otherwise: 'R31' });
    expect(Object.fromEntries(without)).toEqual({
      quarterly_feature_email: ['R32'],
      root_cause_analysis_meeting: ['A10', 'R26'],
    });
  });

  test('R21, R22, R26: an e-mail of three features and a meeting each quarter, one consultation of an hour', () => {
    const amounts = tierOf(offer, 'enhanced').benefits.map(({ id, count, minutes, items, per }) => [
      id,
      count,
      minutes,
      items,
      per,
    ]);
    expect(amounts.slice(5)).toEqual([
      ['quarterly_feature_email', 1, null, 3, 'quarter'],
      ['implementation_consultation', 1, 60, null, 'subscription'],
      ['root_cause_analysis_meeting', 1, null, null, 'quarter'],
    ]);
  });
});

describe('by which rule a request is routed, and refused', () => {
  test('R2, R17, R18, R20, A7: the languages', () => {
    const [en, ja] = offer.languages;
    expect(en).toMatchObject({ because: ['R17', 'R2'], others: ['R17', 'A7'], closed: [], unavailable: [] });
    expect(ja).toMatchObject({ because: ['R17', 'R18'], closed: ['R17', 'R20'], unavailable: ['R17', 'R20', 'A7'] });
  });

  test('R38 to R44, A24, A29: the ways to make contact', () => {
    expect(offer.channels.map(({ contact }) => [contact.id, contact.because, contact.urgent])).toEqual([
      ['request_call', ['R38', 'R41', 'R42', 'R43'], ['R44', 'A29']],
      ['submit_ticket', ['R38', 'R40'], null],
      ['chat_now', ['R38', 'R39', 'A24'], null],
    ]);
  });

  test('R1, R3, R14, R33, R42: the refusals', () => {
    expect(offer.cites).toMatchObject({
      sign_in_required: ['R33'],
      account_not_eligible: ['R1', 'A26'],
      add_on_not_held: ['R3'],
      member_not_active: ['R14', 'A8'],
      direct_phone_number_required: ['R42'],
    });
  });
});

/** The words of the page for its places and buttons, as `rules.md` lists them. */
describe('every place and button of the page, to the letter', () => {
  test.each([
    ['add', '追加', 'Add'],
    ['remove', '削除', 'Remove'],
  ])('R7: the way to %s the add-on, to its last button', (action, ja, en) => {
    const { billing = [], buttons = [] } = offer.places;
    const pressed = [action, 'confirm'].flatMap((id) => buttons.filter((button) => button.id === id));
    const way = [...billing, ...pressed].map(({ label }) => label);
    expect(way.map((label) => label.ja).join(' > ')).toBe(
      `管理コンソール > お支払い > 利用可能なアドオン機能 > プレミアム サポート > ${ja} > 確認`,
    );
    expect(way.map((label) => label.en).join(' > ')).toBe(
      `Admin console > Billing > Available add-ons > Premium Support > ${en} > Confirm`,
    );
  });

  const labels = (path: string, locale: 'en' | 'ja') =>
    offer.places[path]?.map(({ label }) => label[locale]).join(' > ');

  test.each([
    ['hub', 'Admin console > Premium Support', '管理コンソール > プレミアム サポート'],
    [
      'contact',
      'Admin console > Premium Support > Contact support',
      '管理コンソール > プレミアム サポート > サポートへのお問い合わせ',
    ],
    [
      'request_call',
      'Admin console > Help > Phone > Direct phone number > Request a call',
      '管理コンソール > ヘルプ > 電話 > 直通でつながる電話番号 > 電話をリクエスト',
    ],
    [
      'billing',
      'Admin console > Billing > Available add-ons > Premium Support',
      '管理コンソール > お支払い > 利用可能なアドオン機能 > プレミアム サポート',
    ],
    ['payment', 'Payment information', 'お支払い情報'],
    ['buttons', 'Add > Remove > Confirm > Submit > Send', '追加 > 削除 > 確認 > 送信 > 送信'],
    ['sections', 'Recent > Recommended > Insights', '最近 > おすすめ > インサイト'],
    [
      'figures',
      'Open tickets > Total tickets > Issue-type pattern > Product pattern',
      '未解決のチケット合計 > チケット合計 > 問題の種類パターン > 製品パターン',
    ],
  ])('%s', (path, en, ja) => {
    expect([labels(path, 'en'), labels(path, 'ja')]).toEqual([en, ja]);
  });
});
