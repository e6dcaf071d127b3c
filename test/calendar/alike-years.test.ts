import { describe, expect, test } from 'vitest';
import { bucketLine } from '../../src/calendar/bucket-line.js';
import { always, type ScheduleSpec, schedule, timeline, union, weekdays } from '../../src/calendar/index.js';
import { hoursOf, intersectionOf, type OpeningHours, unionOf } from '../../src/calendar/opening-hours.js';
import { openingPlan } from '../../src/calendar/opening-plan.js';
import { closedYears, opens, yearLine } from '../../src/calendar/year-line.js';

/** Which years and weeks are taken for alike, and how few of them are looked at. */

const DAY = 86_400_000;
const HOUR = DAY / 24;
const hours = (spec: ScheduleSpec) => hoursOf(openingPlan(schedule(spec)));
const lineOf = (spec: ScheduleSpec) => yearLine(hours(spec));
const everyDay = (...windows: string[]) => ({ ...weekdays(...windows), sat: windows, sun: windows });
const DESK: ScheduleSpec = { zone: 'UTC', weekly: weekdays('09:00-17:00') };

/** The years of some hours, and how many days have been looked at. */
function watchedLine(of: OpeningHours) {
  let looked = 0;
  const stretches: OpeningHours['stretches'] = (from, to) => {
    looked += (to - from) / DAY;
    return of.stretches(from, to);
  };
  return { line: yearLine({ ...of, stretches }), looks: () => looked };
}

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
  function looksOf(spec: ScheduleSpec) {
    const { line, looks } = watchedLine(hours(spec));
    return { opens: opens(line), looked: looks() };
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

describe('what is known of hours without a look at any year', () => {
  const [never, desk] = [hours(always), hours(DESK)];
  const alone = hours({ zone: 'UTC', weekly: {}, exceptions: { '2026-12-30': ['09:00-12:00'] } });

  test('that they never close, also of two combined', () => {
    expect([never, desk, alone].map(({ neverCloses }) => neverCloses)).toEqual([true, false, false]);
    const pairs = [
      [never, never],
      [never, desk],
      [desk, never],
      [desk, desk],
    ] as const;
    expect(pairs.map(([a, b]) => intersectionOf(a, b).neverCloses)).toEqual([true, false, false, false]);
    expect(pairs.map(([a, b]) => unionOf(a, b).neverCloses)).toEqual([true, true, true, false]);
  });

  test('no year of such hours has closed time, but for dates of their own', () => {
    const { line, looks } = watchedLine(never);
    expect([closedYears(line).after(2026), closedYears(line).before(2026)]).toEqual([null, null]);
    expect(looks()).toBe(0);
    const own = watchedLine(hours({ ...always, closures: ['2031-05-05'] }));
    expect([closedYears(own.line).after(2026), closedYears(own.line).after(2031)]).toEqual([2031, null]);
    expect(own.looks()).toBe(0);
  });

  test('about how much of an ordinary year is open', () => {
    // 52 weeks and a day or two of 40 hours.
    expect(desk.perYear / HOUR).toBeGreaterThan(52.1 * 40);
    expect(desk.perYear / HOUR).toBeLessThan(52.3 * 40);
    expect(alone.perYear).toBe(0);
    for (const [a, b] of [
      [desk, alone],
      [alone, desk],
    ] as const) {
      expect([intersectionOf(a, b).perYear, unionOf(a, b).perYear]).toEqual([desk.perYear, desk.perYear]);
    }
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
