import type { Schedule } from '../calendar/schedule.js';
import { sharedSchedule } from '../calendar/shared-schedule.js';
import type { ClockTerms } from '../sla/clock.js';
import type { Commitment } from '../sla/commitment.js';
import { clockTermsOf, type Judging } from './ticket-clock.js';

/** Finds the terms of a commitment's clock. */
export type FindTerms = (commitment: Pick<Commitment, 'budget' | 'schedule'>) => ClockTerms;

/** A finder that makes the terms of each budget and schedule once: the tickets of a desk have few of them. */
export function createTermsFinder(judging: Judging): FindTerms {
  const bySchedule = new Map<Schedule | null, Map<string | null, ClockTerms>>();

  function budgetsOf(schedule: Schedule | null): Map<string | null, ClockTerms> {
    const found = bySchedule.get(schedule);
    if (found !== undefined) return found;
    // Copies of one schedule run on one timeline, which is built once.
    const shared = schedule === null ? null : sharedSchedule(schedule);
    const budgets = bySchedule.get(shared) ?? new Map<string | null, ClockTerms>();
    bySchedule.set(shared, budgets);
    bySchedule.set(schedule, budgets);
    return budgets;
  }

  return ({ budget, schedule }) => {
    const budgets = budgetsOf(schedule);
    const found = budgets.get(budget);
    if (found !== undefined) return found;
    const terms = clockTermsOf({ budget, schedule: schedule === null ? null : sharedSchedule(schedule) }, judging);
    budgets.set(budget, terms);
    return terms;
  };
}
