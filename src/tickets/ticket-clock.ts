import type { ClockTerms } from '../sla/clock.js';
import { type ReadClockInput, termsOf } from '../sla/clock-input.js';
import { budgetFrom, type Commitment } from '../sla/commitment.js';
import { millisecondsIn } from '../time/duration.js';

/** How the clocks of tickets are judged. */
export type Judging = Pick<ReadClockInput, 'atRiskAt' | 'lateness'>;

/** What the time of a promise's clock is read from. */
export type BudgetTerms = Pick<Commitment, 'metric' | 'within' | 'day' | 'budget' | 'schedule'>;

/**
 * The terms of a commitment's clock that starts at `startedAt`, in epoch milliseconds; `null`: it has not started. Only a
 * resolution is reopened after it was met, and then it goes on (A36).
 */
export function clockTermsOf(
  commitment: BudgetTerms,
  startedAt: number | null,
  { atRiskAt, lateness }: Judging,
): ClockTerms {
  return termsOf({
    within: withinOf(commitment, startedAt),
    schedule: commitment.schedule,
    atRiskAt,
    lateness,
    reopen: 'continue',
  });
}

/** The milliseconds that a commitment's clock may take; endless where nothing runs out. */
export function withinOf(commitment: BudgetTerms, startedAt: number | null): number {
  if (startedAt !== null) return budgetFrom(commitment, startedAt) ?? Number.POSITIVE_INFINITY;
  return commitment.budget === null ? Number.POSITIVE_INFINITY : millisecondsIn(commitment.budget);
}
