import { describe, expect, test } from 'vitest';
import { parseSchedule, type ScheduleSpec, schedule, weekdays } from '../../src/calendar/index.js';
import { japanDesk } from '../../src/calendar/japan-desk.js';
import { tooMuchWork } from '../../src/calendar/schedule-faults.js';
import { scheduleSchema } from '../../src/calendar/schedule-schema.js';
import { storedScheduleSchema } from '../../src/calendar/stored-schedule.js';
import { Faults } from '../../src/input/faults.js';
import { document } from '../../src/input/schema.js';
import { issuesOf, thrownBy } from '../thrown.ts';

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const windows = (count: number) => Array.from({ length: count }, (_, i) => `${clock(i)}-${clock((i + 1) % 1440)}`);
const dates = (count: number, year = 2027) =>
  Array.from({ length: count }, (_, i) => new Date(Date.UTC(year, 0, 1 + i)).toISOString().slice(0, 10));
const exceptions = (count: number, own: readonly string[]) =>
  Object.fromEntries(dates(count).map((date) => [date, own]));

describe('dates times the windows of the fullest day: 20 000 and no more', () => {
  const some = ['09:00-17:00'];

  test.each<[string, ScheduleSpec, boolean]>([
    ['20 closures, 1000 windows', { zone: 'UTC', weekly: { mon: windows(1000) }, closures: dates(20) }, true],
    ['20 closures, 1001 windows', { zone: 'UTC', weekly: { mon: windows(1001) }, closures: dates(20) }, false],
    [
      '20 exceptions, 1000 windows',
      { zone: 'UTC', weekly: { mon: some, tue: windows(1000) }, exceptions: exceptions(20, some) },
      true,
    ],
    [
      '20 exceptions, 1001 windows',
      { zone: 'UTC', weekly: { mon: windows(1001), tue: some }, exceptions: exceptions(20, some) },
      false,
    ],
    ['20 exceptions of 1000 windows', { zone: 'UTC', weekly: {}, exceptions: exceptions(20, windows(1000)) }, true],
    ['20 exceptions of 1001 windows', { zone: 'UTC', weekly: {}, exceptions: exceptions(20, windows(1001)) }, false],
    [
      '10 of each, 1000 windows',
      { zone: 'UTC', weekly: { mon: windows(1000) }, closures: dates(10, 2028), exceptions: exceptions(10, some) },
      true,
    ],
    [
      '10 and 11, 1000 windows',
      { zone: 'UTC', weekly: { mon: windows(1000) }, closures: dates(11, 2028), exceptions: exceptions(10, some) },
      false,
    ],
  ])('%s', (_, spec, fits) => {
    const refused = parseSchedule(spec);
    expect(refused.ok).toBe(fits);
    if (!fits) expect(refused).toMatchObject({ refusal: { issues: [{ code: 'too_large', path: [] }] } });
    expect(document(scheduleSchema)(spec) instanceof Faults).toBe(!fits);
    expect(tooMuchWork(spec) === null).toBe(fits);
  });

  test('what has no windows is no work, and a value of another type is not counted', () => {
    expect(tooMuchWork({ weekly: {}, closures: dates(11, 2028) })).toBeNull();
    for (const other of [undefined, { weekly: { mon: 'later', tue: null }, closures: 'never', exceptions: null }]) {
      expect(document(scheduleSchema)(other)).not.toMatchObject({ issues: [{ code: 'too_large' }] });
    }
  });
});

describe('C8: a value of another type says which one is meant', () => {
  test.each<[string, object, string, string]>([
    ['a number for a zone', { zone: 9 }, 'zone', 'Use text, not 9.'],
    ['a text for a week', { weekly: 'mon' }, 'weekly', 'Use an object, not "mon".'],
    ['a text for windows', { weekly: { mon: '09:00' } }, 'weekly.mon', 'Use a list, not "09:00".'],
    ['null for closures', { closures: null }, 'closures', 'Use a list, not null.'],
    ['a list for exceptions', { exceptions: [] }, 'exceptions', 'Use an object, not a list.'],
    [
      'null for the windows of a date',
      { exceptions: { '2026-12-31': null } },
      'exceptions.2026-12-31',
      'Use a list, not null.',
    ],
  ])('%s', (_, wrong, path, text) => {
    const { issues } = thrownBy(() => schedule({ zone: 'UTC', weekly: weekdays('09:00-17:00'), ...wrong } as never));
    expect(issues.map((issue) => [issue.path.join('.'), issue.code])).toEqual([[path, 'invalid_type']]);
    expect(issues[0]?.message.en).toContain(text);
  });
});

describe('a schedule inside another document has the same faults', () => {
  const faultsOf = (read: unknown) =>
    read instanceof Faults ? read.issues.map(({ path, code }) => `${path.join('.')}: ${code}`) : [];
  const literal = (spec: object) => faultsOf(document(scheduleSchema)(spec));

  test('dates that are none, and one date twice', () => {
    const week = { zone: 'UTC', weekly: { mon: ['09:00-17:00'] } };
    expect(literal({ ...week, exceptions: { '2026-02-30': [] } })).toEqual(['exceptions.2026-02-30: invalid_date']);
    expect(literal({ ...week, exceptions: { '2026-02-28': [], '+002026-02-28': [] } })).toEqual([
      'exceptions.+002026-02-28: duplicate_date',
    ]);
    expect(literal({ ...week, closures: ['2026-02-30'] })).toEqual(['closures.0: invalid_date']);
  });

  test('that it never opens is said beside a fault of another field', () => {
    expect(literal({ zone: 'Nowhere', weekly: {} }).toSorted()).toEqual(['weekly: never_opens', 'zone: unknown_zone']);
    expect(literal({ zone: 9, weekly: {} }).toSorted()).toEqual(['weekly: never_opens', 'zone: invalid_type']);
  });

  test('one that was stored is read as it was made', () => {
    const read = document(storedScheduleSchema);
    const desk = schedule({
      zone: 'Asia/Tokyo',
      weekly: { ...japanDesk.weekly, sun: ['10:00-12:00'] },
      closures: ['2026-12-31'],
      exceptions: { '2026-12-30': ['09:00-12:00'] },
    });
    for (const one of [desk, japanDesk]) expect(read(JSON.parse(JSON.stringify(one)))).toEqual(one);
    expect(faultsOf(read({ ...desk, zone: 'Nowhere' }))).toEqual(['zone: unknown_zone']);
    const { closures: _, ...less } = desk;
    expect(faultsOf(read(less)).length).toBeGreaterThan(0);
  });
});

test('windows that are written twice in a row are kept once', () => {
  const twice = ['09:00-10:00', '09:00-10:00', '09:00-11:00', '12:00-13:00', '12:00-13:00'];
  const { weekly } = schedule({ zone: 'UTC', weekly: { mon: twice } });
  expect(weekly.mon).toEqual(['09:00-10:00', '09:00-11:00', '12:00-13:00']);
});

test.each([
  [
    ['09:00-17:00', '09:00-12:00'],
    ['09:00-12:00', '09:00-17:00'],
  ],
  [
    ['10:00-11:00', '09:00-12:00'],
    ['09:00-12:00', '10:00-11:00'],
  ],
  [
    ['09:00-12:00', '10:00-11:00'],
    ['09:00-12:00', '10:00-11:00'],
  ],
  [
    ['10:00-12:00', '09:00-11:00', '09:00-10:00'],
    ['09:00-10:00', '09:00-11:00', '10:00-12:00'],
  ],
])('windows %j are kept by their start, and then by their end', (given, kept) => {
  expect(schedule({ zone: 'UTC', weekly: { mon: given } }).weekly.mon).toEqual(kept);
});

test('a list that is too long says how many it may have', () => {
  const [issue] = thrownBy(() => schedule({ zone: 'UTC', weekly: { mon: Array(1441).fill('09:00-10:00') } })).issues;
  expect(issue?.message.en).toBe('Use at most 1440 items.');
});

test('C8: faults in the windows of two dates are said together', () => {
  const exceptions = { '2026-12-30': ['9-5'], '2026-12-31': ['09:00-10:00', '9-6'] };
  expect(issuesOf(() => schedule({ zone: 'UTC', weekly: {}, exceptions }))).toEqual([
    'exceptions.2026-12-30.0: invalid_window',
    'exceptions.2026-12-31.1: invalid_window',
  ]);
});

test('no list says more than two hundred faults', () => {
  const wrong = Array(500).fill('9-5');
  expect(issuesOf(() => schedule({ zone: 'UTC', weekly: { mon: wrong } }))).toHaveLength(200);
  const fields = Object.fromEntries(wrong.map((_, i) => [`field${i}`, 1]));
  expect(issuesOf(() => schedule({ zone: 'UTC', weekly: { mon: [] }, ...fields } as never))).toHaveLength(200);
});
