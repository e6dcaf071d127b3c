import { FIRST_REGULAR_YEAR, FIRST_YEAR_WITH_CHANGES, kindInEra } from '../time/offset-year.js';
import { bucketLine } from './bucket-line.js';
import type { OpeningHours } from './opening-hours.js';
import { answerOutOfRange, FIRST_YEAR, firstYear, LAST_YEAR, type YearsOf, yearsOf } from './year-search.js';
import { type YearSums, yearSums } from './year-sums.js';
import { type YearRange, type YearTables, yearTables } from './year-tables.js';

/** All years of some hours. A year is found, and the business time before it known, without a walk over those between. */
export interface YearLine extends YearTables {
  yearAt(ms: number): number;
  startOf(year: number): number;
  /**
   * The first year by whose end at least `open` business time has passed, or more than it where `more` is said.
   * Throws `instant_out_of_range`.
   */
  yearReaching(open: number, more: boolean, near: YearRange): number;
  readonly sums: YearSums;
  /** True where ordinary years are surely open from their start to their end. */
  readonly neverCloses: boolean;
}

export function yearLine(hours: OpeningHours): YearLine {
  const line = bucketLine(hours);
  const totals = new Map<number | string, number>();

  function ordinary(year: number): number {
    const core = year >= FIRST_YEAR_WITH_CHANGES && year < FIRST_REGULAR_YEAR;
    // Years of the same kind in an era of one rule are alike.
    const key = core ? line.likeness(year) : kindInEra(year);
    const total = totals.get(key) ?? line.ordinaryTotal(year);
    totals.set(key, total);
    return total;
  }

  const sums = yearSums({ ordinary, difference: line.difference, special: line.special });
  const tables = yearTables(line, sums);
  const { startOf } = line;
  const baseOf = sums.before;

  return {
    yearAt: line.yearAt,
    startOf,
    sums,
    neverCloses: hours.neverCloses,
    ...tables,
    yearReaching(open, more, near) {
      const years = Math.floor((open - near.before) / hours.perYear);
      const guess = Number.isFinite(years) ? near.firstYear + years : near.firstYear;
      const found = firstYear(guess, (year) => (more ? baseOf(year + 1) > open : baseOf(year + 1) >= open));
      return found ?? answerOutOfRange();
    },
  };
}

/** The years that have business time. */
export function openYears({ sums }: YearLine): YearsOf {
  return yearsOf(sums.before);
}

/** The years that have time that is not business time. */
export function closedYears({ sums, startOf, neverCloses }: YearLine): YearsOf {
  const closed = yearsOf((year) => startOf(year) - sums.before(year));
  if (!neverCloses) return closed;
  // Only closures and exceptions can close.
  const { after } = sums.special();
  return { after, before: after(FIRST_YEAR - 1) === null ? () => null : closed.before };
}

/** Whether the line has any business time at all. */
export function opens({ sums }: YearLine): boolean {
  // Some years answer most questions without a count over all of history.
  for (let year = FIRST_REGULAR_YEAR; year < FIRST_REGULAR_YEAR + 28; year++) if (sums.actual(year) > 0) return true;
  const { after } = sums.special();
  for (let year = after(FIRST_YEAR - 1); year !== null; year = after(year)) if (sums.actual(year) > 0) return true;
  return sums.before(LAST_YEAR + 1) > sums.before(FIRST_YEAR);
}
