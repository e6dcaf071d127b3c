import { orThrow } from '../../src/answer/decision.js';
import type { CommandInput, Decided, Subscription } from '../../src/billing/index.js';
import { apply, decide, start } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';

/** What a test says of a command; `command` adds the rest. */
export type Asked = Partial<CommandInput> & Pick<CommandInput, 'type'> & { tier?: string; seats?: number };

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

/** A command of sales on 15 February at noon, unless the test says otherwise; every one with an id of its own. */
export function command(asked: Asked): CommandInput {
  count += 1;
  const usual = { id: `c${count}`, actor: { roles: ['team_admin'] }, via: 'sales', at: '2024-02-15T12:00:00.000Z' };
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

/** The lines of a command's invoice, as `item kind amount`. */
export function linesOf(state: Subscription, asked: Asked): string[] {
  const { invoice } = decided(state, asked);
  return (invoice?.lines ?? []).map(({ item, kind, amount }) => `${item} ${kind} ${amount.amount}`);
}
