import { orThrow } from 'premium-support';
import { of } from 'premium-support/entitlements';
import { insights } from 'premium-support/hub';
import { route } from 'premium-support/routing';
import { report } from 'premium-support/service-levels';
import { commitmentsFor } from 'premium-support/sla';
import { apply, decide, parse, submit, type Ticket } from 'premium-support/tickets';
import { instant } from 'premium-support/time';
import type { Comparison } from './ratio.ts';

const HOUR = 3_600_000;
const FIRST = Date.UTC(2026, 0, 5);
const KINDS = 2000;
const issueTypes = ['sync', 'sharing', 'billing', 'sign_in', 'recovery'];
const products = ['dropbox', 'sign', 'docsend'];

const account = { kind: 'team', plan: 'advanced', products, addOn: { tier: 'essentials' } } as const;
const person = { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null } as const;
const viewer = of({ account, person, at: FIRST });
const at = instant(FIRST + KINDS * HOUR);

/** A ticket an hour, a third of them in Japanese; most are answered, in time or late, and some are resolved. */
function ticketOf(i: number): Ticket {
  const opened = FIRST + i * HOUR;
  const words = { subject: `Request ${i}`, body: 'Please help.' };
  const about = { issueType: issueTypes[(i * 7) % 5] ?? '', product: products[i % 3] ?? '' };
  const language = i % 3 === 0 ? 'ja' : 'en';
  const request = { entitlements: viewer, id: `t${i}`, at: opened, channel: 'email', language, ...words, ...about };
  let ticket = apply(null, orThrow(submit(request)).events);
  const actor = { kind: 'agent', id: 'a1' } as const;
  if (i % 4 !== 0) {
    const replied = { type: 'agent_reply', id: 'c1', at: opened + (i % 7) * 3_000_000, actor, body: 'Done.' } as const;
    ticket = apply(ticket, orThrow(decide(ticket, replied)).events);
  }
  if (i % 5 === 1) {
    const resolved = { type: 'resolve', id: 'c2', at: opened + 9 * HOUR, actor } as const;
    ticket = apply(ticket, orThrow(decide(ticket, resolved)).events);
  }
  return ticket;
}

/** As a desk reads them from its database: each a fresh object that the library has not seen. */
function ticketsFrom(copies: number): readonly Ticket[] {
  const stored = JSON.stringify(Array.from({ length: KINDS }, (_, i) => ticketOf(i)));
  return Array.from({ length: copies }, (): readonly Ticket[] => JSON.parse(stored)).flat();
}

const COPIES = 50;
// Made when first asked for: a full heap would slow down what is measured before.
const few = once(() => ticketsFrom(COPIES));
const many = once(() => ticketsFrom(2 * COPIES));

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function counted(tickets: readonly Ticket[]): number {
  const byIssueType = new Map<string, number>();
  const byProduct = new Map<string | null, number>();
  let unresolved = 0;
  for (const { status, issueType, product } of tickets) {
    if (status !== 'resolved' && status !== 'closed') unresolved += 1;
    byIssueType.set(issueType, (byIssueType.get(issueType) ?? 0) + 1);
    byProduct.set(product, (byProduct.get(product) ?? 0) + 1);
  }
  return unresolved + byIssueType.size + byProduct.size;
}

const shown = (tickets: readonly Ticket[]) => orThrow(insights({ viewer, account, tickets, at })).unresolvedTotal;
const reported = (tickets: readonly Ticket[]) => report({ tickets, at }).totals.met;

const kinds = once(() => ticketsFrom(1));
const textOfEach = once(() => kinds().map((ticket) => JSON.stringify(ticket)));
const instants = once(() => textOfEach().flatMap((text) => text.match(/\d{4}-\d\d-\d\dT[\d:.]{12}Z/g) ?? []));

const twentyDates = Array.from({ length: 20 }, (_, i) =>
  new Date(FIRST + i * 9 * 24 * HOUR).toISOString().slice(0, 10),
);
const request = { entitlements: viewer, channel: 'email', language: 'ja' } as const;
const sentence = { subject: 'Request', body: 'Please help.', issueType: 'sync', product: 'dropbox' };
// Made when first asked for: a second timeline in the process slows down what is measured before.
const served = once(() => orThrow(route({ ...request, at: FIRST })));

function promisedAll(closures: readonly string[]): number {
  const route = served();
  let sum = 0;
  for (let i = 0; i < 500; i++) {
    sum += commitmentsFor({ entitlements: viewer, route, at: FIRST + i * HOUR, closures }).length;
  }
  return sum;
}

function submittedAll(closures: readonly string[]): number {
  let sum = 0;
  for (let i = 0; i < 500; i++) {
    sum += submit({ ...request, ...sentence, id: 't', at: FIRST + i * HOUR, closures }).ok ? 1 : 0;
  }
  return sum;
}

const calls = KINDS * COPIES;
const count = calls.toLocaleString('en-US');

const reportProfile = [
  'To look at every field of a ticket, and at nothing else, takes 0.09. A report of tickets that were read before is 0.7: their',
  'clocks, counts and instants. The rest compares each text, list and schedule with those that were read before, and replays',
  'the history: texts of more than ten characters from JSON are objects of their own, and V8 compares them character by',
  'character. A ticket that is not read in full could not be called sick.',
].join(' ');

const countProfile = [
  'The loop reads three fields of a ticket and counts one that is wrong like any other. The 100 000 tickets are 200 MB: the',
  'first look at a ticket, and at each of its texts, waits for memory: to look at every field of them takes 9 × the loop,',
  'four times as long as for 2 000. Figures of an instant need two instants of each ticket, 80 ns, which is 2 × the loop; a',
  'report needs all of it.',
].join(' ');

export const hub: readonly Comparison[] = [
  {
    name: 'tickets.parse / JSON.parse of the same',
    subject: () => kinds().reduce((sum, ticket) => sum + (parse(ticket).ok ? 1 : 0), 0),
    baseline: () => textOfEach().reduce((sum, text) => sum + (JSON.parse(text) === null ? 1 : 0), 0),
    calls: KINDS,
    limit: 0.5,
  },
  {
    name: 'report of JSON / Date.parse of its instants',
    subject: () => reported(kinds()),
    baseline: () => instants().reduce((sum, text) => sum + Date.parse(text), 0),
    calls: KINDS,
    limit: 2,
    profile: reportProfile,
  },
  {
    name: 'commitmentsFor with 20 closures, without',
    subject: () => promisedAll(twentyDates),
    baseline: () => promisedAll([]),
    calls: 500,
    limit: 1.3,
  },
  {
    name: 'submit with 20 closures, without',
    subject: () => submittedAll(twentyDates),
    baseline: () => submittedAll([]),
    calls: 500,
    limit: 1.3,
  },
  {
    name: `insights, ${count} tickets / a loop that counts`,
    subject: () => shown(few()),
    baseline: () => counted(few()),
    calls,
    limit: 8,
    profile: countProfile,
  },
  {
    name: `report, ${count} tickets / a loop that counts`,
    subject: () => reported(few()),
    baseline: () => counted(few()),
    calls,
    limit: 40,
    profile: countProfile,
  },
  {
    name: 'insights, twice the tickets',
    subject: () => shown(many()),
    baseline: () => shown(few()),
    calls: 1,
    limit: 2.6,
  },
  {
    name: 'report, twice the tickets',
    subject: () => reported(many()),
    baseline: () => reported(few()),
    calls: 1,
    limit: 2.6,
  },
];
