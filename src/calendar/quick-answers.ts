import { BUCKETS, LENGTH, momentWith, type OpenTable, ORIGIN, openTable, TOTAL } from './open-table.js';

// The answers to most questions, from one table, without a branch that a processor could guess wrong: on random instants a
// wrong guess costs as much as all the rest. Each answers `NaN` where it cannot tell: for anything but a whole number in
// the table, and for a bucket with several runs. The places of arrays that are read here are there by the table's making.

/** The table before any question was asked. */
export const NO_TABLE: OpenTable = /*@__PURE__*/ openTable(1, []);

/** The business time from the table's start to an instant. */
export function quickOpenBefore(table: OpenTable, ms: number): number {
  const { head } = table;
  // To calculate with anything but a number would call methods of its own.
  const origin = head[ORIGIN] as number;
  const since = typeof ms === 'number' ? ms - origin : Number.NaN;
  if (!(since >= 0 && since < (head[LENGTH] as number))) return Number.NaN;
  // Half a millisecond outweighs the rounding of a product, which is quicker than a quotient.
  const k = ((since + 0.5) * (head[BUCKETS] as number)) | 0;
  const rest = since - k * table.width;
  const ofBucket = rest | 0;
  const shape = table.shapes[k] as number;
  const length = table.lengths[shape] as number;
  // A small fraction would be lost in the difference.
  if (ofBucket !== rest || since + origin !== ms || length < 0) return Number.NaN;
  // The run's part before the instant: not below 0, and not above its length.
  const passed = (ofBucket - (table.starts[shape] as number)) | 0;
  const begun = passed & ~(passed >> 31);
  const over = (begun - length) | 0;
  return (table.base[k] as number) + (length + (over & (over >> 31)));
}

/** Whether a whole number of epoch milliseconds lies in the table. */
export function holds({ head }: OpenTable, ms: number): boolean {
  const since = ms - (head[ORIGIN] as number);
  return since >= 0 && since < (head[LENGTH] as number);
}

/** `quickOpenBefore` of an instant that is known to be whole and to lie in the table: for loops over many. */
export function openBeforeWithin(table: OpenTable, ms: number): number {
  const { head } = table;
  const since = ms - (head[ORIGIN] as number);
  const k = ((since + 0.5) * (head[BUCKETS] as number)) | 0;
  const shape = table.shapes[k] as number;
  const length = table.lengths[shape] as number;
  if (!(length >= 0)) return Number.NaN;
  const passed = ((since - k * table.width) | 0) - (table.starts[shape] as number);
  const begun = passed & ~(passed >> 31);
  const over = (begun - length) | 0;
  return (table.base[k] as number) + (length + (over & (over >> 31)));
}

/** 1 for an instant that is open, 0 for one that is closed. */
export function quickIsOpen(table: OpenTable, ms: number): number {
  const { head } = table;
  const origin = head[ORIGIN] as number;
  const since = typeof ms === 'number' ? ms - origin : Number.NaN;
  if (!(since >= 0 && since < (head[LENGTH] as number))) return Number.NaN;
  const k = ((since + 0.5) * (head[BUCKETS] as number)) | 0;
  const rest = since - k * table.width;
  const ofBucket = rest | 0;
  const shape = table.shapes[k] as number;
  const length = table.lengths[shape] as number;
  if (ofBucket !== rest || since + origin !== ms || length < 0) return Number.NaN;
  const passed = (ofBucket - (table.starts[shape] as number)) | 0;
  // Before the run, and past its end, the signs of these two say so.
  return ((~passed & (passed - length)) >>> 31) as number;
}

/** The earliest instant with so much business time since another, for a duration above zero. */
export function quickAdd(table: OpenTable, ms: number, durationMs: number): number {
  const target = typeof durationMs === 'number' ? quickOpenBefore(table, ms) + durationMs : Number.NaN;
  // A target that is a number says that the duration is one.
  const known = target <= (table.head[TOTAL] as number) && durationMs > 0 && Math.floor(durationMs) === durationMs;
  return known ? (table.head[ORIGIN] as number) + momentWith(table, target) : Number.NaN;
}

/** The instant itself when open, else the next opening. */
export function quickNextOpening(table: OpenTable, ms: number): number {
  const { head } = table;
  const origin = head[ORIGIN] as number;
  const since = typeof ms === 'number' ? ms - origin : Number.NaN;
  if (!(since >= 0 && since < (head[LENGTH] as number))) return Number.NaN;
  const k = ((since + 0.5) * (head[BUCKETS] as number)) | 0;
  const rest = since - k * table.width;
  const ofBucket = rest | 0;
  const shape = table.shapes[k] as number;
  const length = table.lengths[shape] as number;
  if (ofBucket !== rest || since + origin !== ms || length < 0) return Number.NaN;
  const passed = (ofBucket - (table.starts[shape] as number)) | 0;
  // All bits where the run is over or missing: then another bucket's run is the next one.
  const over = ~((passed - length) >> 31);
  const further = (table.further[k] as number) & over;
  const next = table.shapes[k + further] as number;
  if ((further === 0 && over !== 0) || (table.lengths[next] as number) < 0) return Number.NaN;
  const wait = ((table.starts[next] as number) + further * table.width - ofBucket) | 0;
  return ms + (wait & ~(wait >> 31));
}
