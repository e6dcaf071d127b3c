import { type Faults, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { DOCUMENT_VERSION } from '../input/version.js';
import { wordsFault } from './event-words.js';
import { impossible } from './impossible.js';
import { termsFault } from './sound-terms.js';
import type { SeverityTerms, Ticket } from './ticket.js';
import type { Submitted, TicketChange } from './ticket-event.js';
import { actorRefusal, type Move, transitionOf } from './transition.js';

/** The ticket that a submission opens. */
export function openedBy({ type: _, because: __, version: ___, ticketId, at, ...snapshot }: Submitted): Ticket {
  return {
    version: DOCUMENT_VERSION,
    id: ticketId,
    status: 'open',
    openedAt: at,
    updatedAt: at,
    ...snapshot,
    holds: [],
    submittedWith: null,
    history: [],
  };
}

/** The ticket as it was right after its submission. */
export function asSubmitted(ticket: Ticket): Ticket {
  return {
    ...ticket,
    ...submissionTerms(ticket),
    status: 'open',
    updatedAt: ticket.openedAt,
    holds: [],
    submittedWith: null,
    history: [],
  };
}

/** The severity and the promises of the submission. */
export function submissionTerms({ submittedWith, severity, commitments }: Ticket): SeverityTerms {
  return submittedWith ?? { severity, commitments };
}

/** What changes from event to event; the history grows beside it. */
export type TicketState = Pick<Ticket, 'status' | 'updatedAt' | 'holds' | 'severity' | 'commitments' | 'submittedWith'>;

/** The state after an event that follows it. */
export function stateAfter(state: TicketState, event: TicketChange): TicketState {
  const { status, at: updatedAt } = event;
  const moved = { ...state, status, updatedAt, holds: holdsAfter(state, event) };
  if (event.type !== 'severity_set') return moved;
  const { severity, commitments } = event;
  const submittedWith = state.submittedWith ?? { severity: state.severity, commitments: state.commitments };
  return { ...moved, severity, commitments, submittedWith };
}

/** The reasons of its holds after an event. */
export function holdsAfter({ holds }: Pick<TicketState, 'holds'>, event: TicketChange): Ticket['holds'] {
  if (event.status !== 'on_hold') return holds.length === 0 ? holds : [];
  if (event.type === 'put_on_hold') return [...holds, event.reason];
  return event.type === 'resumed' ? holds.filter((reason) => reason !== event.reason) : holds;
}

/** The fault of an event that no command could have become on this ticket; `null` where one could. */
export function impossibleEvent(ticket: Ticket, event: TicketChange): Faults | null {
  const refusal = actorRefusal(ticket, event.type, event.actor);
  if (refusal !== null) return under(['actor'], impossible(refusal.message));
  const transition = transitionOf(ticket, moveOfEvent(event));
  if ('code' in transition) return under(['type'], impossible(transition.message));
  if (transition.status === event.status) return wordsFault(event) ?? newTermsFault(ticket, event);
  return under(
    ['status'],
    impossible({
      en: `The status after it is ${transition.status}, not ${preview(event.status)}.`,
      ja: `このイベントの後のステータスは ${transition.status} です（${preview(event.status)} ではありません）。`,
    }),
  );
}

function newTermsFault({ route, openedAt, commitments }: Ticket, event: TicketChange): Faults | null {
  if (event.type !== 'severity_set') return null;
  return termsFault(event, { served: route.language, openedAt, before: commitments });
}

/** The move that an event was. */
export function moveOfEvent(event: TicketChange): Move {
  return {
    type: event.type,
    reason: 'reason' in event ? event.reason : null,
    severity: 'severity' in event ? event.severity : null,
    outcome: 'outcome' in event ? event.outcome : null,
  };
}
