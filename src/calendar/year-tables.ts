import { DAY, FIRST_REGULAR_YEAR, FIRST_YEAR_WITH_CHANGES, kindInEra } from '../time/offset-year.js';
import type { BucketLine } from './bucket-line.js';
import { MAX_BUCKETS, type OpenTable, openTable } from './open-table.js';
import { type TableRoom, tableRoom } from './table-room.js';
import type { YearSums } from './year-sums.js';

/** Some years in a row, and where their table stands. */
export interface YearRange {
  readonly firstYear: number;
  readonly lastYear: number;
  /** The first instant of the first year, and that after the last one. */
  readonly origin: number;
  readonly end: number;
  /** Business time up to it, counted from a moment that is the same for all ranges of one line. */
  readonly before: number;
  readonly table: OpenTable;
}

export interface YearTables {
  /** A range that holds the year. */
  range(year: number): YearRange;
  /** `listener` is called when the tables are dropped, to make room for those of other lines. */
  whenForgotten(listener: () => void): void;
}

const DAYS_A_YEAR = 366;
/** So many buckets are kept in tables of a single year: all years of history, however narrow the buckets are. */
const MAX_SINGLES = 14 * MAX_BUCKETS;
/** A year further away than so many years past twice those of the table gets one of its own: nobody asked about those between. */
const MAX_LEAP = 16;

/**
 * The tables of a line's years. Most questions are about the core years, in which zones change their rules: one table
 * holds those that were asked for, and grows by doubling. Other years repeat: one table stands for all that are alike.
 */
export function yearTables(line: BucketLine, sums: YearSums): YearTables {
  const bucketsAYear = DAYS_A_YEAR * (DAY / line.width);
  const room = tableRoom(line.dates);
  let merged: YearRange | null = null;
  const alike = new Map<number, OpenTable>();
  const singles = singleTables(room, bucketsAYear, (year) => placed(year, year, made(year, year, line.startOf(year))));
  room.whenForgotten(() => {
    merged = null;
    alike.clear();
    singles.clear();
  });

  /** Puts a table where its years are. */
  function placed(firstYear: number, lastYear: number, table: OpenTable): YearRange {
    const [origin, end] = [line.startOf(firstYear), line.startOf(lastYear + 1)];
    return { firstYear, lastYear, origin, end, before: sums.before(firstYear), table };
  }

  function made(firstYear: number, lastYear: number, origin: number): OpenTable {
    const shapes = line.shapes(line.startOf(firstYear), line.startOf(lastYear + 1));
    const table = openTable(line.width, shapes, origin);
    room.take(cellsOf(table));
    return table;
  }

  function extended(year: number): YearRange | null {
    const { first, last } = rangeWith(merged, year);
    if (isFarFrom(merged, last - first + 1) || (last - first + 1) * bucketsAYear > MAX_BUCKETS) return null;
    if (merged !== null) room.give(cellsOf(merged.table));
    merged = placed(first, last, made(first, last, line.startOf(first)));
    return merged;
  }

  /** A far year that has no dates of its own. */
  function repeated(year: number): YearRange {
    const kind = kindInEra(year);
    const table = alike.get(kind) ?? made(year, year, Number.NaN);
    alike.set(kind, table);
    return placed(year, year, table);
  }

  return {
    whenForgotten: room.whenForgotten,
    range(year) {
      if (year >= FIRST_YEAR_WITH_CHANGES && year < FIRST_REGULAR_YEAR) {
        if (merged !== null && year >= merged.firstYear && year <= merged.lastYear) return merged;
        return (singles.has(year) ? null : extended(year)) ?? singles.of(year);
      }
      return line.special().has(year) ? singles.of(year) : repeated(year);
    },
  };
}

/** The tables of single years; where there are too many, the oldest go. */
function singleTables(room: TableRoom, bucketsAYear: number, make: (year: number) => YearRange) {
  const kept = new Map<number, YearRange>();
  return {
    has: (year: number) => kept.has(year),
    clear: () => kept.clear(),
    of(year: number): YearRange {
      const found = kept.get(year);
      if (found !== undefined) return found;
      for (const [oldest, { table }] of kept) {
        if ((kept.size + 1) * bucketsAYear <= MAX_SINGLES) break;
        room.give(cellsOf(table));
        kept.delete(oldest);
      }
      const one = make(year);
      kept.set(year, one);
      return one;
    },
  };
}

function isFarFrom(range: YearRange | null, years: number): boolean {
  return range !== null && years > 2 * (range.lastYear - range.firstYear + 1) + MAX_LEAP;
}

/** The years of a range and another core year, and on that side as many more as the range has. */
function rangeWith(range: YearRange | null, year: number): { readonly first: number; readonly last: number } {
  if (range === null) return { first: year, last: year };
  const { firstYear, lastYear } = range;
  const years = lastYear - firstYear + 1;
  if (year < firstYear) {
    return { first: Math.max(Math.min(year, firstYear - years), FIRST_YEAR_WITH_CHANGES), last: lastYear };
  }
  return { first: firstYear, last: Math.min(Math.max(year, lastYear + years), FIRST_REGULAR_YEAR - 1) };
}

function cellsOf({ count, runs }: OpenTable): number {
  return count + runs.reduce((sum, list) => sum + (list?.length ?? 0), 0);
}
