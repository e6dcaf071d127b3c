import type { DOCUMENT_VERSION } from '../input/version.js';
import type { Instant } from '../time/instant.js';
import type { Actor, SeverityTerms, Snapshot, TicketStatus } from './ticket.js';

/** A ticket was submitted: the first event of its life. */
export interface Submitted extends Snapshot {
  readonly version: typeof DOCUMENT_VERSION;
  readonly type: 'submitted';
  readonly ticketId: string;
  readonly at: Instant;
  readonly because: readonly string[];
}

/** What every accepted command writes down. */
export interface EventBase {
  readonly version: typeof DOCUMENT_VERSION;
  readonly ticketId: string;
  readonly commandId: string;
  /** One more than that of the event before it; the submission has none and counts as 0. */
  readonly revision: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly body: string | null;
  /** The language of an agent's words; `null` where nobody answered. */
  readonly language: string | null;
  /** The ticket's status after it. */
  readonly status: TicketStatus;
  readonly because: readonly string[];
}

/** Types of events that carry nothing but words. */
export const WORDS_ONLY = [
  'acknowledged',
  'agent_replied',
  'requester_replied',
  'waiting_for_requester',
  'workaround_given',
  'resolved',
  'reopened',
  'closed',
] as const;

export interface WordsEvent extends EventBase {
  readonly type: (typeof WORDS_ONLY)[number];
}

/** A hold with its reason, or the end of one; `resumed` without a reason ends all. */
export interface HoldEvent extends EventBase {
  readonly type: 'put_on_hold' | 'resumed';
  readonly reason: string | null;
}

export interface CalledBack extends EventBase {
  readonly type: 'called_back';
  readonly outcome: 'reached' | 'missed';
}

/** Another severity holds, with its promises. */
export interface SeveritySet extends EventBase, SeverityTerms {
  readonly type: 'severity_set';
  readonly severity: string;
  /** The severity that was asked for, where what it needs was not brought; otherwise left out. */
  readonly requested?: string;
}

/** The types of all events. */
export const EVENT_TYPES = [
  'submitted',
  ...WORDS_ONLY,
  'put_on_hold',
  'resumed',
  'called_back',
  'severity_set',
] as const satisfies readonly TicketEvent['type'][];

/** What can happen to a ticket after its submission. */
export type TicketChange = WordsEvent | HoldEvent | CalledBack | SeveritySet;
export type TicketEvent = Submitted | TicketChange;

/** What tells whether an event is an answer. */
type Answering = Pick<TicketChange, 'type' | 'body'> & {
  readonly actor: Pick<Actor, 'kind'>;
  readonly outcome?: CalledBack['outcome'];
};

/** Whether a person answered: words of an agent, or a call that reached the requester. An acknowledgement does not count (A23). */
export function isAnswer({ type, actor, body, outcome }: Answering): boolean {
  if (actor.kind !== 'agent' || type === 'acknowledged') return false;
  return type === 'called_back' ? outcome === 'reached' : body !== null;
}
