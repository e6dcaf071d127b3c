import { ticketRules } from '../words/refusals/tickets.js';
import type { ReadCommand } from './command.js';
import { type TicketRefusal, ticketRefusal } from './refusal.js';
import type { Actor, Ticket, TicketStatus } from './ticket.js';
import { isAnswer, type TicketChange } from './ticket-event.js';

/** What decides where a ticket goes: a command, or the event that it became. */
export interface Move {
  readonly type: TicketChange['type'];
  readonly reason: string | null;
  readonly severity: string | null;
  readonly outcome: 'reached' | 'missed' | null;
}

/** What a move would do to a ticket. */
export interface Transition {
  readonly status: TicketStatus;
  readonly because: readonly string[];
}

type CommandType = ReadCommand['type'];

/** The event that each command becomes. */
const EVENTS: { readonly [type in CommandType]: TicketChange['type'] } = {
  acknowledge: 'acknowledged',
  agent_reply: 'agent_replied',
  requester_reply: 'requester_replied',
  wait_for_requester: 'waiting_for_requester',
  hold: 'put_on_hold',
  resume: 'resumed',
  set_severity: 'severity_set',
  give_workaround: 'workaround_given',
  call_back: 'called_back',
  resolve: 'resolved',
  reopen: 'reopened',
  close: 'closed',
};

/** Who may do what: only agents answer (A23), and no program sets a severity. */
const ALLOWED: { readonly [type in TicketChange['type']]: readonly Actor['kind'][] } = {
  acknowledged: ['system', 'agent'],
  agent_replied: ['agent'],
  requester_replied: ['requester'],
  waiting_for_requester: ['agent', 'system'],
  put_on_hold: ['agent', 'system'],
  resumed: ['agent', 'system'],
  severity_set: ['requester', 'agent'],
  workaround_given: ['agent'],
  called_back: ['agent'],
  resolved: ['requester', 'agent', 'system'],
  reopened: ['requester', 'agent', 'system'],
  closed: ['agent', 'system'],
};

/** The move that a command asks for. */
export function moveOf(command: ReadCommand): Move {
  return {
    type: EVENTS[command.type],
    reason: 'reason' in command ? (command.reason ?? null) : null,
    severity: 'severity' in command ? command.severity : null,
    outcome: 'outcome' in command ? command.outcome : null,
  };
}

/**
 * Whether the actor may do this to the ticket at all; a requester only to a ticket that they submitted (R48). `among`: the
 * kinds of actors that the offer allows.
 */
export function actorRefusal(
  { requesterId }: Ticket,
  type: TicketChange['type'],
  actor: Actor,
  among: readonly string[] | null = null,
): TicketRefusal | null {
  const allowed = among === null ? ALLOWED[type] : ALLOWED[type].filter((kind) => among.includes(kind));
  if (!allowed.includes(actor.kind)) return ticketRefusal('actor_not_allowed', { allowed });
  return actor.kind === 'requester' && actor.id !== requesterId ? ticketRefusal('not_your_ticket', {}) : null;
}

/** The table of statuses and moves. */
export function transitionOf(ticket: Ticket, move: Move): Transition | TicketRefusal {
  const refused = statusRefusal(ticket, move);
  if (refused !== null) return refused;
  return { status: statusAfter(ticket, move), because: ticketRules[move.type] };
}

function statusAfter({ status, holds }: Ticket, { type, reason, outcome }: Move): TicketStatus {
  switch (type) {
    case 'acknowledged':
    case 'severity_set':
      return status;
    case 'agent_replied':
    case 'requester_replied':
    case 'workaround_given':
    case 'reopened':
      return 'open';
    case 'called_back':
      return outcome === 'reached' ? 'open' : status;
    case 'waiting_for_requester':
      return 'waiting_for_requester';
    case 'put_on_hold':
      return 'on_hold';
    case 'resumed':
      return reason !== null && holds.some((one) => one !== reason) ? 'on_hold' : 'open';
    case 'resolved':
      return 'resolved';
    case 'closed':
      return 'closed';
  }
}

function statusRefusal(ticket: Ticket, { type, reason, severity }: Move): TicketRefusal | null {
  const { status, holds } = ticket;
  switch (type) {
    case 'resolved':
      return status === 'resolved' ? ticketRefusal('already_resolved', {}) : finished(status);
    case 'reopened':
      if (status === 'closed') return ticketRefusal('ticket_closed', {});
      return status === 'resolved' ? null : ticketRefusal('not_resolved', {});
    case 'closed':
      return status === 'closed' ? ticketRefusal('already_closed', {}) : null;
    case 'acknowledged':
      return finished(status) ?? acknowledgedRefusal(ticket);
    case 'waiting_for_requester':
      return status === 'waiting_for_requester' ? ticketRefusal('already_waiting', {}) : finished(status);
    case 'put_on_hold':
      return finished(status) ?? (holds.includes(reason) ? ticketRefusal('already_on_hold', {}) : null);
    case 'resumed':
      return finished(status) ?? (isResting(ticket, reason) ? null : ticketRefusal('nothing_to_resume', {}));
    case 'severity_set':
      return finished(status) ?? unchangedRefusal(ticket, severity);
    default:
      return finished(status);
  }
}

function finished(status: TicketStatus): TicketRefusal | null {
  if (status === 'resolved') return ticketRefusal('ticket_resolved', {});
  return status === 'closed' ? ticketRefusal('ticket_closed', {}) : null;
}

function unchangedRefusal(ticket: Ticket, severity: string | null): TicketRefusal | null {
  return severity !== null && severity === ticket.severity ? ticketRefusal('no_change', { severity }) : null;
}

function isResting({ status, holds }: Ticket, reason: string | null): boolean {
  return reason === null ? status !== 'open' : holds.includes(reason);
}

function acknowledgedRefusal({ history }: Ticket): TicketRefusal | null {
  const answer = history.find(isAnswer);
  if (answer !== undefined) return ticketRefusal('already_answered', { answeredAt: answer.at });
  const earlier = history.find(({ type }) => type === 'acknowledged');
  return earlier === undefined ? null : ticketRefusal('already_acknowledged', { acknowledgedAt: earlier.at });
}
