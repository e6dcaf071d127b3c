import type { Schedule } from '../calendar/schedule.js';
import { sharedSchedule } from '../calendar/schedule-copies.js';
import type { ClockTerms } from '../sla/clock.js';
import { budgetFrom } from '../sla/commitment.js';
import { type BudgetTerms, clockTermsOf, type Judging } from './ticket-clock.js';

/** The time of a clock: a promise's own text, or milliseconds for a promise in days. */
type Budget = string | number | null;

/** Finds the terms of a clock of a commitment that starts at an instant in epoch milliseconds. */
export type FindTerms = (commitment: BudgetTerms, startedAt: number) => ClockTerms;

/** A finder that makes the terms of each budget and schedule once: the tickets of a desk have few of them. */
export function createTermsFinder(judging: Judging): FindTerms {
  const bySchedule = new Map<Schedule | null, Map<Budget, ClockTerms>>();

  function budgetsOf(schedule: Schedule | null): Map<Budget, ClockTerms> {
    const found = bySchedule.get(schedule);
    if (found !== undefined) return found;
    // Copies of one schedule run on one timeline, which is built once.
    const shared = schedule === null ? null : sharedSchedule(schedule);
    const budgets = bySchedule.get(shared) ?? new Map<Budget, ClockTerms>();
    bySchedule.set(shared, budgets);
    bySchedule.set(schedule, budgets);
    return budgets;
  }

  return (commitment, startedAt) => {
    const { budget, schedule, day } = commitment;
    const budgets = budgetsOf(schedule);
    // A promise in days has a time of its own for each start.
    const key = day === undefined ? budget : budgetFrom(commitment, startedAt);
    const found = budgets.get(key);
    if (found !== undefined) return found;
    const shared = schedule === null ? null : sharedSchedule(schedule);
    const terms = clockTermsOf({ ...commitment, schedule: shared }, startedAt, judging);
    budgets.set(key, terms);
    return terms;
  };
}
