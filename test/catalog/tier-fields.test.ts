import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { MINIMAL, SMALL } from './small-offer.ts';

// What a document says of a tier and of its clauses is what the other modules read; what it does not say has its default.

const offerFrom = (more: Partial<CatalogSpec>) =>
  offerOf(define(JSON.parse(JSON.stringify(define({ ...SMALL, ...MINIMAL, ...more })))));
const both = (text: string) => ({ en: text, ja: text });

describe('a tier', () => {
  const remedy = { missed: { moreThan: 4, per: 'quarter' } } as const;
  const more = {
    metric: 'resolution',
    severity: 'urgent',
    credit: { percent: '20' },
    claimWithinDays: 30,
    because: ['R24'],
  } as const;
  const tiers = {
    t: { ...MINIMAL.tiers.t, remedies: { r: remedy, s: { ...remedy, ...more } } },
    u: {
      ...MINIMAL.tiers.t,
      accounts: 'individual',
      beside: 't',
      plans: 'pro',
      excludes: 'trial',
      sold: { from: '2026-01-01' },
      contacts: { automatic: 'owner' },
      price: 'quote',
    },
  } as const;
  const [t, u] = offerFrom({ plans: { pro: {} }, tiers }).tiers;

  test('stands alone, and is for teams of every plan, unless it says otherwise', () => {
    expect(t).toMatchObject({
      extends: null,
      beside: null,
      holder: 'account',
      accounts: 'team',
      plans: null,
      excludes: [],
      sold: {},
      mayPromiseLess: false,
      contacts: null,
      price: null,
    });
    expect(u).toMatchObject({
      beside: ['t'],
      accounts: 'individual',
      plans: ['pro'],
      excludes: ['trial'],
      sold: { from: '2026-01-01' },
      contacts: { seats: null, automatic: ['owner'] },
      price: 'quote',
      remedies: [],
    });
  });

  test('takes no contacts over from a tier that has none', () => {
    const [, upper] = offerFrom({ tiers: { t: MINIMAL.tiers.t, v: { extends: 't' } } }).tiers;
    expect(upper?.contacts).toBeNull();
    const [, own] = offerFrom({ tiers: { t: MINIMAL.tiers.t, v: { extends: 't', contacts: { seats: 2 } } } }).tiers;
    expect(own?.contacts).toEqual({ seats: 2, automatic: [] });
  });

  test('takes its hours over, or runs round the clock again', () => {
    const targets = { reply: { within: 'PT4H', hours: 'office' } };
    const tiers = {
      t: { targets, benefits: { web: {} } },
      v: { extends: 't' },
      w: { extends: 't', targets: { reply: { hours: null } } },
    };
    expect(offerFrom({ tiers }).tiers.map((tier) => tier.targets[0]?.hours)).toEqual(['office', 'office', 'always']);
  });

  test('owes what its remedies say', () => {
    expect(t?.remedies).toEqual([
      {
        id: 'r',
        metric: 'first_reply',
        severities: null,
        missed: remedy.missed,
        credit: null,
        claimWithinDays: null,
        because: [],
      },
      {
        id: 's',
        metric: 'resolution',
        severities: ['urgent'],
        missed: remedy.missed,
        credit: { percent: '20' },
        claimWithinDays: 30,
        because: ['R24'],
      },
    ]);
  });
});

describe('a clause', () => {
  const target = {
    metric: 'update',
    channel: ['web'],
    language: 'de',
    severity: 'urgent',
    product: 'drive',
    for: { owner: ['R24'] },
    held: { from: '2020-01-01' },
    within: 'PT9H',
    over: true,
    hours: 'office',
    from: 'severity_set',
    rests: 'on_hold',
    strength: 'guarantee',
    because: ['R19'],
  } as const;
  const benefit = {
    label: 'Review',
    for: ['owner'],
    otherwise: ['R31'],
    because: ['R26'],
    hours: 'office',
    language: ['de'],
    severity: 'urgent',
    product: 'drive',
    count: 2,
    minutes: 30,
    items: 3,
    per: 'month',
    staff: 'pooled',
    onRequest: true,
  } as const;
  const tiers = {
    t: { targets: { usual: { within: 'PT4H' }, own: target }, benefits: { web: {}, review: benefit } },
  } as const;
  const [t] = offerFrom({ tiers }).tiers;
  const own = [{ who: 'owner', because: ['R24'] }];

  test('a promise', () => {
    expect(t?.targets).toEqual([
      {
        id: 'usual',
        metrics: ['first_reply'],
        channels: null,
        languages: null,
        severities: null,
        products: null,
        audience: null,
        held: null,
        within: 'PT4H',
        over: false,
        hours: 'always',
        from: 'submitted',
        rests: null,
        strength: 'target',
        because: [],
      },
      {
        id: 'own',
        metrics: ['update'],
        channels: ['web'],
        languages: ['de'],
        severities: ['urgent'],
        products: ['drive'],
        audience: own,
        held: { from: '2020-01-01' },
        within: 'PT9H',
        over: true,
        hours: 'office',
        from: 'severity_set',
        rests: ['on_hold'],
        strength: 'guarantee',
        because: ['R19'],
      },
    ]);
  });

  test('a benefit', () => {
    expect(t?.benefits).toEqual([
      {
        id: 'web',
        label: both('web'),
        audience: [{ who: 'member', because: [] }],
        otherwise: [],
        because: [],
        hours: null,
        languages: null,
        severities: null,
        products: null,
        count: null,
        minutes: null,
        items: null,
        per: null,
        staff: null,
        onRequest: false,
      },
      {
        id: 'review',
        label: both('Review'),
        audience: [{ who: 'owner', because: [] }],
        otherwise: ['R31'],
        because: ['R26'],
        hours: 'office',
        languages: ['de'],
        severities: ['urgent'],
        products: ['drive'],
        count: 2,
        minutes: 30,
        items: 3,
        per: 'month',
        staff: 'pooled',
        onRequest: true,
      },
    ]);
  });
});
