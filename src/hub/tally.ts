import type { Stage } from '../sla/reading.js';
import { mergedTimes, type Percentiles, percentilesOf } from './percentile.js';

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

/** A count that is complete, with the times in ascending order. */
export interface Counted extends Readonly<Omit<Tally, 'answers'>> {
  readonly times: Float64Array;
}

export function emptyTally(): Tally {
  return { met: 0, breached: 0, atRisk: 0, onTrack: 0, paused: 0, answers: [] };
}

/** Counts one clock that has started; `elapsed` is its own time, in milliseconds. */
export function tallied(tally: Tally, stage: Stage, atRisk: boolean, elapsed: number): void {
  if (stage === 'achieved' || stage === 'breached') tally.answers.push(elapsed);
  if (stage === 'achieved') tally.met += 1;
  else if (stage === 'breached' || stage === 'breaching') tally.breached += 1;
  else if (stage === 'paused') tally.paused += 1;
  else if (stage === 'active' && atRisk) tally.atRisk += 1;
  else if (stage === 'active') tally.onTrack += 1;
}

export function completed({ answers, ...counts }: Tally): Counted {
  return { ...counts, times: new Float64Array(answers).sort() };
}

/** Counts taken together. */
export function standingOf(parts: readonly Counted[]): Standing {
  const total = (name: keyof Omit<Tally, 'answers'>) => parts.reduce((sum, part) => sum + part[name], 0);
  const met = total('met');
  const breached = total('breached');
  const atRisk = total('atRisk');
  const onTrack = total('onTrack');
  const paused = total('paused');
  return {
    commitmentTotal: met + breached + atRisk + onTrack + paused,
    met,
    breached,
    atRisk,
    onTrack,
    paused,
    metShare: met + breached === 0 ? null : met / (met + breached),
    percentiles: percentilesOf(mergedTimes(parts.map(({ times }) => times))),
  };
}
