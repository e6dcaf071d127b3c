import { expect, test } from 'vitest';
import { periodIndexAt, quarterOf, readQuarter, startOfPeriod } from '../../src/engagement/quarter.js';
import { orInvalid } from '../../src/input/faults.js';
import { issuesOf } from '../thrown.ts';

const indexOf = (quarter: unknown) => orInvalid(readQuarter(quarter));

test('A14: quarters are counted from the first of the year 0, and written with their year', () => {
  for (const quarter of ['2026-Q4', '2027-Q1', '0000-Q1', '-000001-Q4', '+012026-Q2']) {
    expect(quarterOf(indexOf(quarter))).toBe(quarter);
  }
  expect(indexOf('2027-Q1') - indexOf('2026-Q4')).toBe(1);
  expect(indexOf('0000-Q1') - indexOf('-000001-Q4')).toBe(1);
});

test('A14: months, quarters and years begin with the local date', () => {
  const start = (at: string, months: 1 | 3 | 12) =>
    startOfPeriod(periodIndexAt('Asia/Tokyo', Date.parse(at), months), months);
  const [before, at] = ['2026-12-31T14:59:59.999Z', '2026-12-31T15:00:00.000Z'];
  expect([start(before, 1), start(before, 3), start(before, 12)]).toEqual(['2026-12-01', '2026-10-01', '2026-01-01']);
  expect([start(at, 1), start(at, 3), start(at, 12)]).toEqual(['2027-01-01', '2027-01-01', '2027-01-01']);
  expect(start('-000001-06-15T00:00:00.000Z', 3)).toBe('-000001-04-01');
});

test('a quarter is text, and nothing that reads like it', () => {
  for (const wrong of [['2026-Q4'], { toString: () => '2026-Q4' }, 'x2026-Q4', '2026-Q4x', '2026-Q0', null]) {
    expect(issuesOf(() => indexOf(wrong))).toEqual([': invalid_quarter']);
  }
});
