import { type Duration, durationAt, durationOf } from '../time/duration.js';
import { type Instant, type InstantInput, instantAt, millisecondsOf } from '../time/instant.js';
import type { Schedule } from './schedule.js';
import { timeline } from './timeline.js';

/**
 * Whether the instant is inside the schedule's hours: local wall-clock time in a window `[open, close)` (R18, A3).
 * Throws `invalid_instant`.
 *
 * @example
 * calendar.isOpen(calendar.japanDesk, '2026-11-20T07:59:59.999Z') // => true
 * calendar.isOpen(calendar.japanDesk, '2026-11-20T08:00:00.000Z') // => false
 */
export function isOpen(schedule: Schedule, at: InstantInput): boolean {
  return timeline(schedule).isOpen(millisecondsOf(at, ['at']));
}

/**
 * The next opening, or the instant itself when open. Throws `invalid_instant`.
 *
 * @example
 * calendar.nextOpening(calendar.japanDesk, '2026-11-20T08:00:00.000Z') // => '2026-11-23T00:00:00.000Z'
 */
export function nextOpening(schedule: Schedule, at: InstantInput): Instant {
  return instantAt(timeline(schedule).nextOpening(millisecondsOf(at, ['at'])));
}

/**
 * The close of the opening that holds the instant, or of the next one; `null` for hours that never end.
 * Throws `invalid_instant`.
 *
 * @example
 * calendar.nextClosing(calendar.japanDesk, '2026-11-20T07:30:00.000Z') // => '2026-11-20T08:00:00.000Z'
 * calendar.nextClosing(calendar.always, '2026-11-20T07:30:00.000Z') // => null
 */
export function nextClosing(schedule: Schedule, at: InstantInput): Instant | null {
  const ms = timeline(schedule).nextClosing(millisecondsOf(at, ['at']));
  return ms === null ? null : instantAt(ms);
}

/**
 * The earliest instant with `duration` of business time since `at`; for a negative duration the latest instant before
 * it; for none `at` itself. Throws `invalid_instant`, `invalid_duration`, `instant_out_of_range` (A1, A3).
 *
 * @example
 * calendar.addBusinessTime(calendar.japanDesk, '2026-11-20T07:30:00.000Z', 'PT1H') // => '2026-11-23T00:30:00.000Z'
 * calendar.addBusinessTime(calendar.japanDesk, '2026-11-20T07:30:00.000Z', 'PT30M') // => '2026-11-20T08:00:00.000Z'
 * calendar.addBusinessTime(calendar.japanDesk, '2026-11-23T00:30:00.000Z', '-PT1H') // => '2026-11-20T07:30:00.000Z'
 */
export function addBusinessTime(schedule: Schedule, at: InstantInput, duration: Duration): Instant {
  return instantAt(timeline(schedule).add(millisecondsOf(at, ['at']), durationAt(duration, ['duration'])));
}

/**
 * The business time from one instant to the other, negative when they run backwards. Throws `invalid_instant`.
 *
 * @example
 * calendar.businessTimeBetween(calendar.japanDesk, '2026-11-20T07:30:00.000Z', '2026-11-23T00:30:00.000Z') // => 'PT1H'
 */
export function businessTimeBetween(schedule: Schedule, from: InstantInput, to: InstantInput): Duration {
  return durationOf(timeline(schedule).between(millisecondsOf(from, ['from']), millisecondsOf(to, ['to'])));
}
