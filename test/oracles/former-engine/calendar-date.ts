/** A date of the calendar without a zone: `'2026-11-20'`. */
export type CalendarDate = string;

/** Days from 1970-01-01 to a date that `Date` can read. */
export function dayOf(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

const DAYS_IN_400_YEARS = 146_097;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days from 1970-01-01 to the first of January of `year`. */
export function dayNumberOfYear(year: number): number {
  const before = year - 1;
  return 365 * (year - 1970) + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 477;
}

/** The year that holds the day `dayNumber`. */
export function yearOfDayNumber(dayNumber: number): number {
  // The guess by the mean length of a year is at most one year off.
  let year = 1970 + Math.floor((dayNumber * 400) / DAYS_IN_400_YEARS);
  while (dayNumberOfYear(year) > dayNumber) year -= 1;
  while (dayNumberOfYear(year + 1) <= dayNumber) year += 1;
  return year;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}
