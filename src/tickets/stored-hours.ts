import type { Schedule } from '../calendar/schedule.js';
import { schedules } from '../calendar/schedule.js';
import { readSharedSchedule } from '../calendar/shared-schedule.js';
import { storedScheduleSchema } from '../calendar/stored-schedule.js';
import { WEEKDAYS } from '../calendar/weekday.js';
import { Faults } from '../input/faults.js';
import { document } from '../input/schema.js';
import { fieldsOf } from '../input/usual.js';

/** Upper bound on the schedules that are compared; past it the memory starts anew. */
const MAX_SCHEDULES = 500;

let seen = new Map<string, Schedule[]>();
let remembered = 0;

/**
 * The schedule that a stored promise carries, as the one that stands for all of its content; `undefined` where it is wrong.
 * Documents from JSON each bring a copy of their own: comparing it takes a hundredth of the time of reading it.
 */
export function storedHours(input: unknown): Schedule | undefined {
  if (schedules.has(input)) return input;
  const fields = fieldsOf<keyof Schedule>(input);
  if (fields === null) return undefined;
  const { zone, closures } = fields;
  if (typeof zone !== 'string' || !Array.isArray(closures)) return undefined;
  const found = seen.get(keyOf(zone, closures))?.find((schedule) => isCopyOf(schedule, fields, closures));
  if (found !== undefined) return found;
  const read = readHours(input);
  return read instanceof Faults ? undefined : shared(read);
}

const readHours = /*@__PURE__*/ document(storedScheduleSchema);

/** The one schedule that stands for all with this content, remembered. */
function shared(stored: Schedule): Schedule | undefined {
  const read = readSharedSchedule(stored);
  if (read instanceof Faults) return undefined;
  rememberHours(read);
  return read;
}

/** Remembers a schedule that was read of a stored promise. */
export function rememberHours(schedule: Schedule): void {
  const key = keyOf(schedule.zone, schedule.closures);
  const same = seen.get(key) ?? [];
  if (same.includes(schedule)) return;
  if (remembered >= MAX_SCHEDULES) {
    seen = new Map();
    remembered = 0;
  }
  remembered += 1;
  seen.set(key, [...same, schedule]);
}

/** Schedules of one zone mostly differ in their closures. */
function keyOf(zone: string, closures: readonly unknown[]): string {
  const [first] = closures;
  return typeof first === 'string' ? `${zone} ${closures.length} ${first}` : zone;
}

/** Whether a value holds what the schedule holds. */
function isCopyOf(
  schedule: Schedule,
  { weekly, exceptions }: { readonly weekly: unknown; readonly exceptions: unknown },
  closures: readonly unknown[],
): boolean {
  if (!isSameList(schedule.closures, closures)) return false;
  const byDay = fieldsOf<(typeof WEEKDAYS)[number]>(weekly);
  const byDate = fieldsOf<string>(exceptions);
  if (byDay === null || byDate === null) return false;
  for (const day of WEEKDAYS) {
    if (!isSameList(schedule.weekly[day], byDay[day])) return false;
  }
  const dates = Object.keys(schedule.exceptions);
  if (Object.keys(byDate).length !== dates.length) return false;
  return dates.every((date) => isSameList(schedule.exceptions[date], byDate[date]));
}

/** Whether a value is a list of these texts. */
function isSameList(list: readonly string[] | undefined, input: unknown): boolean {
  if (list === undefined || !Array.isArray(input) || input.length !== list.length) return false;
  for (let i = 0; i < list.length; i++) {
    if (input[i] !== list[i]) return false;
  }
  return true;
}
