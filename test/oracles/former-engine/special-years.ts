import { yearOfDayNumber } from './calendar-date.ts';

/** The UTC years that a schedule's own dates (closures, exceptions) can reach into. */
export interface SpecialYears {
  has(year: number): boolean;
  /** The first such year after `year`, or `null`. */
  after(year: number): number | null;
  /** What these years of `[from, to)` add to the sum of ordinary ones: negative for closures. */
  difference(from: number, to: number): number;
}

/** The years that dates can reach into, from the dates' day numbers. */
export function yearsAround(days: Iterable<number>): ReadonlySet<number> {
  const years = new Set<number>();
  for (const day of days) {
    // Offsets, and windows that run overnight, carry a local date at most two days out of its own UTC day.
    for (const near of [day - 2, day, day + 3]) years.add(yearOfDayNumber(near));
  }
  return years;
}

/** `differenceIn` says what one year's own dates add; it is asked once a year, and not before it is needed. */
export function specialYears(years: ReadonlySet<number>, differenceIn: (year: number) => number): SpecialYears {
  const sorted = [...years].toSorted((a, b) => a - b);
  const sums: number[] = [0];

  function sumBefore(year: number): number {
    const index = countBefore(sorted, year);
    for (let i = sums.length; i <= index; i++) sums.push((sums[i - 1] ?? 0) + differenceIn(sorted[i - 1] ?? 0));
    return sums[index] ?? 0;
  }

  return {
    has: (year) => years.has(year),
    after: (year) => sorted[countBefore(sorted, year + 1)] ?? null,
    difference: (from, to) => sumBefore(to) - sumBefore(from),
  };
}

function countBefore(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
