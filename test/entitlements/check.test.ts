import { describe, expect, test } from 'vitest';
import { check, of } from '../../src/entitlements/index.js';
import { AT, CAPABILITIES, member, team } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { entitlementRows } from '../worked/entitlements.ts';

const at = AT;
const essentials = team('essentials');
const admin = member({ roles: ['team_admin'] });
const set = of({ account: essentials, person: admin, at });

describe.each(entitlementRows)('$source: $who', ({ account, person, replyWithin, may }) => {
  const of_ = of({ account, person, at });

  test.each(Object.entries(may))('%s: %s', (capability, word) => {
    const answer = check(of_, capability);
    expect(answer.allowed ? 'yes' : answer.code).toBe(word);
  });

  test(`is answered within ${replyWithin}`, () => {
    expect(of_.replyWithin).toBe(replyWithin);
    expect(Object.keys(may).sort()).toEqual([...CAPABILITIES].sort());
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
  ])('%s', (capability, person, because) => {
    expect(check(of({ account: essentials, person, at }), capability)).toStrictEqual({ allowed: true, because });
  });
});

describe('a no names its reason, the rules, words for people, and what would have changed it', () => {
  test('R26: the root cause analysis meeting on Essentials, as api.md has it', () => {
    expect(check(set, 'root_cause_analysis_meeting')).toStrictEqual({
      allowed: false,
      code: 'tier_lacks_benefit',
      because: ['R26'],
      unlockedBy: ['enhanced'],
      message: { en: expect.stringMatching(/\.$/), ja: expect.stringMatching(/。$/) },
    });
  });

  const powerUser = member({ powerUser: { variant: 'epic' } });
  test.each([
    ['R33', 'hub', essentials, member({ signedIn: false }), 'sign_in_required', ['R33'], []],
    [
      'R1, A26',
      'hub',
      { ...essentials, kind: 'individual', plan: 'plus' },
      admin,
      'not_a_team_account',
      ['R1', 'A26'],
      ['standard', 'advanced', 'business', 'business_plus', 'enterprise', 'education'],
    ],
    ['R3', 'hub', team(null), admin, 'add_on_not_held', ['R3'], ['essentials', 'enhanced']],
    ['R3, R26', 'root_cause_analysis_meeting', team(null), admin, 'add_on_not_held', ['R3'], ['enhanced']],
    ['R14, A8', 'hub', essentials, member({ status: 'invited' }), 'member_not_active', ['R14', 'A8'], ['active']],
    ['R34', 'hub', essentials, member(), 'admin_required', ['R34'], ['admin']],
    ['A6', 'phone', essentials, member(), 'admin_required', ['A6'], ['admin']],
    ['A5', 'quarterly_feature_email', essentials, member(), 'team_admin_required', ['A5'], ['team_admin']],
    ['R31', 'hub', essentials, powerUser, 'team_admin_required', ['R31'], ['team_admin']],
    ['R32', 'quarterly_feature_email', essentials, powerUser, 'power_user_excluded', ['R32'], []],
    ['A10, R26', 'root_cause_analysis_meeting', essentials, powerUser, 'power_user_excluded', ['A10', 'R26'], []],
  ] as const)('%s: %s', (_, capability, account, person, code, because, unlockedBy) => {
    const message = { en: expect.stringMatching(/\.$/), ja: expect.stringMatching(/。$/) };
    const answer = { allowed: false, code, because, unlockedBy, message };
    expect(check(of({ account, person, at }), capability)).toStrictEqual(answer);
  });
});

describe('where several reasons apply, the earlier one of the documented order answers', () => {
  const individual = { ...team(null), kind: 'individual', plan: 'plus' } as const;
  const meeting = 'root_cause_analysis_meeting';
  const suspended = member({ status: 'suspended' });
  test.each([
    ['sign_in_required', 'not_a_team_account', 'hub', individual, member({ signedIn: false, status: 'removed' })],
    ['not_a_team_account', 'add_on_not_held', 'hub', individual, suspended],
    ['add_on_not_held', 'member_not_active', 'hub', team(null), suspended],
    ['member_not_active', 'admin_required', 'hub', essentials, suspended],
    ['member_not_active', 'team_admin_required', meeting, essentials, suspended],
    [
      'member_not_active',
      'power_user_excluded',
      meeting,
      essentials,
      member({ status: 'removed', powerUser: { variant: 'epic' } }),
    ],
    ['team_admin_required', 'tier_lacks_benefit', meeting, essentials, member({ roles: ['billing_admin'] })],
    ['power_user_excluded', 'team_admin_required', meeting, essentials, member({ powerUser: { variant: 'epic' } })],
    [
      'power_user_excluded',
      'tier_lacks_benefit',
      meeting,
      essentials,
      member({ roles: ['team_admin'], powerUser: { variant: 'epic' } }),
    ],
  ] as const)('%s before %s', (first, _, capability, account, person) => {
    expect(check(of({ account, person, at }), capability)).toMatchObject({ allowed: false, code: first });
  });
});

test.each(['Hub', 'fax', '', '__proto__', 'toString', 'constructor'])('"%s" is no capability', (capability) => {
  expect(issuesOf(() => check(set, capability))).toEqual(['capability: unknown_capability']);
});

test('entitlements that were tampered with are named by field', () => {
  const forged = { ...set, holder: 'everybody', roles: [1] } as never;
  expect(issuesOf(() => check(forged, 'hub'))).toEqual(['set.holder: unknown_value', 'set.roles.0: invalid_type']);
});
