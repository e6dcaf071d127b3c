import { describe, expect, test } from 'vitest';
import { readWeekdays } from '../../src/catalog/week.js';
import { Faults } from '../../src/input/faults.js';

// Days of the week are written as `mon`, or as a range that may run over Sunday.

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

test.each(WEEK)('%s is a day, and a week begins on any', (day) => {
  expect(readWeekdays(day)).toEqual([day]);
  expect(readWeekdays(`${day}-${day}`)).toEqual([day]);
  const from = WEEK.indexOf(day);
  const before = WEEK[(from + 6) % 7] ?? '';
  expect(readWeekdays(`${day}-${before}`)).toEqual([...WEEK.slice(from), ...WEEK.slice(0, from)]);
});

describe('what is no day is told the days, and those that it means', () => {
  test.each<[unknown, string | undefined]>([
    ['Mo-Fr', 'mon-fri'],
    ['MO - FR', 'mon-fri'],
    ['Monday – Friday', 'mon-fri'],
    ['Sunday—Thursday', 'sun-thu'],
    ['mon~fri', 'mon-fri'],
    ['mon～fri', 'mon-fri'],
    ['Tues', undefined],
    ['Tuesday', 'tue'],
    ['WEDNESDAY', 'wed'],
    ['sa', 'sat'],
    ['Su', 'sun'],
    ['Monthly', undefined],
    ['Mon-xyz', undefined],
    ['xyz-mon', undefined],
    ['mon-tue-wed', undefined],
    ['monday-tuesday-wednesday', undefined],
    [`Mo${' '.repeat(35)}-Fr`, 'mon-fri'],
    [`Mo${' '.repeat(36)}-Fr`, undefined],
    ['', undefined],
    ['-', undefined],
    ['mon-', undefined],
    [5, undefined],
    [null, undefined],
    [['mon'], undefined],
  ])('%o: %s', (input, suggestion) => {
    const found = readWeekdays(input);
    const issues = found instanceof Faults ? found.issues : [];
    expect(issues).toMatchObject([{ path: [], code: 'unknown_weekday', expected: WEEK }]);
    expect(issues[0]?.suggestion).toBe(suggestion);
  });
});
