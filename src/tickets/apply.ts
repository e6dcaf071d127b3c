import { Faults, orInvalid, type Reader, under } from '../input/faults.js';
import { listOf } from '../input/list.js';
import { door } from '../input/request.js';
import {
  earlierThan,
  idReused,
  MAX_EVENTS,
  notSubmitted,
  outOfSequence,
  tooManyEvents,
  wrongTicket,
} from './apply-faults.js';
import { farFaults } from './far-dues.js';
import { isSameEvent, isSameSubmission } from './same-content.js';
import { termsFault } from './sound-terms.js';
import { readEvent } from './stored-event.js';
import { keepTicket, readTicket } from './stored-ticket.js';
import type { Ticket } from './ticket.js';
import type { TicketChange, TicketEvent } from './ticket-event.js';
import { sizeFault, sizeOf } from './ticket-size.js';
import { impossibleEvent, openedBy, stateAfter } from './ticket-state.js';

/**
 * The ticket after the events, in their order, as a document; `null` is the ticket before its submission. An event that
 * was applied before changes nothing, so events may be delivered twice. Throws `out_of_sequence` for an event that does
 * not follow, `id_reused` for another submission or event under a known id, `impossible_event`, `out_of_order`,
 * `wrong_ticket`, `not_submitted`, `too_many_events`, and `instant_out_of_range` for a clock that would be due at no date.
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at,
 * });
 * const { events } = orThrow(tickets.submit({
 *   entitlements: set, id: 't1', at, channel: 'chat', language: 'en',
 *   subject: 'Cannot share', body: 'A link fails.', issueType: 'sharing', product: 'dropbox',
 * }));
 * const ticket = tickets.apply(null, events);
 * ticket.status // => 'open'
 * tickets.apply(ticket, events).history // => []
 * tickets.apply(null, []) // throws not_submitted
 */
export function apply(ticket: Ticket | null, events: readonly TicketEvent[]): Ticket {
  return enter({ ticket, events }, (read) => orInvalid(applied(read.ticket, read.events)));
}

const readTicketOrNull: Reader<Ticket | null> = (input) => (input === null ? null : readTicket(input));

/** The submission, and as many changes as a ticket has room for. */
const MAX_APPLIED = MAX_EVENTS + 1;

const enter = /*@__PURE__*/ door('tickets.apply', {
  ticket: readTicketOrNull,
  events: /*@__PURE__*/ listOf(readEvent, MAX_APPLIED),
});

/** `apply` for what has been read. */
function applied(before: Ticket | null, events: readonly TicketEvent[]): Ticket | Faults {
  const [first] = events;
  const start = before ?? (first?.type === 'submitted' ? openedBy(first) : null);
  if (start === null) return under(['events'], notSubmitted());
  const terms = before === null ? termsFault(start, { served: start.route.language, openedAt: start.openedAt }) : null;
  if (terms !== null) return under(['events', 0], terms);
  const history = [...start.history];
  const known = new Map(history.map((event) => [event.commandId, event]));
  let ticket = start;
  for (const [i, event] of events.entries()) {
    const next = followed(ticket, { history, known }, event);
    if (next instanceof Faults) return under(['events', i], next);
    if (next === null || event.type === 'submitted') continue;
    history.push(event);
    known.set(event.commandId, event);
    ticket = next;
  }
  const after = { ...ticket, history };
  const last = ['events', Math.max(0, events.length - 1)];
  const large = sizeFault(sizeOf(after));
  if (large !== null) return under(last, large);
  const far = farFaults(after);
  if (far === null) return keepTicket(after);
  const promises = events.at(-1)?.type === 'submitted' || events.at(-1)?.type === 'severity_set';
  return under([...last, promises ? 'commitments' : 'at'], far);
}

/** The events that have been applied, in their order and by the ids of their commands. */
interface Past {
  readonly history: readonly TicketChange[];
  readonly known: ReadonlyMap<string, TicketChange>;
}

/** The ticket after one event; `null` where it was applied before. `ticket.history` is kept up by the caller. */
function followed(ticket: Ticket, { history, known }: Past, event: TicketEvent): Ticket | null | Faults {
  if (event.ticketId !== ticket.id) return under(['ticketId'], wrongTicket(ticket, event.ticketId));
  if (event.type === 'submitted') return isSameSubmission(ticket, event) ? null : idReused(event);
  const earlier = known.get(event.commandId);
  if (earlier !== undefined) return isSameEvent(earlier, event) ? null : idReused(event);
  if (event.revision !== history.length + 1) return under(['revision'], outOfSequence(event, history.length));
  if (history.length >= MAX_EVENTS) return tooManyEvents();
  const current = { ...ticket, history };
  const faults = earlierThan(event, ticket.updatedAt) ?? impossibleEvent(current, event);
  return faults ?? { ...current, ...stateAfter(ticket, event) };
}
