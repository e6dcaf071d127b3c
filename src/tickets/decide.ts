import { accept, type Decision, refuse } from '../answer/decision.js';
import type { EntitlementsOutdated } from '../entitlements/entitlement-refusal.js';
import { outdatedAt } from '../entitlements/outdated.js';
import { type Faults, orInvalid, under } from '../input/faults.js';
import { checkedPartly, partOf } from '../input/partly.js';
import { door } from '../input/request.js';
import { DOCUMENT_VERSION } from '../input/version.js';
import { millisecondsOf } from '../time/instant.js';
import { type ReadCommand, readCommand, readSetting, type TicketCommand } from './command.js';
import { farFaults } from './far-dues.js';
import { type TicketRefusal, ticketRefusal } from './refusal.js';
import { isSameCommand } from './same-content.js';
import { severityChange, severityFaults } from './severity-change.js';
import { keepEvent } from './stored-event.js';
import { readTicket } from './stored-ticket.js';
import type { Ticket } from './ticket.js';
import { type EventBase, isAnswer, type TicketChange } from './ticket-event.js';
import { sizeFault, sizeOf, withEvent } from './ticket-size.js';
import { stateAfter } from './ticket-state.js';
import { actorRefusal, EVENTS, moveOf, type Transition, transitionOf } from './transition.js';

/** What a command would do: nothing has happened until the events are applied. */
export interface Decided {
  readonly events: readonly TicketChange[];
  /** Whether the same command was accepted before: what it did is in the store already. */
  readonly replayed: boolean;
}

/**
 * What a command does to a ticket, as events. The same id with the same content again is answered `replayed: true` and
 * without events. Refuses, in this order: `actor_not_allowed`, `not_your_ticket`, `id_reused`, `out_of_order`, what the
 * status does not allow (`ticket_resolved`, `ticket_closed`, `already_acknowledged`, `already_answered`,
 * `already_waiting`, `already_on_hold`, `too_many_holds`, `nothing_to_resume`, `no_change`, `already_resolved`,
 * `not_resolved`, `already_closed`), and `entitlements_outdated`. Throws `InvalidInputError` with every issue of both arguments (R40, R46,
 * R47, R48, A23, A28, A30, A35 to A38).
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at,
 * });
 * const submitted = tickets.submit({
 *   entitlements: set, id: 't1', at, channel: 'email', language: 'ja',
 *   subject: '同期されない', body: '昨日から同期が止まっています。', issueType: 'sync', product: 'dropbox',
 * });
 * const ticket = tickets.apply(null, orThrow(submitted).events);
 * const actor = { kind: 'agent', id: 'a1' } as const;
 * const reply = tickets.decide(ticket, { type: 'agent_reply', id: 'c1', at: '2026-11-20T07:45:00.000Z', actor, body: '確認します。' });
 * orThrow(reply).events.map(({ type, status }) => [type, status]) // => [['agent_replied', 'open']]
 * tickets.decide(ticket, { type: 'reopen', id: 'c2', at: '2026-11-20T08:00:00.000Z', actor }).ok // => false
 */
export function decide(
  ticket: Ticket,
  command: TicketCommand,
): Decision<Decided, TicketRefusal | EntitlementsOutdated> {
  return enter({ ticket, command }, (read) => decided(read.ticket, read.command));
}

const enter = /*@__PURE__*/ checkedPartly(
  /*@__PURE__*/ door('tickets.decide', { ticket: readTicket, command: readCommand }),
  'ticket',
  severityFaults,
  /*@__PURE__*/ partOf({ ticket: readTicket, command: readSetting }),
);

/** `decide` for a ticket and a command that have been read. */
export function decided(ticket: Ticket, command: ReadCommand): Decision<Decided, TicketRefusal | EntitlementsOutdated> {
  const move = moveOf(command);
  const changedBy = command.type === 'set_severity' ? command.entitlements.severityChangedBy : null;
  const foreign = actorRefusal(ticket, move.type, command.actor, changedBy);
  if (foreign !== null) return refuse(foreign);
  const earlier = ticket.history.find(({ commandId }) => commandId === command.id);
  if (earlier !== undefined) {
    return isSameCommand(earlier, command, ticket.route.language)
      ? accept({ events: [], replayed: true })
      : refuse(ticketRefusal(ticket, 'id_reused', { acceptedAt: earlier.at }));
  }
  if (millisecondsOf(command.at) < millisecondsOf(ticket.updatedAt)) {
    return refuse(ticketRefusal(ticket, 'out_of_order', { lastAt: ticket.updatedAt }));
  }
  const transition = transitionOf(ticket, move);
  if ('code' in transition) return refuse(transition);
  if (command.type === 'set_severity') {
    const outdated = outdatedAt(command.entitlements, millisecondsOf(command.at));
    if (outdated !== null) return refuse(outdated);
  }
  const event = eventOf(ticket, command, transition);
  orInvalid(unreadableAfter(ticket, event));
  return accept({ events: [keepEvent(event)], replayed: false });
}

/** The faults of an event after which the ticket could not be read again; `null` where it can. */
function unreadableAfter(ticket: Ticket, event: TicketChange): Faults | null {
  const promises = event.type === 'severity_set';
  const large = sizeFault(withEvent(sizeOf(ticket), event));
  if (large !== null) return under(promises ? ['command', 'entitlements'] : ['ticket', 'history'], large);
  const far = farFaults({ ...ticket, ...stateAfter(ticket, event), history: [...ticket.history, event] });
  return far === null ? null : under(['command', promises ? 'entitlements' : 'at'], far);
}

function eventOf(ticket: Ticket, command: ReadCommand, { status, because }: Transition): TicketChange {
  const { type, reason, outcome } = moveOf(command);
  const body = 'body' in command ? (command.body ?? null) : null;
  const base: EventBase = {
    version: DOCUMENT_VERSION,
    ticketId: ticket.id,
    commandId: command.id,
    revision: ticket.history.length + 1,
    at: command.at,
    actor: command.actor,
    body,
    language: languageOf(ticket, command, { type, body, outcome }),
    status,
    because,
  };
  // New fields stand before the spread: behind it, every event would get a hidden class of its own.
  switch (command.type) {
    case 'hold':
    case 'resume':
      return { type: EVENTS[command.type], reason, ...base };
    case 'call_back':
      return { type: EVENTS.call_back, outcome: command.outcome, ...base };
    case 'set_severity':
      return { type: EVENTS.set_severity, ...severityChange(ticket, command), ...base };
    default:
      return { type: EVENTS[command.type], ...base };
  }
}

/** The language of an answer: that of the command, or the one in which the ticket is served (A37). */
function languageOf(
  { route }: Ticket,
  command: ReadCommand,
  event: Pick<TicketChange, 'type' | 'body'> & { readonly outcome: 'reached' | 'missed' | null },
): string | null {
  const { type, body, outcome } = event;
  const answer = isAnswer({ type, body, actor: command.actor, ...(outcome !== null && { outcome }) });
  if (!answer) return null;
  return ('language' in command ? command.language : undefined) ?? route.language;
}
