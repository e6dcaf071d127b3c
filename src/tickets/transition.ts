import { heldSeverity } from '../entitlements/severity-needs.js';
import { MAX_REASONS } from '../sla/clock-events.js';
import { rulesOfEvent } from './cites.js';
import type { ReadCommand, SetSeverity } from './command.js';
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
export const EVENTS = {
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
} as const satisfies { readonly [type in CommandType]: TicketChange['type'] };

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

/** The severity that a command sets: another than it asks for where it does not bring what that one needs. */
export function severityHeld({ severity, entitlements, brings = [] }: SetSeverity): string {
  return heldSeverity(entitlements.severityNeeds, severity, brings);
}

/** The move that a command asks for. */
export function moveOf(command: ReadCommand): Move {
  return {
    type: EVENTS[command.type],
    reason: 'reason' in command ? (command.reason ?? null) : null,
    severity: command.type === 'set_severity' ? severityHeld(command) : null,
    outcome: 'outcome' in command ? command.outcome : null,
  };
}

/**
 * Whether the actor may do this to the ticket at all; a requester only to a ticket that they submitted (R48). `among`: the
 * kinds of actors that the offer allows.
 */
export function actorRefusal(
  ticket: Pick<Ticket, 'requesterId' | 'cites'>,
  type: TicketChange['type'],
  actor: Actor,
  among: readonly string[] | null = null,
): TicketRefusal | null {
  const allowed = among === null ? ALLOWED[type] : ALLOWED[type].filter((kind) => among.includes(kind));
  if (!allowed.includes(actor.kind)) return ticketRefusal(ticket, 'actor_not_allowed', { allowed });
  return isForeign(ticket, actor) ? ticketRefusal(ticket, 'not_your_ticket', {}) : null;
}

/** Whether the actor is a requester who did not submit the ticket. */
export function isForeign({ requesterId }: Pick<Ticket, 'requesterId'>, { kind, id }: Actor): boolean {
  return kind === 'requester' && id !== requesterId;
}

/** What a ticket's status, and the next one, hang on. */
export type Situation = Pick<Ticket, 'status' | 'holds' | 'severity' | 'history' | 'cites'>;

/** The table of statuses and moves. */
export function transitionOf(ticket: Situation, move: Move): Transition | TicketRefusal {
  const status = nextStatus(ticket, move);
  return typeof status === 'string' ? { status, because: rulesOfEvent(ticket, move.type) } : status;
}

/** The status after a move, or why there is none. */
export function nextStatus(ticket: Situation, move: Move): TicketStatus | TicketRefusal {
  return statusRefusal(ticket, move) ?? statusAfter(ticket, move);
}

function statusAfter({ status, holds }: Situation, { type, reason, outcome }: Move): TicketStatus {
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

function statusRefusal(ticket: Situation, { type, reason, severity }: Move): TicketRefusal | null {
  const { status } = ticket;
  switch (type) {
    case 'resolved':
      return status === 'resolved' ? ticketRefusal(ticket, 'already_resolved', {}) : finished(ticket);
    case 'reopened':
      if (status === 'closed') return ticketRefusal(ticket, 'ticket_closed', {});
      return status === 'resolved' ? null : ticketRefusal(ticket, 'not_resolved', {});
    case 'closed':
      return status === 'closed' ? ticketRefusal(ticket, 'already_closed', {}) : null;
    case 'acknowledged':
      return finished(ticket) ?? acknowledgedRefusal(ticket);
    case 'waiting_for_requester':
      return status === 'waiting_for_requester' ? ticketRefusal(ticket, 'already_waiting', {}) : finished(ticket);
    case 'put_on_hold':
      return finished(ticket) ?? holdRefusal(ticket, reason);
    case 'resumed':
      return finished(ticket) ?? (isResting(ticket, reason) ? null : ticketRefusal(ticket, 'nothing_to_resume', {}));
    case 'severity_set':
      return finished(ticket) ?? unchangedRefusal(ticket, severity);
    default:
      return finished(ticket);
  }
}

function finished(ticket: Situation): TicketRefusal | null {
  const { status } = ticket;
  if (status === 'resolved') return ticketRefusal(ticket, 'ticket_resolved', {});
  return status === 'closed' ? ticketRefusal(ticket, 'ticket_closed', {}) : null;
}

function holdRefusal(ticket: Situation, reason: string | null): TicketRefusal | null {
  const { holds } = ticket;
  if (holds.includes(reason)) return ticketRefusal(ticket, 'already_on_hold', {});
  return holds.length < MAX_REASONS ? null : ticketRefusal(ticket, 'too_many_holds', {});
}

function unchangedRefusal(ticket: Situation, severity: string | null): TicketRefusal | null {
  return severity !== null && severity === ticket.severity ? ticketRefusal(ticket, 'no_change', { severity }) : null;
}

function isResting({ status, holds }: Situation, reason: string | null): boolean {
  return reason === null ? status !== 'open' : holds.includes(reason);
}

function acknowledgedRefusal(ticket: Situation): TicketRefusal | null {
  const { history } = ticket;
  const answer = history.find(isAnswer);
  if (answer !== undefined) return ticketRefusal(ticket, 'already_answered', { answeredAt: answer.at });
  const earlier = history.find(({ type }) => type === 'acknowledged');
  return earlier === undefined ? null : ticketRefusal(ticket, 'already_acknowledged', { acknowledgedAt: earlier.at });
}
