import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../src/time/interval.js';
import { issuesOf } from '../thrown.ts';

const friday = '2026-11-20T07:30:00.000Z';
const bounds = (from: unknown, to: unknown) => boundsOf({ from, to } as Parameters<typeof boundsOf>[0]);

describe('the bounds of a span of time', () => {
  test('are epoch milliseconds, and may be the same', () => {
    expect(bounds(friday, '2026-11-20T16:30:00.001+09:00')).toEqual({ from: 1_795_159_800_000, to: 1_795_159_800_001 });
    expect(bounds(friday, friday)).toEqual({ from: 1_795_159_800_000, to: 1_795_159_800_000 });
  });

  test('do not run backwards', () => {
    expect(issuesOf(() => bounds(1, 0))).toEqual(['to: reversed_interval']);
  });

  test('are instants, each by its name', () => {
    expect(issuesOf(() => bounds('then', friday))).toEqual(['from: invalid_instant']);
    expect(issuesOf(() => bounds(friday, 'then'))).toEqual(['to: invalid_instant']);
    expect(issuesOf(() => boundsOf(null as never))).toEqual([': invalid_type']);
  });
});
