import { once } from '../input/once.js';
import { dayNumberOfYear, isLeapYear, weekdayOf, yearOfDayNumber } from './calendar-date.js';
import { type ZoneClock, type ZoneName, zoneClock } from './zone.js';

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

const known = new Map<ZoneName, Map<number, OffsetYear>>();

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
  return year < FIRST_REGULAR_YEAR ? year : (models().get(kindOfYear(year)) ?? year);
}

/** Years of the same kind have the same calendar: they begin on the same weekday, and are leap or common. */
export function kindOfYear(year: number): number {
  return weekdayOf(dayNumberOfYear(year)) * 2 + (isLeapYear(year) ? 1 : 0);
}

/** A year of each kind. The 28 years after a common century year begin on every weekday, leap and common. */
const models = /*@__PURE__*/ once(() => {
  const found = new Map<number, number>();
  for (let year = FIRST_REGULAR_YEAR + 28; year > FIRST_REGULAR_YEAR; year--) found.set(kindOfYear(year), year);
  return found;
});

/** The offsets of `zone` over the UTC year `year`, looked for once and then remembered. */
export function offsetYear(zone: ZoneName, year: number): OffsetYear {
  const years = known.get(zone) ?? new Map<number, OffsetYear>();
  known.set(zone, years);
  const model = modelOf(year);
  let found = years.get(model);
  if (found === undefined) {
    found = scanned(zoneClock(zone), model);
    years.set(model, found);
  }
  return found;
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
  let before = from / 1000;
  let after = to / 1000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (clock.hasOffset(middle * 1000, offset)) before = middle;
    else after = middle;
  }
  return after * 1000;
}
