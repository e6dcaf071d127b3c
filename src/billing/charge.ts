import { dateOfDayNumber, dayOf } from '../time/calendar-date.js';
import { millisecondsOf } from '../time/instant.js';
import { dayNumberIn } from '../time/local-time.js';
import type { Change } from './change.js';
import type { Command } from './command.js';
import { type Invoice, invoiceOf, type LineDraft } from './invoice.js';
import { type Subscription, unitPriceOf } from './subscription.js';

/**
 * What a change costs for the rest of the period, from the local date of the change: each item that differs is credited
 * as it was and charged as it becomes. Null where the current holding does not change.
 */
export function invoiceForChange(state: Subscription, change: Change, { id, at }: Command): Invoice | null {
  const { current: before, period } = state;
  const { current: after, because } = change;
  const day = dayNumberIn(state.cycle.zone, millisecondsOf(at));
  const daysLeft = dayOf(period.endsOn) - day;
  const from = dateOfDayNumber(day);
  const line = (kind: 'credit' | 'charge', item: string, seats: number, reverses: string | null): LineDraft => {
    return { kind, item, seats, unitPrice: unitPriceOf(state, item), daysLeft, from, reverses, because };
  };
  const lines: LineDraft[] = [];
  if (before.seats !== after.seats) {
    lines.push(line('credit', 'plan', before.seats, state.paidBy.plan), line('charge', 'plan', after.seats, null));
  }
  if (before.tier !== after.tier || before.seats !== after.seats) {
    if (before.tier !== null) lines.push(line('credit', before.tier, before.seats, state.paidBy.addOn));
    if (after.tier !== null) lines.push(line('charge', after.tier, after.seats, null));
  }
  if (lines.length === 0) return null;
  const head = { id: `command:${id}`, kind: 'change' as const, issuedAt: at, because };
  return invoiceOf(head, period, state.planUnitPrice.currency, lines);
}
