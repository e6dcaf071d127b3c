import { describe, expect, test } from 'vitest';
import { bucketLine } from '../../src/calendar/bucket-line.js';
import { type ScheduleSpec, schedule, timeline, weekdays } from '../../src/calendar/index.js';
import { hoursOf, type OpeningHours, unionOf } from '../../src/calendar/opening-hours.js';
import { openingPlan } from '../../src/calendar/opening-plan.js';
import { opening } from '../oracles/business-time.ts';

/** Closures and exceptions, where their windows reach over the edges of dates and buckets. */

const HOUR = 3_600_000;
const everyDay = (...windows: string[]) => ({ ...weekdays(...windows), sat: windows, sun: windows });

describe('every quarter of an hour around a date of its own is open as the wall clock says', () => {
  test.each<[string, ScheduleSpec]>([
    [
      'overnight in a week of nights: the tail reaches into a bucket of the next date',
      { zone: 'UTC', weekly: everyDay('10:00-21:00', '22:00-09:00'), exceptions: { '2026-12-30': ['23:00-12:00'] } },
    ],
    [
      'overnight in a week of days',
      { zone: 'UTC', weekly: everyDay('10:00-21:00'), exceptions: { '2026-12-30': ['23:00-12:00'] } },
    ],
    [
      'a closure in a week of nights',
      { zone: 'UTC', weekly: everyDay('10:00-21:00', '22:00-09:00'), closures: ['2026-12-30'] },
    ],
    [
      'alone, far in the east',
      { zone: 'Pacific/Kiritimati', weekly: {}, exceptions: { '2026-12-30': ['00:00-24:00'] } },
    ],
    ['alone, far in the west', { zone: 'Etc/GMT+12', weekly: {}, exceptions: { '2026-12-30': ['00:00-24:00'] } }],
    ['alone and overnight', { zone: 'Etc/GMT+12', weekly: {}, exceptions: { '2026-12-30': ['23:00-22:00'] } }],
    ['in the east', { zone: 'Asia/Tokyo', weekly: everyDay('00:00-08:00', '09:00-17:00'), closures: ['2026-12-30'] }],
    [
      'in the west',
      { zone: 'America/New_York', weekly: everyDay('00:00-08:00', '16:00-24:00'), closures: ['2026-12-30'] },
    ],
  ])('%s', (_, spec) => {
    const line = timeline(schedule(spec));
    const isOpen = opening(spec);
    const from = Date.UTC(2026, 11, 28);
    for (let at = from; at < from + 120 * HOUR; at += HOUR / 4) expect([at, line.isOpen(at)]).toEqual([at, isOpen(at)]);
  });
});

describe('what a far date of its own takes, or adds, is counted up to every moment around it', () => {
  test.each<[string, ScheduleSpec]>([
    ['a window that begins late', { zone: 'UTC', weekly: everyDay('22:00-21:00') }],
    ['a window around the edge of a year', { zone: 'UTC', weekly: everyDay('10:00-09:00') }],
    ['days of a desk', { zone: 'America/New_York', weekly: everyDay('09:00-17:00') }],
    ['days of a desk far in the east', { zone: 'Pacific/Kiritimati', weekly: everyDay('09:00-12:00', '13:00-19:00') }],
  ])('%s', (_, spec) => {
    for (const date of ['2150-12-31', '2151-01-01', '2151-01-02']) {
      const own = { ...spec, closures: [date] };
      const [usual, closed] = [timeline(schedule(spec)), timeline(schedule(own))];
      const [isUsual, isOwn] = [opening(spec), opening(own)];
      const start = Date.UTC(2150, 11, 29);
      let taken = 0;
      for (let at = start; at < start + 144 * HOUR; at += HOUR) {
        const from = Date.UTC(2140);
        expect([date, at, usual.between(from, at) - closed.between(from, at)]).toEqual([date, at, taken]);
        if (isUsual(at) && !isOwn(at)) taken += HOUR;
      }
      expect(taken).toBeGreaterThan(0);
    }
  });

  test('in whatever order the dates come: closures, and exceptions before and after them', () => {
    const weekly = everyDay('09:00-17:00');
    const closures = ['2150-03-02', '2150-09-02'];
    const exceptions = { '2150-02-02': ['09:00-10:00'], '2150-06-02': ['09:00-12:00'], '2150-09-03': ['09:00-11:00'] };
    const [usual, own] = [timeline({ zone: 'UTC', weekly }), timeline({ zone: 'UTC', weekly, closures, exceptions })];
    const [from, to] = [Date.UTC(2140), Date.UTC(2160)];
    expect((usual.between(from, to) - own.between(from, to)) / HOUR).toBe(8 + 8 + 7 + 5 + 6);
  });
});

describe('how often the hours of a bucket are worked out', () => {
  const YEAR = Date.UTC(2026, 0);

  /** The buckets of two years, and how often their hours were asked for. */
  function asksOf(spec: ScheduleSpec, hours = hoursOf(openingPlan(schedule(spec)))) {
    let asks = 0;
    const counted =
      (spansIn: OpeningHours['spansIn']): OpeningHours['spansIn'] =>
      (from, to) => {
        asks += 1;
        return spansIn(from, to);
      };
    const line = bucketLine({ ...hours, spansIn: counted(hours.spansIn), ordinaryIn: counted(hours.ordinaryIn) });
    // The grid has asked for weeks.
    asks = 0;
    const shapes = line.shapes(line.startOf(2026), line.startOf(2028));
    return { asks, shapes, line, asksInAll: () => asks };
  }

  test('once for each day of the week, where clocks do not change', () => {
    expect(asksOf({ zone: 'Asia/Tokyo', weekly: weekdays('09:00-17:00') }).asks).toBe(7);
  });

  test('and no more where the business time without special dates is asked for', () => {
    const { asks, line, asksInAll } = asksOf({ zone: 'Asia/Tokyo', weekly: weekdays('09:00-17:00') });
    expect(line.ordinaryTotal(2026)).toBe(261 * 8 * HOUR);
    expect(asksInAll()).toBe(asks);
  });

  test('for each day of the week in winter and in summer, and where clocks change', () => {
    const { asks } = asksOf({ zone: 'America/New_York', weekly: weekdays('09:00-17:00') });
    expect(asks).toBeLessThanOrEqual(2 * 7 + 4);
    expect(asks).toBeGreaterThanOrEqual(2 * 7);
  });

  test('and for each bucket that a date of its own may reach into', () => {
    const dates = ['2026-03-02', '2026-06-03', '2027-01-06'];
    const { asks } = asksOf({ zone: 'UTC', weekly: weekdays('09:00-17:00'), closures: dates });
    expect(asks).toBeLessThanOrEqual(7 + 2 * dates.length);
    const { asks: together } = asksOf({
      zone: 'UTC',
      weekly: weekdays('09:00-17:00'),
      exceptions: { [dates[0] ?? '']: ['22:00-06:00'] },
    });
    expect(together).toBeLessThanOrEqual(7 + 3);
  });

  test('also of two schedules combined', () => {
    const desk = hoursOf(openingPlan(schedule({ zone: 'UTC', weekly: weekdays('09:00-17:00') })));
    const spec = { zone: 'Asia/Tokyo', weekly: weekdays('17:00-20:00') };
    expect(asksOf(spec, unionOf(desk, hoursOf(openingPlan(schedule(spec))))).asks).toBeLessThanOrEqual(7 * 3);
  });

  test('buckets of the same run share a shape', () => {
    const { shapes, line } = asksOf({ zone: 'America/New_York', weekly: weekdays('09:00-17:00') });
    expect(shapes).toHaveLength((line.startOf(2028) - line.startOf(2026)) / line.width);
    // Closed, from 09:00 in winter and from 09:00 in summer.
    expect(new Set(shapes).size).toBe(3);
    expect(line.startOf(2026)).toBe(YEAR + line.phase);
  });
});
