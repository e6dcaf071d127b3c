import { describe, expect, test } from 'vitest';
import { createWork } from '../../src/catalog/comparison-work.js';
import { decidingPromises } from '../../src/catalog/deciding-promises.js';
import { dueOrder } from '../../src/catalog/due-order.js';
import { type CatalogSpec, define, type Metric, type TargetSpec, type WeekSpec } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { exactTime, type Promised, promiseOrder } from '../../src/catalog/promise-order.js';
import { fault } from '../../src/input/faults.js';
import { HOURS, MINIMAL } from './small-offer.ts';

// Whether a promise keeps another, and which of some promises are due earlier.

const daily = (zone: string, ...windows: string[]): WeekSpec => ({ zone, weekly: { 'mon-sun': windows } });

const hours: CatalogSpec['hours'] = {
  ...HOURS,
  equal: structuredClone(HOURS.office),
  region: { byRegion: { emea: HOURS.office, else: HOURS.tokyo } },
  local_long: daily('customer', '06:00-20:00'),
  local_short: daily('customer', '08:00-18:00'),
  holiday: { ...daily('UTC', '09:00-17:00'), closed: ['customer'] },
  any_day: daily('UTC', '09:00-17:00'),
  once: { zone: 'UTC', weekly: {}, exceptions: { '2026-11-20': ['09:00-17:00'] } },
  twice: { zone: 'UTC', weekly: {}, exceptions: { '2026-11-20': ['09:00-17:00'], '2026-11-27': ['09:00-17:00'] } },
  two: { byRegion: { emea: HOURS.office } },
  three: { byRegion: { emea: HOURS.office, apac: HOURS.tokyo } },
  caller: { ...HOURS.office, closed: ['caller'] },
  christmas: { ...daily('UTC', '09:00-17:00'), closed: ['2026-12-25'] },
  utc_morning: daily('UTC', '09:00-12:00'),
  london_morning: daily('Europe/London', '09:00-12:00'),
  emea_long: { byRegion: { emea: HOURS.long, else: HOURS.tokyo } },
};

function promised(...specs: TargetSpec[]): Promised[] {
  const targets = Object.fromEntries(specs.map((spec, i) => [`r${i}`, spec]));
  const offer = offerOf(define({ ...MINIMAL, hours, tiers: { t: { targets, benefits: { web: {} } } } }));
  return (offer.tiers[0]?.targets ?? []).map((target) => ({ offer, target }));
}

const work = () => createWork(1e9, () => fault('too_large', 'x', 'x'));

function order(upper: TargetSpec, lower: TargetSpec, metric: Metric = 'first_reply') {
  const [a, b] = promised(upper, lower);
  if (a === undefined || b === undefined) throw new Error('two promises');
  return promiseOrder(a, b, metric, work());
}

describe('one promise keeps another', () => {
  test.each<[TargetSpec, TargetSpec, string]>([
    [{ within: 'PT1H' }, { within: 'PT1H' }, 'kept'],
    [{ within: 'PT1H' }, { within: 'PT1H', strength: 'guarantee' }, 'less'],
    [{ within: 'PT1H', strength: 'guarantee' }, { within: 'PT1H' }, 'kept'],
    [{ within: 'PT1H', strength: 'guarantee' }, { within: 'PT1H', strength: 'guarantee' }, 'kept'],
    [{ within: 'PT1H', from: 'severity_set' }, { within: 'PT2H' }, 'less'],
    [{ within: 'PT1H', from: 'severity_set' }, { within: 'PT2H', from: 'severity_set' }, 'kept'],
    [{ within: 'PT1H' }, { within: 'PT2H', from: 'severity_set' }, 'kept'],
    [{ within: 'best_effort' }, { within: 'best_effort' }, 'kept'],
    [{ within: 'best_effort' }, { within: 'PT9H', over: true }, 'kept'],
    [{ within: 'PT9H', over: true }, { within: 'best_effort' }, 'kept'],
    [{ within: 'PT9H', over: true }, { within: 'PT99H' }, 'less'],
    [{ within: 'best_effort' }, { within: 'P9D' }, 'less'],
    [{ within: 'P9D' }, { within: 'best_effort' }, 'kept'],
    [{ within: 'P2D', hours: 'office' }, { within: 'P2D', hours: 'equal' }, 'kept'],
    [{ within: 'P3D', hours: 'office' }, { within: 'P2D', hours: 'equal' }, 'less'],
    [{ within: 'P1D', hours: 'office' }, { within: 'P2D', hours: 'long' }, 'not_comparable'],
    [{ within: 'P1D', hours: 'office' }, { within: 'PT99H' }, 'not_comparable'],
    [{ within: 'PT8H', hours: 'office' }, { within: 'P1D', hours: 'office' }, 'kept'],
    [{ within: 'PT8H', hours: 'office' }, { within: 'P1D', hours: 'long' }, 'not_comparable'],
    [{ within: 'PT1H' }, { within: 'P1D', hours: 'region' }, 'not_comparable'],
    [{ within: 'PT24H' }, { within: 'P1D' }, 'kept'],
    [{ within: 'PT1H', hours: 'office' }, { within: 'PT1H', hours: 'local' }, 'not_comparable'],
    [{ within: 'PT2H', hours: 'office' }, { within: 'PT1H', hours: 'local' }, 'less'],
    [{ within: 'PT1H', hours: 'tokyo' }, { within: 'PT1H', hours: 'office' }, 'less'],
    [{ within: 'PT1H', hours: 'office' }, { within: 'PT1H' }, 'less'],
    [{ within: 'P1D', hours: 'office' }, { within: 'PT99H', hours: 'office' }, 'not_comparable'],
    [{ within: 'PT1H', hours: 'office' }, { within: 'P1D', hours: 'region' }, 'not_comparable'],
  ])('%j, %j: %s', (upper, lower, kept) => {
    expect(order(upper, lower)).toBe(kept);
  });

  const [early, late] = ['2020-01-01', '2021-01-01'];
  test.each<[TargetSpec['held'], TargetSpec['held'], string]>([
    [{ from: early }, { from: late }, 'kept'],
    [{ from: late }, { from: early }, 'less'],
    [{ from: early }, { from: early }, 'kept'],
    [{ until: late }, { until: early }, 'kept'],
    [{ until: early }, { until: early }, 'kept'],
    [{ until: early }, { until: late }, 'less'],
    [{ until: late }, { from: early }, 'less'],
    [{ from: early }, { until: late }, 'less'],
    [{ from: early, until: late }, undefined, 'less'],
    [{ from: early }, undefined, 'less'],
    [{ until: late }, undefined, 'less'],
    [undefined, { from: early, until: late }, 'kept'],
    [{}, { from: early, until: late }, 'kept'],
    [{ from: early, until: late }, {}, 'less'],
    // Of whom nobody knows when they bought, no span holds.
    [{}, undefined, 'less'],
    // The same day in the form of far years.
    [{ until: '+002021-01-01' }, { until: '2020-06-01' }, 'kept'],
    [{ until: '2020-06-01' }, { until: '+002021-01-01' }, 'less'],
  ])('for those who bought in %j, and in %j: %s', (upper, lower, kept) => {
    const [a, b] = [upper, lower].map((held) => ({ within: 'PT1H', ...(held && { held }) }) as TargetSpec);
    expect(order(a ?? {}, b ?? {})).toBe(kept);
  });

  test('as long as its clock does not rest more often, for each metric', () => {
    const usual = { within: 'PT1H', metric: 'resolution' } as const;
    expect(order({ ...usual, rests: 'on_hold' }, { ...usual, rests: 'waiting_for_requester' }, 'resolution')).toBe(
      'less',
    );
    expect(order({ ...usual, rests: 'on_hold' }, usual, 'resolution')).toBe('kept');
    expect(order(usual, { ...usual, rests: 'on_hold' }, 'resolution')).toBe('less');
  });

  test('a day of a fixed length is exact time', () => {
    const times = promised(
      { within: 'P2D', hours: 'eight' },
      { within: 'P2D', hours: 'office' },
      { within: 'PT4H', hours: 'eight' },
      { within: 'P2D', hours: 'region' },
    ).map(exactTime);
    expect(times).toEqual([
      { kind: 'exact', ms: 57_600_000 },
      { kind: 'days', days: 2 },
      { kind: 'exact', ms: 14_400_000 },
      { kind: 'days', days: 2 },
    ]);
  });
});

describe('of some promises the shortest on the same hours decide', () => {
  test.each<[TargetSpec[], number[]]>([
    [[{ within: 'PT2H' }, { within: 'PT1H' }, { within: 'PT3H' }], [1]],
    [[{ within: 'P2D' }, { within: 'P1D' }, { within: 'P3D' }], [1]],
    [[{ within: 'PT1H' }, { within: 'PT60M' }], [0]],
    [
      [{ within: 'PT2H' }, { within: 'PT1H', hours: 'office' }],
      [0, 1],
    ],
    [
      [{ within: 'PT2H' }, { within: 'PT1H', from: 'severity_set' }],
      [0, 1],
    ],
    [
      [{ within: 'PT2H' }, { within: 'PT1H', over: true }],
      [0, 1],
    ],
    [
      [{ within: 'PT2H' }, { within: 'PT1H', held: { from: '2020-01-01' } }],
      [0, 1],
    ],
    [
      [{ within: 'PT48H' }, { within: 'P1D' }, { within: 'best_effort' }, { within: 'best_effort' }],
      [0, 1, 2],
    ],
  ])('%j: %j', (specs, deciding) => {
    const all = promised(...specs);
    expect(decidingPromises(all)).toEqual(deciding.map((i) => all[i]));
  });
});

describe('some promises are due earlier than others', () => {
  test.each<[string, TargetSpec[], TargetSpec[], string]>([
    ['a shorter time', [{ within: 'PT1H' }], [{ within: 'PT2H' }], 'earlier'],
    ['a longer time', [{ within: 'PT2H' }], [{ within: 'PT1H' }], 'later'],
    ['the same in other units', [{ within: 'PT60M' }], [{ within: 'PT1H' }], 'same'],
    ['one promise more, which is longer', [{ within: 'PT1H' }, { within: 'PT2H' }], [{ within: 'PT1H' }], 'same'],
    ['one promise more, which is shorter', [{ within: 'PT1H' }, { within: 'PT30M' }], [{ within: 'PT1H' }], 'earlier'],
    ['a day and 24 hours', [{ within: 'P1D' }], [{ within: 'PT24H' }], 'later'],
    ['more days', [{ within: 'P2D', hours: 'office' }], [{ within: 'P1D', hours: 'office' }], 'later'],
    ['fewer days on longer hours', [{ within: 'P1D', hours: 'long' }], [{ within: 'P3D', hours: 'office' }], 'earlier'],
    ['from the setting of a severity', [{ within: 'PT1H', from: 'severity_set' }], [{ within: 'PT1H' }], 'later'],
    [
      'shorter, from the setting of a severity, which may be hours later',
      [{ within: 'PT1H', from: 'severity_set' }],
      [{ within: 'PT2H' }],
      'other',
    ],
    [
      'where the customer is, on longer hours',
      [{ within: 'PT1H', hours: 'local_long' }],
      [{ within: 'PT1H', hours: 'local_short' }],
      'earlier',
    ],
    [
      'where the customer is, and in UTC',
      [{ within: 'PT1H', hours: 'local_short' }],
      [{ within: 'PT1H', hours: 'any_day' }],
      'other',
    ],
    [
      'with the holidays of the customer',
      [{ within: 'PT1H', hours: 'holiday' }],
      [{ within: 'PT1H', hours: 'any_day' }],
      'later',
    ],
    [
      'on longer hours in one region',
      [{ within: 'PT1H', hours: 'emea_long' }],
      [{ within: 'PT1H', hours: 'region' }],
      'earlier',
    ],
    [
      'in a region that only one of them names',
      [{ within: 'PT1H', hours: 'three' }],
      [{ within: 'PT1H', hours: 'two' }],
      'earlier',
    ],
    [
      'in a region that only the other names',
      [{ within: 'PT1H', hours: 'two' }],
      [{ within: 'PT1H', hours: 'three' }],
      'later',
    ],
    [
      'for those who bought in one span, and in another',
      [{ within: 'PT1H', held: { until: '2020-01-01' } }],
      [{ within: 'PT1H', held: { from: '2020-01-01' } }],
      'other',
    ],
    [
      'for those who bought in a longer span',
      [{ within: 'PT1H', held: { until: '2021-01-01' } }],
      [{ within: 'PT1H', held: { until: '2020-01-01' } }],
      'earlier',
    ],
    [
      'for those who bought in a shorter span',
      [{ within: 'PT1H', held: { until: '2020-01-01' } }],
      [{ within: 'PT1H', held: { until: '2021-01-01' } }],
      'later',
    ],
    [
      'for nobody else, earlier',
      [{ within: 'PT1H', held: { until: '2020-01-01' } }],
      [{ within: 'PT2H', held: { until: '2020-01-01' } }],
      'earlier',
    ],
    ['more than a time, which is never due', [{ within: 'PT1H', over: true }], [{ within: 'PT9H' }], 'later'],
    [
      'more than a time, beside a time',
      [{ within: 'PT1H', over: true }, { within: 'PT2H' }],
      [{ within: 'PT2H' }],
      'same',
    ],
    [
      'shorter on longer hours, and longer round the clock',
      [{ within: 'PT1H', hours: 'long' }, { within: 'PT9H' }],
      [{ within: 'PT2H', hours: 'office' }, { within: 'PT8H' }],
      'other',
    ],
    [
      'with the closures of the caller',
      [{ within: 'PT1H', hours: 'caller' }],
      [{ within: 'PT1H', hours: 'office' }],
      'later',
    ],
    [
      'days, with the closures of the caller',
      [{ within: 'P1D', hours: 'office' }],
      [{ within: 'P1D', hours: 'caller' }],
      'earlier',
    ],
    [
      'on one Christmas less',
      [{ within: 'PT1H', hours: 'any_day' }],
      [{ within: 'PT1H', hours: 'christmas' }],
      'earlier',
    ],
    [
      'a little in summer time alone',
      [{ within: 'PT1H', hours: 'utc_morning' }],
      [{ within: 'PT1H', hours: 'london_morning' }],
      'other',
    ],
    [
      'for those who bought long ago',
      [{ within: 'PT1H' }, { within: 'PT30M', held: { until: '2020-01-01' } }],
      [{ within: 'PT1H' }],
      'earlier',
    ],
    ['on one date more', [{ within: 'PT1H', hours: 'twice' }], [{ within: 'PT1H', hours: 'once' }], 'earlier'],
    ['on the last date of all', [{ within: 'P1D', hours: 'once' }], [{ within: 'P1D', hours: 'twice' }], 'later'],
    ['best effort and best effort', [{ within: 'best_effort' }], [{ within: 'best_effort' }], 'same'],
    ['best effort and a time', [{ within: 'best_effort' }], [{ within: 'PT9H' }], 'later'],
    ['hours of two zones', [{ within: 'PT1H', hours: 'tokyo' }], [{ within: 'PT1H', hours: 'office' }], 'other'],
  ])('%s', (_, after, before, expected) => {
    const all = promised(...after, ...before);
    expect(dueOrder(all.slice(0, after.length), all.slice(after.length), work())).toBe(expected);
  });
});
