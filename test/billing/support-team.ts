import { orThrow } from '../../src/answer/decision.js';
import type { CommandInput, Decided, StartSpec, Subscription } from '../../src/billing/index.js';
import { apply, decide, start } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';

/** What a test says of a command; `command` adds the rest. */
export type Asked = { readonly type: CommandInput['type'] } & { readonly [field: string]: unknown };

/** Ten seats on a plan of 15.00 USD, billed monthly from 31 January 2024, and paid for until the first renewal. */
export const TEAM = {
  id: 'team',
  account: { kind: 'team', salesExecutive: false },
  plan: { id: 'advanced', unitPrice: of('15.00', 'USD') },
  seats: 10,
  prices: { essentials: of('4.99', 'USD'), enhanced: of('12.49', 'USD') },
  currency: 'USD',
  anchorOn: '2024-01-31',
  interval: 'month',
  zone: 'UTC',
  at: '2024-01-31T00:00:00.000Z',
  alreadyPaid: true,
} as const;

/** The answer of `start` for the team with some fields changed. */
export function startOf(changes: object = {}) {
  return start({ ...TEAM, ...changes } as StartSpec); // tests change any field to anything
}

export function team(changes: object = {}): Subscription {
  return orThrow(startOf(changes)).subscription;
}

export const ADMIN = { id: 'ann', roles: ['team_admin'] } as const;

let count = 0;

/** A command of sales on 15 February at noon, unless the test says otherwise; every one with an id of its own. */
export function command(asked: Asked): CommandInput {
  count += 1;
  const usual = { id: `c${count}`, actor: ADMIN, via: 'sales', at: '2024-02-15T12:00:00.000Z' };
  return { ...usual, ...asked } as CommandInput; // the tests ask for what the type of command has
}

export function decided(state: Subscription, asked: Asked): Decided {
  return orThrow(decide(state, command(asked)));
}

/** The state after the commands, each of which must be accepted. */
export function having(state: Subscription, ...all: Asked[]): Subscription {
  return all.reduce((now, asked) => apply(now, decided(now, asked).events), state);
}

/** The code of the refusal, or `'ok'`. */
export function codeOf(state: Subscription, asked: Asked): string {
  const decision = decide(state, command(asked));
  return decision.ok ? 'ok' : decision.refusal.code;
}

/** The refusal. A command that is accepted fails the test. */
export function refusalOf(state: Subscription, asked: Asked) {
  const decision = decide(state, command(asked));
  if (decision.ok) throw new Error(`${asked.type} is accepted`);
  return decision.refusal;
}

type Invoiced = { readonly invoice: Decided['invoice'] };

/** The lines of an invoice, as `item kind amount`. */
export function linesIn({ invoice }: Invoiced): string[] {
  return (invoice?.lines ?? []).map(({ item, kind, amount }) => `${item} ${kind} ${amount.amount}`);
}

/** The lines of a command's invoice, as `item kind amount`. */
export function linesOf(state: Subscription, asked: Asked): string[] {
  return linesIn(decided(state, asked));
}

/** What a database gives back of a value. */
export function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** What a command makes of what is held: `now → next: what it costs`, each as tier, those beside, people and seats. */
export function outcome(state: Subscription, asked: Asked): string {
  const { events, invoice } = decided(state, asked);
  const { current, next } = apply(state, events);
  const cost = invoice === null ? 'free' : invoice.total.amount;
  return `${heldIn(current)} → ${heldIn(next)}: ${cost}`;
}

function heldIn({ tier, beside, people, seats, tierSeats = {} }: Subscription['current']): string {
  const counts = Object.entries({ ...people, ...tierSeats }).map(([id, n]) => `${id} × ${n}`);
  return `${[tier ?? 'nothing', ...beside, ...counts].join(' + ')} ${seats}`;
}
