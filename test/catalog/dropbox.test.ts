import { describe, expect, test } from 'vitest';
import { type Benefit, dropboxPremiumSupport, type Tier } from '../../src/catalog/index.js';

const offer = dropboxPremiumSupport;
const [essentials, enhanced] = offer.tiers as [Tier, Tier];

describe('what the page sells', () => {
  test('A26: the plans of teams and of individuals, by name', () => {
    const ids = (kind: string) => offer.plans.filter(({ account }) => account === kind).map(({ id }) => id);
    expect(ids('team')).toEqual(['standard', 'advanced', 'business', 'business_plus', 'enterprise', 'education']);
    expect(ids('individual')).toEqual(['basic', 'plus', 'professional', 'essentials', 'family']);
  });

  test('A26: the plans have the same names in both languages', () => {
    const names = ['Standard', 'Advanced', 'Business', 'Business Plus', 'Enterprise', 'Education'];
    const individual = ['Basic', 'Plus', 'Professional', 'Essentials', 'Family'];
    expect(offer.plans.map(({ label }) => label?.en)).toEqual([...names, ...individual]);
    expect(offer.plans.every(({ label }) => label?.en === label?.ja)).toBe(true);
  });

  test('A5, A19: the kinds of admin, by name in both languages', () => {
    expect(offer.roles.map(({ id, label }) => [id, label.en, label.ja])).toEqual([
      ['team_admin', 'Team admin', 'チーム管理者'],
      ['user_management_admin', 'User management admin', 'ユーザー管理の管理者'],
      ['support_admin', 'Support admin', 'サポート管理者'],
      ['billing_admin', 'Billing admin', '請求管理者'],
      ['content_admin', 'Content admin', 'コンテンツ管理者'],
      ['compliance_admin', 'Compliance admin', 'コンプライアンス管理者'],
      ['reporting_admin', 'Reporting admin', 'レポート管理者'],
      ['security_admin', 'Security admin', 'セキュリティ管理者'],
    ]);
  });

  test('R17, R42: phone, e-mail and chat; the phone alone needs a direct number', () => {
    expect(offer.channels.map(({ id, needs }) => [id, ...needs])).toEqual([
      ['phone', 'direct_phone_number'],
      ['email'],
      ['chat'],
    ]);
  });

  test('R17, R18, A4: English at a desk that never closes, Japanese at one that takes closures', () => {
    expect(offer.languages.map(({ tag, desk, benefit }) => ({ tag, desk, benefit }))).toEqual([
      { tag: 'en', desk: 'global', benefit: null },
      { tag: 'ja', desk: 'japan', benefit: 'japanese_desk' },
    ]);
    expect(offer.desks).toEqual([
      { id: 'global', calendar: 'always', takesClosures: false },
      { id: 'japan', calendar: 'japan', takesClosures: true },
    ]);
    expect(offer.fallbackLanguage).toBe('en');
    const { always, japan, ...others } = offer.calendars;
    expect(others).toEqual({});
    expect(Object.values(always?.weekly ?? {})).toEqual(Array(7).fill(['00:00-24:00']));
    expect(japan).toMatchObject({ zone: 'Asia/Tokyo', weekly: { mon: ['09:00-17:00'], sat: [] } });
  });

  test('R38: chat now, submit a ticket, request a call, in this order', () => {
    expect(offer.contactOptions.map(({ id, channel, label }) => [id, channel, label.en, label.ja])).toEqual([
      ['chat_now', 'chat', 'Chat now', '今すぐチャット'],
      ['submit_ticket', 'email', 'Submit a ticket', 'チケットを送信'],
      ['request_call', 'phone', 'Request a call', '電話をリクエスト'],
    ]);
  });

  test('R16, R26: the benefits by name in both languages', () => {
    expect(offer.name).toEqual({ en: 'Premium Support', ja: 'プレミアム サポート' });
    expect([...essentials.benefits, ...enhanced.benefits].map(({ id, label }) => [id, label.en, label.ja])).toEqual([
      ['phone', 'Phone', '電話'],
      ['email', 'E-mail', 'メール'],
      ['chat', 'Chat', 'チャット'],
      ['japanese_desk', 'Support in Japanese', '日本語サポート'],
      ['hub', 'Premium Support Hub', 'プレミアム サポート ハブ'],
      ['quarterly_feature_email', 'Quarterly feature e-mail', '四半期ごとの機能メール'],
      ['implementation_consultation', 'Implementation consultation session', '導入コンサルティング セッション'],
      ['root_cause_analysis_meeting', 'Root cause analysis meeting', '根本原因分析会議'],
    ]);
  });
});

describe('R24, R25, R29, R30, R19, A23: how soon a ticket is first answered', () => {
  const ofTier = { metrics: ['first_reply'], calendar: 'always', channels: ['email'] };

  test.each([
    ['essentials', 'PT4H', ['R24', 'R17']],
    ['enhanced', 'PT1H', ['R25', 'R17']],
    ['grand', 'PT4H', ['R29', 'R17']],
    ['epic', 'PT1H', ['R30', 'R17']],
  ])('%s: %s, in any language and of any severity', (id, within, because) => {
    const terms = [...offer.tiers, ...offer.variants.map((one) => ({ id: one.id, ...one.replaces }))];
    const [target] = terms.find((one) => one.id === id)?.targets ?? [];
    expect(target).toEqual({ id: 'tier_reply', within, because, ...ofTier, languages: null, severities: null });
  });

  test('R19, A1: a Japanese e-mail within an hour on the desk’s own clock', () => {
    expect(essentials.targets[1]).toEqual({
      ...ofTier,
      id: 'japanese_email_reply',
      within: 'PT1H',
      calendar: 'japan',
      languages: ['ja'],
      severities: null,
      because: ['R19', 'A1'],
    });
    expect(essentials.targets).toHaveLength(2);
    expect(enhanced).toMatchObject({ extends: 'essentials', targets: [{ id: 'tier_reply' }] });
  });
});

/** Who receives a benefit, and by which rules; what is said to the others. */
function given({ audiences, otherwise, because }: Benefit) {
  return {
    because: because.join(' '),
    to: audiences.map((audience) => [audience.who, ...audience.because].join(' ')),
    otherwise: otherwise.join(' '),
  };
}

describe('who receives what, and by which rule', () => {
  const admins = 'admin';
  const members = 'member R14 A6'; // R14 gives it to active members, A6 says what they get
  const teamAdmins = 'team_admin A5';

  test.each([
    ['phone', { because: 'R16 R17', to: [admins], otherwise: 'A6' }],
    ['chat', { because: 'R16 R17', to: [admins], otherwise: 'A6' }],
    ['email', { because: 'R16 R17', to: [admins, members], otherwise: '' }],
    ['japanese_desk', { because: 'R16 R18', to: [admins, members], otherwise: '' }],
    ['hub', { because: 'R16 R23', to: ['admin R34 R35'], otherwise: 'R34' }],
    ['quarterly_feature_email', { because: 'R16 R21', to: [teamAdmins], otherwise: 'A5' }],
    ['implementation_consultation', { because: 'R16 R22', to: [teamAdmins], otherwise: 'A5' }],
    ['root_cause_analysis_meeting', { because: 'R26', to: [teamAdmins], otherwise: 'A5' }],
  ])('%s', (id, expected) => {
    const benefit = [...essentials.benefits, ...enhanced.benefits].find((one) => one.id === id);
    expect(given(benefit as Benefit)).toEqual(expected);
  });

  test('R16, R26: all but the meeting is Essentials’ own, which Enhanced extends', () => {
    expect(essentials.extends).toBeNull();
    expect(enhanced.benefits.map(({ id }) => id)).toEqual(['root_cause_analysis_meeting']);
  });

  test.each([['grand'], ['epic']])(
    'R28, A10: %s power users keep the rest of Essentials, whatever their role',
    (id) => {
      const variant = offer.variants.find((one) => one.id === id);
      expect(variant).toMatchObject({ of: 'essentials', replaces: { targets: [{ id: 'tier_reply' }] } });
      const own = variant?.replaces.benefits.map((benefit) => [benefit.id, given(benefit)]);
      const theirs = { to: ['member R28 A10'], otherwise: '' };
      expect(Object.fromEntries(own ?? [])).toEqual({
        phone: { because: 'R16 R17', ...theirs },
        email: { because: 'R16 R17', ...theirs },
        chat: { because: 'R16 R17', ...theirs },
        japanese_desk: { because: 'R16 R18', ...theirs },
        implementation_consultation: { because: 'R16 R22', ...theirs },
        hub: { because: 'R16 R23', to: ['team_admin R31 R35'], otherwise: 'R31' },
      });
      expect(variant?.excludes).toEqual([
        { benefit: 'quarterly_feature_email', because: ['R32'] },
        { benefit: 'root_cause_analysis_meeting', because: ['A10', 'R26'] },
      ]);
    },
  );
});

describe('by which rule a request is routed, and an add-on bought', () => {
  test('R2, R17, R18, R20, A7: the languages', () => {
    const cited = offer.languages.map(({ tag, because, otherwise, unavailable }) => [
      tag,
      { because, otherwise, unavailable },
    ]);
    expect(Object.fromEntries(cited)).toEqual({
      en: { because: ['R17', 'R2'], otherwise: [], unavailable: [] },
      ja: { because: ['R17', 'R18'], otherwise: ['R17', 'R20'], unavailable: ['R17', 'R20', 'A7'] },
    });
    expect(offer.otherLanguages).toEqual(['R17', 'A7']);
  });

  test('R38 to R44, A24, A29: the ways to make contact', () => {
    const cited = offer.contactOptions.map(({ id, because, urgentBecause }) => [id, { because, urgentBecause }]);
    expect(Object.fromEntries(cited)).toEqual({
      chat_now: { because: ['R38', 'R39', 'A24'], urgentBecause: null },
      submit_ticket: { because: ['R38', 'R40'], urgentBecause: null },
      request_call: { because: ['R38', 'R41', 'R42', 'R43'], urgentBecause: ['R44', 'A29'] },
    });
  });

  test('R5, A25: self-service', () => {
    expect(offer.selfService.because).toEqual(['R5', 'A25']);
  });
});
