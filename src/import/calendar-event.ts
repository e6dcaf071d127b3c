import { nameOf, type UnfoldedLine, unfoldedLines } from './content-line.js';

/** An event of a calendar as it is written: the lines of the properties that say when it is. */
export interface CalendarEvent {
  /** The line of its `BEGIN:VEVENT`, counted from 1. */
  readonly line: number;
  /** The texts of the lines, by the property's name in capitals. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
  /** Whether it ends with `END:VEVENT`. */
  readonly closed: boolean;
}

/** The names of the properties that are read. The others, such as a summary, do not say when an event is. */
const READ: ReadonlySet<string> = /*@__PURE__*/ new Set([
  ...['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'EXRULE'],
  ...['STATUS', 'UID', 'RECURRENCE-ID'],
]);

/** More events than this belong to no calendar of holidays. */
const MAX_EVENTS = 3000;

/** An event whose lines are still being read. */
interface OpenEvent {
  readonly line: number;
  readonly properties: Map<string, string[]>;
  /** The component inside the event that is being skipped, such as an alarm. */
  inside: string | null;
}

/** The events of a calendar in their order; the code says why there are none to read. */
export function calendarEvents(text: string): readonly CalendarEvent[] | 'not_a_calendar' | 'too_large' {
  const events: CalendarEvent[] = [];
  let calendar: 'none' | 'open' | 'closed' = 'none';
  let event: OpenEvent | null = null;
  for (const line of unfoldedLines(text)) {
    const mark = markOf(line);
    if (calendar === 'none' && mark !== 'BEGIN:VCALENDAR') return 'not_a_calendar';
    if (mark === 'BEGIN:VCALENDAR') calendar = 'open';
    const ends = mark === 'BEGIN:VEVENT' || mark === 'END:VEVENT' || mark === 'END:VCALENDAR';
    if (event !== null && ends) {
      events.push({ line: event.line, properties: event.properties, closed: mark === 'END:VEVENT' });
      event = null;
    }
    if (mark === 'END:VCALENDAR') calendar = 'closed';
    if (mark === 'BEGIN:VEVENT') event = { line: line.line, properties: new Map(), inside: null };
    else if (event !== null) addLine(event, line, mark);
    if (events.length > MAX_EVENTS) return 'too_large';
  }
  if (event !== null) events.push({ line: event.line, properties: event.properties, closed: false });
  return calendar === 'closed' ? events : 'not_a_calendar';
}

/** `'BEGIN:VEVENT'`, `'END:VALARM'`: where a component begins or ends; `null` for any other line. */
function markOf({ text }: UnfoldedLine): string | null {
  return /^(?:BEGIN|END):/i.test(text) ? text.trim().toUpperCase() : null;
}

function addLine(event: OpenEvent, { text }: UnfoldedLine, mark: string | null): void {
  if (event.inside !== null) {
    if (mark === `END:${event.inside}`) event.inside = null;
    return;
  }
  if (mark?.startsWith('BEGIN:')) {
    event.inside = mark.slice('BEGIN:'.length);
    return;
  }
  const name = nameOf(text);
  if (!READ.has(name)) return;
  const lines = event.properties.get(name);
  if (lines === undefined) event.properties.set(name, [text]);
  else lines.push(text);
}
