import { describe, expect, test } from 'vitest';
import { bucketShape, momentClosed, momentOpen, openWithin } from '../../src/calendar/bucket-shape.js';
import { addBusinessDays, addBusinessTime, schedule, weekdays } from '../../src/calendar/index.js';
import { isOpenAt, MAX_BUCKETS, momentWith, openBefore, openTable } from '../../src/calendar/open-table.js';
import type { OpeningHours } from '../../src/calendar/opening-hours.js';
import { hoursOf } from '../../src/calendar/opening-hours.js';
import type { OpeningPlan } from '../../src/calendar/opening-plan.js';
import { specialYears } from '../../src/calendar/special-years.js';
import type { Span } from '../../src/calendar/window.js';
import { yearLine } from '../../src/calendar/year-line.js';
import type { YearRange } from '../../src/calendar/year-tables.js';
import { issuesOf } from '../thrown.ts';

/** How much the engine looks at, counted: that no answer takes longer the further it lies is a promise, not a hope. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DESK: readonly Span[] = [{ start: 9 * HOUR, end: 17 * HOUR }];

/** The same hours every day in UTC, and how many days the engine looked at since it was last asked. */
function counted(day: readonly Span[]): { readonly hours: OpeningHours; readonly days: () => number } {
  let looked = 0;
  const plan: OpeningPlan = { zone: 'UTC', weekly: Array(7).fill(day), special: new Map() };
  const hours = hoursOf(plan);
  const days = () => {
    const count = looked;
    looked = 0;
    return count;
  };
  const stretches: OpeningHours['stretches'] = (from, to) => {
    looked += (to - from) / DAY;
    return hours.stretches(from, to);
  };
  return { hours: { ...hours, stretches }, days };
}

const span = ({ firstYear, lastYear }: YearRange) => [firstYear, lastYear];

describe('the years that are looked at', () => {
  test('between the year 2026 and the end of time: those of history, one of each kind, and then none', () => {
    const { hours, days } = counted(DESK);
    const line = yearLine(hours);
    line.range(2026);
    expect(days()).toBeLessThan(2 * 366);
    line.range(200_000);
    // To tell years apart costs a look at each; the days of no more than the kinds are counted.
    expect(days()).toBeLessThan((2100 - 2026 + 2 * 14 + 5) * 366);
    line.range(270_000);
    expect(days()).toBeLessThan(2 * 366);
    line.range(-270_000);
    expect(days()).toBeLessThan((2026 - 1800 + 2 * 14 + 5) * 366);
    line.range(-200_000);
    expect(days()).toBeLessThan(2 * 366);
  });

  test('the year in which so much time will have passed: no more than lie on the way', () => {
    const { hours, days } = counted(DESK);
    const line = yearLine(hours);
    const here = line.range(1990);
    days();
    // Eight hours a day: 2076 ends after 87 years of them.
    const passed = (Date.UTC(2077, 0) - Date.UTC(1990, 0)) / DAY;
    expect(line.yearReaching(here.before + passed * 8 * HOUR, false, here)).toBe(2076);
    expect(days()).toBeLessThan((2079 - 1990 + 14) * 366);
    expect(line.yearReaching(here.before + passed * 8 * HOUR, true, here)).toBe(2077);
    expect(days()).toBeLessThan(5 * 366);
  });
});

describe('the years that stand together', () => {
  test('those of history that were asked for, and on a new side as many more as there were', () => {
    const line = yearLine(counted(DESK).hours);
    expect(span(line.range(2026))).toEqual([2026, 2026]);
    expect(span(line.range(2027))).toEqual([2026, 2027]);
    expect(span(line.range(2028))).toEqual([2026, 2029]);
    expect(span(line.range(2025))).toEqual([2022, 2029]);
    expect(span(line.range(2053))).toEqual([2022, 2053]);
    expect(span(line.range(2090))).toEqual([2022, 2090]);
    const all = line.range(2050);
    for (const year of [2022, 2050, 2090]) expect(line.range(year)).toBe(all);
    expect(span(line.range(2091))).toEqual([2022, 2099]);
  });

  test('asked in order, a hundred years cost little more than asked ends first', () => {
    const [ordered, ends] = [counted(DESK), counted(DESK)];
    const [inOrder, endsFirst] = [yearLine(ordered.hours), yearLine(ends.hours)];
    for (let year = 1950; year < 2050; year++) inOrder.range(year);
    endsFirst.range(2049);
    for (let year = 1950; year < 2050; year++) endsFirst.range(year);
    expect(ordered.days()).toBeLessThan(4 * ends.days());
  });

  test('no more buckets than 16 bits count: then a year stands alone', () => {
    const line = yearLine(counted(DESK).hours);
    const merged = line.range(1830);
    expect(merged.table.count * 300).toBeGreaterThan(MAX_BUCKETS);
    expect(span(line.range(2090))).toEqual([2090, 2090]);
    expect(line.range(1830)).toBe(merged);
    expect(line.range(2090)).toBe(line.range(2090));
  });

  test('far years that are alike share one table', () => {
    const line = yearLine(counted(DESK).hours);
    const { table } = line.range(2501);
    expect(line.range(2901).table).toBe(table);
    expect(line.range(2503).table).not.toBe(table);
    expect(line.range(1501).table).not.toBe(table);
  });
});

describe('a day of a thousand windows is looked through by halves', () => {
  const minutes = Array.from({ length: 1000 }, (_, i) => ({ start: i * 80_000, end: i * 80_000 + 40_000 }));

  /** How many cells of the runs are read. */
  function readsOf(ask: (runs: Int32Array) => number): number {
    let reads = 0;
    const { runs } = bucketShape(minutes);
    const cells = new Proxy(runs ?? new Int32Array(0), {
      get(list, key) {
        reads += key === 'length' ? 0 : 1;
        return Reflect.get(list, key, list);
      },
    });
    ask(cells);
    return reads;
  }

  test('for any moment and any time', () => {
    for (let i = 0; i < 1000; i += 7) {
      expect(readsOf((runs) => openWithin(runs, i * 80_000 + 10))).toBeLessThan(15);
      expect(readsOf((runs) => momentOpen(runs, i * 40_000 + 10))).toBeLessThan(15);
      // Closed time before a run is the difference of two cells.
      expect(readsOf((runs) => momentClosed(runs, i * 40_000 + 10))).toBeLessThan(2 * 13);
    }
  });

  test('and counts as a walk does', () => {
    const table = openTable(DAY, [bucketShape(minutes), bucketShape(DESK)], 0);
    const isOpen = (ms: number) =>
      [...minutes, { start: 33 * HOUR, end: 41 * HOUR }].some(({ start, end }) => ms >= start && ms < end);
    let open = 0;
    for (let second = 0; second < 2 * 86_400; second += 40) {
      expect(openBefore(table, second * 1000)).toBe(open);
      expect(isOpenAt(table, second * 1000)).toBe(isOpen(second * 1000));
      if (!isOpen(second * 1000)) continue;
      open += 40_000;
      expect(momentWith(table, open)).toBe(second * 1000 + 40_000);
    }
  });
});

describe('a schedule of many windows and many dates', () => {
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const windows = Array.from({ length: 720 }, (_, i) => `${clock(i * 2)}-${clock(i * 2 + 1)}`);
  const day = { zone: 'America/New_York', weekly: weekdays(...windows) };
  /** So many dates, one every three years from 2101 on. */
  const closures = (count: number) => Array.from({ length: count }, (_, i) => `${2101 + i * 3}-06-01`);

  test('is refused by name where both together are too many', () => {
    expect(issuesOf(() => schedule({ ...day, closures: closures(300) }))).toEqual([': too_large']);
    expect(schedule({ ...day, closures: closures(27) }).closures).toHaveLength(27);
    const exceptions = Object.fromEntries(closures(28).map((date) => [date, windows]));
    expect(issuesOf(() => schedule({ zone: 'UTC', weekly: {}, exceptions }))).toEqual([': too_large']);
  });

  test('answers far questions', () => {
    const desk = schedule({ ...day, closures: closures(27) });
    // A minute of every two, five days a week: some 3 130 hours a year.
    expect(addBusinessTime(desk, '2026-11-26T00:00:00Z', 'PT8000000H').slice(0, 2)).toBe('45');
    expect(addBusinessDays(desk, '2026-11-26T00:00:00Z', 200_000).slice(0, 2)).toBe('27');
  });
});

test('of the years that have dates of their own, only those that are asked about are counted', () => {
  const years = new Set(Array.from({ length: 1000 }, (_, i) => 1600 + i));
  let counted = 0;
  const special = specialYears(years, () => {
    counted += 1;
    return -1;
  });
  expect(special.difference(2100, 2150)).toBe(-50);
  expect(counted).toBe(50);
  expect(special.difference(2100, 2120)).toBe(-20);
  expect(special.difference(1800, 1750)).toBe(50);
  expect(special.difference(1800, 1500)).toBe(200);
  expect(special.difference(2100, 9999)).toBe(-500);
  expect(special.difference(2100, 2100)).toBe(0);
  expect(counted).toBe(700);
});

test('five thousand dates with a hundred thousand bad windows name two hundred issues', () => {
  const dates = Array.from({ length: 5000 }, (_, i) => new Date(i * DAY).toISOString().slice(0, 10));
  const exceptions = Object.fromEntries(dates.map((date) => [date, Array(26).fill('9-5')]));
  expect(issuesOf(() => schedule({ zone: 'UTC', weekly: {}, exceptions }))).toHaveLength(200);
});
