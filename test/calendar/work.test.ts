import { describe, expect, test } from 'vitest';
import { earliestWith, openBefore, openTable, windowStart } from '../../src/calendar/open-table.js';
import type { OpeningPlan } from '../../src/calendar/opening-plan.js';
import type { Span } from '../../src/calendar/window.js';
import { yearLine } from '../../src/calendar/year-line.js';
import { yearsOf } from '../../src/calendar/year-source.js';

/** How much the engine looks at, counted: that no answer takes longer the further it lies is a promise, not a hope. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DESK: readonly Span[] = [{ start: 9 * HOUR, end: 17 * HOUR }];
/** 400 windows of a minute a day, two and a half minutes apart: 146 000 a year, of 200 000 that are kept together. */
const DENSE: readonly Span[] = Array.from({ length: 400 }, (_, i) => ({
  start: i * 150_000,
  end: i * 150_000 + 60_000,
}));

/** Years that begin on a weekday, leap or common: each kind is looked at once more, to make its windows. */
const KINDS = 14 + 5;

/** A plan of the same hours every day in UTC, and how often it was asked about a year. */
function counted(day: readonly Span[]): { readonly plan: OpeningPlan; readonly years: () => number } {
  let asked = 0;
  const plan: OpeningPlan = {
    get zone() {
      asked += 1;
      return 'UTC';
    },
    weekly: Array(7).fill(day),
    special: new Map(),
  };
  const years = () => {
    const count = asked;
    asked = 0;
    return count;
  };
  return { plan, years };
}

describe('the years that are looked at', () => {
  test('between the year 2026 and the end of time: those of history, one cycle, and then none', () => {
    const { plan, years } = counted(DESK);
    const line = yearLine(yearsOf(plan));
    line.range(2026);
    expect(years()).toBeLessThan(5);
    line.range(200_000);
    expect(years()).toBeLessThan(2100 - 2026 + 400 + KINDS);
    line.range(270_000);
    expect(years()).toBeLessThan(5);
    line.range(-270_000);
    expect(years()).toBeLessThan(2026 - 1800 + 400 + KINDS);
    line.range(-200_000);
    expect(years()).toBeLessThan(5);
  });

  test('the year in which so much time will have passed: no more than lie on the way', () => {
    const { plan, years } = counted(DESK);
    const line = yearLine(yearsOf(plan));
    line.range(2026);
    const here = line.range(1990);
    years();
    // Eight hours a day: 2076 ends after 87 years of them, and those up to 2026 are known.
    const days = (Date.UTC(2077, 0) - Date.UTC(1990, 0)) / DAY;
    expect(line.yearReaching(here.base + days * 8 * HOUR, false, here)).toBe(2076);
    expect(years()).toBeLessThan(51 + KINDS);
    expect(line.yearReaching(here.base + days * 8 * HOUR, true, here)).toBe(2077);
    expect(years()).toBeLessThan(5);
  });
});

describe('the years that stand together', () => {
  const span = ({ firstYear, lastYear }: { firstYear: number; lastYear: number }) => [firstYear, lastYear];

  test('those of history that were asked for, and those between them', () => {
    const line = yearLine(yearsOf(counted(DESK).plan));
    expect(span(line.range(2026))).toEqual([2026, 2026]);
    expect(span(line.range(2029))).toEqual([2026, 2029]);
    expect(span(line.range(1800))).toEqual([1800, 2029]);
    expect(span(line.range(2099))).toEqual([1800, 2099]);
    const all = line.range(1900);
    for (const year of [1800, 1950, 2099]) expect(line.range(year)).toBe(all);
    expect([all.start, all.end]).toEqual([Date.UTC(1800, 0), Date.UTC(2100, 0)]);
  });

  test('every other year stands alone, and is made once', () => {
    const line = yearLine(yearsOf(counted(DESK).plan));
    for (const year of [1799, 2100, 2500, -3000]) {
      const alone = line.range(year);
      expect(span(alone)).toEqual([year, year]);
      expect(line.range(year)).toBe(alone);
    }
  });

  test('no more windows than there is room for: then a year of history stands alone too', () => {
    const line = yearLine(yearsOf(counted(DENSE).plan));
    const merged = line.range(2026);
    expect(span(line.range(2027))).toEqual([2027, 2027]);
    expect(line.range(2026)).toBe(merged);
  });

  test('and of the years that stand alone some hundred are kept', () => {
    const line = yearLine(yearsOf(counted(DESK).plan));
    const first = line.range(2500);
    for (let year = 2501; year < 2700; year++) line.range(year);
    expect(line.range(2500)).toBe(first);
    // A window and a place in the index for every day: 731 a year.
    for (let year = 2700; year < 2800; year++) line.range(year);
    expect(line.range(2500)).not.toBe(first);
  });
});

describe('the cells that are looked at', () => {
  /** A table of one year whose cells count how often they are read. */
  function table(windows: readonly Span[]) {
    const total = windows.reduce((sum, { start, end }) => sum + end - start, 0);
    const made = openTable([{ length: 365 * DAY, total, windows }]);
    let reads = 0;
    const cells = new Proxy(made.cells, {
      get(list, key) {
        reads += 1;
        return Reflect.get(list, key, list);
      },
    });
    const readsOf = (ask: () => number) => {
      reads = 0;
      ask();
      return reads;
    };
    return { table: { ...made, cells }, readsOf };
  }

  test('of a desk with a window a day: a few for any moment', () => {
    const daily = Array.from({ length: 365 }, (_, day) => ({
      start: day * DAY + 9 * HOUR,
      end: day * DAY + 17 * HOUR,
    }));
    const { table: year, readsOf } = table(daily);
    for (let ms = 0; ms < 365 * DAY; ms += 13 * HOUR) {
      expect(readsOf(() => windowStart(year, ms))).toBeLessThan(5);
      expect(readsOf(() => openBefore(year, ms))).toBeLessThan(6);
      expect(readsOf(() => earliestWith(year, 1 + ms / 3.1))).toBeLessThan(6);
    }
  });

  test('of a day with a thousand windows in a year with none: by halves', () => {
    const minutes = Array.from({ length: 1000 }, (_, i) => ({ start: i * 80_000, end: i * 80_000 + 40_000 }));
    const { table: year, readsOf } = table(minutes);
    for (let ms = 0; ms < DAY; ms += HOUR) expect(readsOf(() => windowStart(year, ms))).toBeLessThan(14);
    // Evenly open, so that an equal share is a window; but not where all but one are short.
    const uneven = table([...minutes, { start: 100 * DAY, end: 365 * DAY }]);
    for (let open = 1; open < 1000 * 40_000; open += 999_999) {
      expect(uneven.readsOf(() => earliestWith(uneven.table, open))).toBeLessThan(16);
    }
  });
});
