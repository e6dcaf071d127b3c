import { allOf, Faults, fault, missing, type Reader, under } from '../input/faults.js';
import { MAX_ISSUES } from '../input/issue.js';
import { listOf } from '../input/list.js';
import { unknownField } from '../input/object.js';
import { LIST, OBJECT, TEXT, tooManyItems, wrongType } from '../input/wrong-value.js';
import { type CalendarDate, readDate } from '../time/calendar-date.js';
import { readZone } from '../time/zone.js';
import type { ScheduleSpec } from './schedule.js';
import { WEEKDAYS } from './weekday.js';
import { readWindow } from './window.js';

// Every function here is about plain JSON data: what a value could do while it is read has been dealt with before.

/** More dates than this are a mistake, and would only cost time. */
export const MAX_DATES = 5000;
/** A window a minute. */
export const MAX_WINDOWS = 1440;
/** Closures and exceptions, times the most windows that a day has: the work that a question about far years may be. */
const MAX_WORK = 20_000;

const FIELDS = ['zone', 'weekly', 'closures', 'exceptions'];

type Plain = { readonly [field: string]: unknown };
/** The faults of a value; `null` where it is sound. */
type Check = (value: unknown) => Faults | null;

/** Every fault of a specification, up to a bound; `null` for a sound one. */
export function specFaults(spec: unknown): Faults | null {
  if (!isRecord(spec)) return notARecord(spec, ['zone', 'weekly']);
  const fields: readonly (readonly [name: string, check: Check])[] = [
    ['zone', faultsBy(textBy(readZone))],
    ['weekly', weekFaults],
    ['closures', (value) => (value === undefined ? null : listFaults(value, textBy(readDate), MAX_DATES))],
    ['exceptions', (value) => (value === undefined ? null : exceptionFaults(value))],
  ];
  const faults = fields.map(([name, check]) => within(name, check(spec[name])));
  // Without a fault so far, it has the form of a specification.
  return united([...faults, othersIn(spec, FIELDS), neverOpens(spec)]) ?? tooMuchWork(spec as Plain & ScheduleSpec);
}

function weekFaults(weekly: unknown): Faults | null {
  if (!isRecord(weekly)) return notARecord(weekly);
  const days = WEEKDAYS.map((day) => within(day, weekly[day] === undefined ? null : windowFaults(weekly[day])));
  return united([...days, othersIn(weekly, WEEKDAYS, 3)]);
}

function exceptionFaults(exceptions: unknown): Faults | null {
  if (!isRecord(exceptions)) return notARecord(exceptions);
  const found: (Faults | null)[] = [];
  let issues = 0;
  for (const date of Object.keys(exceptions)) {
    const faults = within(date, windowFaults(exceptions[date]));
    found.push(faults);
    issues += faults?.issues.length ?? 0;
    if (issues >= MAX_ISSUES) break;
  }
  return united([...found, readDateNames(exceptions)]);
}

function windowFaults(windows: unknown): Faults | null {
  return listFaults(windows, textBy(readWindow), MAX_WINDOWS);
}

function listFaults(list: unknown, item: Reader<unknown>, max: number): Faults | null {
  if (!Array.isArray(list)) return wrongType(LIST, list);
  if (list.length > max) return tooManyItems(max);
  return faultsBy(listOf(item))(list);
}

/** A reader of text, and of nothing else. */
function textBy<T>(read: Reader<T>): Reader<T> {
  return (value) => {
    if (typeof value === 'string') return read(value);
    return value === undefined ? missing() : wrongType(TEXT, value);
  };
}

function faultsBy(read: Reader<unknown>): Check {
  return (value) => {
    const result = read(value);
    return result instanceof Faults ? result : null;
  };
}

function isRecord(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notARecord(value: unknown, fields: readonly string[] = []): Faults {
  return value === undefined ? missing() : wrongType(OBJECT, value, fields);
}

/** The fields that do not exist; the first so many letters of each tell which is meant, but of `mon-fri`, which is several. */
function othersIn(record: Plain, names: readonly string[], letters?: number): Faults | null {
  const others = Object.keys(record).filter((key) => !names.includes(key));
  return united(
    others.slice(0, MAX_ISSUES).map((key) => {
      const part = key.includes('-') ? key : key.slice(0, letters);
      return new Faults(unknownField(key, names, part));
    }),
  );
}

function within(key: string, faults: Faults | null): Faults | null {
  return faults === null ? null : under([key], faults);
}

function united(found: readonly (Faults | null)[]): Faults | null {
  const faults = found.filter((one) => one !== null);
  return faults.length === 0 ? null : allOf(faults);
}

/** The faults of the dates that name the fields of a record: no dates of the calendar, or one date in two spellings. */
export function readDateNames(byDate: object): Faults | null {
  return dateFaults(Object.keys(byDate));
}

function dateFaults(dates: readonly CalendarDate[]): Faults | null {
  if (dates.length > MAX_DATES) {
    return fault('out_of_range', `Use at most ${MAX_DATES} dates.`, `日付は ${MAX_DATES} 件以内で指定してください。`);
  }
  const days = new Set<number>();
  const faults: Faults[] = [];
  for (const date of dates) {
    const day = readDate(date);
    if (day instanceof Faults) faults.push(under([date], day));
    else if (days.has(day)) faults.push(under([date], duplicateDate()));
    else days.add(day);
  }
  return faults.length === 0 ? null : allOf(faults);
}

/**
 * The fault of a schedule without a window in its week or in an exception. A closure wins over an exception of the same
 * date. The rest of the schedule may have faults: they are reported beside this one.
 */
export function neverOpens(spec: unknown): Faults | null {
  const { weekly, closures, exceptions }: Plain = Object(spec);
  if (!isRecord(weekly) || Object.values(weekly).some(hasWindows)) return null;
  const closed = new Set<unknown>(Array.isArray(closures) ? closures.slice(0, MAX_DATES).map(readDate) : []);
  const opens = Object.entries(Object(exceptions)).some(
    ([date, own]) => hasWindows(own) && !closed.has(readDate(date)),
  );
  if (opens) return null;
  return under(
    ['weekly'],
    fault(
      'never_opens',
      'Neither the week nor an exception has an opening window. Add one.',
      '営業時間が一度もありません。曜日または例外の日付に時間帯を指定してください。',
    ),
  );
}

/** Anything but an empty list or a field left out, which may have faults of its own. */
function hasWindows(windows: unknown): boolean {
  return Array.isArray(windows) ? windows.length > 0 : windows !== undefined;
}

/** The fault of a sound specification whose dates and windows are too many together. */
export function tooMuchWork({ weekly, closures = [], exceptions = {} }: Omit<ScheduleSpec, 'zone'>): Faults | null {
  const own = Object.values(exceptions);
  const dates = own.length + closures.length;
  const most = Math.max(0, ...[...Object.values(weekly), ...own].map((windows) => windows?.length ?? 0));
  if (dates * most <= MAX_WORK) return null;
  return fault(
    'too_large',
    `Use fewer windows a day or fewer dates: ${most} windows × ${dates} dates are more than ${MAX_WORK}.`,
    `1 日の時間帯の数と日付の数の積が ${MAX_WORK} 以内になるように指定してください（${most} × ${dates} は使えません）。`,
  );
}

function duplicateDate(): Faults {
  return fault(
    'duplicate_date',
    'This date is given twice. Put its windows into one list.',
    'この日付は重複しています。時間帯を 1 つのリストにまとめてください。',
  );
}
