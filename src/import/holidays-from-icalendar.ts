import { accept, type Decision, refuse } from '../answer/decision.js';
import { Faults, fault, under } from '../input/faults.js';
import type { Text } from '../input/issue.js';
import { door, object } from '../input/request.js';
import { TEXT, wrongType } from '../input/wrong-value.js';
import { type CalendarDate, dateOfDayNumber, readDate } from '../time/calendar-date.js';
import { reversedInterval } from '../time/interval.js';
import { type AllDayEvent, readAllDayEvent, replacedOccurrence } from './all-day-event.js';
import { type CalendarEvent, calendarEvents } from './calendar-event.js';
import { type HolidaysRefusal, holidaysRefusal } from './import-refusal.js';
import { type MarkedDays, markDays, markedDays, unmarkedDays } from './marked-days.js';
import { type DayRange, occurrences, type Work } from './occurrences.js';

/** The dates `[from, to)` that are asked for. */
export interface HolidaysOptions {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** An event that is not among the dates, as it could not be read. */
export interface UnreadEvent {
  /** The line of its `BEGIN:VEVENT`, counted from 1. */
  readonly line: number;
  readonly why: Text;
}

/** What a calendar says of a span of dates. */
export interface Holidays {
  /** In order, each once. */
  readonly dates: readonly CalendarDate[];
  readonly unread: readonly UnreadEvent[];
}

const MAX_TEXT = 1_000_000;
const MAX_YEARS = 200;
/** The days of the longest span of 200 years. */
const MAX_DAYS = 73_049;
/** Some 60 ms of work; an ordinary calendar takes some thousands. */
const MAX_WORK = 4_600_000;

/**
 * The dates `[from, to)` on which an iCalendar text (RFC 5545) has an event of whole days: single days, ranges,
 * recurrences by year, month, week and day, `RDATE`, `EXDATE`, replaced occurrences; cancelled events are left out.
 * Events that it cannot read, such as those with a time of day, are listed with their line. Refuses `not_a_calendar`,
 * `too_large`; throws `invalid_date`, `reversed_interval`, `out_of_range` (a span of more than 200 years).
 *
 * @example
 * const text = [
 *   'BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', 'END:VEVENT',
 *   'BEGIN:VEVENT', 'DTSTART:20261224T120000Z', 'END:VEVENT', 'END:VCALENDAR',
 * ].join('\r\n');
 * const read = orThrow(holidaysFromICalendar(text, { from: '2026-01-01', to: '2028-01-01' }));
 * read.dates // => ['2026-11-26', '2027-11-25']
 * read.unread.map(({ line }) => line) // => [6]
 */
export function holidaysFromICalendar(text: string, options: HolidaysOptions): Decision<Holidays, HolidaysRefusal> {
  return enter({ text, options }, holidaysIn);
}

const enter = /*@__PURE__*/ door(
  'import.holidaysFromICalendar',
  { text: readText, options: /*@__PURE__*/ object({ from: readDate, to: readDate }) },
  ({ options }) => {
    const wrong = reversedInterval(options) ?? tooLong(options);
    return wrong === null ? null : under(['options'], wrong);
  },
);

/** Reads any text: its size is a matter of the calendar, not of the call. */
function readText(input: unknown): string | Faults {
  return typeof input === 'string' ? input : wrongType(TEXT, input);
}

function tooLong({ from, to }: DayRange): Faults | null {
  if (to - from <= MAX_DAYS) return null;
  const found = fault(
    'out_of_range',
    `Use a span of at most ${MAX_YEARS} years.`,
    `期間は ${MAX_YEARS} 年以内で指定してください。`,
  );
  return under(['to'], found);
}

function holidaysIn({ text, options }: { readonly text: string; readonly options: DayRange }) {
  const events = text.length > MAX_TEXT ? 'too_large' : calendarEvents(text);
  if (typeof events === 'string') return refuse(holidaysRefusal(events, {}));
  const { days: replaced, replacements, unread } = replacedOccurrences(events);
  const marked = unmarkedDays(options);
  const work: Work = { left: MAX_WORK };
  for (const event of events) {
    if (unread.has(event)) continue;
    const replacement = replacements.get(event);
    const read = replacement ?? readAllDayEvent(event);
    if (read === null) continue;
    if (read instanceof Faults) {
      unread.set(event, whyOf(read));
      continue;
    }
    const others = replacement === undefined ? replaced.get(read.uid ?? '') : undefined;
    if (!markEvent(marked, read, others, work)) return refuse(holidaysRefusal('too_large', {}));
  }
  const lines = [...unread].map(([{ line }, why]) => ({ line, why })).sort((a, b) => a.line - b.line);
  return accept({ dates: markedDays(marked).map(dateOfDayNumber), unread: lines });
}

interface Replaced {
  /** By series, the days on which another event takes the place of an occurrence, or on which it is called off. */
  readonly days: ReadonlyMap<string, ReadonlySet<number>>;
  /** The events that take a place, as they were read. */
  readonly replacements: ReadonlyMap<CalendarEvent, AllDayEvent>;
  readonly unread: Map<CalendarEvent, Text>;
}

function replacedOccurrences(events: readonly CalendarEvent[]): Replaced {
  const days = new Map<string, Set<number>>();
  const replacements = new Map<CalendarEvent, AllDayEvent>();
  const unread = new Map<CalendarEvent, Text>();
  for (const event of events) {
    const occurrence = replacedOccurrence(event);
    if (occurrence === null) continue;
    if (occurrence instanceof Faults) {
      unread.set(event, whyOf(occurrence));
      continue;
    }
    const read = readAllDayEvent(event);
    if (read instanceof Faults) {
      // An event that cannot be read takes no occurrence away.
      unread.set(event, whyOf(read));
      continue;
    }
    if (read !== null) replacements.set(event, read);
    const others = days.get(occurrence.uid);
    if (others === undefined) days.set(occurrence.uid, new Set([occurrence.day]));
    else others.add(occurrence.day);
  }
  return { days, replacements, unread };
}

/** Marks the days of an event; `false` where the work ran out. */
function markEvent(
  marked: MarkedDays,
  event: AllDayEvent,
  replaced: ReadonlySet<number> | undefined,
  work: Work,
): boolean {
  const { start, length, rule, added, removed } = event;
  const { from, to } = marked.range;
  // An occurrence that began before the span may reach into it.
  const begun = rule === null ? [start] : occurrences(rule, start, { from: from - length + 1, to }, work);
  if (begun === null) return false;
  const gone = new Set(removed);
  for (const day of [...begun, ...added]) {
    if (!gone.has(day) && replaced?.has(day) !== true) markDays(marked, day, length);
  }
  return true;
}

function whyOf({ issues }: Faults): Text {
  return issues[0]?.message ?? { en: 'The event is not read.', ja: '予定を読み取れません。' };
}
