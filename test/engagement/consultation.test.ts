import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, dropboxPremiumSupport } from '../../src/catalog/index.js';
import { orThrow } from '../../src/decision.js';
import { type HeldConsultation, implementationConsultation } from '../../src/engagement/index.js';
import { of } from '../../src/entitlements/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';
import { benefit, OWN_OFFER } from '../catalog/own-offer.ts';
import { powerUser, viewerOf } from '../hub/made-tickets.ts';
import { issuesOf } from '../thrown.ts';

function held(...minutes: readonly number[]): HeldConsultation[] {
  return minutes.map((each) => ({ at: AT, minutes: each }));
}

function left(
  minutes: readonly number[],
  more: Partial<Parameters<typeof implementationConsultation>[0]> = {},
): unknown {
  const answer = implementationConsultation({ entitlements: viewerOf(), held: held(...minutes), ...more });
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
    const answer = implementationConsultation({ entitlements: viewerOf(), held: held(45, 30) });
    expect(answer).toMatchObject({ refusal: { code: 'consultation_used', because: ['R22', 'A13'], minutesHeld: 75 } });
    expect(answer).toMatchObject({ refusal: { message: { en: expect.any(String), ja: expect.any(String) } } });
  });
});

describe('who has it', () => {
  test.each([
    ['a team admin on Essentials', viewerOf(), 60],
    ['a team admin on Enhanced', viewerOf({}, team('enhanced')), 60],
    ['A10: a power user', powerUser('u9', 'epic'), 60],
    ['A10: a power user who is no admin', viewerOf({ roles: [], powerUser: { variant: 'grand' } }), 60],
    ['A5: another admin', viewerOf({ roles: ['billing_admin'] }), 'team_admin_required'],
    ['A5: a member who is no admin', viewerOf({ roles: [] }), 'team_admin_required'],
    ['R3: a team without the add-on', viewerOf({}, team(null)), 'add_on_not_held'],
  ])('%s', (_, entitlements, expected) => {
    expect(left([], { entitlements })).toBe(expected);
  });

  test('who may not have it is told that before that it is used up', () => {
    expect(left([60], { entitlements: viewerOf({ roles: [] }) })).toBe('team_admin_required');
  });
});

describe('in an offer of one’s own', () => {
  /** What is left to an owner on gold, where the consultation is said to be so. */
  function ofGold(count: number | null, minutes: number | null, taken: readonly number[]): unknown {
    const session = benefit('implementation_consultation', ['owner'], { count, minutes });
    const [silver, gold] = OWN_OFFER.tiers;
    const tiers = [silver ?? fail(), { ...(gold ?? fail()), benefits: [...(gold ?? fail()).benefits, session] }];
    return leftOf({ ...OWN_OFFER, tiers }, taken);
  }

  function leftOf(spec: CatalogSpec, taken: readonly number[], tier = 'gold'): unknown {
    const catalog = define(spec);
    const account = { kind: 'team', plan: 'company', addOn: { tier } } as const;
    const entitlements = of({ account, person: member({ roles: ['owner'] }), at: AT, catalog });
    return left(taken, { entitlements, catalog });
  }

  test.each<[string, number | null, number | null, readonly number[], unknown]>([
    ['two of ninety minutes', 2, 90, [], 180],
    ['two of ninety minutes, one held', 2, 90, [90], 90],
    ['two of ninety minutes, over after three hours', 2, 90, [90, 90], 'consultation_used'],
    ['two of an unsaid length: sixty each', 2, null, [], 120],
    ['ninety minutes, unsaid how often: once', null, 90, [], 90],
    ['nothing said', null, null, [], 60],
  ])('%s', (_, count, minutes, taken, expected) => {
    expect(ofGold(count, minutes, taken)).toBe(expected);
  });

  test('A32: it may be part of what everybody has', () => {
    const base = {
      targets: OWN_OFFER.base?.targets ?? [],
      benefits: [
        ...(OWN_OFFER.base?.benefits ?? []),
        benefit('implementation_consultation', ['member'], { minutes: 30 }),
      ],
    };
    expect(leftOf({ ...OWN_OFFER, base }, [10], 'silver')).toBe(20);
  });

  test('A10: a power user has what the variant says in its place', () => {
    const own = benefit('implementation_consultation', ['member'], { count: 1, minutes: 15 });
    const variants = dropboxPremiumSupport.variants.map((one) =>
      one.id === 'grand'
        ? {
            ...one,
            replaces: { ...one.replaces, benefits: [...one.replaces.benefits.filter(({ id }) => id !== own.id), own] },
          }
        : one,
    );
    const catalog = define({ ...dropboxPremiumSupport, id: 'short_grand', variants });
    const person = member({ roles: ['team_admin'], powerUser: { variant: 'grand' } });
    const entitlements = of({ account: team(null), person, at: AT, catalog });
    expect(orThrow(implementationConsultation({ entitlements, held: held(5), catalog })).minutesLeft).toBe(10);
  });

  test('an offer without it knows no such capability', () => {
    expect(issuesOf(() => leftOf(OWN_OFFER, []))).toEqual(['capability: unknown_capability']);
  });

  test('entitlements of another offer are refused', () => {
    expect(issuesOf(() => left([], { catalog: define(OWN_OFFER) }))).toEqual(['catalog: catalog_mismatch']);
  });
});

function fail(): never {
  throw new Error('the offer has two tiers');
}

describe('what is asked wrongly', () => {
  test.each<[object, string]>([
    [{ held: [{ at: AT, minutes: 0 }] }, 'held.0.minutes: out_of_range'],
    [{ held: [{ at: AT, minutes: -5 }] }, 'held.0.minutes: out_of_range'],
    [{ held: [{ at: AT, minutes: 1.5 }] }, 'held.0.minutes: invalid_type'],
    [{ held: [{ at: AT, minutes: 1_000_001 }] }, 'held.0.minutes: out_of_range'],
    [
      {
        held: [
          { at: AT, minutes: 1 },
          { at: 'then', minutes: 1 },
        ],
      },
      'held.1.at: invalid_instant',
    ],
    [{ held: [{ at: AT, minutes: 1, by: 'me' }] }, 'held.0.by: unknown_field'],
    [{ held: 60 }, 'held: invalid_type'],
    [{ entitlements: null }, 'entitlements: invalid_type'],
  ])('%j', (wrong, issue) => {
    expect(issuesOf(() => left([], wrong))).toEqual([issue]);
  });
});
