import { describe, expect, test } from 'vitest';
import { dateOfDayNumber, dayNumberAt, daysInMonth, isLeapYear, weekdayOf } from '../../src/time/calendar-date.js';
import { calendarDate } from '../../src/time/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';

describe('T4: a date is YYYY-MM-DD and stands in the calendar', () => {
  test.each([
    ['2026-11-20', '2026-11-20'],
    ['2028-02-29', '2028-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['0000-02-29', '0000-02-29'],
    ['0001-01-01', '0001-01-01'],
    ['+010000-01-01', '+010000-01-01'],
    ['-000001-12-31', '-000001-12-31'],
    ['+002026-11-20', '2026-11-20'],
    ['+000000-01-01', '0000-01-01'],
  ])('%s is %s', (text, date) => {
    expect(calendarDate(text)).toBe(date);
  });

  test.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-10',
    '2026-11-00',
    '2026-11-32',
    '-000000-01-01',
    '2026-1-1',
    '20261120',
    '2026/11/20',
    '2026-11-20T00:00:00Z',
    '2026-11-20\n',
    '+2026-11-20',
    '10000-01-01',
    '',
    'a'.repeat(10_000_000),
  ])('%.40s is none', (text) => {
    expect(issuesOf(() => calendarDate(text))).toEqual([': invalid_date']);
    expect(thrownBy(() => calendarDate(text)).message.length).toBeLessThan(500);
  });

  test.each([20261120, new Date(0), null, undefined, ['2026-11-20']])('%s is none', (input) => {
    expect(issuesOf(() => calendarDate(input as never))).toEqual([': invalid_date']);
  });
});

test('leap years are divisible by 4, and by 400 where by 100', () => {
  expect([2024, 2000, 2400, 0, -4].map(isLeapYear)).toEqual([true, true, true, true, true]);
  expect([2023, 1900, 2100, 2026, -1].map(isLeapYear)).toEqual([false, false, false, false, false]);
});

test('months are as long as they are', () => {
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  expect(lengths.map((_, month) => daysInMonth(2026, month + 1))).toEqual(lengths);
  expect(daysInMonth(2024, 2)).toBe(29);
});

test('1970-01-01 was a Thursday, 2026-11-20 is a Friday', () => {
  expect(weekdayOf(0)).toBe(3);
  expect(weekdayOf(Date.UTC(2026, 10, 20) / 86_400_000)).toBe(4);
  expect([-4, -3, -10].map(weekdayOf)).toEqual([6, 0, 0]);
});

test('the first and the last day of every year from 1 to 9999 are those of Date', () => {
  for (let year = 1; year <= 9999; year++) {
    const text = String(year).padStart(4, '0');
    for (const date of [`${text}-01-01`, `${text}-12-31`]) {
      const day = dayNumberAt(date);
      expect(day).toBe(Date.parse(date) / 86_400_000);
      expect(dateOfDayNumber(day)).toBe(date);
    }
  }
});
