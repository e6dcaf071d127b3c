import { dayNumberOfYear, isLeapYear, weekdayOf } from './calendar-date.ts';
import { offsetYear } from './offset-year.ts';
import { type OpenYear, openYear } from './open-year.ts';
import { neverCloses, type OpeningPlan, weeklyTotal } from './opening-plan.ts';
import { yearsAround } from './special-years.ts';

/** Where the engine takes the open windows of a year from: one schedule, or two combined. */
export interface YearSource {
  /** The year as it would be without closures and exceptions. */
  ordinary(year: number): OpenYear;
  /** The year as it is. */
  actual(year: number): OpenYear;
  /** The years in which the two may differ. */
  readonly special: ReadonlySet<number>;
  /** True where ordinary years are surely open from their start to their end. */
  readonly neverCloses: boolean;
  /** About how much business time an ordinary year has. */
  perYear(): number;
}

const WEEKS_PER_YEAR = 365.2425 / 7;

/** The years of one schedule. */
export function yearsOf(plan: OpeningPlan): YearSource {
  const ordinaryPlan: OpeningPlan = { ...plan, special: new Map() };
  const special = yearsAround(plan.special.keys());
  const perYear = weeklyTotal(plan) * WEEKS_PER_YEAR;
  const known = new Map<string, OpenYear>();

  function ordinary(year: number): OpenYear {
    // A week without windows needs no offsets, which cost half a millisecond a year to find.
    if (perYear === 0) return remembered(`${isLeapYear(year)}`, ordinaryPlan, year);
    const { offsets, changes } = offsetYear(plan.zone, year);
    // Years that agree in all of this have the same windows.
    const key = `${weekdayOf(dayNumberOfYear(year))} ${isLeapYear(year)} ${offsets} ${changes}`;
    return remembered(key, ordinaryPlan, year);
  }

  function remembered(key: string, of: OpeningPlan, year: number): OpenYear {
    let found = known.get(key);
    if (found === undefined) {
      found = openYear(of, offsetYear(plan.zone, year), year);
      known.set(key, found);
    }
    return found;
  }

  return {
    ordinary,
    actual: (year) => (special.has(year) ? remembered(`${year}`, plan, year) : ordinary(year)),
    special,
    neverCloses: neverCloses(plan),
    perYear: () => perYear,
  };
}
