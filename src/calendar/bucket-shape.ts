import { firstReached } from '../time/first-reached.js';
import type { Span } from './window.js';

/** What is open of one bucket, in milliseconds since its start: one run, or several. */
export interface BucketShape {
  /** The one run; both 0 for a bucket that is closed, and for one with several runs. */
  readonly start: number;
  readonly length: number;
  /** The business time of the bucket. */
  readonly total: number;
  /** Three cells a run: its start, its end, and the business time before it. `null` unless there are several. */
  readonly runs: Int32Array | null;
}

const CELLS = 3;

export const CLOSED: BucketShape = { start: 0, length: 0, total: 0, runs: null };

export function bucketShape(spans: readonly Span[]): BucketShape {
  const [first] = spans;
  if (first === undefined) return CLOSED;
  const length = first.end - first.start;
  if (spans.length === 1) return { start: first.start, length, total: length, runs: null };
  const runs = new Int32Array(spans.length * CELLS);
  let total = 0;
  for (const [i, { start, end }] of spans.entries()) {
    runs.set([start, end, total], i * CELLS);
    total += end - start;
  }
  return { start: 0, length: 0, total, runs };
}

/** The business time from the bucket's start to `ms`. */
export function openWithin(runs: Int32Array, ms: number): number {
  const cell = lastRun(runs, (run) => at(runs, run) <= ms);
  return cell < 0 ? 0 : at(runs, cell + 2) + Math.min(ms, at(runs, cell + 1)) - at(runs, cell);
}

/** The earliest moment by which `open` milliseconds of the bucket, more than none, have been open. */
export function momentOpen(runs: Int32Array, open: number): number {
  const cell = lastRun(runs, (run) => at(runs, run + 2) < open);
  return at(runs, cell) + open - at(runs, cell + 2);
}

/** The earliest moment by which `closed` milliseconds of the bucket, more than none, have been closed. */
export function momentClosed(runs: Int32Array, closed: number): number {
  const cell = lastRun(runs, (run) => at(runs, run) - at(runs, run + 2) < closed);
  return cell < 0 ? closed : closed + at(runs, cell + 2) + at(runs, cell + 1) - at(runs, cell);
}

/** The first cell of the last run that is `before` something, as all runs up to it are; below 0 where none is. */
function lastRun(runs: Int32Array, before: (cell: number) => boolean): number {
  return (firstReached(-1, runs.length / CELLS, (run) => !before(run * CELLS)) - 1) * CELLS;
}

/** A cell that is there: the callers count the runs. */
function at(runs: Int32Array, i: number): number {
  return runs[i] as number;
}
