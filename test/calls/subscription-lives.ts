import fc from 'fast-check';
import {
  advance,
  apply,
  type CommandInput,
  decide,
  type Invoice,
  type StartSpec,
  type Subscription,
  type SubscriptionEvent,
  start,
} from '../../src/billing/index.js';
import { ofMinorUnits } from '../../src/money/index.js';
import { keptFor } from '../kept-inputs.ts';
import { accepted } from './documents.ts';
import { dates, zones } from './moments.ts';

const DAY = 86_400_000;

const currencies = fc.constantFrom('JPY', 'USD', 'KWD');
const intervals = fc.constantFrom(
  ...(['month', 'month', 'month', 'quarter', 'half_year', 'year'] as const satisfies readonly string[]),
);

export const cycles = fc.record(
  { anchorOn: fc.oneof(dates, fc.constantFrom('2024-01-31', '2024-02-29')), interval: intervals, zone: zones },
  { noNullPrototype: true },
);

/** Teams of some seats, mostly without a sales executive, that hold something or nothing. */
export const starts: fc.Arbitrary<StartSpec> = fc
  .record({
    currency: currencies,
    cycle: cycles,
    seats: fc.integer({ min: 1, max: 300 }),
    plan: fc.constantFrom('standard', 'advanced', 'business', 'enterprise'),
    salesExecutive: fc.constantFrom(false, false, false, true),
    price: fc.integer({ min: 0, max: 20_000 }),
    late: fc.integer({ min: 0, max: 400 }),
    holding: fc.constantFrom({}, {}, { tier: 'essentials' }, { tier: 'enhanced', people: { grand: 2 } }),
    alreadyPaid: fc.boolean(),
    granularity: fc.constantFrom('day' as const, 'day' as const, 'second' as const),
  })
  .map(({ currency, cycle, seats, plan, salesExecutive, price, late, ...rest }) => ({
    id: 'acme',
    account: { kind: 'team' as const, salesExecutive },
    plan: { id: plan, unitPrice: ofMinorUnits(price, currency) },
    seats,
    currency,
    prices: pricesFrom(price, currency),
    ...cycle,
    ...rest,
    at: new Date(Date.parse(cycle.anchorOn) + late * DAY).toISOString(),
  }));

function pricesFrom(price: number, currency: string) {
  const [low, high] = [ofMinorUnits(price, currency), ofMinorUnits(price * 2 + 1, currency)];
  return { essentials: low, enhanced: high, grand: low, epic: high };
}

/** What is asked; prices are in the currency of the team. */
const kinds = fc.constantFrom<((currency: string) => { readonly type: string })[]>(
  ...[() => ({ type: 'purchase', tier: 'essentials' }), () => ({ type: 'purchase', tier: 'enhanced' })],
  ...[() => ({ type: 'change_tier', tier: 'enhanced' }), () => ({ type: 'change_tier', tier: 'essentials' })],
  ...[() => ({ type: 'change_seats', seats: 4 }), () => ({ type: 'change_seats', seats: 240 })],
  () => ({ type: 'change_people', people: { grand: 3, epic: 1 } }),
  () => ({ type: 'change_people', people: { grand: 0 } }),
  (currency) => ({ type: 'change_plan', plan: 'business', unitPrice: ofMinorUnits(9000, currency) }),
  (currency) => ({ type: 'change_prices', prices: pricesFrom(777, currency) }),
  (currency) => ({
    ...{ type: 'change_interval', interval: 'quarter', prices: pricesFrom(3000, currency) },
    unitPrice: ofMinorUnits(25_000, currency),
  }),
  ...[() => ({ type: 'change_account', selfServe: false }), () => ({ type: 'remove' }), () => ({ type: 'remove' })],
  ...[() => ({ type: 'undo' }), () => ({ type: 'keep_plan' }), () => ({ type: 'end_plan' })],
  ...[() => ({ type: 'end_now', credit: true }), () => ({ type: 'restart', seats: 9 })],
);
const turns = fc.array(
  fc.record({
    kind: kinds,
    gap: fc.constantFrom(0, 3_600_000, DAY, 9 * DAY, 40 * DAY),
    roles: fc.constantFrom(['team_admin'], ['billing_admin'], [], ['support_admin']),
    via: fc.constantFrom('sales', 'sales', 'sales', 'admin_console', 'system'),
  }),
  { minLength: 1, maxLength: 5 },
);

export interface Life {
  readonly started: Subscription;
  /** Before the last command, and after it. */
  readonly before: Subscription;
  readonly subscription: Subscription;
  readonly commands: readonly CommandInput[];
  /** From the beginning on. */
  readonly events: readonly SubscriptionEvent[];
  readonly invoices: readonly Invoice[];
  readonly at: string;
}

/** Subscriptions, what was asked of them, the renewals between, and what became of them. */
export const lives: fc.Arbitrary<Life> = fc
  .tuple(starts, turns)
  .map(([spec, steps]) => live([spec, steps.map(({ kind, ...step }) => ({ ...step, asked: kind(spec.currency) }))]));

interface Asked {
  readonly asked: { readonly type: string };
  readonly gap: number;
  readonly roles: readonly string[];
  readonly via: string;
}

/** Lives a life, once for all functions of which the suites ask with it. Nothing in it changes. */
const live = keptFor(600, lived);

function lived([spec, steps]: readonly [StartSpec, readonly Asked[]]): Life {
  const begun = accepted(start(spec));
  const events: SubscriptionEvent[] = [...begun.events];
  const commands: CommandInput[] = [];
  let before = begun.subscription;
  let subscription = before;
  let at = Date.parse(String(spec.at));
  for (const [n, { asked, gap, roles, via }] of steps.entries()) {
    at += gap;
    const renewed = advance(subscription, at);
    events.push(...renewed.events);
    before = renewed.subscription;
    const usual = { id: `c${n}`, actor: { id: 'u1', roles }, via, at: new Date(at).toISOString() };
    // Each kind has the fields of its type.
    const command = { ...asked, ...usual } as CommandInput;
    commands.push(command);
    const decided = decide(before, command);
    subscription = decided.ok ? apply(before, decided.value.events) : before;
    if (decided.ok) events.push(...decided.value.events);
  }
  const invoices = events.flatMap(({ invoice }) => invoice ?? []);
  return {
    started: begun.subscription,
    before,
    subscription,
    commands,
    events,
    invoices,
    at: new Date(at).toISOString(),
  };
}
