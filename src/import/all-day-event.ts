import { Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { readBasicDate } from './basic-date.js';
import type { CalendarEvent } from './calendar-event.js';
import { type Property, readProperty } from './content-line.js';
import { type RecurrenceRule, readRule } from './recurrence-rule.js';

/** An event of whole days. Days are day numbers. */
export interface AllDayEvent {
  /** The name that it shares with the events that replace its occurrences; `null`: no event replaces one. */
  readonly uid: string | null;
  readonly start: number;
  /** How many days each occurrence lasts. */
  readonly length: number;
  readonly rule: RecurrenceRule | null;
  /** Further days on which an occurrence begins (`RDATE`). */
  readonly added: readonly number[];
  /** Days on which none begins (`EXDATE`). */
  readonly removed: readonly number[];
}

const DURATION = /^\+?P(?:(\d{1,5})W|(\d{1,6})D)$/;

/** The occurrence of a recurring event that this event replaces: the series and the day; `null` for any other event. */
export function replacedOccurrence(
  event: CalendarEvent,
): { readonly uid: string; readonly day: number } | null | Faults {
  const occurrence = only(event, 'RECURRENCE-ID');
  if (occurrence === null || occurrence instanceof Faults) return occurrence;
  if (occurrence.parameters.has('RANGE')) return unread('RECURRENCE-ID;RANGE', occurrence.value);
  const day = readDay(occurrence, 'RECURRENCE-ID');
  if (day instanceof Faults) return day;
  const uid = readUid(event);
  return uid === null ? missing('UID') : uid instanceof Faults ? uid : { uid, day };
}

/**
 * Reads an event that lasts whole days; `null` for one that is called off, which is on no day. The message of the fault
 * says why it is not read.
 */
export function readAllDayEvent(event: CalendarEvent): AllDayEvent | null | Faults {
  const status = only(event, 'STATUS');
  if (status instanceof Faults) return status;
  if (status?.value.toUpperCase() === 'CANCELLED') return null;
  if (!event.closed) return missing('END:VEVENT');
  const uid = readUid(event);
  if (uid instanceof Faults) return uid;
  const start = readStart(event);
  if (start instanceof Faults) return start;
  const length = readLength(event, start);
  if (length instanceof Faults) return length;
  const rule = readRecurrence(event, start);
  if (rule instanceof Faults) return rule;
  const added = readDays(event, 'RDATE');
  if (added instanceof Faults) return added;
  const removed = readDays(event, 'EXDATE');
  return removed instanceof Faults ? removed : { uid, start, length, rule, added, removed };
}

function readUid(event: CalendarEvent): string | null | Faults {
  const uid = only(event, 'UID');
  if (uid === null || uid instanceof Faults) return uid;
  // An empty one names no series.
  return uid.value === '' ? null : uid.value;
}

function readStart(event: CalendarEvent): number | Faults {
  const start = only(event, 'DTSTART');
  return start === null ? missing('DTSTART') : start instanceof Faults ? start : readDay(start, 'DTSTART');
}

function readLength(event: CalendarEvent, start: number): number | Faults {
  const end = only(event, 'DTEND');
  const duration = only(event, 'DURATION');
  if (end instanceof Faults) return end;
  if (duration instanceof Faults) return duration;
  if (end === null && duration === null) return 1;
  if (end === null) return duration === null ? 1 : readDuration(duration);
  const day = readDay(end, 'DTEND');
  if (day instanceof Faults) return day;
  // DTEND is the day after the last one. Some programs write the first day itself, and mean one day.
  if (duration === null && day >= start) return Math.max(day - start, 1);
  return fault(
    'unread_end',
    'The event ends before it begins, or has both DTEND and DURATION.',
    '終了日が開始日より前にあるか、DTEND と DURATION が両方あります。どちらかを正しく指定してください。',
  );
}

function readDuration({ value }: Property): number | Faults {
  const [, weeks, days] = DURATION.exec(value.toUpperCase()) ?? [];
  const length = weeks === undefined ? Number(days ?? 0) : Number(weeks) * 7;
  return length > 0 ? length : unread('DURATION', value);
}

function readRecurrence(event: CalendarEvent, start: number): RecurrenceRule | null | Faults {
  const excluded = only(event, 'EXRULE');
  if (excluded !== null) return excluded instanceof Faults ? excluded : unread('EXRULE', excluded.value);
  const property = only(event, 'RRULE');
  const rule = property === null || property instanceof Faults ? property : readRule(property.value);
  if (rule === null || rule instanceof Faults || rule.until === null || rule.until >= start) return rule;
  return fault(
    'unread_rule',
    'The recurrence rule ends before the event begins.',
    '繰り返しの終了日（UNTIL）が開始日より前にあります。開始日以降の日付を指定してください。',
  );
}

/** The days in all the properties of this name, each of which may list several. */
function readDays(event: CalendarEvent, name: string): readonly number[] | Faults {
  const days: number[] = [];
  for (const text of event.properties.get(name) ?? []) {
    const property = readProperty(text);
    if (property instanceof Faults) return property;
    for (const value of property.value.split(',')) {
      const day = readDay({ ...property, value: value.trim() }, name);
      if (day instanceof Faults) return day;
      days.push(day);
    }
  }
  return days;
}

function readDay({ parameters, value }: Property, name: string): number | Faults {
  const day = parameters.get('VALUE') === 'PERIOD' ? null : readBasicDate(value);
  if (day !== null) return day;
  if (!/T\d{6}/.test(value)) return unread(name, value);
  return fault(
    'timed_event',
    `${name} has a time of day (${preview(value, 40)}): only events of whole days are read.`,
    `${name} に時刻があります（${preview(value, 40)}）。終日の予定だけを読み取ります。VALUE=DATE で指定してください。`,
  );
}

/** The one property of this name; `null` where the event has none. */
function only(event: CalendarEvent, name: string): Property | null | Faults {
  const [text, ...more] = event.properties.get(name) ?? [];
  if (text === undefined) return null;
  if (more.length === 0) return readProperty(text);
  return fault(
    'unread_property',
    `The event has more than one ${name}.`,
    `${name} が 2 つ以上あります。1 つだけ指定してください。`,
  );
}

function missing(name: string): Faults {
  return fault('missing', `The event has no ${name}.`, `予定に ${name} がありません。指定してください。`);
}

function unread(name: string, value: string): Faults {
  return fault(
    'unread_property',
    `${name} is not read: ${preview(value, 40)}.`,
    `${name} を読み取れません（${preview(value, 40)}）。別の書き方で指定してください。`,
  );
}
