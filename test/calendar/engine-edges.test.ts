import { describe, expect, test } from 'vitest';
import {
  addBusinessTime,
  businessTimeBetween,
  isOpen,
  nextClosing,
  nextOpening,
  type ScheduleSpec,
  schedule,
  timeline,
  weekdays,
} from '../../src/calendar/index.js';
import { toMilliseconds } from '../../src/time/index.js';
import { issuesOf } from '../thrown.ts';

/** The edges of the tables that the engine keeps by UTC year, each read off a calendar by hand. */

describe('a window that begins two local days before its UTC year', () => {
  // In New York 2028 begins, by UTC, on Friday 2027-12-31 at 19:00; Thursday's window lasts until 21:00.
  const desk = schedule({ zone: 'America/New_York', weekly: { thu: ['22:00-21:00'] } });

  test('goes on in it', () => {
    expect(isOpen(desk, '2028-01-01T01:59:59.999Z')).toBe(true);
    expect(isOpen(desk, '2028-01-01T02:00:00.000Z')).toBe(false);
    expect(nextClosing(desk, '2028-01-01T00:00:00.000Z')).toBe('2028-01-01T02:00:00.000Z');
  });

  test('counts whole', () => {
    expect(businessTimeBetween(desk, '2027-12-31T00:00:00Z', '2028-01-02T00:00:00Z')).toBe('PT23H');
  });
});

describe('a window that closes where the clocks go back to', () => {
  // On Sunday 2026-11-01, 02:00 at -04:00 is 01:00 at -05:00: 06:00 UTC, when the window has long been over.
  const desk = schedule({ zone: 'America/New_York', weekly: { sun: ['00:00-01:00'] } });

  test('does not open again for no time at all', () => {
    expect(nextClosing(desk, '2026-11-01T04:00:00Z')).toBe('2026-11-01T05:00:00.000Z');
    expect(nextOpening(desk, '2026-11-01T05:00:00Z')).toBe('2026-11-08T05:00:00.000Z');
    expect(nextClosing(desk, '2026-11-01T05:00:00Z')).toBe('2026-11-08T06:00:00.000Z');
  });
});

describe.each([
  ['after all zones have settled', '21'],
  ['before zones changed', '16'],
])('dates of their own in years %s', (_, century) => {
  const plain: ScheduleSpec = { zone: 'UTC', weekly: weekdays('09:00-17:00') };
  const own: ScheduleSpec = {
    ...plain,
    closures: [`${century}50-03-02`, `${century}55-03-03`], // eight hours less each
    exceptions: { [`${century}60-03-03`]: ['09:00-10:00'] }, // seven hours less
  };
  const newYear = (year: string) => `${century}${year}-01-01T00:00Z`;
  const hours = (spec: ScheduleSpec, from: string, to: string) =>
    toMilliseconds(businessTimeBetween(schedule(spec), newYear(from), newYear(to))) / 3_600_000;

  test.each([
    ['45', '52', 8],
    ['52', '57', 8],
    ['45', '57', 16],
    ['57', '65', 7],
    ['52', '65', 15],
    ['45', '65', 23],
    ['61', '65', 0],
  ])('from %s to %s: %i hours less', (from, to, less) => {
    expect(hours(plain, from, to) - hours(own, from, to)).toBe(less);
    expect(hours(own, to, from)).toBe(-hours(own, from, to));
  });
});

test('years before zones changed have no hour that is skipped', () => {
  const desk = schedule({ zone: 'America/New_York', weekly: { sun: ['02:00-03:00'] } });
  const days = (Date.UTC(1700, 0) - Date.UTC(1650, 0)) / 86_400_000;
  const sundays = Array.from({ length: days }, (_, day) => new Date(Date.UTC(1650, 0, 1 + day)).getUTCDay()).filter(
    (day) => day === 0,
  ).length;
  expect(businessTimeBetween(desk, '1650-01-01T00:00Z', '1700-01-01T00:00Z')).toBe(`PT${sundays}H`);
});

describe('time that ends exactly with a window of another year', () => {
  const desk = () => schedule({ zone: 'Asia/Tokyo', weekly: weekdays('09:00-17:00') });

  test('ends there, and not at the next opening', () => {
    expect(addBusinessTime(desk(), '2026-12-31T16:30:00+09:00', 'PT8H30M')).toBe('2027-01-01T08:00:00.000Z');
  });

  test('and backwards at the opening, not at the close before it', () => {
    expect(addBusinessTime(desk(), '2027-01-01T09:30:00+09:00', '-PT8H30M')).toBe('2026-12-31T00:00:00.000Z');
  });
});

test('a fault of a numeric method has an empty path', () => {
  const line = timeline(schedule({ zone: 'UTC', weekly: weekdays('09:00-17:00') }));
  expect(issuesOf(() => line.isOpen(Number.NaN))).toEqual([': invalid_instant']);
  expect(issuesOf(() => line.add(0, Number.NaN))).toEqual([': invalid_duration']);
  expect(issuesOf(() => line.add(8.64e15, 1))).toEqual([': instant_out_of_range']);
  expect(issuesOf(() => line.addAll(Float64Array.of(8.65e15), 1))).toEqual(['times: instant_out_of_range']);
});

describe('hours that last over the end of a year close in the next one', () => {
  const night = ['22:00-06:00'];
  const nightly = { mon: night, tue: night, wed: night, thu: night, fri: night, sat: night, sun: night };
  const long = ['23:59:58-23:59:57'];

  test.each<[string, ScheduleSpec['weekly'], string]>([
    ['open every night', nightly, '2027-01-01T06:00:00.000Z'],
    ['one day of the week is whole', { thu: ['00:00-24:00'], fri: ['00:00-06:00'] }, '2027-01-01T06:00:00.000Z'],
    ['a window of nearly a day', { ...nightly, thu: long, fri: [] }, '2027-01-01T23:59:57.000Z'],
  ])('%s', (_, weekly, closes) => {
    // A Thursday.
    expect(nextClosing(schedule({ zone: 'UTC', weekly }), '2026-12-31T23:59:59Z')).toBe(closes);
  });

  test('hours round the clock, in windows that overlap, never close', () => {
    const day = ['01:00-02:00', '11:00-12:00', '12:00-11:00'];
    const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
    expect(nextClosing(schedule({ zone: 'UTC', weekly }), '2026-12-31T23:59:59Z')).toBeNull();
  });

  test('hours round the clock close on a closure alone, however late', () => {
    const days = weekdays('00:00-24:00');
    const weekly = { ...days, sat: days.mon, sun: days.mon };
    const desk = schedule({ zone: 'UTC', weekly, closures: ['2026-06-01', '2345-06-07'] });
    expect(nextClosing(desk, '2026-12-31T23:59:59Z')).toBe('2345-06-07T00:00:00.000Z');
    expect(nextClosing(desk, '2345-06-07T00:00:00Z')).toBeNull();
  });
});

test('a date of its own at the end of a year reaches into the next one', () => {
  const desk = schedule({
    zone: 'UTC',
    weekly: { mon: ['09:00-17:00'] },
    exceptions: { '2026-12-31': ['22:00-06:00'] },
  });
  expect(isOpen(desk, '2027-01-01T05:59:59.999Z')).toBe(true);
  expect(nextClosing(desk, '2026-12-31T23:00:00Z')).toBe('2027-01-01T06:00:00.000Z');
});

describe('ten years of closures, of which the week says nothing', () => {
  const mondays = Array.from({ length: 522 }, (_, week) => Date.UTC(2027, 0, 4) + week * 7 * 86_400_000);
  const closures = mondays.map((ms) => new Date(ms).toISOString().slice(0, 10));
  const desk = () => schedule({ zone: 'UTC', weekly: { mon: ['09:00-17:00'] }, closures });

  test('are passed over, forwards and backwards', () => {
    expect(closures.at(-1)).toBe('2036-12-29');
    expect(addBusinessTime(desk(), '2026-12-28T09:00:00Z', 'PT16H')).toBe('2037-01-05T17:00:00.000Z');
    expect(addBusinessTime(desk(), '2037-01-05T17:00:00Z', '-PT16H')).toBe('2026-12-28T09:00:00.000Z');
    expect(nextOpening(desk(), '2027-01-01T00:00:00Z')).toBe('2037-01-05T09:00:00.000Z');
  });
});

describe('at the ends of the range of Date', () => {
  const LAST = 8.64e15;
  const line = timeline(schedule({ zone: 'UTC', weekly: weekdays('09:00-17:00') }));

  test.each([
    ['first', -LAST + 5 * 86_400_000, -LAST + 3 * 365 * 86_400_000],
    ['last', LAST - 5 * 86_400_000, LAST - 3 * 365 * 86_400_000],
  ])('the %s year is reached from another', (_, there, from) => {
    const open = line.nextOpening(there) + 3_600_000;
    expect(line.add(from, line.between(from, open))).toBe(open);
  });

  test('and nothing beyond it', () => {
    expect(issuesOf(() => line.add(0, 8.64e15))).toEqual([': instant_out_of_range']);
    expect(issuesOf(() => line.add(0, -8.64e15))).toEqual([': instant_out_of_range']);
  });
});

describe('a closure at the end of a year counts in the UTC year in which its windows lie', () => {
  const HOUR = 3_600_000;
  const everyDay = (windows: string) =>
    Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, windows.split(', ')]));

  test.each([
    // Zone, windows of every day, closure, and the hours that it takes from 2150 and from 2151, read off a calendar.
    ['Pacific/Kiritimati', '00:00-10:00', '2151-01-01', 10, 0], // from 10:00 to 20:00 UTC of 31 December
    ['Pacific/Kiritimati', '09:00-19:00', '2151-01-01', 5, 5], // from 19:00 UTC over midnight
    ['Etc/GMT+12', '13:00-24:00', '2150-12-31', 0, 11], // from 01:00 to 12:00 UTC of 1 January
    ['Etc/GMT+12', '20:00-08:00', '2150-12-31', 0, 12], // from 08:00 to 20:00 UTC of 1 January
    ['Etc/GMT+12', '23:00-22:00', '2150-12-30', 13, 10], // from 11:00 UTC of 31 December to 10:00 of 1 January
    ['UTC', '22:00-21:00', '2150-12-30', 23, 0], // until 21:00 of 31 December
    ['UTC', '22:00-21:00', '2150-12-31', 2, 21],
    ['UTC', '09:00-17:00', '2151-01-01', 0, 8],
    // Without a gap in the week, days are counted from midnight in UTC: the last of a year holds 14 hours of the closure.
    ['Pacific/Kiritimati', '00:00-24:00', '2151-01-01', 14, 10],
    ['Etc/GMT+12', '00:00-24:00', '2150-12-31', 12, 12],
    // Open from 22:00 to 22:00 of the next date: from 10:00 UTC of 31 December to 10:00 of 1 January.
    ['Etc/GMT+12', '22:00-23:00, 23:00-22:00', '2150-12-30', 14, 10],
  ] as const)('%s, %s, closed on %s: %d h of 2150, %d h of 2151', (zone, windows, closed, before, after) => {
    const weekly = everyDay(windows);
    const [usual, own] = [
      { zone, weekly },
      { zone, weekly, closures: [closed] },
    ].map((spec) => timeline(spec));
    const [first, turn, last] = [2140, 2151, 2160].map((year) => Date.UTC(year, 0)) as [number, number, number];
    const taken = (from: number, to: number) =>
      ((usual?.between(from, to) ?? 0) - (own?.between(from, to) ?? 0)) / HOUR;
    expect([taken(first, turn), taken(turn, last), taken(first, last)]).toEqual([before, after, before + after]);
    // In the years in which zones change as well, each of them counted by itself.
    const near = { zone, weekly, closures: [closed.replace('215', '202')] };
    const [plain, with2020] = [timeline({ zone, weekly }), timeline(near)];
    const year = (turnOf: number) => Date.UTC(turnOf, 0);
    const of = (from: number, to: number) =>
      (plain.between(year(from), year(to)) - with2020.between(year(from), year(to))) / HOUR;
    expect([of(2015, 2021), of(2021, 2027)]).toEqual([before, after]);
  });
});
