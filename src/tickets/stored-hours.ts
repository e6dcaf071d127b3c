import { readSchedule, type Schedule, schedules } from '../calendar/schedule.js';
import { recallCanonical, sharedSchedule } from '../calendar/schedule-copies.js';
import { storedScheduleSchema } from '../calendar/stored-schedule.js';
import { Faults, orInvalid } from '../input/faults.js';
import { document } from '../input/schema.js';

/**
 * The schedule that a stored promise carries, as the one that stands for all of its content; `undefined` where it is
 * wrong.
 */
export function storedHours(input: unknown): Schedule | undefined {
  if (schedules.has(input)) return input;
  const found = recallCanonical(input);
  if (found !== null) return found;
  const read = readHours(input);
  return read instanceof Faults ? undefined : sharedHours(read);
}

const readHours = /*@__PURE__*/ document(storedScheduleSchema);

/** The one schedule that stands for all with the content of a stored one, which the schema has read. */
export function sharedHours(stored: Schedule): Schedule {
  return sharedSchedule(orInvalid(readSchedule(stored)));
}
