import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, withClosures } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import * as hub from '../../src/hub/index.js';
import { premiumSupport } from '../../src/index.js';
import { availability, type ContactOptionsRequest, contactOptions, route } from '../../src/routing/index.js';
import { commitmentsFor } from '../../src/sla/index.js';
import { member } from '../arbitraries/holder.ts';
import { prop } from '../prop.ts';

/** Friday 2026-11-20, 12:00 in Tokyo: the chat closes for the day. */
const NOON = '2026-11-20T03:00:00.000Z';
const MORNING = '2026-11-20T00:30:00.000Z';

const spec = {
  id: 'limited',
  severities: { P1: {}, P2: {} },
  hours: {
    mornings: { zone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-12:00'] }, closed: ['caller'] },
    local: {
      byRegion: {
        emea: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] }, closed: ['caller', '2026-12-24'] },
        else: { zone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] }, closed: ['caller', '2026-12-31'] },
        fixed: { zone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
      },
    },
  },
  channels: { web: {}, chat: {}, call: {}, german: {}, hot: {} },
  languages: { en: {}, de: {} },
  tiers: {
    held: {
      targets: { reply: { within: 'PT2H', hours: 'local', channel: 'web' } },
      benefits: {
        web: {},
        chat: { hours: 'mornings', because: ['morning'] },
        call: { hours: 'local' },
        german: { language: 'de' },
        hot: { severity: 'P1' },
        hub: {},
      },
    },
  },
  rules: { morning: 'Chat is open in the morning.' },
} satisfies CatalogSpec;
const catalog = define(spec);

function setFor(region: string | undefined) {
  return of({
    account: { kind: 'team', addOn: { tier: 'held' }, ...(region !== undefined && { region }) },
    person: member(),
    at: MORNING,
    catalog,
  });
}
const set = setFor('emea');

function optionOf(channel: string, more: Partial<ContactOptionsRequest>) {
  return contactOptions({ entitlements: set, at: NOON, catalog, ...more }).find((one) => one.channel === channel);
}

describe('a way of contact that has hours of its own', () => {
  test('is available until its close, and then says when it opens again', () => {
    expect(optionOf('chat', { at: '2026-11-20T02:59:59.999Z' })).toMatchObject({ available: true });
    expect(optionOf('chat', { at: NOON })).toMatchObject({
      available: false,
      replies: [],
      refusal: { code: 'channel_closed', opensAt: '2026-11-23T00:00:00.000Z', because: ['morning'] },
    });
  });

  test('A4: is closed on the closures of the caller, and opens after them', () => {
    const closures = ['2026-11-20', '2026-11-23'];
    expect(optionOf('chat', { at: MORNING, closures })?.refusal).toMatchObject({
      code: 'channel_closed',
      opensAt: '2026-11-24T00:00:00.000Z',
    });
    const care = premiumSupport(spec, { closures });
    const [, chat] = care.routing.contactOptions({ entitlements: set, at: MORNING });
    expect(chat).toMatchObject({ channel: 'chat', available: false });
  });

  test('for a language, only the ways in which it is served', () => {
    const ways = (language?: string) =>
      contactOptions({ entitlements: set, at: MORNING, catalog, language }).flatMap(({ id, available }) =>
        available ? [id] : [],
      );
    expect(ways('en')).not.toContain('german');
    expect(ways('de')).toContain('german');
    expect(ways()).toContain('german');
    expect(optionOf('german', { language: 'en' })?.refusal?.code).toBe('language_not_served');
  });

  test('the Hub shows the same at its instant', () => {
    const opened = (at?: string) => {
      const decision = hub.open({ entitlements: set, catalog, ...(at !== undefined && { at }) });
      return decision.ok ? decision.value.contact.find(({ channel }) => channel === 'chat')?.available : null;
    };
    expect([opened(), opened(MORNING), opened(NOON)]).toEqual([true, true, false]);
  });
});

prop(
  'a_way_of_contact_is_available_exactly_when_its_request_is_routed',
  'the hours of a channel left out of either',
  fc.constantFrom('web', 'chat', 'call', 'german', 'hot'),
  fc.constantFrom('en', 'de', 'de-AT'),
  fc.constantFrom(null, 'P1', 'P2'),
  fc.integer({ min: 0, max: 14 * 24 * 4 }),
  fc.constantFrom([], ['2026-11-23']),
  (channel, language, severity, quarters, closures) => {
    const at = Date.parse(MORNING) + quarters * 900_000;
    const ask = { entitlements: set, language, severity, at, closures, catalog };
    const routed = route({ ...ask, channel });
    const option = contactOptions(ask).find((one) => one.channel === channel);
    expect(option?.available).toBe(routed.ok);
    expect(option?.refusal).toEqual(routed.ok ? undefined : routed.refusal);
  },
);

/** Closures that the catalogue got after the set had been made. */
describe('A4: withClosures reaches a set that was made before', () => {
  // Monday 2026-11-23, 10:00 in Berlin and in UTC.
  const monday = '2026-11-23T10:00:00.000Z';
  const later = withClosures(catalog, ['2026-11-23']);
  const dueFor = (region: string | undefined, at: string, offer = later) =>
    commitmentsFor({
      entitlements: setFor(region),
      route: { channel: 'web', language: 'en' },
      severity: 'P2',
      at,
      catalog: offer,
    })[0]?.dueAt;

  test.each([
    // Two hours of Tuesday from 09:00 in Berlin.
    ['emea', '2026-11-24T10:00:00.000Z'],
    [undefined, '2026-11-24T11:00:00.000Z'],
    ['apac', '2026-11-24T11:00:00.000Z'],
    // These hours take no closures.
    ['fixed', '2026-11-23T12:00:00.000Z'],
  ])('hours by region, for %s', (region, dueAt) => {
    expect(dueFor(region, monday)).toBe(dueAt);
    expect(dueFor(region, monday, catalog)).toBe('2026-11-23T12:00:00.000Z');
  });

  test('and only with those dates: a region keeps its own closed days to itself', () => {
    // 24 December is off in Berlin alone, 31 December elsewhere alone.
    expect(dueFor('emea', '2026-12-24T10:00:00.000Z')).toBe('2026-12-25T10:00:00.000Z');
    expect(dueFor('emea', '2026-12-31T10:00:00.000Z')).toBe('2026-12-31T12:00:00.000Z');
    expect(dueFor(undefined, '2026-12-24T10:00:00.000Z')).toBe('2026-12-24T12:00:00.000Z');
    expect(dueFor(undefined, '2026-12-31T10:00:00.000Z')).toBe('2027-01-01T11:00:00.000Z');
  });

  test('the hours of a channel', () => {
    const at = '2026-11-23T00:30:00.000Z';
    const ask = { entitlements: set, channel: 'chat', language: 'en', at };
    expect(route({ ...ask, catalog }).ok).toBe(true);
    expect(route({ ...ask, catalog: later })).toMatchObject({
      refusal: { code: 'channel_closed', opensAt: '2026-11-24T00:00:00.000Z' },
    });
    const chat = availability({ entitlements: set, at, catalog: later }).find(({ channel }) => channel === 'chat');
    expect(chat).toMatchObject({ open: false, opensAt: '2026-11-24T00:00:00.000Z' });
  });
});
