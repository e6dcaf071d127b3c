import { expect, test } from 'vitest';
import { quarterIndexOf, quarterOf } from '../../src/engagement/quarter.js';
import { issuesOf } from '../thrown.ts';

test('A14: quarters are counted from the first of the year 0, and written with their year', () => {
  for (const quarter of ['2026-Q4', '2027-Q1', '0000-Q1', '-000001-Q4', '+012026-Q2']) {
    expect(quarterOf(quarterIndexOf(quarter, []))).toBe(quarter);
  }
  expect(quarterIndexOf('2027-Q1', []) - quarterIndexOf('2026-Q4', [])).toBe(1);
  expect(quarterIndexOf('0000-Q1', []) - quarterIndexOf('-000001-Q4', [])).toBe(1);
});

test('a quarter is text, and nothing that reads like it', () => {
  for (const wrong of [['2026-Q4'], { toString: () => '2026-Q4' }, 'x2026-Q4', '2026-Q4x', '2026-Q0', null]) {
    expect(issuesOf(() => quarterIndexOf(wrong, ['quarter']))).toEqual(['quarter: invalid_quarter']);
  }
});
