import { FIRST_REGULAR_YEAR, startOfYear } from './offset-year.ts';
import { type YearRange, yearRanges } from './year-ranges.ts';
import { answerOutOfRange, FIRST_YEAR, firstYear, LAST_YEAR } from './year-search.ts';
import type { YearSource } from './year-source.ts';
import { yearSums } from './year-sums.ts';

/** All years of one source. A year is found, and the business time before it known, without a walk over those between. */
export interface YearLine {
  /** A range that holds `year`. */
  range(year: number): YearRange;
  /**
   * The first year by whose end at least `open` business time has passed, or more than it where `more` is said.
   * Throws `instant_out_of_range`.
   */
  yearReaching(open: number, more: boolean, near: YearRange): number;
  /** The first year after `year` that may have closed time, or `null` where none has. */
  yearToCloseAfter(year: number): number | null;
  /** The last year before `year` that has closed time, or `null` where none has. */
  yearClosedBefore(year: number): number | null;
  /** Whether the line has any business time at all. */
  opens(): boolean;
}

export function yearLine(source: YearSource): YearLine {
  const sums = yearSums({
    ordinary: (year) => source.ordinary(year).total,
    actual: (year) => source.actual(year).total,
    special: source.special,
  });
  const baseOf = sums.before;
  /** Time that is not business time, from a fixed moment to the start of `year`. */
  const closedBefore = (year: number) => startOfYear(year) - baseOf(year);
  const hasClosedTime = (year: number) => source.actual(year).total < source.actual(year).length;

  return {
    range: yearRanges(source.actual, baseOf),
    yearReaching(open, more, near) {
      const years = Math.floor((open - near.base) / source.perYear());
      const guess = Number.isFinite(years) ? near.firstYear + years : near.firstYear;
      const found = firstYear(guess, (year) => (more ? baseOf(year + 1) > open : baseOf(year + 1) >= open));
      return found ?? answerOutOfRange();
    },
    yearToCloseAfter(year) {
      // Where the week never closes, only closures and exceptions can close.
      if (source.neverCloses) return sums.special.after(year);
      if (hasClosedTime(year + 1)) return year + 1;
      const closed = closedBefore(year + 1);
      return firstYear(year + 1, (next) => closedBefore(next + 1) > closed);
    },
    yearClosedBefore(year) {
      if (source.neverCloses && source.special.size === 0) return null;
      if (hasClosedTime(year - 1)) return year - 1;
      const closed = closedBefore(year);
      const found = firstYear(year - 1, (before) => closedBefore(before + 1) >= closed);
      return found !== null && found < year && hasClosedTime(found) ? found : null;
    },
    opens: () => opensSoon(source) || baseOf(LAST_YEAR + 1) > baseOf(FIRST_YEAR),
  };
}

/** Whether a year near at hand has business time: this answers most questions without a count over all of history. */
function opensSoon(source: YearSource): boolean {
  for (let year = FIRST_REGULAR_YEAR; year < FIRST_REGULAR_YEAR + 28; year++) {
    if (source.ordinary(year).total > 0) return true;
  }
  for (const year of source.special) if (source.actual(year).total > 0) return true;
  return false;
}
