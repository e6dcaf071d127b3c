import { expect, test } from 'vitest';
import { billingPeriodAt } from '../../src/billing/index.js';
import { issuesOf } from '../thrown.ts';
import { stripeAnchors } from '../worked/billing-periods.ts';

const tokyo = { anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo' } as const;

test('A18: the period that holds an instant, to the letter of the contract', () => {
  expect(billingPeriodAt(tokyo, '2026-03-01T00:00:00.000Z')).toEqual({
    index: 1,
    startsOn: '2026-02-28',
    endsOn: '2026-03-31',
    start: '2026-02-27T15:00:00.000Z',
    end: '2026-03-30T15:00:00.000Z',
    days: 31,
  });
});

test.each([
  ['before', '2026-02-27T14:59:59.999Z', 0],
  ['at the start', '2026-02-27T15:00:00.000Z', 1],
  ['inside', '2026-03-15T00:00:00.000Z', 1],
  ['at the last millisecond', '2026-03-30T14:59:59.999Z', 1],
  ['at the end', '2026-03-30T15:00:00.000Z', 2],
  ['in the period before the anchor', '2026-01-30T14:59:59.999Z', -1],
  ['a year before the anchor', '2025-01-31T00:00:00.000Z', -12],
])('R13: half-open: %s', (_, at, index) => {
  expect(billingPeriodAt(tokyo, at).index).toBe(index);
});

test.each(stripeAnchors)('A18: anchor $anchorOn, $interval: period $index starts on $startsOn ($source)', (row) => {
  const { anchorOn, interval, startsOn, index } = row;
  const period = billingPeriodAt({ anchorOn, interval, zone: 'UTC' }, `${startsOn}T12:00:00Z`);
  expect([period.startsOn, period.index]).toEqual([startsOn, index]);
});

test('A18: a leap day is the anchor of every leap year, and 28 February of the others', () => {
  const starts = [0, 1, 2, 3, 4].map((years) => {
    const at = `${2024 + years}-06-01T00:00:00Z`;
    return billingPeriodAt({ anchorOn: '2024-02-29', interval: 'year', zone: 'UTC' }, at).startsOn;
  });
  expect(starts).toEqual(['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
});

// Cairo sets its clocks from 24:00 to 01:00, Beirut and Santiago too: the day begins at one o'clock.
test.each([
  ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
  ['Asia/Beirut', '2022-03-27', '2022-03-26T22:00:00.000Z'],
  ['America/Santiago', '2022-09-11', '2022-09-11T04:00:00.000Z'],
])('billing 1: where %s skips midnight the period starts with the first instant of %s', (zone, anchorOn, start) => {
  const period = billingPeriodAt({ anchorOn, interval: 'month', zone }, `${anchorOn}T12:00:00Z`);
  expect([period.startsOn, period.start]).toEqual([anchorOn, start]);
});

// A minute after midnight of 7 November 2010 (02:31Z) clocks in St. John's went back to 23:01 of the 6th, until 03:30Z.
test.each([
  ['before the date begins', '2010-11-07T02:29:59.999Z', 0],
  ['as it begins', '2010-11-07T02:30:00.000Z', 1],
  ['when clocks show the date before again', '2010-11-07T02:31:00.000Z', 1],
  ['within that hour', '2010-11-07T03:00:00.000Z', 1],
  ['when it begins again', '2010-11-07T03:30:00.000Z', 1],
])('billing 1: where clocks go back over midnight a period begins once: %s (tz, northamerica)', (_, at, index) => {
  const cycle = { anchorOn: '2010-10-07', interval: 'month', zone: 'America/St_Johns' } as const;
  const period = billingPeriodAt(cycle, at);
  expect([period.index, period.startsOn]).toEqual([index, ['2010-10-07', '2010-11-07'][index]]);
  expect(period[index === 0 ? 'end' : 'start']).toBe('2010-11-07T02:30:00.000Z');
});

test.each([
  [{ anchorOn: '2026-02-30' }, 'invalid_date', 'anchorOn'],
  [{ anchorOn: 20260131 }, 'invalid_date', 'anchorOn'],
  [{ interval: 'week' }, 'unknown_interval', 'interval'],
  [{ interval: 'Month' }, 'unknown_interval', 'interval'],
  [{ zone: 'JST' }, 'unknown_zone', 'zone'],
  [{ zone: undefined }, 'missing', 'zone'],
])('bad input: %j is %s', (change, code, field) => {
  const issues = [expect.objectContaining({ code, path: ['cycle', field] })];
  const call = () => billingPeriodAt({ ...tokyo, ...change } as typeof tokyo, '2026-03-01T00:00:00Z');
  expect(call).toThrowError(expect.objectContaining({ name: 'InvalidInputError', code, issues }));
});

test('bad input: an instant without an offset, and other values that are not instants', () => {
  for (const at of ['2026-03-01T00:00:00', Number.NaN, new Date(Number.NaN), null]) {
    expect(issuesOf(() => billingPeriodAt(tokyo, at as string))).toEqual(['at: invalid_instant']);
  }
  expect(issuesOf(() => billingPeriodAt(null as never, 0))).toEqual(['cycle: invalid_type']);
});

test('A18: the ends of the range of Date have periods, or say that they have none', () => {
  const utc = { anchorOn: '2000-01-01', interval: 'month', zone: 'UTC' } as const;
  expect(billingPeriodAt(utc, -8.64e15 + 40 * 86_400_000).startsOn).toBe('-271821-05-01');
  expect(issuesOf(() => billingPeriodAt(utc, 8.64e15))).toEqual(['at: instant_out_of_range']);
});
