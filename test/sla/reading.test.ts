import { describe, expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.js';
import * as sla from '../../src/sla/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';

type Input = Parameters<typeof sla.readClock>[0];

const START = '2026-11-20T00:00:00.000Z';
const started = { type: 'started', at: START } as const;

/** An hour round the clock. */
function read(at: Input['at'], more: Partial<Input> = {}) {
  return sla.readClock({ within: 'PT1H', events: [started], at, ...more });
}

const pausedOverTheWeekend: Input = {
  within: 'PT1H',
  schedule: calendar.japanDesk,
  events: [
    { type: 'started', at: '2026-11-20T07:30:00.000Z' },
    { type: 'paused', at: '2026-11-20T07:40:00.000Z' },
    { type: 'resumed', at: '2026-11-23T01:00:00.000Z' },
  ],
  at: '2026-11-23T01:30:00.000Z',
};

test('an hour of the Japanese desk, ten minutes of it on Friday and a pause over the weekend', () => {
  expect(sla.readClock(pausedOverTheWeekend)).toStrictEqual({
    stage: 'active',
    breached: false,
    elapsed: 'PT40M',
    remaining: 'PT20M',
    lateBy: null,
    startedAt: '2026-11-20T07:30:00.000Z',
    dueAt: '2026-11-23T01:50:00.000Z',
    breachedAt: null,
    metAt: null,
    progress: 0.6666666666666666,
    atRisk: false,
    atRiskSince: null,
    clock: 'business',
    nextChange: { at: '2026-11-23T01:35:00.000Z', to: 'at_risk' },
    thresholds: [],
  });
});

describe('S7: any past moment can be replayed', () => {
  test.each([
    [
      '2026-11-20T07:29:59.999Z',
      { stage: 'pending', elapsed: 'PT0S', remaining: 'PT1H', startedAt: null, dueAt: null },
    ],
    ['2026-11-20T07:30:00.000Z', { stage: 'active', elapsed: 'PT0S', dueAt: '2026-11-23T00:30:00.000Z' }],
    ['2026-11-20T07:39:59.999Z', { stage: 'active', elapsed: 'PT9M59.999S', dueAt: '2026-11-23T00:30:00.000Z' }],
    ['2026-11-20T07:40:00.000Z', { stage: 'paused', elapsed: 'PT10M', remaining: 'PT50M', dueAt: null }],
    ['2026-11-23T00:59:59.999Z', { stage: 'paused', elapsed: 'PT10M', remaining: 'PT50M', dueAt: null }],
    ['2026-11-23T01:00:00.000Z', { stage: 'active', elapsed: 'PT10M', dueAt: '2026-11-23T01:50:00.000Z' }],
  ])('as of %s', (at, reading) => {
    expect(sla.readClock({ ...pausedOverTheWeekend, at })).toMatchObject(reading);
  });
});

test('before anything has happened, the clock is pending', () => {
  expect(read(START, { events: [] })).toStrictEqual({
    stage: 'pending',
    breached: false,
    elapsed: 'PT0S',
    remaining: 'PT1H',
    lateBy: null,
    startedAt: null,
    dueAt: null,
    breachedAt: null,
    metAt: null,
    progress: 0,
    atRisk: false,
    atRiskSince: null,
    clock: 'elapsed',
    nextChange: null,
    thresholds: [],
  });
});

describe('clock: whether it runs in business hours', () => {
  const roundTheClock = { mon: ['00:00-24:00'], tue: ['00:00-24:00'], wed: ['00:00-24:00'], thu: ['00:00-24:00'] };
  const week = { ...roundTheClock, fri: ['00:00-24:00'], sat: ['00:00-24:00'], sun: ['00:00-24:00'] };
  test.each<[string, Input['schedule'], string]>([
    ['no schedule', undefined, 'elapsed'],
    ['null', null, 'elapsed'],
    ['calendar.always', calendar.always, 'elapsed'],
    ['a week that never closes', { zone: 'Asia/Tokyo', weekly: week }, 'elapsed'],
    ['such a week with a closure', { zone: 'Asia/Tokyo', weekly: week, closures: ['2026-12-31'] }, 'business'],
    ['the Japanese desk', calendar.japanDesk, 'business'],
  ])('%s', (_, schedule, clock) => {
    expect(read(START, { schedule }).clock).toBe(clock);
  });
});

test('a schedule of null runs round the clock, as the commitment of such a promise has it', () => {
  expect(read(START, { schedule: null })).toStrictEqual(read(START));
});

test('without a schedule, the clock runs round the clock, at night and on Saturdays', () => {
  expect(read('2026-11-21T00:00:00.000Z', { within: 'PT48H' }).elapsed).toBe('PT24H');
});

describe('S8: at risk', () => {
  test.each([
    [undefined, '2026-11-20T00:44:59.999Z', '2026-11-20T00:45:00.000Z'],
    [0.7, '2026-11-20T00:41:59.999Z', '2026-11-20T00:42:00.000Z'],
    [0.55, '2026-11-20T00:32:59.999Z', '2026-11-20T00:33:00.000Z'],
    [1 / 3, '2026-11-20T00:19:59.999Z', '2026-11-20T00:20:00.000Z'],
    [0.9999999, '2026-11-20T00:59:59.999Z', '2026-11-20T01:00:00.000Z'],
    [1, '2026-11-20T00:59:59.999Z', '2026-11-20T01:00:00.000Z'],
  ])('from a share of %s on: not yet at %s, but at %s', (atRiskAt, before, from) => {
    const share = { atRiskAt };
    expect(read(START, share)).toMatchObject({ atRisk: false, nextChange: { at: from, to: 'at_risk' } });
    expect(read(before, share)).toMatchObject({ atRisk: false, nextChange: { at: from, to: 'at_risk' } });
    const due = { at: '2026-11-20T01:00:00.001Z', to: 'overdue' };
    expect(read(from, share)).toMatchObject({ stage: 'active', atRisk: true, nextChange: due });
  });

  test.each([0, -0])('from a share of %s on, which is at once', (atRiskAt) => {
    expect(read(START, { atRiskAt })).toMatchObject({ atRisk: true, nextChange: { to: 'overdue' } });
  });

  test.each(Array.from({ length: 101 }, (_, percent) => [percent]))(
    'from %i hundredths on, to the millisecond',
    (percent) => {
      const from = Date.parse(START) + percent * 36_000;
      expect(read(from, { atRiskAt: percent / 100 }).atRisk).toBe(true);
      if (percent > 0) expect(read(from - 1, { atRiskAt: percent / 100 }).atRisk).toBe(false);
    },
  );

  test.each([
    ['paused', { type: 'paused', at: '2026-11-20T00:50:00.000Z' }],
    ['met', { type: 'met', at: '2026-11-20T00:50:00.000Z' }],
  ] as const)('not when it is %s', (stage, event) => {
    const reading = read('2026-11-20T00:50:00.000Z', { events: [started, event] });
    expect(reading).toMatchObject({ stage, progress: 50 / 60, atRisk: false, nextChange: null });
  });

  test('not when it is late', () => {
    expect(read('2026-11-20T01:00:00.001Z')).toMatchObject({ stage: 'overdue', atRisk: false, nextChange: null });
  });
});

test('progress goes past 1 when it is late', () => {
  expect(read('2026-11-20T02:30:00.000Z')).toMatchObject({ progress: 2.5, lateBy: 'PT1H30M', remaining: 'PT0S' });
});

test('S7: an event at the very moment that is looked at counts', () => {
  const met = { type: 'met', at: '2026-11-20T00:30:00.000Z' } as const;
  expect(read(met.at, { events: [started, met] }).stage).toBe('met');
  expect(read('2026-11-20T00:29:59.999Z', { events: [started, met] }).stage).toBe('active');
});

test('S7: events at the same instant happen in the order of the list', () => {
  const met = { type: 'met', at: START } as const;
  expect(read(START, { events: [started, met] })).toMatchObject({ stage: 'met', elapsed: 'PT0S' });
  expect(read(START, { events: [met, started] }).stage).toBe('active');
});

test('instants may be given in any form', () => {
  const at = Date.parse('2026-11-20T00:30:00.000Z');
  const answer = read('2026-11-20T00:30:00.000Z');
  expect(read(new Date(at))).toStrictEqual(answer);
  expect(read(at, { events: [{ type: 'started', at: new Date(START) }] })).toStrictEqual(answer);
  expect(read('2026-11-20T09:30+09:00', { events: [{ type: 'started', at: '20261120T090000+09' }] })).toStrictEqual(
    answer,
  );
});

describe('far away', () => {
  test('years beyond 9999 are written in full', () => {
    const events = [{ type: 'started', at: '+010000-01-01T00:00:00.000Z' }] as const;
    expect(read('+010000-01-01T00:30:00.000Z', { events })).toMatchObject({
      startedAt: '+010000-01-01T00:00:00.000Z',
      dueAt: '+010000-01-01T01:00:00.000Z',
      nextChange: { at: '+010000-01-01T00:45:00.000Z' },
    });
  });

  test('a due instant that no Date can hold is refused', () => {
    const events = [{ type: 'started', at: '+275760-09-12T23:00:00.001Z' }] as const;
    expect(issuesOf(() => read('+275760-09-13T00:00:00.000Z', { events }))).toEqual([': instant_out_of_range']);
  });

  test.each(['due_at', 'elapsed'] as const)(
    'due at the last instant of all, it cannot become late (%s)',
    (lateness) => {
      const events = [{ type: 'started', at: '+275760-09-12T23:00:00.000Z' }] as const;
      expect(read('+275760-09-13T00:00:00.000Z', { events, lateness })).toMatchObject({
        stage: 'active',
        dueAt: '+275760-09-13T00:00:00.000Z',
        atRisk: true,
        nextChange: null,
      });
    },
  );

  test('A33: on hours that do not open again it cannot become late by its own time', () => {
    const schedule = { zone: 'UTC', weekly: {}, exceptions: { '2026-11-20': ['00:00-01:00'] } };
    const late = { at: '2026-11-21T00:00:00.000Z', schedule };
    expect(read(late.at, { ...late, lateness: 'elapsed' })).toMatchObject({ stage: 'active', nextChange: null });
    expect(read(late.at, late).stage).toBe('overdue');
  });

  test('a promise of a century is kept count of to the millisecond', () => {
    expect(read('2126-11-20T00:00:00.001Z', { within: 'PT876576H' })).toMatchObject({
      stage: 'overdue',
      lateBy: 'PT0.001S',
      dueAt: '2126-11-20T00:00:00.000Z',
    });
  });
});

describe('a schedule that the caller has written out', () => {
  const spec = { zone: 'Asia/Tokyo', weekly: { fri: ['09:00-09:30', '12:00-13:00'] } };

  test('is as good as one that calendar.schedule has made', () => {
    const reading = read('2026-11-20T03:00:00.000Z', { schedule: spec });
    expect(reading).toStrictEqual(read('2026-11-20T03:00:00.000Z', { schedule: calendar.schedule(spec) }));
    expect(reading).toMatchObject({ elapsed: 'PT30M', dueAt: '2026-11-20T03:30:00.000Z' });
  });

  test('is checked, and its faults are named where they stand', () => {
    const schedule = { zone: 'Asia/Nowhere', weekly: { fri: ['25:00-26:00'] } };
    expect(issuesOf(() => read(START, { schedule }))).toEqual([
      'schedule.zone: unknown_zone',
      'schedule.weekly.fri.0: invalid_window',
    ]);
  });
});

test('S9: every fault of an input is named, all at once, after the name of the verb', () => {
  const wrong = {
    within: 'P1D',
    schedule: { zone: 'Mars/Olympus', weekly: { fri: ['09:00-17:00'] } },
    events: [
      { type: 'started', at: '2026-11-20T00:00:00' },
      { type: 'stopped', at: START },
      { type: 'met', at: START },
      { type: 'reopened', at: '2026-11-19T23:59:59.999Z' },
      null,
      { type: 'paused', at: START, why: 'lunch' },
      { type: 'paused', at: START, reason: 5 },
    ],
    at: Number.NaN,
    atRiskAt: 1.1,
    reopen: 'never',
    lateness: 'strict',
    thresholds: [0.5, -1, 'half'],
    untill: 1,
  };
  // @ts-expect-error nothing of it is right
  const thrown = thrownBy(() => sla.readClock(wrong));
  expect(thrown.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).toSorted()).toEqual(
    [
      'at: invalid_instant',
      'atRiskAt: out_of_range',
      'events.0.at: invalid_instant',
      'events.1.type: unknown_event',
      'events.3.at: out_of_order',
      'events.4: invalid_type',
      'events.5.why: unknown_field',
      'events.6.reason: invalid_type',
      'lateness: unknown_lateness',
      'reopen: unknown_reopen',
      'schedule.zone: unknown_zone',
      'thresholds.1: out_of_range',
      'thresholds.2: out_of_range',
      'untill: unknown_field',
      'within: invalid_duration',
    ].toSorted(),
  );
  expect(thrown.verb).toBe('sla.readClock');
  expect(thrown.message).toMatch(/^sla\.readClock: .*\n10 more$/s);
});

test('S9: a misspelt option is refused, with the nearest name', () => {
  // @ts-expect-error the option is called lateness
  const { issues } = thrownBy(() => read(START, { latenes: 'elapsed' }));
  expect(issues).toMatchObject([{ path: ['latenes'], code: 'unknown_field', suggestion: 'lateness' }]);
});

test('S9: what has to be given', () => {
  // @ts-expect-error nothing is given
  expect(issuesOf(() => sla.readClock({}))).toEqual(['within: missing', 'events: missing', 'at: missing']);
  // @ts-expect-error an event without its fields
  expect(issuesOf(() => read(START, { events: [{}] }))).toEqual(['events.0.type: missing', 'events.0.at: missing']);
  expect(issuesOf(() => read(1_795_159_800))).toEqual(['at: looks_like_seconds']);
});

describe('S9: an event that cannot be read, and a list that is none', () => {
  const events = (value: unknown) => issuesOf(() => read(START, { events: value as Input['events'] }));
  const throwing = {
    get type() {
      throw new Error('boo');
    },
  };

  test.each([
    ['a getter that throws', [started, throwing], ['events.1: unreadable']],
    ['a type alone', ['started', 1], ['events.0: invalid_type', 'events.1: invalid_type']],
    ['an array whose traps throw', new Proxy([], { get: () => throwing.type }), ['events: unreadable']],
    ['more than 5000', new Array(5001).fill(started), ['events: invalid_type']],
    ['no list', { length: 1, 0: started }, ['events: invalid_type']],
  ])('%s', (_, value, expected) => {
    expect(events(value)).toEqual(expected);
  });

  test('5000 are read', () => {
    expect(read(START, { events: new Array(5000).fill(started) }).stage).toBe('active');
    const turns = Array.from({ length: 20_001 }, (_, i) => ({ type: i % 2 === 0 ? 'resumed' : 'paused', at: START }));
    expect(events([started, ...turns.slice(1)])).toEqual(['events: invalid_type']);
  });

  test('a clock is paused for at most 100 reasons at a time', () => {
    const pauses = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => ({ type: 'paused', at: START, reason: `r${from + i}` }));
    const answered = { type: 'met', at: START };
    const resumed = { type: 'resumed', at: START };
    expect(read(START, { events: [started, ...pauses(0, 100)] as Input['events'] }).stage).toBe('paused');
    expect(events([started, ...pauses(0, 101)])).toEqual(['events.101.reason: out_of_range']);
    // What changes nothing ends no reason.
    for (const type of ['started', 'reopened'])
      expect(events([started, ...pauses(0, 100), { type, at: START }, ...pauses(100, 101)])).toHaveLength(1);
    for (const end of [answered, resumed, { ...resumed, reason: 'r7' }]) {
      const list = [started, ...pauses(0, 100), end, ...pauses(100, 101)] as Input['events'];
      expect(read(START, { events: list }).stage).toBe(end === answered ? 'met' : 'paused');
    }
    // One reason less leaves room for one.
    const oneLess = [started, ...pauses(0, 100), { ...resumed, reason: 'r7' }, ...pauses(100, 102)];
    expect(events(oneLess)).toEqual(['events.103.reason: out_of_range']);
    // What was wrong before is told, too.
    const alsoWrong = [started, { type: 'stopped', at: START }, ...pauses(0, 101)];
    expect(events(alsoWrong)).toEqual(['events.1.type: unknown_event', 'events.102.reason: out_of_range']);
  });

  test('at most two hundred issues are listed', () => {
    expect(events(new Array(2000).fill(null))).toHaveLength(200);
  });
});

test('S7: events out of order are refused, even those after the moment that is looked at', () => {
  const events = [
    started,
    { type: 'paused', at: '2026-11-22T00:00:00Z' },
    { type: 'resumed', at: '2026-11-21T00:00:00Z' },
  ];
  expect(issuesOf(() => read(START, { events: events as Input['events'] }))).toEqual(['events.2.at: out_of_order']);
});

test.each([-0.1, 1.000001, '0.5', null])('S8: a share of %s is none', (atRiskAt) => {
  expect(issuesOf(() => read(START, { atRiskAt: atRiskAt as number }))).toEqual(['atRiskAt: out_of_range']);
});

test.each(['PT0S', '-PT1H'])('a promise of %s is none', (within) => {
  expect(issuesOf(() => read(START, { within }))).toEqual(['within: not_positive']);
});
