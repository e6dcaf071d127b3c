import { orThrow } from '../../src/answer/decision.js';
import { type Holidays, holidaysFromICalendar } from '../../src/import/index.js';

/** An event of a calendar with these properties. */
export function event(...properties: readonly string[]): string[] {
  return ['BEGIN:VEVENT', ...properties, 'END:VEVENT'];
}

/** A calendar with these lines, as RFC 5545 ends them. */
export function calendar(...lines: readonly string[]): string {
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...lines, 'END:VCALENDAR'].join('\r\n')}\r\n`;
}

/** What a calendar says of the dates `[from, to)`. */
export function holidays(text: string, from: string, to: string): Holidays {
  return orThrow(holidaysFromICalendar(text, { from, to }));
}
