import { describe, expect, test } from 'vitest';
import { define, dropboxPremiumSupport } from '../../src/catalog/index.js';
import { check, type EntitlementsRequest, of, parse } from '../../src/entitlements/index.js';
import { AT, BENEFITS, INDIVIDUAL_PLANS, member, ROLES, TEAM_PLANS, team } from '../arbitraries/holder.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import { issuesOf, thrownBy } from '../thrown.ts';

const at = AT;
const admin = member({ roles: ['team_admin'] });

test('R15 to R18, R24: the entitlements of api.md, to the letter', () => {
  const account = {
    id: 'acme',
    kind: 'team',
    plan: 'advanced',
    addOn: { tier: 'essentials' },
    salesExecutive: false,
    products: ['dropbox'],
    zone: 'Asia/Tokyo',
    region: 'emea',
    holidays: ['2026-11-23'],
  } as const;
  const set = of({ account, person: { id: 'u1', status: 'active', roles: ['team_admin'] }, at });
  const label = { en: 'Premium Support: Essentials', ja: 'プレミアム サポート:Essentials' };
  expect(set).toMatchObject({
    personId: 'u1',
    accountId: 'acme',
    holder: 'team',
    tier: 'essentials',
    variant: null,
    held: [{ tier: 'essentials', label, since: null, until: null, next: null }],
    replyWithin: 'PT4H',
    channels: ['phone', 'email', 'chat'],
    languages: ['en', 'ja'],
    validUntil: null,
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
    held: [],
    validUntil: null,
  };
  expect(set).toMatchObject({ ...nothing, personId: 'u1', accountId: null });
  for (const id of BENEFITS) expect(check(set, id)).toMatchObject({ allowed: false, code: 'add_on_not_held' });
});

test('R25: Enhanced answers within one hour', () => {
  expect(of({ account: team('enhanced'), person: admin, at })).toMatchObject({ tier: 'enhanced', replyWithin: 'PT1H' });
});

test.each(TEAM_PLANS)('R1, A26: %s is a plan for teams', (plan) => {
  expect(of({ account: team('essentials', { plan }), person: admin, at }).holder).toBe('team');
  expect(issuesOf(() => of({ account: team(null, { plan, kind: 'individual' }), person: admin, at }))).toEqual([
    'account.plan: plan_mismatch',
  ]);
});

test.each(INDIVIDUAL_PLANS)('R1, A26: %s is a plan for an individual, who is not entitled', (plan) => {
  const set = of({ account: { kind: 'individual', plan, addOn: null }, person: admin, at });
  expect(check(set, 'email')).toMatchObject({ allowed: false, code: 'account_not_eligible' });
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
    ['no instant', { account: team(null), person: admin }, ['at: missing']],
    ['seconds', { account: team(null), person: admin, at: 1795159800 }, ['at: looks_like_seconds']],
    [
      'an option that does not exist',
      { account: team(null), person: admin, at, terms: 'best' },
      ['terms: unknown_field'],
    ],
    ['NaN', { account: team(null), person: admin, at: Number.NaN }, ['at: invalid_instant']],
    [
      'an unknown status',
      { account: team(null), person: { ...admin, status: 'gone' }, at },
      ['person.status: unknown_value'],
    ],
    ['an empty id', { account: team(null), person: { ...admin, id: '' }, at }, ['person.id: blank']],
    [
      'an end that is not an instant',
      { account: team(null, { addOn: { tier: 'essentials', endsAt: 'soon' } }), person: admin, at },
      ['account.addOn.endsAt: invalid_instant'],
    ],
    [
      'an unknown choice',
      { account: team(null), person: admin, at, powerUserTerms: 'worst' },
      ['powerUserTerms: unknown_power_user_terms'],
    ],
  ])('%s', (_, input, expected) => {
    // What a caller without types may pass.
    expect(issuesOf(() => of(input as EntitlementsRequest))).toEqual(expected);
  });

  test('the message lists what there is', () => {
    const { message } = thrownBy(() => of({ account: team('gold'), person: admin, at }));
    expect(message).toBe('entitlements.of: account.addOn.tier: "gold" is not a known tier. Use essentials, enhanced.');
  });
});

test('parse takes what was stored, and refuses the rest with every issue', () => {
  const set = of({ account: team('essentials'), person: admin, at });
  expect(parse(JSON.parse(JSON.stringify(set)))).toEqual({ ok: true, value: set });
  const answer = parse({ ...set, channels: 'email', tier: 4 });
  expect(answer.ok ? [] : answer.refusal.issues.map(({ path }) => path.join('.'))).toEqual(['tier', 'channels']);
});

test('a stored set has a duration and an instant where it says so', () => {
  const set = of({ account: team('essentials'), person: admin, at });
  const stored = { ...set, replyWithin: '4 hours', at: 'now', validUntil: 'tomorrow' };
  const answer = parse(stored);
  expect(answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`)).toEqual([
    'replyWithin: invalid_duration',
    'at: invalid_instant',
    'validUntil: invalid_instant',
  ]);
});

test('a stored set carries the hours of all its promises', () => {
  const set = of({ account: team('essentials'), person: admin, at });
  const { japan: _, ...hours } = set.hours;
  const answer = parse({ ...set, hours });
  expect(answer.ok ? [] : answer.refusal.issues).toMatchObject([{ path: ['hours', 'japan'], code: 'missing' }]);
});

test('a stored set may have fields of a later minor version; another version is refused', () => {
  const set = of({ account: team('essentials'), person: admin, at });
  const [held] = set.held;
  expect(parse({ ...set, region: 'emea', held: [{ ...held, seats: 5 }] })).toEqual({ ok: true, value: set });
  expect(parse({ ...set, version: 2 })).toMatchObject({ ok: false, refusal: { code: 'unsupported_version' } });
});

test('with a catalogue, parse refuses the set of another offer', () => {
  const set = JSON.parse(JSON.stringify(of({ account: team('essentials'), person: admin, at })));
  const own = define(OWN_OFFER);
  expect(parse(set, own)).toMatchObject({ ok: false, refusal: { code: 'catalog_mismatch' } });
  expect(parse(set, dropboxPremiumSupport).ok).toBe(true);
  expect(issuesOf(() => parse(set, 5 as never))).toEqual(['catalog: invalid_type']);
});

test('a set of another offer needs no catalogue to be read again', () => {
  const catalog = define(OWN_OFFER);
  const account = { kind: 'team', plan: 'company', addOn: { tier: 'silver' } } as const;
  const set = of({ account, person: member({ roles: ['owner'] }), at, catalog });
  expect(parse(JSON.parse(JSON.stringify(set)))).toStrictEqual({ ok: true, value: set });
});

test('a set of this module is taken as it is; one from outside is checked and copied', () => {
  const set = of({ account: team('essentials'), person: admin, at });
  const [own, other] = [parse(set), parse({ ...set })].map((answer) => (answer.ok ? answer.value : null));
  expect(own).toBe(set);
  expect(other).not.toBe(set);
  expect(other).toStrictEqual(set);
});
