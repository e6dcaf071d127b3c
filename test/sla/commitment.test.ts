import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import * as calendar from '../../src/calendar/index.js';
import * as catalog from '../../src/catalog/index.js';
import * as entitlements from '../../src/entitlements/index.js';
import * as sla from '../../src/sla/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { admin, CLOSE, FRIDAY, powerUser, promised } from './requests.ts';

const RESTS = ['waiting_for_requester', 'on_hold'];
const common = { metric: 'first_reply', severity: null, rests: RESTS, strength: 'target' };
const TIER = {
  ...common,
  id: 'tier_reply',
  language: null,
  within: 'PT4H',
  budget: 'PT4H',
  hours: 'always',
  schedule: null,
  because: ['R24', 'R17'],
};
const JAPANESE = {
  ...common,
  id: 'japanese_email_reply',
  language: 'ja',
  within: 'PT1H',
  budget: 'PT1H',
  hours: 'japan',
  schedule: calendar.japanDesk,
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
    const closures = ['2026-11-23'];
    const expected = [
      { ...TIER, dueAt: '2026-11-20T11:30:00.000Z' },
      { ...JAPANESE, schedule: { ...calendar.japanDesk, closures }, dueAt: '2026-11-24T00:30:00.000Z' },
    ];
    expect(promised(essentials, FRIDAY, { closures })).toStrictEqual(expected);
    const closed = catalog.withClosures(catalog.dropboxPremiumSupport, closures);
    // The entitlements may have been asked for with the closed catalogue, without it, or both may say the date.
    expect(promised(admin('essentials', { catalog: closed }), FRIDAY)).toStrictEqual(expected);
    expect(promised(essentials, FRIDAY, { catalog: closed })).toStrictEqual(expected);
    const twice = promised(admin('essentials', { catalog: closed }), FRIDAY, { catalog: closed, closures });
    expect(twice.map(({ dueAt }) => dueAt)).toEqual(expected.map(({ dueAt }) => dueAt));
  });

  test('A4: the same closures again are the same schedule, so that its engine is built once', () => {
    const [first, again] = [1, 2].map(() => promised(essentials, FRIDAY, { closures: ['2026-11-23'] })[1]?.schedule);
    expect(again).toBe(first);
  });

  test('A1: on the wall, the Japanese reply is due on the Friday at 17:30', () => {
    expect(promised(essentials, FRIDAY, { deskClock: 'elapsed' })).toStrictEqual([
      { ...TIER, dueAt: '2026-11-20T11:30:00.000Z' },
      { ...JAPANESE, hours: 'always', schedule: null, dueAt: '2026-11-20T08:30:00.000Z' },
    ]);
  });

  test('R17: in English, any reply within four hours', () => {
    const due = [{ ...TIER, dueAt: '2026-11-20T11:30:00.000Z' }];
    expect(promised(essentials, FRIDAY, { language: 'en' })).toStrictEqual(due);
    expect(promised(essentials, FRIDAY, { language: 'fr' })).toStrictEqual(due);
  });

  test('R25: Enhanced, within one hour', () => {
    expect(promised(admin('enhanced'), FRIDAY)).toStrictEqual([
      { ...TIER, within: 'PT1H', budget: 'PT1H', dueAt: '2026-11-20T08:30:00.000Z', because: ['R25', 'R17'] },
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
        { ...TIER, within, budget: within, dueAt: due, because: [rule, 'R17'] },
        { ...JAPANESE, dueAt: '2026-11-23T00:30:00.000Z' },
      ]);
    },
  );

  test('A6: an active member who is no admin is answered as fast', () => {
    const member = admin('essentials', { person: { id: 'u3', status: 'active', roles: [], powerUser: null } });
    expect(promised(member, FRIDAY)).toStrictEqual(promised(essentials, FRIDAY));
  });

  test('A36: the built-in offer promises the first reply; withFollowUps adds the same time for the next ones', () => {
    expect(promised(essentials, FRIDAY, { metrics: ['next_reply'] })).toStrictEqual([]);
    const offer = catalog.withFollowUps(catalog.dropboxPremiumSupport);
    const set = admin('essentials', { catalog: offer });
    const first = [
      { ...TIER, dueAt: '2026-11-20T11:30:00.000Z' },
      { ...JAPANESE, dueAt: '2026-11-23T00:30:00.000Z' },
    ];
    // Its clock has not started, so nothing is due yet.
    const next = [TIER, JAPANESE].map((one) => ({ ...one, metric: 'next_reply', dueAt: null }));
    expect(promised(set, FRIDAY, { catalog: offer })).toStrictEqual([...first, ...next]);
    expect(promised(set, FRIDAY, { catalog: offer, metrics: ['next_reply'] })).toStrictEqual(next);
    expect(
      promised(set, FRIDAY, { catalog: offer, metrics: ['next_reply', 'first_reply', 'next_reply'] }),
    ).toStrictEqual([...first, ...next]);
    expect(promised(set, FRIDAY, { catalog: offer, metrics: [] })).toStrictEqual([]);
  });

  test('S3, A22: a tier that changes later changes no commitment, but only the next ones', () => {
    const stored = JSON.stringify(promised(essentials, FRIDAY));
    const sold = promised(admin('enhanced'), FRIDAY);
    const then = entitlements.parse(JSON.parse(JSON.stringify(essentials)));
    expect(JSON.stringify(promised(orThrow(then), FRIDAY))).toBe(stored);
    expect(sold[0]?.dueAt).not.toBe(JSON.parse(stored)[0].dueAt);
  });

  test('R3: nothing is promised to a person who holds nothing', () => {
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
    expect(sla.governing([one, other])).toStrictEqual(one);
    expect(sla.governing([other, one])).toStrictEqual(other);
    expect(Object.isFrozen(sla.governing([one]))).toBe(true);
    expect(Object.isFrozen(one)).toBe(false);
  });

  test('null where nothing is promised, or nothing is due', () => {
    expect(sla.governing([])).toBeNull();
    expect(sla.governing([{ dueAt: null }, { dueAt: null }])).toBeNull();
    const due = { dueAt: FRIDAY };
    expect(sla.governing([{ dueAt: null }, due])).toStrictEqual(due);
  });

  test('of rows with readings: the earliest due of those that are not answered', () => {
    const row = (stage: sla.Stage, dueAt: string | null) => ({ commitment: stage, reading: { stage, dueAt } });
    const early = '2026-11-20T07:00:00.000Z';
    const answered = (['met', 'met_late', 'cancelled'] as const).map((stage) => row(stage, early));
    const [paused, pending] = [row('paused', null), row('pending', null)];
    const [overdue, active] = [row('overdue', FRIDAY), row('active', CLOSE)];
    expect(sla.governing([...answered, paused, pending, active, overdue])).toStrictEqual(overdue);
    expect(sla.governing([...answered, paused, active])).toStrictEqual(active);
    expect(sla.governing([...answered, paused, pending])).toBeNull();
  });
});

describe('another offer', () => {
  const own = { within: 'PT8H', channel: 'email' } as const;
  const offer = (
    conflict: 'earliest_due' | 'first_match',
    more: { readonly [id: string]: catalog.TargetSpec } = {},
  ): catalog.Catalog =>
    catalog.define({
      ...catalog.dropboxPremiumSupport,
      id: 'ours',
      conflict,
      severities: ['high', 'low'],
      tiers: {
        gold: {
          benefits: { email: {}, chat: {}, japanese_desk: {} },
          targets: {
            any: own,
            urgent: { ...own, within: 'PT15M', severity: 'high' },
            desk: { ...own, within: 'PT30M', severity: 'high', hours: 'japan', language: 'ja' },
            ...more,
          },
        },
      },
      selfService: { tiers: [] },
    });
  type Asked = Parameters<typeof promised>[2];
  const ask = (conflict: 'earliest_due' | 'first_match', more: Asked = {}) => {
    const ours = offer(conflict);
    return promised(admin('gold', { catalog: ours }), FRIDAY, { catalog: ours, ...more });
  };

  test('A29: promises differ by severity', () => {
    expect(ask('earliest_due', { severity: 'low' }).map(({ id, severity }) => [id, severity])).toEqual([['any', null]]);
    expect(
      ask('earliest_due', { severity: 'high' }).map((one) => [one.id, one.severity, one.language, one.dueAt]),
    ).toEqual([
      ['any', null, null, '2026-11-20T15:30:00.000Z'],
      ['urgent', 'high', null, '2026-11-20T07:45:00.000Z'],
      ['desk', 'high', 'ja', CLOSE],
    ]);
    expect(sla.governing(ask('earliest_due', { severity: 'high' }))?.id).toBe('urgent');
  });

  test.each([undefined, null])('A29: where a target names severities, a severity of %s is asked for', (severity) => {
    const thrown = thrownBy(() => ask('earliest_due', { severity }));
    expect(thrown.issues).toMatchObject([
      { path: ['severity'], code: 'severity_needed', expected: ['high', 'low'], message: { ja: expect.any(String) } },
    ]);
    expect(thrown.message).toBe('sla.commitmentsFor: severity: This offer promises by severity. Use high, low.');
  });

  test('A29: of many severities twenty are said in words, and all of them as data', () => {
    const ours = offer('earliest_due');
    const severities = Array.from({ length: 21 }, (_, i) => `level_${i + 1}`);
    const set = { ...admin('gold', { catalog: ours }), severities };
    const request = { entitlements: set, route: { channel: 'email', language: 'en' }, at: FRIDAY, catalog: ours };
    const { issues } = thrownBy(() => sla.commitmentsFor(request));
    expect(issues).toMatchObject([{ code: 'severity_needed', expected: severities }]);
    expect(issues[0]?.message.en).toMatch(/, level_20\.$/);
  });

  test('A29: where no such target could apply, it is not', () => {
    expect(ask('earliest_due', { channel: 'chat' })).toStrictEqual([]);
    expect(ask('earliest_due', { metrics: ['resolution'] })).toStrictEqual([]);
    const ours = offer('earliest_due');
    const set = admin('gold', { catalog: ours });
    const onlyDesk = { ...set, targets: set.targets.filter(({ id }) => id === 'desk') };
    const english = { channel: 'email', language: 'en' };
    expect(sla.commitmentsFor({ entitlements: onlyDesk, route: english, at: FRIDAY, catalog: ours })).toStrictEqual([]);
    const japanese = { ...english, language: 'ja' };
    expect(
      issuesOf(() => sla.commitmentsFor({ entitlements: onlyDesk, route: japanese, at: FRIDAY, catalog: ours })),
    ).toEqual(['severity: severity_needed']);
  });

  test('S1: first_match: only the first that covers the request binds, metric by metric', () => {
    expect(ask('first_match', { severity: 'high' }).map(({ id }) => id)).toEqual(['any']);
  });

  test('each metric with its usual rests, its own where the target says so, and its strength (A35)', () => {
    const metrics = ['first_reply', 'next_reply', 'update', 'workaround', 'resolution'] as const;
    const ours = offer('earliest_due', {
      all: { ...own, metric: metrics },
      never_rests: { ...own, metric: metrics, rests: [], strength: 'guarantee' },
    });
    const all = promised(admin('gold', { catalog: ours }), FRIDAY, { catalog: ours, severity: 'low' });
    const of = (wanted: string) =>
      all.flatMap(({ id, metric, rests, strength, dueAt }) =>
        id === wanted ? [[metric, rests, strength, dueAt]] : [],
      );
    const due = '2026-11-20T15:30:00.000Z';
    expect(of('all')).toEqual([
      ['first_reply', RESTS, 'target', due],
      ['next_reply', RESTS, 'target', null],
      ['update', ['waiting_for_requester'], 'target', due],
      ['workaround', ['waiting_for_requester'], 'target', due],
      ['resolution', RESTS, 'target', due],
    ]);
    expect(of('never_rests').map(([, rests, strength]) => [rests, strength])).toEqual(
      metrics.map(() => [[], 'guarantee']),
    );
  });

  test('a severity that it does not know is refused', () => {
    expect(issuesOf(() => ask('earliest_due', { severity: 'dire' }))).toEqual(['severity: unknown_severity']);
  });
});

describe('S2: a commitment carries the hours of its clock', () => {
  test('a stored one is read without any catalogue', () => {
    const kept: ReturnType<typeof promised> = JSON.parse(
      JSON.stringify(promised(essentials, FRIDAY, { closures: ['2026-11-23'] })),
    );
    for (const { within, schedule, dueAt } of kept) {
      const events = [{ type: 'started' as const, at: FRIDAY }];
      expect(sla.readClock({ within, schedule, events, at: FRIDAY }).dueAt).toBe(dueAt);
    }
  });

  test('hours that never close are null, whatever they are called', () => {
    const [tier] = promised(essentials, FRIDAY);
    expect([tier?.hours, tier?.schedule]).toEqual(['always', null]);
  });
});

describe('entitlements that are outdated', () => {
  const endsAt = '2026-11-21T00:00:00.000Z';
  const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials', endsAt } } as const;
  const set = admin('essentials', { account });
  const route = { channel: 'email', language: 'en' };
  test('are good until a millisecond before their end, and thrown from it on', () => {
    expect(sla.commitmentsFor({ entitlements: set, route, at: '2026-11-20T23:59:59.999Z' })).toHaveLength(1);
    expect(issuesOf(() => sla.commitmentsFor({ entitlements: set, route, at: endsAt }))).toEqual([
      'at: entitlements_outdated',
    ]);
  });
});

test('S9: a route and entitlements that cannot be read', () => {
  const ask = (more: object) =>
    issuesOf(() => sla.commitmentsFor({ entitlements: essentials, at: FRIDAY, ...more } as never));
  expect(ask({})).toEqual(['route: missing']);
  expect(ask({ route: null })).toEqual(['route: invalid_type']);
  expect(ask({ route: { channel: 1 } })).toEqual(['route.channel: unknown_channel', 'route.language: missing']);
  expect(ask({ route: {} })).toEqual(['route.channel: missing', 'route.language: missing']);
  expect(ask({ route: { channel: 'email', language: '?' } })).toEqual(['route.language: invalid_language']);
  expect(ask({ entitlements: null })).toEqual(['entitlements: invalid_type', 'route: missing']);
});

test('S9: every item of a list of commitments that cannot be read is named', () => {
  const governing = (value: unknown) => issuesOf(() => sla.governing(value as never));
  const throwing = {
    get dueAt() {
      throw new Error('boo');
    },
  };
  expect(governing(null)).toEqual([': invalid_type']);
  expect(governing([{ dueAt: FRIDAY }, null, { dueAt: 'soon' }, {}])).toEqual([
    '1: invalid_type',
    '2.dueAt: invalid_instant',
    '3.dueAt: missing',
  ]);
  expect(governing([{ reading: {} }, { reading: { stage: 'late', dueAt: '?' } }, { reading: null }])).toEqual([
    '0.reading.stage: missing',
    '0.reading.dueAt: missing',
    '1.reading.stage: unknown_stage',
    '1.reading.dueAt: invalid_instant',
    '2.reading: invalid_type',
  ]);
  expect(governing([throwing])).toEqual(['0: unreadable']);
  expect(governing(new Array(100_001))).toEqual([': invalid_type']);
});

test('S9: every fault of a request is named, all at once', () => {
  const wrong = {
    entitlements: essentials,
    route: { channel: 'fax', language: 'ja' },
    at: '2026-11-20T16:30:00',
    metrics: ['last_reply'],
    metric: 'next_reply',
    severity: 'high',
    deskClock: 'sun',
    closures: ['2026-02-30'],
  };
  // @ts-expect-error none of these exist
  const issues = issuesOf(() => sla.commitmentsFor(wrong));
  expect(issues.toSorted()).toEqual([
    'at: invalid_instant',
    'closures.0: invalid_date',
    'deskClock: unknown_desk_clock',
    'metric: unknown_field',
    'metrics.0: unknown_metric',
    'route.channel: unknown_channel',
    'severity: unknown_severity',
  ]);
});
