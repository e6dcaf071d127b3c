import { advance, after, type ClockState, type ClockTerms, elapsedAt, NOT_STARTED } from './clock.js';
import type { TimedEvent } from './clock-events.js';
import { nextChangeAt, type Stage, stageOf } from './stage.js';

/** What a clock that has started shows: its stage, or that it is at risk. */
export type Standing = Exclude<Stage, 'pending'> | 'at_risk';

/** A change of a clock, in epoch milliseconds. */
export interface StateChange {
  readonly ms: number;
  readonly to: Standing;
  readonly startedAt: number;
  /** Whether it was late by then, answered or not. */
  readonly breached: boolean;
}

/**
 * Every change of a clock after `from`, up to and including `to`, the oldest first. An instant at which several events
 * happen counts once: with what the clock shows after the last of them.
 */
export function stateChanges(
  terms: ClockTerms,
  events: readonly TimedEvent[],
  from: number,
  to: number,
): readonly StateChange[] {
  const found: StateChange[] = [];
  let state = NOT_STARTED;
  let place = 0;
  for (let event = events[0]; event !== undefined && event.ms <= to; event = events[place]) {
    const { ms } = event;
    const before = state;
    for (; event !== undefined && event.ms === ms; event = events[++place]) state = after(terms, state, event);
    if (ms > from && differs(terms, before, state, ms)) addTo(found, ms, standingOf(terms, state, ms), state);
    // What time alone brings until something happens again.
    const until = Math.min((event?.ms ?? Number.POSITIVE_INFINITY) - 1, to);
    let now = Math.max(ms, from);
    for (let next = upcoming(terms, state, now, until); next !== null; next = upcoming(terms, state, now, until)) {
      now = next.ms;
      addTo(found, now, next.to, advance(terms, state, now));
    }
  }
  return found;
}

/** When a clock that is at risk as of `now` became so. */
export function atRiskSince(terms: ClockTerms, events: readonly TimedEvent[], state: ClockState, now: number): number {
  const { runningSince, spent } = state;
  if (runningSince !== null && spent < terms.atRiskFrom)
    return terms.timeline.add(runningSince, terms.atRiskFrom - spent);
  // It was at risk before it was paused or answered: since when it is at risk again, only its whole life tells.
  return stateChanges(terms, events, Number.NEGATIVE_INFINITY, now).at(-1)?.ms ?? now;
}

/** What a clock shows as of `now`. */
export function standingOf(terms: ClockTerms, state: ClockState, now: number): Standing | 'pending' {
  const stage = stageOf(advance(terms, state, now));
  return stage === 'active' && elapsedAt(terms, state, now) >= terms.atRiskFrom ? 'at_risk' : stage;
}

/** Whether the events of an instant change what the clock showed a millisecond before. */
function differs(terms: ClockTerms, before: ClockState, state: ClockState, ms: number): boolean {
  if (state.startedAt !== before.startedAt) return true;
  return standingOf(terms, state, ms) !== standingOf(terms, before, ms - 1);
}

/** The next change that time alone brings after `now`, by `until`. */
function upcoming(terms: ClockTerms, state: ClockState, now: number, until: number): ReturnType<typeof nextChangeAt> {
  if (until <= now || state.runningSince === null) return null;
  const next = nextChangeAt(terms, advance(terms, state, now), now);
  return next === null || next.ms > until ? null : next;
}

/** A clock that has started is never pending again. */
function addTo(found: StateChange[], ms: number, to: Standing | 'pending', state: ClockState): void {
  const { startedAt, breachedAt } = state;
  if (startedAt !== null && to !== 'pending') found.push({ ms, to, startedAt, breached: breachedAt !== null });
}
