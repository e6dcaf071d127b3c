import type { Money } from '../money/money.js';
import type { Instant } from '../time/instant.js';
import type { BillingCycle, BillingPeriod } from './billing-period.js';
import type { Invoice } from './invoice.js';

/** The add-on's tier, or null where it is not held, and the plan's seats, which are the add-on's quantity too. */
export interface Holding {
  readonly tier: string | null;
  readonly seats: number;
}

/** `ending`: the plan, and with it the add-on, ends at the period's end. */
export type PlanStatus = 'active' | 'ending' | 'ended';

/** What billing keeps of an account to decide who may buy what, and where. */
export interface BilledAccount {
  readonly kind: 'team' | 'individual';
  readonly plan: string;
  readonly salesExecutive: boolean;
  readonly selfServe: boolean;
}

/**
 * A plan and its add-on as of the last event. The next renewal bills `next`. A change is pending where `next` differs
 * from `current`: a removal where `next.tier` is null and `current.tier` is not.
 */
export interface Subscription {
  /** The version of the document's form. */
  readonly version: 1;
  readonly account: BilledAccount;
  readonly cycle: BillingCycle;
  readonly planUnitPrice: Money;
  readonly tierPrices: Readonly<Record<string, Money>>;
  readonly period: BillingPeriod;
  readonly current: Holding;
  readonly next: Holding;
  readonly planStatus: PlanStatus;
  /** The invoice lines that pay for the current holding. A credit reverses them. */
  readonly paidBy: { readonly plan: string; readonly addOn: string | null };
  /** Since when which tier is held, oldest first: one entry a change. */
  readonly tierHistory: readonly { readonly at: Instant; readonly tier: string | null }[];
  /** The event of every command ever accepted, so that a redelivered one is answered as it was. */
  readonly accepted: readonly CommandEvent[];
  readonly revision: number;
  readonly lastAt: Instant;
}

/** The types of the events of commands. */
export const COMMAND_EVENTS = [
  'purchased',
  'upgraded',
  'downgrade_scheduled',
  'seats_increased',
  'seats_decrease_scheduled',
  'removal_scheduled',
  'undone',
  'plan_end_scheduled',
] as const;

/** The types of the events of renewal dates. */
export const BOUNDARY_EVENTS = ['renewed', 'plan_ended'] as const;

interface EventBase {
  readonly version: 1;
  /** One more than the state's that it follows: events apply in order, each once. */
  readonly revision: number;
  readonly at: Instant;
  /** The state after the event. */
  readonly current: Holding;
  readonly next: Holding;
  readonly planStatus: PlanStatus;
  readonly because: readonly string[];
}

/** What an accepted command did. */
export interface CommandEvent extends EventBase {
  readonly type: (typeof COMMAND_EVENTS)[number];
  readonly commandId: string;
  readonly invoice: Invoice | null;
}

/** A boundary that has passed; `ended` is the tier whose removal took effect. */
export interface BoundaryEvent extends EventBase {
  readonly type: (typeof BOUNDARY_EVENTS)[number];
  readonly period: BillingPeriod;
  readonly invoice: Invoice | null;
  readonly ended: string | null;
}

export type SubscriptionEvent = CommandEvent | BoundaryEvent;

/** The price of one seat of an item, `'plan'` or a tier of the subscription. */
export function unitPriceOf({ planUnitPrice, tierPrices }: Priced, item: string): Money {
  // Every tier that a state can hold has been checked against the prices.
  return item === 'plan' ? planUnitPrice : (tierPrices[item] ?? planUnitPrice);
}

export type Priced = Pick<Subscription, 'planUnitPrice' | 'tierPrices'>;

export function sameHolding(a: Holding, b: Holding): boolean {
  return a.tier === b.tier && a.seats === b.seats;
}

/** Whether a removal waits for the renewal. */
export function removalPending({ current, next }: Pick<Subscription, 'current' | 'next'>): boolean {
  return current.tier !== null && next.tier === null;
}
