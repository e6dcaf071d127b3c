import { describe, expect, test } from 'vitest';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { type AvailabilityRequest, availability } from '../../src/routing/index.js';
import { AT, member, team, teamAdmin } from '../arbitraries/holder.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import { issuesOf, thrownBy } from '../thrown.ts';

const writer = of({ account: team('essentials'), person: member(), at: AT });

/** Japanese by e-mail at an instant. */
function japanese(at: string, closures?: readonly string[]) {
  const rows = availability({ entitlements: writer, at, ...(closures && { closures }) });
  return rows.find(({ language }) => language === 'ja');
}

const CLOSES = { open: true, until: '2026-11-20T08:00:00.000Z', opensAt: null };

describe('R18, A3: Japanese on Friday 2026-11-20', () => {
  test.each([
    ['before 09:00', '2026-11-19T23:59:59.999Z', { open: false, until: null, opensAt: '2026-11-20T00:00:00.000Z' }],
    ['at 09:00', '2026-11-20T00:00:00.000Z', CLOSES],
    ['at 16:30', AT, CLOSES],
    ['at 16:59:59.999', '2026-11-20T07:59:59.999Z', CLOSES],
    ['at 17:00', '2026-11-20T08:00:00.000Z', { open: false, until: null, opensAt: '2026-11-23T00:00:00.000Z' }],
    ['on Saturday', '2026-11-21T03:00:00.000Z', { open: false, until: null, opensAt: '2026-11-23T00:00:00.000Z' }],
  ])('%s', (_, at, expected) => {
    expect(japanese(at)).toStrictEqual({ channel: 'email', language: 'ja', ...expected });
  });

  test('A4: a closure shuts its date', () => {
    expect(japanese('2026-11-20T08:00:00.000Z', ['2026-11-23'])?.opensAt).toBe('2026-11-24T00:00:00.000Z');
    expect(japanese(AT, ['2026-11-20'])).toMatchObject({ open: false, opensAt: '2026-11-23T00:00:00.000Z' });
  });
});

test('R17, A27: English is open round the clock, and never closes', () => {
  const english = { language: 'en', open: true, until: null, opensAt: null };
  expect(availability({ entitlements: writer, at: '2026-11-21T18:00:00.000Z' })[0]).toStrictEqual({
    channel: 'email',
    ...english,
  });
});

test('R17, R18: a row for each channel and language that is open to the person', () => {
  const pairs = (set: typeof writer) =>
    availability({ entitlements: set, at: AT }).map(({ channel, language }) => `${channel} ${language}`);
  expect(pairs(teamAdmin())).toEqual(['phone en', 'phone ja', 'email en', 'email ja', 'chat en', 'chat ja']);
  expect(pairs(writer)).toEqual(['email en', 'email ja']);
  expect(pairs(of({ account: team(null), person: member(), at: AT }))).toEqual([]);
});

test('in another offer, the hours of its own desks', () => {
  const catalog = define(OWN_OFFER);
  const account = { kind: 'team', plan: 'company', addOn: { tier: 'silver' } } as const;
  const entitlements = of({ account, person: member({ roles: ['owner'] }), at: AT, catalog });
  const [, german] = availability({ entitlements, at: '2026-11-20T11:30:00.000Z', catalog });
  // Berlin closes from 12:00 to 13:00.
  expect(german).toStrictEqual({
    channel: 'email',
    language: 'de',
    open: false,
    until: null,
    opensAt: '2026-11-20T12:00:00.000Z',
  });
});

describe('what is asked wrongly', () => {
  test('is named, all at once', () => {
    const wrong = { entitlements: writer, at: 'now', closures: ['2026-02-30'], channel: 'email' };
    expect(issuesOf(() => availability(wrong)).toSorted()).toEqual([
      'at: invalid_instant',
      'channel: unknown_field',
      'closures.0: invalid_date',
    ]);
    expect(issuesOf(() => availability({} as AvailabilityRequest)).toSorted()).toEqual([
      'at: missing',
      'entitlements: missing',
    ]);
  });

  test('R3: entitlements that have ended', () => {
    const set = teamAdmin({}, team(null, { addOn: { tier: 'essentials', endsAt: '2026-12-01T00:00:00.000Z' } }));
    expect(availability({ entitlements: set, at: '2026-11-30T23:59:59.999Z' })).toHaveLength(6);
    const { message } = thrownBy(() => availability({ entitlements: set, at: '2026-12-01T00:00:00.000Z' }));
    expect(message).toMatch(/^routing\.availability: at: /);
  });
});
