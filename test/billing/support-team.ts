import type { Command, Decided, Subscription } from '../../src/billing/index.js';
import { apply, decide, start } from '../../src/billing/index.js';
import { orThrow } from '../../src/decision.js';
import { of } from '../../src/money/index.js';

export type Order = Partial<Command> & Pick<Command, 'type'> & { tier?: string; seats?: number };

/** Ten seats on a plan of 15.00 USD, billed monthly from 31 January 2024. */
export const TEAM = {
  account: { kind: 'team', plan: 'advanced', salesExecutive: false, products: ['dropbox'], addOn: null },
  seats: 10,
  planUnitPrice: of('15.00', 'USD'),
  tierPrices: { essentials: of('4.99', 'USD'), enhanced: of('12.49', 'USD') },
  anchorOn: '2024-01-31',
  interval: 'month',
  zone: 'UTC',
  at: '2024-01-31T00:00:00.000Z',
} as const;

export function team(changes: object = {}): Subscription {
  return orThrow(start({ ...TEAM, ...changes }));
}

let count = 0;

/** A command of sales on 15 February at noon, unless the order says otherwise; every one with an id of its own. */
export function command(order: Order): Command {
  count += 1;
  const usual = { id: `c${count}`, actor: { roles: ['team_admin'] }, via: 'sales', at: '2024-02-15T12:00:00.000Z' };
  return { ...usual, ...order } as Command;
}

export function decided(state: Subscription, order: Order): Decided {
  return orThrow(decide(state, command(order)));
}

/** The state after the orders, each of which must be accepted. */
export function having(state: Subscription, ...orders: Order[]): Subscription {
  return orders.reduce((now, order) => apply(now, decided(now, order).events), state);
}

/** The code of the refusal, or `'ok'`. */
export function codeOf(state: Subscription, order: Order): string {
  const decision = decide(state, command(order));
  return decision.ok ? 'ok' : decision.refusal.code;
}

/** What the lines of an order's invoice come to, as `item kind amount`. */
export function linesOf(state: Subscription, order: Order): string[] {
  const { invoice } = decided(state, order);
  return (invoice?.lines ?? []).map(({ item, kind, amount }) => `${item} ${kind} ${amount.amount}`);
}
