import type { Timeline } from '../calendar/timeline.js';
import type { TimedEvent } from './clock-events.js';

/** The terms on which a clock runs; times in milliseconds. */
export interface ClockTerms {
  readonly timeline: Timeline;
  readonly within: number;
  /** The clock's own time from which an unanswered request is at risk. */
  readonly atRiskFrom: number;
  readonly reopen: 'restart' | 'continue';
  readonly lateness: 'due_at' | 'elapsed';
}

/** The terms of a clock that is at risk from a share of its promised time on. */
export function termsOf(
  line: Timeline,
  within: number,
  share: number,
  choice: Pick<ClockTerms, 'reopen' | 'lateness'>,
): ClockTerms {
  // 0.7 is not quite 0.7 in binary: what lies within the rounding of a whole millisecond is that millisecond.
  const atRiskFrom = Math.ceil(within * share * (1 - 4 * Number.EPSILON));
  return { timeline: line, within, atRiskFrom, ...choice };
}

/** Where a clock stands after its events. All instants in epoch milliseconds. */
export interface ClockState {
  readonly startedAt: number | null;
  /** Its own time up to `runningSince`, or up to now where it does not run. */
  readonly spent: number;
  readonly runningSince: number | null;
  readonly metAt: number | null;
  /** What it had to be answered by, as long as it runs, and for ever once that was missed or kept. */
  readonly dueAt: number | null;
  /** The first instant at which it was late. */
  readonly breachedAt: number | null;
}

/** A clock before its first event. */
export const PENDING: ClockState = {
  startedAt: null,
  spent: 0,
  runningSince: null,
  metAt: null,
  dueAt: null,
  breachedAt: null,
};

/** The state as of `now`: events after it do not count, and one that does not apply changes nothing. */
export function clockState(terms: ClockTerms, events: readonly TimedEvent[], now: number): ClockState {
  let state = PENDING;
  for (const event of events) {
    if (event.ms > now) break;
    state = after(terms, state, event);
  }
  return passed(terms, state, now);
}

/** The state once an event has happened. */
export function after(terms: ClockTerms, state: ClockState, event: TimedEvent): ClockState {
  return applied(terms, passed(terms, state, event.ms), event);
}

/** The clock's own time as of `now`. */
export function elapsedAt({ timeline }: ClockTerms, { spent, runningSince }: ClockState, now: number): number {
  return runningSince === null ? spent : spent + timeline.between(runningSince, now);
}

/** The first instant at which a running clock is late: just after `dueAt`, or once more than the budget has run (A33). */
export function firstLate({ timeline, lateness }: ClockTerms, dueAt: number): number {
  return lateness === 'due_at' ? dueAt + 1 : timeline.add(dueAt, 1);
}

/** Time passes until `ms`: a clock that runs beyond its due instant is late from then on, whatever comes after. */
export function passed(terms: ClockTerms, state: ClockState, ms: number): ClockState {
  if (state.runningSince === null || state.breachedAt !== null || state.dueAt === null || ms <= state.dueAt)
    return state;
  const late = firstLate(terms, state.dueAt);
  return ms < late ? state : { ...state, breachedAt: late };
}

function applied(terms: ClockTerms, state: ClockState, { type, ms }: TimedEvent): ClockState {
  switch (type) {
    case 'started':
      return state.startedAt === null ? running(terms, { ...PENDING, startedAt: ms }, ms) : state;
    case 'paused':
      return state.runningSince === null ? state : withoutDue(stopped(terms, state, ms));
    case 'resumed':
      return isPaused(state) ? running(terms, state, ms) : state;
    case 'met':
      return state.startedAt === null || state.metAt !== null ? state : { ...stopped(terms, state, ms), metAt: ms };
    case 'reopened':
      if (state.metAt === null) return state;
      return terms.reopen === 'restart'
        ? running(terms, { ...PENDING, startedAt: ms }, ms)
        : running(terms, { ...state, metAt: null }, ms);
  }
}

function isPaused({ startedAt, runningSince, metAt }: ClockState): boolean {
  return startedAt !== null && runningSince === null && metAt === null;
}

function running(terms: ClockTerms, state: ClockState, ms: number): ClockState {
  if (state.breachedAt !== null) return { ...state, runningSince: ms };
  return { ...state, runningSince: ms, dueAt: terms.timeline.add(ms, Math.max(terms.within - state.spent, 0)) };
}

function stopped(terms: ClockTerms, state: ClockState, ms: number): ClockState {
  return { ...state, spent: elapsedAt(terms, state, ms), runningSince: null };
}

/** A clock at rest is due at no instant, unless that was missed already. */
function withoutDue(state: ClockState): ClockState {
  return state.breachedAt === null ? { ...state, dueAt: null } : state;
}
