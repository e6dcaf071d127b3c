import { type Faults, fault, orInvalid } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { soleDoor } from '../input/request.js';
import { HYPHEN, twoDigits } from './ascii.js';

/** A date of the calendar without a zone: `'2026-11-20'`. */
export type CalendarDate = string;

/** The parts of a date; `month` counts from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FORM = /^(\d{4}|[+-]\d{6})-(\d\d)-(\d\d)$/;
const DAYS_IN_400_YEARS = 146_097;
/** What leads from an instant, which is on different dates in different zones, to a date. */
const FROM_INSTANT = [
  ' Use time.dateAt(instant, zone) first.',
  '先に time.dateAt(instant, zone) を使ってください。',
] as const;
/** From 0000-03-01 to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/**
 * The date as canonical text. Throws `invalid_date` for text that is not a date of the calendar.
 *
 * @example
 * time.calendarDate('2028-02-29') // => '2028-02-29'
 * time.calendarDate('2026-02-30') // throws invalid_date
 */
export function calendarDate(input: string): CalendarDate {
  return enterCalendarDate(input, dateOfDayNumber);
}

/** Days from 1970-01-01 to a date that has been read before. */
export function dayOf(date: CalendarDate): number {
  return orInvalid(readDate(date));
}

/** Reads a date as the days from 1970-01-01 to it. */
export function readDate(input: unknown): number | Faults {
  if (typeof input === 'string' && input.length <= 13) {
    const day = input.length === 10 ? usualDay(input) : dayIn(FORM.exec(input));
    if (!Number.isNaN(day)) return day;
  }
  const shown = preview(input);
  // Of an invalid Date no instant leads to a date: it is shown as that.
  const isInstant = typeof input === 'string' ? input[10] === 'T' : shown.startsWith('a Date');
  const [en, ja] = isInstant ? FROM_INSTANT : ['', ''];
  return fault(
    'invalid_date',
    `Use a date of the calendar as YYYY-MM-DD, not ${shown}.${en}`,
    `日付は YYYY-MM-DD 形式の実在する日で指定してください（${shown} は使えません）。${ja}`,
  );
}

const enterCalendarDate = /*@__PURE__*/ soleDoor('time.calendarDate', readDate);

/** Reads a date as its canonical text. */
export function readDateText(input: unknown): CalendarDate | Faults {
  const day = readDate(input);
  return typeof day === 'number' ? dateOfDayNumber(day) : day;
}

/** Days to the date whose year, month and day a pattern has found first; `NaN` where the calendar does not have it. */
export function dayIn(match: readonly string[] | null): number {
  const [year, month = 0, day = 0] = match?.slice(1, 4).map(Number) ?? [];
  const exists = year !== undefined && match?.[1] !== '-000000' && month >= 1 && month <= 12 && day >= 1;
  return exists && day <= daysInMonth(year, month) ? dayNumberOf({ year, month, day }) : Number.NaN;
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

/** Days from 1970-01-01 to a date that is sound. */
export function dayNumberOf({ year, month, day }: CivilDate): number {
  const era = Math.floor(year / 400);
  return era * DAYS_IN_400_YEARS + dayNumberOfUsual(year - era * 400, month, day);
}

/**
 * `dayNumberOf` the parts of a date for years of four digits, in 32 bits: the products are right for them, and take a third
 * of the time of the quotients that they stand for. Here years begin in March: the leap day is the last.
 */
export function dayNumberOfUsual(year: number, month: number, day: number): number {
  const early = (month - 3) >> 31;
  const marchYear = year + early;
  const century = (marchYear * 5243) >> 19;
  // Months of 31 and 30 days repeat after five: 153 days.
  const ofYear = (979 * (month - 3 + (12 & early)) + 15) >> 5;
  return 365 * marchYear + (marchYear >> 2) - century + (century >> 2) + ofYear + day - 1 - DAYS_TO_1970;
}

/** The year that holds the day `dayNumber`. */
export function yearOfDayNumber(dayNumber: number): number {
  return civilOfDayNumber(dayNumber).year;
}

/** The date of a day, counted in years that begin in March. */
export function civilOfDayNumber(dayNumber: number): CivilDate {
  const sinceMarch = dayNumber + DAYS_TO_1970;
  const era = Math.floor(sinceMarch / DAYS_IN_400_YEARS);
  const ofEra = (sinceMarch - era * DAYS_IN_400_YEARS) | 0;
  const leapDays = ((ofEra / 1460) | 0) - ((ofEra / 36_524) | 0) + ((ofEra / 146_096) | 0);
  const yearOfEra = ((ofEra - leapDays) / 365) | 0;
  const ofYear = ofEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0));
  const fromMarch = ((5 * ofYear + 2) / 153) | 0;
  const day = ofYear - (((153 * fromMarch + 2) / 5) | 0) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

export function dateOfDayNumber(dayNumber: number): CalendarDate {
  return dateText(civilOfDayNumber(dayNumber));
}

function dateText({ year, month, day }: CivilDate): CalendarDate {
  return `${yearText(year)}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

function yearText(year: number): string {
  if (year >= 1000 && year <= 9999) return `${year}`;
  const digits = String(Math.abs(year));
  return year >= 0 && year <= 9999 ? digits.padStart(4, '0') : (year < 0 ? '-' : '+') + digits.padStart(6, '0');
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}

/**
 * Days to the date with which a text begins as `YYYY-MM-DD`, read without a pattern, which takes five times as long; `NaN`
 * for anything else.
 */
function usualDay(text: string): number {
  const marks = (text.charCodeAt(4) ^ HYPHEN) | (text.charCodeAt(7) ^ HYPHEN);
  const century = twoDigits(text, 0);
  const ofCentury = twoDigits(text, 2);
  const year = century * 100 + ofCentury;
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const parts = century | ofCentury | (month - 1) | (12 - month) | (day - 1);
  const sound = marks === 0 && parts >= 0 && (day <= 28 || day <= daysInMonth(year, month));
  return sound ? dayNumberOfUsual(year, month, day) : Number.NaN;
}
