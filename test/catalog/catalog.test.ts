import { describe, expect, test } from 'vitest';
import { type Catalog, define, dropboxPremiumSupport, parse, withClosures } from '../../src/catalog/index.js';
import { deepFreeze } from '../../src/plain.js';
import { rule } from '../../src/rules.js';
import { issuesOf } from '../thrown.ts';
import { OWN_OFFER } from './own-offer.ts';

const builtIn = dropboxPremiumSupport;

function frozenThroughout(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(frozenThroughout);
}

describe('the built-in offer', () => {
  test('comes back from JSON and `define` as it went', () => {
    const copy = JSON.parse(JSON.stringify(builtIn));
    expect(define(copy)).toStrictEqual(builtIn);
    expect(parse(copy)).toStrictEqual({ ok: true, value: builtIn });
    expect(define(structuredClone(builtIn))).toStrictEqual(builtIn);
    expect(define(builtIn)).toBe(builtIn);
  });

  test('is plain data, frozen throughout', () => {
    expect(structuredClone(builtIn)).toStrictEqual(builtIn);
    expect(frozenThroughout(builtIn)).toBe(true);
  });

  test('R15, R27: has the tiers Essentials and Enhanced, and the variants Grand and Epic', () => {
    const labels = [...builtIn.tiers, ...builtIn.variants].map(({ id, label }) => [id, label.en, label.ja]);
    expect(labels).toEqual([
      ['essentials', 'Premium Support: Essentials', 'プレミアム サポート:Essentials'],
      ['enhanced', 'Premium Support: Enhanced', 'プレミアム サポート:Enhanced'],
      ['grand', 'Grand power user', 'グランド上級ユーザー'],
      ['epic', 'Epic power user', 'エピック上級ユーザー'],
    ]);
  });

  test('A26: has eleven plans, six of them for teams', () => {
    expect(builtIn.plans.filter(({ account }) => account === 'team')).toHaveLength(6);
    expect(builtIn.plans.filter(({ account }) => account === 'individual')).toHaveLength(5);
  });

  test('A19: opens billing to the team admin and the billing admin', () => {
    const opens = builtIn.roles.filter(({ opensBilling }) => opensBilling).map(({ id }) => id);
    expect(opens).toEqual(['team_admin', 'billing_admin']);
  });

  test('R5, A25: lets a team without a sales executive buy Essentials alone', () => {
    expect(builtIn.selfService).toMatchObject({ tiers: ['essentials'], withSalesExecutive: false });
  });

  test('A29, A32: has neither severities nor a base', () => {
    expect(builtIn).toMatchObject({ severities: [], base: null, conflict: 'earliest_due' });
  });

  test('R22, R21, R26: one consultation of an hour; an e-mail and a meeting each quarter', () => {
    const benefits = builtIn.tiers.flatMap((tier) => tier.benefits);
    const amount = (wanted: string) => {
      const { count, minutes, cadence } = benefits.find(({ id }) => id === wanted) ?? {};
      return { count, minutes, cadence };
    };
    expect(amount('implementation_consultation')).toEqual({ count: 1, minutes: 60, cadence: 'subscription' });
    expect(amount('quarterly_feature_email')).toEqual({ count: 1, minutes: null, cadence: 'quarter' });
    expect(amount('root_cause_analysis_meeting')).toEqual({ count: 1, minutes: null, cadence: 'quarter' });
  });

  test('cites rules that exist, wherever it cites', () => {
    const cited = [...JSON.stringify(builtIn).matchAll(/"([RA]\d+)"/g)].map(([, id]) => id ?? '');
    expect(cited.length).toBeGreaterThan(50);
    for (const id of cited) expect(rule(id).id).toBe(id);
  });
});

describe("an offer of one's own", () => {
  test('is taken, completed and frozen, and its spec left alone', () => {
    const spec = deepFreeze(structuredClone(OWN_OFFER));
    const before = JSON.stringify(spec);
    const offer = define(spec);
    expect(JSON.stringify(spec)).toBe(before);
    expect(offer.calendars.berlin).toMatchObject({ zone: 'Europe/Berlin', closures: [], weekly: { sun: [] } });
    expect(frozenThroughout(offer)).toBe(true);
    expect(JSON.parse(JSON.stringify(offer))).toStrictEqual(offer);
    expect(structuredClone(offer)).toStrictEqual(offer);
  });

  test('is apart from what it was made of', () => {
    const severities = ['urgent', 'normal'];
    const offer = define({ ...OWN_OFFER, severities });
    severities.push('later');
    expect(offer.severities).toEqual(['urgent', 'normal']);
  });

  test.each([
    ['a field too many', { ...OWN_OFFER, color: 'red' }, ['color: unknown_field']],
    ['an id with a capital', { ...OWN_OFFER, id: 'Own' }, ['id: invalid_id']],
    ['an id with a space', { ...OWN_OFFER, id: 'own offer' }, ['id: invalid_id']],
    ['an id of 65 characters', { ...OWN_OFFER, id: 'o'.repeat(65) }, ['id: invalid_id']],
    ['no tier', { ...OWN_OFFER, tiers: [] }, ['tiers: out_of_range']],
    ['fifty-one tiers', { ...OWN_OFFER, tiers: Array(51).fill(OWN_OFFER.tiers[0]) }, ['tiers: out_of_range']],
    ['no plans', { ...OWN_OFFER, plans: undefined }, ['plans: missing']],
    ['a conflict rule of its own', { ...OWN_OFFER, conflict: 'loudest' }, ['conflict: unknown_value']],
    ['a language that is none', { ...OWN_OFFER, fallbackLanguage: 'en_US' }, ['fallbackLanguage: invalid_language']],
    [
      'a language that no request would match',
      { ...OWN_OFFER, fallbackLanguage: 'EN' },
      ['fallbackLanguage: invalid_language'],
    ],
    [
      'a calendar that never opens',
      { ...OWN_OFFER, calendars: { ...OWN_OFFER.calendars, berlin: { zone: 'Europe/Berlin', weekly: {} } } },
      ['calendars.berlin.weekly: never_opens'],
    ],
    [
      'a zone that does not exist',
      {
        ...OWN_OFFER,
        calendars: { ...OWN_OFFER.calendars, berlin: { zone: 'Mars/Base', weekly: { mon: ['09:00-17:00'] } } },
      },
      ['calendars.berlin.zone: unknown_zone'],
    ],
  ])('with %s is refused', (_, spec, expected) => {
    const found = issuesOf(() => define(spec as never));
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  test.each(['PT0S', '-PT1H', 'P1D', '4 hours', ''])('with a reply within "%s" is refused', (within) => {
    const [silver, ...rest] = OWN_OFFER.tiers;
    const targets = silver?.targets.map((one) => ({ ...one, within }));
    const issues = issuesOf(() => define({ ...OWN_OFFER, tiers: [{ ...silver, targets }, ...rest] } as never));
    expect(issues.map((one) => one.split(': ')[0])).toContain('tiers.0.targets.0.within');
  });
});

test('a promise of no time at all is said to be one', () => {
  const [silver, ...rest] = OWN_OFFER.tiers;
  const targets = silver?.targets.map((one) => ({ ...one, within: 'PT0S' }));
  const issues = issuesOf(() => define({ ...OWN_OFFER, tiers: [{ ...silver, targets }, ...rest] } as never));
  expect(issues[0]).toBe('tiers.0.targets.0.within: not_positive');
});

describe('A4: withClosures', () => {
  test('shuts the desks that take closures, and no other', () => {
    const offer = withClosures(builtIn, ['2026-11-23', '2026-01-01', '2026-11-23']);
    expect(offer.calendars.japan?.closures).toEqual(['2026-01-01', '2026-11-23']);
    expect(offer.calendars.always).toStrictEqual(builtIn.calendars.always);
    const { calendars: _, ...rest } = offer;
    expect(builtIn).toMatchObject(rest);
    expect(builtIn.calendars.japan?.closures).toEqual([]);
    expect(frozenThroughout(offer)).toBe(true);
  });

  test('adds to the closures that there are', () => {
    const once = withClosures(builtIn, ['2026-11-23']);
    expect(withClosures(once, ['2026-11-03']).calendars.japan?.closures).toEqual(['2026-11-03', '2026-11-23']);
    expect(withClosures(once, [])).toBe(once);
  });

  test.each([
    [['2026-11-31'], ['closures.0: invalid_date']],
    [['2026-11-23', 20_261_123], ['closures.1: invalid_type']],
    ['2026-11-23', ['closures: invalid_type']],
    [undefined, ['closures: missing']],
    [null, ['closures: invalid_type']],
  ])('refuses %j', (closures, expected) => {
    expect(issuesOf(() => withClosures(builtIn, closures as never))).toEqual(expected);
  });

  test('refuses a catalogue that is none', () => {
    expect(issuesOf(() => withClosures({ id: 'x' } as unknown as Catalog, [])).length).toBeGreaterThan(5);
  });
});
