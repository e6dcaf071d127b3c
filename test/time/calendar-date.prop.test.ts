import fc from 'fast-check';
import { expect } from 'vitest';
import {
  civilOfDayNumber,
  dateOfDayNumber,
  dayNumberOf,
  dayNumberOfYear,
  readDate,
  weekdayOf,
  yearOfDayNumber,
} from '../../src/time/calendar-date.js';
import { calendarDate } from '../../src/time/index.js';
import { dateOfDay } from '../oracles/local-reading.ts';
import { prop } from '../prop.ts';

const MOST = 100_000_000;

/** The days that a `Date` can hold; the ends of years and months first. */
const day = fc.oneof(
  fc
    .tuple(fc.integer({ min: -271_820, max: 275_759 }), fc.constantFrom(0, 31, 58, 59, 60, 364, 365))
    .map(([year, into]) => new Date(0).setUTCFullYear(year, 0, 1) / 86_400_000 + into),
  fc.integer({ min: -MOST, max: MOST }),
);

prop('a_day_number_and_its_date_are_one', 'day numbers counted from 1 instead of 0', day, (number) => {
  expect(dayNumberOf(civilOfDayNumber(number))).toBe(number);
  expect(readDate(dateOfDayNumber(number))).toBe(number);
  expect(calendarDate(dateOfDayNumber(number))).toBe(dateOfDayNumber(number));
});

prop('dates_are_those_of_date', 'a leap day in 1900', day, (number) => {
  expect(dateOfDayNumber(number)).toBe(dateOfDay(number));
  expect(weekdayOf(number)).toBe((new Date(number * 86_400_000).getUTCDay() + 6) % 7);
});

prop('a_day_lies_in_its_year', 'the last of December counted to the next year', day, (number) => {
  const year = yearOfDayNumber(number);
  expect(dayNumberOfYear(year)).toBeLessThanOrEqual(number);
  expect(dayNumberOfYear(year + 1)).toBeGreaterThan(number);
  expect(year).toBe(new Date(number * 86_400_000).getUTCFullYear());
});
