import { expect, test } from 'vitest';
import { type Schedule, schedule } from '../../src/calendar/index.js';
import { storedHours } from '../../src/tickets/stored-hours.js';
import { spec } from '../arbitraries/schedule.ts';
import { stored } from '../hub/made-tickets.ts';
import { prop } from '../prop.ts';

const desk = schedule({
  zone: 'Asia/Tokyo',
  weekly: { mon: ['09:00-17:00'], sat: ['10:00-12:00', '13:00-15:00'] },
  closures: ['2026-11-23'],
  exceptions: { '2026-11-28': ['10:00-11:00'], '2026-11-29': [] },
});

test('copies of one schedule become one', () => {
  const first = storedHours(stored(desk));
  expect(storedHours(stored(desk))).toBe(first);
  expect(storedHours(desk)).toBe(desk);
});

test.each<[string, Partial<Schedule>]>([
  ['its zone', { zone: 'Asia/Seoul' }],
  ['a weekday', { weekly: { ...desk.weekly, sun: ['10:00-12:00'] } }],
  ['a window', { weekly: { ...desk.weekly, sat: ['10:00-12:00', '13:00-15:01'] } }],
  ['the number of windows', { weekly: { ...desk.weekly, sat: ['10:00-12:00'] } }],
  ['a closure', { closures: ['2026-11-24'] }],
  ['one closure more', { closures: ['2026-11-23', '2026-11-24'] }],
  ['no closures', { closures: [] }],
  ['the hours of an exception', { exceptions: { ...desk.exceptions, '2026-11-29': ['10:00-11:00'] } }],
  ['the date of an exception', { exceptions: { '2026-11-28': ['10:00-11:00'], '2026-11-30': [] } }],
  ['one exception more', { exceptions: { ...desk.exceptions, '2026-11-30': [] } }],
  ['no exceptions', { exceptions: {} }],
])('a schedule that differs in %s is another one', (_, change) => {
  const other = { ...desk, ...change };
  expect(storedHours(stored(desk))).toEqual(desk);
  expect(storedHours(stored(other))).toEqual(other);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a name', 'japan'],
  ['a desk without a weekday', { ...desk, weekly: { mon: ['09:00-17:00'] } }],
  ['an exception that is not a date', { ...desk, exceptions: { toString: [], '2026-11-28': ['10:00-11:00'] } }],
])('%s is not a schedule', (_, wrong) => {
  expect(storedHours(wrong)).toBeUndefined();
});

prop('stored_hours_hold_what_was_stored', 'weekdays compared from Monday to Friday alone', spec, spec, (one, other) => {
  for (const made of [schedule(one), schedule(other), schedule({ ...one, weekly: other.weekly })]) {
    expect(storedHours(stored(made))).toEqual(made);
  }
});
