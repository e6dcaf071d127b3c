import type { Stage } from '../sla/reading.js';
import { type Percentiles, percentilesOf } from './percentile.js';

/** How promises stand: each is in exactly one of the five. */
export interface Standing {
  readonly commitmentTotal: number;
  /** Answered in time. */
  readonly met: number;
  /** Late, answered or not. */
  readonly breached: number;
  /** Running and in time, but near the end of it. */
  readonly atRisk: number;
  /** Running and in time. */
  readonly onTrack: number;
  /** At rest and in time, unanswered: the requester is waited for, or the ticket was resolved without words. */
  readonly paused: number;
  /** `met` as a share of `met` and `breached`; `null` where there is neither. */
  readonly metShare: number | null;
  /** Of the times that answers took, in time or late. */
  readonly percentiles: Percentiles;
}

/** A count of promises in the making. */
export interface Tally {
  met: number;
  breached: number;
  atRisk: number;
  onTrack: number;
  paused: number;
  readonly answers: number[];
}

export function emptyTally(): Tally {
  return { met: 0, breached: 0, atRisk: 0, onTrack: 0, paused: 0, answers: [] };
}

/** Counts one clock that has started; `elapsed` is its own time, in milliseconds. */
export function tallied(tally: Tally, stage: Stage, atRisk: boolean, elapsed: number): void {
  switch (stage) {
    case 'achieved':
      tally.met += 1;
      tally.answers.push(elapsed);
      return;
    case 'breached':
      tally.breached += 1;
      tally.answers.push(elapsed);
      return;
    case 'breaching':
      tally.breached += 1;
      return;
    case 'active':
      if (atRisk) tally.atRisk += 1;
      else tally.onTrack += 1;
      return;
    case 'paused':
      tally.paused += 1;
      return;
    case 'pending':
  }
}

export function standingOf({ answers, ...counts }: Tally): Standing {
  const { met, breached, atRisk, onTrack, paused } = counts;
  return {
    commitmentTotal: met + breached + atRisk + onTrack + paused,
    ...counts,
    metShare: met + breached === 0 ? null : met / (met + breached),
    percentiles: percentilesOf(answers),
  };
}
