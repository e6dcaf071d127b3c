/**
 * Instants, calendar dates, durations and IANA zones as canonical text. No function reads the clock or the zone of the
 * host.
 *
 * @module time
 */
export type { Locale } from '../input/issue.js';
export { type CalendarDate, calendarDate } from './calendar-date.js';
export { type Duration, hours, milliseconds, minutes, seconds, toMilliseconds } from './duration.js';
export { format } from './format.js';
export { epochMilliseconds, type Instant, type InstantInput, instant, toDate } from './instant.js';
export type { Interval } from './interval.js';
export { dateAt, fromLocal, startOfDate } from './local-time.js';
export { type ZoneName, zone } from './zone.js';
