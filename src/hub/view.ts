import { accept, type Decision, refuse } from '../answer/decision.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { optional } from '../input/readers.js';
import { doorAbout } from '../input/request.js';
import { ticketAsOf } from '../tickets/as-of.js';
import { ticketRefusal } from '../tickets/refusal.js';
import { isUnresolved, type Ticket } from '../tickets/ticket.js';
import { type InstantInput, readInstant } from '../time/instant.js';
import { accessRefusal, foreignTicket, hubRefusal, type ViewRefusal } from './access.js';
import { aboutTicket, type TicketSubject } from './own-ticket.js';

export interface ViewRequest {
  readonly viewer: Entitlements;
  readonly ticket: Ticket;
  /** The ticket is shown as it was at this instant; by default as it is. */
  readonly at?: InstantInput | undefined;
}

/**
 * A ticket that the viewer opens from the Recent list: their own, while it is unresolved. Refuses as `hub.open` does,
 * then `not_your_ticket`, `not_submitted` for an `at` before its submission, `ticket_resolved`. A refusal, or a thrown
 * issue, says nothing of somebody else's ticket. Throws the issues of the viewer's own (R34, R45, R47, R48).
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } } as const;
 * const person = { id: 'u1', status: 'active', roles: ['team_admin'] } as const;
 * const viewer = entitlements.of({ account, person, at });
 * const ticket = tickets.apply(null, orThrow(tickets.submit({
 *   entitlements: viewer, id: 't1', at, channel: 'email', language: 'en',
 *   subject: 'Cannot share', body: 'A link fails.', issueType: 'sharing', product: 'dropbox',
 * })).events);
 * orThrow(hub.view({ viewer, ticket })).subject // => 'Cannot share'
 * const other = entitlements.of({ account, person: { ...person, id: 'u2' }, at });
 * hub.view({ viewer: other, ticket }).refusal.code // => 'not_your_ticket'
 */
export function view(request: ViewRequest): Decision<Ticket, ViewRefusal> {
  return enter(request, viewed);
}

const enter = /*@__PURE__*/ doorAbout('hub.view', aboutTicket, { at: /*@__PURE__*/ optional(readInstant) }, {});

function viewed(read: {
  readonly about: TicketSubject;
  readonly at: number | undefined;
}): Decision<Ticket, ViewRefusal> {
  const { set, ticket } = read.about;
  const { at } = read;
  const refusal = accessRefusal(set, at);
  if (refusal !== null) return refuse(refusal);
  if (ticket === null) return refuse(foreignTicket(set));
  const then = at === undefined ? ticket : ticketAsOf(ticket, at);
  if (then === null) return refuse(hubRefusal('not_submitted', { openedAt: ticket.openedAt }));
  return isUnresolved(then.status) ? accept(then) : refuse(ticketRefusal(ticket, 'ticket_resolved', {}));
}
