import { remembered } from '../input/remembered.js';
import { dayNumberOfYear, isLeapYear, weekdayOf, yearOfDayNumber } from './calendar-date.js';
import { firstReached } from './first-reached.js';
import { MAX_NAMES, type ZoneClock, type ZoneName, zoneClock } from './zone.js';

/** The offsets of one zone over one UTC year; times are milliseconds since the year's first instant. */
export interface OffsetYear {
  /** `offsets[0]` holds from the start of the year, `offsets[i]` from `changes[i - 1]`. */
  readonly offsets: readonly number[];
  readonly changes: readonly number[];
}

export const DAY = 86_400_000;

/** The shortest time between two changes of a zone's offset is 6 days and 23 hours: Recife's summer of 2000. */
const STEP = 6 * DAY;
/** Before this year every zone keeps its local mean time. */
export const FIRST_YEAR_WITH_CHANGES = 1800;
/** From this year on every zone repeats one rule, so that years which begin on the same weekday are alike. */
export const FIRST_REGULAR_YEAR = 2100;
/** So many kinds of years there are: seven weekdays, leap and common. */
const KINDS = 14;
/** At least so many years of a zone differ: those of its history, one before them, and one of each kind after them. */
const MAX_YEARS = 400;

/** The first instant of a UTC year, in epoch milliseconds. */
export function startOfYear(year: number): number {
  return dayNumberOfYear(year) * DAY;
}

/** The UTC year of an instant. */
export function yearOf(ms: number): number {
  return yearOfDayNumber(Math.floor(ms / DAY));
}

/** The year whose offsets `year` repeats: itself where history is not regular. */
function modelOf(year: number): number {
  if (year < FIRST_YEAR_WITH_CHANGES) return FIRST_YEAR_WITH_CHANGES - 1;
  return year < FIRST_REGULAR_YEAR ? year : modelOfKind(kindOfYear(year));
}

/** Years of the same kind have the same calendar: they begin on the same weekday, and are leap or common. */
function kindOfYear(year: number): number {
  return weekdayOf(dayNumberOfYear(year)) * 2 + (isLeapYear(year) ? 1 : 0);
}

/** Years of the same number are alike: they are of the same kind, and both lie before all history or both after it. */
export function kindInEra(year: number): number {
  return kindOfYear(year) + (year < FIRST_REGULAR_YEAR ? 0 : KINDS);
}

/** The first regular year of a kind: the 28 years after a common century year begin on every weekday, leap and common. */
const modelOfKind = /*@__PURE__*/ remembered(KINDS, (kind: number) => {
  let year = FIRST_REGULAR_YEAR + 1;
  while (kindOfYear(year) !== kind) year += 1;
  return year;
});

const yearsOf = /*@__PURE__*/ remembered(MAX_NAMES, (zone: ZoneName) =>
  remembered(MAX_YEARS, (year: number) => scanned(zoneClock(zone), year)),
);

/** The offsets of `zone` over the UTC year `year`, looked for once and then remembered. */
export function offsetYear(zone: ZoneName, year: number): OffsetYear {
  return yearsOf(zone)(modelOf(year));
}

/** The offset of `zone` at an instant, in milliseconds. */
export function offsetAt(zone: ZoneName, ms: number): number {
  const year = yearOf(ms);
  const { offsets, changes } = offsetYear(zone, year);
  const sinceStart = ms - startOfYear(year);
  let i = 0;
  while (sinceStart >= (changes[i] ?? Number.POSITIVE_INFINITY)) i += 1;
  return offsets[i] ?? 0;
}

/** A span of time in which clocks keep their offset; times are epoch milliseconds. */
export interface OffsetSpan {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

/** The spans of constant offset that `[from, to)` meets, in order; a span may end at a year's end without a change. */
export function offsetSpans(zone: ZoneName, from: number, to: number): readonly OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  for (let year = yearOf(from); startOfYear(year) < to; year++) {
    const { offsets, changes } = offsetYear(zone, year);
    const base = startOfYear(year);
    for (let i = 0; i < offsets.length; i++) {
      const change = changes[i];
      const start = Math.max(from, base + (changes[i - 1] ?? 0));
      const end = Math.min(to, change === undefined ? startOfYear(year + 1) : base + change);
      if (start < end) spans.push({ start, end, offset: offsets[i] ?? 0 });
    }
  }
  return spans;
}

function scanned(clock: ZoneClock, year: number): OffsetYear {
  const start = startOfYear(year);
  const end = startOfYear(year + 1);
  const offsets = [clock.offsetAt(Math.max(start, startOfYear(FIRST_YEAR_WITH_CHANGES)))];
  const changes: number[] = [];
  if (year < FIRST_YEAR_WITH_CHANGES) return { offsets, changes };
  let at = start;
  while (at < end) {
    const offset = offsets.at(-1) ?? 0;
    const next = Math.min(at + STEP, end);
    // The year's last instant, not the next year's first.
    const probe = next === end ? end - 1000 : next;
    if (clock.hasOffset(probe, offset)) {
      at = next;
    } else {
      at = changeBetween(clock, at, probe, offset);
      offsets.push(clock.offsetAt(at));
      changes.push(at - start);
    }
  }
  return { offsets, changes };
}

/** The first whole second after `from` at which the offset is no longer `offset`; at `to` it is not. */
function changeBetween(clock: ZoneClock, from: number, to: number, offset: number): number {
  return firstReached(from / 1000, to / 1000, (second) => !clock.hasOffset(second * 1000, offset)) * 1000;
}
