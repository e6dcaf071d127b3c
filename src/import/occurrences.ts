import { civilOfDayNumber, dayNumberOf, daysInMonth, isLeapYear, weekdayOf } from '../time/calendar-date.js';
import type { RecurrenceRule, WeekdayPart } from './recurrence-rule.js';

/** Day numbers `[from, to)`. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** How many months and days may still be looked at, in all events together. */
export interface Work {
  left: number;
}

/** The month in which a day lies; with an object for each day, a walk takes twice as long. */
interface WalkedMonth {
  readonly year: number;
  /** The number of its first day, and how many it has. */
  readonly begin: number;
  readonly length: number;
}

/**
 * The days of a range on which an occurrence begins, in order; `null` where the work ran out. The start is the first
 * occurrence, whether or not it fits the rule (RFC 5545 leaves that open). Only a rule with a count is walked from its
 * start; any other from the start of the range.
 */
export function occurrences(given: RecurrenceRule, start: number, range: DayRange, work: Work): number[] | null {
  const rule = completed(given, start);
  const last = Math.min(range.to - 1, rule.until ?? Number.POSITIVE_INFINITY);
  const first = Math.max(start + 1, rule.count === null ? range.from : start + 1);
  const days: number[] = start >= range.from && start < range.to ? [start] : [];
  if (first > last) return days;
  let left = (rule.count ?? Number.POSITIVE_INFINITY) - 1;
  const origin = civilOfDayNumber(start);
  // A day costs as much as the lists that it is looked up in.
  const cost = 1 + rule.monthDays.length + rule.weekdays.length;
  let { year, month } = civilOfDayNumber(first);
  for (let begin = dayNumberOf({ year, month, day: 1 }); begin <= last && left > 0; ) {
    const length = daysInMonth(year, month);
    work.left -= 2 + rule.months.length;
    if (fitsMonth(rule, origin, year, month)) {
      const end = Math.min(begin + length - 1, last);
      const walked = { year, begin, length };
      for (let number = Math.max(begin, first); number <= end && left > 0; number++) {
        work.left -= cost;
        if (!fitsDay(rule, start, number, walked)) continue;
        left -= 1;
        if (number < range.from) continue;
        days.push(number);
        work.left -= 4; // what becomes of it takes longer than finding it
      }
    }
    if (work.left < 0) return null;
    begin += length;
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  return days;
}

/** The rule with what it leaves to its start: the month, the day of the month, the weekday. */
function completed(rule: RecurrenceRule, start: number): RecurrenceRule {
  const { every, months, monthDays, weekdays } = rule;
  if (weekdays.length > 0 || monthDays.length > 0 || every === 'DAILY') return rule;
  if (every === 'WEEKLY') return { ...rule, weekdays: [{ nth: null, weekday: weekdayOf(start) }] };
  const { month, day } = civilOfDayNumber(start);
  return { ...rule, monthDays: [day], months: every === 'YEARLY' && months.length === 0 ? [month] : months };
}

function fitsMonth(
  { every, interval, months }: RecurrenceRule,
  origin: { readonly year: number; readonly month: number },
  year: number,
  month: number,
): boolean {
  if (months.length > 0 && !months.includes(month)) return false;
  if (every === 'YEARLY') return (year - origin.year) % interval === 0;
  return every !== 'MONTHLY' || ((year - origin.year) * 12 + month - origin.month) % interval === 0;
}

function fitsDay(rule: RecurrenceRule, start: number, number: number, month: WalkedMonth): boolean {
  const { every, interval, monthDays, weekdays, weekStart } = rule;
  if (every === 'DAILY' && (number - start) % interval !== 0) return false;
  if (every === 'WEEKLY') {
    const weekday = weekdayOf(number);
    if (!weekdays.some((part) => part.weekday === weekday)) return false;
    const weeks = (weekOf(number, weekStart) - weekOf(start, weekStart)) / 7;
    if (weeks % interval !== 0) return false;
  }
  if (monthDays.length > 0 && !isOneOf(monthDays, number - month.begin + 1, month.length)) return false;
  return weekdays.length === 0 || fitsWeekday(rule, weekdays, number, month);
}

/** The first day of the week that holds a day. */
function weekOf(number: number, weekStart: number): number {
  return number - weekdayOf(number - weekStart);
}

/** Whether a list of positions, which count from the end where they are negative, has `position` of `size`. */
function isOneOf(positions: readonly number[], position: number, size: number): boolean {
  return positions.includes(position) || positions.includes(position - size - 1);
}

/** The n-th weekday counts in the year for a yearly rule without months, in the month for any other. */
function fitsWeekday(
  { every, months }: RecurrenceRule,
  weekdays: readonly WeekdayPart[],
  number: number,
  { year, begin, length }: WalkedMonth,
): boolean {
  const weekday = weekdayOf(number);
  if (!weekdays.some((part) => part.weekday === weekday)) return false;
  const inYear = every === 'YEARLY' && months.length === 0;
  const size = inYear ? (isLeapYear(year) ? 366 : 365) : length;
  const into = number - (inYear ? dayNumberOf({ year, month: 1, day: 1 }) : begin);
  const nth = Math.floor(into / 7) + 1;
  const fromEnd = -Math.floor((size - 1 - into) / 7) - 1;
  return weekdays.some((part) => {
    return part.weekday === weekday && (part.nth === null || part.nth === nth || part.nth === fromEnd);
  });
}
