import fc from 'fast-check';
import { orThrow } from '../../src/answer/decision.js';
import { apply, decide, submit, type Ticket, type TicketCommand } from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { close } from '../arbitraries/instant.ts';
import { teamTickets } from '../arbitraries/team-tickets.ts';
import { keptFor } from '../kept-inputs.ts';
import { care, careEntitlements, SEVERITIES } from '../tickets/severity-offer.ts';

/** Tickets of one or two offers, and an instant around which something happens. */
export interface Desk {
  readonly tickets: readonly Ticket[];
  readonly at: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OPENED = Date.parse(AT);

/** The times of the offer and a millisecond either side, a night, and days. */
const delays = fc.oneof(
  fc
    .constantFrom(0, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR)
    .chain((ms) => fc.constantFrom(ms, ms, ms + 1, Math.max(ms - 1, 0))),
  fc.constantFrom(0, 1, 16 * HOUR, 24 * HOUR, 72 * HOUR, 40 * 24 * HOUR),
);

const steps = fc.array(
  fc.record(
    {
      type: fc.constantFrom<TicketCommand['type']>(
        ...([
          'agent_reply',
          'agent_reply',
          'requester_reply',
          'requester_reply',
          'set_severity',
          'set_severity',
        ] as const),
        ...(['acknowledge', 'wait_for_requester', 'hold', 'resume', 'give_workaround', 'call_back'] as const),
        ...(['resolve', 'reopen', 'reopen', 'close'] as const),
      ),
      after: delays,
      severity: fc.constantFrom(...SEVERITIES),
      body: fc.constantFrom(undefined, 'Words.'),
      language: fc.constantFrom(undefined, 'de', 'en'),
    },
    { noNullPrototype: true },
  ),
  { maxLength: 10, size: 'max' },
);

type Wish = typeof steps extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

/** Words and a language where the command takes them: an agent may answer in German, in English, or not at all. */
function commandAfter(ticket: Ticket, { type, severity, body, language }: Wish, at: number, n: number): TicketCommand {
  const base = { id: `c${n}`, at, actor: { kind: 'agent', id: 'agent_1' } } as const;
  const said = { ...(body !== undefined && { body }), ...(language !== undefined && { language }) };
  switch (type) {
    case 'set_severity':
      return { ...base, type, severity, entitlements: careEntitlements };
    case 'hold':
    case 'resume':
      return { ...base, type, ...(language !== undefined && { reason: language }) };
    case 'requester_reply':
      return { ...base, type, body: 'More words.', actor: { kind: 'requester', id: ticket.requesterId } };
    case 'reopen':
      return body === undefined
        ? { ...base, type, actor: { kind: 'requester', id: ticket.requesterId } }
        : { ...base, type, body };
    case 'call_back':
      return { ...base, type, outcome: body === undefined ? 'missed' : 'reached' };
    case 'agent_reply':
    case 'give_workaround':
      return { ...base, type, ...said, body: 'An answer.' };
    default:
      return { ...base, type, ...said };
  }
}

/** A ticket with promises of every metric, and what happened to it: those of the steps that it accepts. */
const careTicket: fc.Arbitrary<Ticket> = fc
  .record({ severity: fc.constantFrom(...SEVERITIES), language: fc.constantFrom('de', 'en'), by: delays, steps })
  .map(keptFor(2000, lived));

interface Beginning {
  readonly severity: string;
  readonly language: string;
  readonly by: number;
  readonly steps: readonly Wish[];
}

function lived({ severity, language, by, steps: wishes }: Beginning): Ticket {
  const about = { subject: 'Confidential', body: 'Private words', issueType: 'sync', product: null };
  const request = { entitlements: careEntitlements, catalog: care, id: `care_${by}`, at: OPENED + by };
  let ticket = apply(null, orThrow(submit({ ...request, ...about, channel: 'email', language, severity })).events);
  let at = OPENED + by;
  for (const [n, wish] of wishes.entries()) {
    at += wish.after;
    const decision = decide(ticket, commandAfter(ticket, wish, at, n));
    if (decision.ok) ticket = apply(ticket, decision.value.events);
  }
  return ticket;
}

/** An instant around an event of one of the tickets, or some time after it. */
function aroundEvents(tickets: readonly Ticket[]): fc.Arbitrary<number> {
  const moments = tickets.flatMap(({ openedAt, history }) => [openedAt, ...history.map(({ at }) => at)]);
  return fc
    .tuple(fc.constantFrom(AT, ...moments), delays)
    .chain(([moment, later]) => close(Date.parse(moment) + later));
}

export const careDesk: fc.Arbitrary<Desk> = fc
  .array(careTicket, { maxLength: 4 })
  .chain((tickets) => aroundEvents(tickets).map((at) => ({ tickets, at })));

/** Tickets of the built-in offer, of another one, or of both. */
export const desk: fc.Arbitrary<Desk> = fc.oneof(
  careDesk,
  teamTickets,
  fc.tuple(careDesk, teamTickets).map(([one, other]) => ({ ...one, tickets: [...other.tickets, ...one.tickets] })),
);
