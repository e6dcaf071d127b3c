import type { Schedule } from '../calendar/schedule.js';
import { schedules } from '../calendar/schedule.js';
import { readSharedSchedule } from '../calendar/shared-schedule.js';
import { WEEKDAYS } from '../calendar/weekday.js';
import { Faults } from '../input/faults.js';

/** Upper bound on the schedules that are compared; past it the memory starts anew. */
const MAX_SCHEDULES = 50;

let seen: Schedule[] = [];

/**
 * The schedule that a stored promise carries; faults where it carries none. Documents from JSON each bring a copy of
 * their own: comparing it with the schedules seen before takes a hundredth of the time of reading it.
 */
export function readStoredHours(input: unknown): Schedule | Faults {
  if (schedules.has(input)) return input;
  for (const schedule of seen) {
    if (isCopyOf(schedule, input)) return schedule;
  }
  const read = readSharedSchedule(input);
  if (read instanceof Faults) return read;
  if (seen.length >= MAX_SCHEDULES) seen = [];
  seen.push(read);
  return read;
}

/** Whether a value holds what the schedule holds. It may throw what a field of the value throws. */
function isCopyOf(schedule: Schedule, input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false;
  // Any field of an object may be asked for; the comparison looks at what it is.
  const { zone, weekly, closures, exceptions } = input as { readonly [name in keyof Schedule]: unknown };
  if (zone !== schedule.zone || !isSameList(schedule.closures, closures)) return false;
  if (typeof weekly !== 'object' || weekly === null || typeof exceptions !== 'object' || exceptions === null) {
    return false;
  }
  const byDay = weekly as { readonly [day: string]: unknown };
  for (const day of WEEKDAYS) {
    if (!isSameList(schedule.weekly[day], byDay[day])) return false;
  }
  const dates = Object.keys(schedule.exceptions);
  const byDate = exceptions as { readonly [date: string]: unknown };
  if (Object.keys(exceptions).length !== dates.length) return false;
  return dates.every((date) => isSameList(schedule.exceptions[date], byDate[date]));
}

/** Whether a value is a list of these texts. */
export function isSameList(list: readonly string[] | undefined, input: unknown): boolean {
  if (list === undefined || !Array.isArray(input) || input.length !== list.length) return false;
  for (let i = 0; i < list.length; i++) {
    if (input[i] !== list[i]) return false;
  }
  return true;
}
