import type { SoundCommand } from './command.js';
import { refusal, type TicketRefusal } from './refusal.js';
import { type Actor, isAnswer, type Occurrence, type Ticket, type TicketStatus } from './ticket.js';

/** What a command would do to a ticket. */
export interface Transition {
  readonly type: Occurrence['type'];
  readonly status: TicketStatus;
  readonly because: readonly string[];
}

type CommandType = SoundCommand['type'];

/** Who may do what: a requester acknowledges nothing, a program gives no answer, and only an agent gives one (A23). */
const allowed: { readonly [type in CommandType]: readonly Actor['kind'][] } = {
  acknowledge: ['system', 'agent'],
  agent_reply: ['agent'],
  requester_reply: ['requester'],
  wait_for_requester: ['agent', 'system'],
  resolve: ['requester', 'agent', 'system'],
  reopen: ['requester', 'agent', 'system'],
  close: ['agent', 'system'],
};

/** Whether the actor may do this to the ticket at all: a requester's own it must be (R48). */
export function actorRefusal({ requesterId }: Ticket, { type, actor }: SoundCommand): TicketRefusal | null {
  if (!allowed[type].includes(actor.kind)) return refusal('actor_not_allowed', { allowed: allowed[type] });
  return actor.kind === 'requester' && actor.id !== requesterId ? refusal('not_your_ticket', {}) : null;
}

/** The table of statuses and commands. */
export function transitionOf(ticket: Ticket, { type }: SoundCommand): Transition | TicketRefusal {
  const { status } = ticket;
  switch (type) {
    case 'acknowledge':
      return finished(status) ?? acknowledgement(ticket);
    case 'agent_reply':
      return finished(status) ?? { type: 'agent_replied', status, because: ['R40', 'A23'] };
    case 'requester_reply':
      return finished(status) ?? { type: 'requester_replied', status: 'open', because: ['R46', 'A28'] };
    case 'wait_for_requester':
      if (status === 'waiting_for_requester') return refusal('already_waiting', {});
      return finished(status) ?? { type: 'waiting_for_requester', status: 'waiting_for_requester', because: ['A30'] };
    case 'resolve':
      if (status === 'resolved') return refusal('already_resolved', {});
      return finished(status) ?? { type: 'resolved', status: 'resolved', because: ['A30'] };
    case 'reopen':
      if (status === 'closed') return refusal('ticket_closed', {});
      if (status !== 'resolved') return refusal('not_resolved', {});
      return { type: 'reopened', status: 'open', because: ['A28', 'A30'] };
    case 'close':
      if (status === 'closed') return refusal('already_closed', {});
      return { type: 'closed', status: 'closed', because: ['A30'] };
  }
}

function finished(status: TicketStatus): TicketRefusal | null {
  if (status === 'resolved') return refusal('ticket_resolved', {});
  return status === 'closed' ? refusal('ticket_closed', {}) : null;
}

function acknowledgement({ status, history }: Ticket): Transition | TicketRefusal {
  const answer = history.find(isAnswer);
  if (answer !== undefined) return refusal('already_answered', { answeredAt: answer.at });
  const told = history.find(({ type }) => type === 'acknowledged');
  if (told !== undefined) return refusal('already_acknowledged', { acknowledgedAt: told.at });
  return { type: 'acknowledged', status, because: ['A23'] };
}
