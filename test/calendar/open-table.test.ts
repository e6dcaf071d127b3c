import { describe, expect, test } from 'vitest';
import { type BucketShape, bucketShape, CLOSED } from '../../src/calendar/bucket-shape.js';
import {
  closedBefore,
  isOpenAt,
  momentClosedFor,
  momentWith,
  type OpenTable,
  openBefore,
  openTable,
} from '../../src/calendar/open-table.js';

/** Tables of a few buckets, against a walk over every millisecond. */

const WIDTH = 50;
const shape = (...runs: [number, number][]) => bucketShape(runs.map(([start, end]) => ({ start, end })));
const SEVERAL = shape([0, 5], [10, 20], [45, 50]);
const LATER = shape([3, 5], [10, 20], [40, 45]);
const PLAIN = shape([10, 30]);
const FULL = shape([0, 50]);

describe.each<[string, readonly BucketShape[]]>([
  ['closed at both ends', [CLOSED, PLAIN, LATER, CLOSED, FULL, SEVERAL, PLAIN, CLOSED, CLOSED]],
  ['open at both ends', [FULL, PLAIN, SEVERAL, SEVERAL, LATER, LATER, CLOSED, FULL]],
  ['always open', [FULL, FULL, FULL]],
  ['never open', [CLOSED, CLOSED]],
  ['no bucket', []],
])('%s', (_, buckets) => {
  const table = openTable(WIDTH, buckets, 0);
  const open: boolean[] = buckets.flatMap(({ start, length, runs }) =>
    Array.from({ length: WIDTH }, (_, ms) =>
      runs === null
        ? start <= ms && ms < start + length
        : [0, 3, 6].some((cell) => (runs[cell] ?? 0) <= ms && ms < (runs[cell + 1] ?? 0)),
    ),
  );
  const count = (from: readonly boolean[], what: boolean) => from.filter((one) => one === what).length;

  test('every moment is open or closed as the walk finds it', () => {
    for (const [ms, isOpen] of open.entries()) expect(isOpenAt(table, ms)).toBe(isOpen);
  });

  test('before every moment, and before the end, lies what the walk counts', () => {
    for (let ms = 0; ms <= open.length; ms++) {
      expect(openBefore(table, ms)).toBe(count(open.slice(0, ms), true));
      expect(closedBefore(table, ms)).toBe(count(open.slice(0, ms), false));
    }
    expect([table.total, table.length, table.count]).toEqual([count(open, true), open.length, buckets.length]);
  });

  test('by every amount, open or closed, there is a first moment', () => {
    const moments = [...open.keys()];
    const [opened, closed] = [true, false].map((what) => moments.filter((ms) => open[ms] === what)) as number[][];
    expect(opened?.map((_, i) => momentWith(table, i + 1))).toEqual(opened?.map((ms) => ms + 1));
    expect(closed?.map((_, i) => momentClosedFor(table, i + 1))).toEqual(closed?.map((ms) => ms + 1));
  });
});

/** How many cells of the sums are read to find when so much time is up. */
function readsFor(table: OpenTable, open: number): number {
  let reads = 0;
  const base = new Proxy(table.base, {
    get(list, key) {
      reads += 1;
      return Reflect.get(list, key, list);
    },
  });
  momentWith({ ...table, base }, open);
  return reads;
}

describe('when so much time is up needs no search', () => {
  test('where every open bucket has as much: the bucket is known by division', () => {
    const week = [PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, CLOSED, CLOSED];
    const table = openTable(WIDTH, Array(20).fill(week).flat(), 0);
    expect(table.byShare).toHaveLength(20 * 5);
    for (let open = 1; open <= table.total; open++) expect(readsFor(table, open)).toBe(2);
  });

  test('nor where some have half as much, or less by so many shares', () => {
    const half = shape([10, 20]);
    const table = openTable(WIDTH, Array(20).fill([PLAIN, half, CLOSED]).flat(), 0);
    expect(table.byShare).toHaveLength(20 * 3);
    for (let open = 1; open <= table.total; open++) expect(readsFor(table, open)).toBe(2);
  });

  test('up to eight shares a bucket are kept', () => {
    const [seven, nine] = [shape([0, 7]), shape([0, 9])];
    expect(openTable(WIDTH, [seven, nine], 0).byShare).toHaveLength(16);
    for (const few of [
      [seven, nine, nine],
      [seven, nine, FULL],
    ]) {
      expect(openTable(WIDTH, few, 0).byShare.length).toBeLessThanOrEqual(few.length);
    }
  });

  test('and otherwise one a bucket, from which it is a step or two', () => {
    const awkward = [shape([0, 41]), shape([0, 49]), CLOSED, shape([3, 46])];
    const table = openTable(WIDTH, Array(50).fill(awkward).flat(), 0);
    expect(table.byShare.length).toBeLessThanOrEqual(200);
    for (let open = 1; open <= table.total; open++) expect(readsFor(table, open)).toBeLessThanOrEqual(4);
  });

  test('no shares are kept of no time', () => {
    expect(openTable(WIDTH, [CLOSED, CLOSED], 0).byShare).toHaveLength(0);
  });
});

test('a table knows how many buckets further the next open one is, wherever it stands', () => {
  const table = openTable(WIDTH, [...Array(300).fill(CLOSED), PLAIN, CLOSED, FULL, CLOSED], 0);
  const { further } = table;
  expect(further).toHaveLength(304);
  expect([44, 45, 200, 299, 300, 301, 302, 303].map((k) => further[k])).toEqual([0, 255, 100, 1, 2, 1, 0, 0]);
});

test('a bucket without a run is closed', () => {
  expect(bucketShape([])).toBe(CLOSED);
});
