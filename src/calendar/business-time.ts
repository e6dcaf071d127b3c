import { type Duration, durationOf } from '../time/duration.js';
import { type Instant, type InstantInput, instantOf } from '../time/instant.js';
import type { Schedule } from './schedule.js';
import { durationDoor, instantDoor, intervalDoor } from './timeline-door.js';
import { closingFrom, closingUpTo, openingUpTo } from './timeline-edges.js';

// Every verb of this file throws `InvalidInputError` with every fault of its arguments at once.

/**
 * Whether the instant is inside the schedule's hours: local wall-clock time in a window `[open, close)`. Throws
 * `invalid_instant`, and as `schedule` does for a schedule that it has not made (R18, A3).
 *
 * @example
 * calendar.isOpen(calendar.japanDesk, '2026-11-20T07:59:59.999Z') // => true
 * calendar.isOpen(calendar.japanDesk, '2026-11-20T08:00:00.000Z') // => false
 */
export function isOpen(schedule: Schedule, at: InstantInput): boolean {
  return enterIsOpen(schedule, at, (line, ms) => line.isOpen(ms));
}

/**
 * The next opening as an instant, or `at` itself when open. Throws as `isOpen` does, and `instant_out_of_range` where
 * the schedule never opens again.
 *
 * @example
 * calendar.nextOpening(calendar.japanDesk, '2026-11-20T08:00:00.000Z') // => '2026-11-23T00:00:00.000Z'
 */
export function nextOpening(schedule: Schedule, at: InstantInput): Instant {
  return enterNextOpening(schedule, at, (line, ms) => instantOf(line.nextOpening(ms)));
}

/**
 * The close of the opening that holds the instant, or of the next one; `null` for hours that never end. Throws as
 * `nextOpening` does.
 *
 * @example
 * calendar.nextClosing(calendar.japanDesk, '2026-11-20T07:30:00.000Z') // => '2026-11-20T08:00:00.000Z'
 * calendar.nextClosing(calendar.always, '2026-11-20T07:30:00.000Z') // => null
 */
export function nextClosing(schedule: Schedule, at: InstantInput): Instant | null {
  return enterNextClosing(schedule, at, (line, ms) => instantOrNull(closingFrom(line, ms)));
}

/**
 * The latest instant, at or before `at`, at which the schedule opens; `null` where there is none. Throws as `isOpen`
 * does.
 *
 * @example
 * calendar.previousOpening(calendar.japanDesk, '2026-11-23T00:00:00.000Z') // => '2026-11-23T00:00:00.000Z'
 * calendar.previousOpening(calendar.japanDesk, '2026-11-22T23:59:59.999Z') // => '2026-11-20T00:00:00.000Z'
 * calendar.previousOpening(calendar.always, '2026-11-20T07:30:00.000Z') // => null
 */
export function previousOpening(schedule: Schedule, at: InstantInput): Instant | null {
  return enterPreviousOpening(schedule, at, (line, ms) => instantOrNull(openingUpTo(line, ms)));
}

/**
 * The latest instant, at or before `at`, at which the schedule closes; `null` where there is none. Throws as `isOpen`
 * does.
 *
 * @example
 * calendar.previousClosing(calendar.japanDesk, '2026-11-20T08:00:00.000Z') // => '2026-11-20T08:00:00.000Z'
 * calendar.previousClosing(calendar.japanDesk, '2026-11-20T07:59:59.999Z') // => '2026-11-19T08:00:00.000Z'
 */
export function previousClosing(schedule: Schedule, at: InstantInput): Instant | null {
  return enterPreviousClosing(schedule, at, (line, ms) => instantOrNull(closingUpTo(line, ms)));
}

/**
 * The earliest instant with `duration` of business time since `at`; for a negative duration the latest instant before
 * it; for none `at` itself. Throws as `isOpen` does, `invalid_duration`, `instant_out_of_range` (A1, A3).
 *
 * @example
 * calendar.addBusinessTime(calendar.japanDesk, '2026-11-20T07:30:00.000Z', 'PT1H') // => '2026-11-23T00:30:00.000Z'
 * calendar.addBusinessTime(calendar.japanDesk, '2026-11-20T07:30:00.000Z', 'PT30M') // => '2026-11-20T08:00:00.000Z'
 * calendar.addBusinessTime(calendar.japanDesk, '2026-11-23T00:30:00.000Z', '-PT1H') // => '2026-11-20T07:30:00.000Z'
 */
export function addBusinessTime(schedule: Schedule, at: InstantInput, duration: Duration): Instant {
  return enterAdd(schedule, at, duration, (line, ms, length) => instantOf(line.add(ms, length)));
}

/**
 * The business time from one instant to the other as a duration, negative when they run backwards. Throws as `isOpen`
 * does.
 *
 * @example
 * calendar.businessTimeBetween(calendar.japanDesk, '2026-11-20T07:30:00.000Z', '2026-11-23T00:30:00.000Z') // => 'PT1H'
 */
export function businessTimeBetween(schedule: Schedule, from: InstantInput, to: InstantInput): Duration {
  return enterBetween(schedule, from, to, (line, start, end) => durationOf(line.between(start, end)));
}

const enterIsOpen = /*@__PURE__*/ instantDoor('calendar.isOpen');
const enterNextOpening = /*@__PURE__*/ instantDoor('calendar.nextOpening');
const enterNextClosing = /*@__PURE__*/ instantDoor('calendar.nextClosing');
const enterPreviousOpening = /*@__PURE__*/ instantDoor('calendar.previousOpening');
const enterPreviousClosing = /*@__PURE__*/ instantDoor('calendar.previousClosing');
const enterAdd = /*@__PURE__*/ durationDoor('calendar.addBusinessTime');
const enterBetween = /*@__PURE__*/ intervalDoor('calendar.businessTimeBetween');

function instantOrNull(ms: number | null): Instant | null {
  return ms === null ? null : instantOf(ms);
}
