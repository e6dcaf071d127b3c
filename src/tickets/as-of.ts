import { door } from '../input/request.js';
import { type InstantInput, millisecondsOf, readInstant } from '../time/instant.js';
import { keepTicket, readTicket } from './stored-ticket.js';
import type { Ticket } from './ticket.js';
import { asSubmitted, stateAfter } from './ticket-state.js';

/**
 * The ticket as it was at an instant, as a document; `null` before its submission. An event at exactly `at` has happened.
 * Throws `invalid_instant`, and the issues of the ticket.
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at,
 * });
 * const { events } = orThrow(tickets.submit({
 *   entitlements: set, id: 't1', at, channel: 'chat', language: 'en',
 *   subject: 'Cannot share', body: 'A link fails.', issueType: 'sharing', product: 'dropbox',
 * }));
 * const ticket = tickets.apply(null, events);
 * tickets.asOf(ticket, '2026-11-20T07:29:59.999Z') // => null
 * tickets.asOf(ticket, '2026-11-20T07:30:00.000Z')?.status // => 'open'
 */
export function asOf(ticket: Ticket, at: InstantInput): Ticket | null {
  return enter({ ticket, at }, (read) => ticketAsOf(read.ticket, read.at));
}

const enter = /*@__PURE__*/ door('tickets.asOf', { ticket: readTicket, at: readInstant });

/** `asOf` for a ticket that has been read, at epoch milliseconds. */
export function ticketAsOf(ticket: Ticket, ms: number): Ticket | null {
  if (ms < millisecondsOf(ticket.openedAt)) return null;
  if (ms >= millisecondsOf(ticket.updatedAt)) return ticket;
  const history = ticket.history.filter((event) => millisecondsOf(event.at) <= ms);
  let before = asSubmitted(ticket);
  for (const event of history) before = { ...before, ...stateAfter(before, event) };
  return keepTicket({ ...before, history });
}
