import { elapsedAt } from '../sla/clock.js';
import { stageOf } from '../sla/stage.js';
import type { StartedClock } from '../tickets/started-clocks.js';
import { mergedTimes, type Percentiles, percentilesOf } from './percentile.js';

/** How promises stand. Every clock that has started is in exactly one of six: `openBreached` is a part of `breached`. */
export interface Counts {
  /** The clocks that have started. */
  readonly promises: number;
  /** Answered in time. */
  readonly met: number;
  /** Late, whether answered, ended or open. */
  readonly breached: number;
  /** Late and still unanswered. */
  readonly openBreached: number;
  /** Running, in time. */
  readonly onTrack: number;
  /** Running, in time, but near the end of it. */
  readonly atRisk: number;
  /** Stopped, in time and unanswered: the ticket waits or is on hold. */
  readonly paused: number;
  /** Ended in time without an answer (A38). */
  readonly cancelled: number;
  /** `met` as a share of `met` and `breached`; `null` where both are 0. */
  readonly metShare: number | null;
  /** Of the times that answers took, in time or late. */
  readonly percentiles: Percentiles;
}

type Name = Exclude<keyof Counts, 'promises' | 'metShare' | 'percentiles'>;

/** Counts that grow, clock by clock. */
export interface Tally extends Record<Name, number> {
  readonly answers: number[];
}

/** A tally that is complete, with the times of the answers in ascending order. */
export interface Counted extends Readonly<Record<Name, number>> {
  readonly times: Float64Array;
}

export function createTally(): Tally {
  return { met: 0, breached: 0, openBreached: 0, onTrack: 0, atRisk: 0, paused: 0, cancelled: 0, answers: [] };
}

/** Counts a clock that has started, as of `now`. */
export function count(tally: Tally, { terms, state }: StartedClock, now: number): void {
  switch (stageOf(state)) {
    case 'pending':
      break;
    case 'met':
      tally.met += 1;
      tally.answers.push(state.spent);
      break;
    case 'met_late':
      tally.breached += 1;
      tally.answers.push(state.spent);
      break;
    case 'overdue':
      tally.breached += 1;
      tally.openBreached += 1;
      break;
    case 'cancelled':
      if (state.breachedAt === null) tally.cancelled += 1;
      else tally.breached += 1;
      break;
    case 'paused':
      tally.paused += 1;
      break;
    case 'active':
      if (elapsedAt(terms, state, now) >= terms.atRiskFrom) tally.atRisk += 1;
      else tally.onTrack += 1;
      break;
  }
}

export function completed({ answers, ...counts }: Tally): Counted {
  return { times: new Float64Array(answers).sort(), ...counts };
}

/** Counts taken together. */
export function sumOf(parts: readonly Counted[]): Counts {
  const total = (name: Name) => parts.reduce((sum, part) => sum + part[name], 0);
  const met = total('met');
  const breached = total('breached');
  const [onTrack, atRisk, paused, cancelled] = [total('onTrack'), total('atRisk'), total('paused'), total('cancelled')];
  return {
    promises: met + breached + onTrack + atRisk + paused + cancelled,
    met,
    breached,
    openBreached: total('openBreached'),
    onTrack,
    atRisk,
    paused,
    cancelled,
    metShare: met + breached === 0 ? null : met / (met + breached),
    percentiles: percentilesOf(mergedTimes(parts.map(({ times }) => times))),
  };
}
