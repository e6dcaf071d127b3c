import { expect } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { type Account, type Entitlements, of, type Person } from '../../src/entitlements/index.js';
import {
  apply,
  decide,
  type Submission,
  type Submitted,
  submit,
  type Ticket,
  type TicketChange,
  type TicketCommand,
  type TicketEvent,
} from '../../src/tickets/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';
import { care, careEntitlements } from './severity-offer.ts';

type Type = TicketCommand['type'];

/** A command without what goes without saying: its id, its instant, its actor, its words. */
export interface Order {
  readonly type: Type;
  readonly id?: string;
  readonly at?: TicketCommand['at'];
  readonly actor?: TicketCommand['actor'];
  readonly body?: string | undefined;
  readonly language?: string | undefined;
  readonly reason?: string | undefined;
  readonly severity?: string;
  readonly outcome?: 'reached' | 'missed';
  readonly entitlements?: Entitlements;
  readonly brings?: readonly string[];
}

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

/** An English e-mail of Friday 08:30 in Berlin under the offer with severities. */
export function careRequest(more: Partial<Submission> = {}): Submission {
  return request({ entitlements: careEntitlements, catalog: care, language: 'en', severity: 'high', ...more });
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

export function openedCare(more: Partial<Submission> = {}): Ticket {
  return apply(null, orThrow(submit(careRequest(more))).events);
}

/** Some minutes after Friday 16:30 in Tokyo. */
export function minutesLater(minutes: number): string {
  return new Date(Date.parse(AT) + minutes * 60_000).toISOString();
}

const USUAL: { readonly [type in Type]: Partial<Order> } = {
  acknowledge: { actor: SYSTEM },
  agent_reply: { actor: AGENT, body: 'words' },
  requester_reply: { actor: REQUESTER, body: 'words' },
  wait_for_requester: { actor: AGENT },
  hold: { actor: AGENT },
  resume: { actor: AGENT },
  set_severity: { actor: REQUESTER, severity: 'critical', entitlements: careEntitlements },
  give_workaround: { actor: AGENT, body: 'words' },
  call_back: { actor: AGENT, outcome: 'reached' },
  resolve: { actor: AGENT },
  reopen: { actor: REQUESTER },
  close: { actor: SYSTEM },
};

let count = 0;

/** A command of its usual actor at the ticket's last instant; replies have words, each command an id of its own. */
export function command(ticket: Ticket, order: Order): TicketCommand {
  count += 1;
  return { id: `c${count}`, at: ticket.updatedAt, ...USUAL[order.type], ...order } as TicketCommand; // all it needs
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

type Refusal = Extract<ReturnType<typeof decide>, { ok: false }>['refusal'];

/** The refusal of an order that must be refused. */
export function refused(ticket: Ticket, order: Order): Refusal {
  const decision = decide(ticket, command(ticket, order));
  if (decision.ok) throw new Error(`accepted: ${order.type}`);
  return decision.refusal;
}

type Expected = Partial<TicketChange> & { readonly type: TicketChange['type'] };

/** Given events, when somebody wants something, then these are the new events, or this is the refusal. */
export function given(...events: readonly TicketEvent[]) {
  const ticket = apply(null, events);
  return {
    when(order: Order) {
      const decision = decide(ticket, command(ticket, order));
      return {
        thenEvents(...expected: readonly Expected[]) {
          expect(decision).toMatchObject({ ok: true, value: { events: expected, replayed: false } });
        },
        thenReplayed() {
          expect(decision).toStrictEqual({ ok: true, value: { events: [], replayed: true } });
        },
        thenRefused(code: Refusal['code'], data: object = {}) {
          expect(decision).toMatchObject({ ok: false, refusal: { code, ...data } });
        },
      };
    },
  };
}

/** The events of a ticket, its submission included. */
export function eventsOf(first: Submitted, ...orders: readonly Order[]): readonly TicketEvent[] {
  return [first, ...having(apply(null, [first]), ...orders).history];
}

/** The value as it comes back from where it was stored. */
export function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
