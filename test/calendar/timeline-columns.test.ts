import { describe, expect, test } from 'vitest';
import { bucketShape } from '../../src/calendar/bucket-shape.js';
import { japanDesk, timeline } from '../../src/calendar/index.js';
import { openTable } from '../../src/calendar/open-table.js';
import { columnsOf } from '../../src/calendar/timeline-columns.js';
import { issuesOf } from '../thrown.ts';

/** C9: how often the engine is asked for a column: a table answers for all instants that it holds. */

const [OPEN, SEVERAL] = [
  [{ start: 10, end: 30 }],
  [
    { start: 0, end: 5 },
    { start: 20, end: 40 },
  ],
].map(bucketShape) as [ReturnType<typeof bucketShape>, ReturnType<typeof bucketShape>];
/** From 1000 to 1200 in buckets of 50, the last of which has several runs. */
const table = openTable(50, [OPEN, OPEN, OPEN, SEVERAL], 1000);

function watched() {
  const asked = { add: 0, between: 0 };
  const columns = columnsOf({
    seen: { table },
    add(ms, duration) {
      asked.add += 1;
      return ms + duration;
    },
    between(from, to) {
      asked.between += 1;
      return to - from;
    },
  });
  return { asked, columns };
}

describe('of instants in the table the engine is asked about the ends alone', () => {
  test('business time from each to each', () => {
    const { asked, columns } = watched();
    const [from, to] = [Float64Array.of(1010, 1000, 1149, 1020), Float64Array.of(1060, 1149, 1000, 1020)];
    expect([...columns.betweenAll(from, to)]).toEqual([20, 60, -60, 0]);
    expect(asked).toEqual({ add: 0, between: 1 });
  });

  test('so much time later', () => {
    const { asked, columns } = watched();
    expect([...columns.addAll(Float64Array.of(1000, 1015, 1030, 1149), 5)]).toEqual([1015, 1020, 1065, 1155]);
    // The first and the last instant; their answers are the table's.
    expect(asked).toEqual({ add: 2, between: 0 });
  });
});

describe('the engine is asked about each instant that the table cannot answer', () => {
  test('in a bucket of several runs', () => {
    const { asked, columns } = watched();
    expect([...columns.betweenAll(Float64Array.of(1010, 1010), Float64Array.of(1060, 1199))]).toEqual([20, 189]);
    expect(asked.between).toBe(2);
    expect([...columns.addAll(Float64Array.of(1000, 1160), 5)]).toEqual([1015, 1165]);
    expect(asked.add).toBe(3);
  });

  test('of all of a column, where one of its ends lies out of the table', () => {
    for (const [from, to] of [
      [999, 1100],
      [1000, 1200],
    ] as const) {
      const { asked, columns } = watched();
      expect([...columns.betweenAll(Float64Array.of(from, 1010), Float64Array.of(to, 1060))]).toEqual([to - from, 50]);
      expect(asked.between).toBe(3);
    }
  });
});

test('a number that is not whole is named before one that is out of range', () => {
  const bad = Float64Array.of(9e15, 0, 0.5);
  expect(issuesOf(() => timeline(japanDesk).addAll(bad, 1))).toEqual(['times.2: invalid_instant']);
});

test('numbers that are not whole are refused, also where their fractions even out', () => {
  const desk = timeline(japanDesk);
  const bad = Float64Array.of(0, 0.5, -0.5, 0.5);
  expect(issuesOf(() => desk.addAll(bad, 1))).toEqual(['times.1: invalid_instant']);
  expect(issuesOf(() => desk.betweenAll(bad, new Float64Array(4)))).toEqual(['from.1: invalid_instant']);
  expect(issuesOf(() => desk.betweenAll(new Float64Array(4), bad))).toEqual(['to.1: invalid_instant']);
});
