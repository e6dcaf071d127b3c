import { type Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { type CalendarDate, civilOfDayNumber, dateOfDayNumber, dayNumberOf } from '../time/calendar-date.js';
import { dayNumberIn, startOfDay } from '../time/local-time.js';
import type { ZoneName } from '../time/zone.js';

/** A quarter of the calendar: `'2026-Q4'` (A14). */
export type Quarter = string;

/** The length of a period of the calendar in months: a month, a quarter, or a year. */
export type Months = 1 | 3 | 12;

export const QUARTER = 3;

const FORM = /^(\d{4}|[+-]\d{6})-Q([1-4])$/;

/**
 * The number of the period that holds an instant: one more for the next, 0 for the first of year 0. A period lasts
 * from the first instant of its first date to that of the next period, also where clocks that go back show the last
 * date again.
 */
export function periodIndexAt(zone: ZoneName, ms: number, months: Months): number {
  const day = dayNumberIn(zone, ms);
  const { year, month } = civilOfDayNumber(day);
  const index = Math.floor((year * 12 + month - 1) / months);
  const next = startDayOf(index + 1, months);
  return day === next - 1 && ms >= startOfDay(zone, next) ? index + 1 : index;
}

/** The first date of a period. */
export function startOfPeriod(index: number, months: Months): CalendarDate {
  return dateOfDayNumber(startDayOf(index, months));
}

/** The first instant of a period in epoch milliseconds. */
export function startInstantOf(index: number, months: Months, zone: ZoneName): number {
  return startOfDay(zone, startDayOf(index, months));
}

/** Days from 1970-01-01 to the first date of a period. */
function startDayOf(index: number, months: Months): number {
  const month = index * months;
  const year = Math.floor(month / 12);
  return dayNumberOf({ year, month: month - year * 12 + 1, day: 1 });
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
