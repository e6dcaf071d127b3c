import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { type CheckOptions, check, of } from '../../src/entitlements/index.js';
import { route } from '../../src/routing/index.js';
import { member } from '../arbitraries/holder.ts';

/** A line that two tiers open, each at its hours, for its requests, by its rule. */
const catalog = define({
  id: 'uses',
  severities: { P1: {}, P2: {} },
  hours: {
    mornings: { zone: 'UTC', weekly: { 'mon-fri': ['08:00-12:00'] } },
    evenings: { zone: 'UTC', weekly: { 'mon-fri': ['18:00-22:00'] } },
  },
  channels: { line: {}, web: {} },
  languages: { en: {}, ja: {} },
  tiers: {
    day: { benefits: { line: { hours: 'mornings', because: ['by_day'] }, web: {}, visit: { severity: 'P1' } } },
    night: {
      beside: 'day',
      benefits: { line: { hours: 'evenings', severity: 'P1', language: 'ja', because: ['by_night'] } },
    },
  },
  rules: { by_day: 'In the morning.', by_night: 'In the evening, in Japanese, what is urgent.' },
} satisfies CatalogSpec);

const MORNING = '2026-11-20T08:00:00.000Z';
const NOON = '2026-11-20T12:00:00.000Z';
const EVENING = '2026-11-20T18:00:00.000Z';

const setFor = (...tiers: readonly string[]) =>
  of({ account: { kind: 'team', addOns: tiers.map((tier) => ({ tier })) }, person: member(), at: NOON, catalog });
const line = (options?: CheckOptions) => check(setFor('day', 'night'), 'line', options);

describe('of several grants one that fits is enough, and gives the reason', () => {
  test.each<[string, CheckOptions, string]>([
    ['in the morning', { at: MORNING }, 'by_day'],
    ['in the morning, whatever it is', { at: MORNING, severity: 'P2', language: 'en' }, 'by_day'],
    ['in the evening', { at: EVENING, severity: 'P1', language: 'ja' }, 'by_night'],
    ['in the evening, of which only the hour is said', { at: EVENING }, 'by_night'],
    ['at no moment in particular', { severity: 'P1', language: 'ja' }, 'by_day'],
  ])('%s', (_, options, rule) => {
    expect(line(options)).toStrictEqual({ allowed: true, because: [rule] });
  });

  test('the hours are those from their start to before their end', () => {
    const allowed = (at: string) => line({ at }).allowed;
    expect(['2026-11-20T07:59:59.999Z', MORNING, '2026-11-20T11:59:59.999Z', NOON].map(allowed)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('where none fits, the first says why', () => {
  test.each<[string, CheckOptions]>([
    ['at noon', { at: NOON }],
    ['in the evening, what is not urgent', { at: EVENING, severity: 'P2', language: 'ja' }],
    ['in the evening, in English', { at: EVENING, severity: 'P1', language: 'en' }],
  ])('%s', (_, options) => {
    expect(line(options)).toMatchObject({ allowed: false, code: 'outside_hours', because: ['by_day'] });
  });

  test('and what it says is its own limit', () => {
    const visit = (options: CheckOptions) => check(setFor('day'), 'visit', options);
    expect(visit({ severity: 'P2' })).toMatchObject({ allowed: false, code: 'severity_not_served', unlockedBy: [] });
    expect(visit({ severity: 'P1' }).allowed).toBe(true);
    const evening = (options: CheckOptions) => check(setFor('day', 'night'), 'line', { at: EVENING, ...options });
    expect(evening({ language: 'ja' }).allowed).toBe(true);
  });
});

// RFC 4647, 3.4: a longer tag is looked up by its beginnings; a route is matched in the same way.
test.each([
  ['ja-JP', 'by_night'],
  ['JA-jp', 'by_night'],
  ['ja-Latn-JP', 'by_night'],
  ['en-GB', null],
  ['fr', null],
])('a language is matched as a route matches it: %s', (language, rule) => {
  const evening = check(setFor('day', 'night'), 'line', { at: EVENING, severity: 'P1', language });
  expect(evening.because).toEqual([rule ?? 'by_day']);
  expect(evening.allowed).toBe(rule !== null);
  const routed = route({
    entitlements: setFor('day', 'night'),
    channel: 'line',
    language,
    severity: 'P1',
    at: EVENING,
    catalog,
  });
  expect(routed.ok).toBe(rule !== null);
});

test('a language that the offer has besides the one it begins with is not taken for that one', () => {
  const offer = define({
    id: 'swiss',
    channels: { web: {} },
    languages: { en: {}, de: {}, 'de-CH': {} },
    tiers: { t: { benefits: { web: { language: ['de'] } } } },
  });
  const set = of({ account: { kind: 'team', addOn: { tier: 't' } }, person: member(), at: NOON, catalog: offer });
  const answer = (language: string) => check(set, 'web', { language }).allowed;
  expect(['de', 'de-AT', 'de-CH', 'de-CH-1996'].map(answer)).toEqual([true, true, false, false]);
});

test('a benefit for requests in a language that needs another benefit takes them, as a route does', () => {
  const offer = define({
    id: 'served_in_english',
    channels: { web: {} },
    languages: { en: {}, ja: { benefit: 'interpreter' } },
    tiers: { t: { benefits: { web: { language: ['ja'] } } }, other: { benefits: { interpreter: {} } } },
  });
  const set = of({ account: { kind: 'team', addOn: { tier: 't' } }, person: member(), at: NOON, catalog: offer });
  const ask = { entitlements: set, channel: 'web', at: NOON, catalog: offer } as const;
  expect(set.languages).toEqual(['en']);
  const languages = ['ja', 'ja-JP', 'en', 'fr'];
  expect(languages.map((language) => check(set, 'web', { language }).allowed)).toEqual([true, true, false, false]);
  expect(languages.map((language) => route({ ...ask, language }).ok)).toEqual([true, true, false, false]);
});

test('what is not granted at all stays denied for its own reason, whatever it is used for', () => {
  expect(check(setFor(), 'line', { at: MORNING })).toMatchObject({ allowed: false, code: 'add_on_not_held' });
});
