import { fieldsOf } from '../input/usual.js';
import type { Schedule, ScheduleSpec } from './schedule.js';
import { WEEKDAYS } from './weekday.js';

// A server reads the same few schedules from JSON again and again, each time as a fresh object. Comparing one with what
// was read before takes a tenth of the time of reading it, and equal copies share one schedule with one set of tables.

/** Plain data that was read, and the schedule that it stands for: itself where it was in canonical form. */
interface Copy {
  readonly schedule: Schedule;
  readonly isCanonical: boolean;
  readonly weekly: Lists;
  readonly closures: readonly string[] | undefined;
  readonly exceptions: Lists | undefined;
}

/** An object of lists of texts as two lists: a walk over both at once looks no name up. */
interface Lists {
  readonly names: readonly string[];
  readonly lists: readonly (readonly string[])[];
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

/**
 * The schedule of data with the content of some that was read before; `null` where there was none. Weekdays, and dates of
 * exceptions, are recognised in the same order.
 */
export function recallSchedule(input: unknown): Schedule | null {
  return recalled(input, false);
}

/** `recallSchedule` of data that may be read once more: windows of exceptions, which may say something else then, are not read. */
export function recallUndated(input: unknown): Schedule | null {
  return recalled(input, false, 0);
}

/** `recallSchedule` of data in canonical form: every field and weekday is there, in order. */
export function recallCanonical(input: unknown): Schedule | null {
  return recalled(input, true);
}

/** Remembers plain data, which nobody changes, and the schedule that was made of it. */
export function rememberSchedule(given: ScheduleSpec, schedule: Schedule): void {
  const size = textsIn(given);
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
  const { weekly, closures, exceptions } = given;
  alike.push({
    schedule,
    isCanonical: given === schedule,
    weekly: listsOf(weekly),
    closures,
    exceptions: exceptions && listsOf(exceptions),
  });
  seen.set(given.zone, ofZone.set(first, alike));
}

/** The one schedule that stands for all with this content. */
export function sharedSchedule(schedule: Schedule): Schedule {
  const found = recallCanonical(schedule);
  if (found !== null) return found;
  rememberSchedule(schedule, schedule);
  return schedule;
}

function listsOf(given: { readonly [name: string]: readonly string[] | undefined }): Lists {
  const names = Object.keys(given).filter((name) => given[name] !== undefined);
  return { names, lists: names.map((name) => given[name] ?? []) };
}

/** Each field is met in a walk: to look for one that was left out takes longer than to compare it. */
function recalled(input: unknown, canonical: boolean, maxDates = Number.POSITIVE_INFINITY): Schedule | null {
  const fields = fieldsOf<string>(input);
  if (fields === null) return null;
  let zone: unknown;
  let weekly: unknown;
  let closures: unknown;
  let exceptions: unknown;
  for (const name in fields) {
    if (name === 'zone') zone = fields[name];
    else if (name === 'weekly') weekly = fields[name];
    else if (name === 'closures') closures = fields[name];
    else if (name === 'exceptions') exceptions = fields[name];
    else return null;
  }
  const alike = seen.get(zone)?.get(firstOf(closures));
  if (alike === undefined) return null;
  for (const copy of alike) {
    if ((canonical && !copy.isCanonical) || (copy.exceptions?.names.length ?? 0) > maxDates) continue;
    // The longest part last. What was given mostly differs from its canonical form in exceptions, which it leaves out.
    const same =
      areSameLists(copy.exceptions, exceptions, false) &&
      areSameLists(copy.weekly, weekly, true) &&
      isSameList(copy.closures, closures);
    if (same) return copy.schedule;
  }
  return null;
}

function firstOf(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}

/** Whether a value is an object of these lists in their order, or left out as they are. A weekday may be `undefined`, a date not. */
function areSameLists(given: Lists | undefined, input: unknown, gaps: boolean): boolean {
  if (given === undefined) return input === undefined;
  const fields = fieldsOf<string>(input);
  if (fields === null) return false;
  const { names, lists } = given;
  let place = 0;
  for (const name in fields) {
    const list = fields[name];
    if (gaps && list === undefined) continue;
    if (name !== names[place] || !isSameList(lists[place], list)) return false;
    place += 1;
  }
  return place === names.length;
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
