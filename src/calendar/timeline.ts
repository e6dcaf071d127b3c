import { known } from '../input/known.js';
import { mapped } from '../input/readers.js';
import { soleDoor } from '../input/request.js';
import { hoursOf } from './opening-hours.js';
import { openingPlan } from './opening-plan.js';
import { quickAdd, quickIsOpen, quickNextOpening, quickOpenBefore } from './quick-answers.js';
import { readSchedule, type Schedule, type ScheduleSpec } from './schedule.js';
import { slowAnswers } from './slow-answers.js';
import { columnsOf } from './timeline-columns.js';
import { type YearLine, yearLine } from './year-line.js';

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
    found = createTimeline(yearLine(hoursOf(openingPlan(schedule))));
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

/** The engine of any hours. */
export function createTimeline(line: YearLine): Timeline {
  const slow = slowAnswers(line);
  const { seen } = slow;

  function add(ms: number, durationMs: number): number {
    const found = quickAdd(seen.table, ms, durationMs);
    return Number.isNaN(found) ? slow.add(ms, durationMs) : found;
  }

  function between(fromMs: number, toMs: number): number {
    const { table } = seen;
    const found = quickOpenBefore(table, toMs) - quickOpenBefore(table, fromMs);
    return Number.isNaN(found) ? slow.between(fromMs, toMs) : found;
  }

  return timelines.keep({
    isOpen(ms) {
      const open = quickIsOpen(seen.table, ms);
      return Number.isNaN(open) ? slow.isOpen(ms) : open === 1;
    },
    nextOpening(ms) {
      const found = quickNextOpening(seen.table, ms);
      return Number.isNaN(found) ? slow.nextOpening(ms) : found;
    },
    nextClosing: slow.nextClosing,
    previousOpening: slow.previousOpening,
    previousClosing: slow.previousClosing,
    add,
    between,
    ...columnsOf({ add, between, seen }),
  });
}
