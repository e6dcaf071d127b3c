import { caught } from '../input/faults.js';
import { type Instant, instantOf } from '../time/instant.js';
import { after, type ClockState, type ClockTerms, elapsedAt, NOT_STARTED, shareOf } from './clock.js';
import type { TimedEvent } from './clock-events.js';

/**
 * When a share of the promised time was reached or, while the clock runs, will be; `null` where the clock stopped before
 * it, or stands still.
 */
export interface Threshold {
  readonly share: number;
  readonly at: Instant | null;
}

/** The thresholds of a clock as of `now`, from its events. */
export function thresholdsOf(
  terms: ClockTerms,
  events: readonly TimedEvent[],
  now: number,
  shares: readonly number[],
): readonly Threshold[] {
  const times = shares.map((share) => shareOf(terms.within, share));
  let reached: (number | null)[] = times.map(() => null);
  let state: ClockState = NOT_STARTED;
  for (const event of events) {
    if (event.ms > now) break;
    reached = reachedBy(terms, state, event.ms, times, reached);
    const next = after(terms, state, event);
    // A clock that starts afresh has reached nothing yet.
    if (next.startedAt !== state.startedAt) reached = times.map(() => null);
    state = next;
  }
  // While it runs, what it has not reached yet lies ahead.
  if (state.runningSince !== null) reached = reachedBy(terms, state, Number.POSITIVE_INFINITY, times, reached);
  return shares.map((share, i) => ({ share, at: instantOrNull(reached[i] ?? null) }));
}

function reachedBy(
  terms: ClockTerms,
  state: ClockState,
  ms: number,
  times: readonly number[],
  before: readonly (number | null)[],
): (number | null)[] {
  const { runningSince, spent } = state;
  if (runningSince === null) return [...before];
  const elapsed = Number.isFinite(ms) ? elapsedAt(terms, state, ms) : ms;
  return before.map((known, i) => {
    const time = times[i] ?? 0;
    if (known !== null || time > elapsed) return known;
    if (time <= spent) return runningSince;
    // An instant that no Date can hold is never reached.
    const at = caught(() => terms.timeline.add(runningSince, time - spent));
    return typeof at === 'number' ? at : null;
  });
}

function instantOrNull(ms: number | null): Instant | null {
  return ms === null ? null : instantOf(ms);
}
