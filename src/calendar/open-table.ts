import { type BucketShape, momentClosed, momentOpen, openWithin } from './bucket-shape.js';

/**
 * The business time of some buckets in a row. Times are milliseconds since the first bucket's start. A bucket that holds
 * one run needs no search: its business time up to a moment is that before it, and so much of the run as has passed.
 */
export interface OpenTable {
  readonly length: number;
  /** The business time of all buckets. */
  readonly total: number;
  readonly count: number;
  readonly width: number;
  /** Numbers with fractions, or too large for 32 bits: an array holds them as they are, a field behind a pointer. */
  readonly head: Float64Array;
  /** The business time before each bucket; behind the last one stands the total. */
  readonly base: Float64Array;
  /** By bucket: which of the shapes it has. */
  readonly shapes: Uint16Array;
  /** By shape: the start and the length of its run; a length below 0 where it has several. */
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  /** By shape: its runs, where it has several. */
  readonly runs: readonly (Int32Array | null)[];
  /** By bucket: how many buckets further the next one with business time is; 0 where that is too far, or where none is. */
  readonly further: Uint8Array;
  /** By equal shares of the business time: the first bucket that reaches into the share. */
  readonly byShare: Uint16Array;
}

/** The places of `head`: the first bucket's start in epoch milliseconds, or `NaN`; the length; buckets a millisecond;
 * the total; shares a millisecond of business time. */
export const [ORIGIN, LENGTH, BUCKETS, TOTAL] = [0, 1, 2, 3] as const;
const SHARES = 4;

/** Buckets and shapes are counted in 16 bits. */
export const MAX_BUCKETS = 65_535;
/** More shares than this a bucket are not worth their memory. */
const MAX_SHARES = 8;

/**
 * The table of buckets of one width and these shapes; at most `MAX_BUCKETS`. Without an `origin`, it stands for several
 * stretches of time that are alike.
 */
export function openTable(width: number, buckets: readonly BucketShape[], origin = Number.NaN): OpenTable {
  const ids = new Map<BucketShape, number>();
  const count = buckets.length;
  const base = new Float64Array(count + 1);
  const shapes = new Uint16Array(count);
  let total = 0;
  for (let k = 0; k < count; k++) {
    const shape = buckets[k] as BucketShape; // `k` is below the length
    let id = ids.get(shape);
    if (id === undefined) {
      id = ids.size;
      ids.set(shape, id);
    }
    shapes[k] = id;
    total += shape.total;
    base[k + 1] = total;
  }
  const kinds = [...ids.keys()];
  const share = shareOf(kinds, total, count);
  return {
    length: count * width,
    total,
    count,
    width,
    head: Float64Array.of(origin, count * width, 1 / width, total, 1 / share),
    base,
    shapes,
    starts: Int32Array.from(kinds, ({ start }) => start),
    lengths: Int32Array.from(kinds, ({ length, runs }) => (runs === null ? length : -1)),
    runs: kinds.map(({ runs }) => runs),
    further: nextOpenBuckets(base, width),
    byShare: bucketsByShare(base, 1 / share),
  };
}

/** So that the wait for the next opening fits into 32 bits with its sign. */
const LONGEST_WAIT = 2 ** 31 - 1;

function nextOpenBuckets(base: Float64Array, width: number): Uint8Array {
  const further = new Uint8Array(base.length - 1);
  const furthest = Math.min(Math.floor(LONGEST_WAIT / width) - 1, 255);
  let next = Number.POSITIVE_INFINITY;
  for (let k = further.length - 1; k >= 0; k--) {
    further[k] = next - k <= furthest ? next - k : 0;
    if ((base[k + 1] as number) > (base[k] as number)) next = k;
  }
  return further;
}

/** Shares of which every bucket holds a whole number, or else about one a bucket. */
function shareOf(kinds: readonly BucketShape[], total: number, count: number): number {
  let share = 0;
  for (const kind of kinds) share = commonDivisor(share, kind.total);
  if (total <= share * count * MAX_SHARES) return Math.max(share, 1);
  return Math.max(Math.ceil(total / count), 1);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function bucketsByShare(base: Float64Array, sharesPerMillisecond: number): Uint16Array {
  const total = base[base.length - 1] as number;
  // No time at all has no share: the half millisecond before it lies in the one before the first.
  const index = new Uint16Array(shareAt(total, sharesPerMillisecond) + 1);
  let next = 0;
  for (let k = 0; k + 1 < base.length; k++) {
    const last = shareAt(base[k + 1] as number, sharesPerMillisecond);
    for (; next <= last; next++) index[next] = k;
  }
  return index;
}

/** The share that holds the `open`-th millisecond. */
function shareAt(open: number, sharesPerMillisecond: number): number {
  // Half a millisecond outweighs the rounding of a product, which is quicker than a quotient.
  return Math.floor((open - 0.5) * sharesPerMillisecond);
}

/** The business time from the table's start to `ms`, a moment in it or its end. */
export function openBefore(table: OpenTable, ms: number): number {
  const k = bucketAt(table, ms);
  if (k >= table.count) return table.total;
  const since = ms - k * table.width;
  const shape = table.shapes[k] as number;
  const runs = table.runs[shape];
  if (runs) return (table.base[k] as number) + openWithin(runs, since);
  const run = Math.min(Math.max(since - (table.starts[shape] as number), 0), table.lengths[shape] as number);
  return (table.base[k] as number) + run;
}

/** The earliest moment by which `open` milliseconds, more than none and at most the total, have been open. */
export function momentWith(table: OpenTable, open: number): number {
  const { base } = table;
  let k = table.byShare[((open - 0.5) * (table.head[SHARES] as number)) | 0] as number;
  while ((base[k + 1] as number) < open) k += 1;
  const shape = table.shapes[k] as number;
  const since = open - (base[k] as number);
  if ((table.lengths[shape] as number) < 0) return k * table.width + momentInRuns(table, shape, since);
  return k * table.width + (table.starts[shape] as number) + since;
}

function momentInRuns({ runs }: OpenTable, shape: number, open: number): number {
  return momentOpen(runs[shape] as Int32Array, open); // the shape has several
}

/** Whether the moment is open. */
export function isOpenAt(table: OpenTable, ms: number): boolean {
  const k = bucketAt(table, ms);
  const since = ms - k * table.width;
  const shape = table.shapes[k] as number;
  const runs = table.runs[shape];
  if (runs) return openWithin(runs, since + 1) > openWithin(runs, since);
  const run = since - (table.starts[shape] as number);
  return run >= 0 && run < (table.lengths[shape] as number);
}

/** The time from the table's start to `ms` that is not business time. */
export function closedBefore(table: OpenTable, ms: number): number {
  return ms - openBefore(table, ms);
}

/** The earliest moment by which `closed` milliseconds, more than none and at most all, have been closed. */
export function momentClosedFor(table: OpenTable, closed: number): number {
  const { base, width, shapes, starts, lengths } = table;
  let k = 0;
  let high = table.count - 1;
  // `firstReached` written out: its calls take as long as all the rest.
  while (k < high) {
    const middle = (k + high) >> 1;
    if ((middle + 1) * width - (base[middle + 1] as number) >= closed) high = middle;
    else k = middle + 1;
  }
  const shape = shapes[k] as number;
  const since = closed - (k * width - (base[k] as number));
  const runs = table.runs[shape];
  if (runs) return k * width + momentClosed(runs, since);
  return k * width + since + (since <= (starts[shape] as number) ? 0 : (lengths[shape] as number));
}

function bucketAt({ head }: OpenTable, ms: number): number {
  return Math.floor((ms + 0.5) * (head[BUCKETS] as number));
}
