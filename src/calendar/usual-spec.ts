import { lengthOf } from '../input/list.js';
import { fieldsOf, isLiteral, unread } from '../input/usual.js';
import type { ScheduleSpec } from './schedule.js';
import { MAX_DATES, MAX_WINDOWS } from './schedule-faults.js';
import { WEEKDAYS, type Weekday } from './weekday.js';

/**
 * A copy of a specification of texts, each read once; `null` for any other value. It takes a third of the time that a copy
 * of any plain data takes, and says nothing of what the texts are.
 */
export function usualSpec(input: unknown): ScheduleSpec | null {
  const fields = unread<string>(input);
  if (fields === null) return null;
  const { zone } = fields;
  if (!isLiteral(fields) || typeof zone !== 'string' || zone.length > 64) return null;
  let weekly: Week | null = null;
  let closures: Texts | null;
  let exceptions: ScheduleSpec['exceptions'] | null;
  for (const name in fields) {
    if (name === 'weekly') weekly = usualWeek(fields[name]);
    else if (name === 'closures') closures = texts(fields[name], MAX_DATES);
    else if (name === 'exceptions') exceptions = textsByDate(fields[name]);
    else if (name !== 'zone') return null;
  }
  if (weekly === null || closures === null || exceptions === null) return null;
  return { zone, weekly, closures, exceptions };
}

type Texts = readonly string[] | undefined;
type Week = { -readonly [day in keyof ScheduleSpec['weekly']]-?: Texts };

function usualWeek(input: unknown): Week | null {
  const fields = fieldsOf<string>(input);
  if (fields === null) return null;
  const week: Week = {
    mon: undefined,
    tue: undefined,
    wed: undefined,
    thu: undefined,
    fri: undefined,
    sat: undefined,
    sun: undefined,
  };
  for (const name in fields) {
    const windows = texts(fields[name], MAX_WINDOWS);
    if (windows === null || !isWeekday(name)) return null;
    week[name] = windows;
  }
  return week;
}

function isWeekday(name: string): name is Weekday {
  return (WEEKDAYS as readonly string[]).includes(name);
}

/** The texts of a list; `undefined` for a list that is left out, and `null` for anything else. */
function texts(input: unknown, max: number): Texts | null {
  if (input === undefined) return undefined;
  if (!Array.isArray(input)) return null;
  const length = lengthOf(input);
  if (length > max) return null;
  const items = new Array<string>(length);
  for (let i = 0; i < length; i++) {
    const item: unknown = input[i];
    // A longer text is no window and no date.
    if (typeof item !== 'string' || item.length > 64) return null;
    items[i] = item;
  }
  return items;
}

function textsByDate(input: unknown): ScheduleSpec['exceptions'] | null {
  if (input === undefined) return undefined;
  const fields = fieldsOf<string>(input);
  if (fields === null) return null;
  const dates = Object.keys(fields);
  if (dates.length > MAX_DATES) return null;
  const own: Record<string, readonly string[]> = {};
  for (const date of dates) {
    const list = date.length > 64 || date === '__proto__' ? null : texts(fields[date], MAX_WINDOWS);
    if (list === null || list === undefined) return null;
    own[date] = list;
  }
  return own;
}
