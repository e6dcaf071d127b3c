import { type Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { type CalendarDate, civilOfDayNumber, dateOfDayNumber, dayNumberOf } from '../time/calendar-date.js';
import { dayNumberIn } from '../time/local-time.js';
import type { ZoneName } from '../time/zone.js';

/** A quarter of the calendar: `'2026-Q4'` (A14). */
export type Quarter = string;

/** The length of a period of the calendar in months: a month, a quarter, or a year. */
export type Months = 1 | 3 | 12;

export const QUARTER = 3;

const FORM = /^(\d{4}|[+-]\d{6})-Q([1-4])$/;

/** The number of the period that holds the local date of an instant: one more for the next, 0 for the first of year 0. */
export function periodIndexAt(zone: ZoneName, ms: number, months: Months): number {
  const { year, month } = civilOfDayNumber(dayNumberIn(zone, ms));
  return Math.floor((year * 12 + month - 1) / months);
}

/** The first date of a period. */
export function startOfPeriod(index: number, months: Months): CalendarDate {
  const month = index * months;
  const year = Math.floor(month / 12);
  return dateOfDayNumber(dayNumberOf({ year, month: month - year * 12 + 1, day: 1 }));
}

/** The quarter of a number. */
export function quarterOf(index: number): Quarter {
  return `${startOfPeriod(index, QUARTER).slice(0, -6)}-Q${index - Math.floor(index / 4) * 4 + 1}`;
}

/** Reads a quarter as its number. */
export function readQuarter(input: unknown): number | Faults {
  const match = typeof input === 'string' ? FORM.exec(input) : null;
  if (match !== null && match[1] !== '-000000') return Number(match[1]) * 4 + Number(match[2]) - 1;
  return fault(
    'invalid_quarter',
    `Use a quarter such as 2026-Q4, not ${preview(input)}.`,
    `四半期は 2026-Q4 のように指定してください（${preview(input)} は使えません）。`,
  );
}
