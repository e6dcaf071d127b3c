import { invalidInput, shown } from '../errors.js';
import type { Occurrence, Submitted, Ticket, TicketEvent } from './ticket.js';
import { refuseEarlier, trust, trustedEvents, trustedTicket } from './trust.js';

/**
 * The ticket after the events, in their order; `null` is the ticket before its submission. What has been applied before
 * changes nothing, so that events may be redelivered. Throws `out_of_sequence` for an event that was decided on another
 * state, `out_of_order` for one that lies before the last, `wrong_ticket`, `not_submitted`, and `InvalidInputError` for
 * what is no event.
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const { events } = orThrow(tickets.submit({
 *   entitlements: set, id: 't1', at: '2026-11-20T07:30:00.000Z', channel: 'chat', language: 'en',
 *   subject: 'Cannot share', body: 'A link fails.', issueType: 'sharing', product: 'dropbox',
 * }));
 * const ticket = tickets.apply(null, events);
 * ticket.status // => 'open'
 * tickets.apply(ticket, events).history // => []
 * tickets.apply(null, []) // throws not_submitted
 */
export function apply(ticket: Ticket | null, events: readonly TicketEvent[]): Ticket {
  const before = ticket === null ? null : trustedTicket(ticket, ['ticket']);
  const list = trustedEvents(events);
  const [first] = list;
  const start = before ?? (first?.type === 'submitted' ? submitted(first) : notSubmitted());
  const known = new Set(start.history.map(({ commandId }) => commandId));
  const history = [...start.history];
  let { status, updatedAt } = start;
  for (const [i, event] of list.entries()) {
    if (event.ticketId !== start.id) return wrongTicket(start, event.ticketId, i);
    if (event.type === 'submitted' || known.has(event.commandId)) continue;
    if (event.revision !== history.length + 1) return outOfSequence(event, history.length, i);
    refuseEarlier(event, updatedAt, ['events', i, 'at']);
    known.add(event.commandId);
    history.push(event);
    ({ status, at: updatedAt } = event);
  }
  return trust({ ...start, status, updatedAt, history });
}

function submitted({ type: _, because: __, version, ticketId: id, at, ...snapshot }: Submitted): Ticket {
  return { version, id, status: 'open', openedAt: at, updatedAt: at, ...snapshot, history: [] };
}

function outOfSequence({ revision }: Occurrence, last: number, i: number): never {
  return invalidInput(
    'out_of_sequence',
    ['events', i],
    `Event ${revision} does not follow event ${last}.`,
    `イベント ${revision} は ${last} 番目のイベントに続くものではありません。`,
  );
}

function wrongTicket({ id }: Ticket, found: string, i: number): never {
  return invalidInput(
    'wrong_ticket',
    ['events', i, 'ticketId'],
    `The event is of ticket ${shown(found)}, not of ${shown(id)}.`,
    `このイベントはチケット ${shown(found)} のもので、${shown(id)} のものではありません。`,
  );
}

function notSubmitted(): never {
  return invalidInput(
    'not_submitted',
    ['events'],
    "A ticket's life begins with its submission.",
    'チケットの最初のイベントは送信です。',
  );
}
