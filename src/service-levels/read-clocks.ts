import { Faults, type Reader } from '../input/faults.js';
import { readItems } from '../input/list.js';
import type { ClockState } from '../sla/clock.js';
import type { FindTerms } from '../tickets/clock-terms.js';
import { type StartedClock, startedClocks } from '../tickets/started-clocks.js';
import { readLife } from '../tickets/stored-life.js';
import { MAX_TICKETS } from '../tickets/stored-tickets.js';
import type { TicketLife } from '../tickets/ticket-life.js';

/** A ticket, and every clock of it that has started. */
export interface ReadClocks {
  readonly life: TicketLife;
  readonly clocks: readonly StartedClock[];
}

/** Reads a list of stored tickets, none of which has been looked at. */
export const readTickets: Reader<readonly unknown[]> = (input) => readItems(input, MAX_TICKETS);

/** Every clock of a ticket that has started by `at`, or what is wrong with the ticket. */
export function clocksOf(ticket: unknown, at: number, termsOf: FindTerms): ReadClocks | Faults {
  const life = readLife(ticket);
  return life instanceof Faults ? life : { life, clocks: startedClocks(life, at, termsOf) };
}

/** When a promise fell due; where it never was, when it was answered or ended. One that rests counts as of now. */
export function fellDue({ dueAt, metAt, cancelledAt }: ClockState, now: number): number {
  return dueAt ?? metAt ?? cancelledAt ?? now;
}
