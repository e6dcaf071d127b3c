import type { ReadCommand } from './command.js';
import type { Ticket } from './ticket.js';
import type { Submitted, TicketChange } from './ticket-event.js';
import { asSubmitted, openedBy } from './ticket-state.js';
import { moveOf } from './transition.js';

/** Whether two submissions under one id are the same one, delivered twice. */
export function isSameSubmission(ticket: Ticket, submission: Submitted): boolean {
  return isEqual(asSubmitted(ticket), openedBy(submission));
}

/** Whether two events under one command id are the same one, delivered twice. */
export function isSameEvent(a: TicketChange, b: TicketChange): boolean {
  return isEqual(a, b);
}

/**
 * Whether a command under a known id is the one that became this event, sent again. `language` is that of the agent's
 * words where the command says none.
 */
export function isSameCommand(event: TicketChange, command: ReadCommand, language: string): boolean {
  const { type, reason, severity, outcome } = moveOf(command);
  const body = 'body' in command ? (command.body ?? null) : null;
  const spoken = 'language' in command ? (command.language ?? language) : language;
  return (
    event.type === type &&
    event.at === command.at &&
    event.actor.kind === command.actor.kind &&
    event.actor.id === command.actor.id &&
    event.body === body &&
    (event.language === null || event.language === spoken) &&
    ('reason' in event ? event.reason : null) === reason &&
    ('severity' in event ? event.severity : null) === severity &&
    askedIn(event) === ('severity' in command ? command.severity : null) &&
    ('outcome' in event ? event.outcome : null) === outcome
  );
}

/** The severity that an event's command asked for. */
function askedIn(event: TicketChange): string | null {
  return event.type === 'severity_set' ? (event.requested ?? event.severity) : null;
}

/** Whether two plain values hold the same, whatever the order of their fields. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [fieldsOfA, fieldsOfB] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    fieldsOfA.length === fieldsOfB.size &&
    fieldsOfA.every(([key, value]) => fieldsOfB.has(key) && isEqual(value, fieldsOfB.get(key)))
  );
}
