import { describe, expect, test } from 'vitest';
import { bucketLine } from '../../src/calendar/bucket-line.js';
import { type ScheduleSpec, schedule, timeline, union, weekdays } from '../../src/calendar/index.js';
import { hoursOf, type OpeningHours } from '../../src/calendar/opening-hours.js';
import { openingPlan } from '../../src/calendar/opening-plan.js';
import { tableRoom } from '../../src/calendar/table-room.js';
import { yearLine } from '../../src/calendar/year-line.js';
import type { YearRange } from '../../src/calendar/year-tables.js';

/** Which years share a table, how many tables are kept, and which years are taken for alike. */

const DAY = 86_400_000;
const HOUR = DAY / 24;
const hours = (spec: ScheduleSpec) => hoursOf(openingPlan(schedule(spec)));
const lineOf = (spec: ScheduleSpec) => yearLine(hours(spec));
const span = ({ firstYear, lastYear }: YearRange) => [firstYear, lastYear];
const everyDay = (...windows: string[]) => ({ ...weekdays(...windows), sat: windows, sun: windows });
const DESK: ScheduleSpec = { zone: 'UTC', weekly: weekdays('09:00-17:00') };

describe('years that stand together', () => {
  test('are as many as 65 535 buckets hold: 179 of days', () => {
    const line = lineOf(DESK);
    line.range(1900);
    expect(span(line.range(2078))).toEqual([1900, 2078]);
    expect(span(line.range(2079))).toEqual([2079, 2079]);
  });

  test('180 are too many, also where the new ones would be few', () => {
    const line = lineOf(DESK);
    line.range(1920);
    expect(span(line.range(2090))).toEqual([1920, 2090]);
    expect(span(line.range(2091))).toEqual([2091, 2091]);
  });

  test('59 of a third of a day', () => {
    const line = lineOf({ zone: 'UTC', weekly: weekdays('09:00-12:00', '13:00-17:00') });
    line.range(2000);
    expect(span(line.range(2058))).toEqual([2000, 2058]);
    expect(span(line.range(2059))).toEqual([2059, 2059]);
  });

  test('are those from 1800 to 2099', () => {
    const line = lineOf(DESK);
    expect(span(line.range(1800))).toEqual([1800, 1800]);
    expect(span(line.range(1801))).toEqual([1800, 1801]);
    expect(span(line.range(1799))).toEqual([1799, 1799]);
    const late = lineOf(DESK);
    late.range(2050);
    expect(span(late.range(2099))).toEqual([2050, 2099]);
    expect(span(late.range(2100))).toEqual([2100, 2100]);
  });
});

describe('far years with dates of their own', () => {
  const far = (count: number) => Array.from({ length: count }, (_, i) => 2200 + i);
  const closures = far(200).map((year) => `${year}-06-07`);

  test('have a table each, and 179 of them are kept', () => {
    const line = lineOf({ ...DESK, closures });
    const kept = far(179).map((year) => line.range(year));
    expect(far(179).map((year) => line.range(year))).toEqual(kept);
    for (const [i, year] of far(179).entries()) expect(line.range(year)).toBe(kept[i]);
    line.range(2399);
    expect(line.range(2200)).not.toBe(kept[0]);
    expect(line.range(2200)).toEqual(kept[0]);
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
      const line = lineOf({ ...DESK, closures });
      for (let year = 2200; year < 2600; year++) line.range(year);
    };
    expect(dropsOthers(66_000, ask)).toBe(false);
  });
});

describe('years that are alike', () => {
  test('begin on the same weekday, are as long, and change their clocks at the same times', () => {
    const utc = bucketLine(hours(DESK));
    // Thursdays, and before 1970; 2023 begins on a Sunday, 2032 is a leap year.
    for (const year of [1959, 1970, 2015, 2037]) expect([year, utc.likeness(year)]).toEqual([year, utc.likeness(2026)]);
    for (const year of [2023, 2027, 2032, 2004]) expect(utc.likeness(year)).not.toBe(utc.likeness(2026));
    const newYork = bucketLine(hours({ ...DESK, zone: 'America/New_York' }));
    expect(newYork.likeness(2037)).toBe(newYork.likeness(2026));
    // From 2007 on summer begins in March.
    expect(newYork.likeness(1998)).not.toBe(newYork.likeness(2026));
  });

  test('weeks of different numbers share nothing, however many there are', () => {
    // Eight windows a day, so that a bucket is three hours wide; every day has longer ones than the day before.
    const number = (day: number) => ((day % 300) + 300) % 300;
    const length = (day: number) => number(day) * 1000 + 1000;
    const open = (from: number, to: number) => {
      const spans = [];
      for (let at = Math.floor(from / DAY) * DAY + HOUR; at < to; at += 3 * HOUR) {
        const [start, end] = [Math.max(at, from), Math.min(at + length(Math.floor(at / DAY)), to)];
        if (start < end) spans.push({ start: start - from, end: end - from });
      }
      return spans;
    };
    const synthetic: OpeningHours = {
      ...hours(DESK),
      spansIn: open,
      ordinaryIn: open,
      stretches(from, to) {
        const found = [];
        for (let day = Math.floor(from / DAY); day * DAY < to; day++) {
          const [start, end] = [Math.max(day * DAY, from), Math.min((day + 1) * DAY, to)];
          found.push({ start, end, likeness: 24 * (300 - number(day)), isSpecial: () => false });
        }
        return found;
      },
    };
    const line = bucketLine(synthetic);
    expect(line.width).toBe(3 * HOUR);
    const [from, to] = [line.startOf(2026), line.startOf(2027)];
    for (const [i, shape] of line.shapes(from, to).entries()) {
      const expected = open(from + i * line.width, from + (i + 1) * line.width).reduce(
        (sum, { start, end }) => sum + end - start,
        0,
      );
      expect(shape.total).toBe(expected);
    }
  });

  test('those of two eras have a table each', () => {
    const line = lineOf(DESK);
    const late = line.range(2101).table;
    expect(line.range(1701).table).not.toBe(late);
    expect(line.range(2501).table).toBe(late);
  });

  test('not those of two eras: an hour that summer skips was there before zones had summers', () => {
    const line = timeline({ zone: 'America/New_York', weekly: { sun: ['02:00-03:00'] } });
    const sundays = (from: number, to: number) => {
      let count = 0;
      for (let at = Date.UTC(from); at < Date.UTC(to); at += DAY) count += new Date(at).getUTCDay() === 0 ? 1 : 0;
      return count;
    };
    for (const [from, to, skipped] of [
      [1650, 1700, 0],
      [2150, 2200, 50],
      [1600, 1650, 0],
      [2200, 2250, 50],
    ] as const) {
      expect(line.between(Date.UTC(from), Date.UTC(to)) / HOUR).toBe(sundays(from, to) - skipped);
    }
  });
});

describe('whether hours open at all', () => {
  /** How many days the engine looks at to tell. */
  function looksOf(spec: ScheduleSpec) {
    const of = hours(spec);
    let looked = 0;
    const stretches: OpeningHours['stretches'] = (from, to) => {
      looked += (to - from) / DAY;
      return of.stretches(from, to);
    };
    return { opens: yearLine({ ...of, stretches }).opens(), looked };
  }

  test('is known from one year of a week', () => {
    const { opens, looked } = looksOf(DESK);
    expect(opens).toBe(true);
    expect(looked).toBeLessThan(2 * 366);
  });

  test('and of dates alone without a count over history', () => {
    const { opens, looked } = looksOf({ zone: 'UTC', weekly: {}, exceptions: { '1850-01-03': ['09:00-10:00'] } });
    expect(opens).toBe(true);
    expect(looked).toBeLessThan(30 * 366);
  });
});

describe('two halves of every day', () => {
  const [am, pm] = ['00:00-12:00', '12:00-24:00'].map((window) => schedule({ zone: 'UTC', weekly: everyDay(window) }));
  const spec = (half: typeof am, closures: readonly string[]) => ({ ...(half ?? DESK), closures });

  test('close on closures alone, each found from between them', () => {
    const line = () => union(spec(am, ['2026-06-07', '2345-06-07']), spec(pm, ['1750-06-07']));
    expect(line().nextClosing(Date.UTC(2027, 1))).toBe(Date.UTC(2345, 5, 7));
    expect(line().previousOpening(Date.UTC(2025, 1))).toBe(Date.UTC(1750, 5, 8));
    expect(line().previousClosing(Date.UTC(2345, 1))).toBe(Date.UTC(2026, 5, 7));
    expect(line().nextClosing(Date.UTC(1700))).toBe(Date.UTC(1750, 5, 7, 12));
    expect(line().nextClosing(Date.UTC(2346))).toBeNull();
    expect(line().previousOpening(Date.UTC(1749))).toBeNull();
  });
});
