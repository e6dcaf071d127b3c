import type { TimedEvent } from '../sla/clock-events.js';
import type { Commitment } from '../sla/commitment.js';
import { ticketAsOf } from './as-of.js';
import { type ClockRun, clockRunsOf } from './clock-runs.js';
import type { Ticket } from './ticket.js';
import { asSubmitted } from './ticket-state.js';

/** A promise, and what its newest clock went through; no event where none has started. */
export interface NewestClock {
  readonly commitment: Commitment;
  readonly events: readonly TimedEvent[];
}

/** The newest clock of each promise as of `at`, in epoch milliseconds. */
export function newestClocks(ticket: Ticket, at: number): readonly NewestClock[] {
  // Before its severity was set, the ticket had other promises.
  const then = ticketAsOf(ticket, at) ?? asSubmitted(ticket);
  return clockRunsOf(then).map(({ promise: { commitment }, runs }) => ({ commitment, events: newestBy(runs, at) }));
}

/** The events of the newest clock that has started by then; none where none has. */
function newestBy(runs: readonly ClockRun[], at: number): readonly TimedEvent[] {
  return runs.findLast(({ events }) => (events[0]?.ms ?? Number.POSITIVE_INFINITY) <= at)?.events ?? [];
}
