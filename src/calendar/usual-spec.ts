import { lengthOf } from '../input/list.js';
import { fieldsOf, hasNoOther } from '../input/usual.js';
import type { ScheduleSpec } from './schedule.js';
import { MAX_DATES, MAX_WINDOWS } from './schedule-faults.js';

/**
 * A copy of a specification of texts, each read once; `null` for any other value. It takes a third of the time that a copy
 * of any plain data takes, and says nothing of what the texts are.
 */
export function usualSpec(input: unknown): ScheduleSpec | null {
  const fields = fieldsOf<keyof ScheduleSpec>(input);
  if (fields === null) return null;
  const { zone, weekly, closures, exceptions } = fields;
  const week = fieldsOf<keyof ScheduleSpec['weekly']>(weekly);
  if (typeof zone !== 'string' || zone.length > 64 || week === null) return null;
  if (!hasNoOther(fields, [zone, weekly, closures, exceptions])) return null;
  const { mon, tue, wed, thu, fri, sat, sun } = week;
  if (!hasNoOther(week, [mon, tue, wed, thu, fri, sat, sun])) return null;
  const days = {
    mon: texts(mon, MAX_WINDOWS),
    tue: texts(tue, MAX_WINDOWS),
    wed: texts(wed, MAX_WINDOWS),
    thu: texts(thu, MAX_WINDOWS),
    fri: texts(fri, MAX_WINDOWS),
    sat: texts(sat, MAX_WINDOWS),
    sun: texts(sun, MAX_WINDOWS),
  };
  const dates = texts(closures, MAX_DATES);
  const own = textsByDate(exceptions);
  if (dates === null || own === null || !isWeek(days)) return null;
  return { zone, weekly: days, closures: dates, exceptions: own };
}

type Texts = readonly string[] | undefined;
type Week = { readonly [day in 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun']: Texts };

function isWeek(days: { readonly [day in keyof Week]: Texts | null }): days is Week {
  const { mon, tue, wed, thu, fri, sat, sun } = days;
  if (mon === null || tue === null || wed === null || thu === null) return false;
  return fri !== null && sat !== null && sun !== null;
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
