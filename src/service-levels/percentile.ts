import { type Duration, durationOf } from '../time/duration.js';

/** How long answers took, on the clocks' own time; `null`s where there was no answer. */
export interface Percentiles {
  readonly p50: Duration | null;
  readonly p90: Duration | null;
  readonly p95: Duration | null;
  readonly p99: Duration | null;
}

/**
 * Percentiles by nearest rank, of milliseconds in ascending order: of n times the p-th is the one at place ⌈n·p/100⌉,
 * counted from 1. So each is a time that occurred, and at least p % of all took no longer.
 */
export function percentilesOf(sorted: Float64Array): Percentiles {
  const at = (percent: number) => {
    // Multiplied before it is divided: both are whole, so that no place is missed by a rounding.
    const time = sorted[Math.ceil((sorted.length * percent) / 100) - 1];
    return time === undefined ? null : durationOf(time);
  };
  return { p50: at(50), p90: at(90), p95: at(95), p99: at(99) };
}

/** Lists in ascending order as one: each time is sorted once, however many rows it counts in. */
export function mergedTimes(lists: readonly Float64Array[]): Float64Array {
  if (lists.length <= 2) return mergedPair(lists[0] ?? new Float64Array(), lists[1] ?? new Float64Array());
  const half = lists.length >> 1;
  return mergedPair(mergedTimes(lists.slice(0, half)), mergedTimes(lists.slice(half)));
}

function mergedPair(a: Float64Array, b: Float64Array): Float64Array {
  if (b.length === 0) return a;
  const merged = new Float64Array(a.length + b.length);
  let i = 0;
  let j = 0;
  for (let k = 0; k < merged.length; k++) {
    const x = a[i] ?? Number.POSITIVE_INFINITY;
    const y = b[j] ?? Number.POSITIVE_INFINITY;
    if (x <= y) i += 1;
    else j += 1;
    merged[k] = Math.min(x, y);
  }
  return merged;
}
