import type { DOCUMENT_VERSION } from '../input/version.js';
import type { Route } from '../routing/route.js';
import type { Commitment } from '../sla/commitment.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { Instant } from '../time/instant.js';
import type { Cites } from './cites.js';
import type { TicketChange } from './ticket-event.js';

export const STATUSES = ['open', 'waiting_for_requester', 'on_hold', 'resolved', 'closed'] as const;

/**
 * Unresolved is every status but `resolved` and `closed` (A30).
 *
 * @useDeclaredType
 */
export type TicketStatus = (typeof STATUSES)[number];

/** Who did something to a ticket. `system`: a program, such as one that acknowledges or closes. */
export interface Actor {
  readonly kind: 'requester' | 'agent' | 'system';
  readonly id: string;
}

/** The promises of a ticket, and the severity for which they were made. */
export interface SeverityTerms {
  readonly severity: string | null;
  readonly commitments: readonly Commitment[];
}

/** What was asked and what was promised, as it stood at submission (A22, A28). */
export interface Snapshot extends SeverityTerms {
  readonly accountId: string | null;
  readonly requesterId: string;
  /** The id of the way in which support was contacted, one of the catalogue's contact options (R38). */
  readonly contact: string;
  readonly subject: string;
  readonly body: string;
  readonly issueType: string;
  readonly product: string | null;
  readonly urgent: boolean;
  /** Where a call was requested: the number to call back (R42). */
  readonly directPhoneNumber: string | null;
  readonly tier: string | null;
  readonly variant: string | null;
  /** The id of the catalogue that the promises come from, and its version. */
  readonly catalog: string;
  readonly catalogVersion: string;
  /** The options of promising that hold for a later severity too (A1, A4). */
  readonly closures: readonly CalendarDate[];
  readonly deskClock: 'business' | 'elapsed';
  /** The rules of the offer that the ticket cites, by code: those of the built-in offer are R1 to R55. */
  readonly cites: Cites;
  readonly route: Route;
}

/** A ticket as of its last event. Plain JSON that carries all that reading it takes. */
export interface Ticket extends Snapshot {
  readonly version: typeof DOCUMENT_VERSION;
  readonly id: string;
  readonly status: TicketStatus;
  readonly openedAt: Instant;
  /** When the last event happened. */
  readonly updatedAt: Instant;
  /** The reasons for which it is on hold; `null` for a hold without one. */
  readonly holds: readonly (string | null)[];
  /** The severity and the promises of the submission, once others hold; `null` while they are the ticket's own. */
  readonly submittedWith: SeverityTerms | null;
  /** Everything since the submission, oldest first: the thread, and what a redelivered command is compared with. */
  readonly history: readonly TicketChange[];
}

/** Whether anybody still has to do something about it (A30). */
export function isUnresolved(status: TicketStatus): boolean {
  return status !== 'resolved' && status !== 'closed';
}
