import { describe, expect, test } from 'vitest';
import {
  type Catalog,
  define,
  dropboxPremiumSupport,
  parse,
  type ReplyTarget,
  withClosures,
  withFollowUps,
} from '../../src/catalog/index.js';
import { deepFreeze } from '../../src/input/frozen.js';
import { rule } from '../../src/words/rules.js';
import { issuesOf, thrownBy } from '../thrown.ts';
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
    [['2026-11-23', 20_261_123], ['closures.1: invalid_date']],
    ['2026-11-23', ['closures: invalid_type']],
    [undefined, ['closures: missing']],
    [null, ['closures: invalid_type']],
  ])('refuses %j', (closures, expected) => {
    expect(issuesOf(() => withClosures(builtIn, closures as never))).toEqual(expected);
  });

  test('names the argument with the fault, for both arguments at once', () => {
    expect(issuesOf(() => withClosures(5 as never, ['tomorrow']))).toEqual([
      'catalog: invalid_type',
      'closures.0: invalid_date',
    ]);
    expect(issuesOf(() => withClosures({ ...builtIn, desks: [] }, []))).toEqual([
      'catalog.languages.0.desk: unknown_desk',
      'catalog.languages.1.desk: unknown_desk',
    ]);
    expect(issuesOf(() => withClosures({ id: 'x' } as unknown as Catalog, [])).length).toBeGreaterThan(5);
    expect(thrownBy(() => withClosures(5 as never, [])).message).toMatch(/^catalog\.withClosures: catalog: /);
  });

  test('the same offer with the same dates is the same object, whichever list says the dates', () => {
    const shut = withClosures(builtIn, ['2026-12-30', '2026-12-31']);
    expect(withClosures(builtIn, ['2026-12-30', '2026-12-31'])).toBe(shut);
    expect(withClosures(builtIn, JSON.parse('["2026-12-31","2026-12-30"]'))).toBe(shut);
    expect(withClosures(builtIn, ['2026-12-30'])).not.toBe(shut);
    const another = define({ ...builtIn, id: 'another' });
    expect(withClosures(another, ['2026-12-30', '2026-12-31'])).toMatchObject({ id: 'another' });
  });

  test('a list that its owner changes between two calls is read anew', () => {
    const dates = ['2026-12-30'];
    withClosures(builtIn, dates);
    dates[0] = '2026-12-29';
    expect(withClosures(builtIn, dates).calendars.japan?.closures).toEqual(['2026-12-29']);
    dates[0] = 'never';
    expect(issuesOf(() => withClosures(builtIn, dates))).toEqual(['closures.0: invalid_date']);
  });

  test('more lists than the memory holds are still read right', () => {
    const years = Array.from({ length: 250 }, (_, i) => `${2030 + i}-01-01`);
    for (const date of [...years, ...years]) {
      expect(withClosures(builtIn, [date]).calendars.japan?.closures).toEqual([date]);
    }
  });

  test('a catalogue that was edited is read in full, as it is not the one that was checked', () => {
    const edited = { ...builtIn, desks: builtIn.desks.map((desk) => ({ ...desk, takesClosures: false })) };
    expect(withClosures(edited, ['2026-11-23']).calendars.japan?.closures).toEqual([]);
    expect(issuesOf(() => withClosures({ ...builtIn, tiers: [] }, []))).toContain('catalog.tiers: out_of_range');
  });
});

describe('A36: withFollowUps', () => {
  const metrics = (targets: readonly ReplyTarget[] = []) => targets.map((one) => one.metrics);

  test('promises the same time for what is written after an answer, in every tier and variant', () => {
    const offer = withFollowUps(builtIn);
    const both = ['first_reply', 'next_reply'];
    expect(offer.tiers.map(({ targets }) => metrics(targets))).toEqual([[both, both], [both]]);
    expect(offer.variants.map(({ replaces }) => metrics(replaces.targets))).toEqual([[both], [both]]);
    expect(offer.id).toBe(builtIn.id);
    expect(metrics(builtIn.tiers[0]?.targets)).toEqual([['first_reply'], ['first_reply']]);
    expect(frozenThroughout(offer)).toBe(true);
  });

  test('leaves the other targets alone, and covers the base', () => {
    const target = (id: string, ...names: ReplyTarget['metrics']) => ({
      ...(OWN_OFFER.base?.targets[0] as ReplyTarget),
      id,
      metrics: names,
    });
    const targets = [
      target('first', 'first_reply', 'update'),
      target('fix', 'workaround', 'resolution'),
      target('both', 'next_reply', 'first_reply'),
    ];
    const offer = withFollowUps(define({ ...OWN_OFFER, base: { targets, benefits: OWN_OFFER.base?.benefits ?? [] } }));
    expect(metrics(offer.base?.targets)).toEqual([
      ['first_reply', 'update', 'next_reply'],
      ['workaround', 'resolution'],
      ['next_reply', 'first_reply'],
    ]);
  });

  test('is remembered, and reads a spec in full', () => {
    expect(withFollowUps(builtIn)).toBe(withFollowUps(builtIn));
    expect(withFollowUps({ ...builtIn })).toStrictEqual(withFollowUps(builtIn));
    expect(thrownBy(() => withFollowUps({ ...builtIn, desks: [] })).message).toMatch(
      /^catalog\.withFollowUps: languages\.0\.desk: /,
    );
  });
});

describe('A35: the metrics of a target, and the statuses in which its clock rests', () => {
  const withTarget = (change: object) => {
    const [silver, ...rest] = OWN_OFFER.tiers;
    const targets = silver?.targets.map((one, i) => (i === 0 ? { ...one, ...change } : one));
    return {
      ...OWN_OFFER,
      tiers: [{ ...silver, targets }, ...rest.map((tier) => ({ ...tier, targets: [] }))],
    } as never;
  };

  test('all five metrics are accepted, and so is what a target says of rests, start and strength', () => {
    const more = {
      metrics: ['first_reply', 'next_reply', 'update', 'workaround', 'resolution'],
      rests: ['waiting_for_requester', 'on_hold'],
      from: 'severity_set',
      strength: 'guarantee',
    };
    expect(define(withTarget(more)).tiers[0]?.targets[0]).toMatchObject(more);
    expect(define(withTarget({ rests: [] })).tiers[0]?.targets[0]).toMatchObject({ rests: [] });
  });

  test('what a target does not say is not written into it', () => {
    expect(Object.keys(define(withTarget({ rests: undefined })).tiers[0]?.targets[0] ?? {})).not.toContain('rests');
  });

  test.each([
    [{ metrics: ['third_reply'] }, 'metrics.0: unknown_value'],
    [{ metrics: [] }, 'metrics: out_of_range'],
    [{ rests: ['open'] }, 'rests.0: unknown_value'],
    [{ rests: 'on_hold' }, 'rests: invalid_type'],
    [{ from: 'yesterday' }, 'from: unknown_value'],
    [{ strength: 'hope' }, 'strength: unknown_value'],
    [{ rest: [] }, 'rest: unknown_field'],
  ])('%j is refused', (change, expected) => {
    expect(issuesOf(() => define(withTarget(change)))).toEqual([`tiers.0.targets.0.${expected}`]);
  });
});

describe('every fault of an offer at once', () => {
  test('texts, unknown fields, ids that lead nowhere and promises, each with its path', () => {
    const [essentials, enhanced] = builtIn.tiers;
    const slower = enhanced?.targets.map((one) => ({ ...one, within: 'PT8H' }));
    const spec = {
      ...builtIn,
      id: 'Own',
      colour: 'red',
      fallbackLanguage: 'jp',
      selfService: { ...builtIn.selfService, tiers: ['essential'] },
      tiers: [essentials, { ...enhanced, targets: slower }],
    };
    expect(issuesOf(() => define(spec as never)).sort()).toEqual([
      'colour: unknown_field',
      'fallbackLanguage: unknown_language',
      'id: invalid_id',
      'selfService.tiers.0: unknown_tier',
      'tiers.1.targets.0: promises_less',
    ]);
  });

  test('an id that leads nowhere is told the ids that there are, and the nearest', () => {
    const [issue] = thrownBy(() =>
      define({ ...builtIn, selfService: { ...builtIn.selfService, tiers: ['essential'] } }),
    ).issues;
    expect(issue).toMatchObject({ suggestion: 'essentials', expected: ['essentials', 'enhanced'] });
  });

  test('an offer of thousands of wrong ids is refused in no time', () => {
    const ids = Array.from({ length: 500 }, (_, i) => `channel_of_a_rather_long_name_number_${i}`);
    const wrong = Array.from({ length: 500 }, (_, i) => `canal_of_a_rather_long_name_number_${i}`);
    const [silver, gold] = OWN_OFFER.tiers;
    const many = silver?.targets.map((one) => ({ ...one, channels: wrong }));
    const spec = {
      ...OWN_OFFER,
      channels: ids.map((id) => ({ id, needs: [] })),
      tiers: [{ ...silver, targets: many }, gold],
    };
    const answer = parse(spec);
    expect(answer.ok ? 0 : answer.refusal.issues.length).toBeGreaterThan(99);
    expect(answer.ok ? 0 : answer.refusal.issues.length).toBeLessThan(300);
  });
});
