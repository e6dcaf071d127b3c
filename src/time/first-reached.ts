/**
 * The first whole number that is reached, found by halves between one that is not and one that is; all numbers after it
 * are reached as well. Of the two ends nothing is asked.
 */
export function firstReached(below: number, reached: number, isReached: (n: number) => boolean): number {
  let low = below;
  let high = reached;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isReached(middle)) high = middle;
    else low = middle;
  }
  return high;
}
