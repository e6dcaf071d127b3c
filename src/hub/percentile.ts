import { type Duration, durationOf } from '../time/duration.js';

/** How long answers took, on the clocks' own time. `null`s where there was none. */
export interface Percentiles {
  readonly count: number;
  readonly p50: Duration | null;
  readonly p90: Duration | null;
  readonly p95: Duration | null;
  readonly p99: Duration | null;
}

/**
 * Percentiles by nearest rank: of n times in ascending order, the p-th is the one at place ⌈n·p/100⌉, counted from 1. So
 * each is a time that did occur, and at least p % of all took no longer. The median is the 50th.
 */
export function percentilesOf(milliseconds: readonly number[]): Percentiles {
  const sorted = Float64Array.from(milliseconds).sort();
  const at = (percent: number) => {
    // Multiplied before it is divided: both are whole, so that no place is missed by a rounding.
    const time = sorted[Math.ceil((sorted.length * percent) / 100) - 1];
    return time === undefined ? null : durationOf(time);
  };
  return { count: sorted.length, p50: at(50), p90: at(90), p95: at(95), p99: at(99) };
}
