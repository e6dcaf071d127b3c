import { describe, expect, test } from 'vitest';
import type { Work } from '../../src/catalog/comparison-work.js';
import { includesHours } from '../../src/catalog/hours-order.js';
import { type CatalogSpec, define, type TierSpec } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { promiseChanges } from '../../src/catalog/promise-changes.js';
import { issuesOf } from '../thrown.ts';
import { MINIMAL } from './small-offer.ts';

// Whatever makes a comparison longer counts as work, so that a crafted offer is refused and not compared for days.

const times = <T>(count: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const byName = <T>(name: string, count: number, make: (i: number) => T) =>
  Object.fromEntries(times(count, (i) => [`${name}${i}`, make(i)] as const));

/** The work of comparing the tiers `a` and `b` of an offer. */
function spent(a: TierSpec, b: TierSpec, more: Partial<CatalogSpec> = {}): number {
  let sum = 0;
  const work: Work = {
    spend: (units) => {
      sum += units;
    },
    includes: includesHours,
  };
  const tiers = { ...more.tiers, a: { benefits: { web: {} }, ...a }, b: { benefits: { web: {} }, ...b } };
  const offer = offerOf(define({ ...MINIMAL, ...more, tiers } as CatalogSpec));
  const tier = (id: string) => offer.tiers.find((one) => one.id === id) ?? null;
  promiseChanges({ offer, tier: tier('a') }, { offer, tier: tier('b') }, null, work);
  return sum;
}

const promises = (count: number, more: object = {}): TierSpec => ({
  targets: byName('r', count, () => ({ within: 'PT4H', ...more })),
});
const [one, many] = [promises(1), promises(20)];

describe('a difference costs more', () => {
  test('the more promises are compared, on either side', () => {
    expect(spent(many, many)).toBeGreaterThan(5 * spent(one, one));
    expect(spent(many, one)).toBeGreaterThan(3 * spent(one, one));
    expect(spent(one, many)).toBeGreaterThan(3 * spent(one, one));
  });

  test('where something changes, as it is told in words', () => {
    const slow = promises(1, { within: 'PT9H' });
    expect(spent(one, slow)).toBeGreaterThan(3 * spent(one, one));
    expect(spent({}, one)).toBeGreaterThan(2 * spent(one, one));
    expect(spent({}, many)).toBeGreaterThan(8 * spent({}, one));
  });

  test('the more kinds of people, severities, languages and products are told apart', () => {
    const roles = byName('role', 8, () => ({}));
    const severities = ['high', 'low'];
    const told = (more: object) => spent(promises(1, more), promises(1, more), { roles, severities });
    expect(told({ for: Object.keys(roles) })).toBeGreaterThan(2 * told({ for: 'role0' }));
    expect(told({ severity: 'high' })).toBeGreaterThan(told({}));
    expect(told({ product: 'drive' })).toBeGreaterThan(told({}));
    expect(told({ severity: 'high', product: 'drive' })).toBeGreaterThan(told({ severity: 'high' }));
  });

  test('the more clauses are held against each of them', () => {
    const roles = byName('role', 10, () => ({}));
    const apart = (targets: number, benefits: number): TierSpec => ({
      ...promises(targets, { for: Object.keys(roles) }),
      benefits: { web: {}, ...byName('extra', benefits, () => ({})) },
    });
    const cost = (tier: TierSpec) => spent(tier, tier, { roles });
    expect(cost(apart(1, 30))).toBeGreaterThan(2 * cost(apart(1, 0)));
    expect(cost(apart(30, 0))).toBeGreaterThan(2 * cost(apart(1, 0)));
  });

  test('the more metrics are promised', () => {
    const metric = ['first_reply', 'next_reply', 'update'];
    expect(spent(promises(1, { metric }), promises(1, { metric }))).toBeGreaterThan(spent(one, one));
  });

  test('the more partners may open the more channels', () => {
    const cost = (partners: number, channels: number) => {
      const beside = times(partners, (i) => `p${i}`);
      const tiers = byName('p', partners, () => ({ benefits: { web: {} } }));
      const more = { tiers, channels: { web: {}, shut: {}, ...byName('c', channels, () => ({})) } };
      return spent({ ...one, beside }, { ...one, beside }, more as Partial<CatalogSpec>);
    };
    expect(cost(8, 1)).toBeGreaterThan(cost(1, 1));
    expect(cost(8, 60)).toBeGreaterThan(3 * cost(8, 1));
  });
});

describe('tiers that tell thousands of kinds of requests apart are refused', () => {
  const names = (name: string, count: number) => times(count, (i) => `${name}${i}`);
  const roles = byName('role', 6, () => ({}));
  const everybody = Object.keys(roles);
  const channels = byName('c', 20, () => ({}));
  const severities = names('s', 20);
  const refused = (lower: TierSpec, upper: TierSpec) =>
    issuesOf(() =>
      define({
        id: 'x',
        channels,
        severities,
        roles,
        tiers: { lower, upper: { extends: 'lower', ...upper } },
      } as CatalogSpec),
    );

  test('by many benefits', () => {
    const lower = {
      targets: { reply: { within: 'PT4H', for: everybody } },
      benefits: byName('c', 20, (i) => ({ severity: `s${i}` })),
    };
    expect(refused(lower, { targets: { reply: { within: 'PT1H' } } })).toEqual(['tiers.upper: too_large']);
  });

  test('by many promises', () => {
    const targets = byName('r', 20, (i) => ({ within: 'PT4H', channel: `c${i}`, severity: `s${i}`, for: everybody }));
    const benefits = byName('c', 20, () => ({}));
    const upper = { targets: byName('r', 20, () => ({ within: 'PT1H' })) };
    expect(refused({ targets, benefits }, upper)).toEqual(['tiers.upper: too_large']);
  });
});
