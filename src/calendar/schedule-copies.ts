import { fieldsOf, hasNoOther, type Unread } from '../input/usual.js';
import type { Schedule, ScheduleSpec } from './schedule.js';
import { WEEKDAYS } from './weekday.js';

// A server reads the same few schedules from JSON again and again, each time as a fresh object. Comparing one with what
// was read before takes a tenth of the time of reading it, and equal copies share one schedule with one set of tables.

/** Plain data that was read, and the schedule that it stands for: itself where it was in canonical form. */
interface Copy {
  readonly given: ScheduleSpec;
  readonly schedule: Schedule;
}

/** Upper bounds on what is remembered, in schedules and in windows and dates; past them the memory starts anew. */
const MAX_COPIES = 500;
const MAX_TEXTS = 100_000;
/** Upper bound on the schedules that are compared with one input. */
const MAX_ALIKE = 16;

/** The copies by their zone, and by their first closure: schedules of one zone mostly differ in their closures. */
let seen = new Map<unknown, Map<unknown, Copy[]>>();
let copies = 0;
let texts = 0;

/** The schedule of data with the content of some that was read before; `null` where there was none. */
export function recallSchedule(input: unknown): Schedule | null {
  const spec = specIn(input);
  return spec === null ? null : recalled(spec, false);
}

/** `recallSchedule` of data in canonical form: every field and weekday is there, in order. */
export function recallCanonical(input: unknown): Schedule | null {
  const spec = specIn(input);
  return spec === null ? null : recalled(spec, true);
}

/** `recallSchedule` of data that is known to have no other fields than a specification. */
export function recallSpec(spec: ScheduleSpec): Schedule | null {
  return recalled(spec, false);
}

/** Remembers plain data, which nobody changes, and the schedule that was made of it. */
export function rememberSchedule(given: ScheduleSpec, schedule: Schedule): void {
  const size = textsIn(given);
  if (size > MAX_TEXTS) return;
  if (copies >= MAX_COPIES || texts + size > MAX_TEXTS) {
    seen = new Map();
    copies = 0;
    texts = 0;
  }
  copies += 1;
  texts += size;
  const ofZone = seen.get(given.zone) ?? new Map<unknown, Copy[]>();
  const first = firstOf(given.closures);
  const alike = ofZone.get(first) ?? [];
  if (alike.length >= MAX_ALIKE) alike.shift();
  alike.push({ given, schedule });
  seen.set(given.zone, ofZone.set(first, alike));
}

/** The one schedule that stands for all with this content. */
export function sharedSchedule(schedule: Schedule): Schedule {
  const found = recallCanonical(schedule);
  if (found !== null) return found;
  rememberSchedule(schedule, schedule);
  return schedule;
}

function recalled(
  { zone, weekly, closures, exceptions }: Partial<Unread<keyof ScheduleSpec>>,
  canonical: boolean,
): Schedule | null {
  const alike = seen.get(zone)?.get(firstOf(closures));
  if (alike === undefined) return null;
  for (const { given, schedule } of alike) {
    if (canonical && given !== schedule) continue;
    // The longest part last: a week that was given and its canonical form share their closures.
    const same =
      isSameWeek(given.weekly, weekly) &&
      areSameDates(given.exceptions, exceptions) &&
      isSameList(given.closures, closures);
    if (same) return schedule;
  }
  return null;
}

/** The fields of a value that has no others than a specification, its weekdays included. */
function specIn(input: unknown): Unread<keyof ScheduleSpec> | null {
  const fields = fieldsOf<keyof ScheduleSpec>(input);
  if (fields === null) return null;
  const { zone, weekly, closures, exceptions } = fields;
  const week = fieldsOf<keyof ScheduleSpec['weekly']>(weekly);
  if (week === null || !hasNoOther(fields, [zone, weekly, closures, exceptions])) return null;
  const { mon, tue, wed, thu, fri, sat, sun } = week;
  return hasNoOther(week, [mon, tue, wed, thu, fri, sat, sun]) ? { zone, weekly, closures, exceptions } : null;
}

function firstOf(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}

function isSameWeek(given: ScheduleSpec['weekly'], input: unknown): boolean {
  const week = fieldsOf<keyof ScheduleSpec['weekly']>(input);
  if (week === null) return false;
  const { mon, tue, wed, thu, fri, sat, sun } = week;
  return (
    isSameList(given.mon, mon) &&
    isSameList(given.tue, tue) &&
    isSameList(given.wed, wed) &&
    isSameList(given.thu, thu) &&
    isSameList(given.fri, fri) &&
    isSameList(given.sat, sat) &&
    isSameList(given.sun, sun)
  );
}

function areSameDates(given: ScheduleSpec['exceptions'], input: unknown): boolean {
  if (given === undefined) return input === undefined;
  const dates = fieldsOf<string>(input);
  if (dates === null) return false;
  let others = 0;
  for (const _ in dates) others += 1;
  for (const date in given) {
    if (!isSameList(given[date], dates[date])) return false;
    others -= 1;
  }
  return others === 0;
}

/** Whether a value is a list of these texts, or left out as they are. */
function isSameList(given: readonly string[] | undefined, input: unknown): boolean {
  if (given === undefined) return input === undefined;
  if (!Array.isArray(input) || input.length !== given.length) return false;
  for (let i = 0; i < given.length; i++) if (input[i] !== given[i]) return false;
  return true;
}

/** How many windows and dates some data has. */
function textsIn({ weekly, closures = [], exceptions = {} }: ScheduleSpec): number {
  let sum = closures.length;
  for (const day of WEEKDAYS) sum += weekly[day]?.length ?? 0;
  for (const date in exceptions) sum += 1 + (exceptions[date]?.length ?? 0);
  return sum;
}
