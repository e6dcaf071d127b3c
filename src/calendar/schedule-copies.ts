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
  const last = seen.byZone.get(zone)?.last;
  if (last !== undefined && isAsked(last, canonical, maxDates) && isSame(last, weekly, closures, exceptions)) {
    return last.schedule;
  }
  const found = foundIn(zone, { weekly, closures, exceptions }, (copy) => isAsked(copy, canonical, maxDates));
  return found?.schedule ?? null;
}

function isAsked({ isCanonical, exceptions }: Copy, canonical: boolean, maxDates: number): boolean {
  return (isCanonical || !canonical) && (exceptions === undefined || exceptions.names.length <= maxDates);
}

/** The longest part last. What was given mostly differs from its canonical form in exceptions, which it leaves out. */
function isSame(copy: Copy, weekly: unknown, closures: unknown, exceptions: unknown): boolean {
  return (
    areSameLists(copy.exceptions, exceptions, false) &&
    areSameLists(copy.weekly, weekly, true) &&
    isSameList(copy.closures, closures)
  );
}

/** A copy among all that are remembered. It is the next one to be compared first. */
function foundIn(
  zone: unknown,
  { weekly, closures, exceptions }: Unread<'weekly' | 'closures' | 'exceptions'>,
  asked: (copy: Copy) => boolean,
): Copy | null {
  const now = seen.byZone.get(zone);
  const before = seenBefore.byZone.get(zone);
  if (now === undefined && before === undefined) return null;
  const likeness = likenessOf(weekly, closures);
  const isFound = (copy: Copy) => asked(copy) && isSame(copy, weekly, closures, exceptions);
  const found = now?.byLikeness.get(likeness)?.find(isFound);
  if (now !== undefined && found !== undefined) {
    now.last = found;
    return found;
  }
  const former = before?.byLikeness.get(likeness)?.find(isFound) ?? null;
  if (former !== null) keep(zone, likeness, former);
  return former;
}

/** A list may say that it is four billion long: so many texts at its start, and at its end, tell it apart. */
const MAX_TOLD = 40;

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
  const { length } = list;
  let sum = (Math.imul(before, 31) + length) | 0;
  for (let i = 0; i < length; i++) {
    if (i === MAX_TOLD) i = Math.max(i, length - MAX_TOLD);
    sum = withText(sum, list[i]);
  }
  return sum;
}

/** A few figures of a window or a date are enough: some of its hours and minutes, or its year, month and day. */
function withText(before: number, text: unknown): number {
  if (typeof text !== 'string' || text.length < 10) return before;
  // A window has a hyphen at 5, and a date at 4.
  const fourth = text.charCodeAt(4) ^ text.charCodeAt(5);
  const early = text.charCodeAt(1) | (text.charCodeAt(3) << 8) | (fourth << 16);
  const late = text.charCodeAt(6) | (text.charCodeAt(7) << 8) | (text.charCodeAt(8) << 16) | (text.charCodeAt(9) << 24);
  return (Math.imul(Math.imul(before, 31) + early, 31) + late) | 0;
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
