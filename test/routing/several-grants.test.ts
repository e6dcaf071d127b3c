import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { availability, contactOptions, route } from '../../src/routing/index.js';
import { member } from '../arbitraries/holder.ts';

/** Tiers that are held together and open the same channels, each at other times or for other requests. */
const catalog = define({
  id: 'several',
  severities: { P1: {}, P2: {} },
  hours: {
    mornings: { zone: 'UTC', weekly: { 'mon-fri': ['08:00-12:00'] } },
    evenings: { zone: 'UTC', weekly: { 'mon-fri': ['18:00-22:00'] } },
  },
  channels: { chat: {}, call: {}, form: { needs: ['log'] } },
  languages: { en: {}, ja: {}, de: { benefit: 'german_desk' } },
  tiers: {
    day: {
      targets: {
        japanese: { within: 'PT1H', language: 'ja' },
        serious: { within: 'PT2H', severity: 'P1' },
        any: { within: 'PT8H' },
      },
      benefits: { chat: { hours: 'evenings' }, call: { hours: 'evenings' }, form: {} },
    },
    japanese_day: {
      beside: 'day',
      benefits: { chat: { hours: 'mornings', language: 'ja' }, call: { hours: 'mornings', severity: 'P1' } },
    },
    night: { beside: 'day', benefits: { chat: {} } },
    german: { beside: 'day', benefits: { german_desk: {} } },
  },
} satisfies CatalogSpec);

/** Friday 2026-11-20 at noon: the mornings have just ended. */
const NOON = '2026-11-20T12:00:00.000Z';
const EVENING = '2026-11-20T18:00:00.000Z';
const MONDAY = '2026-11-23T08:00:00.000Z';

const holding = (...tiers: readonly string[]) =>
  of({
    account: { kind: 'team', addOns: tiers.map((tier) => ({ tier })) },
    person: member(),
    at: NOON,
    catalog,
  });

describe('a closed channel opens with the earliest of the grants that serve the request', () => {
  const opensAt = (at: string, asked: { channel: string; language: string; severity?: string }) => {
    const answer = route({ entitlements: holding('day', 'japanese_day'), catalog, at, ...asked });
    return answer.ok ? 'open' : answer.refusal;
  };

  test('the evening before the next morning', () => {
    expect(opensAt(NOON, { channel: 'chat', language: 'ja' })).toMatchObject({ opensAt: EVENING });
  });

  test('the next morning before the next evening, where it serves the language', () => {
    const late = '2026-11-20T22:00:00.000Z';
    expect(opensAt(late, { channel: 'chat', language: 'ja' })).toMatchObject({ opensAt: MONDAY });
    expect(opensAt(late, { channel: 'chat', language: 'en' })).toMatchObject({ opensAt: '2026-11-23T18:00:00.000Z' });
  });

  test('however the language is spelled', () => {
    expect(opensAt(MONDAY, { channel: 'chat', language: 'JA-jp' })).toBe('open');
    expect(opensAt(MONDAY, { channel: 'chat', language: 'EN' })).toMatchObject({ code: 'channel_closed' });
  });

  test('and where it serves the severity; without one, any serves', () => {
    const late = { channel: 'call', language: 'en' };
    const at = '2026-11-20T22:00:00.000Z';
    expect(opensAt(at, { ...late, severity: 'P1' })).toMatchObject({ opensAt: MONDAY });
    expect(opensAt(at, { ...late, severity: 'P2' })).toMatchObject({ opensAt: '2026-11-23T18:00:00.000Z' });
    expect(opensAt(at, late)).toMatchObject({ opensAt: MONDAY });
  });
});

describe('availability', () => {
  const row = (set: ReturnType<typeof holding>, asked: string) =>
    availability({ entitlements: set, at: NOON, catalog }).find(
      ({ channel, language }) => `${channel} ${language}` === asked,
    );

  test('is that of a grant without hours of its own, whichever tier comes first', () => {
    const always = { open: true, until: null, opensAt: null };
    expect(row(holding('day', 'night'), 'chat en')).toMatchObject(always);
    expect(row(holding('day'), 'chat en')).toMatchObject({ open: false, opensAt: EVENING });
  });

  test('is that of all grants which serve the language: until the last closes, or from when the first opens', () => {
    const both = (at: string, language: string) =>
      availability({ entitlements: holding('day', 'japanese_day'), at, catalog }).find(
        (one) => one.channel === 'chat' && one.language === language,
      );
    expect(both(MONDAY, 'ja')).toMatchObject({ open: true, until: '2026-11-23T12:00:00.000Z', opensAt: null });
    expect(both(MONDAY, 'en')).toMatchObject({ open: false, until: null, opensAt: '2026-11-23T18:00:00.000Z' });
    expect(both(NOON, 'ja')).toMatchObject({ open: false, until: null, opensAt: EVENING });
    expect(both(EVENING, 'ja')).toMatchObject({ open: true, until: '2026-11-20T22:00:00.000Z', opensAt: null });
  });

  test('of two grants and the desk of a language, in zones far from UTC', () => {
    const day = { zone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-18:00'] } };
    const far = define({
      id: 'far',
      hours: {
        mornings: { zone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-12:00'] } },
        afternoons: { zone: 'Asia/Tokyo', weekly: { 'mon-fri': ['13:00-17:00'] } },
        day,
      },
      channels: { chat: {} },
      languages: { en: {}, ja: { hours: 'day' } },
      tiers: {
        one: { targets: {}, benefits: { chat: { hours: 'mornings' } } },
        two: { beside: 'one', benefits: { chat: { hours: 'afternoons' } } },
      },
    });
    const account = { kind: 'team', addOns: [{ tier: 'one' }, { tier: 'two' }] } as const;
    const at = '2026-11-20T03:00:00.000Z';
    const entitlements = of({ account, person: member(), at, catalog: far });
    const rows = availability({ entitlements, catalog: far, at });
    // Friday at noon in Tokyo: the morning has just ended.
    for (const one of rows) expect(one).toMatchObject({ open: false, opensAt: '2026-11-20T04:00:00.000Z' });
    expect(rows.map(({ language }) => language)).toEqual(['en', 'ja']);
    const night = availability({ entitlements, catalog: far, at: '2026-11-20T20:00:00.000Z' });
    for (const one of night) expect(one).toMatchObject({ open: false, opensAt: '2026-11-23T00:00:00.000Z' });
  });

  test('has no row for a language that these entitlements do not open', () => {
    expect(row(holding('day'), 'form de')).toBeUndefined();
    expect(row(holding('day', 'german'), 'form de')).toMatchObject({ open: true });
  });
});

describe('what nobody brought', () => {
  const form = (brings?: readonly string[]) =>
    route({
      entitlements: holding('day'),
      catalog,
      at: NOON,
      channel: 'form',
      language: 'en',
      ...(brings && { brings }),
    });

  test('is asked for, by no rule where the offer names none', () => {
    expect(form()).toMatchObject({ refusal: { code: 'need_missing', needs: ['log'], because: [] } });
    expect(form(['log']).ok).toBe(true);
  });
});

describe('the promises that a way of contact shows', () => {
  const within = (more: { language?: string; severity?: string }) =>
    contactOptions({ entitlements: holding('day'), at: NOON, catalog, ...more })
      .find(({ channel }) => channel === 'form')
      ?.replies.map((reply) => [reply.language, reply.within]);
  const [japanese, serious, any] = [
    ['ja', 'PT1H'],
    [null, 'PT2H'],
    [null, 'PT8H'],
  ];

  test('are those for the language and the severity asked for; all of them where none is', () => {
    expect(within({})).toEqual([japanese, serious, any]);
    expect(within({ language: 'ja' })).toEqual([japanese, serious, any]);
    expect(within({ language: 'en' })).toEqual([serious, any]);
    expect(within({ severity: 'P1' })).toEqual([japanese, serious, any]);
    expect(within({ severity: 'P2', language: 'en' })).toEqual([any]);
  });
});
