import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { check, type EntitlementsRequest, of } from '../../src/entitlements/index.js';
import { member } from '../arbitraries/holder.ts';

const AT = '2026-11-20T07:30:00.000Z';

const catalog = define({
  id: 'beside',
  plans: { free: {}, pro: { label: 'Pro', includes: 'base' }, max: { label: 'Max', includes: 'base' } },
  roles: { owner: {} },
  channels: { web: {}, line: {} },
  tiers: {
    base: { targets: { base: { within: 'PT48H' } }, benefits: { web: {}, forum: {} } },
    sold: {
      price: { per: 'seat', amount: { USD: '1.00' } },
      targets: { reply: { within: 'PT8H' } },
      benefits: { web: {} },
    },
    coach: { beside: 'sold', holder: 'person', targets: { coach: { within: 'PT1H' } }, benefits: { line: {} } },
    expert: { holder: 'person', targets: { expert: { within: 'PT2H' } }, benefits: { web: {}, line: {} } },
  },
} satisfies CatalogSpec);

interface Case {
  readonly plan?: string;
  readonly tier?: string;
  readonly variant?: string;
  readonly terms?: EntitlementsRequest['powerUserTerms'];
}

function setOf({ plan = 'free', tier, variant, terms }: Case) {
  return of({
    account: { kind: 'team', plan, ...(tier !== undefined && { addOn: { tier } }) },
    person: member({ powerUser: variant === undefined ? null : { variant } }),
    at: AT,
    powerUserTerms: terms,
    catalog,
  });
}
const held = (one: Case) => setOf(one).held.map(({ tier }) => tier);
const promised = (one: Case) => setOf(one).targets.map(({ id }) => id);

describe('what a person holds beside a tier of the account', () => {
  test.each(['individual', 'most_favourable'] as const)('is held with it, and adds to it: %s', (terms) => {
    const both = { tier: 'sold', variant: 'coach', terms };
    expect(held(both)).toEqual(['coach', 'sold']);
    expect(promised(both)).toEqual(['coach', 'reply']);
    expect(setOf(both).channels).toEqual(['web', 'line']);
  });

  test('is not held without its partner, and takes nothing away from what else there is', () => {
    expect(held({ variant: 'coach' })).toEqual([]);
    expect(held({ plan: 'pro', variant: 'coach' })).toEqual(['base']);
    expect(setOf({ plan: 'pro', variant: 'coach' }).holder).toBe('team');
  });

  test('A9: one that stands alone replaces the terms of the account, as ever', () => {
    expect(held({ tier: 'sold', variant: 'expert' })).toEqual(['expert']);
    expect(held({ tier: 'sold', variant: 'expert', terms: 'most_favourable' })).toEqual(['expert', 'sold']);
  });
});

describe('a tier that is held as an add-on and comes with the plan is listed once, as the one that is held the longest', () => {
  const rows = (addOns: readonly object[], plan = 'pro') =>
    of({
      account: { kind: 'team', plan, addOns } as EntitlementsRequest['account'],
      person: member({ powerUser: null }),
      at: AT,
      catalog,
    }).held.map(({ tier, since, until, next }) => [tier, since, until, next?.tier]);
  const since = '2026-01-01T00:00:00.000Z';
  const [soon, later] = ['2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'];

  test('the plan has it after the end of the add-on, and after a change of it', () => {
    expect(rows([{ tier: 'base', since, endsAt: later }])).toEqual([['base', null, null, undefined]]);
    expect(rows([{ tier: 'base', since, next: { tier: 'sold', at: soon } }])).toEqual([
      ['base', null, null, undefined],
    ]);
  });

  test('of two without an end it is the add-on, whose beginning is known; of two add-ons the later end', () => {
    expect(rows([{ tier: 'base', since }])).toEqual([['base', since, null, undefined]]);
    const twice = [soon, later, soon].map((endsAt) => ({ tier: 'base', since, endsAt }));
    expect(rows(twice, 'free')).toEqual([['base', since, later, undefined]]);
  });
});

describe('what would have changed a no', () => {
  const unlocking = (one: Case, benefit: string) => {
    const answer = check(setOf(one), benefit);
    return answer.allowed ? 'allowed' : [answer.code, ...answer.unlockedBy.map(({ kind, id }) => `${kind} ${id}`)];
  };

  test('a tier that comes with plans is not bought: its plans are named, each once', () => {
    expect(unlocking({}, 'forum')).toEqual(['add_on_not_held', 'plan pro', 'plan max']);
    expect(unlocking({ tier: 'sold' }, 'forum')).toEqual(['tier_lacks_benefit', 'plan pro', 'plan max']);
    expect(unlocking({}, 'web')).toEqual(['add_on_not_held', 'plan pro', 'plan max', 'tier sold']);
    expect(unlocking({ plan: 'pro' }, 'forum')).toBe('allowed');
  });

  test('the labels are those of the plans', () => {
    const answer = check(setOf({}), 'forum');
    expect(answer.allowed ? [] : answer.unlockedBy.map(({ label }) => label.en)).toEqual(['Pro', 'Max']);
  });

  test('a tier that comes with a plan and is sold too is named as both', () => {
    const offer = define({
      id: 'both',
      plans: { free: {}, pro: { includes: 'base' } },
      channels: { web: {} },
      tiers: { base: { price: { per: 'seat', amount: { USD: '1.00' } }, benefits: { web: {} } } },
    });
    const set = of({ account: { kind: 'team', plan: 'free' }, person: member(), at: AT, catalog: offer });
    const answer = check(set, 'web');
    expect(answer.allowed ? [] : answer.unlockedBy.map(({ kind, id }) => [kind, id])).toEqual([
      ['tier', 'base'],
      ['plan', 'pro'],
    ]);
  });
});

describe('promises to those who bought within a span of dates', () => {
  const offer = define({
    id: 'grandfathered',
    channels: { web: {} },
    tiers: {
      gold: {
        targets: { old: { within: 'PT1H', held: { until: '2024-06-12' } }, now: { within: 'PT4H' } },
        benefits: { web: {} },
      },
    },
  });
  const promises = (since: string, zone?: string) =>
    of({
      account: { kind: 'team', addOn: { tier: 'gold', since }, ...(zone !== undefined && { zone }) },
      person: member(),
      at: AT,
      catalog: offer,
    }).targets.map(({ id }) => id);

  // 16:00 UTC of 11 June is 01:00 of 12 June in Tokyo; 03:00 UTC of 12 June is 23:00 of 11 June in New York.
  test.each([
    ['2024-06-11T16:00:00.000Z', undefined, ['old', 'now']],
    ['2024-06-11T16:00:00.000Z', 'Asia/Tokyo', ['now']],
    ['2024-06-11T14:59:59.999Z', 'Asia/Tokyo', ['old', 'now']],
    ['2024-06-12T03:00:00.000Z', undefined, ['now']],
    ['2024-06-12T03:00:00.000Z', 'America/New_York', ['old', 'now']],
    ['2024-06-12T04:00:00.000Z', 'America/New_York', ['now']],
  ])('bought at %s, in %s: by the dates of the account', (since, zone, expected) => {
    expect(promises(since, zone)).toEqual(expected);
  });
});
