import type { Commitment } from '../sla/commitment.js';
import { millisecondsOf } from '../time/instant.js';
import type { Ticket } from './ticket.js';
import { type TimedChange, timedChange } from './timed-change.js';

/** What a clock and its row in a list are read from. */
export type PromiseTerms = Pick<
  Commitment,
  'id' | 'metric' | 'severity' | 'language' | 'within' | 'day' | 'budget' | 'hours' | 'schedule' | 'rests'
>;

/** What the clocks of a ticket are counted by, and nothing that anybody wrote in it. */
export interface TicketTerms
  extends Pick<Ticket, 'id' | 'accountId' | 'requesterId' | 'tier' | 'variant' | 'severity'> {
  readonly route: Pick<Ticket['route'], 'channel' | 'language'>;
  readonly commitments: readonly PromiseTerms[];
}

/** What the clocks of a ticket are read from: its terms, and what happened to it, in numbers. */
export interface TicketLife {
  readonly terms: TicketTerms;
  /** In epoch milliseconds. */
  readonly openedAt: number;
  readonly changes: readonly TimedChange[];
  /** The ticket itself where its severity was set: before that instant it had other promises. */
  readonly severitySet: Ticket | null;
}

const NO_CHANGES: readonly never[] = /*@__PURE__*/ Object.freeze([]);

export function lifeOf(ticket: Ticket): TicketLife {
  const { history, submittedWith } = ticket;
  return {
    terms: ticket,
    openedAt: millisecondsOf(ticket.openedAt),
    changes: history.length === 0 ? NO_CHANGES : history.map(timedChange),
    severitySet: submittedWith === null ? null : ticket,
  };
}
