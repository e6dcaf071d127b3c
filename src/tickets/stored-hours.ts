import { readSchedule, type Schedule, schedules } from '../calendar/schedule.js';
import { recallCanonical, sharedSchedule } from '../calendar/schedule-copies.js';
import { storedScheduleSchema } from '../calendar/stored-schedule.js';
import { WEEKDAYS } from '../calendar/weekday.js';
import { Faults, orInvalid } from '../input/faults.js';
import { document } from '../input/schema.js';
import { fieldsOf } from '../input/usual.js';

/**
 * The schedule that a stored promise carries, as the one that stands for all of its content; `undefined` where it is
 * wrong.
 */
export function storedHours(input: unknown): Schedule | undefined {
  if (schedules.has(input)) return input;
  const found = recallCanonical(input);
  if (found !== null) return found;
  const usual = isWhole(input) ? readSchedule(input) : null;
  if (usual !== null && !(usual instanceof Faults)) return sharedSchedule(usual);
  const read = readHours(input);
  return read instanceof Faults ? undefined : sharedHours(read);
}

/** Whether every field and every weekday is there, as this library writes them. Others are left to the schema. */
function isWhole(input: unknown): boolean {
  const fields = fieldsOf<keyof Schedule>(input);
  const week = fields === null ? null : fieldsOf<keyof Schedule['weekly']>(fields.weekly);
  if (fields === null || week === null || fields.closures === undefined || fields.exceptions === undefined)
    return false;
  return WEEKDAYS.every((day) => week[day] !== undefined);
}

const readHours = /*@__PURE__*/ document(storedScheduleSchema);

/** The one schedule that stands for all with the content of a stored one, which the schema has read. */
export function sharedHours(stored: Schedule): Schedule {
  return sharedSchedule(orInvalid(readSchedule(stored)));
}
