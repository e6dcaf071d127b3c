import { Faults, orInvalid, under } from '../input/faults.js';
import { invalidInput } from '../input/issue.js';
import { wholeMilliseconds } from '../time/duration.js';
import { readMilliseconds } from '../time/instant.js';
import { isFloat64Array, sizeOf, unshifted } from './float64.js';
import type { Timeline } from './timeline.js';

/** `add` and `between` for whole columns of numbers. */
export function columnsOf(add: Timeline['add'], between: Timeline['between']): Pick<Timeline, 'addAll' | 'betweenAll'> {
  return {
    addAll(times, durationMs, out) {
      wholeMilliseconds(durationMs);
      // `add` keeps the order of instants: where the first and the last have an answer, all have.
      for (const ms of extremes(times, ['times'])) add(ms, durationMs);
      const length = sizeOf(times);
      const result = destination(out, length);
      const source = unshifted(times, result);
      for (let i = 0; i < length; i++) result[i] = add(source[i] ?? 0, durationMs);
      return result;
    },
    betweenAll(from, to, out) {
      const bounds = [...extremes(from, ['from']), ...extremes(to, ['to'])];
      if (bounds.length > 0) between(Math.min(...bounds), Math.max(...bounds));
      const length = sizeOf(from);
      if (sizeOf(to) !== length) return badArray(['to'], ` of ${length} numbers`);
      const result = destination(out, length);
      const [starts, ends] = [unshifted(from, result), unshifted(to, result)];
      for (let i = 0; i < length; i++) result[i] = between(starts[i] ?? 0, ends[i] ?? 0);
      return result;
    },
  };
}

/** The lowest and the highest of the instants, all of them checked; none of no instants. */
function extremes(times: Float64Array, path: readonly string[]): readonly number[] {
  if (!isFloat64Array(times)) return badArray(path, '');
  const length = sizeOf(times);
  if (length === 0) return [];
  let low = times[0] ?? 0;
  let high = low;
  for (let i = 0; i < length; i++) {
    const ms = times[i] ?? 0;
    if (!Number.isInteger(ms)) instantUnder([...path, i], ms);
    low = Math.min(low, ms);
    high = Math.max(high, ms);
  }
  return [instantUnder(path, low), instantUnder(path, high)];
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
