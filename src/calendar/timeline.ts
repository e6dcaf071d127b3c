import { invalidInput } from '../errors.js';
import { wholeAt } from '../time/duration.js';
import { LAST_MILLISECOND, numberAt } from '../time/instant.js';
import { startOfYear, yearOf } from '../time/offset-year.js';
import { isFloat64Array, sizeOf, unshifted } from './float64.js';
import { earliestWith, latestWith, openBefore, windowEnd, windowStart } from './open-table.js';
import { isChecked, openingPlan, type Schedule, type ScheduleSpec, schedule } from './schedule.js';
import { type Stretch, type YearLine, yearLine } from './year-line.js';

/**
 * Business time in numbers: epoch milliseconds and milliseconds in and out, nothing allocated on the way.
 * Every method throws `InvalidInputError` for what is no whole number in the range of `Date`.
 */
export interface Timeline {
  /** Whether the instant is inside opening hours. */
  isOpen(ms: number): boolean;
  /** The instant itself when open, else the next opening. */
  nextOpening(ms: number): number;
  /** The close of the opening that holds the instant, or of the next one; `null` where none ever comes. */
  nextClosing(ms: number): number | null;
  /** The earliest instant with `durationMs` of business time since `ms`; the latest one before it when negative. */
  add(ms: number, durationMs: number): number;
  /** Business time from one instant to the other, negative when they run backwards. */
  between(fromMs: number, toMs: number): number;
  /** `add` for every instant of `times`, into `out` (which may be `times`); nothing is written unless all is valid. */
  addAll(times: Float64Array, durationMs: number, out?: Float64Array): Float64Array;
  /** `between` for every pair, into `out`. */
  betweenAll(from: Float64Array, to: Float64Array, out?: Float64Array): Float64Array;
}

/** Tables belong to the schedule that they were built from, and go with it. */
const timelines = new WeakMap<Schedule, Timeline>();

/**
 * The numeric engine of a schedule, built when first asked for and then kept with the schedule.
 * Throws as `schedule` does.
 *
 * @example
 * const timeline = calendar.timeline(calendar.japanDesk);
 * timeline.add(1795159800000, 3600000) // => 1795393800000
 * timeline.between(1795159800000, 1795393800000) // => 3600000
 * timeline.isOpen(1795161600000) // => false
 * timeline.add(NaN, 0) // throws invalid_instant
 */
export function timeline(of: Schedule | ScheduleSpec): Timeline {
  if (!isChecked(of)) return timeline(schedule(of));
  let found = timelines.get(of);
  if (found === undefined) {
    found = createTimeline(yearLine(openingPlan(of)));
    timelines.set(of, found);
  }
  return found;
}

function createTimeline(line: YearLine): Timeline {
  // Most questions are about the years of the last ones.
  let current: Stretch | null = null;

  function around(ms: number): Stretch {
    // What is no number comes first, as to compare it would call methods of its own; and the first and the last year
    // reach out of the range of Date.
    const known = Number.isInteger(ms) && Math.abs(ms) <= LAST_MILLISECOND;
    if (known && current !== null && ms >= current.start && ms < current.end) return current;
    current = line.stretch(yearOf(numberAt(ms, [])));
    return current;
  }

  function isOpen(ms: number): boolean {
    const { start, table } = around(ms);
    return ms - start >= windowStart(table, ms - start);
  }

  function openUntil(ms: number): number {
    const { start, base, table } = around(ms);
    return base + openBefore(table, ms - start);
  }

  function add(ms: number, durationMs: number): number {
    const here = around(ms);
    if (wholeAt(durationMs, []) === 0) return ms;
    const { start, table } = here;
    const target = openBefore(table, ms - start) + durationMs;
    if (durationMs > 0) {
      if (target <= table.total) return inRange(start + earliestWith(table, target));
    } else if (target >= 0) {
      return inRange(start + latestWith(table, target));
    }
    return elsewhere(here, here.base + target, durationMs < 0);
  }

  /** The instant out of `here` at which `open` business time has passed: the latest such instant, or the earliest. */
  function elsewhere(here: Stretch, open: number, latest: boolean): number {
    const there = line.stretch(line.yearReaching(open, latest, here));
    current = there;
    const within = open - there.base;
    // The first of all years is found also for what lies before it, and so out of range.
    if (within < 0) return inRange(there.start + within);
    return inRange(there.start + (latest ? latestWith(there.table, within) : earliestWith(there.table, within)));
  }

  function nextOpening(ms: number): number {
    const here = around(ms);
    const opening = windowStart(here.table, ms - here.start);
    if (ms - here.start >= opening) return ms;
    if (opening < here.table.length) return inRange(here.start + opening);
    return elsewhere(here, here.base + here.table.total, true);
  }

  function nextClosing(ms: number): number | null {
    const opening = nextOpening(ms);
    let here = around(opening);
    let closing = windowEnd(here.table, opening - here.start);
    // A window that lasts to the end of the stretch may go on behind it.
    while (closing === here.table.length) {
      const next = line.yearToCloseAfter(here.lastYear);
      if (next === null) return null;
      here = line.stretch(next);
      const year = startOfYear(next) - here.start;
      closing = windowStart(here.table, year) <= year ? windowEnd(here.table, year) : year;
    }
    return inRange(here.start + closing);
  }

  function between(fromMs: number, toMs: number): number {
    return wholeAt(openUntil(toMs) - openUntil(fromMs), []);
  }

  return Object.freeze({
    isOpen,
    nextOpening,
    nextClosing,
    add,
    between,
    addAll(times: Float64Array, durationMs: number, out?: Float64Array) {
      wholeAt(durationMs, []);
      // `add` keeps the order of instants: where the first and the last have an answer, all have.
      for (const ms of extremes(times, ['times'])) add(ms, durationMs);
      const length = sizeOf(times);
      const result = destination(out, length);
      const source = unshifted(times, result);
      for (let i = 0; i < length; i++) result[i] = add(source[i] ?? 0, durationMs);
      return result;
    },
    betweenAll(from: Float64Array, to: Float64Array, out?: Float64Array) {
      const bounds = [...extremes(from, ['from']), ...extremes(to, ['to'])];
      if (bounds.length > 0) between(Math.min(...bounds), Math.max(...bounds));
      const length = sizeOf(from);
      if (sizeOf(to) !== length) return badArray(['to'], ` of ${length} numbers`);
      const result = destination(out, length);
      const [starts, ends] = [unshifted(from, result), unshifted(to, result)];
      for (let i = 0; i < length; i++) result[i] = between(starts[i] ?? 0, ends[i] ?? 0);
      return result;
    },
  });
}

function inRange(ms: number): number {
  return numberAt(ms, []);
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
    if (!Number.isInteger(ms)) numberAt(ms, [...path, i]);
    low = Math.min(low, ms);
    high = Math.max(high, ms);
  }
  return [numberAt(low, path), numberAt(high, path)];
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
