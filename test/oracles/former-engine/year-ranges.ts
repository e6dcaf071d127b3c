import { FIRST_REGULAR_YEAR, FIRST_YEAR_WITH_CHANGES, startOfYear } from './offset-year.ts';
import { type OpenTable, openTable } from './open-table.ts';
import type { OpenYear } from './open-year.ts';

/** Some years in a row, with the business time that passed before them. */
export interface YearRange {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Epoch milliseconds, half-open. */
  readonly start: number;
  readonly end: number;
  /** Business time up to `start`, counted from a moment that is the same for all ranges of one line. */
  readonly base: number;
  readonly table: OpenTable;
}

/** Tables of more windows than this are not worth their memory: 5 MB. */
const MAX_WINDOWS = 200_000;

/** Finds a range that holds a year, from the windows of each year and the business time before it. */
export function yearRanges(
  openYear: (year: number) => OpenYear,
  baseOf: (year: number) => number,
): (year: number) => YearRange {
  let merged: YearRange | null = null;
  const cached = new Map<number, YearRange>();

  function rangeOf(firstYear: number, years: readonly OpenYear[]): YearRange {
    const lastYear = firstYear + years.length - 1;
    return {
      firstYear,
      lastYear,
      start: startOfYear(firstYear),
      end: startOfYear(lastYear + 1),
      base: baseOf(firstYear),
      table: openTable(years),
    };
  }

  /** The core years that were asked for, and those between them, as one range: most questions end here. */
  function extended(year: number): YearRange | null {
    const first = Math.min(year, merged?.firstYear ?? year);
    const last = Math.max(year, merged?.lastYear ?? year);
    const years = Array.from({ length: last - first + 1 }, (_, i) => openYear(first + i));
    if (windowsIn(years) > MAX_WINDOWS) return null;
    merged = rangeOf(first, years);
    return merged;
  }

  function single(year: number): YearRange {
    let found = cached.get(year);
    if (found === undefined) {
      const open = openYear(year);
      // An index by day is as large as a window a day.
      if (cached.size * (windowsIn([open]) + 366) > MAX_WINDOWS) cached.clear();
      found = rangeOf(year, [open]);
      cached.set(year, found);
    }
    return found;
  }

  return (year) => {
    if (merged !== null && year >= merged.firstYear && year <= merged.lastYear) return merged;
    return (isCore(year) ? extended(year) : null) ?? single(year);
  };
}

function windowsIn(years: readonly OpenYear[]): number {
  return years.reduce((sum, { windows }) => sum + windows.length, 0);
}

function isCore(year: number): boolean {
  return year >= FIRST_YEAR_WITH_CHANGES && year < FIRST_REGULAR_YEAR;
}
