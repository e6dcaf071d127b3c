import { Faults, orInvalid, under } from '../input/faults.js';
import { invalidInput } from '../input/issue.js';
import { wholeMilliseconds } from '../time/duration.js';
import { readMilliseconds } from '../time/instant.js';
import { isFloat64Array, sizeOf, unshifted } from './float64.js';
import type { OpenTable } from './open-table.js';
import { holds, NO_TABLE, openBeforeWithin, quickAdd } from './quick-answers.js';
import type { Answers, SeenTable } from './slow-answers.js';
import type { Timeline } from './timeline.js';

/** `add` and `between` for whole columns of numbers. */
export function columnsOf({
  add,
  between,
  seen,
}: Pick<Answers, 'add' | 'between' | 'seen'>): Pick<Timeline, 'addAll' | 'betweenAll'> {
  return {
    addAll(times, durationMs, out) {
      wholeMilliseconds(durationMs);
      // `add` keeps the order of instants: where the first and the last have an answer, all have.
      for (const ms of extremes(times, ['times'])) add(ms, durationMs);
      const length = sizeOf(times);
      const result = destination(out, length);
      addEach(seen.table, unshifted(times, result), durationMs, result, add);
      return result;
    },
    betweenAll(from, to, out) {
      const bounds = [...extremes(from, ['from']), ...extremes(to, ['to'])];
      if (bounds.length > 0) between(Math.min(...bounds), Math.max(...bounds));
      const length = sizeOf(from);
      if (sizeOf(to) !== length) return badArray(['to'], ` of ${length} numbers`);
      const result = destination(out, length);
      betweenEach(tableOf(seen, bounds), unshifted(from, result), unshifted(to, result), result, between);
      return result;
    },
  };
}

/** The table, where it holds all instants between these; otherwise an empty one, of which every instant is asked by itself. */
function tableOf({ table }: SeenTable, bounds: readonly number[]): OpenTable {
  return bounds.every((ms) => holds(table, ms)) ? table : NO_TABLE;
}

// These loops are functions of their own, so that everything about the table is read once.

function addEach(
  table: OpenTable,
  times: Float64Array,
  durationMs: number,
  result: Float64Array,
  add: Timeline['add'],
): void {
  const length = sizeOf(result);
  for (let i = 0; i < length; i++) {
    const ms = times[i] as number; // `i` is below the length
    const found = quickAdd(table, ms, durationMs);
    result[i] = Number.isNaN(found) ? add(ms, durationMs) : found;
  }
}

/** The instants are known to be whole, and to lie in the table. */
function betweenEach(
  table: OpenTable,
  from: Float64Array,
  to: Float64Array,
  result: Float64Array,
  between: Timeline['between'],
): void {
  const length = sizeOf(result);
  for (let i = 0; i < length; i++) {
    const start = from[i] as number; // `i` is below the length
    const end = to[i] as number;
    const found = openBeforeWithin(table, end) - openBeforeWithin(table, start);
    result[i] = Number.isNaN(found) ? between(start, end) : found;
  }
}

/** The lowest and the highest of the instants, all of them checked; none of no instants. */
function extremes(times: Float64Array, path: readonly string[]): readonly number[] {
  if (!isFloat64Array(times)) return badArray(path, '');
  const length = sizeOf(times);
  if (length === 0) return [];
  let low = times[0] ?? 0;
  let high = low;
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const ms = times[i] as number; // `i` is below the length
    sum += ms - Math.floor(ms);
    low = ms < low ? ms : low;
    high = ms > high ? ms : high;
  }
  if (sum !== 0) firstNotWhole(times, length, path);
  return [instantUnder(path, low), instantUnder(path, high)];
}

/** Throws at the first number that is not whole. */
function firstNotWhole(times: Float64Array, length: number, path: readonly string[]): void {
  for (let i = 0; i < length; i++) {
    const ms = times[i] ?? 0;
    if (!Number.isInteger(ms)) instantUnder([...path, i], ms);
  }
}

function instantUnder(path: readonly (string | number)[], ms: number): number {
  const read = readMilliseconds(ms);
  return orInvalid(read instanceof Faults ? under(path, read) : read);
}

function destination(out: Float64Array | undefined, length: number): Float64Array {
  if (out === undefined) return new Float64Array(length);
  return isFloat64Array(out) && sizeOf(out) === length ? out : badArray(['out'], ` of ${length} numbers`);
}

function badArray(path: readonly string[], more: string): never {
  return invalidInput(
    'invalid_type',
    path,
    `A Float64Array${more} is expected.`,
    `Float64Array${more} を指定してください。`,
  );
}
