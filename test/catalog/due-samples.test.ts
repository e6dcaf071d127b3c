import { describe, expect, test } from 'vitest';
import { createWork } from '../../src/catalog/comparison-work.js';
import { differences, type PromiseClock } from '../../src/catalog/due-samples.js';
import { fault } from '../../src/input/faults.js';
import { InvalidInputError } from '../../src/input/issue.js';

// Promises are compared at the instants at which one of them changes its course, and a millisecond to each side.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const day = (text: string) => Date.parse(`${text}T00:00Z`);

const work = (units = 1e9) => createWork(units, () => fault('too_large', 'x', 'x'));
const clock = (more: Partial<PromiseClock>): PromiseClock => ({
  due: (at) => at + HOUR,
  zone: null,
  dates: [],
  turns: () => [],
  ...more,
});

/** The spans of time about which clocks are asked. */
function spansOf(...clocks: readonly Partial<PromiseClock>[]): readonly (readonly [from: number, to: number])[] {
  const spans: [number, number][] = [];
  const turns = (from: number, to: number) => {
    spans.push([from, to]);
    return [];
  };
  const [first, ...others] = clocks.map(clock);
  if (first === undefined) throw new Error('one clock');
  for (const _ of differences([{ ...first, turns }], others, work()));
  return spans;
}

const holds = (spans: ReturnType<typeof spansOf>, from: number, to: number) =>
  spans.some(([first, last]) => first <= from && to <= last);

describe('the spans of time that are compared', () => {
  test('are weeks without a change of clocks, and those of spring and autumn in which clocks change', () => {
    for (const spans of [spansOf({}), spansOf({ zone: 'UTC' }), spansOf({ zone: 'UTC' }, { zone: 'UTC' }, {})]) {
      // A whole week that every zone spends on its standard or its summer time.
      expect(holds(spans, day('2026-11-09'), day('2026-11-16'))).toBe(true);
      // 2026: the United States on March 8 and November 1, Europe on March 29 and October 25.
      for (const change of ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01']) {
        expect(holds(spans, day(change) - DAY, day(change) + 2 * DAY)).toBe(true);
      }
      expect(spans.reduce((sum, [from, to]) => sum + to - from, 0)).toBeLessThan(100 * DAY);
    }
  });

  test('are a whole year, where the promises run in two zones', () => {
    const spans = spansOf({ zone: 'Europe/Berlin' }, { zone: 'Asia/Tokyo' });
    expect(holds(spans, day('2026-01-01'), day('2027-01-01'))).toBe(true);
    expect(spans).toHaveLength(1);
  });

  test('are eight days before and after each date that closes or opens one of them', () => {
    const [one, other] = ['2026-06-01', '2026-08-20'].map((date) => day(date) / DAY);
    const around = (date: string) => [day(date) - 8 * DAY, day(date) + 8 * DAY];
    expect(spansOf({ dates: [one ?? 0] }, { dates: [one ?? 0, other ?? 0] }).slice(-2)).toEqual([
      around('2026-06-01'),
      around('2026-08-20'),
    ]);
    expect(spansOf({ dates: [one ?? 0] })).toHaveLength(spansOf({}).length + 1);
  });
});

describe('how much later some promises are due than others', () => {
  const [at] = [day('2026-11-12')];
  const turning = { turns: (from: number, to: number) => (from <= at && at <= to ? [at] : []) };
  /** What is found around the one instant at which a clock turns. */
  const found = (after: readonly PromiseClock[], before: readonly PromiseClock[]) => {
    const all = [...differences(after, before, work())];
    // First both ends of the first span, each with its two neighbours.
    return all.slice(6, 9);
  };

  test('is told at the turn, just before it and just after', () => {
    const stepping = clock({ ...turning, due: (now) => now + (now < at ? 2 : now === at ? 3 : 4) * HOUR });
    expect(found([stepping], [clock({})])).toEqual([HOUR, 2 * HOUR, 3 * HOUR]);
    expect(found([clock({})], [stepping])).toEqual([-HOUR, -2 * HOUR, -3 * HOUR]);
  });

  test('goes by the earliest of each', () => {
    const [slow, fast] = [clock({ ...turning, due: (now) => now + 5 * HOUR }), clock({})];
    expect(found([slow, fast], [slow])).toEqual(Array(3).fill(-4 * HOUR));
    expect(found([slow], [fast, slow])).toEqual(Array(3).fill(4 * HOUR));
  });

  test('is without end where nothing is ever due', () => {
    expect(found([], [clock(turning)])).toEqual(Array(3).fill(Number.POSITIVE_INFINITY));
    expect(found([clock(turning)], [])).toEqual(Array(3).fill(Number.NEGATIVE_INFINITY));
  });

  test('is asked once of an instant at which several turn', () => {
    const count = (clocks: readonly PromiseClock[]) => [...differences(clocks, [], work())].length;
    expect(count([clock(turning), clock(turning), clock(turning)])).toBe(count([clock(turning)]));
  });
});

test('each instant costs work for each promise', () => {
  const count = [...differences([clock({})], [clock({})], work())].length / 3;
  const spent = (units: number) => [...differences([clock({})], [clock({})], work(units))];
  expect(spent(count * 2 * 3)).toHaveLength(3 * count);
  expect(() => spent(count * 2 * 3 - 1)).toThrow(InvalidInputError);
});
