import { LAST_MILLISECOND } from '../time/instant.js';
import { type ClockState, type ClockTerms, elapsedAt, firstLate } from './clock.js';

export const STAGES = ['pending', 'active', 'paused', 'met', 'overdue', 'met_late', 'cancelled'] as const;

/**
 * `pending`: not started. `active`: running, in time. `paused`: stopped, in time. `met`: answered in time. `overdue`: late
 * and unanswered. `met_late`: answered, late. `cancelled`: ended without an answer.
 *
 * @useDeclaredType
 */
export type Stage = (typeof STAGES)[number];

/** The stage of a clock as of the instant that its state has been advanced to. */
export function stageOf({ startedAt, runningSince, metAt, cancelledAt, breachedAt }: ClockState): Stage {
  if (startedAt === null) return 'pending';
  if (metAt !== null) return breachedAt === null ? 'met' : 'met_late';
  if (cancelledAt !== null) return 'cancelled';
  if (breachedAt !== null) return 'overdue';
  return runningSince === null ? 'paused' : 'active';
}

/** When the stage or the risk of a running clock changes next, in epoch milliseconds; `null` where it cannot. */
export function nextChangeAt(
  terms: ClockTerms,
  state: ClockState,
  now: number,
): { readonly ms: number; readonly to: 'at_risk' | 'overdue' } | null {
  if (state.runningSince === null || state.dueAt === null || state.breachedAt !== null) return null;
  if (elapsedAt(terms, state, now) < terms.atRiskFrom) {
    return { ms: terms.timeline.add(state.runningSince, terms.atRiskFrom - state.spent), to: 'at_risk' };
  }
  const late = firstLate(terms, state.dueAt);
  return late > LAST_MILLISECOND ? null : { ms: late, to: 'overdue' };
}
