import { parse } from 'csv-parse/sync';
import { orThrow, tickets, time } from 'premium-support';
import { type Name, names, personAt } from './team.ts';

/** A row of the log: one update of an incident. */
export interface Update {
  readonly number: string;
  readonly incident_state: string;
  readonly sys_mod_count: string;
  readonly opened_at: string;
  readonly sys_updated_at: string;
  readonly category: string;
  readonly subcategory: string;
}

const ZONE = 'Asia/Tokyo';

export function updatesOf(csv: string): readonly Update[] {
  return parse<Update>(csv, { columns: true });
}

/** `29/2/2016 01:16`, read on a clock in Tokyo. */
export function instantOf(reading: string): time.Instant {
  const [, day = '', month = '', year = '', clock = ''] = /^(\d+)\/(\d+)\/(\d+) (\d+:\d+)$/.exec(reading) ?? [];
  return time.fromLocal(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${clock}`, ZONE);
}

/**
 * The incidents as tickets, as of an instant. The log names no person, language and product: three people take turns
 * by the incident's number, odd ones write in Japanese, and the subcategory's number stands for the product.
 */
export function ticketsFrom(updates: readonly Update[], at: time.Instant): readonly tickets.Ticket[] {
  const incidents = new Map<string, Update[]>();
  for (const update of updates) {
    const incident = incidents.get(update.number) ?? [];
    incidents.set(update.number, [...incident, update]);
  }
  return [...incidents.values()].flatMap((incident) => {
    const [first] = incident;
    return first === undefined || instantOf(first.opened_at) > at ? [] : [ticketFrom(first, incident, at)];
  });
}

function ticketFrom(first: Update, incident: readonly Update[], at: time.Instant): tickets.Ticket {
  const { number, category, subcategory } = first;
  const openedAt = instantOf(first.opened_at);
  const requester: Name = names[digitsOf(number) % names.length] ?? 'aiko';
  const submission = tickets.submit({
    entitlements: personAt(requester, openedAt),
    id: number,
    at: openedAt,
    channel: 'email',
    language: digitsOf(number) % 2 === 1 ? 'ja' : 'en',
    subject: `${category}, ${subcategory}`,
    body: `Incident ${number} of the log.`,
    issueType: category,
    product: digitsOf(subcategory) % 2 === 1 ? 'sign' : 'dropbox',
  });
  let ticket = tickets.apply(null, orThrow(submission).events);
  const sorted = incident.toSorted((a, b) => Number(a.sys_mod_count) - Number(b.sys_mod_count));
  for (const [i, update] of sorted.entries()) {
    const updatedAt = instantOf(update.sys_updated_at);
    if (updatedAt > at) break;
    for (const command of commandsFor(ticket, update.incident_state, `${number}/${i}`, updatedAt)) {
      ticket = tickets.apply(ticket, orThrow(tickets.decide(ticket, command)).events);
    }
  }
  return ticket;
}

const agent = { kind: 'agent', id: 'desk' } as const;

/** What must have been done to a ticket for the log to say this of it. */
function commandsFor(
  { status, requesterId, history }: tickets.Ticket,
  state: string,
  id: string,
  at: time.Instant,
): readonly tickets.TicketCommand[] {
  const asked = state === 'Awaiting User Info';
  const over = status === 'resolved' || status === 'closed';
  const back = { id: `${id}/back`, at, actor: { kind: 'requester', id: requesterId } } as const;
  const commands: tickets.TicketCommand[] = [];
  if (state === 'New') return commands;
  if (over && state !== 'Resolved' && state !== 'Closed') commands.push({ ...back, type: 'reopen' });
  if (status === 'waiting_for_requester' && !asked) {
    commands.push({ ...back, type: 'requester_reply', body: 'Here is what you asked for.' });
  }
  const answered = history.some(({ actor, body }) => actor.kind === 'agent' && body !== null);
  if (!answered) commands.push({ type: 'agent_reply', id: `${id}/reply`, at, actor: agent, body: 'We are on it.' });
  if (asked && status !== 'waiting_for_requester') {
    commands.push({ type: 'wait_for_requester', id: `${id}/wait`, at, actor: agent });
  }
  if (state === 'Resolved' && !over) commands.push({ type: 'resolve', id: `${id}/resolve`, at, actor: agent });
  if (state === 'Closed' && status !== 'closed') commands.push({ type: 'close', id: `${id}/close`, at, actor: agent });
  return commands;
}

function digitsOf(text: string): number {
  return Number(text.replaceAll(/\D/g, ''));
}
