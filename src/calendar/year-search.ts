import { invalidInput } from '../input/issue.js';

/** The years of the first and the last instant that a `Date` can hold. */
export const FIRST_YEAR = -271_821;
export const LAST_YEAR = 275_760;

/**
 * The first year for which `reached` holds, as it does for all years after it; `null` where it holds for none. The search
 * goes outwards from a guess by steps that double, and then by halves.
 */
export function firstYear(guess: number, reached: (year: number) => boolean): number | null {
  let below = FIRST_YEAR - 1;
  let from = Math.min(Math.max(guess, FIRST_YEAR), LAST_YEAR);
  for (let step = 1; ; step *= 2) {
    if (reached(from)) {
      const before = from - step;
      if (before <= below || !reached(before)) return firstBetween(Math.max(before, below), from, reached);
      from = before;
    } else {
      below = from;
      if (from === LAST_YEAR) return null;
      from = Math.min(from + step, LAST_YEAR);
    }
  }
}

function firstBetween(below: number, reachedYear: number, reached: (year: number) => boolean): number {
  let low = below;
  let high = reachedYear;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Throws: no year reaches what is asked for. */
export function answerOutOfRange(): never {
  return invalidInput(
    'instant_out_of_range',
    [],
    'The answer lies outside the range of Date.',
    '結果が Date で表せる範囲を超えています。範囲内になる値を指定してください。',
  );
}
