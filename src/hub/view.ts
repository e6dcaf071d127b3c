import { accept, type Decision, refuse } from '../decision.js';
import { type EntitlementRefusal, refusalOf } from '../entitlements/check.js';
import { type Entitlements, entitlementsAt } from '../entitlements/entitlements.js';
import { fields } from '../record.js';
import { type Decided, decide } from '../tickets/decide.js';
import { refusal, type TicketRefusal } from '../tickets/refusal.js';
import { isUnresolved, type Ticket } from '../tickets/ticket.js';
import { trustedTicket } from '../tickets/trust.js';
import type { InstantInput } from '../time/instant.js';

export type ViewRefusal = EntitlementRefusal | Extract<TicketRefusal, { code: 'not_your_ticket' | 'ticket_resolved' }>;

/**
 * A ticket opened from the Recent list: the viewer's own, as long as it is unresolved (R34, R45, R47, R48). Refuses as
 * `hub.open` does, then `not_your_ticket`, then `ticket_resolved`; a refusal says nothing of what is in the ticket.
 * Throws `InvalidInputError` for what is no ticket.
 *
 * @example
 * const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } } as const;
 * const person = { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null } as const;
 * const viewer = entitlements.of({ account, person, at: '2026-11-20T07:30:00.000Z' });
 * const ticket = tickets.apply(null, orThrow(tickets.submit({
 *   entitlements: viewer, id: 't1', at: '2026-11-20T07:30:00.000Z', channel: 'email', language: 'en',
 *   subject: 'Cannot share', body: 'A link fails.', issueType: 'sharing', product: 'dropbox',
 * })).events);
 * orThrow(hub.view({ viewer, ticket })).subject // => 'Cannot share'
 * const other = entitlements.of({ account, person: { ...person, id: 'u2' }, at: '2026-11-20T07:30:00.000Z' });
 * hub.view({ viewer: other, ticket }).refusal.code // => 'not_your_ticket'
 */
export function view(request: {
  readonly viewer: Entitlements;
  readonly ticket: Ticket;
}): Decision<Ticket, ViewRefusal> {
  const given = fields(request, 'viewer', 'ticket');
  const viewer = entitlementsAt(given.viewer, ['viewer']);
  const ticket = trustedTicket(given.ticket, ['ticket']);
  const no = foreignRefusal(viewer, ticket) ?? (isUnresolved(ticket.status) ? null : refusal('ticket_resolved', {}));
  return no === null ? accept(ticket) : refuse(no);
}

/**
 * The viewer's reply to a ticket, written in the Hub: the events to apply (R46 to R48, A28). An `id` that was accepted
 * before is answered as it was then. Refuses as `hub.view` does, and `out_of_order`. Throws `InvalidInputError`:
 * `blank`, `too_long`, `invalid_instant`, …
 *
 * @example
 * const viewer = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const ticket = tickets.apply(null, orThrow(tickets.submit({
 *   entitlements: viewer, id: 't1', at: '2026-11-20T07:30:00.000Z', channel: 'email', language: 'en',
 *   subject: 'Cannot share', body: 'A link fails.', issueType: 'sharing', product: 'dropbox',
 * })).events);
 * const reply = { viewer, ticket, body: 'It works now.', id: 'c1', at: '2026-11-20T08:00:00.000Z' };
 * orThrow(hub.reply(reply)).events.map(({ type, status }) => [type, status]) // => [['requester_replied', 'open']]
 */
export function reply(request: {
  readonly viewer: Entitlements;
  readonly ticket: Ticket;
  readonly body: string;
  /** The command's: the same one delivered again changes nothing. */
  readonly id: string;
  readonly at: InstantInput;
}): Decision<Decided, EntitlementRefusal | TicketRefusal> {
  const given = fields(request, 'viewer', 'ticket', 'body', 'id', 'at');
  const viewer = entitlementsAt(given.viewer, ['viewer']);
  const ticket = trustedTicket(given.ticket, ['ticket']);
  const { id, at, body } = given;
  const actor = { kind: 'requester', id: viewer.personId } as const;
  const no = foreignRefusal(viewer, ticket);
  if (no !== null) return refuse(no);
  const answer = decide(ticket, { type: 'requester_reply', id, at, actor, body });
  // To the Hub a closed ticket is a resolved one.
  return !answer.ok && answer.refusal.code === 'ticket_closed' ? refuse(refusal('ticket_resolved', {})) : answer;
}

function foreignRefusal(viewer: Entitlements, { requesterId }: Ticket) {
  const no = refusalOf(viewer, 'hub');
  if (no !== null) return no;
  return requesterId === viewer.personId ? null : refusal('not_your_ticket', {});
}
