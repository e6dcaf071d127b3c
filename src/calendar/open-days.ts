import { remembered } from '../input/remembered.js';
import { dayNumberOfYear, isLeapYear, weekdayOf, yearOfDayNumber } from '../time/calendar-date.js';
import { DAY, offsetSpans, offsetYear } from '../time/offset-year.js';
import type { ZoneName } from '../time/zone.js';
import { type OpeningPlan, spansOn } from './opening-plan.js';
import type { Span } from './window.js';
import { answerOutOfRange, firstYear } from './year-search.js';
import { yearSums } from './year-sums.js';

/** The local dates on which a schedule opens. They are counted by year, so that no distance is walked. */
export interface OpenDays {
  /** The last close of the `n`-th open date after the day number `day`. Throws `instant_out_of_range`. */
  closeAfter(day: number, n: number): number;
}

/** The years are remembered that have the list of others: so many. */
const MAX_YEARS = 400;
const WEEKS_PER_YEAR = 52;

export function openDays(plan: OpeningPlan): OpenDays {
  const ordinaryPlan: OpeningPlan = { ...plan, special: new Map() };
  const special = daysByYear(plan.special.keys());
  const alike = new Map<string, readonly number[]>();
  const sums = yearSums({
    ordinary: (year) => (perYear === 0 ? 0 : ordinaryDates(year).length),
    difference(year) {
      const opens = (of: OpeningPlan, day: number) => (lastClose(of, day) === null ? 0 : 1);
      return (special.get(year) ?? []).reduce((sum, day) => sum + opens(plan, day) - opens(ordinaryPlan, day), 0);
    },
    special: () => new Set(special.keys()),
  });
  const perYear = plan.weekly.filter(({ length }) => length > 0).length * WEEKS_PER_YEAR;

  /** The open dates of a year as it would be without dates of its own, counted from its first. */
  function ordinaryDates(year: number): readonly number[] {
    const key = likeness(plan.zone, year);
    const dates = alike.get(key) ?? openDatesIn(ordinaryPlan, year);
    alike.set(key, dates);
    return dates;
  }

  const datesOf = remembered(MAX_YEARS, (year: number) =>
    special.has(year) ? openDatesIn(plan, year) : ordinaryDates(year),
  );

  return {
    closeAfter(day, n) {
      const year = yearOfDayNumber(day);
      const ofYear = day - dayNumberOfYear(year);
      const soFar = datesOf(year).filter((open) => open <= ofYear).length;
      const wanted = sums.before(year) + soFar + n;
      const guess = perYear === 0 ? year : year + Math.floor(n / perYear);
      const found = firstYear(guess, (one) => sums.before(one + 1) >= wanted) ?? answerOutOfRange();
      const date = datesOf(found)[wanted - sums.before(found) - 1] ?? answerOutOfRange();
      return lastClose(plan, dayNumberOfYear(found) + date) ?? answerOutOfRange();
    },
  };
}

function daysByYear(days: Iterable<number>): ReadonlyMap<number, readonly number[]> {
  const byYear = new Map<number, number[]>();
  for (const day of days) {
    const year = yearOfDayNumber(day);
    byYear.set(year, [...(byYear.get(year) ?? []), day]);
  }
  return byYear;
}

/** The dates of a year, counted from its first, on which at least one window is not skipped by the clocks. */
function openDatesIn(plan: OpeningPlan, year: number): readonly number[] {
  const first = dayNumberOfYear(year);
  const dates: number[] = [];
  const end = dayNumberOfYear(year + 1);
  for (let day = first; day < end; day++) if (lastClose(plan, day) !== null) dates.push(day - first);
  return dates;
}

/** Years with the same text have the same open dates: they begin alike, and clocks change alike in and around them. */
function likeness(zone: ZoneName, year: number): string {
  const around = [year - 1, year, year + 1].map((near) => {
    const { offsets, changes } = offsetYear(zone, near);
    return `${isLeapYear(near)} ${offsets} ${changes}`;
  });
  return `${weekdayOf(dayNumberOfYear(year))} ${around.join(' ')}`;
}

/**
 * The instant at which the last window that begins on a local date ends; `null` where the date has no window, or
 * where the zone skipped the date.
 */
function lastClose(plan: OpeningPlan, day: number): number | null {
  const { zone } = plan;
  const spans = spansOn(plan, day);
  // The later of two windows ends later, unless clocks skip it.
  for (let i = spans.length - 1; i >= 0; i--) {
    const { start, end } = spans[i] as Span; // `i` is below the length
    const close = endOfReading(zone, day * DAY + start, day * DAY + end);
    if (close !== null) return endOfReading(zone, day * DAY, (day + 1) * DAY) === null ? null : close;
  }
  return null;
}

/**
 * The end of the last time in which clocks of the zone read from `from` to `to`, both as if in UTC; `null` where they
 * skip all of it.
 */
function endOfReading(zone: ZoneName, from: number, to: number): number | null {
  let last: number | null = null;
  // Clocks of a zone are less than two days from UTC.
  for (const span of offsetSpans(zone, from - 2 * DAY, to + 2 * DAY)) {
    const start = Math.max(from - span.offset, span.start);
    const end = Math.min(to - span.offset, span.end);
    if (start < end) last = end;
  }
  return last;
}
