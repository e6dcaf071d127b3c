import type { Route } from '../routing/route.js';
import type { Commitment } from '../sla/commitment.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { Instant } from '../time/instant.js';

export const STATUSES = ['open', 'waiting_for_requester', 'resolved', 'closed'] as const;

/** Unresolved is every status but `resolved` and `closed` (A30). */
export type TicketStatus = (typeof STATUSES)[number];

/** What can happen to a ticket after its submission. */
export const OCCURRENCES = [
  'acknowledged',
  'agent_replied',
  'requester_replied',
  'waiting_for_requester',
  'resolved',
  'reopened',
  'closed',
] as const;

/** Who did something to a ticket. `system`: no person, such as an automatic acknowledgement. */
export interface Actor {
  readonly kind: 'requester' | 'agent' | 'system';
  readonly id: string;
}

/** What was asked and what was promised, as it stood at submission: nothing later touches it (A22, A28). */
export interface Snapshot {
  readonly requesterId: string;
  /** The id of the way in which support was contacted, one of the catalogue's contact options (R38). */
  readonly contact: string;
  readonly subject: string;
  readonly body: string;
  readonly issueType: string;
  readonly product: string;
  readonly urgent: boolean;
  readonly severity: string | null;
  /** Where a call was requested: the number to call back (R42). */
  readonly directPhoneNumber: string | null;
  readonly tier: string | null;
  readonly variant: string | null;
  /** The id of the catalogue that the promises come from, and the dates off that they reckoned with (A4). */
  readonly catalog: string;
  readonly closures: readonly CalendarDate[];
  readonly route: Route;
  readonly commitments: readonly Commitment[];
}

/** A ticket was submitted: the first event of its life. */
export interface Submitted extends Snapshot {
  readonly version: 1;
  readonly type: 'submitted';
  readonly ticketId: string;
  readonly at: Instant;
  readonly because: readonly string[];
}

/** What an accepted command did; `status` is the ticket's after it. */
export interface Occurrence {
  readonly version: 1;
  readonly type: (typeof OCCURRENCES)[number];
  readonly ticketId: string;
  readonly commandId: string;
  /** One more than that of the event before it; the submission has none and counts as 0. */
  readonly revision: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly body: string | null;
  readonly status: TicketStatus;
  readonly because: readonly string[];
}

export type TicketEvent = Submitted | Occurrence;

/** A ticket as of its last event. Plain JSON. */
export interface Ticket extends Snapshot {
  readonly version: 1;
  readonly id: string;
  readonly status: TicketStatus;
  readonly openedAt: Instant;
  /** When the last event happened. */
  readonly updatedAt: Instant;
  /** Everything since the submission, oldest first: the thread, and what a redelivered command is answered from. */
  readonly history: readonly Occurrence[];
}

/** Whether anybody still has to do something about it (A30). */
export function isUnresolved(status: TicketStatus): boolean {
  return status !== 'resolved' && status !== 'closed';
}

/** Whether an event is an answer: words of a human agent, which an acknowledgement is not (A23). */
export function isAnswer({ type, actor, body }: Pick<Occurrence, 'type' | 'actor' | 'body'>): boolean {
  return isAnswering(type, actor.kind, body);
}

/** `isAnswer`, of the parts of an event. */
export function isAnswering(type: Occurrence['type'], kind: Actor['kind'], body: string | null): boolean {
  return kind === 'agent' && body !== null && type !== 'acknowledged';
}
