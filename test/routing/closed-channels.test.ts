import { describe, expect, test } from 'vitest';
import { withClosures } from '../../src/catalog/index.js';
import * as hub from '../../src/hub/index.js';
import { premiumSupport } from '../../src/index.js';
import { availability, type ContactOptionsRequest, contactOptions, route } from '../../src/routing/index.js';
import { commitmentsFor } from '../../src/sla/index.js';
import { catalog, MORNING, NOON, setFor, spec } from './closing-offer.ts';

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
