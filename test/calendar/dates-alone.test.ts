import { describe, expect, test } from 'vitest';
import {
  addBusinessTime,
  businessTimeBetween,
  isOpen,
  nextClosing,
  nextOpening,
  openWindows,
  parseSchedule,
  previousClosing,
  previousOpening,
  schedule,
} from '../../src/calendar/index.js';
import { always, japanDesk } from '../../src/calendar/japan-desk.js';
import { roundTheClock } from '../../src/calendar/opening-plan.js';
import { thrownBy } from '../thrown.ts';

const spec = { zone: 'Asia/Tokyo', weekly: {}, exceptions: { '2026-12-30': ['09:00-12:00'] } };
const desk = schedule(spec);

describe('C8: a schedule may open on a date alone', () => {
  test('and is a schedule as any other', () => {
    expect(desk.exceptions).toEqual({ '2026-12-30': ['09:00-12:00'] });
    expect(parseSchedule(JSON.parse(JSON.stringify(desk)))).toEqual({ ok: true, value: desk });
  });

  test('it opens and closes on that date', () => {
    expect(isOpen(desk, '2026-12-30T00:00:00Z')).toBe(true);
    expect(isOpen(desk, '2026-12-30T03:00:00Z')).toBe(false);
    for (const at of ['2026-11-20T00:00:00Z', '0001-01-01T00:00:00Z']) {
      expect(nextOpening(desk, at)).toBe('2026-12-30T00:00:00.000Z');
      expect(nextClosing(desk, at)).toBe('2026-12-30T03:00:00.000Z');
      expect(addBusinessTime(desk, at, 'PT3H')).toBe('2026-12-30T03:00:00.000Z');
      expect(previousOpening(desk, at)).toBeNull();
      expect(previousClosing(desk, at)).toBeNull();
    }
    for (const at of ['2027-11-20T00:00:00Z', '+100000-01-01T00:00:00Z']) {
      expect(previousOpening(desk, at)).toBe('2026-12-30T00:00:00.000Z');
      expect(previousClosing(desk, at)).toBe('2026-12-30T03:00:00.000Z');
      expect(addBusinessTime(desk, at, '-PT3H')).toBe('2026-12-30T00:00:00.000Z');
    }
    expect(businessTimeBetween(desk, '1000-01-01T00:00:00Z', '3000-01-01T00:00:00Z')).toBe('PT3H');
    expect([...openWindows(desk, { from: '2000-01-01T00:00Z', to: '2100-01-01T00:00Z' })]).toHaveLength(1);
  });

  test.each([
    ['the next opening after it', () => nextOpening(desk, '2026-12-30T03:00:00Z')],
    ['the next closing after it', () => nextClosing(desk, '2026-12-30T03:00:00Z')],
    ['a millisecond more than it has', () => addBusinessTime(desk, '2026-11-20T00:00:00Z', 'PT3H0.001S')],
    ['a millisecond more backwards', () => addBusinessTime(desk, '2027-11-20T00:00:00Z', '-PT3H0.001S')],
  ])('%s is out of range', (_, ask) => {
    expect(thrownBy(ask).code).toBe('instant_out_of_range');
  });
});

test('R17: round the clock is a week that never closes, without closures and exceptions', () => {
  expect(roundTheClock(always)).toBe(true);
  expect(roundTheClock(japanDesk)).toBe(false);
  expect(roundTheClock(desk)).toBe(false);
  expect(roundTheClock(schedule({ ...always, closures: ['2026-11-23'] }))).toBe(false);
  expect(roundTheClock(schedule({ ...always, exceptions: { '2026-11-23': ['00:00-24:00'] } }))).toBe(false);
  const night = ['12:00-11:59'];
  const nearly = { mon: night, tue: night, wed: night, thu: night, fri: night, sat: night, sun: night };
  expect(roundTheClock(schedule({ zone: 'UTC', weekly: nearly }))).toBe(false);
  const noon = ['12:00-12:00:01', '12:00:01-12:00'];
  const whole = { mon: noon, tue: noon, wed: noon, thu: noon, fri: noon, sat: noon, sun: noon };
  expect(roundTheClock(schedule({ zone: 'UTC', weekly: whole }))).toBe(true);
});
