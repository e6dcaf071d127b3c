import { FIRST_REGULAR_YEAR, FIRST_YEAR_WITH_CHANGES, kindInEra } from '../time/offset-year.js';
import { bucketLine } from './bucket-line.js';
import type { OpeningHours } from './opening-hours.js';
import { answerOutOfRange, FIRST_YEAR, firstYear, LAST_YEAR, type YearsOf, yearsOf } from './year-search.js';
import { yearSums } from './year-sums.js';
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
  /** The years that have business time, and those that have other time. */
  readonly open: YearsOf;
  readonly closed: YearsOf;
  /** Whether the line has any business time at all. */
  opens(): boolean;
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
  const closed = yearsOf((year) => startOf(year) - baseOf(year));

  return {
    yearAt: line.yearAt,
    startOf,
    ...tables,
    yearReaching(open, more, near) {
      const years = Math.floor((open - near.before) / hours.perYear);
      const guess = Number.isFinite(years) ? near.firstYear + years : near.firstYear;
      const found = firstYear(guess, (year) => (more ? baseOf(year + 1) > open : baseOf(year + 1) >= open));
      return found ?? answerOutOfRange();
    },
    open: yearsOf(baseOf),
    closed: {
      // Where the week never closes, only closures and exceptions can close.
      after: (year) => (hours.neverCloses ? sums.special().after(year) : closed.after(year)),
      before: (year) => (hours.neverCloses && line.special().size === 0 ? null : closed.before(year)),
    },
    opens: () => opensSoon(ordinary, sums.actual, line.special()) || baseOf(LAST_YEAR + 1) > baseOf(FIRST_YEAR),
  };
}

type YearTotal = (year: number) => number;

/** Whether a year near at hand has business time: this answers most questions without a count over all of history. */
function opensSoon(ordinary: YearTotal, actual: YearTotal, special: ReadonlySet<number>): boolean {
  for (let year = FIRST_REGULAR_YEAR; year < FIRST_REGULAR_YEAR + 28; year++) if (ordinary(year) > 0) return true;
  for (const year of special) if (actual(year) > 0) return true;
  return false;
}
