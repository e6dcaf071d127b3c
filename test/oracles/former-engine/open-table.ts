import { DAY } from './offset-year.ts';
import type { OpenYear } from './open-year.ts';
import { append, type Span } from './window.ts';

/**
 * The open windows of some years in a row, in milliseconds since the first instant of the first year, indexed so that
 * a window is found by time or by accumulated business time in a step or two.
 */
export interface OpenTable {
  readonly length: number;
  /** The business time of all the years. */
  readonly total: number;
  /**
   * Three cells a window, side by side for the sake of speed: its start, its end, and the business time before it.
   * Behind the last window stands one that starts at infinity, so that no look-up needs a special case.
   */
  readonly cells: Float64Array;
  /** By day: the cell of the first window that ends after the day's start. */
  readonly byDay: Int32Array;
  /** By equal shares of the business time, one for each window: the cell of the first window that reaches into it. */
  readonly byShare: Int32Array;
  readonly sharesPerMillisecond: number;
}

const CELLS = 3;
const END = 1;
const BEFORE = 2;
const BEFORE_NEXT = CELLS + BEFORE;
const DAYS_PER_MILLISECOND = 1 / DAY;
/** Up to this many windows: linear scan; beyond: binary search. */
const FEW = 8 * CELLS;

export function openTable(years: readonly OpenYear[]): OpenTable {
  const windows: Span[] = [];
  let length = 0;
  for (const year of years) {
    for (const { start, end } of year.windows) append(windows, { start: start + length, end: end + length });
    length += year.length;
  }
  const cells = new Float64Array((windows.length + 1) * CELLS).fill(Number.POSITIVE_INFINITY);
  let total = 0;
  for (const [i, { start, end }] of windows.entries()) {
    cells.set([start, end, total], i * CELLS);
    total += end - start;
  }
  cells[windows.length * CELLS + BEFORE] = total;
  // NaN without business time: then nobody asks when some of it has passed.
  const sharesPerMillisecond = windows.length / total;
  const slots = { cells, count: windows.length };
  return {
    length,
    total,
    cells,
    byDay: firstBySlot(slots, length / DAY, (cell) => Math.ceil(at(cells, cell + END) / DAY) - 1),
    byShare: firstBySlot(slots, windows.length, (cell) =>
      Math.floor(at(cells, cell + BEFORE_NEXT) * sharesPerMillisecond),
    ),
    sharesPerMillisecond,
  };
}

/** Where the first window starts that ends after `ms`; infinity where none does. */
export function windowStart(table: OpenTable, ms: number): number {
  return at(table.cells, windowAfter(table, ms));
}

/** Where the first window ends that ends after `ms`; infinity where none does. */
export function windowEnd(table: OpenTable, ms: number): number {
  return at(table.cells, windowAfter(table, ms) + END);
}

/** The business time from the table's start to `ms`. */
export function openBefore(table: OpenTable, ms: number): number {
  const cell = windowAfter(table, ms);
  return at(table.cells, cell + BEFORE) + Math.max(ms - at(table.cells, cell), 0);
}

/** The earliest moment by which `open` milliseconds, more than none, have been open. */
export function earliestWith(table: OpenTable, open: number): number {
  // Times are whole milliseconds, so that "at least" is "more than half a millisecond less".
  return momentIn(table, windowPast(table, open - 0.5), open);
}

/** The latest moment by which no more than `open` milliseconds, less than the total, have been open. */
export function latestWith(table: OpenTable, open: number): number {
  return momentIn(table, windowPast(table, open), open);
}

function momentIn({ cells }: OpenTable, cell: number, open: number): number {
  return at(cells, cell) + open - at(cells, cell + BEFORE);
}

/** The cell of the first window that ends after `ms`. */
function windowAfter({ cells, byDay }: OpenTable, ms: number): number {
  // Half a millisecond outweighs the rounding of a product, which is quicker than a quotient.
  return firstAbove(cells, END, ms, byDay, Math.floor((ms + 0.5) * DAYS_PER_MILLISECOND));
}

/** The cell of the first window by whose end more than `open` has been open. */
function windowPast({ cells, byShare, sharesPerMillisecond }: OpenTable, open: number): number {
  return firstAbove(cells, BEFORE_NEXT, open, byShare, Math.floor(open * sharesPerMillisecond));
}

/** The first window, among those of a slot and the one behind them, that has more than `limit` in its cell `column`. */
function firstAbove(cells: Float64Array, column: number, limit: number, bySlot: Int32Array, slot: number): number {
  let cell = at(bySlot, slot);
  if (at(bySlot, slot + 1) - cell > FEW) return firstByHalves(cells, column, limit, cell, at(bySlot, slot + 1));
  while (at(cells, cell + column) <= limit) cell += CELLS;
  return cell;
}

function firstByHalves(cells: Float64Array, column: number, limit: number, from: number, to: number): number {
  let low = from / CELLS;
  let high = to / CELLS;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(cells, middle * CELLS + column) > limit) high = middle;
    else low = middle + 1;
  }
  return low * CELLS;
}

/** For every slot: the cell of the first window whose own slot is that one or a later one. */
function firstBySlot(
  { cells, count }: { readonly cells: Float64Array; readonly count: number },
  slots: number,
  slotOf: (cell: number) => number,
): Int32Array {
  const index = new Int32Array(slots + 2).fill(cells.length - CELLS);
  let slot = 0;
  for (let i = 0; i < count; i++) {
    for (const own = slotOf(i * CELLS); slot <= own; slot++) index[slot] = i * CELLS;
  }
  return index;
}

/** An entry that the invariants of a table say is there: a check here would be on the hottest path. */
function at(list: Float64Array | Int32Array, i: number): number {
  return list[i] as number;
}
