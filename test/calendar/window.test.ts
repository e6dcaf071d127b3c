import { describe, expect, test } from 'vitest';
import { schedule, timeline } from '../../src/calendar/index.js';
import { overlaps, readWindow, united } from '../../src/calendar/window.js';
import { orInvalid } from '../../src/input/faults.js';
import { issuesOf } from '../thrown.ts';

function monday(...windows: string[]) {
  return schedule({ zone: 'UTC', weekly: { mon: windows } });
}

/** Hours of business on Monday 2026-11-23 and Tuesday, from Monday 00:00. */
function hours(...windows: string[]): number {
  const start = Date.UTC(2026, 10, 23);
  return timeline(monday(...windows)).between(start, start + 48 * 3_600_000) / 3_600_000;
}

describe('a window is HH:MM-HH:MM, with seconds where need be', () => {
  test.each([
    ['09:00-17:00', '09:00-17:00', 8],
    ['09:00:00-17:00:00', '09:00-17:00', 8],
    ['09:00:30-09:01:00', '09:00:30-09:01', 1 / 120],
    ['00:00-24:00', '00:00-24:00', 24],
    ['00:00-24:00:00', '00:00-24:00', 24],
    ['00:00-00:00', '00:00-24:00', 24],
    ['17:00-00:00', '17:00-24:00', 7],
    ['22:00-06:00', '22:00-06:00', 8],
    ['23:59:59-00:00:01', '23:59:59-00:00:01', 1 / 1800],
    ['12:00-11:59', '12:00-11:59', 24 - 1 / 60],
  ])('%s is kept as %s: %d hours', (text, kept, length) => {
    expect(monday(text).weekly.mon).toEqual([kept]);
    expect(hours(text)).toBeCloseTo(length, 9);
  });

  test.each([
    '25:00-26:00',
    '24:00-24:00',
    '24:00-25:00',
    '09:00-24:01',
    '09:00-24:00:01',
    '09:60-10:00',
    '09:00:60-10:00',
    '9:00-17:00',
    '09:00-17',
    '09:00',
    '09:00–17:00',
    '09:00 - 17:00',
    ' 09:00-17:00',
    '09:00-17:00\n',
    '09:00-17:00,18:00-19:00',
    '0９:00-17:00',
    '-09:00-17:00',
    '',
  ])('"%s" is refused', (text) => {
    expect(issuesOf(() => monday(text))).toEqual(['weekly.mon.0: invalid_window']);
  });

  test.each(['09:00-09:00', '09:00:00-09:00', '23:59-23:59'])('%s is empty', (text) => {
    expect(issuesOf(() => monday(text))).toEqual(['weekly.mon.0: empty_window']);
  });
});

describe('C3: windows of a day are united', () => {
  test.each([
    [['09:00-12:00', '12:00-17:00'], 8],
    [['09:00-13:00', '12:00-17:00'], 8],
    [['09:00-17:00', '10:00-11:00'], 8],
    [['22:00-06:00', '23:00-07:00'], 9],
    [['09:00-12:00', '13:00-17:00'], 7],
    [['22:00-06:00', '00:00-24:00'], 30],
  ])('%j: %d hours', (windows, length) => {
    expect(hours(...windows)).toBe(length);
    expect(hours(...windows.toReversed())).toBe(length);
  });

  test('and stay as they were written in the schedule', () => {
    expect(monday('09:00-13:00', '12:00-17:00').weekly.mon).toEqual(['09:00-13:00', '12:00-17:00']);
  });

  test('the end of one day touches the start of the next', () => {
    const line = timeline(schedule({ zone: 'UTC', weekly: { mon: ['17:00-24:00'], tue: ['00:00-09:00'] } }));
    expect(line.nextClosing(Date.UTC(2026, 10, 23, 18))).toBe(Date.UTC(2026, 10, 24, 9));
    expect(line.add(Date.UTC(2026, 10, 23, 17), 10 * 3_600_000)).toBe(Date.UTC(2026, 10, 24, 3));
  });
});

describe('spans that touch or overlap are one', () => {
  const spans = (...pairs: [number, number][]) => pairs.map(([start, end]) => ({ start, end }));

  test.each([
    [spans([5, 6], [0, 5]), spans([0, 6])],
    [spans([0, 1], [1, 2]), spans([0, 2])],
    [spans([0, 1], [2, 3], [5, 6], [6, 7]), spans([0, 1], [2, 3], [5, 7])],
    [spans([0, 9], [2, 3], [10, 11]), spans([0, 9], [10, 11])],
    [[], []],
  ])('%j: %j', (apart, together) => {
    expect(united(apart)).toEqual(together);
  });
});

describe('the time in which two lists of spans are open', () => {
  const spans = (...pairs: [number, number][]) => pairs.map(([start, end]) => ({ start, end }));

  test.each([
    [spans([0, 5]), spans([5, 9]), []],
    [spans([0, 5]), spans([4, 9]), spans([4, 5])],
    [spans([0, 9]), spans([1, 2], [3, 4], [8, 10]), spans([1, 2], [3, 4], [8, 9])],
    [spans([1, 3], [5, 7]), spans([2, 6]), spans([2, 3], [5, 6])],
    [spans([1, 3]), [], []],
  ])('%j and %j: %j', (a, b, both) => {
    expect(overlaps(a, b)).toEqual(both);
    expect(overlaps(b, a)).toEqual(both);
  });
});

test('a window is text, and nothing that reads like it', () => {
  for (const wrong of [['09:00-17:00'], { toString: () => '09:00-17:00' }, new String('09:00-17:00'), null, 9]) {
    expect(issuesOf(() => orInvalid(readWindow(wrong)))).toEqual([': invalid_window']);
  }
});
