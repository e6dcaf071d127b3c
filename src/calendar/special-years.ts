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
  const sums: number[] = [0];

  function sumBefore(year: number): number {
    const index = countBefore(sorted, year);
    for (let i = sums.length; i <= index; i++) sums.push((sums[i - 1] ?? 0) + differenceIn(sorted[i - 1] ?? 0));
    return sums[index] ?? 0;
  }

  return {
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
