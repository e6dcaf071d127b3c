import { known } from '../input/known.js';
import { mapped } from '../input/readers.js';
import { soleDoor } from '../input/request.js';
import { wholeMilliseconds } from '../time/duration.js';
import { inRange, LAST_MILLISECOND } from '../time/instant.js';
import { yearOf } from '../time/offset-year.js';
import { earliestWith, latestWith, openBefore, windowStart } from './open-table.js';
import { openingPlan } from './opening-plan.js';
import { readSchedule, type Schedule, type ScheduleSpec } from './schedule.js';
import { columnsOf } from './timeline-columns.js';
import { nextEdges, previousEdges } from './timeline-edges.js';
import { type YearLine, yearLine } from './year-line.js';
import type { YearRange } from './year-ranges.js';
import { yearsOf } from './year-source.js';

/**
 * Business time in numbers: epoch milliseconds and milliseconds in and out, nothing allocated on the way.
 * Every method throws `InvalidInputError` for anything but a whole number in the range of `Date`.
 */
export interface Timeline {
  /** Whether the instant is inside opening hours. */
  isOpen(ms: number): boolean;
  /** The instant itself when open, else the next opening. */
  nextOpening(ms: number): number;
  /** The close of the opening that holds the instant, or of the next one; `null` where none ever comes. */
  nextClosing(ms: number): number | null;
  /** The latest instant, at or before `ms`, at which hours open; `null` where there is none. */
  previousOpening(ms: number): number | null;
  /** The latest instant, at or before `ms`, at which hours close; `null` where there is none. */
  previousClosing(ms: number): number | null;
  /** The earliest instant with `durationMs` of business time since `ms`; the latest one before it when negative. */
  add(ms: number, durationMs: number): number;
  /** Business time from one instant to the other, negative when they run backwards. */
  between(fromMs: number, toMs: number): number;
  /** `add` for every instant of `times`, into `out` (which may be `times`); nothing is written unless all is valid. */
  addAll(times: Float64Array, durationMs: number, out?: Float64Array): Float64Array;
  /** `between` for every pair, into `out`. */
  betweenAll(from: Float64Array, to: Float64Array, out?: Float64Array): Float64Array;
}

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
export function timeline(schedule: Schedule | ScheduleSpec): Timeline {
  return enter(schedule, timelineOf);
}

const enter = /*@__PURE__*/ soleDoor('calendar.timeline', readSchedule);

/** Tables belong to the schedule that they were built from, and go with it. */
const built = /*@__PURE__*/ new WeakMap<object, Timeline>();

/** The engine of a schedule that has been read before. */
export function timelineOf(schedule: Schedule): Timeline {
  let found = built.get(schedule);
  if (found === undefined) {
    found = createTimeline(yearLine(yearsOf(openingPlan(schedule))));
    built.set(schedule, found);
  }
  return found;
}

/** The engine of a schedule for which `timelineOf` was called before; only then has the schedule been read. */
export function builtTimeline(schedule: unknown): Timeline | undefined {
  return built.get(schedule as object); // a map may be asked about any value
}

/** The timelines that this module has made. */
const timelines = /*@__PURE__*/ known<Timeline>();

/** Reads a timeline, or the schedule of one. */
export const readTimeline = /*@__PURE__*/ timelines.or(/*@__PURE__*/ mapped(readSchedule, timelineOf));

export function createTimeline(line: YearLine): Timeline {
  // Most questions are about the years of the last ones.
  let current: YearRange | null = null;

  function rangeHolding(ms: number): YearRange {
    // Anything but a number is refused first, as to compare it would call methods of its own. The first and the last year
    // reach out of the range of Date.
    const sound = Number.isInteger(ms) && Math.abs(ms) <= LAST_MILLISECOND;
    if (sound && current !== null && ms >= current.start && ms < current.end) return current;
    current = line.range(yearOf(inRange(ms)));
    return current;
  }

  function openUntil(ms: number): number {
    const { start, base, table } = rangeHolding(ms);
    return base + openBefore(table, ms - start);
  }

  function add(ms: number, durationMs: number): number {
    const here = rangeHolding(ms);
    if (wholeMilliseconds(durationMs) === 0) return ms;
    const { start, table } = here;
    const target = openBefore(table, ms - start) + durationMs;
    if (durationMs > 0) {
      if (target <= table.total) return inRange(start + earliestWith(table, target));
    } else if (target >= 0) {
      return inRange(start + latestWith(table, target));
    }
    return instantOutside(here, here.base + target, durationMs < 0);
  }

  /** The instant out of `here` at which `open` business time has passed: the latest such instant, or the earliest. */
  function instantOutside(here: YearRange, open: number, latest: boolean): number {
    const there = line.range(line.yearReaching(open, latest, here));
    current = there;
    const within = open - there.base;
    // The first of all years is found also for a time before it, which is out of range.
    if (within < 0) return inRange(there.start + within);
    return inRange(there.start + (latest ? latestWith(there.table, within) : earliestWith(there.table, within)));
  }

  const between = (fromMs: number, toMs: number): number => wholeMilliseconds(openUntil(toMs) - openUntil(fromMs));
  return timelines.keep({
    isOpen(ms) {
      const { start, table } = rangeHolding(ms);
      return ms - start >= windowStart(table, ms - start);
    },
    ...nextEdges(line, rangeHolding, instantOutside),
    ...previousEdges(line, rangeHolding),
    add,
    between,
    ...columnsOf(add, between),
  });
}
