import type { Answers } from '../calendar/slow-answers.js';
import { caught } from '../input/faults.js';
import type { TimedEvent } from './clock-events.js';

/** The terms on which a clock runs; times in milliseconds. */
export interface ClockTerms {
  readonly timeline: Answers;
  /** Whether the timeline is open round the clock. */
  readonly roundTheClock: boolean;
  /** Infinity for a clock that is never due, as of best effort. */
  readonly within: number;
  /** The clock's own time from which an unanswered request is at risk. */
  readonly atRiskFrom: number;
  readonly reopen: 'restart' | 'continue';
  readonly lateness: 'due_at' | 'elapsed';
}

/** The clock's own time by which a share of the promised time has run. */
export function shareOf(within: number, share: number): number {
  // 0.7 is not quite 0.7 in binary: a result within the rounding of a whole millisecond counts as that millisecond.
  return Math.ceil(within * share * (1 - 4 * Number.EPSILON));
}

/** Where a clock stands after its events. All instants in epoch milliseconds. */
export interface ClockState {
  readonly startedAt: number | null;
  /** Its own time up to `runningSince`, or up to now where it does not run. */
  readonly spent: number;
  readonly runningSince: number | null;
  /** The reasons for which it is paused; `null` for a pause without one. */
  readonly pausedFor: readonly (string | null)[];
  readonly metAt: number | null;
  readonly cancelledAt: number | null;
  /** The instant by which an answer is due while it runs, and for ever once that was kept or missed. */
  readonly dueAt: number | null;
  /** The first instant at which it was late. */
  readonly breachedAt: number | null;
}

const NO_REASONS: readonly never[] = /*@__PURE__*/ Object.freeze([]);

/** A clock before its first event. Not frozen: to spread a frozen object takes longer than all that happens to a usual clock. */
export const NOT_STARTED: ClockState = {
  startedAt: null,
  spent: 0,
  runningSince: null,
  pausedFor: NO_REASONS,
  metAt: null,
  cancelledAt: null,
  dueAt: null,
  breachedAt: null,
};

/** A clock while its events happen to it, in place: a copy for every event took half of the time of a reading. */
type Clock = { -readonly [field in keyof ClockState]: ClockState[field] };

/** The state as of `now`: later events do not count, and an event that does not apply changes nothing. */
export function clockState(terms: ClockTerms, events: readonly TimedEvent[], now: number): ClockState {
  const clock: Clock = { ...NOT_STARTED };
  for (const event of events) {
    if (event.ms > now) break;
    happen(terms, clock, event);
  }
  pass(terms, clock, now);
  return clock;
}

/** The state once an event has happened. */
export function after(terms: ClockTerms, state: ClockState, event: TimedEvent): ClockState {
  const clock = { ...state };
  happen(terms, clock, event);
  return clock;
}

/** The state once time has passed until `ms`. */
export function advance(terms: ClockTerms, state: ClockState, ms: number): ClockState {
  const clock = { ...state };
  pass(terms, clock, ms);
  return clock;
}

/** The clock's own time as of `now`. */
export function elapsedAt({ timeline }: ClockTerms, { spent, runningSince }: ClockState, now: number): number {
  return runningSince === null ? spent : spent + timeline.between(runningSince, now);
}

/**
 * The first late instant: just after `dueAt`, or once more than the budget has run (A33); infinity where the hours do not
 * open again.
 */
export function firstLate({ timeline, lateness }: ClockTerms, dueAt: number): number {
  if (lateness === 'due_at') return dueAt + 1;
  const late = caught(() => timeline.add(dueAt, 1));
  return typeof late === 'number' ? late : Number.POSITIVE_INFINITY;
}

/** Time passes until `ms`: a clock that runs past its due instant is late from then on, whatever comes after. */
function pass(terms: ClockTerms, clock: Clock, ms: number): void {
  const { runningSince, breachedAt, dueAt } = clock;
  if (runningSince === null || breachedAt !== null || dueAt === null || ms <= dueAt) return;
  const late = firstLate(terms, dueAt);
  if (ms >= late) clock.breachedAt = late;
}

function happen(terms: ClockTerms, clock: Clock, { type, ms, reason }: TimedEvent): void {
  pass(terms, clock, ms);
  switch (type) {
    case 'started':
      if (clock.startedAt === null) startAt(terms, clock, ms);
      break;
    case 'paused':
      if (isOpen(clock)) pauseFor(terms, clock, ms, reason);
      break;
    case 'resumed':
      if (isOpen(clock)) resume(terms, clock, ms, reason);
      break;
    case 'met':
      if (!isOpen(clock)) break;
      stop(terms, clock, ms);
      clock.metAt = ms;
      break;
    case 'cancelled':
      if (!isOpen(clock)) break;
      stop(terms, clock, ms);
      clock.cancelledAt = ms;
      break;
    case 'reopened':
      reopen(terms, clock, ms);
      break;
  }
}

/** Whether it has started and waits for an answer, running or paused. */
function isOpen({ startedAt, metAt, cancelledAt }: ClockState): boolean {
  return startedAt !== null && metAt === null && cancelledAt === null;
}

/** Starts it afresh, whatever it was before. */
function startAt(terms: ClockTerms, clock: Clock, ms: number): void {
  clock.startedAt = ms;
  clock.spent = 0;
  clock.metAt = null;
  clock.cancelledAt = null;
  clock.dueAt = null;
  clock.breachedAt = null;
  run(terms, clock, ms);
}

function pauseFor(terms: ClockTerms, clock: Clock, ms: number, reason: string | null): void {
  const before = clock.pausedFor;
  if (before.length > 0 && before.includes(reason)) return;
  const reasons = before.length === 0 ? [reason] : [...before, reason];
  if (clock.runningSince !== null) {
    stop(terms, clock, ms);
    // A paused clock has no due instant, unless it was missed already.
    if (clock.breachedAt === null) clock.dueAt = null;
  }
  clock.pausedFor = reasons;
}

function resume(terms: ClockTerms, clock: Clock, ms: number, reason: string | null): void {
  if (clock.runningSince !== null) return;
  const left = reason === null ? NO_REASONS : clock.pausedFor.filter((one) => one !== reason);
  if (left.length > 0) clock.pausedFor = left;
  else run(terms, clock, ms);
}

function reopen(terms: ClockTerms, clock: Clock, ms: number): void {
  if (clock.cancelledAt !== null) {
    clock.cancelledAt = null;
    run(terms, clock, ms);
  } else if (clock.metAt !== null && terms.reopen === 'restart') {
    startAt(terms, clock, ms);
  } else if (clock.metAt !== null) {
    clock.metAt = null;
    run(terms, clock, ms);
  }
}

function run(terms: ClockTerms, clock: Clock, ms: number): void {
  clock.runningSince = ms;
  clock.pausedFor = NO_REASONS;
  clock.dueAt = dueOf(terms, clock, ms);
}

/** When a clock that runs from `ms` on is due: never where it has no end, and as it was where that was missed. */
function dueOf({ within, timeline }: ClockTerms, { spent, breachedAt, dueAt }: ClockState, ms: number): number | null {
  if (breachedAt !== null || within === Number.POSITIVE_INFINITY) return dueAt;
  return timeline.add(ms, Math.max(within - spent, 0));
}

function stop(terms: ClockTerms, clock: Clock, ms: number): void {
  clock.spent = elapsedAt(terms, clock, ms);
  clock.runningSince = null;
  clock.pausedFor = NO_REASONS;
}
