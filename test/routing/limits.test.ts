import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { availability, type RouteRequest, route } from '../../src/routing/index.js';
import { member } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';

/** Hours that open on one date alone, and limits of a channel and of a language. */
const catalog = define({
  id: 'limited',
  severities: { A: { needs: '24x7_contact', otherwise: 'B' }, B: {} },
  hours: {
    mornings: { zone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-12:00'] } },
    afternoons: { zone: 'Asia/Tokyo', weekly: { 'mon-fri': ['13:00-17:00'] } },
    once: { zone: 'Asia/Tokyo', weekly: {}, exceptions: { '2026-11-20': ['09:00-17:00'] } },
  },
  channels: { web: {}, chat: {}, fair: {}, english: {}, form: { needs: ['case_number', 'log'] } },
  languages: {
    en: { others: ['other'] },
    ja: { hours: 'once', closed: ['shut'] },
    de: { hours: 'afternoons', severities: 'A' },
  },
  tiers: {
    held: {
      benefits: {
        web: {},
        chat: { hours: 'mornings', because: ['morning'] },
        fair: { hours: 'once' },
        english: { hours: 'mornings', language: 'en' },
        form: {},
      },
    },
  },
  rules: { other: 'Others in English.', shut: 'Closed.', morning: 'Chat is open in the morning.' },
} satisfies CatalogSpec);

/** Friday 2026-11-20 at noon, when the chat closes, and the same time on the Saturday after. */
const NOON = '2026-11-20T03:00:00.000Z';
const SATURDAY = '2026-11-21T03:00:00.000Z';

const entitlements = of({
  account: { kind: 'team', addOn: { tier: 'held' } },
  person: member(),
  at: NOON,
  catalog,
});
const ask = (more: Partial<RouteRequest>) =>
  route({ entitlements, channel: 'web', language: 'en', at: NOON, catalog, ...more });

describe('a channel with hours of its own', () => {
  test('is closed at its close, with its next opening', () => {
    expect(ask({ channel: 'chat', at: '2026-11-20T02:59:59.999Z' }).ok).toBe(true);
    expect(ask({ channel: 'chat' })).toMatchObject({
      ok: false,
      refusal: { code: 'channel_closed', opensAt: '2026-11-23T00:00:00.000Z', because: ['morning'] },
    });
  });

  test('has no next opening once the last date has passed', () => {
    expect(ask({ channel: 'fair' }).ok).toBe(true);
    expect(ask({ channel: 'fair', at: SATURDAY })).toMatchObject({
      ok: false,
      refusal: { code: 'channel_closed', opensAt: null },
    });
  });
});

describe('a channel for one language', () => {
  test('has no row in another one', () => {
    const rows = availability({ entitlements, at: NOON, catalog }).filter(({ channel }) => channel === 'english');
    expect(rows).toEqual([
      { channel: 'english', language: 'en', open: false, until: null, opensAt: '2026-11-23T00:00:00.000Z' },
    ]);
  });
  test('never opens in another one', () => {
    expect(ask({ channel: 'english' })).toMatchObject({ refusal: { opensAt: '2026-11-23T00:00:00.000Z' } });
    expect(ask({ channel: 'english', language: 'de' })).toMatchObject({
      refusal: { code: 'channel_closed', opensAt: null },
    });
    const morning = ask({ channel: 'english', language: 'de', at: '2026-11-20T02:00:00.000Z' });
    expect(morning).toMatchObject({ refusal: { code: 'language_not_served' } });
  });
});

describe('A7: a request is never refused for its language', () => {
  test('whose hours have ended', () => {
    const never = { language: 'en', fallback: true, opensAt: null };
    expect(ask({ language: 'ja' })).toMatchObject({ value: { language: 'ja', fallback: false } });
    expect(ask({ language: 'ja', deskClosed: true })).toMatchObject({ value: never });
    expect(ask({ language: 'ja', at: SATURDAY })).toMatchObject({ value: { ...never, because: ['shut'] } });
  });

  test('which is spoken for other severities alone', () => {
    const afternoon = { language: 'de', at: '2026-11-20T05:00:00.000Z', brings: ['24x7_contact'] };
    expect(ask({ ...afternoon, severity: 'A' })).toMatchObject({ value: { language: 'de' } });
    expect(ask({ ...afternoon, severity: 'B' })).toMatchObject({ value: { language: 'en', because: ['other'] } });
    expect(ask({ language: 'de', at: afternoon.at })).toMatchObject({ value: { language: 'de' } });
  });
});

describe('a severity that needs something', () => {
  test('brought: it holds', () => {
    const decision = ask({ severity: 'A', brings: ['24x7_contact'] });
    expect(decision.ok && decision.value).not.toHaveProperty('severity');
  });
  test('not brought: the other one holds, and the answer names both', () => {
    expect(ask({ severity: 'A' })).toMatchObject({ value: { severity: { requested: 'A', holds: 'B' } } });
    expect(ask({ severity: 'B' }).ok && ask({ severity: 'B' })).not.toHaveProperty('value.severity');
  });
});

describe('a channel that needs something', () => {
  test('is refused with what is not brought', () => {
    const lacking = (brings?: readonly string[]) => {
      const decision = ask({ channel: 'form', ...(brings && { brings }) });
      return decision.ok ? [] : [decision.refusal.code, decision.refusal];
    };
    expect(lacking()).toMatchObject(['need_missing', { needs: ['case_number', 'log'] }]);
    expect(lacking(['log'])).toMatchObject(['need_missing', { needs: ['case_number'] }]);
    expect(lacking(['log', 'case_number'])).toEqual([]);
  });
  test('what is brought has a name of 1 to 64 characters', () => {
    const brought = (name: string) => issuesOf(() => ask({ brings: [name] }));
    expect([brought(''), brought('n'.repeat(65))]).toEqual([['brings.0: blank'], ['brings.0: too_long']]);
    expect(ask({ brings: ['n'.repeat(64)] }).ok).toBe(true);
  });
  test('no other one asks for it', () => {
    expect(ask({ channel: 'web' }).ok).toBe(true);
  });
});

describe('availability', () => {
  const rows = (at: string) =>
    new Map(
      availability({ entitlements, at, catalog }).map(({ channel, language, ...row }) => [
        `${channel} ${language}`,
        row,
      ]),
    );

  test('is that of both: the channel and the language', () => {
    const at = '2026-11-20T02:00:00.000Z';
    expect(rows(at).get('chat ja')).toEqual({ open: true, until: NOON, opensAt: null });
    expect(rows(at).get('chat en')).toEqual({ open: true, until: NOON, opensAt: null });
  });

  test('has no next opening where the hours have ended, or are never open together', () => {
    const never = { open: false, until: null, opensAt: null };
    expect(rows(SATURDAY).get('web ja')).toEqual(never);
    expect(rows(SATURDAY).get('chat ja')).toEqual(never);
    expect(rows(NOON).get('chat de')).toEqual(never);
    expect(rows(NOON).get('web de')).toEqual({ open: false, until: null, opensAt: '2026-11-20T04:00:00.000Z' });
  });
});
