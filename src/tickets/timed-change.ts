import { millisecondsOf } from '../time/instant.js';
import type { TicketStatus } from './ticket.js';
import { isAnswer, type TicketChange } from './ticket-event.js';

/** What clocks are read from an event of a ticket, with its instant in epoch milliseconds. */
export interface TimedChange {
  readonly type: TicketChange['type'];
  readonly ms: number;
  /** The ticket's status after it. */
  readonly status: TicketStatus;
  /** Whether a person answered. */
  readonly isAnswer: boolean;
  /** The language of the answer. */
  readonly language: string | null;
  /** Words of the requester, or their reopening: they wait for an answer again. */
  readonly isQuestion: boolean;
  /** Why a clock rests after it, for a picture of it. */
  readonly reason: string | null;
}

export function timedChange(event: TicketChange): TimedChange {
  return timedChangeAt(event, millisecondsOf(event.at));
}

/** `timedChange` of an event whose instant has been read. */
export function timedChangeAt(event: TicketChange, ms: number): TimedChange {
  const { type, status } = event;
  return {
    type,
    ms,
    status,
    isAnswer: isAnswer(event),
    language: event.language,
    isQuestion: isQuestion(type, event.actor.kind),
    reason: type === 'put_on_hold' && event.reason !== null ? event.reason : status,
  };
}

function isQuestion(type: TicketChange['type'], kind: TicketChange['actor']['kind']): boolean {
  return type === 'requester_replied' || (type === 'reopened' && kind === 'requester');
}
