import { describe, expect, test } from 'vitest';
import { quota, recipients } from '../../../src/engagement/index.js';
import { check, type Entitlements, type Person } from '../../../src/entitlements/index.js';
import { open } from '../../../src/hub/index.js';
import { orThrow } from '../../../src/index.js';
import { contactOptions } from '../../../src/routing/index.js';
import { admin, enterprise, FRIDAY, github, githubSet, owner, setOf, team } from './askers.ts';

const plus = { ...enterprise, addOn: { tier: 'premium_plus' } } as const;
const member: Person = { id: 'm1', status: 'active', roles: [] };

/** Why not, and what would help: `code: kind id, …`. */
function answer(set: Entitlements, benefit: string, severity?: string) {
  const found = check(set, benefit, { severity });
  if (found.allowed) return 'yes';
  return `${found.code}: ${found.unlockedBy.map(({ kind, id }) => `${kind} ${id}`).join(', ')}`;
}

describe('6 what may this person use, and what unlocks the rest?', () => {
  test('A5, A6: a member writes e-mails; chat is for admins, the consultation for team admins', () => {
    const set = setOf(FRIDAY, team, member);
    expect(['email', 'chat', 'implementation_consultation'].map((benefit) => answer(set, benefit))).toEqual([
      ...['yes', 'admin_required: role admin', 'role_required: role team_admin'],
    ]);
  });
  test('R26: the meeting comes with Enhanced; R3: without the add-on, either tier opens the Hub', () => {
    expect(answer(setOf(), 'root_cause_analysis_meeting')).toBe('tier_lacks_benefit: tier enhanced');
    const none = setOf(FRIDAY, { ...team, addOn: null });
    expect(answer(none, 'hub')).toBe('add_on_not_held: tier essentials, tier enhanced');
  });
  test('GitHub: support is for contacts; a health check comes with Premium Plus; screens are shared when it is urgent', () => {
    expect(answer(githubSet(FRIDAY, enterprise, member), 'web')).toMatch(/^not_a_contact: /);
    expect(answer(githubSet(), 'web')).toBe('yes');
    expect(answer(githubSet(), 'health_check')).toBe('tier_lacks_benefit: tier premium_plus');
    expect(answer(githubSet(), 'screen_share', 'urgent')).toBe('yes');
    expect(answer(githubSet(), 'screen_share', 'low')).toMatch(/^severity_not_served/);
  });
});

describe('8 what does this person see in the Hub, and on the contact page?', () => {
  test('R36, R37, R38, R41, R53: the places and labels of the page', () => {
    const hub = orThrow(open({ entitlements: setOf() }));
    const ja = (places: readonly { readonly label: { readonly ja: string } }[]) => places.map(({ label }) => label.ja);
    expect(ja(hub.path)).toEqual(['管理コンソール', 'プレミアム サポート']);
    expect(ja(hub.sections)).toEqual(['最近', 'おすすめ', 'インサイト']);
    expect(ja(hub.contact)).toEqual(['今すぐチャット', 'チケットを送信', '電話をリクエスト']);
    expect(ja(hub.callPath)).toEqual([
      ...['管理コンソール', 'ヘルプ', '電話', '直通でつながる電話番号', '電話をリクエスト'],
    ]);
    expect(ja(hub.figures)).toEqual([
      ...['未解決のチケット合計', 'チケット合計', '問題の種類パターン', '製品パターン'],
    ]);
  });
  test('R34, A6: a member has no Hub; R31: nor has a power user who is no team admin', () => {
    const refusal = (person: Person) => {
      const decision = open({ entitlements: setOf(FRIDAY, team, person) });
      return decision.ok ? 'open' : decision.refusal.code;
    };
    expect(refusal(member)).toBe('admin_required');
    expect(refusal({ ...member, powerUser: { variant: 'grand' } })).toBe('role_required');
    expect(refusal({ ...admin, powerUser: { variant: 'grand' } })).toBe('open');
  });
  test('GitHub has no Hub; its contact page for a low question in Japanese has the web form alone', () => {
    const decision = open({ entitlements: githubSet(), catalog: github });
    expect(decision.ok ? 'open' : decision.refusal.code).toBe('not_offered');
    const asked = { entitlements: githubSet(), catalog: github, severity: 'low', language: 'ja', at: FRIDAY };
    expect(contactOptions(asked).map(({ channel, available }) => [channel, available])).toEqual([
      ['web', true],
      ['phone_callback', false],
      ['screen_share', false],
    ]);
  });
});

describe('14 who of the team receives it?', () => {
  const people: readonly Person[] = [
    { id: 'first', status: 'active', roles: ['team_admin'] },
    { id: 'second', status: 'active', roles: ['team_admin', 'billing_admin'] },
    { id: 'billing', status: 'active', roles: ['billing_admin'] },
    { id: 'away', status: 'suspended', roles: ['team_admin'] },
    { id: 'grand', status: 'active', roles: ['team_admin'], powerUser: { variant: 'grand' } },
  ];
  const ids = (benefit: string, account = team as object) =>
    recipients({ account: account as typeof team, people, benefit, at: FRIDAY }).map(({ personId }) => personId);

  test('R21, R32, A5, A8: the e-mail: each active team admin, but no power user', () => {
    expect(ids('quarterly_feature_email')).toEqual(['first', 'second']);
  });
  test('R22, A10: the consultation: power users who are team admins too', () => {
    expect(ids('implementation_consultation')).toEqual(['first', 'second', 'grand']);
  });
  test('R26: the meeting: nobody on Essentials; on Enhanced the team admins, but no power user', () => {
    expect(ids('root_cause_analysis_meeting')).toEqual([]);
    expect(ids('root_cause_analysis_meeting', { ...team, addOn: { tier: 'enhanced' } })).toEqual(['first', 'second']);
  });
  test('GitHub Premium Plus: owners and named contacts, no other member', () => {
    const all: readonly Person[] = [owner, { id: 'named', status: 'active', roles: [], contact: true }, member];
    const found = recipients({ account: plus, people: all, benefit: 'health_check', at: FRIDAY, catalog: github });
    expect(found.map(({ personId }) => personId)).toEqual(['o1', 'named']);
  });
});

describe('15 how much of a quota is left, and until when?', () => {
  test('R22, A13: one consultation of 60 minutes in a subscription: 45 used, none left to book', () => {
    const used = [{ at: '2026-11-02T01:00:00Z', minutes: 45 }];
    const request = {
      entitlements: setOf(),
      benefit: 'implementation_consultation',
      used,
      at: FRIDAY,
      zone: 'Asia/Tokyo',
    };
    expect(orThrow(quota(request))).toMatchObject({
      count: { granted: 1, used: 1, left: 0 },
      minutes: { granted: 60, used: 45, left: 15 },
      resetsAt: null,
    });
  });
  test('R21, A14: one e-mail of three features in a calendar quarter; the last of September in Tokyo is another one', () => {
    const used = [{ at: '2026-09-30T14:59:59Z' }];
    const request = { entitlements: setOf(), benefit: 'quarterly_feature_email', used, at: FRIDAY, zone: 'Asia/Tokyo' };
    expect(orThrow(quota(request))).toMatchObject({
      count: { granted: 1, used: 0, left: 1 },
      items: 3,
      period: { startsOn: '2026-10-01', endsOn: '2027-01-01' },
      resetsAt: '2026-12-31T15:00:00.000Z',
    });
  });
  test('GitHub Premium Plus: 720 minutes of advice a quarter: 90 and 200 used, 430 left', () => {
    const used = [
      { at: '2026-10-01T12:00:00Z', minutes: 90 },
      { at: '2026-11-02T01:00:00Z', minutes: 200 },
    ];
    const more = { benefit: 'technical_advisory', used, at: FRIDAY, zone: 'UTC', catalog: github };
    expect(orThrow(quota({ entitlements: githubSet(FRIDAY, plus), ...more }))).toMatchObject({
      count: null,
      minutes: { granted: 720, used: 290, left: 430 },
      resetsAt: '2027-01-01T00:00:00.000Z',
    });
  });
});
