import { invalidInput, shown } from '../errors.js';
import { type CalendarDate, civilOfDayNumber, dateOfDayNumber, dayNumberOf } from '../time/calendar-date.js';
import { dayNumberIn } from '../time/local-time.js';
import type { ZoneName } from '../time/zone.js';

/** A quarter of the calendar: `'2026-Q4'` (A14). */
export type Quarter = string;

const FORM = /^(\d{4}|[+-]\d{6})-Q([1-4])$/;

/** The number of the quarter of a local date in a known zone: one more for the next, 0 for the first of year 0. */
export function quarterIndexAt(zone: ZoneName, ms: number): number {
  const { year, month } = civilOfDayNumber(dayNumberIn(zone, ms));
  return year * 4 + Math.floor((month - 1) / 3);
}

/** The first date of a quarter. */
export function startOfQuarter(index: number): CalendarDate {
  const year = Math.floor(index / 4);
  return dateOfDayNumber(dayNumberOf({ year, month: (index - year * 4) * 3 + 1, day: 1 }));
}

export function quarterOf(index: number): Quarter {
  return `${startOfQuarter(index).slice(0, -6)}-Q${index - Math.floor(index / 4) * 4 + 1}`;
}

/** The number of the quarter that stands at `path` of the caller's input. */
export function quarterIndexOf(input: unknown, path: readonly (string | number)[]): number {
  const match = typeof input === 'string' ? FORM.exec(input) : null;
  if (match !== null && match[1] !== '-000000') return Number(match[1]) * 4 + Number(match[2]) - 1;
  return invalidInput(
    'invalid_quarter',
    path,
    `A quarter is written like 2026-Q4; ${shown(input)} is none.`,
    `四半期は 2026-Q4 のように指定してください（${shown(input)} は使えません）。`,
  );
}
