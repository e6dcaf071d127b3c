import { invalidInput, shown } from '../errors.js';

/** A date of the calendar without a zone: `'2026-11-20'`. */
export type CalendarDate = string;

/** Its parts; `month` counts from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

type Path = readonly (string | number)[];

const FORM = /^(\d{4}|[+-]\d{6})-(\d\d)-(\d\d)$/;
const DAYS_IN_400_YEARS = 146_097;

/**
 * The date as canonical text. Throws `invalid_date` for anything that is no date of the calendar.
 *
 * @example
 * time.calendarDate('2028-02-29') // => '2028-02-29'
 * time.calendarDate('2026-02-30') // throws invalid_date
 */
export function calendarDate(input: string): CalendarDate {
  return dateOfDayNumber(dayNumberAt(input));
}

/** Days from 1970-01-01 to the date that stands at `path` of the caller's input. */
export function dayNumberAt(input: unknown, path: Path = []): number {
  const match = typeof input === 'string' && input.length <= 13 ? FORM.exec(input) : null;
  const date = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) };
  const sound =
    match !== null &&
    match[1] !== '-000000' &&
    date.month >= 1 &&
    date.month <= 12 &&
    date.day >= 1 &&
    date.day <= daysInMonth(date.year, date.month);
  if (sound) return dayNumberOf(date);
  return invalidInput(
    'invalid_date',
    path,
    `A date is YYYY-MM-DD and stands in the calendar; ${shown(input)} does not.`,
    `日付は YYYY-MM-DD 形式の実在する日で指定してください（${shown(input)} は使えません）。`,
  );
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 1970-01-01 to the first of January of `year`. */
export function dayNumberOfYear(year: number): number {
  const before = year - 1;
  return 365 * (year - 1970) + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 477;
}

/** Days from 1970-01-01 to `date`. */
export function dayNumberOf(date: CivilDate): number {
  const leap = isLeapYear(date.year) ? 1 : 0;
  // Days before a month of a common year; after February a leap year has one more.
  const before = Math.floor((367 * date.month - 362) / 12) - (date.month <= 2 ? 0 : 2 - leap);
  return dayNumberOfYear(date.year) + before + date.day - 1;
}

/** The year that holds the day `dayNumber`. */
export function yearOfDayNumber(dayNumber: number): number {
  // The guess by the mean length of a year is at most one year off.
  let year = 1970 + Math.floor((dayNumber * 400) / DAYS_IN_400_YEARS);
  while (dayNumberOfYear(year) > dayNumber) year -= 1;
  while (dayNumberOfYear(year + 1) <= dayNumber) year += 1;
  return year;
}

export function civilOfDayNumber(dayNumber: number): CivilDate {
  const year = yearOfDayNumber(dayNumber);
  let day = dayNumber - dayNumberOfYear(year) + 1;
  let month = 1;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month, day };
}

export function dateOfDayNumber(dayNumber: number): CalendarDate {
  return dateText(civilOfDayNumber(dayNumber));
}

function dateText({ year, month, day }: CivilDate): CalendarDate {
  const digits = String(Math.abs(year));
  const yearText =
    year >= 0 && year <= 9999 ? digits.padStart(4, '0') : (year < 0 ? '-' : '+') + digits.padStart(6, '0');
  return `${yearText}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}
