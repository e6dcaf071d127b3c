import { type Decision, refuse } from '../answer/decision.js';
import type { EntitlementRefusal } from '../entitlements/entitlement-refusal.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { readId } from '../input/id.js';
import { text } from '../input/readers.js';
import { doorAbout } from '../input/request.js';
import { type Decided, decided } from '../tickets/decide.js';
import { type TicketRefusal, ticketRefusal } from '../tickets/refusal.js';
import type { Ticket } from '../tickets/ticket.js';
import { MAX_BODY } from '../tickets/ticket-texts.js';
import { type Instant, type InstantInput, millisecondsOf, readInstantText } from '../time/instant.js';
import { accessRefusal, foreignTicket } from './access.js';
import { aboutTicket, type TicketSubject } from './own-ticket.js';

export interface ReplyRequest {
  readonly viewer: Entitlements;
  readonly ticket: Ticket;
  readonly body: string;
  /** The command's: the same one sent again changes nothing. */
  readonly id: string;
  readonly at: InstantInput;
}

/**
 * The viewer's reply to their ticket, written in the Hub, as the events to apply; the same reply again is answered
 * `replayed: true` and without events. Refuses as `hub.open` does, then `not_your_ticket`, `id_reused`, `out_of_order`,
 * `ticket_resolved` (for a closed ticket too). Throws `blank`, `too_long`, `invalid_instant`, … (R46 to R48, A28).
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const viewer = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at,
 * });
 * const ticket = tickets.apply(null, orThrow(tickets.submit({
 *   entitlements: viewer, id: 't1', at, channel: 'email', language: 'en',
 *   subject: 'Cannot share', body: 'A link fails.', issueType: 'sharing', product: 'dropbox',
 * })).events);
 * const { events, replayed } = orThrow(hub.reply({ viewer, ticket, body: 'It works now.', id: 'c1', at: '2026-11-20T08:00:00.000Z' }));
 * events.map(({ type, status }) => [type, status]) // => [['requester_replied', 'open']]
 * replayed // => false
 */
export function reply(request: ReplyRequest): Decision<Decided, EntitlementRefusal | TicketRefusal> {
  return enter(request, replied);
}

const enter = /*@__PURE__*/ doorAbout(
  'hub.reply',
  aboutTicket,
  { body: /*@__PURE__*/ text({ min: 1, max: MAX_BODY }), id: readId, at: readInstantText },
  {},
);

function replied(read: {
  readonly about: TicketSubject;
  readonly body: string;
  readonly id: string;
  readonly at: Instant;
}): Decision<Decided, EntitlementRefusal | TicketRefusal> {
  const { about, body, id, at } = read;
  const { set, ticket } = about;
  const refusal = accessRefusal(set, millisecondsOf(at));
  if (refusal !== null) return refuse(refusal);
  if (ticket === null) return refuse(foreignTicket(set));
  const actor = { kind: 'requester', id: set.personId } as const;
  const answer = decided(ticket, { type: 'requester_reply', id, at, actor, body });
  // In the Hub a closed ticket counts as resolved (R47).
  return !answer.ok && answer.refusal.code === 'ticket_closed'
    ? refuse(ticketRefusal(ticket, 'ticket_resolved', {}))
    : answer;
}
