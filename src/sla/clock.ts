import type { Timeline } from '../calendar/timeline.js';
import { caught } from '../input/faults.js';
import type { TimedEvent } from './clock-events.js';

/** The terms on which a clock runs; times in milliseconds. */
export interface ClockTerms {
  readonly timeline: Timeline;
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

/** A clock before its first event. */
export const NOT_STARTED: ClockState = /*@__PURE__*/ Object.freeze({
  startedAt: null,
  spent: 0,
  runningSince: null,
  pausedFor: NO_REASONS,
  metAt: null,
  cancelledAt: null,
  dueAt: null,
  breachedAt: null,
});

/** The state as of `now`: later events do not count, and an event that does not apply changes nothing. */
export function clockState(terms: ClockTerms, events: readonly TimedEvent[], now: number): ClockState {
  let state = NOT_STARTED;
  for (const event of events) {
    if (event.ms > now) break;
    state = after(terms, state, event);
  }
  return advance(terms, state, now);
}

/** The state once an event has happened. */
export function after(terms: ClockTerms, state: ClockState, event: TimedEvent): ClockState {
  return apply(terms, advance(terms, state, event.ms), event);
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
export function advance(terms: ClockTerms, state: ClockState, ms: number): ClockState {
  if (state.runningSince === null || state.breachedAt !== null || state.dueAt === null || ms <= state.dueAt) {
    return state;
  }
  const late = firstLate(terms, state.dueAt);
  return ms < late ? state : { ...state, breachedAt: late };
}

function apply(terms: ClockTerms, state: ClockState, { type, ms, reason }: TimedEvent): ClockState {
  const open = isOpen(state);
  switch (type) {
    case 'started':
      return state.startedAt === null ? running(terms, { ...NOT_STARTED, startedAt: ms }, ms) : state;
    case 'paused':
      return open ? pausedFor(terms, state, ms, reason) : state;
    case 'resumed':
      return open ? resumed(terms, state, ms, reason) : state;
    case 'met':
      return open ? { ...stopped(terms, state, ms), metAt: ms } : state;
    case 'cancelled':
      return open ? { ...stopped(terms, state, ms), cancelledAt: ms } : state;
    case 'reopened':
      return reopened(terms, state, ms);
  }
}

/** Whether it has started and waits for an answer, running or paused. */
function isOpen({ startedAt, metAt, cancelledAt }: ClockState): boolean {
  return startedAt !== null && metAt === null && cancelledAt === null;
}

function pausedFor(terms: ClockTerms, state: ClockState, ms: number, reason: string | null): ClockState {
  if (state.pausedFor.includes(reason)) return state;
  const reasons = [...state.pausedFor, reason];
  if (state.runningSince === null) return { ...state, pausedFor: reasons };
  const { dueAt, breachedAt } = state;
  // A paused clock has no due instant, unless it was missed already.
  return { ...stopped(terms, state, ms), pausedFor: reasons, dueAt: breachedAt === null ? null : dueAt };
}

function resumed(terms: ClockTerms, state: ClockState, ms: number, reason: string | null): ClockState {
  if (state.runningSince !== null) return state;
  const left = reason === null ? NO_REASONS : state.pausedFor.filter((one) => one !== reason);
  return left.length > 0 ? { ...state, pausedFor: left } : running(terms, state, ms);
}

function reopened(terms: ClockTerms, state: ClockState, ms: number): ClockState {
  if (state.cancelledAt !== null) return running(terms, { ...state, cancelledAt: null }, ms);
  if (state.metAt === null) return state;
  return terms.reopen === 'restart'
    ? running(terms, { ...NOT_STARTED, startedAt: ms }, ms)
    : running(terms, { ...state, metAt: null }, ms);
}

function running(terms: ClockTerms, state: ClockState, ms: number): ClockState {
  return { ...state, runningSince: ms, pausedFor: NO_REASONS, dueAt: dueOf(terms, state, ms) };
}

/** When a clock that runs from `ms` on is due: never where it has no end, and as it was where that was missed. */
function dueOf({ within, timeline }: ClockTerms, { spent, breachedAt, dueAt }: ClockState, ms: number): number | null {
  if (breachedAt !== null || within === Number.POSITIVE_INFINITY) return dueAt;
  return timeline.add(ms, Math.max(within - spent, 0));
}

function stopped(terms: ClockTerms, state: ClockState, ms: number): ClockState {
  return { ...state, spent: elapsedAt(terms, state, ms), runningSince: null, pausedFor: NO_REASONS };
}
