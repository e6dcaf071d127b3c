import { readDate } from '../time/calendar-date.js';

/** Days from 1970-01-01 to a date that is written `20261123`; `null` for any other text. */
export function readBasicDate(text: string): number | null {
  if (!/^\d{8}$/.test(text)) return null;
  const day = readDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
  return typeof day === 'number' ? day : null;
}
