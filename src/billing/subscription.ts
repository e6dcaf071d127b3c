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

/** What billing keeps of an account: who may buy what and where follows from it. */
export interface BilledAccount {
  readonly kind: 'team' | 'individual';
  readonly plan: string;
  readonly salesExecutive: boolean;
  readonly selfServe: boolean;
}

/**
 * A plan and its add-on as of the last event. What is pending is the difference between `current` and `next`, which
 * is what the next renewal bills: a removal is pending where `next.tier` is null and `current.tier` is not.
 */
export interface Subscription {
  /** Of the document: what is stored today can be read for ever. */
  readonly version: 1;
  readonly account: BilledAccount;
  readonly cycle: BillingCycle;
  readonly planUnitPrice: Money;
  readonly tierPrices: Readonly<Record<string, Money>>;
  readonly period: BillingPeriod;
  readonly current: Holding;
  readonly next: Holding;
  readonly planStatus: PlanStatus;
  /** The lines that pay for what is held now: what a credit reverses. */
  readonly paidBy: { readonly plan: string; readonly addOn: string | null };
  /** Since when which tier is held, oldest first: one entry a change. */
  readonly held: readonly { readonly at: Instant; readonly tier: string | null }[];
  /** The event of every command ever accepted, so that a redelivered one is answered as it was. */
  readonly accepted: readonly CommandEvent[];
  readonly revision: number;
  readonly lastAt: Instant;
}

interface Occurrence {
  readonly version: 1;
  /** One more than that of the state it follows: events apply in order, each once. */
  readonly revision: number;
  readonly at: Instant;
  /** The state after the event. */
  readonly current: Holding;
  readonly next: Holding;
  readonly planStatus: PlanStatus;
  readonly because: readonly string[];
}

/** What an accepted command did. */
export interface CommandEvent extends Occurrence {
  readonly type:
    | 'purchased'
    | 'upgraded'
    | 'downgrade_scheduled'
    | 'seats_increased'
    | 'seats_decrease_scheduled'
    | 'removal_scheduled'
    | 'undone'
    | 'plan_end_scheduled';
  readonly commandId: string;
  readonly invoice: Invoice | null;
}

/** A boundary that was passed; `ended` is the tier whose removal took effect. */
export interface BoundaryEvent extends Occurrence {
  readonly type: 'renewed' | 'plan_ended';
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
