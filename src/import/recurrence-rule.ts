import { Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { readBasicDate } from './basic-date.js';

const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'] as const;
/** In the order of `weekdayOf`: 0 for Monday. */
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const PARTS = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'WKST'];
const MAX_RULE = 2000;

/** The n-th weekday of a month or a year; a negative `nth` counts from its end, `null` means every one. */
export interface WeekdayPart {
  readonly nth: number | null;
  readonly weekday: number;
}

/** A rule of recurrence on whole days, as it is written. An empty list says nothing. */
export interface RecurrenceRule {
  readonly every: (typeof FREQUENCIES)[number];
  readonly interval: number;
  readonly count: number | null;
  /** The last day on which an occurrence may begin. */
  readonly until: number | null;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly WeekdayPart[];
  readonly weekStart: number;
}

/** Reads a rule such as `FREQ=YEARLY;BYMONTH=11;BYDAY=4TH` (RFC 5545, 3.3.10). Parts that it does not know are faults. */
export function readRule(value: string): RecurrenceRule | Faults {
  if (value.length > MAX_RULE) return unreadPart('RRULE', value);
  const parts = new Map<string, string>();
  for (const part of value.toUpperCase().split(';')) {
    const [name = '', ...rest] = part.split('=');
    if (part === '') continue;
    if (!PARTS.includes(name) || parts.has(name) || rest.length !== 1) return unreadPart(name, part);
    parts.set(name, rest[0] ?? '');
  }
  return ruleOf(parts);
}

function ruleOf(parts: ReadonlyMap<string, string>): RecurrenceRule | Faults {
  const every = FREQUENCIES.find((name) => name === parts.get('FREQ'));
  if (every === undefined) return unreadPart('FREQ', parts.get('FREQ') ?? '');
  const read = {
    interval: numberIn(parts, 'INTERVAL'),
    count: numberIn(parts, 'COUNT'),
    until: readUntil(parts.get('UNTIL')),
    months: listIn(parts, 'BYMONTH', readMonth),
    monthDays: listIn(parts, 'BYMONTHDAY', readMonthDay),
    weekdays: listIn(parts, 'BYDAY', readWeekdayPart),
    weekStart: readWeekStart(parts.get('WKST')),
  };
  for (const value of Object.values(read)) if (value instanceof Faults) return value;
  // The loop has seen every value: none is a fault.
  const rule = { ...read, every, interval: read.interval ?? 1 } as RecurrenceRule;
  return contradiction(rule) ?? rule;
}

/** The fault of parts that RFC 5545 does not allow together. */
function contradiction({ every, count, until, months, monthDays, weekdays }: RecurrenceRule): Faults | null {
  if (count !== null && until !== null) return notTogether('COUNT', 'UNTIL');
  if (every === 'WEEKLY' && monthDays.length > 0) return notTogether('FREQ=WEEKLY', 'BYMONTHDAY');
  if ((every === 'WEEKLY' || every === 'DAILY') && weekdays.some(({ nth }) => nth !== null)) {
    return notTogether(`FREQ=${every}`, 'BYDAY=1MO');
  }
  const inMonth = every === 'MONTHLY' || months.length > 0;
  const never = weekdays.find(({ nth }) => inMonth && Math.abs(nth ?? 1) > 5);
  if (never !== undefined) return unreadPart('BYDAY', `${never.nth}${WEEKDAYS[never.weekday]}`);
  return null;
}

function numberIn(parts: ReadonlyMap<string, string>, name: string): number | null | Faults {
  const text = parts.get(name);
  if (text === undefined) return null;
  return /^0*[1-9]\d{0,8}$/.test(text) ? Number(text) : unreadPart(name, text);
}

function listIn<T>(
  parts: ReadonlyMap<string, string>,
  name: string,
  read: (item: string) => T | null,
): readonly T[] | Faults {
  const text = parts.get(name);
  if (text === undefined) return [];
  const items: T[] = [];
  for (const item of text.split(',')) {
    const one = read(item.trim());
    if (one === null) return unreadPart(name, item);
    items.push(one);
  }
  return items;
}

function readMonth(text: string): number | null {
  const month = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return month >= 1 && month <= 12 ? month : null;
}

function readMonthDay(text: string): number | null {
  const day = /^[+-]?\d{1,2}$/.test(text) ? Number(text) : 0;
  return day !== 0 && Math.abs(day) <= 31 ? day : null;
}

function readWeekdayPart(text: string): WeekdayPart | null {
  const [, number, name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = WEEKDAYS.indexOf(name);
  const nth = number === undefined ? null : Number(number);
  return weekday < 0 || nth === 0 || Math.abs(nth ?? 1) > 53 ? null : { nth, weekday };
}

function readWeekStart(text = 'MO'): number | Faults {
  const weekday = WEEKDAYS.indexOf(text);
  return weekday < 0 ? unreadPart('WKST', text) : weekday;
}

/** The end of a rule on whole days is a date. Many programs write the first or the last second of that date instead. */
function readUntil(text: string | undefined): number | null | Faults {
  if (text === undefined) return null;
  const day = readBasicDate(text.replace(/T(?:000000|235959)Z?$/, ''));
  return day ?? unreadPart('UNTIL', text);
}

function unreadPart(name: string, text: string): Faults {
  return fault(
    'unread_rule',
    `The recurrence rule has a part that is not read: ${preview(name, 20)} (${preview(text, 40)}). Use ${PARTS.join(', ')} alone.`,
    `繰り返しの規則に読み取れない部分があります：${preview(name, 20)}（${preview(text, 40)}）。${PARTS.join('、')} で指定してください。`,
  );
}

function notTogether(one: string, other: string): Faults {
  return fault(
    'unread_rule',
    `The recurrence rule has ${one} and ${other}, which RFC 5545 does not allow together.`,
    `繰り返しの規則では ${one} と ${other} を同時に使えません（RFC 5545）。どちらかを指定してください。`,
  );
}
