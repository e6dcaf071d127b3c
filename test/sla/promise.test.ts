import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import * as catalog from '../../src/catalog/index.js';
import * as entitlements from '../../src/entitlements/index.js';
import * as routing from '../../src/routing/index.js';
import * as sla from '../../src/sla/index.js';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import { issuesOf, thrownBy } from '../thrown.ts';
import { CLOSE, FRIDAY } from './requests.ts';

const account = { id: 'acme', kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } } as const;
const person = { id: 'u1', status: 'active', roles: ['team_admin'] } as const;
const ask = { account, person, channel: 'email', language: 'ja', at: FRIDAY } as const;
type Asked = Parameters<typeof sla.promise>[0];

/** The same in three calls. */
function byHand({ account, person, at, powerUserTerms, catalog: offer, ...rest }: Asked) {
  const set = entitlements.of({ account, person, at, powerUserTerms, catalog: offer });
  const { metrics, severity, deskClock, closures, ...asked } = rest;
  const route = orThrow(routing.route({ entitlements: set, at, catalog: offer, closures, severity, ...asked }));
  const commitments = sla.commitmentsFor({
    entitlements: set,
    route,
    at,
    catalog: offer,
    metrics,
    severity,
    deskClock,
    closures,
  });
  const governing = sla.governing(commitments);
  return { entitlements: set, route, commitments, governing, dueAt: governing?.dueAt ?? null };
}

const own = catalog.define(OWN_OFFER);
const german = {
  account: { kind: 'team', plan: 'company', addOn: { tier: 'silver' } },
  person: { id: 'u1', status: 'active', roles: ['owner'] },
  catalog: own,
  channel: 'email',
  language: 'de',
  at: FRIDAY,
} as const;

describe('one call says what three say', () => {
  test.each<[string, Asked]>([
    ['a Japanese e-mail', ask],
    ['an English one', { ...ask, language: 'en' }],
    ['out of hours', { ...ask, at: CLOSE }],
    ['a chat, which is promised nothing', { ...ask, channel: 'chat' }],
    ['a call', { ...ask, channel: 'phone', directPhoneNumber: '+81 3-1234-5678' }],
    ['closures', { ...ask, closures: ['2026-11-23'] }],
    ['the desk’s hour on the wall', { ...ask, deskClock: 'elapsed' }],
    ['some metrics', { ...ask, metrics: ['resolution'] }],
    [
      'the catalogue with closures',
      { ...ask, catalog: catalog.withClosures(catalog.dropboxPremiumSupport, ['2026-11-23']) },
    ],
    ['a power user', { ...ask, person: { ...person, powerUser: { variant: 'epic' } } }],
    [
      'a power user with both terms',
      { ...ask, person: { ...person, powerUser: { variant: 'epic' } }, powerUserTerms: 'most_favourable' },
    ],
    ['another offer, with a severity', { ...german, severity: 'urgent' }],
  ])('%s', (_, asked) => {
    expect(sla.promise(asked)).toStrictEqual({ ok: true, value: byHand(asked) });
  });
});

test('A2: the earliest due governs, and its due instant is the answer', () => {
  const { governing, dueAt } = orThrow(sla.promise(ask));
  expect([governing?.id, dueAt]).toEqual(['tier_reply', '2026-11-20T11:30:00.000Z']);
  const monday = orThrow(sla.promise({ ...ask, at: '2026-11-23T00:00:00.000Z' }));
  expect([monday.governing?.id, monday.dueAt]).toEqual(['japanese_email_reply', '2026-11-23T01:00:00.000Z']);
});

test('A24: where nothing is promised, it is due at null', () => {
  const { commitments, governing, dueAt } = orThrow(sla.promise({ ...ask, channel: 'chat' }));
  expect([commitments, governing, dueAt]).toEqual([[], null, null]);
});

describe('refused as a route is', () => {
  test.each<[string, Partial<Asked>]>([
    ['add_on_not_held', { account: { ...account, addOn: null } }],
    ['member_not_active', { person: { ...person, status: 'invited' } }],
    ['sign_in_required', { person: { ...person, signedIn: false } }],
    ['admin_required', { person: { ...person, roles: [] }, channel: 'chat' }],
    ['direct_phone_number_required', { channel: 'phone' }],
  ])('%s', (code, more) => {
    expect(sla.promise({ ...ask, ...more })).toMatchObject({ ok: false, refusal: { code } });
  });
});

test('A29: severity_needed where the offer promises by severity, thrown', () => {
  expect(issuesOf(() => sla.promise(german))).toEqual(['severity: severity_needed']);
  expect(thrownBy(() => sla.promise(german)).message).toMatch(/^sla\.promise: severity: /);
});

test('A12: an add-on that has ended promises nothing, and one that ends later is not outdated yet', () => {
  const ending = (endsAt: string) =>
    sla.promise({ ...ask, account: { ...account, addOn: { tier: 'essentials', endsAt } } });
  expect(ending(FRIDAY)).toMatchObject({ ok: false, refusal: { code: 'add_on_not_held' } });
  expect(ending(CLOSE).ok).toBe(true);
});

test('every fault at once, each with its path', () => {
  const wrong = {
    account: { ...account, plan: 'gold' },
    person: { ...person, status: 'asleep' },
    channel: 'fax',
    language: 'jp',
    at: 1_795_159_800,
    closures: ['2026-02-30'],
    severity: 'P1',
    metrics: 'all',
    langauge: 'ja',
  };
  // @ts-expect-error nothing of it is right
  expect(issuesOf(() => sla.promise(wrong)).toSorted()).toEqual([
    'account.plan: unknown_plan',
    'at: looks_like_seconds',
    'channel: unknown_channel',
    'closures.0: invalid_date',
    'langauge: unknown_field',
    'language: unknown_language',
    'metrics: invalid_type',
    'person.status: unknown_value',
    'severity: unknown_severity',
  ]);
});

test('what is answered is frozen plain JSON', () => {
  const decision = sla.promise(ask);
  expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision);
  const { value } = decision as Extract<typeof decision, { ok: true }>;
  expect([decision, value, value.commitments, value.commitments[0], value.route].every(Object.isFrozen)).toBe(true);
});
