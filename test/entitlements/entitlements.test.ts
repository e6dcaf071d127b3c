import { describe, expect, test } from 'vitest';
import { check, of, parse } from '../../src/entitlements/index.js';
import { AT, CAPABILITIES, INDIVIDUAL_PLANS, member, ROLES, TEAM_PLANS, team } from '../arbitraries/holder.ts';
import { issuesOf, thrownBy } from '../thrown.ts';

const at = AT;
const admin = member({ roles: ['team_admin'] });

test('R15 to R18, R24: the entitlements of api.md, to the letter', () => {
  const set = of({
    account: {
      kind: 'team',
      plan: 'advanced',
      salesExecutive: false,
      products: ['dropbox'],
      addOn: { tier: 'essentials' },
    },
    person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
    at,
  });
  expect(set).toMatchObject({
    personId: 'u1',
    holder: 'team',
    tier: 'essentials',
    variant: null,
    replyWithin: 'PT4H',
    channels: ['phone', 'email', 'chat'],
    languages: ['en', 'ja'],
  });
  expect(set.at).toBe(at);
  expect(set.roles).toEqual(['team_admin']);
});

test('R3: with nothing held there is nothing, and every check says so', () => {
  const set = of({ account: team(null), person: admin, at });
  const nothing = {
    holder: 'none',
    tier: null,
    variant: null,
    replyWithin: null,
    channels: [],
    languages: [],
    targets: [],
  };
  expect(set).toMatchObject({ ...nothing, personId: 'u1' });
  for (const id of CAPABILITIES) expect(check(set, id)).toMatchObject({ allowed: false, code: 'add_on_not_held' });
});

test('R25: Enhanced answers within one hour', () => {
  expect(of({ account: team('enhanced'), person: admin, at })).toMatchObject({ tier: 'enhanced', replyWithin: 'PT1H' });
});

test('R28, R29, R30: a power user holds it in person, not through the team', () => {
  const [grand, epic] = ['grand', 'epic'].map((variant) =>
    of({ account: team('enhanced'), person: member({ powerUser: { variant } }), at }),
  );
  expect(grand).toMatchObject({ holder: 'individual', tier: null, variant: 'grand', replyWithin: 'PT4H' });
  expect(epic).toMatchObject({ holder: 'individual', tier: null, variant: 'epic', replyWithin: 'PT1H' });
  expect(grand?.channels).toEqual(['phone', 'email', 'chat']);
});

describe('A9: most_favourable gives a power user the best of both', () => {
  const best = (tier: string | null, variant: string, roles: readonly string[] = []) =>
    of({
      account: team(tier),
      person: member({ roles, powerUser: { variant } }),
      at,
      powerUserTerms: 'most_favourable',
    });

  test.each([
    ['enhanced', 'grand', 'PT1H'],
    ['essentials', 'epic', 'PT1H'],
    ['essentials', 'grand', 'PT4H'],
    [null, 'grand', 'PT4H'],
  ])('%s and %s: %s', (tier, variant, replyWithin) => {
    expect(best(tier, variant)).toMatchObject({ holder: 'individual', tier, variant, replyWithin });
  });

  test('the Hub for an admin who is no team admin, by the rules of the team', () => {
    expect(check(best('essentials', 'grand', ['billing_admin']), 'hub')).toEqual({
      allowed: true,
      because: ['R16', 'R23', 'R34', 'R35'],
    });
  });

  test('a member who is no admin is refused the Hub by the rule of the team as well', () => {
    expect(check(best('essentials', 'grand'), 'hub')).toMatchObject({
      code: 'admin_required',
      because: ['R34'],
      unlockedBy: ['team_admin', 'admin'],
    });
  });

  test('the meetings of an Enhanced team, for its team admin; on Essentials there are none', () => {
    expect(check(best('enhanced', 'grand', ['team_admin']), 'root_cause_analysis_meeting').allowed).toBe(true);
    expect(check(best('enhanced', 'grand', ['team_admin']), 'quarterly_feature_email').allowed).toBe(true);
    expect(check(best('essentials', 'epic', ['team_admin']), 'root_cause_analysis_meeting')).toMatchObject({
      code: 'power_user_excluded',
    });
  });
});

describe('R3, A12: held until just before its end', () => {
  test.each([
    ['a day before', '2026-11-19T07:30:00.000Z', 'none'],
    ['at the end', '2026-11-20T07:30:00.000Z', 'none'],
    ['a millisecond before the end', '2026-11-20T07:30:00.001Z', 'team'],
    ['with an end in another offset', '2026-11-20T16:30:00.001+09:00', 'team'],
    ['with an end as a Date', new Date('2026-11-20T07:30:00.000Z'), 'none'],
    ['with an end in milliseconds', Date.parse('2026-11-20T07:30:00.001Z'), 'team'],
    ['with no end', null, 'team'],
  ])('%s', (_, endsAt, holder) => {
    expect(of({ account: team(null, { addOn: { tier: 'essentials', endsAt } }), person: admin, at }).holder).toBe(
      holder,
    );
  });

  test('R27: the same for a power user', () => {
    const person = (endsAt: string) => member({ powerUser: { variant: 'epic', endsAt } });
    expect(of({ account: team('essentials'), person: person(at), at })).toMatchObject({
      holder: 'team',
      variant: null,
    });
    expect(of({ account: team('essentials'), person: person('2026-11-20T07:30:00.001Z'), at }).variant).toBe('epic');
  });
});

test.each(TEAM_PLANS)('R1, A26: %s is a plan for teams', (plan) => {
  expect(of({ account: team('essentials', { plan }), person: admin, at }).holder).toBe('team');
  expect(issuesOf(() => of({ account: team(null, { plan, kind: 'individual' }), person: admin, at }))).toEqual([
    'account.plan: plan_mismatch',
  ]);
});

test.each(INDIVIDUAL_PLANS)('R1, A26: %s is a plan for one person, and refused', (plan) => {
  const set = of({ account: { kind: 'individual', plan, addOn: null }, person: admin, at });
  expect(check(set, 'email')).toMatchObject({ allowed: false, code: 'not_a_team_account' });
  expect(issuesOf(() => of({ account: team(null, { plan }), person: admin, at }))).toEqual([
    'account.plan: plan_mismatch',
  ]);
});

test.each(ROLES)('R34, A5: %s is an admin: all three channels and the Hub', (role) => {
  const set = of({ account: team('essentials'), person: member({ roles: [role] }), at });
  expect(set.channels).toEqual(['phone', 'email', 'chat']);
  expect(check(set, 'hub').allowed).toBe(true);
});

describe('what is wrong is named, all at once, with its path', () => {
  test('an unknown plan, tier, role and variant, and an instant without an offset', () => {
    const input = {
      account: team('gold', { plan: 'platinum' }),
      person: member({ roles: ['team_admin', 'king'], powerUser: { variant: 'mythic' } }),
      at: '2026-11-20T07:30:00',
    };
    const codes = issuesOf(() => of(input));
    expect(codes.toSorted()).toEqual([
      'account.addOn.tier: unknown_tier',
      'account.plan: unknown_plan',
      'at: invalid_instant',
      'person.powerUser.variant: unknown_variant',
      'person.roles.1: unknown_role',
    ]);
  });

  test.each([
    ['no account', { person: admin, at }, ['account: missing']],
    ['no person', { account: team(null), at }, ['person: missing']],
    ['NaN', { account: team(null), person: admin, at: Number.NaN }, ['at: invalid_instant']],
    [
      'an unknown status',
      { account: team(null), person: { ...admin, status: 'gone' }, at },
      ['person.status: unknown_value'],
    ],
    ['an empty id', { account: team(null), person: { ...admin, id: '' }, at }, ['person.id: out_of_range']],
    [
      'an end that is none',
      { account: team(null, { addOn: { tier: 'essentials', endsAt: 'soon' } }), person: admin, at },
      ['account.addOn.endsAt: invalid_instant'],
    ],
    [
      'an unknown choice',
      { account: team(null), person: admin, at, powerUserTerms: 'worst' },
      ['powerUserTerms: unknown_value'],
    ],
  ])('%s', (_, input, expected) => {
    expect(issuesOf(() => of(input as never))).toEqual(expected);
  });

  test('the message lists what there is', () => {
    const { message } = thrownBy(() => of({ account: team('gold'), person: admin, at }));
    expect(message).toBe('account.addOn.tier: There is no tier "gold" in the catalogue: essentials, enhanced.');
  });
});

test('parse takes what was stored, and refuses the rest with every issue', () => {
  const set = of({ account: team('essentials'), person: admin, at });
  expect(parse(JSON.parse(JSON.stringify(set)))).toEqual({ ok: true, value: set });
  const answer = parse({ ...set, channels: 'email', tier: 4 });
  expect(answer.ok ? [] : answer.refusal.issues.map(({ path }) => path.join('.'))).toEqual(['tier', 'channels']);
});

test('a stored set has a duration and an instant where it says so', () => {
  const stored = { ...of({ account: team('essentials'), person: admin, at }), replyWithin: '4 hours', at: 'now' };
  const answer = parse(stored);
  expect(answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`)).toEqual([
    'replyWithin: invalid_duration',
    'at: invalid_instant',
  ]);
});

test('a set of this module is taken as it is; one from outside is checked and copied', () => {
  const set = of({ account: team('essentials'), person: admin, at });
  const [own, other] = [parse(set), parse({ ...set })].map((answer) => (answer.ok ? answer.value : null));
  expect(own).toBe(set);
  expect(other).not.toBe(set);
  expect(other).toStrictEqual(set);
});
