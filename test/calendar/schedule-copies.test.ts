import { expect, test, vi } from 'vitest';
import type { ScheduleSpec } from '../../src/calendar/index.js';

// What is remembered starts anew when it is full, and other files of tests may have filled it: these ask a memory of their own.
vi.resetModules();
const { parseSchedule, schedule } = await import('../../src/calendar/index.js');
const { recallCanonical, recallSchedule, sharedSchedule } = await import('../../src/calendar/schedule-copies.js');

const given = {
  zone: 'Asia/Tokyo',
  weekly: { mon: ['09:00-12:00', '13:00-17:00'], tue: [] },
  closures: ['2026-11-23'],
  exceptions: { '2026-11-28': ['10:00-11:00'], '2026-11-29': [] },
};
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const desk = schedule(copyOf(given));

test('a copy is recalled, in whatever order its fields come', () => {
  expect(recallSchedule(copyOf(given))).toBe(desk);
  expect(recallSchedule(Object.fromEntries(Object.entries(copyOf(given)).reverse()))).toBe(desk);
  expect(schedule(copyOf(given))).toBe(desk);
});

test('a copy of the schedule that was made is recalled as well, and as canonical', () => {
  expect(recallSchedule(copyOf(desk))).toBe(desk);
  expect(recallCanonical(copyOf(desk))).toBe(desk);
  expect(recallCanonical(copyOf(given))).toBeNull();
});

test('schedules that were written differently and say the same are one', () => {
  const { weekly } = given;
  const other = schedule({
    ...given,
    zone: 'asia/tokyo',
    weekly: { ...weekly, mon: weekly.mon.toReversed(), sun: [] },
  });
  expect(other).toBe(desk);
  expect(sharedSchedule(copyOf(desk))).toBe(desk);
});

class Desk {
  zone = given.zone;
  weekly = given.weekly;
  closures = given.closures;
  exceptions = given.exceptions;
}

test.each<[string, unknown]>([
  ['a field less', { ...given, closures: undefined }],
  ['a field more', { ...given, color: 'red' }],
  ['a field more ahead', { color: 'red', ...given }],
  ['another zone', { ...given, zone: 'Asia/Seoul' }],
  ['a closure more', { ...given, closures: ['2026-11-23', '2026-11-24'] }],
  ['a closure less', { ...given, closures: [] }],
  ['another closure', { ...given, closures: ['2026-11-24'] }],
  ['a number for a closure', { ...given, closures: [20261123] }],
  ['a text for the closures', { ...given, closures: '2026-11-23' }],
  ['another window', { ...given, weekly: { ...given.weekly, mon: ['09:00-12:00', '13:00-17:01'] } }],
  ['a weekday more', { ...given, weekly: { ...given.weekly, wed: [] } }],
  ['a weekday less', { ...given, weekly: { mon: given.weekly.mon } }],
  ['an unknown weekday', { ...given, weekly: { ...given.weekly, holiday: [] } }],
  ['a list for the week', { ...given, weekly: [] }],
  ['an exception more', { ...given, exceptions: { ...given.exceptions, '2026-11-30': [] } }],
  ['an exception less', { ...given, exceptions: { '2026-11-28': ['10:00-11:00'] } }],
  ['another exception', { ...given, exceptions: { '2026-11-28': ['10:00-11:00'], '2026-11-30': [] } }],
  ['an exception without a list', { ...given, exceptions: { ...given.exceptions, '2026-11-30': undefined } }],
  ['no exceptions', { ...given, exceptions: undefined }],
  ['an instance of a class', new Desk()],
  ['a list', [given]],
  ['no object', 'Asia/Tokyo'],
  ['null', null],
])('other content is not: %s', (_, input) => {
  expect(recallSchedule(input)).toBeNull();
});

test('what differs from a known schedule is read anew, and its faults are found', () => {
  expect(parseSchedule({ ...given, weekly: { ...given.weekly, holiday: [] } })).toMatchObject({ ok: false });
  expect(parseSchedule(new Desk())).toMatchObject({ ok: false });
});

test('a getter that throws while a schedule is compared is a fault, not an error of its own', () => {
  const trap = {
    ...copyOf(given),
    get weekly(): ScheduleSpec['weekly'] {
      throw new Error('mine');
    },
  };
  expect(parseSchedule(trap)).toMatchObject({ ok: false, refusal: { issues: [{ code: 'unreadable' }] } });
});

test('of many schedules the last are remembered', () => {
  for (let i = 0; i < 1000; i++) {
    schedule({ ...given, closures: [new Date(Date.UTC(2030, 0, 1 + i)).toISOString().slice(0, 10)] });
  }
  expect(recallSchedule(copyOf(given))).toBeNull();
  expect(recallSchedule({ ...given, closures: ['2032-09-26'] })).not.toBeNull();
});

test('a schedule of very many dates is not remembered beside many others', () => {
  const closures = Array.from({ length: 5000 }, (_, i) =>
    new Date(Date.UTC(2030, 0, 1 + i)).toISOString().slice(0, 10),
  );
  const many = Array.from({ length: 40 }, (_, i) => ({ ...given, closures: closures.slice(i) }));
  for (const spec of many) schedule(spec);
  const kept = many.filter((spec) => recallSchedule(spec) !== null).length;
  expect(kept).toBeGreaterThan(0);
  expect(kept * 5000).toBeLessThan(100_000);
});
