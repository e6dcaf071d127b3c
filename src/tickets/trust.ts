import { decided, readOrThrow } from '../boundary.js';
import type { Decision, InvalidInput } from '../decision.js';
import { invalidInput } from '../errors.js';
import { listAt } from '../list.js';
import { deepFreeze, LIMITS } from '../plain.js';
import { recordAt } from '../record.js';
import { millisecondsOf } from '../time/instant.js';
import { refuseUnknownVersion } from '../version.js';
import type { Occurrence, Ticket, TicketEvent } from './ticket.js';
import { eventSchema, ticketSchema } from './ticket-schema.js';

type Path = readonly (string | number)[];

/** What this module has made and frozen itself need not be read again. */
const made = new WeakSet<object>();

/** Freezes a value of this module's own making, and remembers it. */
export function trust<T extends object>(value: T): T {
  made.add(deepFreeze(value));
  return value;
}

/**
 * A ticket from outside, a stored one for example: the ticket frozen, or every issue with its path.
 *
 * @example
 * tickets.parse({ id: 't1' }).ok // => false
 */
export function parse(input: unknown): Decision<Ticket, InvalidInput> {
  return decided(() => ticketAt(input, []));
}

/** The ticket that stands at `path` of the caller's input: read in full unless this module made it. */
export function trustedTicket(input: unknown, path: Path): Ticket {
  return isMade<Ticket>(input, 'history') ? input : ticketAt(input, path);
}

/** The events that a caller passed: each read in full unless this module made it. */
export function trustedEvents(input: readonly TicketEvent[]): readonly TicketEvent[] {
  return listAt<unknown>(input, ['events']).map((event, i) =>
    isMade<TicketEvent>(event, 'ticketId') ? event : eventAt(event, ['events', i]),
  );
}

function eventAt(input: unknown, path: Path): TicketEvent {
  refuseUnknownVersion(input, path);
  return readOrThrow(eventSchema(), input, path, roomFor(0));
}

/** `mark` is a field that of all that is made here only this kind has. */
function isMade<T extends object>(value: unknown, mark: keyof T & string): value is T {
  return made.has(value as T) && mark in (value as T); // a set's question may be asked of anything
}

function ticketAt(input: unknown, path: Path): Ticket {
  const room = roomFor(eventsIn(input, path));
  const ticket = readOrThrow(ticketSchema(), input, path, room);
  let last = ticket.openedAt;
  for (const [i, event] of ticket.history.entries()) {
    const where = [...path, 'history', i];
    if (event.ticketId !== ticket.id || event.revision !== i + 1) outOfSequence(where);
    refuseEarlier(event, last, [...where, 'at']);
    last = event.at;
  }
  return trust(ticket);
}

/** What there is room for in a submission and what happened since: many events are no mistake, many dates off are. */
function roomFor(events: number): typeof LIMITS {
  return { ...LIMITS, nodes: Math.min(LIMITS.nodes, 5000 + 100 * events) };
}

/** How many events a ticket has. Refuses the ticket, or an event, that a later version wrote. */
function eventsIn(input: unknown, path: Path): number {
  refuseUnknownVersion(input, path);
  const { history = [] } = recordAt(input, ['history'], path);
  const where = [...path, 'history'];
  // Whatever it is: the reader of lists refuses what is none.
  const events = listAt(history as readonly unknown[], where);
  for (const [i, event] of events.entries()) refuseUnknownVersion(event, [...where, i]);
  return events.length;
}

/** Throws `out_of_order` for an event before the one that it follows. */
export function refuseEarlier({ at }: Occurrence, last: string, path: Path): void {
  if (millisecondsOf(at, path) >= millisecondsOf(last, [])) return;
  invalidInput(
    'out_of_order',
    path,
    'The event lies before the one that it follows.',
    'イベントが、直前のイベントより前の時刻になっています。',
  );
}

function outOfSequence(path: Path): never {
  return invalidInput(
    'out_of_sequence',
    path,
    "The event is not the ticket's next one.",
    'このチケットの次のイベントではありません。',
  );
}
