import { lengthOf } from '../input/list.js';
import { fieldsOf, type Unread } from '../input/usual.js';
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
  /** How many windows and dates it has. */
  readonly texts: number;
}

/** An object of lists of texts as two lists: a walk over both at once looks no name up. */
interface Lists {
  readonly names: readonly string[];
  readonly lists: readonly (readonly string[])[];
}

/** The copies of one zone, by a number made of hours and closures, in which most of them differ. */
interface OfZone {
  readonly byLikeness: Map<number, Copy[]>;
  /** The one that was found last: it is compared before anything is made of the input. */
  last: Copy;
}

interface Copies {
  readonly byZone: Map<unknown, OfZone>;
  count: number;
  texts: number;
}

/**
 * So many schedules, and so many windows and dates, stay remembered while they are in use. Past them the memory starts
 * anew, and takes from the one before what is asked for again.
 */
const MAX_COPIES = 1000;
const MAX_TEXTS = 100_000;

const noCopies = (): Copies => ({ byZone: new Map(), count: 0, texts: 0 });
let seen = /*@__PURE__*/ noCopies();
let seenBefore = /*@__PURE__*/ noCopies();

/**
 * The schedule of data with the content of some that was read before; `null` where there was none. Weekdays, and dates of
 * exceptions, are recognised in the same order.
 */
export function recallSchedule(input: unknown): Schedule | null {
  return recalled(input, false);
}

/**
 * `recallSchedule` of data that may be read once more, and may say something else then: it is compared with one copy alone,
 * the last of its zone, and windows of exceptions are not read.
 */
export function recallUndated(input: unknown): Schedule | null {
  return recalled(input, false, 0);
}

/** `recallSchedule` of data in canonical form: every field and weekday is there, in order. */
export function recallCanonical(input: unknown): Schedule | null {
  return recalled(input, true);
}

/** Remembers plain data, which nobody changes, and the schedule that was made of it. */
export function rememberSchedule(given: ScheduleSpec, schedule: Schedule): void {
  const { weekly, closures, exceptions } = given;
  const copy = {
    schedule,
    isCanonical: given === schedule,
    weekly: listsOf(weekly),
    closures,
    exceptions: exceptions && listsOf(exceptions),
    texts: textsIn(given),
  };
  keep(given.zone, likenessOf(weekly, closures), copy);
}

function keep(zone: unknown, likeness: number, copy: Copy): void {
  if (seen.count >= MAX_COPIES || seen.texts + copy.texts > MAX_TEXTS) {
    seenBefore = seen;
    seen = noCopies();
  }
  seen.count += 1;
  seen.texts += copy.texts;
  const ofZone = seen.byZone.get(zone) ?? { byLikeness: new Map<number, Copy[]>(), last: copy };
  ofZone.last = copy;
  const alike = ofZone.byLikeness.get(likeness) ?? [];
  alike.push(copy);
  ofZone.byLikeness.set(likeness, alike);
  seen.byZone.set(zone, ofZone);
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
  const asked = { weekly, closures, exceptions, canonical, maxDates };
  const last = seen.byZone.get(zone)?.last;
  if (last !== undefined && isSame(last, asked)) return last.schedule;
  return maxDates === 0 ? null : foundIn(zone, asked);
}

/** What a copy has to say, and of which kind it has to be. */
interface Asked extends Unread<'weekly' | 'closures' | 'exceptions'> {
  readonly canonical: boolean;
  readonly maxDates: number;
}

function isSame(copy: Copy, { weekly, closures, exceptions, canonical, maxDates }: Asked): boolean {
  return (
    (copy.isCanonical || !canonical) &&
    (copy.exceptions?.names.length ?? 0) <= maxDates &&
    // The longest part last. What was given mostly differs from its canonical form in exceptions, which it leaves out.
    areSameLists(copy.exceptions, exceptions, false) &&
    areSameLists(copy.weekly, weekly, true) &&
    isSameList(copy.closures, closures)
  );
}

/** The schedule of a copy among all that are remembered, which is the next one to be compared first. */
function foundIn(zone: unknown, asked: Asked): Schedule | null {
  const now = seen.byZone.get(zone);
  const before = seenBefore.byZone.get(zone);
  if (now === undefined && before === undefined) return null;
  const likeness = likenessOf(asked.weekly, asked.closures);
  const isFound = (copy: Copy) => isSame(copy, asked);
  const found = now?.byLikeness.get(likeness)?.find(isFound);
  if (now !== undefined && found !== undefined) {
    now.last = found;
    return found.schedule;
  }
  const former = before?.byLikeness.get(likeness)?.find(isFound);
  if (former === undefined) return null;
  keep(zone, likeness, former);
  return former.schedule;
}

/** A number that equal hours and closures share. Whoever reads them has still to compare: they may say something else then. */
function likenessOf(weekly: unknown, closures: unknown): number {
  const fields = fieldsOf<string>(weekly);
  let sum = 0;
  let days = 0;
  for (const name in fields) {
    if (fields[name] === undefined) continue;
    days += 1;
    if (days > WEEKDAYS.length) break;
    sum = withTexts(sum, fields[name]);
  }
  return withTexts(sum, closures);
}

function withTexts(before: number, list: unknown): number {
  if (!Array.isArray(list)) return before;
  const length = lengthOf(list);
  // A list may say that it is four billion long.
  const step = Math.ceil(length / 512);
  let sum = before + length;
  for (let i = 0; i < length; i += step) {
    const text = list[i];
    // A window to the minute has eleven letters.
    for (let at = 0; typeof text === 'string' && at < text.length && at < 11; at++) {
      sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
    }
  }
  return sum;
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
