import { Faults, orInvalid, under } from '../input/faults.js';
import { door } from '../input/request.js';
import { type CalendarDate, dateOfDayNumber, readDate } from './calendar-date.js';
import { type Instant, type InstantInput, instantOf, readInstant, readMilliseconds, readWallClock } from './instant.js';
import { DAY, offsetAt, offsetSpans } from './offset-year.js';
import { readZone, type ZoneName } from './zone.js';

/**
 * The date that a wall calendar in `zone` shows at the instant. Throws `invalid_instant`, `unknown_zone`.
 *
 * @example
 * time.dateAt('2026-11-20T15:00:00.000Z', 'Asia/Tokyo') // => '2026-11-21'
 */
export function dateAt(at: InstantInput, zone: ZoneName): CalendarDate {
  return enterDateAt({ at, zone }, (read) => dateOfDayNumber(dayNumberIn(read.zone, read.at)));
}

/**
 * The first instant of a local date, or of the next date where the zone skipped it. It is not always 00:00, because
 * clocks may skip that. Throws `invalid_date`, `unknown_zone`, `instant_out_of_range`.
 *
 * @example
 * time.startOfDate('2026-11-23', 'Asia/Tokyo') // => '2026-11-22T15:00:00.000Z'
 * time.startOfDate('2011-12-30', 'Pacific/Apia') // => '2011-12-30T10:00:00.000Z'
 */
export function startOfDate(date: CalendarDate, zone: ZoneName): Instant {
  return enterStartOfDate({ date, zone }, (read) => instantFor('date', startOfDay(read.zone, read.date)));
}

/**
 * The instant at which clocks in `zone` show a local time. A time that they skip is read with the offset before the
 * gap; a time that they show twice is the earlier instant. Throws `invalid_local_time`, `unknown_zone`,
 * `instant_out_of_range`.
 *
 * @example
 * time.fromLocal('2026-11-20T16:30', 'Asia/Tokyo') // => '2026-11-20T07:30:00.000Z'
 * time.fromLocal('2026-03-08T02:30', 'America/New_York') // => '2026-03-08T07:30:00.000Z'
 * time.fromLocal('2026-11-01T01:30', 'America/New_York') // => '2026-11-01T05:30:00.000Z'
 */
export function fromLocal(local: string, zone: ZoneName): Instant {
  return enterFromLocal({ local, zone }, (read) => instantFor('local', momentOf(read.local, read.zone).asked));
}

const enterDateAt = /*@__PURE__*/ door('time.dateAt', { at: readInstant, zone: readZone });
const enterStartOfDate = /*@__PURE__*/ door('time.startOfDate', { date: readDate, zone: readZone });
const enterFromLocal = /*@__PURE__*/ door('time.fromLocal', { local: readWallClock, zone: readZone });

/** The canonical text of the instant that an argument leads to. Throws `instant_out_of_range` at that argument. */
function instantFor(argument: string, ms: number): Instant {
  const read = readMilliseconds(ms);
  return instantOf(orInvalid(read instanceof Faults ? under([argument], read) : read));
}

/**
 * The first moment at which clocks of a zone show `reading`, a wall clock as if it were in UTC, or more; and the moment
 * `asked` for: another one only where they skip the reading.
 */
function momentOf(reading: number, zone: ZoneName): { readonly first: number; readonly asked: number } {
  let before = Number.NaN;
  // A zone's clocks are less than two days from UTC.
  for (const { start, end, offset } of offsetSpans(zone, reading - 2 * DAY, reading + 2 * DAY)) {
    const ms = reading - offset;
    if (ms >= start && ms < end) return { first: ms, asked: ms };
    // In the gap between this span and the one before.
    if (ms < start) return { first: start, asked: before };
    before = ms;
  }
  return { first: before, asked: before };
}

/** Days from 1970-01-01 to the local date in a known zone. */
export function dayNumberIn(zone: ZoneName, ms: number): number {
  return Math.floor((ms + offsetAt(zone, ms)) / DAY);
}

/** `startOfDate` in numbers: of the day `dayNumber` in a known zone, as epoch milliseconds. */
export function startOfDay(zone: ZoneName, dayNumber: number): number {
  return momentOf(dayNumber * DAY, zone).first;
}
