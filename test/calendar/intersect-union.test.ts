import { describe, expect, test } from 'vitest';
import { engineOf } from '../../src/calendar/engine.js';
import {
  always,
  intersect,
  japanDesk,
  openWindows,
  type Schedule,
  type ScheduleSpec,
  schedule,
  timeline,
  union,
  weekdays,
} from '../../src/calendar/index.js';
import { openTogether } from '../../src/calendar/intersect-union.js';
import { timelineOf } from '../../src/calendar/timeline.js';
import { issuesOf, thrownBy } from '../thrown.ts';

const tokyo = schedule({ zone: 'Asia/Tokyo', weekly: weekdays('09:00-18:00') });
const london = schedule({ zone: 'Europe/London', weekly: weekdays('08:00-16:00') });
const newYork = schedule({ zone: 'America/New_York', weekly: weekdays('09:00-17:00') });
const friday = { from: '2026-11-20T00:00:00Z', to: '2026-11-21T00:00:00Z' };

describe('two desks in two zones', () => {
  test('are open together in the hour that both have', () => {
    expect([...openWindows(intersect(tokyo, london), friday)]).toEqual([
      { start: '2026-11-20T08:00:00.000Z', end: '2026-11-20T09:00:00.000Z' },
    ]);
  });

  test('in summer for two, as London is an hour earlier', () => {
    const within = { from: '2026-07-03T00:00:00Z', to: '2026-07-04T00:00:00Z' };
    expect([...openWindows(intersect(london, tokyo), within)]).toEqual([
      { start: '2026-07-03T07:00:00.000Z', end: '2026-07-03T09:00:00.000Z' },
    ]);
  });

  test('and one of them at least in all the hours of either, those that touch united', () => {
    expect([...openWindows(union(tokyo, london), friday)]).toEqual([
      { start: '2026-11-20T00:00:00.000Z', end: '2026-11-20T16:00:00.000Z' },
    ]);
    expect([...openWindows(union(tokyo, newYork), friday)]).toEqual([
      { start: '2026-11-20T00:00:00.000Z', end: '2026-11-20T09:00:00.000Z' },
      { start: '2026-11-20T14:00:00.000Z', end: '2026-11-20T22:00:00.000Z' },
    ]);
  });

  test('an answer is a timeline', () => {
    const both = intersect(tokyo, london);
    expect(Object.isFrozen(both)).toBe(true);
    const at = Date.parse('2026-11-20T08:30:00Z');
    expect(both.isOpen(at)).toBe(true);
    expect(both.add(at, 3_600_000)).toBe(Date.parse('2026-11-23T08:30:00Z'));
    expect(both.nextClosing(at)).toBe(Date.parse('2026-11-20T09:00:00Z'));
    expect(both.previousOpening(at)).toBe(Date.parse('2026-11-20T08:00:00Z'));
    expect([...both.addAll(Float64Array.of(at), 0)]).toEqual([at]);
  });

  test('a spec will do', () => {
    const spec: ScheduleSpec = { zone: 'Europe/London', weekly: weekdays('08:00-16:00') };
    expect([...openWindows(intersect(tokyo, spec), friday)]).toHaveLength(1);
  });
});

describe('C2: closures and exceptions of either', () => {
  const off = schedule({ ...tokyo, closures: ['2026-11-20'] });
  const extra = schedule({ ...tokyo, exceptions: { '2026-11-21': ['09:00-18:00'] } });
  const weekend = { from: '2026-11-20T00:00:00Z', to: '2026-11-22T00:00:00Z' };

  test('close both, and open either', () => {
    expect([...openWindows(intersect(off, london), weekend)]).toEqual([]);
    expect([...openWindows(union(off, london), weekend)]).toEqual([
      { start: '2026-11-20T08:00:00.000Z', end: '2026-11-20T16:00:00.000Z' },
    ]);
    expect([...openWindows(intersect(extra, always), weekend)]).toHaveLength(2);
    expect([...openWindows(union(extra, london), weekend)]).toHaveLength(2);
  });
});

describe('closures and exceptions of far years', () => {
  const far = schedule({
    ...tokyo,
    closures: ['1650-03-02', '2345-06-07'],
    exceptions: { '2350-01-04': ['09:00-10:00'] },
  });
  const [from, to] = [Date.UTC(1600), Date.UTC(2400)];

  test('count, whichever of the two has them', () => {
    const whole = timeline(far).between(from, to);
    expect(whole).not.toBe(timeline(tokyo).between(from, to));
    for (const line of [intersect(always, far), intersect(far, always), intersect(tokyo, far)]) {
      expect(line.between(from, to)).toBe(whole);
    }
    const either = timeline(tokyo).between(from, to);
    for (const line of [union(tokyo, far), union(far, tokyo)]) expect(line.between(from, to)).toBe(either);
  });
});

describe('R17: round the clock', () => {
  test('with `always` a desk is itself, or always', () => {
    expect([...openWindows(intersect(always, japanDesk), friday)]).toEqual([...openWindows(japanDesk, friday)]);
    const at = Date.parse(friday.from);
    expect(union(always, japanDesk).nextClosing(at)).toBeNull();
    expect(union(always, japanDesk).previousOpening(at)).toBeNull();
  });

  test('two halves of every day never close', () => {
    const [am, pm] = ['00:00-12:00', '12:00-24:00'].map((window) =>
      schedule({ zone: 'UTC', weekly: { ...weekdays(window), sat: [window], sun: [window] } }),
    );
    const both = union(am ?? always, pm ?? always);
    expect(both.nextClosing(0)).toBeNull();
    expect(both.previousOpening(0)).toBeNull();
    expect(both.previousClosing(0)).toBeNull();
    const closed = union(schedule({ ...(am ?? always), closures: ['2345-06-07'] }), pm ?? always);
    expect(closed.nextClosing(0)).toBe(Date.UTC(2345, 5, 7));
    expect(closed.previousOpening(Date.UTC(9000))).toBe(Date.UTC(2345, 5, 7, 12));
  });

  test('nor are they ever open together', () => {
    const [am, pm] = ['00:00-12:00', '12:00-24:00'].map((window) => ({ zone: 'UTC', weekly: weekdays(window) }));
    expect(issuesOf(() => intersect(am as ScheduleSpec, pm as ScheduleSpec))).toEqual(['b: never_opens']);
  });
});

test('two that meet on one date alone are open together', () => {
  const once = schedule({ zone: 'UTC', weekly: {}, exceptions: { '2026-11-20': ['08:30-10:00'] } });
  expect([...openWindows(intersect(once, tokyo), friday)]).toEqual([
    { start: '2026-11-20T08:30:00.000Z', end: '2026-11-20T09:00:00.000Z' },
  ]);
  const other = schedule({ zone: 'UTC', weekly: {}, exceptions: { '2026-11-21': ['08:30-10:00'] } });
  expect(issuesOf(() => intersect(once, other))).toEqual(['b: never_opens']);
  expect(union(once, other).nextOpening(Date.UTC(2026, 10, 20, 10))).toBe(Date.UTC(2026, 10, 21, 8, 30));
});

test('two that met in the past alone, when a zone had another offset', () => {
  // Moscow was at +04:00 from 2011 to 2014, and is at +03:00 since.
  const moscow = schedule({ zone: 'Europe/Moscow', weekly: weekdays('09:00-10:00') });
  const utc = schedule({ zone: 'UTC', weekly: weekdays('05:00-06:00') });
  expect(intersect(moscow, utc).nextOpening(Date.UTC(2012, 0, 7))).toBe(Date.UTC(2012, 0, 9, 5));
});

test('C8: every fault of both at once, after the name of the verb', () => {
  const bad = { zone: 'Asia/Nowhere', weekly: {} };
  expect(issuesOf(() => intersect(bad, { zone: 'UTC', weekly: { mon: ['9-5'] } })).toSorted()).toEqual([
    'a.weekly: never_opens',
    'a.zone: unknown_zone',
    'b.weekly.mon.0: invalid_window',
  ]);
  expect(thrownBy(() => union(bad, bad)).message).toMatch(/^calendar\.union: /);
  expect(thrownBy(() => intersect(tokyo, { zone: 'UTC', weekly: weekdays('20:00-21:00') })).verb).toBe(
    'calendar.intersect',
  );
});

describe('hours that go on over the new year', () => {
  // From Monday morning to Friday evening without a gap; 2027 begins on a Friday.
  const day = ['00:00-24:00'];
  const week = schedule({
    zone: 'UTC',
    weekly: { mon: ['09:00-24:00'], tue: day, wed: day, thu: day, fri: ['00:00-17:00'] },
  });
  const [eve, close] = [Date.parse('2026-12-31T12:00Z'), Date.parse('2027-01-01T17:00Z')];

  test('close, unless one of two never does', () => {
    for (const line of [intersect(always, week), intersect(week, always), union(week, week)]) {
      expect(line.nextClosing(eve)).toBe(close);
      expect(line.previousOpening(close - 1)).toBe(Date.parse('2026-12-28T09:00Z'));
    }
    for (const line of [union(always, week), union(week, always)]) expect(line.nextClosing(eve)).toBeNull();
  });
});

describe('one of several schedules and another', () => {
  const [am, pm] = ['09:00-12:00', '13:00-17:00'].map((window) =>
    schedule({ zone: 'Asia/Tokyo', weekly: weekdays(window) }),
  ) as [Schedule, Schedule];

  test('round the clock leaves the other as it is', () => {
    expect(openTogether([always], tokyo)).toBe(engineOf(tokyo));
    expect(openTogether([am, always], tokyo)).toBe(engineOf(tokyo));
    expect(openTogether([tokyo], always)).toBe(engineOf(tokyo));
  });

  test.each([
    ['always', always, ['00:00', '03:00', '04:00', '08:00']],
    ['the desk of London, which is open from 08:00 UTC', london, []],
    [
      'an hour at noon',
      schedule({ zone: 'Asia/Tokyo', weekly: weekdays('11:30-13:30') }),
      ['02:30', '03:00', '04:00', '04:30'],
    ],
  ])('two parts of a day with %s', (_, other, edges) => {
    const line = openTogether([am, pm], other);
    const windows = line === null ? [] : [...openWindows(timelineOf(line), friday)];
    expect(windows.flatMap(({ start, end }) => [start, end])).toEqual(
      edges.map((edge) => `2026-11-20T${edge}:00.000Z`),
    );
  });

  test('of one schedule it is the intersection', () => {
    const line = openTogether([tokyo], london);
    expect(line === null ? [] : [...openWindows(timelineOf(line), friday)]).toEqual([
      ...openWindows(intersect(tokyo, london), friday),
    ]);
  });

  test('null where they are never open together', () => {
    expect(openTogether([am, pm], newYork)).toBeNull();
    expect(openTogether([am], pm)).toBeNull();
  });
});
