import { describe, expect, test } from 'vitest';
import { always, japanDesk, openWindows, schedule } from '../../src/calendar/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';

test('R18: the rest of a Friday, and Monday', () => {
  const within = { from: '2026-11-20T07:30:00.000Z', to: '2026-11-24T00:00:00.000Z' };
  expect([...openWindows(japanDesk, within)]).toEqual([
    { start: '2026-11-20T07:30:00.000Z', end: '2026-11-20T08:00:00.000Z' },
    { start: '2026-11-23T00:00:00.000Z', end: '2026-11-23T08:00:00.000Z' },
  ]);
});

test('windows that reach out of the stretch are cut off', () => {
  const within = { from: '2026-11-20T01:00:00Z', to: '2026-11-20T02:00:00.001Z' };
  expect([...openWindows(japanDesk, within)]).toEqual([
    { start: '2026-11-20T01:00:00.000Z', end: '2026-11-20T02:00:00.001Z' },
  ]);
  expect([...openWindows(always, within)]).toHaveLength(1);
});

test('a stretch that touches a window does not hold it', () => {
  expect([...openWindows(japanDesk, { from: '2026-11-20T08:00:00Z', to: '2026-11-23T00:00:00Z' })]).toEqual([]);
  expect([...openWindows(japanDesk, { from: '2026-11-20T01:00:00Z', to: '2026-11-20T01:00:00Z' })]).toEqual([]);
});

test('windows that touch are one, over midnight and over the end of a year', () => {
  const desk = schedule({ zone: 'UTC', weekly: { wed: ['09:00-12:00', '12:00-24:00'], thu: ['00:00-01:00'] } });
  expect([...openWindows(desk, { from: '2025-12-31T00:00:00Z', to: '2026-01-02T00:00:00Z' })]).toEqual([
    { start: '2025-12-31T09:00:00.000Z', end: '2026-01-01T01:00:00.000Z' },
  ]);
});

test('each is found when it is asked for, and frozen', () => {
  const windows = openWindows(japanDesk, { from: -8.64e15, to: 8.64e15 });
  const [first] = windows;
  expect(first).toEqual({ start: '-271821-04-20T00:00:00.000Z', end: '-271821-04-20T07:41:01.000Z' });
  expect(Object.isFrozen(first)).toBe(true);
  expect(Object.isFrozen(windows)).toBe(true);
});

test('the last instant of Date may end a stretch', () => {
  const windows = [...openWindows(japanDesk, { from: 8.64e15 - 2 * 86_400_000, to: 8.64e15 })];
  expect(windows.at(-1)).toEqual({ start: '+275760-09-12T00:00:00.000Z', end: '+275760-09-12T08:00:00.000Z' });
});

describe('bad input is named at once, before anything is asked for', () => {
  test.each([
    ['backwards', { from: '2026-11-20T00:00:00.001Z', to: '2026-11-20T00:00Z' }, 'within.to: reversed_interval'],
    ['no start', { to: 0 }, 'within.from: missing'],
    ['no end', { from: 0 }, 'within.to: missing'],
    ['nothing', undefined, 'within: missing'],
    ['a misspelt end', { from: 0, until: 0, to: 0 }, 'within.until: unknown_field'],
    ['an end without an offset', { from: 0, to: '2026-11-20T00:00:00' }, 'within.to: invalid_instant'],
  ])('%s', (_, within, expected) => {
    expect(issuesOf(() => openWindows(japanDesk, within as never))).toEqual([expected]);
  });

  test('after the name of the verb', () => {
    expect(thrownBy(() => openWindows(japanDesk, { from: 1, to: 0 })).verb).toBe('calendar.openWindows');
  });

  test('a schedule that never opens', () => {
    expect(issuesOf(() => openWindows({ zone: 'UTC', weekly: {} } as never, { from: 0, to: 0 }))).toEqual([
      'schedule.weekly: never_opens',
    ]);
  });
});
