import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { dropboxSpec } from '../../src/catalog/dropbox-spec.js';
import { type BenefitSpec, type CatalogSpec, define } from '../../src/catalog/index.js';
import {
  type ConsultationRequest,
  type ConsultationSession,
  implementationConsultation,
} from '../../src/engagement/index.js';
import { of } from '../../src/entitlements/index.js';
import { AT, member, team, teamAdmin } from '../arbitraries/holder.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import { issuesOf } from '../thrown.ts';

function sessions(...minutes: readonly number[]): ConsultationSession[] {
  return minutes.map((each) => ({ at: AT, minutes: each }));
}

function left(minutes: readonly number[], more: Partial<ConsultationRequest> = {}): unknown {
  const request = { entitlements: teamAdmin(), sessions: sessions(...minutes), ...more };
  const answer = implementationConsultation(request);
  return answer.ok ? answer.value.minutesLeft : answer.refusal.code;
}

describe('R22, A13: sixty minutes in the life of a subscription', () => {
  test.each<[string, readonly number[], unknown]>([
    ['none held', [], 60],
    ['a part of them', [45], 15],
    ['several parts', [20, 20, 19], 1],
    ['all of them', [60], 'consultation_used'],
    ['all of them in parts', [30, 30], 'consultation_used'],
    ['more than there were', [59, 30], 'consultation_used'],
  ])('%s', (_, minutes, expected) => {
    expect(left(minutes)).toBe(expected);
  });

  test('a refusal tells how much has been held', () => {
    const answer = implementationConsultation({ entitlements: teamAdmin(), sessions: sessions(45, 30) });
    expect(answer).toMatchObject({ refusal: { code: 'consultation_used', because: ['R22', 'A13'], minutesHeld: 75 } });
    expect(answer).toMatchObject({ refusal: { message: { en: expect.any(String), ja: expect.any(String) } } });
  });
});

describe('who has it', () => {
  test.each([
    ['a team admin on Essentials', teamAdmin(), 60],
    ['a team admin on Enhanced', teamAdmin({}, team('enhanced')), 60],
    ['A10: a power user', teamAdmin({ powerUser: { variant: 'epic' } }, team(null)), 60],
    ['A10: a power user without an admin role', teamAdmin({ roles: [], powerUser: { variant: 'grand' } }), 60],
    ['A5: another admin', teamAdmin({ roles: ['billing_admin'] }), 'role_required'],
    ['A5: a member without an admin role', teamAdmin({ roles: [] }), 'role_required'],
    ['R3: a team without the add-on', teamAdmin({}, team(null)), 'add_on_not_held'],
  ])('%s', (_, entitlements, expected) => {
    expect(left([], { entitlements })).toBe(expected);
  });

  test('who may not have it is told that before that it is used up', () => {
    expect(left([60], { entitlements: teamAdmin({ roles: [] }) })).toBe('role_required');
  });
});

describe('in another offer', () => {
  /** What is left to an owner on gold, where the consultation is said to be so. */
  function ofGold(amount: BenefitSpec, taken: readonly number[]): unknown {
    const { gold } = OWN_OFFER.tiers;
    const benefits = { ...gold.benefits, implementation_consultation: { for: 'owner', ...amount } };
    return leftOf({ ...OWN_OFFER, tiers: { ...OWN_OFFER.tiers, gold: { ...gold, benefits } } }, taken);
  }

  function leftOf(spec: CatalogSpec, taken: readonly number[], tier = 'gold'): unknown {
    const catalog = define(spec);
    const account = { kind: 'team', plan: 'company', addOn: { tier } } as const;
    const entitlements = of({ account, person: member({ roles: ['owner'] }), at: AT, catalog });
    return left(taken, { entitlements, catalog });
  }

  test.each<[string, BenefitSpec, readonly number[], unknown]>([
    ['two of ninety minutes', { count: 2, minutes: 90 }, [], 180],
    ['two of ninety minutes, one held', { count: 2, minutes: 90 }, [90], 90],
    ['two of ninety minutes, over after three hours', { count: 2, minutes: 90 }, [90, 90], 'consultation_used'],
    ['two of an unsaid length: sixty each', { count: 2 }, [], 120],
    ['ninety minutes, unsaid how often: once', { minutes: 90 }, [], 90],
    ['nothing said', {}, [], 60],
  ])('%s', (_, amount, taken, expected) => {
    expect(ofGold(amount, taken)).toBe(expected);
  });

  test('A32: it may be part of what everybody has', () => {
    expect(leftOf(forEverybody({ minutes: 30 }), [10], 'silver')).toBe(20);
  });

  test('A10: a power user has what the variant says in its place', () => {
    const catalog = define(forPowerUsers('short_grand', { count: 1, minutes: 15 }));
    const person = member({ roles: ['team_admin'], powerUser: { variant: 'grand' } });
    const entitlements = of({ account: team(null), person, at: AT, catalog });
    expect(orThrow(implementationConsultation({ entitlements, sessions: sessions(5), catalog })).minutesLeft).toBe(10);
  });

  test('an offer without it refuses', () => {
    expect(leftOf(OWN_OFFER, [])).toBe('not_offered');
  });

  test('entitlements of another offer are refused', () => {
    expect(issuesOf(() => left([], { catalog: define(OWN_OFFER) }))).toEqual(['catalog: catalog_mismatch']);
  });
});

/** The offer whose base, which comes with the plan, has the consultation. */
function forEverybody(consultation: BenefitSpec): CatalogSpec {
  const { base } = OWN_OFFER.tiers;
  const benefits = { ...base.benefits, implementation_consultation: consultation };
  return { ...OWN_OFFER, tiers: { ...OWN_OFFER.tiers, base: { ...base, benefits } } };
}

/** The built-in offer with another amount of the consultation for power users: Epic takes over what Grand says. */
function forPowerUsers(id: string, amount: BenefitSpec): CatalogSpec {
  const { grand } = dropboxSpec.tiers;
  const consultation = { ...grand.benefits.implementation_consultation, ...amount };
  const benefits = { ...grand.benefits, implementation_consultation: consultation };
  const tiers = { ...dropboxSpec.tiers, grand: { ...grand, benefits } };
  return { ...dropboxSpec, id, tiers };
}

describe('what is asked wrongly', () => {
  test.each<[object, string]>([
    [{ sessions: [{ at: AT, minutes: 0 }] }, 'sessions.0.minutes: out_of_range'],
    [{ sessions: [{ at: AT, minutes: -5 }] }, 'sessions.0.minutes: out_of_range'],
    [{ sessions: [{ at: AT, minutes: 1.5 }] }, 'sessions.0.minutes: out_of_range'],
    [{ sessions: [{ at: AT, minutes: 1_000_001 }] }, 'sessions.0.minutes: out_of_range'],
    [
      {
        sessions: [
          { at: AT, minutes: 1 },
          { at: 'then', minutes: 1 },
        ],
      },
      'sessions.1.at: invalid_instant',
    ],
    [{ sessions: [{ at: AT, minutes: 1, by: 'me' }] }, 'sessions.0.by: unknown_field'],
    [{ sessions: 60 }, 'sessions: invalid_type'],
    [{ entitlements: null }, 'entitlements: invalid_type'],
    [{ held: [] }, 'held: unknown_field'],
    [{ at: 'now' }, 'at: invalid_instant'],
    [{ zone: 'Tokyo' }, 'zone: unknown_zone'],
  ])('%j', (wrong, issue) => {
    expect(issuesOf(() => left([], wrong))).toEqual([issue]);
  });

  test('is named, all at once', () => {
    const wrong = { entitlements: 1, sessions: [{ at: 'x', minutes: 0 }, 5], at: 'x', held: [] } as object;
    expect(issuesOf(() => implementationConsultation(wrong as ConsultationRequest)).toSorted()).toEqual([
      'at: invalid_instant',
      'entitlements: invalid_type',
      'held: unknown_field',
      'sessions.0.at: invalid_instant',
      'sessions.0.minutes: out_of_range',
      'sessions.1: invalid_type',
    ]);
  });
});

describe('R3: it ends with the entitlement', () => {
  const END = '2026-12-01T00:00:00.000Z';
  const entitlements = teamAdmin({}, team(null, { addOn: { tier: 'enhanced', endsAt: END } }));
  test.each([
    ['where no instant is given', undefined, 60],
    ['inside', AT, 60],
    ['a millisecond before the end', '2026-11-30T23:59:59.999Z', 60],
    ['at the end', END, 'entitlements_outdated'],
    ['after it', '2027-12-01T00:00:00.000Z', 'entitlements_outdated'],
  ])('%s', (_, at, expected) => {
    expect(left([], { entitlements, at })).toBe(expected);
  });

  test('said before that it is used up', () => {
    const answer = implementationConsultation({ entitlements, sessions: sessions(60), at: END });
    expect(answer).toMatchObject({ refusal: { code: 'entitlements_outdated', validUntil: END } });
  });
});

describe('A14: granted by the period of the calendar', () => {
  /** What is left of an hour in each period, in Tokyo, where the year begins at 15:00 UTC. */
  function leftIn(per: BenefitSpec['per'], at: string, ...held: readonly string[]): unknown {
    const catalog = define(forEverybody({ count: 1, minutes: 60, ...(per && { per }) }));
    const account = { kind: 'team', plan: 'company' } as const;
    const entitlements = of({ account, person: member(), at: AT, catalog });
    const taken = held.map((each) => ({ at: each, minutes: 40 }));
    return left([], { entitlements, catalog, sessions: taken, at, zone: 'Asia/Tokyo' });
  }

  const [november, october, spring] = ['2026-11-02T01:00:00Z', '2026-10-02T01:00:00Z', '2026-04-02T01:00:00Z'];
  test.each<[BenefitSpec['per'], string, unknown]>([
    ['month', '2026-11-20T00:00:00Z', 20],
    ['month', '2026-12-01T00:00:00Z', 60],
    ['quarter', '2026-11-20T00:00:00Z', 'consultation_used'],
    ['quarter', '2026-12-31T14:59:59.999Z', 'consultation_used'],
    ['quarter', '2026-12-31T15:00:00Z', 60],
    ['year', '2026-01-01T00:00:00Z', 'consultation_used'],
    ['year', '2026-12-31T15:00:00Z', 60],
    ['subscription', '2027-11-20T00:00:00Z', 'consultation_used'],
    [undefined, '2027-11-20T00:00:00Z', 'consultation_used'],
  ])('%s at %s', (per, at, expected) => {
    expect(leftIn(per, at, november, october, spring)).toBe(expected);
  });

  test('what the period needs is asked for, where nobody said it', () => {
    const catalog = define(forEverybody({ per: 'year' }));
    const account = { kind: 'team', plan: 'company' } as const;
    const entitlements = of({ account, person: member(), at: AT, catalog });
    const ask = (more: Partial<ConsultationRequest>) => issuesOf(() => left([], { entitlements, catalog, ...more }));
    expect(ask({})).toEqual(['at: missing', 'zone: zone_needed']);
    expect(ask({ at: AT })).toEqual(['zone: zone_needed']);
    expect(ask({ zone: 'UTC' })).toEqual(['at: missing']);
  });
});

test('A9: with the terms of both, the larger amount of those that the person has', () => {
  const catalog = define(forPowerUsers('short_for_power_users', { minutes: 15 }));
  const minutes = (roles: readonly string[]) => {
    const person = member({ roles, powerUser: { variant: 'epic' } });
    const request = { account: team('essentials'), person, at: AT, catalog } as const;
    const entitlements = of({ ...request, powerUserTerms: 'most_favourable' });
    return left([], { entitlements, catalog });
  };
  // The team's hour is for team admins.
  expect([minutes(['team_admin']), minutes([])]).toEqual([60, 15]);
});
