import fc from 'fast-check';
import {
  advance,
  apply,
  type CommandInput,
  decide,
  type Invoice,
  type Subscription,
  type SubscriptionEvent,
  start,
} from '../../src/billing/index.js';

import { ofMinorUnits } from '../../src/money/index.js';
import { dates, zones } from './moments.ts';

const DAY = 86_400_000;

const currencies = fc.constantFrom('JPY', 'USD', 'KWD');
const intervals = fc.constantFrom('month' as const, 'month' as const, 'year' as const);

export const cycles = fc.record(
  { anchorOn: fc.oneof(dates, fc.constantFrom('2024-01-31', '2024-02-29')), interval: intervals, zone: zones },
  { noNullPrototype: true },
);

/** Teams of some seats, mostly without a sales executive. */
export const starts = fc
  .record({
    currency: currencies,
    cycle: cycles,
    seats: fc.integer({ min: 1, max: 300 }),
    plan: fc.constantFrom('standard', 'advanced', 'business', 'enterprise'),
    salesExecutive: fc.constantFrom(false, false, false, true),
    price: fc.integer({ min: 0, max: 20_000 }),
    late: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ currency, cycle, seats, plan, salesExecutive, price, late }) => ({
    account: { kind: 'team' as const, plan, salesExecutive, addOn: null },
    seats,
    planUnitPrice: ofMinorUnits(price, currency),
    tierPrices: { essentials: ofMinorUnits(price, currency), enhanced: ofMinorUnits(price * 2 + 1, currency) },
    ...cycle,
    at: new Date(Date.parse(cycle.anchorOn) + late * DAY).toISOString(),
  }));

const kinds = fc.constantFrom(
  { type: 'purchase', tier: 'essentials' },
  { type: 'purchase', tier: 'essentials' },
  { type: 'purchase', tier: 'enhanced' },
  { type: 'change_tier', tier: 'enhanced' },
  { type: 'change_tier', tier: 'essentials' },
  { type: 'change_seats', seats: 4 },
  { type: 'change_seats', seats: 240 },
  { type: 'remove' },
  { type: 'undo' },
  { type: 'end_plan' },
);
const turns = fc.array(
  fc.record({
    kind: kinds,
    gap: fc.constantFrom(0, 3_600_000, DAY, 9 * DAY, 40 * DAY),
    roles: fc.constantFrom(['team_admin'], ['billing_admin'], [], ['support_admin']),
    via: fc.constantFrom('sales', 'sales', 'admin_console'),
  }),
  { minLength: 1, maxLength: 5 },
);

interface Life {
  readonly started: Subscription;
  /** Before the last command, and after it. */
  readonly before: Subscription;
  readonly subscription: Subscription;
  readonly commands: readonly CommandInput[];
  readonly events: readonly SubscriptionEvent[];
  readonly invoices: readonly Invoice[];
  readonly at: string;
}

/** Subscriptions, what was asked of them, the renewals between, and what became of them. */
export const lives: fc.Arbitrary<Life> = fc.tuple(starts, turns).map(([spec, steps]) => {
  const decision = start(spec);
  if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
  const events: SubscriptionEvent[] = [];
  const invoices: Invoice[] = [];
  const commands: CommandInput[] = [];
  let before = decision.value;
  let subscription = before;
  let at = Date.parse(spec.at);
  for (const [n, { kind, gap, roles, via }] of steps.entries()) {
    at += gap;
    const renewed = advance(subscription, at);
    events.push(...renewed.events);
    invoices.push(...renewed.invoices);
    before = renewed.subscription;
    // Each kind has the fields of its type.
    const command = { ...kind, id: `c${n}`, actor: { roles }, via, at: new Date(at).toISOString() } as CommandInput;
    commands.push(command);
    const decided = decide(before, command);
    subscription = decided.ok ? apply(before, decided.value.events) : before;
    if (!decided.ok) continue;
    events.push(...decided.value.events);
    if (decided.value.invoice !== null) invoices.push(decided.value.invoice);
  }
  return { started: decision.value, before, subscription, commands, events, invoices, at: new Date(at).toISOString() };
});
