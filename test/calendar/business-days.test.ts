import { describe, expect, test } from 'vitest';
import { addBusinessDays, always, japanDesk, schedule, weekdays } from '../../src/calendar/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';

const everyDay = (window: string) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [window]]));

describe('A34: the last close of the n-th open local date after the own date of the instant', () => {
  test.each([
    ['2026-11-20T07:30:00.000Z', 1, '2026-11-23T08:00:00.000Z', 'Friday 16:30: Monday'],
    ['2026-11-19T15:00:00.000Z', 1, '2026-11-23T08:00:00.000Z', 'the first instant of Friday in Tokyo: Monday'],
    ['2026-11-19T14:59:59.999Z', 1, '2026-11-20T08:00:00.000Z', 'the last one of Thursday: Friday'],
    ['2026-11-21T03:00:00.000Z', 1, '2026-11-23T08:00:00.000Z', 'Saturday: Monday'],
    ['2026-11-20T07:30:00.000Z', 5, '2026-11-27T08:00:00.000Z', 'a week'],
    ['2026-12-31T07:30:00.000Z', 1, '2027-01-01T08:00:00.000Z', 'over the new year'],
    [
      '2026-11-20T07:30:00.000Z',
      5 * 52_179,
      '3026-12-01T08:00:00.000Z',
      '52 179 weeks: 1000 years of 365 242 days, and 11 days',
    ],
  ])('%s and %d: %s (%s)', (at, days, close) => {
    expect(addBusinessDays(japanDesk, at, days)).toBe(close);
  });

  test('A4: a closure is not an open date, an exception with windows is', () => {
    const desk = schedule({
      zone: 'Asia/Tokyo',
      weekly: weekdays('09:00-12:00', '13:00-17:00'),
      closures: ['2026-11-23', '2026-11-24'],
      exceptions: { '2026-11-22': ['10:00-11:00', '12:00-12:30'], '2026-11-25': [] },
    });
    expect(addBusinessDays(desk, '2026-11-20T07:30:00Z', 1)).toBe('2026-11-22T03:30:00.000Z');
    expect(addBusinessDays(desk, '2026-11-20T07:30:00Z', 2)).toBe('2026-11-26T08:00:00.000Z');
  });

  test('a window belongs to the date on which it begins', () => {
    const bar = schedule({ zone: 'UTC', weekly: { thu: ['18:00-23:00'], fri: ['18:00-01:00'], mon: ['18:00-23:00'] } });
    expect(addBusinessDays(bar, '2026-11-19T20:00Z', 1)).toBe('2026-11-21T01:00:00.000Z');
    // Saturday 00:30 is a Saturday, although the hours of Friday still run.
    expect(addBusinessDays(bar, '2026-11-21T00:30Z', 1)).toBe('2026-11-23T23:00:00.000Z');
  });

  test('R17: round the clock the close of a date is the next midnight', () => {
    expect(addBusinessDays(always, '2026-11-20T07:30:00Z', 1)).toBe('2026-11-22T00:00:00.000Z');
    const tokyo = schedule({ ...always, zone: 'Asia/Tokyo' });
    expect(addBusinessDays(tokyo, '2026-11-20T07:30:00Z', 1)).toBe('2026-11-21T15:00:00.000Z');
    expect(addBusinessDays(tokyo, '2026-11-20T07:30:00Z', 365)).toBe('2027-11-20T15:00:00.000Z');
  });
});

describe('C4: dates and windows that clocks skip', () => {
  test('Dubai had no 00:00 to 00:18:48 on 1920-01-01: that year alone has a date less, and its like of 1948 has not', () => {
    const desk = schedule({ zone: 'Asia/Dubai', weekly: everyDay('00:00-00:10') });
    // Later years end at 00:10 of UTC+4. The years are counted from the first one on.
    const closeOf = (date: string) => new Date(Date.parse(`${date}T00:10Z`) - 4 * 3_600_000).toISOString();
    const days = (date: string) => (Date.parse(date) - Date.parse('1919-12-30')) / 86_400_000;
    for (const date of ['1920-06-01', '1948-06-01', '1949-06-01', '1976-12-31', '1977-01-01', '2026-11-20']) {
      expect(addBusinessDays(desk, '1919-12-30T08:00Z', days(date) - 1)).toBe(closeOf(date));
    }
  });

  test('Samoa had no 2011-12-30: it is not an open date, and the windows of the 29th end with the 29th', () => {
    const desk = schedule({ zone: 'Pacific/Apia', weekly: weekdays('09:00-17:00', '22:00-06:00') });
    expect(addBusinessDays(desk, '2011-12-28T12:00:00-10:00', 1)).toBe('2011-12-30T10:00:00.000Z');
    expect(addBusinessDays(desk, '2011-12-29T12:00:00-10:00', 1)).toBe('2012-01-02T16:00:00.000Z');
  });

  test('a window that is skipped altogether does not open its date', () => {
    const desk = schedule({ zone: 'America/New_York', weekly: { sun: ['02:15-02:45'] } });
    expect(addBusinessDays(desk, '2025-03-08T12:00:00-05:00', 1)).toBe('2025-03-16T06:45:00.000Z');
  });

  test('an hour that comes twice closes the second time', () => {
    const desk = schedule({ zone: 'America/New_York', weekly: { sun: ['01:15-01:45'] } });
    expect(addBusinessDays(desk, '2025-11-01T12:00:00-04:00', 1)).toBe('2025-11-02T06:45:00.000Z');
  });
});

describe('dates that open on dates of their own alone', () => {
  const desk = schedule({
    zone: 'UTC',
    weekly: {},
    exceptions: { '1650-01-03': ['09:00-10:00'], '2026-12-30': ['09:00-12:00'], '2345-06-07': ['10:00-11:00'] },
  });

  test('are found however far they lie', () => {
    expect(addBusinessDays(desk, '2026-12-29T23:59Z', 1)).toBe('2026-12-30T12:00:00.000Z');
    expect(addBusinessDays(desk, '2026-12-30T00:00Z', 1)).toBe('2345-06-07T11:00:00.000Z');
    expect(addBusinessDays(desk, '0001-01-01T00:00Z', 3)).toBe('2345-06-07T11:00:00.000Z');
  });

  test('and after the last of them there is no answer', () => {
    expect(thrownBy(() => addBusinessDays(desk, '2345-06-07T00:00Z', 1)).code).toBe('instant_out_of_range');
    expect(thrownBy(() => addBusinessDays(japanDesk, '2026-11-20T00:00Z', 90_000_000)).code).toBe(
      'instant_out_of_range',
    );
  });
});

test('C8: every fault at once', () => {
  const ask = () => addBusinessDays({ zone: 'UTC', weekly: {} } as never, 'soon', 0);
  expect(issuesOf(ask)).toEqual(['schedule.weekly: never_opens', 'at: invalid_instant', 'days: out_of_range']);
  expect(thrownBy(ask).message).toMatch(/^calendar\.addBusinessDays: /);
  for (const days of [-1, 0.5, Number.NaN, '1', null, 1n] as number[]) {
    expect(issuesOf(() => addBusinessDays(japanDesk, 0, days))).toEqual(['days: out_of_range']);
  }
});
