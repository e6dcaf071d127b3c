import { invalidInput } from '../errors.js';
import { dayNumberOfYear, isLeapYear, weekdayOf } from '../time/calendar-date.js';
import { DAY, FIRST_REGULAR_YEAR, FIRST_YEAR_WITH_CHANGES, offsetYear, startOfYear } from '../time/offset-year.js';
import { type OpenTable, openTable } from './open-table.js';
import { type OpenYear, openYear } from './open-year.js';
import type { OpeningPlan } from './schedule.js';
import { specialYears } from './special-years.js';
import { united } from './window.js';

/** Some years in a row, with the business time that passed before them. */
export interface Stretch {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Epoch milliseconds, half-open. */
  readonly start: number;
  readonly end: number;
  /** Business time up to `start`, counted from a moment that is the same for all stretches of one line. */
  readonly base: number;
  readonly table: OpenTable;
}

/** The years of one schedule: each is found, and what passed before it known, without a walk over those between. */
export interface YearLine {
  /** A stretch that holds `year`. */
  stretch(year: number): Stretch;
  /** The first year by whose end at least `open` business time has passed, or more than it where `more` is said. */
  yearReaching(open: number, more: boolean, near: Stretch): number;
  /** The first year after `year` in which hours can end that have lasted all of `year`, or `null` where none can. */
  yearToCloseAfter(year: number): number | null;
}

/** The Gregorian calendar repeats itself, weekdays included. */
const CYCLE = 400;
const WEEKS_PER_YEAR = 365.2425 / 7;
/** Tables of more windows than this are not worth their memory: 5 MB. */
const MOST_WINDOWS = 200_000;
/** The years of the first and the last instant that a `Date` can hold. */
const FIRST_YEAR = -271_821;
const LAST_YEAR = 275_760;

export function yearLine(plan: OpeningPlan): YearLine {
  const ordinary: OpeningPlan = { ...plan, special: new Map() };
  const special = specialYears(plan.special.keys(), (y) => specialContent(y).total - ordinaryContent(y).total);
  const roundTheClock = neverCloses(plan);
  const perYear = weeklyTotal(plan) * WEEKS_PER_YEAR;
  const contents = new Map<string, OpenYear>();
  const later = era(FIRST_REGULAR_YEAR);
  const earlier = era(FIRST_YEAR_WITH_CHANGES - CYCLE);
  // The core years whose base is known: they spread from the first one that is asked for.
  const bases = new Map<number, number>();
  let low = 0;
  let high = 0;
  let home: Stretch | null = null;
  const singles = new Map<number, Stretch>();

  function ordinaryContent(year: number): OpenYear {
    const { offsets, changes } = offsetYear(plan.zone, year);
    // Years that agree in all of this have the same windows.
    return content(`${weekdayOf(dayNumberOfYear(year))} ${isLeapYear(year)} ${offsets} ${changes}`, ordinary, year);
  }

  function specialContent(year: number): OpenYear {
    return content(`${year}`, plan, year);
  }

  function content(key: string, of: OpeningPlan, year: number): OpenYear {
    let found = contents.get(key);
    if (found === undefined) {
      found = openYear(of, offsetYear(plan.zone, year), year);
      contents.set(key, found);
    }
    return found;
  }

  function contentOf(year: number): OpenYear {
    return special.has(year) ? specialContent(year) : ordinaryContent(year);
  }

  /** The business time of the `n` years from `origin` on, in an era of one rule and without dates of their own. */
  function era(origin: number): (n: number) => number {
    const sums: number[] = [0];
    return (n) => {
      for (let i = sums.length; i <= CYCLE; i++) sums.push((sums[i - 1] ?? 0) + ordinaryContent(origin + i - 1).total);
      const cycles = Math.floor(n / CYCLE);
      return cycles * (sums[CYCLE] ?? 0) + (sums[n - cycles * CYCLE] ?? 0);
    };
  }

  function coreBase(year: number): number {
    if (bases.size === 0) {
      bases.set(year, 0);
      low = year;
      high = year;
    }
    for (; high < year; high++) bases.set(high + 1, (bases.get(high) ?? 0) + contentOf(high).total);
    for (; low > year; low--) bases.set(low - 1, (bases.get(low) ?? 0) - contentOf(low - 1).total);
    return bases.get(year) ?? 0;
  }

  function baseOf(year: number): number {
    const edge = Math.min(Math.max(year, FIRST_YEAR_WITH_CHANGES), FIRST_REGULAR_YEAR);
    if (year === edge) return coreBase(year);
    const ordinaryTime = year > edge ? later(year - edge) : earlier(year - edge);
    return coreBase(edge) + ordinaryTime + special.difference(edge, year);
  }

  function made(firstYear: number, years: readonly OpenYear[]): Stretch {
    const lastYear = firstYear + years.length - 1;
    return {
      firstYear,
      lastYear,
      start: startOfYear(firstYear),
      end: startOfYear(lastYear + 1),
      base: baseOf(firstYear),
      table: openTable(years),
    };
  }

  /** The years of history that were asked for, and those between them, as one stretch: most questions end here. */
  function grown(year: number): Stretch | null {
    const first = Math.min(year, home?.firstYear ?? year);
    const last = Math.max(year, home?.lastYear ?? year);
    const years = Array.from({ length: last - first + 1 }, (_, i) => contentOf(first + i));
    if (windowsIn(years) > MOST_WINDOWS) return null;
    home = made(first, years);
    return home;
  }

  function single(year: number): Stretch {
    let found = singles.get(year);
    if (found === undefined) {
      // An index by day is as large as a window a day.
      if (singles.size * (windowsIn([contentOf(year)]) + 366) > MOST_WINDOWS) singles.clear();
      found = made(year, [contentOf(year)]);
      singles.set(year, found);
    }
    return found;
  }

  return {
    stretch(year) {
      if (home !== null && year >= home.firstYear && year <= home.lastYear) return home;
      return (isCore(year) ? grown(year) : null) ?? single(year);
    },
    yearReaching(open, more, near) {
      const guess = near.firstYear + Math.floor((open - near.base) / perYear);
      return firstYear(guess, (year) => (more ? baseOf(year + 1) > open : baseOf(year + 1) >= open));
    },
    // Round the clock only dates of their own can close.
    yearToCloseAfter: (year) => (roundTheClock ? special.after(year) : year + 1),
  };
}

function windowsIn(years: readonly OpenYear[]): number {
  return years.reduce((sum, { windows }) => sum + windows.length, 0);
}

function isCore(year: number): boolean {
  return year >= FIRST_YEAR_WITH_CHANGES && year < FIRST_REGULAR_YEAR;
}

/** The first year for which `reached` holds, as it does for all after it: searched outwards from a good guess. */
function firstYear(guess: number, reached: (year: number) => boolean): number {
  let below = FIRST_YEAR - 1;
  let from = Math.min(Math.max(guess, FIRST_YEAR), LAST_YEAR);
  for (let step = 1; ; step *= 2) {
    if (reached(from)) {
      const before = from - step;
      if (before < FIRST_YEAR || !reached(before)) return firstBetween(Math.max(before, below), from, reached);
      from = before;
    } else {
      below = from;
      if (from === LAST_YEAR)
        return invalidInput(
          'instant_out_of_range',
          [],
          'The answer lies outside the range of Date.',
          '結果が Date で表せる範囲を超えています。',
        );
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

function weeklyTotal({ weekly }: OpeningPlan): number {
  return weekly.flat().reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Whether the week alone, dates of their own aside, leaves no moment closed. */
function neverCloses({ weekly }: OpeningPlan): boolean {
  return weekly.every((own, day) => {
    const before = weekly[(day + 6) % 7] ?? [];
    const tail = before.map(({ start, end }) => ({ start: start - DAY, end: end - DAY }));
    return united([...tail, ...own]).some(({ start, end }) => start <= 0 && end >= DAY);
  });
}
