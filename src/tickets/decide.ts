import { accept, type Decision, refuse } from '../decision.js';
import { millisecondsOf } from '../time/instant.js';
import { DOCUMENT_VERSION } from '../version.js';
import { commandAt, type SoundCommand, type TicketCommand } from './command.js';
import { refusal, type TicketRefusal } from './refusal.js';
import type { Occurrence, Ticket } from './ticket.js';
import { actorRefusal, type Transition, transitionOf } from './transition.js';
import { trust, trustedTicket } from './trust.js';

/** What a command would do: nothing has happened until the events are applied. */
export interface Decided {
  readonly events: readonly Occurrence[];
}

/**
 * What a command does to a ticket. An id that was accepted before is answered as it was then, at any time. Refuses, in
 * this order: `actor_not_allowed`, `not_your_ticket` (R48), `out_of_order`, and what the status does not allow:
 * `ticket_resolved`, `ticket_closed`, `already_acknowledged`, `already_answered`, `already_waiting`,
 * `already_resolved`, `not_resolved`, `already_closed`. Throws `InvalidInputError` for a command or a ticket that is
 * none (R40, R46, R47, A23, A28, A30).
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const submitted = tickets.submit({
 *   entitlements: set, id: 't1', at: '2026-11-20T07:30:00.000Z', channel: 'email', language: 'ja',
 *   subject: '同期されない', body: '昨日から同期が止まっています。', issueType: 'sync', product: 'dropbox',
 * });
 * const ticket = tickets.apply(null, orThrow(submitted).events);
 * const actor = { kind: 'agent', id: 'a1' } as const;
 * const reply = tickets.decide(ticket, { type: 'agent_reply', id: 'c1', at: '2026-11-20T07:45:00.000Z', actor, body: '確認します。' });
 * orThrow(reply).events.map(({ type, status }) => [type, status]) // => [['agent_replied', 'open']]
 * tickets.decide(ticket, { type: 'reopen', id: 'c2', at: '2026-11-20T08:00:00.000Z', actor }).ok // => false
 */
export function decide(ticket: Ticket, command: TicketCommand): Decision<Decided, TicketRefusal> {
  const state = trustedTicket(ticket, ['ticket']);
  const order = commandAt(command, ['command']);
  const told = state.history.find(({ commandId }) => commandId === order.id);
  if (told !== undefined) return accept({ events: [told] });
  const no = actorRefusal(state, order) ?? timeRefusal(state, order);
  if (no !== null) return refuse(no);
  const transition = transitionOf(state, order);
  if ('code' in transition) return refuse(transition);
  return accept({ events: [eventOf(state, order, transition)] });
}

function timeRefusal({ updatedAt }: Ticket, { at }: SoundCommand): TicketRefusal | null {
  if (millisecondsOf(at, []) >= millisecondsOf(updatedAt, [])) return null;
  return refusal('out_of_order', { lastAt: updatedAt });
}

function eventOf({ id, history }: Ticket, order: SoundCommand, { type, status, because }: Transition): Occurrence {
  const { id: commandId, at, actor, body } = order;
  const revision = history.length + 1;
  return trust({
    version: DOCUMENT_VERSION,
    type,
    ticketId: id,
    commandId,
    revision,
    at,
    actor,
    body,
    status,
    because,
  });
}
