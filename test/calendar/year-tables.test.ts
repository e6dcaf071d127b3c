import { describe, expect, test } from 'vitest';
import { type ScheduleSpec, schedule, timeline, weekdays } from '../../src/calendar/index.js';
import { hoursOf } from '../../src/calendar/opening-hours.js';
import { openingPlan } from '../../src/calendar/opening-plan.js';
import { tableRoom } from '../../src/calendar/table-room.js';
import { yearLine } from '../../src/calendar/year-line.js';
import type { YearRange } from '../../src/calendar/year-tables.js';

/** Which years share a table, and how many tables are kept. */

const DAY = 86_400_000;
const HOUR = DAY / 24;
const hours = (spec: ScheduleSpec) => hoursOf(openingPlan(schedule(spec)));
const lineOf = (spec: ScheduleSpec) => yearLine(hours(spec));
const span = ({ firstYear, lastYear }: YearRange) => [firstYear, lastYear];
const everyDay = (...windows: string[]) => ({ ...weekdays(...windows), sat: windows, sun: windows });
const DESK: ScheduleSpec = { zone: 'UTC', weekly: weekdays('09:00-17:00') };

/** A table grows step by step: a year far from all others stands alone. */
const askedAbout = (line: ReturnType<typeof lineOf>, ...years: readonly number[]) => years.forEach(line.range);

describe('years that stand together', () => {
  test('are not those between two that are far apart', () => {
    const line = lineOf(DESK);
    line.range(2026);
    expect(span(line.range(2044))).toEqual([2044, 2044]);
    expect(span(line.range(2008))).toEqual([2008, 2008]);
    expect(span(line.range(2099))).toEqual([2099, 2099]);
    expect(span(line.range(2043))).toEqual([2026, 2043]);
    // By now it may double, and a little more.
    expect(span(line.range(2077))).toEqual([2026, 2077]);
  });

  test('are as many as 65 535 buckets hold: 179 of days', () => {
    const line = lineOf(DESK);
    askedAbout(line, 1900, 1916, 1943, 1988);
    expect(span(line.range(2078))).toEqual([1900, 2078]);
    expect(span(line.range(2079))).toEqual([2079, 2079]);
  });

  test('180 are too many, also where the new ones would be few', () => {
    const line = lineOf(DESK);
    askedAbout(line, 1920, 1936, 1961, 2004);
    expect(span(line.range(2090))).toEqual([1920, 2090]);
    expect(span(line.range(2091))).toEqual([2091, 2091]);
  });

  test('59 of a third of a day', () => {
    const line = lineOf({ zone: 'UTC', weekly: weekdays('01:00-02:00', '09:00-10:00', '17:00-18:00') });
    askedAbout(line, 2000, 2013, 2028);
    expect(span(line.range(2058))).toEqual([2000, 2058]);
    expect(span(line.range(2059))).toEqual([2059, 2059]);
  });

  test('are those from 1800 to 2099', () => {
    const line = lineOf(DESK);
    expect(span(line.range(1800))).toEqual([1800, 1800]);
    expect(span(line.range(1801))).toEqual([1800, 1801]);
    expect(span(line.range(1799))).toEqual([1799, 1799]);
    const late = lineOf(DESK);
    askedAbout(late, 2050, 2061, 2074);
    expect(span(late.range(2099))).toEqual([2050, 2099]);
    expect(span(late.range(2100))).toEqual([2100, 2100]);
  });
});

/** Eight windows a day: buckets of an eighth, 2928 a year. */
const EIGHTHS: ScheduleSpec = {
  zone: 'UTC',
  weekly: weekdays(
    ...[0, 3, 6, 9, 12, 15, 18, 21].map((hour) => `${hour}`.padStart(2, '0')).map((h) => `${h}:10-${h}:20`),
  ),
};

describe('years that have a table each', () => {
  const far = (count: number) => Array.from({ length: count }, (_, i) => 2200 + i);
  const closures = far(320).map((year) => `${year}-06-07`);

  test('are kept while there are 313 of eighths, and the oldest goes first', () => {
    const line = lineOf({ ...EIGHTHS, closures });
    const kept = far(313).map((year) => line.range(year));
    for (const [i, year] of far(313).entries()) expect(line.range(year)).toBe(kept[i]);
    line.range(2519);
    expect(line.range(2201)).toBe(kept[1]);
    expect(line.range(2200)).not.toBe(kept[0]);
    expect(line.range(2200)).toEqual(kept[0]);
    expect(line.range(2201)).not.toBe(kept[1]);
    expect(line.range(2512)).toBe(kept[312]);
  });

  test.each<[string, ScheduleSpec['weekly']]>([
    ['eight windows a day', EIGHTHS.weekly],
    [
      '24 windows a day',
      weekdays(...Array.from({ length: 24 }, (_, h) => `${h}`.padStart(2, '0')).map((h) => `${h}:10-${h}:20`)),
    ],
    [
      'other hours each day',
      { mon: ['08:00-12:00', '13:00-17:00'], tue: ['09:30-13:30', '14:15-18:15'], sat: ['10:00-12:00'] },
    ],
    ['a short break', weekdays('07:00-12:00', '12:30-21:00')],
  ])('of history, all are kept whatever the hours: %s', (_, weekly) => {
    const line = lineOf({ zone: 'America/New_York', weekly });
    const years = Array.from({ length: 300 }, (_, i) => 1800 + ((i * 77) % 300));
    for (const year of years) line.range(year);
    const settled = years.map((year) => line.range(year));
    for (const [i, year] of years.entries()) expect(line.range(year)).toBe(settled[i]);
  });

  test('are kept of days: all that a few centuries have', () => {
    const line = lineOf({ ...DESK, closures });
    const kept = far(200).map((year) => line.range(year));
    for (const [i, year] of far(200).entries()) expect(line.range(year)).toBe(kept[i]);
  });
});

describe('the room that tables take', () => {
  const ROOM = 4_000_000;

  /** Whether the tables of others have to go, when so many cells are left beside them and `work` is done. */
  function dropsOthers(left: number, work: () => void): boolean {
    const others = tableRoom();
    let dropped = false;
    others.whenForgotten(() => {
      dropped = true;
    });
    others.take(ROOM - left);
    work();
    if (!dropped) others.give(ROOM - left);
    return dropped;
  }

  test('is given back when years join a table', () => {
    const grow = () => {
      const line = lineOf(DESK);
      for (let year = 2000; year < 2064; year++) line.range(year);
    };
    // 64 years of days are some 23 400 cells; all the tables before had as many again.
    expect(dropsOthers(24_000, grow)).toBe(false);
    expect(dropsOthers(23_000, grow)).toBe(true);
  });

  test('counts the runs of a day of many windows', () => {
    const clock = (minutes: number) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const many = Array.from({ length: 720 }, (_, i) => `${clock(i * 2)}-${clock(i * 2 + 1)}`);
    // 365 buckets, and three cells for each of the 720 windows of each day of the week.
    expect(dropsOthers(15_500, () => lineOf({ zone: 'UTC', weekly: everyDay(...many) }).range(2026))).toBe(false);
    expect(dropsOthers(15_400, () => lineOf({ zone: 'UTC', weekly: everyDay(...many) }).range(2026))).toBe(true);
  });

  test('is given back when tables of far years go', () => {
    const closures = Array.from({ length: 400 }, (_, i) => `${2200 + i}-06-07`);
    const ask = () => {
      const line = lineOf({ ...EIGHTHS, closures });
      for (let year = 2200; year < 2600; year++) line.range(year);
    };
    // 313 years of 2928 buckets, and one that comes before another goes.
    expect(dropsOthers(925_000, ask)).toBe(false);
  });

  const bytes = ({ table }: YearRange) =>
    [table.base, table.shapes, table.starts, table.lengths, table.further, table.byShare].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    );

  test('of thirty years of a desk: less than 250 kB', () => {
    const line = lineOf(DESK);
    askedAbout(line, 2010, 2024);
    expect(bytes(line.range(2039))).toBeLessThan(250_000);
  });

  test('of all schedules together is bounded: the table that was made first goes first', () => {
    const first = lineOf(DESK);
    let forgotten = false;
    first.whenForgotten(() => {
      forgotten = true;
    });
    const kept = first.range(2026);
    expect(first.range(2026)).toBe(kept);
    // The next one to go; what was dropped need not be given back.
    const others = tableRoom();
    let taken = ROOM - 100_000;
    others.whenForgotten(() => {
      taken = 0;
    });
    others.take(taken);
    expect(forgotten).toBe(false);
    for (let i = 0; i < 10 && !forgotten; i++) {
      const other = lineOf(DESK);
      askedAbout(other, 2000, 2016, 2040, 2080);
    }
    others.give(taken);
    expect(forgotten).toBe(true);
    expect(first.range(2026)).not.toBe(kept);
    expect(first.range(2026)).toEqual(kept);
  });

  test('a timeline whose tables were dropped answers as before', () => {
    const line = timeline({ zone: 'Asia/Tokyo', weekly: weekdays('09:00-17:00') });
    const at = Date.UTC(2026, 10, 20, 7, 30);
    const before = [line.isOpen(at), line.add(at, HOUR), line.between(at, at + 7 * DAY), line.nextOpening(at)];
    const others = tableRoom();
    others.take(ROOM);
    others.give(ROOM);
    expect([line.isOpen(at), line.add(at, HOUR), line.between(at, at + 7 * DAY), line.nextOpening(at)]).toEqual(before);
  });
});
