import { isDeepStrictEqual } from 'node:util';
import { entitlements, hub, serviceLevels, sla, tickets } from '../../src/index.js';
import * as known from '../calls/documents.ts';
import { type Follow, Unreadable } from './follow.ts';

type Ticket = ReturnType<typeof tickets.apply>;
type Events = Parameters<typeof tickets.apply>[1];

const BY = ['metric', 'commitment', 'tier', 'language', 'channel', 'severity', 'account', 'requester'] as const;
const LATE = '2400-01-01T00:00:00.000Z';

export function ofTicket(ticket: Ticket): readonly Follow[] {
  const { updatedAt: at, accountId, requesterId, route, commitments } = ticket;
  const viewer = { ...known.plain(known.set), accountId, personId: requesterId };
  const of = (name: string, run: () => unknown): Follow => ({ name, run, at: 'ticket' });
  const inList = (name: string, run: () => unknown): Follow => ({ name, run, at: 'tickets' });
  return [
    ...[at, LATE].flatMap((when) => [
      of('tickets.readClocks', () => tickets.readClocks({ ticket, at: when })),
      of('tickets.asOf', () => tickets.asOf(ticket, when)),
      inList('tickets.nextChange', () => tickets.nextChange({ tickets: [ticket], at: when })),
      inList('tickets.dueWithin', () => tickets.dueWithin({ tickets: [ticket], at: when, within: 'PT8H' })),
      inList('serviceLevels.report', () => healthy(ticket, when)),
    ]),
    of('sla.explain', () => {
      for (const { reading } of tickets.readClocks({ ticket, at })) {
        for (const locale of ['en', 'ja'] as const) sla.explain(reading, { locale, zone: 'UTC' });
      }
      return null;
    }),
    { name: 'sla.confirmation', at: 'route', run: () => sla.confirmation({ route, commitments, at, locale: 'ja' }) },
    {
      name: 'sla.confirmation',
      at: 'commitments',
      run: () => sla.confirmation({ route, commitments, at, locale: 'en' }),
    },
    of('hub.view', () => hub.view({ viewer, ticket, at })),
    of('hub.reply', () => hub.reply({ viewer, ticket, body: 'Words.', id: 'fuzz', at })),
    inList('hub.recent', () => hub.recent({ viewer, tickets: [ticket], search: 'a', at: LATE })),
    inList('hub.recommended', () => hub.recommended({ viewer, tickets: [ticket], resources: [], at: LATE })),
    inList('hub.insights', () => hub.insights({ viewer, account: known.account, tickets: [ticket], at: LATE })),
    ...known.commands.map((command) => of(`tickets.decide ${command.type}`, () => decided(ticket, { ...command, at }))),
  ];
}

/** The report must not call a ticket sick that was parsed. */
function healthy(ticket: Ticket, at: string): unknown {
  const report = serviceLevels.report({ tickets: [known.plain(ticket)], at, by: BY });
  if (report.sick.length > 0) throw new Unreadable(`calls it sick: ${JSON.stringify(report.sick).slice(0, 200)}`);
  return report;
}

function decided(ticket: Ticket, command: Parameters<typeof tickets.decide>[1]): unknown {
  const decision = tickets.decide(ticket, command);
  if (decision.ok) mustReadTicket(tickets.apply(ticket, known.plain(decision.value.events)));
  return decision;
}

function mustReadTicket(ticket: Ticket): void {
  const again = tickets.parse(known.plain(ticket));
  if (!again.ok) throw new Unreadable(`answers what parse refuses: ${JSON.stringify(again.refusal).slice(0, 300)}`);
  if (!isDeepStrictEqual(again.value, ticket)) throw new Unreadable('answers what parse reads otherwise');
}

export function ofTicketEvents(events: Events): readonly Follow[] {
  const applied = () => {
    const ticket = tickets.apply(null, events);
    mustReadTicket(ticket);
    return tickets.apply(ticket, events);
  };
  // Whether they follow one another is for `apply` to say.
  return [{ name: 'tickets.apply', run: applied, at: '' }];
}

export function ofTicketCommand(command: Parameters<typeof tickets.decide>[1]): readonly Follow[] {
  return [known.opened, known.ticket, known.busy, known.urgentTicket].map((ticket) => ({
    name: 'tickets.decide',
    run: () => decided(ticket, command),
    at: 'command',
  }));
}

export function ofForm(form: tickets.SubmissionForm): readonly Follow[] {
  const submitted = () => {
    const decision = tickets.submit({ ...form, entitlements: known.set, at: known.AT });
    if (decision.ok) mustReadTicket(tickets.apply(null, known.plain(decision.value.events)));
    return decision;
  };
  // A form of the other offer is refused: its severity is unknown to this one.
  return 'severity' in form ? [] : [{ name: 'tickets.submit', run: submitted, at: '' }];
}

export function ofAccount(account: Parameters<typeof entitlements.of>[0]['account']): readonly Follow[] {
  return (['individual', 'most_favourable'] as const).map((powerUserTerms) => ({
    name: 'entitlements.of',
    run: () => mustReadSet(entitlements.of({ account, person: known.admin, at: known.AT, powerUserTerms })),
    at: 'account',
  }));
}

export function ofPerson(person: Parameters<typeof entitlements.of>[0]['person']): readonly Follow[] {
  return (['individual', 'most_favourable'] as const).map((powerUserTerms) => ({
    name: 'entitlements.of',
    run: () => mustReadSet(entitlements.of({ account: known.account, person, at: known.AT, powerUserTerms })),
    at: 'person',
  }));
}

function mustReadSet(set: ReturnType<typeof entitlements.of>): unknown {
  const again = entitlements.parse(known.plain(set));
  if (!again.ok) throw new Unreadable(`answers what parse refuses: ${JSON.stringify(again.refusal).slice(0, 300)}`);
  if (!isDeepStrictEqual(again.value, set)) throw new Unreadable('answers what parse reads otherwise');
  return set;
}
