import { type ClockState, type ClockTerms, clockState } from '../sla/clock.js';
import type { TimedEvent } from '../sla/clock-events.js';
import { ticketAsOf } from './as-of.js';
import { type PromiseSpan, runsOf } from './clock-runs.js';
import { createTermsFinder, type FindTerms } from './clock-terms.js';
import type { Ticket } from './ticket.js';
import type { Judging } from './ticket-clock.js';
import { lifeOf, type PromiseTerms, type TicketLife, type TicketTerms } from './ticket-life.js';
import { promisesOf } from './ticket-promises.js';
import { type TimedChange, timedChange } from './timed-change.js';

/** A clock of a ticket that has started, as of an instant. */
export interface StartedClock {
  readonly commitment: PromiseTerms;
  /** The severity of the ticket when the promise was made. */
  readonly severity: string | null;
  readonly terms: ClockTerms;
  /** What happened to it; the state counts what happened by the instant that was asked for. */
  readonly events: readonly TimedEvent[];
  readonly state: ClockState;
  /** The event with which the promise was made; 0 is the submission. */
  readonly madeAfter: number;
  /** When that was, in epoch milliseconds: after the start of its clock where another severity was set. */
  readonly madeAt: number;
}

/** A promise that was made at submission and is in force. */
const SUBMITTED: PromiseSpan = { startsAfter: 0, opensAfter: 0, endsAfter: null };

/**
 * Every clock of a ticket that has started by `at`, by promise, the oldest first. Later events do not count. Every clock of a
 * ticket that was read is due within the range of `Date`.
 */
export function startedClocks(life: TicketLife, at: number, termsOf: FindTerms): readonly StartedClock[] {
  const { terms, openedAt, changes, severitySet } = life;
  const clocks: StartedClock[] = [];
  if (openedAt > at) return clocks;
  const started: Started = { clocks, openedAt, at, termsOf };
  // Promises of a severity that is set later have not been made yet.
  const ticket = severitySet === null ? null : ticketAsOf(severitySet, at);
  if (ticket === null) {
    const { commitments, severity } = terms;
    for (const commitment of commitments) addRuns(started, commitment, severity, SUBMITTED, changes);
  } else {
    const past = ticket.history.map(timedChange);
    for (const promise of promisesOf(ticket)) addRuns(started, promise.commitment, promise.severity, promise, past);
  }
  return clocks;
}

/** The clocks of a ticket that have been found so far, and what more are found by. */
interface Started {
  readonly clocks: StartedClock[];
  readonly openedAt: number;
  readonly at: number;
  readonly termsOf: FindTerms;
}

function addRuns(
  { clocks, openedAt, at, termsOf }: Started,
  commitment: PromiseTerms,
  severity: string | null,
  span: PromiseSpan,
  past: readonly TimedChange[],
): void {
  for (const events of runsOf(commitment, span, openedAt, past)) {
    const startedAt = events[0]?.ms ?? Number.POSITIVE_INFINITY;
    if (startedAt > at) continue;
    const terms = termsOf(commitment, startedAt);
    const madeAfter = span.opensAfter;
    // A place below 0 would be looked up as a name.
    const madeAt = madeAfter === 0 ? openedAt : (past[madeAfter - 1]?.ms ?? openedAt);
    clocks.push({ commitment, severity, terms, events, state: clockState(terms, events, at), madeAfter, madeAt });
  }
}

/** Calls `visit` for every clock of many tickets that has started by `at`, in the order of the tickets. */
export function eachStartedClock(
  { tickets, at, ...judging }: { readonly tickets: readonly (Ticket | TicketLife)[]; readonly at: number } & Judging,
  visit: (ticket: TicketTerms, clock: StartedClock) => void,
): void {
  const termsOf = createTermsFinder(judging);
  for (const ticket of tickets) {
    const life = 'changes' in ticket ? ticket : lifeOf(ticket);
    for (const clock of startedClocks(life, at, termsOf)) visit(life.terms, clock);
  }
}
