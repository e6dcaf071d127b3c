import { describe, expect, test } from 'vitest';
import { define } from '../../src/catalog/index.js';
import { type Account, check, of, type Person } from '../../src/entitlements/index.js';
import { AT, BENEFITS, member, team, teamAdmin } from '../arbitraries/holder.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import { issuesOf, thrownBy } from '../thrown.ts';
import { entitlementRows } from '../worked/entitlements.ts';

const at = AT;
const essentials = team('essentials');
const admin = member({ roles: ['team_admin'] });
const set = teamAdmin();
const MESSAGE = { en: expect.stringMatching(/\.$/), ja: expect.stringMatching(/。$/) };

/** The kinds and ids of what would have changed a no. */
function remedies(account: Account, person: Person, benefit: string): readonly string[] {
  const answer = check(of({ account, person, at }), benefit);
  return answer.allowed ? [] : answer.unlockedBy.map(({ kind, id }) => `${kind} ${id}`);
}

describe.each(entitlementRows)('$source: $who', ({ account, person, replyWithin, may }) => {
  const of_ = of({ account, person, at });

  test.each(Object.entries(may))('%s: %s', (benefit, word) => {
    const answer = check(of_, benefit);
    expect(answer.allowed ? 'yes' : answer.code).toBe(word);
  });

  test(`is answered within ${replyWithin}`, () => {
    expect(of_.replyWithin).toBe(replyWithin);
    expect(Object.keys(may).sort()).toEqual([...BENEFITS].sort());
  });
});

describe('a yes names the rules that grant it, and nothing else', () => {
  test('R16, R23, R34, R35: the Hub, as api.md has it', () => {
    expect(check(set, 'hub')).toStrictEqual({ allowed: true, because: ['R16', 'R23', 'R34', 'R35'] });
  });

  test.each([
    ['phone', admin, ['R16', 'R17']],
    ['japanese_desk', admin, ['R16', 'R18']],
    ['quarterly_feature_email', admin, ['R16', 'R21', 'A5']],
    ['implementation_consultation', admin, ['R16', 'R22', 'A5']],
    ['email', member(), ['R16', 'R17', 'R14', 'A6']],
    ['hub', member({ roles: ['team_admin'], powerUser: { variant: 'grand' } }), ['R16', 'R23', 'R31', 'R35']],
    ['chat', member({ powerUser: { variant: 'grand' } }), ['R16', 'R17', 'R28', 'A10']],
  ])('%s', (benefit, person, because) => {
    expect(check(of({ account: essentials, person, at }), benefit)).toStrictEqual({ allowed: true, because });
  });
});

describe('a no names its reason, the rules, words for people, and what would have changed it', () => {
  test('R26: the root cause analysis meeting on Essentials, as api.md has it', () => {
    const label = { en: 'Premium Support: Enhanced', ja: 'プレミアム サポート:Enhanced' };
    expect(check(set, 'root_cause_analysis_meeting')).toStrictEqual({
      allowed: false,
      code: 'tier_lacks_benefit',
      because: ['R26'],
      unlockedBy: [{ kind: 'tier', id: 'enhanced', label }],
      message: MESSAGE,
    });
  });

  const powerUser = member({ powerUser: { variant: 'epic' } });
  const individual = { ...essentials, kind: 'individual', plan: 'plus' } as const;
  const teamPlans = ['standard', 'advanced', 'business', 'business_plus', 'enterprise', 'education'];
  test.each([
    ['R33', 'hub', essentials, member({ signedIn: false }), 'sign_in_required', ['R33'], []],
    ['R1, A26', 'hub', individual, admin, 'account_not_eligible', ['R1', 'A26'], teamPlans.map((id) => `plan ${id}`)],
    ['R3', 'hub', team(null), admin, 'add_on_not_held', ['R3'], ['tier essentials', 'tier enhanced']],
    ['R3, R26', 'root_cause_analysis_meeting', team(null), admin, 'add_on_not_held', ['R3'], ['tier enhanced']],
    [
      'R14, A8',
      'hub',
      essentials,
      member({ status: 'invited' }),
      'member_not_active',
      ['R14', 'A8'],
      ['status active'],
    ],
    ['R34', 'hub', essentials, member(), 'admin_required', ['R34'], ['role admin']],
    ['A6', 'phone', essentials, member(), 'admin_required', ['A6'], ['role admin']],
    ['A5', 'quarterly_feature_email', essentials, member(), 'role_required', ['A5'], ['role team_admin']],
    ['R31', 'hub', essentials, powerUser, 'role_required', ['R31'], ['role team_admin']],
    ['R32', 'quarterly_feature_email', essentials, powerUser, 'power_user_excluded', ['R32'], []],
    ['A10, R26', 'root_cause_analysis_meeting', essentials, powerUser, 'power_user_excluded', ['A10', 'R26'], []],
    ['an offer without it', 'fax', essentials, admin, 'not_offered', [], []],
  ] as const)('%s: %s', (_, benefit, account, person, code, because, unlockedBy) => {
    const answer = { allowed: false, code, because, unlockedBy: expect.any(Array), message: MESSAGE };
    expect(check(of({ account, person, at }), benefit)).toStrictEqual(answer);
    expect(remedies(account, person, benefit)).toEqual(unlockedBy);
  });

  test.each([
    ['a role', member(), 'quarterly_feature_email', { en: 'Team admin', ja: 'チーム管理者' }],
    ['any admin role', member(), 'hub', { en: 'Admin', ja: '管理者' }],
    ['a status', member({ status: 'removed' }), 'hub', { en: 'Active member', ja: 'アクティブなメンバー' }],
  ] as const)('%s is named in words, too', (_, person, benefit, label) => {
    const answer = check(of({ account: essentials, person, at }), benefit);
    expect(answer.allowed ? [] : answer.unlockedBy).toMatchObject([{ label }]);
  });
});

describe('where several reasons apply, the earlier one of the documented order answers', () => {
  const individual = { ...team(null), kind: 'individual', plan: 'plus' } as const;
  const meeting = 'root_cause_analysis_meeting';
  const suspended = member({ status: 'suspended' });
  const epic = { variant: 'epic' };
  test.each([
    ['sign_in_required', 'account_not_eligible', 'hub', individual, member({ signedIn: false, status: 'removed' })],
    ['account_not_eligible', 'add_on_not_held', 'hub', individual, suspended],
    ['add_on_not_held', 'member_not_active', 'hub', team(null), suspended],
    ['member_not_active', 'admin_required', 'hub', essentials, suspended],
    ['member_not_active', 'role_required', meeting, essentials, suspended],
    ['member_not_active', 'power_user_excluded', meeting, essentials, member({ status: 'removed', powerUser: epic })],
    ['role_required', 'tier_lacks_benefit', meeting, essentials, member({ roles: ['billing_admin'] })],
    ['power_user_excluded', 'role_required', meeting, essentials, member({ powerUser: epic })],
    [
      'power_user_excluded',
      'tier_lacks_benefit',
      meeting,
      essentials,
      member({ roles: ['team_admin'], powerUser: epic }),
    ],
    ['sign_in_required', 'not_offered', 'fax', essentials, member({ signedIn: false })],
    ['account_not_eligible', 'not_offered', 'fax', individual, admin],
    ['member_not_active', 'not_offered', 'fax', essentials, suspended],
  ] as const)('%s before %s', (first, _, benefit, account, person) => {
    expect(check(of({ account, person, at }), benefit)).toMatchObject({ allowed: false, code: first });
  });
});

test.each(['Hub', 'fax', '', '__proto__', 'toString', 'constructor'])('"%s" is not offered', (benefit) => {
  expect(check(set, benefit)).toMatchObject({ allowed: false, code: 'not_offered', because: [], unlockedBy: [] });
});

describe('at the instant of use', () => {
  const ending = teamAdmin({}, team('enhanced', { addOn: { tier: 'enhanced', endsAt: '2026-12-01T00:00:00.000Z' } }));

  test.each([
    ['before the set', '2026-11-01T00:00:00.000Z', 'yes'],
    ['at the set', AT, 'yes'],
    ['a millisecond before the end', '2026-11-30T23:59:59.999Z', 'yes'],
    ['at the end', '2026-12-01T00:00:00.000Z', 'options.at: entitlements_outdated'],
    ['after it', new Date('2027-12-01T00:00:00.000Z'), 'options.at: entitlements_outdated'],
  ])('R3: %s', (_, instant, expected) => {
    const ask = () => check(ending, 'hub', { at: instant });
    if (expected === 'yes') expect(ask().allowed).toBe(true);
    else expect(issuesOf(ask)).toEqual([expected]);
  });

  test('the complaint says until when the set is valid', () => {
    const { message } = thrownBy(() => check(ending, 'hub', { at: '2026-12-01T00:00:00.000Z' }));
    expect(message).toMatch(/^entitlements\.check: options\.at: .*2026-12-01T00:00:00\.000Z/);
  });

  test('a set without a known end is never outdated', () => {
    expect(check(set, 'hub', { at: '9999-01-01T00:00:00.000Z' }).allowed).toBe(true);
  });
});

describe('what is asked wrongly is named, all at once', () => {
  test('a set that was tampered with, by field', () => {
    const forged = { ...set, holder: 'everybody', roles: [1] } as never;
    expect(issuesOf(() => check(forged, 'hub'))).toEqual(['set.holder: unknown_value', 'set.roles.0: invalid_type']);
  });

  test('a set, a benefit and every option', () => {
    const wrong = { at: 'soon', language: 'jp', severity: 5, urgent: true } as never;
    expect(issuesOf(() => check(null as never, 7 as never, wrong)).toSorted()).toEqual([
      'benefit: invalid_type',
      'options.at: invalid_instant',
      'options.language: unknown_language',
      'options.severity: invalid_type',
      'options.urgent: unknown_field',
      'set: invalid_type',
    ]);
  });

  test('an option that is misspelt, with the one that is meant', () => {
    const { issues } = thrownBy(() => check(set, 'hub', { servity: 'urgent' } as never));
    expect(issues).toMatchObject([{ path: ['options', 'servity'], code: 'unknown_field', suggestion: 'severity' }]);
  });

  test('a severity that the offer does not have', () => {
    const catalog = define(OWN_OFFER);
    const account = { kind: 'team', plan: 'company', addOn: { tier: 'silver' } } as const;
    const own = of({ account, person: member({ roles: ['owner'] }), at, catalog });
    expect(check(own, 'chat', { severity: 'urgent' }).allowed).toBe(true);
    expect(check(own, 'chat', { severity: null }).allowed).toBe(true);
    expect(issuesOf(() => check(own, 'chat', { severity: 'urgnet' }))).toEqual(['options.severity: unknown_severity']);
  });
});
