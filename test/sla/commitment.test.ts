import { calendar, catalog, entitlements, orThrow, routing, sla } from 'premium-support';
import { describe, expect, test } from 'vitest';
import { issuesOf } from '../thrown.ts';
import { admin, CLOSE, FRIDAY, powerUser, promised } from './requests.ts';

const TIER = { id: 'tier_reply', metric: 'first_reply', within: 'PT4H', clock: 'always', because: ['R24', 'R17'] };
const JAPANESE = {
  id: 'japanese_email_reply',
  metric: 'first_reply',
  within: 'PT1H',
  clock: 'japan',
  because: ['R19', 'A1'],
};

const essentials = admin('essentials');

describe('S1, S2: what is promised to an e-mail', () => {
  test('A2, R19, R24: in Japanese on a Friday at 16:30, four hours round the clock and one of the desk', () => {
    expect(promised(essentials, FRIDAY)).toStrictEqual([
      { ...TIER, dueAt: '2026-11-20T11:30:00.000Z' },
      { ...JAPANESE, dueAt: '2026-11-23T00:30:00.000Z' },
    ]);
  });

  test('A3, R20: at 17:00:00 it is served in English, and only any reply is promised', () => {
    expect(promised(essentials, CLOSE)).toStrictEqual([{ ...TIER, dueAt: '2026-11-20T12:00:00.000Z' }]);
  });

  test('A3: a millisecond before 17:00 the Japanese hour still begins', () => {
    const [, japanese] = promised(essentials, '2026-11-20T07:59:59.999Z');
    expect(japanese?.dueAt).toBe('2026-11-23T00:59:59.999Z');
  });

  test('A3: at 16:00 the hour ends exactly at the close', () => {
    expect(promised(essentials, '2026-11-20T07:00:00.000Z')[1]?.dueAt).toBe(CLOSE);
  });

  test('A4: with the holiday of Monday 2026-11-23 as a closure, the Japanese reply is due on Tuesday at 09:30', () => {
    const [tier, japanese] = promised(essentials, FRIDAY, { closures: ['2026-11-23'] });
    expect(tier?.dueAt).toBe('2026-11-20T11:30:00.000Z');
    expect(japanese?.dueAt).toBe('2026-11-24T00:30:00.000Z');
  });

  test('A1: on the wall, the Japanese reply is due on the Friday at 17:30', () => {
    expect(promised(essentials, FRIDAY, { deskClock: 'elapsed' })).toStrictEqual([
      { ...TIER, dueAt: '2026-11-20T11:30:00.000Z' },
      { ...JAPANESE, clock: 'elapsed', dueAt: '2026-11-20T08:30:00.000Z' },
    ]);
  });

  test('R17: in English, any reply within four hours', () => {
    const due = [{ ...TIER, dueAt: '2026-11-20T11:30:00.000Z' }];
    expect(promised(essentials, FRIDAY, { language: 'en' })).toStrictEqual(due);
    expect(promised(essentials, FRIDAY, { language: 'fr' })).toStrictEqual(due);
  });

  test('R25: Enhanced, within one hour', () => {
    expect(promised(admin('enhanced'), FRIDAY)).toStrictEqual([
      { ...TIER, within: 'PT1H', dueAt: '2026-11-20T08:30:00.000Z', because: ['R25', 'R17'] },
      { ...JAPANESE, dueAt: '2026-11-23T00:30:00.000Z' },
    ]);
  });

  test.each([
    ['R29', 'grand', 'PT4H', '2026-11-20T11:30:00.000Z'],
    ['R30', 'epic', 'PT1H', '2026-11-20T08:30:00.000Z'],
  ])(
    '%s, A10: a power user of the variant %s within %s, and the Japanese desk as well',
    (rule, variant, within, due) => {
      expect(promised(powerUser(variant), FRIDAY)).toStrictEqual([
        { ...TIER, within, dueAt: due, because: [rule, 'R17'] },
        { ...JAPANESE, dueAt: '2026-11-23T00:30:00.000Z' },
      ]);
    },
  );

  test('A6: an active member who is no admin is answered as fast', () => {
    const member = admin('essentials', { person: { id: 'u3', status: 'active', roles: [], powerUser: null } });
    expect(promised(member, FRIDAY)).toStrictEqual(promised(essentials, FRIDAY));
  });

  test('A23: the answer to a follow-up is promised as an option', () => {
    expect(promised(essentials, FRIDAY, { metric: 'next_reply' })).toStrictEqual([
      { ...TIER, metric: 'next_reply', dueAt: '2026-11-20T11:30:00.000Z' },
      { ...JAPANESE, metric: 'next_reply', dueAt: '2026-11-23T00:30:00.000Z' },
    ]);
  });

  test('A28: a follow-up on Saturday keeps the route, and its hour begins on Monday', () => {
    const route = orThrow(routing.route({ entitlements: essentials, channel: 'email', language: 'ja', at: FRIDAY }));
    const at = '2026-11-21T03:00:00.000Z';
    expect(sla.commitmentsFor({ entitlements: essentials, route, at, metric: 'next_reply' })).toStrictEqual([
      { ...TIER, metric: 'next_reply', dueAt: '2026-11-21T07:00:00.000Z' },
      { ...JAPANESE, metric: 'next_reply', dueAt: '2026-11-23T01:00:00.000Z' },
    ]);
  });

  test('S3, A22: a tier that changes later changes no commitment, but only the next ones', () => {
    const stored = JSON.stringify(promised(essentials, FRIDAY));
    const sold = promised(admin('enhanced'), FRIDAY);
    const then = entitlements.parse(JSON.parse(JSON.stringify(essentials)));
    expect(JSON.stringify(promised(orThrow(then), FRIDAY))).toBe(stored);
    expect(sold[0]?.dueAt).not.toBe(JSON.parse(stored)[0].dueAt);
  });

  test('R3: nothing is promised to whoever holds nothing', () => {
    const nobody = entitlements.of({
      account: { kind: 'team', plan: 'advanced', addOn: null },
      person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
      at: FRIDAY,
    });
    const route = { channel: 'email', language: 'ja' };
    expect(sla.commitmentsFor({ entitlements: nobody, route, at: FRIDAY })).toStrictEqual([]);
  });

  test('a language is its tag, however it is written', () => {
    const route = { channel: 'email', language: 'JA-jp' };
    expect(sla.commitmentsFor({ entitlements: essentials, route, at: FRIDAY })).toHaveLength(2);
  });
});

test.each(['chat', 'phone'])('S1, A24: nothing is promised to a request by %s', (channel) => {
  expect(promised(essentials, FRIDAY, { channel })).toStrictEqual([]);
  expect(sla.governing(promised(essentials, FRIDAY, { channel }))).toBeNull();
});

describe('S1: which commitment governs', () => {
  test('A2: the earliest due', () => {
    expect(sla.governing(promised(essentials, FRIDAY))).toStrictEqual({ ...TIER, dueAt: '2026-11-20T11:30:00.000Z' });
    const monday = promised(essentials, '2026-11-23T00:00:00.000Z');
    expect(sla.governing(monday)).toStrictEqual({ ...JAPANESE, dueAt: '2026-11-23T01:00:00.000Z' });
  });

  test('the first of equals, whichever way their instants are written', () => {
    const one = { id: 'a', dueAt: '2026-11-20T17:30:00+09:00' };
    const other = { id: 'b', dueAt: '2026-11-20T08:30:00.000Z' };
    expect(sla.governing([one, other])).toBe(one);
    expect(sla.governing([other, one])).toBe(other);
  });

  test('none where nothing is promised', () => {
    expect(sla.governing([])).toBeNull();
  });
});

describe('a catalogue of one’s own', () => {
  const target = {
    metrics: ['first_reply' as const],
    calendar: 'always',
    channels: null,
    languages: null,
    because: [],
  };
  const offer = (conflict: 'earliest_due' | 'first_match') =>
    catalog.define({
      ...catalog.dropboxPremiumSupport,
      id: 'ours',
      conflict,
      severities: ['low', 'high'],
      tiers: [
        {
          id: 'gold',
          label: { en: 'Gold', ja: 'ゴールド' },
          extends: null,
          benefits: catalog.dropboxPremiumSupport.tiers[0]?.benefits ?? [],
          targets: [
            { ...target, id: 'any', within: 'PT8H', severities: null },
            { ...target, id: 'urgent', within: 'PT15M', severities: ['high'] },
            { ...target, id: 'desk', within: 'PT30M', severities: ['high'], calendar: 'japan', languages: ['ja'] },
          ],
        },
      ],
      variants: [],
      selfService: { tiers: [], withSalesExecutive: false, because: [] },
    });
  const ask = (conflict: 'earliest_due' | 'first_match', severity?: string | null) => {
    const ours = offer(conflict);
    return promised(admin('gold', { catalog: ours }), FRIDAY, { catalog: ours, severity });
  };

  test('A29: promises differ by severity', () => {
    expect(ask('earliest_due').map(({ id }) => id)).toEqual(['any']);
    expect(ask('earliest_due', null).map(({ id }) => id)).toEqual(['any']);
    expect(ask('earliest_due', 'low').map(({ id }) => id)).toEqual(['any']);
    expect(ask('earliest_due', 'high').map(({ id, dueAt }) => [id, dueAt])).toEqual([
      ['any', '2026-11-20T15:30:00.000Z'],
      ['urgent', '2026-11-20T07:45:00.000Z'],
      ['desk', CLOSE],
    ]);
    expect(sla.governing(ask('earliest_due', 'high'))?.id).toBe('urgent');
  });

  test('S1: first_match: only the first that covers the request binds', () => {
    expect(ask('first_match', 'high').map(({ id }) => id)).toEqual(['any']);
  });

  test('a metric that nothing is promised for has no commitment', () => {
    const ours = offer('earliest_due');
    const set = admin('gold', { catalog: ours });
    expect(promised(set, FRIDAY, { catalog: ours, metric: 'next_reply' })).toStrictEqual([]);
  });

  test('a severity that it does not know is refused', () => {
    expect(issuesOf(() => ask('earliest_due', 'dire'))).toEqual(['severity: unknown_severity']);
  });
});

describe('S2: the hours in which a commitment’s clock runs', () => {
  test('are those of its calendar, and the wall clock’s where its clock is elapsed', () => {
    const [tier, japanese] = promised(essentials, FRIDAY).map((one) => sla.scheduleOf(one));
    expect(tier).toBe(calendar.always);
    expect(japanese).toBe(calendar.japanDesk);
    const wall = promised(essentials, FRIDAY, { deskClock: 'elapsed' });
    expect(wall.map((one) => sla.scheduleOf(one))).toEqual([calendar.always, calendar.always]);
  });

  test('A4: are those of the catalogue that it came from, closures included', () => {
    const offer = catalog.withClosures(catalog.dropboxPremiumSupport, ['2026-11-23']);
    expect(sla.scheduleOf({ clock: 'japan' }, offer).closures).toEqual(['2026-11-23']);
  });

  test('a calendar that there is not is refused', () => {
    expect(issuesOf(() => sla.scheduleOf({ clock: 'moon' }))).toEqual(['clock: unknown_calendar']);
    expect(issuesOf(() => sla.scheduleOf({ clock: 'constructor' }))).toEqual(['clock: unknown_calendar']);
  });
});

test('S9: what is no route and what are no entitlements', () => {
  const ask = (more: object) =>
    issuesOf(() => sla.commitmentsFor({ entitlements: essentials, at: FRIDAY, ...more } as never));
  expect(ask({ route: null })).toEqual(['route: invalid_type']);
  expect(ask({ route: { channel: 1 } })).toEqual(['route.channel: invalid_type', 'route.language: missing']);
  expect(ask({ route: { channel: 'email', language: '?' } })).toEqual(['route.language: invalid_language']);
  expect(ask({ entitlements: null })).toEqual(['entitlements: invalid_type']);
});

test('S9: what is no list of commitments, and what is none in it', () => {
  const governing = (value: unknown) => issuesOf(() => sla.governing(value as never));
  const throwing = {
    get dueAt() {
      throw new Error('boo');
    },
  };
  expect(governing(null)).toEqual([': invalid_type']);
  expect(governing([{ dueAt: FRIDAY }, null])).toEqual(['1.dueAt: invalid_instant']);
  expect(governing([throwing])).toEqual(['0: unreadable']);
  expect(governing(new Array(100_001))).toEqual([': invalid_type']);
  expect(governing(new Array(100_000))).toEqual(['0.dueAt: invalid_instant']);
});

test('S9: what is wrong with a request is named, all at once', () => {
  const wrong = {
    entitlements: essentials,
    route: { channel: 'fax', language: 'ja' },
    at: '2026-11-20T16:30:00',
    metric: 'last_reply',
    severity: 'high',
    deskClock: 'sun',
  };
  // @ts-expect-error a metric and a clock that there are not
  expect(issuesOf(() => sla.commitmentsFor(wrong))).toEqual([
    'route.channel: unknown_channel',
    'at: invalid_instant',
    'metric: unknown_value',
    'severity: unknown_severity',
    'deskClock: unknown_value',
  ]);
});
