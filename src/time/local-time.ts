import { type CalendarDate, dateOfDayNumber, dayNumberAt } from './calendar-date.js';
import { type Instant, type InstantInput, instantAt, millisecondsOf, wallClockAt } from './instant.js';
import { DAY, offsetAt, offsetYear, startOfYear, yearOf } from './offset-year.js';
import { type ZoneName, zoneAt } from './zone.js';

/**
 * The date that a wall calendar in `zone` shows at the instant. Throws `invalid_instant`, `unknown_zone`.
 *
 * @example
 * time.dateAt('2026-11-20T15:00:00.000Z', 'Asia/Tokyo') // => '2026-11-21'
 */
export function dateAt(at: InstantInput, zone: ZoneName): CalendarDate {
  return dateOfDayNumber(dayNumberIn(zoneAt(zone, ['zone']), millisecondsOf(at, ['at'])));
}

/**
 * The first instant of a local date, or of the next one where the zone skipped that date: not always a midnight, as
 * some zones skip it. Throws `invalid_date`, `unknown_zone`.
 *
 * @example
 * time.startOfDate('2026-11-23', 'Asia/Tokyo') // => '2026-11-22T15:00:00.000Z'
 * time.startOfDate('2011-12-30', 'Pacific/Apia') // => '2011-12-30T10:00:00.000Z'
 */
export function startOfDate(date: CalendarDate, zone: ZoneName): Instant {
  return instantAt(startOfDay(zoneAt(zone, ['zone']), dayNumberAt(date, ['date'])), ['date']);
}

/**
 * The instant at which clocks in `zone` show a local time. One that they skip stands for the later reading, as if they
 * had not yet been put forward; one that they show twice for the earlier instant. Throws `invalid_local_time`,
 * `unknown_zone`, `instant_out_of_range`.
 *
 * @example
 * time.fromLocal('2026-11-20T16:30', 'Asia/Tokyo') // => '2026-11-20T07:30:00.000Z'
 * time.fromLocal('2026-03-08T02:30', 'America/New_York') // => '2026-03-08T07:30:00.000Z'
 * time.fromLocal('2026-11-01T01:30', 'America/New_York') // => '2026-11-01T05:30:00.000Z'
 */
export function fromLocal(local: string, zone: ZoneName): Instant {
  const reading = wallClockAt(local, ['local']);
  const name = zoneAt(zone, ['zone']);
  let skippedBy = Number.NaN;
  for (const { start, end, offset } of offsetSpans(name, reading - 2 * DAY, reading + 2 * DAY)) {
    const ms = reading - offset;
    if (ms >= start && ms < end) return instantAt(ms, ['local']);
    // Past the end of this span, and (the loop goes on) before the start of the next: in the gap between them.
    if (ms >= end) skippedBy = ms;
  }
  return instantAt(skippedBy, ['local']);
}

/** Days from 1970-01-01 to the local date in a known zone. */
export function dayNumberIn(zone: ZoneName, ms: number): number {
  return Math.floor((ms + offsetAt(zone, ms)) / DAY);
}

/** `startOfDate` in numbers: of the day `dayNumber` in a known zone, as epoch milliseconds. */
export function startOfDay(zone: ZoneName, dayNumber: number): number {
  const local = dayNumber * DAY;
  // A zone's clocks are less than two days from UTC, so that the day begins in this span.
  const from = local - 2 * DAY;
  const to = local + 2 * DAY;
  for (const { start, end, offset } of offsetSpans(zone, from, to)) {
    const first = Math.max(start, local - offset);
    if (first < end) return first;
  }
  return to;
}

interface OffsetSpan {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

/** The spans of constant offset that `[from, to)` meets, in order; a span may end at a year's end without a change. */
function* offsetSpans(zone: ZoneName, from: number, to: number): Generator<OffsetSpan> {
  for (let year = yearOf(from); startOfYear(year) < to; year++) {
    const { offsets, changes } = offsetYear(zone, year);
    const base = startOfYear(year);
    for (const [i, offset] of offsets.entries()) {
      const start = Math.max(from, base + (i === 0 ? 0 : (changes[i - 1] ?? 0)));
      const end = Math.min(to, i < changes.length ? base + (changes[i] ?? 0) : startOfYear(year + 1));
      if (start < end) yield { start, end, offset };
    }
  }
}
