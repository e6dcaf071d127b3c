import { describe, expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.js';
import * as sla from '../../src/sla/index.js';
import { issuesOf } from '../thrown.ts';

type Input = Parameters<typeof sla.readClock>[0];

const friday = (clock: string) => new Date(`2026-11-20T${clock}+09:00`).toISOString();
const monday = (clock: string) => new Date(`2026-11-23T${clock}+09:00`).toISOString();
const event = (type: 'started' | 'paused' | 'resumed' | 'met' | 'reopened' | 'cancelled', at: string) => ({ type, at });
const started = event('started', friday('16:00'));

/** An hour of the Japanese desk from Friday 16:00 on, read on Friday at 16:40 unless it is said otherwise. */
function thresholds(shares: readonly number[], more: Partial<Input> = {}) {
  const input = { within: 'PT1H', schedule: calendar.japanDesk, events: [started], at: friday('16:40'), ...more };
  const reading = sla.readClock({ ...input, thresholds: shares });
  expect(reading.thresholds.map(({ share }) => share)).toEqual(shares);
  return reading.thresholds.map(({ at }) => at);
}

describe('S13: the instant of each share', () => {
  test('behind, now, and ahead, in the order that the caller gives', () => {
    expect(thresholds([0.5, 1.5, 0, 0.9, 1])).toEqual([
      friday('16:30'),
      monday('09:30'),
      friday('16:00'),
      friday('16:54'),
      friday('17:00'),
    ]);
  });

  test('is the same however late it is asked for', () => {
    const shares = [0.5, 0.9, 1.5];
    expect(thresholds(shares, { at: monday('16:00') })).toEqual(thresholds(shares));
  });

  test('moves with a pause, and is null while the clock is paused, unless it was reached before', () => {
    const paused = [started, event('paused', friday('16:40'))];
    expect(thresholds([0.5, 0.9], { events: paused })).toEqual([friday('16:30'), null]);
    const resumed = [...paused, event('resumed', monday('10:00'))];
    expect(thresholds([0.5, 0.9], { events: resumed, at: monday('10:00') })).toEqual([
      friday('16:30'),
      monday('10:14'),
    ]);
  });

  test.each(['met', 'cancelled'] as const)('one that was not reached when the clock was %s is null', (end) => {
    const events = [started, event(end, friday('16:40'))];
    expect(thresholds([0.5, 2 / 3, 0.7], { events })).toEqual([friday('16:30'), friday('16:40'), null]);
  });

  test('a clock that starts afresh has reached none, one that goes on keeps them', () => {
    const events = [started, event('met', friday('16:40')), event('reopened', monday('10:00'))];
    const at = monday('10:10');
    expect(thresholds([0.5], { events, at })).toEqual([monday('10:30')]);
    expect(thresholds([0.5, 1], { events, at, reopen: 'continue' })).toEqual([friday('16:30'), monday('10:20')]);
    const cancelled = [started, event('cancelled', friday('16:40')), event('reopened', monday('10:00'))];
    expect(thresholds([0.5, 1], { events: cancelled, at })).toEqual([friday('16:30'), monday('10:20')]);
  });

  test('a share of nothing is reached when the clock starts, though its hours are closed then', () => {
    const saturday = new Date('2026-11-21T10:00:00+09:00').toISOString();
    const events = [event('started', saturday)];
    expect(thresholds([0, 0.5], { events, at: saturday })).toEqual([saturday, monday('09:30')]);
  });

  test('of a clock that has not started there is none', () => {
    expect(thresholds([0, 0.5], { events: [] })).toEqual([null, null]);
    expect(thresholds([0], { at: friday('15:59:59.999') })).toEqual([null]);
  });

  test('later events are not known yet', () => {
    const events = [started, event('paused', friday('16:50'))];
    expect(thresholds([0.9], { events })).toEqual([friday('16:54')]);
    expect(thresholds([0.9], { events, at: friday('16:50') })).toEqual([null]);
  });

  test('a share that is not exact in binary falls on its millisecond', () => {
    const at = friday('16:00');
    for (const tenth of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      expect(thresholds([tenth / 10], { at })).toEqual([friday(`16:${String(tenth * 6).padStart(2, '0')}`)]);
    }
    // 20 minutes are a third of the hour; a share a little above it takes a part of the next millisecond.
    expect(thresholds([1 / 3, 0.33333334], { at })).toEqual([friday('16:20'), friday('16:20:00.001')]);
  });

  test('one beyond the range of Date is never reached', () => {
    const events = [event('started', '+275760-09-12T22:30:00.000Z')];
    const at = '+275760-09-12T23:00:00.000Z';
    expect(thresholds([1, 2], { schedule: null, events, at })).toEqual(['+275760-09-12T23:30:00.000Z', null]);
  });
});

test.each([[[-0.1]], [[1001]], [[Number.NaN]], [['half']], [[null]]])('S9: thresholds of %j are refused', (shares) => {
  expect(issuesOf(() => thresholds(shares as number[]))).toEqual(['thresholds.0: out_of_range']);
});

test('a share of up to a thousand times the promise is one', () => {
  // An hour that runs round the clock, a thousand times.
  expect(thresholds([1000], { schedule: null })).toEqual([
    new Date(Date.parse(friday('16:00')) + 1000 * 3_600_000).toISOString(),
  ]);
});

test('S9: at most twenty are asked for', () => {
  expect(thresholds(new Array(20).fill(0.5))).toHaveLength(20);
  expect(issuesOf(() => thresholds(new Array(21).fill(0.5)))).toEqual(['thresholds: invalid_type']);
});
