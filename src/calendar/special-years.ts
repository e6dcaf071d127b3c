/** The years that a schedule's own dates (closures, exceptions) can reach into. */
export interface SpecialYears {
  /** The first such year after `year`, or `null`. */
  after(year: number): number | null;
  /** What these years of `[from, to)` add to the sum of ordinary ones: negative for closures. */
  difference(from: number, to: number): number;
}

/** `differenceIn` says what one year's own dates add; it is asked once a year, and not before it is needed. */
export function specialYears(years: ReadonlySet<number>, differenceIn: (year: number) => number): SpecialYears {
  const sorted = [...years].toSorted((a, b) => a - b);
  const forwards = new Map<number, number[]>();
  const backwards = new Map<number, number[]>();

  /** The sum of so many years from a place of the list on, or before it. Years that nobody asks about are not counted. */
  function sumFrom(start: number, count: number): number {
    const back = count < 0;
    const known = back ? backwards : forwards;
    const sums = known.get(start) ?? [0];
    known.set(start, sums);
    for (let i = sums.length; i <= Math.abs(count); i++) {
      const difference = differenceIn(sorted[back ? start - i : start + i - 1] ?? 0);
      sums.push((sums[i - 1] ?? 0) + (back ? -difference : difference));
    }
    return sums[Math.abs(count)] ?? 0;
  }

  return {
    after: (year) => sorted[countBefore(sorted, year + 1)] ?? null,
    difference(from, to) {
      const start = countBefore(sorted, from);
      return sumFrom(start, countBefore(sorted, to) - start);
    },
  };
}

function countBefore(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  // `firstReached` written out: a question about a far year asks this twice.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
