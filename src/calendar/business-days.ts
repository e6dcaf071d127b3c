import { oncePer } from '../input/once.js';
import { whole } from '../input/readers.js';
import { door } from '../input/request.js';
import { type Instant, type InstantInput, instantOf, readInstant } from '../time/instant.js';
import { dayNumberIn } from '../time/local-time.js';
import { openDays } from './open-days.js';
import { openingPlan } from './opening-plan.js';
import { readSchedule, type Schedule } from './schedule.js';

/** More than the days in the range of `Date`. */
const MAX_DAYS = 300_000_000;

/**
 * The last close of the `days`-th open local date after the local date of `at`. A window belongs to the date on which it
 * begins, so that the last close of a Friday may lie on Saturday at 01:00; a date that is open to its end closes at the
 * next midnight. `days` is a whole number from 1. Throws as `isOpen` does, `out_of_range`, `instant_out_of_range` (A34).
 *
 * @example
 * calendar.addBusinessDays(calendar.japanDesk, '2026-11-20T07:30:00.000Z', 1) // => '2026-11-23T08:00:00.000Z'
 * calendar.addBusinessDays(calendar.japanDesk, '2026-11-21T07:30:00.000Z', 2) // => '2026-11-24T08:00:00.000Z'
 * calendar.addBusinessDays(calendar.always, '2026-11-20T07:30:00.000Z', 1) // => '2026-11-22T00:00:00.000Z'
 */
export function addBusinessDays(schedule: Schedule, at: InstantInput, days: number): Instant {
  return enter({ schedule, at, days }, (read) => instantOf(closeOfBusinessDay(read.schedule, read.at, read.days)));
}

const enter = /*@__PURE__*/ door('calendar.addBusinessDays', {
  schedule: readSchedule,
  at: readInstant,
  days: /*@__PURE__*/ whole({ min: 1, max: MAX_DAYS }),
});

/** `addBusinessDays` in numbers, for a schedule that has been read before. */
export function closeOfBusinessDay(schedule: Schedule, ms: number, days: number): number {
  return openDaysOf(schedule).closeAfter(dayNumberIn(schedule.zone, ms), days);
}

const openDaysOf = /*@__PURE__*/ oncePer((schedule: Schedule) => openDays(openingPlan(schedule)));
