import type { Commitment } from '../sla/commitment.js';
import { isEqual } from './same-content.js';
import type { Ticket } from './ticket.js';
import { submissionTerms } from './ticket-state.js';

/** A promise of a ticket over its life. Places count events: 0 is the submission, n the n-th event after it. */
export interface TicketPromise {
  readonly commitment: Commitment;
  /** The severity of the ticket when it was made. */
  readonly severity: string | null;
  /** The event with which its clock starts. */
  readonly startsAfter: number;
  /** The event with which it was made. */
  readonly opensAfter: number;
  /** The event with which another severity ended it; `null` while it is in force. */
  readonly endsAfter: number | null;
}

/** Every promise of a ticket: those in force first, then those that another severity has ended. */
export function promisesOf(ticket: Ticket): readonly TicketPromise[] {
  const { severity, commitments } = submissionTerms(ticket);
  let inForce: TicketPromise[] = commitments.map((commitment) => ({
    commitment,
    severity,
    startsAfter: 0,
    opensAfter: 0,
    endsAfter: null,
  }));
  if (ticket.submittedWith === null) return inForce;
  const ended: TicketPromise[] = [];
  for (const [i, event] of ticket.history.entries()) {
    if (event.type !== 'severity_set') continue;
    const place = i + 1;
    const next = event.commitments.map((commitment): TicketPromise => {
      const carried = inForce.find((one) => isEqual(one.commitment, commitment));
      const startsAfter = commitment.from === 'severity_set' ? place : 0;
      return carried ?? { commitment, severity: event.severity, startsAfter, opensAfter: place, endsAfter: null };
    });
    ended.push(...inForce.filter((one) => !next.includes(one)).map((one) => ({ ...one, endsAfter: place })));
    inForce = next;
  }
  return [...inForce, ...ended];
}
