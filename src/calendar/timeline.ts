import type { Faults } from '../input/faults.js';
import { oncePer } from '../input/once.js';
import { mapped } from '../input/readers.js';
import { soleDoor } from '../input/request.js';
import { engineOf } from './engine.js';
import { readSchedule, type Schedule, type ScheduleSpec } from './schedule.js';
import type { Answers } from './slow-answers.js';
import { columnsOf } from './timeline-columns.js';
import { closingFrom, closingUpTo, openingUpTo } from './timeline-edges.js';

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
  return enter(schedule, (read) => timelineOf(engineOf(read)));
}

const enter = /*@__PURE__*/ soleDoor('calendar.timeline', readSchedule);

/** The engines of the timelines that this module has made. */
const engines = /*@__PURE__*/ new WeakMap<object, Answers>();

/** Reads a timeline, or the schedule of one, as its engine. */
export function readEngine(input: unknown): Answers | Faults {
  return engines.get(input as object) ?? readEngineOf(input); // a map may be asked about any value
}

const readEngineOf = /*@__PURE__*/ mapped(readSchedule, engineOf);

/** The timeline of an engine: the library itself needs few of its verbs. */
export const timelineOf: (engine: Answers) => Timeline = /*@__PURE__*/ oncePer((engine) => {
  const { isOpen, nextOpening, add, between } = engine;
  const timeline: Timeline = Object.freeze({
    isOpen,
    nextOpening,
    nextClosing: (ms: number) => closingFrom(engine, ms),
    previousOpening: (ms: number) => openingUpTo(engine, ms),
    previousClosing: (ms: number) => closingUpTo(engine, ms),
    add,
    between,
    ...columnsOf(engine),
  });
  engines.set(timeline, engine);
  return timeline;
});
