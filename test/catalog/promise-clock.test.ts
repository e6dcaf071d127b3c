import { describe, expect, test } from 'vitest';
import { createWork } from '../../src/catalog/comparison-work.js';
import type { PromiseClock } from '../../src/catalog/due-samples.js';
import type { Scenario } from '../../src/catalog/due-scenarios.js';
import { type CatalogSpec, define, type TargetSpec } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { clockOf } from '../../src/catalog/promise-clock.js';
import { fault } from '../../src/input/faults.js';
import { InvalidInputError } from '../../src/input/issue.js';
import { HOURS, MINIMAL } from './small-offer.ts';

// A promise as a function of the instant of a request, for one customer. In November, Berlin is an hour ahead of UTC.

const berlin = HOURS.office;
const hours: CatalogSpec['hours'] = {
  ...HOURS,
  caller: { ...berlin, closed: ['caller', '2026-11-17'] },
  dates: { ...berlin, closed: ['2026-11-16'], exceptions: { '2026-11-21': ['10:00-12:00'] } },
  regional: { byRegion: { emea: berlin, apac: HOURS.tokyo } },
  once: { zone: 'UTC', weekly: {}, exceptions: { '2026-11-20': ['09:00-17:00'] } },
  split: { zone: 'UTC', weekly: { 'mon-fri': ['09:00-12:00', '13:00-17:00'] } },
  whole: { zone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } },
};

const SOMEBODY: Scenario = { zone: 'UTC', region: null, holidays: [], delay: 0, closures: [], boughtOn: null };

function clock(target: TargetSpec, scenario: Partial<Scenario> = {}, units = 1e9): PromiseClock | null {
  const tiers = { t: { targets: { reply: target }, benefits: { web: {} } } };
  const offer = offerOf(define({ ...MINIMAL, hours, tiers }));
  const [only] = offer.tiers[0]?.targets ?? [];
  if (only === undefined) throw new Error('one promise');
  const work = createWork(units, () => fault('too_large', 'x', 'x'));
  return clockOf({ offer, target: only }, { ...SOMEBODY, ...scenario }, work);
}

function known(target: TargetSpec, scenario: Partial<Scenario> = {}): PromiseClock {
  const made = clock(target, scenario);
  if (made === null) throw new Error('no clock');
  return made;
}

const ms = (text: string) => Date.parse(`${text}Z`);
const text = (at: number) => (Number.isFinite(at) ? new Date(at).toISOString().slice(0, 16) : 'never');

describe('when a promise is due', () => {
  test.each<[string, TargetSpec, Partial<Scenario>, string, string]>([
    ['round the clock', { within: 'PT4H' }, {}, '2026-11-20T15:30', '2026-11-20T19:30'],
    ['on hours', { within: 'PT4H', hours: 'office' }, {}, '2026-11-20T15:30', '2026-11-23T11:30'],
    ['a day, at the last close', { within: 'P1D', hours: 'office' }, {}, '2026-11-20T15:30', '2026-11-23T16:00'],
    ['two days', { within: 'P2D', hours: 'office' }, {}, '2026-11-20T15:30', '2026-11-24T16:00'],
    ['a day round the clock', { within: 'P1D' }, {}, '2026-11-20T15:30', '2026-11-22T00:00'],
    ['two days of eight hours', { within: 'P2D', hours: 'eight' }, {}, '2026-11-20T12:00', '2026-11-24T12:00'],
    [
      'from a severity that is set later',
      { within: 'PT4H', from: 'severity_set' },
      { delay: 90 * 60_000 },
      '2026-11-20T10:00',
      '2026-11-20T15:30',
    ],
    [
      'from its submission, however late a severity is set',
      { within: 'PT4H' },
      { delay: 90 * 60_000 },
      '2026-11-20T10:00',
      '2026-11-20T14:00',
    ],
    [
      'with the closures of the caller, on hours that take them, and their own',
      { within: 'PT1H', hours: 'caller' },
      { closures: ['2026-11-16'] },
      '2026-11-13T15:30',
      '2026-11-18T08:30',
    ],
    [
      'on such hours, where the caller closes nothing',
      { within: 'PT1H', hours: 'caller' },
      {},
      '2026-11-13T15:30',
      '2026-11-16T08:30',
    ],
    [
      'whatever the caller closes, on other hours',
      { within: 'PT1H', hours: 'office' },
      { closures: ['2026-11-16'] },
      '2026-11-13T15:30',
      '2026-11-16T08:30',
    ],
    [
      'in the zone of the customer, without the customer’s holidays',
      { within: 'PT1H', hours: 'local' },
      { zone: 'Asia/Tokyo', holidays: ['2026-11-23'] },
      '2026-11-20T08:30',
      '2026-11-23T23:30',
    ],
    ['in a region', { within: 'PT1H', hours: 'regional' }, { region: 'apac' }, '2026-11-20T07:30', '2026-11-23T00:30'],
    ['on the last date of all', { within: 'PT1H', hours: 'once' }, {}, '2026-11-20T16:00', '2026-11-20T17:00'],
    ['after the last date', { within: 'PT1H', hours: 'once' }, {}, '2026-11-20T16:01', 'never'],
    ['days after the last date', { within: 'P1D', hours: 'once' }, {}, '2026-11-20T08:00', 'never'],
  ])('%s', (_, target, scenario, at, due) => {
    expect(text(known(target, scenario).due(ms(at)))).toBe(due);
  });

  test('is not known where the customer is in no region that the hours name, or nowhere', () => {
    expect(clock({ within: 'PT1H', hours: 'regional' })).toBeNull();
    expect(clock({ within: 'PT1H', hours: 'regional' }, { region: 'latam' })).toBeNull();
    expect(clock({ within: 'PT1H', hours: 'local' }, { zone: null })).toBeNull();
    expect(clock({ within: 'PT1H', hours: 'office' }, { zone: null })).not.toBeNull();
  });
});

describe('what its course depends on', () => {
  test('the zone of its hours; none round the clock', () => {
    expect(known({ within: 'PT1H' }).zone).toBeNull();
    expect(known({ within: 'P1D' }).zone).toBeNull();
    expect(known({ within: 'PT1H', hours: 'office' }).zone).toBe('Europe/Berlin');
    expect(known({ within: 'PT1H', hours: 'local' }, { zone: 'Asia/Tokyo' }).zone).toBe('Asia/Tokyo');
  });

  test('the dates that close or open it', () => {
    const dates = (target: TargetSpec, scenario: Partial<Scenario> = {}) =>
      known(target, scenario).dates.map((day) => text(day * 86_400_000).slice(0, 10));
    expect(dates({ within: 'PT1H' })).toEqual([]);
    expect(dates({ within: 'PT1H', hours: 'dates' })).toEqual(['2026-11-16', '2026-11-21']);
    expect(dates({ within: 'PT1H', hours: 'caller' }, { closures: ['2026-11-16'] })).toEqual([
      '2026-11-16',
      '2026-11-17',
    ]);
    expect(dates({ within: 'PT1H', hours: 'local' }, { holidays: ['2026-11-23'] })).toEqual(['2026-11-23']);
  });

  test('of hundreds of dates, sixty tell enough', () => {
    const closed = Array.from({ length: 100 }, (_, i) => new Date(ms('2026-01-01T00:00') + i * 86_400_000));
    const holidays = closed.map((date) => date.toISOString().slice(0, 10));
    expect(known({ within: 'PT1H', hours: 'local' }, { holidays }).dates).toHaveLength(60);
  });
});

describe('the instants at which its course changes', () => {
  const turns = (target: TargetSpec, from: string, to: string, scenario: Partial<Scenario> = {}) =>
    [...known(target, scenario).turns(ms(from), ms(to))].toSorted((a, b) => a - b).map(text);

  test('are the edges of its hours until it is due, and where it begins to reach them', () => {
    expect(turns({ within: 'PT1H', hours: 'office' }, '2026-11-20T00:00', '2026-11-20T20:00')).toEqual([
      '2026-11-19T15:00', // reaches the opening of Friday
      '2026-11-20T08:00',
      '2026-11-20T15:00', // reaches the close of Friday
      '2026-11-20T15:00', // and the opening of Monday
      '2026-11-20T16:00',
      '2026-11-23T08:00',
      '2026-11-23T15:00',
      '2026-11-23T16:00',
    ]);
  });

  test('are as much earlier as a severity is set later', () => {
    const promise: TargetSpec = { within: 'PT1H', hours: 'office', from: 'severity_set' };
    expect(turns(promise, '2026-11-20T00:00', '2026-11-20T12:00', { delay: 60 * 60_000 })).toEqual([
      '2026-11-19T14:00',
      '2026-11-20T07:00',
      '2026-11-20T14:00',
      '2026-11-20T15:00',
    ]);
  });

  test('of days are the midnights of their zone', () => {
    expect(turns({ within: 'P1D', hours: 'office' }, '2026-11-20T12:00', '2026-11-22T23:30')).toEqual([
      '2026-11-19T23:00',
      '2026-11-20T23:00',
      '2026-11-21T23:00',
      '2026-11-22T23:00',
    ]);
  });

  test('on dates alone end with the last of them, and begin with the first', () => {
    expect(turns({ within: 'PT2H', hours: 'once' }, '2026-11-19T00:00', '2026-11-22T00:00')).toEqual([
      '2026-11-20T09:00',
      '2026-11-20T15:00',
      '2026-11-20T17:00',
    ]);
    expect(turns({ within: 'PT2H', hours: 'once' }, '2026-11-21T00:00', '2026-11-22T00:00')).toEqual([]);
  });

  const WEEKS = [
    ['2026-11-09T00:00', '2026-11-24T00:00'],
    ['2026-03-20T00:00', '2026-04-03T00:00'],
  ] as const;
  test.each<[TargetSpec, Partial<Scenario>]>([
    [{ within: 'PT4H' }, {}],
    [{ within: 'PT4H', hours: 'office' }, {}],
    [{ within: 'PT30H', hours: 'office' }, {}],
    [{ within: 'PT2H30M', hours: 'split' }, {}],
    [{ within: 'PT30H', hours: 'split' }, {}],
    [{ within: 'P1D', hours: 'office' }, {}],
    [{ within: 'P3D', hours: 'split' }, {}],
    [{ within: 'P2D', hours: 'eight' }, {}],
    [{ within: 'P2D' }, {}],
    [{ within: 'PT2H', hours: 'dates' }, {}],
    [{ within: 'PT2H', hours: 'caller' }, { closures: ['2026-11-16'] }],
    [{ within: 'PT2H', hours: 'office', from: 'severity_set' }, { delay: 26 * 3_600_000 }],
    [{ within: 'P1D', hours: 'office', from: 'severity_set' }, { delay: 26 * 3_600_000 }],
    [{ within: 'PT5H', hours: 'whole' }, {}],
  ])('between two of them, %j moves with the request or stands', (target, scenario) => {
    const made = known(target, scenario);
    for (const [from, last] of WEEKS) {
      // A severity that is set later than the span is not looked at.
      const to = ms(last) - (scenario.delay ?? 0);
      const edges = [...new Set([ms(from), to, ...made.turns(ms(from), ms(last))])]
        .filter((at) => at >= ms(from) && at <= to)
        .toSorted((a, b) => a - b);
      for (const [i, edge] of edges.slice(1).entries()) {
        const [a, b] = [(edges[i] ?? 0) + 1, edge - 1];
        if (b <= a) continue;
        const middle = Math.floor((a + b) / 2);
        const whole = made.due(b) - made.due(a);
        expect([0, b - a]).toContain(whole);
        expect(made.due(middle) - made.due(a)).toBe(whole === 0 ? 0 : middle - a);
      }
    }
  });
});

test('a clock costs work, each opening of its hours and each due more', () => {
  const promise: TargetSpec = { within: 'PT1H', hours: 'office' };
  expect(() => clock(promise, {}, 499)).toThrow(InvalidInputError);
  // The opening of Thursday counts: what is sent on Wednesday evening is due after it.
  const turns = (units: number) => clock(promise, {}, units)?.turns(ms('2026-11-16T00:00'), ms('2026-11-18T20:00'));
  expect(turns(500 + 4 * 40 + 10)).toHaveLength(16);
  expect(() => turns(500 + 4 * 40 + 10 - 1)).toThrow(InvalidInputError);
});

test('one comparison asks once for a clock, for its turns and for what is due at an instant', () => {
  const { tiers, hours: own } = offerOf(
    define({
      ...MINIMAL,
      hours,
      tiers: { t: { targets: { a: { within: 'PT1H', hours: 'office' } }, benefits: { web: {} } } },
    }),
  );
  const [target] = tiers[0]?.targets ?? [];
  if (target === undefined) throw new Error('one promise');
  const work = createWork(500 + 4 * 40 + 2 * 10, () => fault('too_large', 'x', 'x'));
  const ask = (more: Partial<Scenario> = {}) =>
    clockOf({ offer: { hours: own }, target }, { ...SOMEBODY, ...more }, work);
  const week = () => ask()?.turns(ms('2026-11-16T00:00'), ms('2026-11-18T20:00'));
  const due = () => ask()?.due(ms('2026-11-16T08:30'));
  expect([week(), due()]).toEqual([week(), due()]);
  expect(ask()).toBe(ask({ boughtOn: 20_000 }));
  // There is no work left for another customer, another instant or other weeks.
  expect(() => ask({ zone: 'Asia/Tokyo' })).toThrow(InvalidInputError);
  expect(() => ask({ closures: ['2026-11-17'] })).toThrow(InvalidInputError);
  expect(() => ask({ delay: 1 })).toThrow(InvalidInputError);
  expect(() => ask()?.due(ms('2026-11-16T08:31'))).toThrow(InvalidInputError);
  expect(() => ask()?.turns(ms('2026-11-16T00:00'), ms('2026-11-25T20:00'))).toThrow(InvalidInputError);
});
