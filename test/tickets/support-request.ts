import { orThrow } from '../../src/decision.js';
import { type Account, type Entitlements, of, type Person } from '../../src/entitlements/index.js';
import {
  apply,
  decide,
  type Submission,
  type Submitted,
  submit,
  type Ticket,
  type TicketCommand,
  type TicketRefusal,
} from '../../src/tickets/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';

export type Order = Partial<Omit<TicketCommand, 'type'>> & { readonly type: TicketCommand['type'] };

export const REQUESTER = { kind: 'requester', id: 'u1' } as const;
export const AGENT = { kind: 'agent', id: 'a1' } as const;
export const SYSTEM = { kind: 'system', id: 'mailer' } as const;

/** What the admin of an Essentials team holds on Friday 16:30 in Tokyo, unless something else is said. */
export function holding(person: Partial<Person> = {}, account: Account = team('essentials')): Entitlements {
  return of({ account, person: member({ roles: ['team_admin'], ...person }), at: AT });
}

/** A Japanese e-mail of Friday 16:30 in Tokyo, unless something else is asked. */
export function request(more: Partial<Submission> = {}): Submission {
  return {
    entitlements: holding(),
    id: 't1',
    at: AT,
    channel: 'email',
    language: 'ja',
    subject: '同期されない',
    body: '昨日から同期が止まっています。',
    issueType: 'sync',
    product: 'dropbox',
    ...more,
  };
}

/** The event of a submission that must be accepted. */
export function submitted(more: Partial<Submission> = {}): Submitted {
  return orThrow(submit(request(more))).events[0];
}

/** The code of the refusal of a submission, or `'ok'`. */
export function submissionCode(more: Partial<Submission>): string {
  const decision = submit(request(more));
  return decision.ok ? 'ok' : decision.refusal.code;
}

export function opened(more: Partial<Submission> = {}): Ticket {
  return apply(null, [submitted(more)]);
}

/** Some minutes after Friday 16:30 in Tokyo. */
export function minutesLater(minutes: number): string {
  return new Date(Date.parse(AT) + minutes * 60_000).toISOString();
}

const USUAL_ACTOR: Readonly<Record<TicketCommand['type'], TicketCommand['actor']>> = {
  acknowledge: SYSTEM,
  agent_reply: AGENT,
  requester_reply: REQUESTER,
  wait_for_requester: AGENT,
  resolve: AGENT,
  reopen: REQUESTER,
  close: SYSTEM,
};

let count = 0;

/** A command of its usual actor at the ticket's last instant; replies have words, each command an id of its own. */
export function command(ticket: Ticket, order: Order): TicketCommand {
  count += 1;
  const words = order.type.endsWith('_reply') ? { body: `words ${count}` } : {};
  const usual = { id: `c${count}`, at: ticket.updatedAt, actor: USUAL_ACTOR[order.type] };
  return { ...usual, ...words, ...order } as TicketCommand; // a reply has its words
}

/** The ticket after the orders, each of which must be accepted. */
export function having(ticket: Ticket, ...orders: readonly Order[]): Ticket {
  return orders.reduce((now, order) => apply(now, orThrow(decide(now, command(now, order))).events), ticket);
}

/** What comes of an order: the status after it, or the code of the refusal. */
export function outcome(ticket: Ticket, order: Order): string {
  const decision = decide(ticket, command(ticket, order));
  return decision.ok ? apply(ticket, decision.value.events).status : decision.refusal.code;
}

/** The refusal of an order that must be refused. */
export function refused(ticket: Ticket, order: Order): TicketRefusal {
  const decision = decide(ticket, command(ticket, order));
  if (decision.ok) throw new Error(`accepted: ${order.type}`);
  return decision.refusal;
}

/** The value as it comes back from where it was stored. */
export function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
