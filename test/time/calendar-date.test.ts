import { describe, expect, test } from 'vitest';
import { Faults } from '../../src/input/faults.js';
import {
  dateOfDayNumber,
  dayNumberOfUsual,
  dayOf,
  daysInMonth,
  isLeapYear,
  readDate,
  readDateText,
  weekdayOf,
} from '../../src/time/calendar-date.js';
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
  ])('%.40s is refused', (text) => {
    expect(issuesOf(() => calendarDate(text))).toEqual([': invalid_date']);
    expect(thrownBy(() => calendarDate(text)).message.length).toBeLessThan(500);
  });

  test.each([20261120, new Date(0), null, undefined, ['2026-11-20']])('%s is refused', (input) => {
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
      const day = readDate(date);
      expect(day).toBe(Date.parse(date) / 86_400_000);
      expect(dateOfDayNumber(Number(day))).toBe(date);
    }
  }
});

test('a date is read as the days from 1970-01-01 to it, or as its canonical text', () => {
  expect([readDate('1970-01-01'), readDate('1970-01-02'), readDate('1969-12-31')]).toEqual([0, 1, -1]);
  expect(readDateText('+002026-11-20')).toBe('2026-11-20');
  expect(dayOf('1970-02-01')).toBe(31);
  for (const read of [readDate('2026-02-30'), readDateText('2026-02-30')]) {
    expect(read).toBeInstanceOf(Faults);
    expect(read).toMatchObject({ issues: [{ code: 'invalid_date', path: [] }] });
  }
  expect(() => dayOf('2026-02-30')).toThrowError(expect.objectContaining({ code: 'invalid_date' }));
});

test('the first and the last day of every month of the years 0 to 9999 are counted as Date counts them', () => {
  const date = new Date(0);
  const wrong: string[] = [];
  for (let year = 0; year < 10_000; year++) {
    for (let month = 1; month <= 12; month++) {
      const first = date.setUTCFullYear(year, month - 1, 1) / 86_400_000;
      const last = date.setUTCFullYear(year, month, 0) / 86_400_000;
      const days = date.getUTCDate();
      if (dayNumberOfUsual(year, month, 1) !== first || dayNumberOfUsual(year, month, days) !== last) {
        wrong.push(`${year}-${month}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
