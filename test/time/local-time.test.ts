import { describe, expect, test } from 'vitest';
import { dateAt, fromLocal, startOfDate } from '../../src/time/index.js';
import { issuesOf } from '../thrown.ts';
import { locals, starts } from '../worked/zones.ts';

test.each(starts)('T7: $date in $zone starts at $start ($source)', ({ zone, date, start }) => {
  expect(startOfDate(date, zone)).toBe(start);
});

test.each(locals)('T8: $local in $zone is $instant ($source)', ({ zone, local, instant }) => {
  expect(fromLocal(local, zone)).toBe(instant);
});

describe('the date on the wall', () => {
  test.each([
    ['2026-11-20T14:59:59.999Z', 'Asia/Tokyo', '2026-11-20'],
    ['2026-11-20T15:00:00.000Z', 'Asia/Tokyo', '2026-11-21'],
    ['2026-11-20T15:00:00.000Z', 'UTC', '2026-11-20'],
    ['2026-11-20T15:00:00.000Z', 'America/New_York', '2026-11-20'],
    ['2011-12-30T09:59:59.999Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00.000Z', 'Pacific/Apia', '2011-12-31'],
    ['+275760-09-13T00:00:00.000Z', 'Asia/Tokyo', '+275760-09-13'],
    ['-271821-04-20T00:00:00.000Z', 'America/New_York', '-271821-04-19'],
  ])('%s in %s: %s', (at, zone, date) => {
    expect(dateAt(at, zone)).toBe(date);
  });
});

describe('bad input is named', () => {
  test.each([
    ['dateAt, instant', () => dateAt('2026-11-20', 'UTC'), 'at: invalid_instant'],
    ['dateAt, zone', () => dateAt(0, 'JST'), 'zone: unknown_zone'],
    ['startOfDate, date', () => startOfDate('2026-02-30', 'UTC'), 'date: invalid_date'],
    ['startOfDate, zone', () => startOfDate('2026-02-28', 'Asia/Nowhere'), 'zone: unknown_zone'],
    ['startOfDate, too late', () => startOfDate('+275760-09-14', 'UTC'), 'date: instant_out_of_range'],
    ['startOfDate, too early', () => startOfDate('-271821-04-20', 'Asia/Tokyo'), 'date: instant_out_of_range'],
    ['startOfDate, far too late', () => startOfDate('+999999-12-31', 'UTC'), 'date: instant_out_of_range'],
    ['fromLocal, an instant', () => fromLocal('2026-11-20T16:30Z', 'UTC'), 'local: invalid_local_time'],
    ['fromLocal, a date', () => fromLocal('2026-11-20', 'UTC'), 'local: invalid_local_time'],
    ['fromLocal, February 30', () => fromLocal('2026-02-30T16:30', 'UTC'), 'local: invalid_local_time'],
    ['fromLocal, a leap second', () => fromLocal('2016-12-31T23:59:60', 'UTC'), 'local: invalid_local_time'],
    ['fromLocal, no text', () => fromLocal(0 as never, 'UTC'), 'local: invalid_local_time'],
    ['fromLocal, zone', () => fromLocal('2026-11-20T16:30', 'JST'), 'zone: unknown_zone'],
    ['fromLocal, too late', () => fromLocal('+275760-09-13T00:01', 'UTC'), 'local: instant_out_of_range'],
    ['fromLocal, far too late', () => fromLocal('+999999-12-31T00:00', 'Asia/Tokyo'), 'local: instant_out_of_range'],
    ['dateAt, both', () => dateAt('now', 'JST'), 'at: invalid_instant|zone: unknown_zone'],
    ['startOfDate, both', () => startOfDate('now', 'JST'), 'date: invalid_date|zone: unknown_zone'],
    ['fromLocal, both', () => fromLocal('now', 'JST'), 'local: invalid_local_time|zone: unknown_zone'],
  ])('%s', (_, ask, expected) => {
    expect(issuesOf(ask).join('|')).toBe(expected);
  });
});
