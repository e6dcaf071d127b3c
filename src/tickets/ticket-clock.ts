import type { ClockTerms } from '../sla/clock.js';
import { type ReadClockInput, termsOf } from '../sla/clock-input.js';
import type { Commitment } from '../sla/commitment.js';
import { millisecondsIn } from '../time/duration.js';

/** How the clocks of tickets are judged. */
export type Judging = Pick<ReadClockInput, 'atRiskAt' | 'lateness'>;

/** The terms of a commitment's clock. Only a resolution is reopened after it was met, and then it goes on (A36). */
export function clockTermsOf(
  { budget, schedule }: Pick<Commitment, 'budget' | 'schedule'>,
  { atRiskAt, lateness }: Judging,
): ClockTerms {
  return termsOf({
    within: budget === null ? Number.POSITIVE_INFINITY : millisecondsIn(budget),
    schedule,
    atRiskAt,
    lateness,
    reopen: 'continue',
  });
}
