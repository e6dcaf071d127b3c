import { once } from '../input/once.js';
import { FIRST_REGULAR_YEAR, FIRST_YEAR_WITH_CHANGES } from '../time/offset-year.js';
import { type SpecialYears, specialYears } from './special-years.js';

/** An amount that each year has, such as its business time. */
export interface YearAmounts {
  /** The amount of a year without its own dates. Years of an era that begin alike have the same. */
  ordinary(year: number): number;
  /** What a year's own dates add to it: the actual amount less the ordinary one. */
  difference(year: number): number;
  /** The years in which the two may differ. */
  special(): ReadonlySet<number>;
}

/** Sums of the amounts of years, each known without a walk over the years between. */
export interface YearSums {
  /** The sum of all years before `year`, counted from a year that is the same for all sums of one object. */
  before(year: number): number;
  /** The amount of a year as it is. */
  actual(year: number): number;
  special(): SpecialYears;
}

/** The Gregorian calendar repeats itself after so many years, weekdays included. */
const CYCLE = 400;

/**
 * The years from 1800 to 2099 are counted one by one, as zones change their offsets in them. Before and after lies an era
 * of one rule each: there whole cycles are multiplied, and the difference that special years make is added.
 */
export function yearSums({ ordinary, difference, special: years }: YearAmounts): YearSums {
  const special = once(() => specialYears(years(), difference));
  const actual = (year: number) => ordinary(year) + (years().has(year) ? difference(year) : 0);
  const core = coreSums(actual);
  const later = eraSums(FIRST_REGULAR_YEAR, ordinary);
  const earlier = eraSums(FIRST_YEAR_WITH_CHANGES - CYCLE, ordinary);
  return {
    special,
    actual,
    before(year) {
      const edge = Math.min(Math.max(year, FIRST_YEAR_WITH_CHANGES), FIRST_REGULAR_YEAR);
      if (year === edge) return core(year);
      const sinceEdge = year > edge ? later(year - edge) : earlier(year - edge);
      return core(edge) + sinceEdge + special().difference(edge, year);
    },
  };
}

/** The sum before a core year. The known ones spread from the first year that is asked for. */
function coreSums(actual: (year: number) => number): (year: number) => number {
  const sums = new Map<number, number>();
  let low = 0;
  let high = 0;
  return (year) => {
    if (sums.size === 0) {
      sums.set(year, 0);
      low = year;
      high = year;
    }
    for (; high < year; high++) sums.set(high + 1, (sums.get(high) ?? 0) + actual(high));
    for (; low > year; low--) sums.set(low - 1, (sums.get(low) ?? 0) - actual(low - 1));
    return sums.get(year) ?? 0;
  };
}

/** The sum of the `n` years from `origin` on, in an era of one rule; for a negative `n` minus that of the years before. */
function eraSums(origin: number, ordinary: (year: number) => number): (n: number) => number {
  const sums: number[] = [0];
  return (n) => {
    for (let i = sums.length; i <= CYCLE; i++) sums.push((sums[i - 1] ?? 0) + ordinary(origin + i - 1));
    const cycles = Math.floor(n / CYCLE);
    return cycles * (sums[CYCLE] ?? 0) + (sums[n - cycles * CYCLE] ?? 0);
  };
}
