import { invalidInput } from '../input/issue.js';
import { firstReached } from '../time/first-reached.js';

/** The years of the first and the last instant that a `Date` can hold. */
export const FIRST_YEAR = -271_821;
export const LAST_YEAR = 275_760;

/**
 * The first year for which `reached` holds, as it does for all years after it; `null` where it holds for none. The search
 * goes outwards from a guess by steps that double, and then by halves.
 */
export function firstYear(guess: number, reached: (year: number) => boolean): number | null {
  let year = Math.min(Math.max(guess, FIRST_YEAR), LAST_YEAR);
  if (reached(year)) {
    for (let step = 1; ; step *= 2) {
      const before = Math.max(year - step, FIRST_YEAR - 1);
      if (before < FIRST_YEAR || !reached(before)) return firstReached(before, year, reached);
      year = before;
    }
  }
  for (let step = 1; year < LAST_YEAR; step *= 2) {
    const after = Math.min(year + step, LAST_YEAR);
    if (reached(after)) return firstReached(year, after, reached);
    year = after;
  }
  return null;
}

/** The years that have some of an amount, such as business time. */
export interface YearsOf {
  /** The first such year after `year`, or `null`. Where years are many it may be one that only could have some. */
  after(year: number): number | null;
  /** The last such year before `year`, or `null`. */
  before(year: number): number | null;
}

/** The years by the amount that all years before one have. */
export function yearsOf(amountBefore: (year: number) => number): YearsOf {
  return {
    after(year) {
      const before = amountBefore(year + 1);
      return firstYear(year + 1, (next) => amountBefore(next + 1) > before);
    },
    before(year) {
      const before = amountBefore(year);
      const found = firstYear(year - 1, (last) => amountBefore(last + 1) >= before);
      return found !== null && amountBefore(found) < before ? found : null;
    },
  };
}

/** Throws: no year reaches what is asked for. */
export function answerOutOfRange(): never {
  return invalidInput(
    'instant_out_of_range',
    [],
    'The answer lies outside the range of Date. Use hours that go on opening, or a time that is nearer.',
    '結果が Date で表せる範囲を超えています。その先にも営業時間があるスケジュールか、範囲内になる値を指定してください。',
  );
}
