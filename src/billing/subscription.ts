import type { Money } from '../money/money.js';
import type { Rounding } from '../money/rounding.js';
import type { Instant } from '../time/instant.js';
import type { BilledOffer } from './billed-offer.js';
import type { BilledPrices, SpendPrice, UnitPrice } from './billed-price.js';
import type { BillingCycle, PricedPeriod } from './billing-period.js';
import type { Holding, Pending } from './holding.js';
import type { Granularity } from './period-share.js';

/** `ending`: the plan, and with it everything that is held, ends at the period's end. */
export type PlanStatus = 'active' | 'ending' | 'ended';

/** What billing keeps of an account to decide who may buy what, and where. */
export interface BilledAccount {
  readonly kind: 'team' | 'individual';
  readonly salesExecutive: boolean;
  readonly selfServe: boolean;
  readonly flags: readonly string[];
}

/** An item of the current holding that has been paid for, `'plan'` or a tier: what a credit reverses, at its price. */
export interface PaidItem {
  readonly item: string;
  /** The invoice line; `null` where it was paid before the subscription began here. */
  readonly line: string | null;
  readonly quantity: number;
  readonly price: UnitPrice;
}

/** A tier that is billed in arrears, and since when and until when it is held in the current period. */
export interface UsageSpan {
  readonly tier: string;
  readonly price: SpendPrice;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** Since when which tiers are held. */
export interface HistoryEntry {
  readonly at: Instant;
  readonly tier: string | null;
  readonly beside: readonly string[];
}

/** A command that was accepted; `digest` stands for its content, `effectiveAt` is given where it is not `at`. */
export interface AcceptedCommand {
  readonly id: string;
  readonly revision: number;
  readonly at: Instant;
  readonly digest: string;
  readonly effectiveAt?: Instant;
}

/** What an account has bought, as of the last event. The next renewal bills `next`; what differs is pending. */
export interface Subscription {
  /** The version of the document's form. */
  readonly version: 1;
  readonly id: string;
  readonly account: BilledAccount;
  readonly offer: BilledOffer;
  readonly currency: string;
  readonly rounding: Rounding;
  readonly granularity: Granularity;
  readonly cycle: BillingCycle;
  readonly prices: BilledPrices;
  readonly period: PricedPeriod;
  readonly planStatus: PlanStatus;
  readonly current: Holding;
  readonly next: Holding;
  readonly pending: Pending;
  readonly paid: readonly PaidItem[];
  readonly usage: readonly UsageSpan[];
  /** All remedies that were credited, as `remedy@startsOn`, the newest last. */
  readonly credited: readonly string[];
  /** The newest changes of the tiers that are held, the oldest first. */
  readonly history: readonly HistoryEntry[];
  /** Of the last event. Events count from 1. */
  readonly revision: number;
  readonly lastAt: Instant;
  /** The last 100 commands, and all of the current and the previous period. */
  readonly accepted: readonly AcceptedCommand[];
}

/** The name of the plan among the items of a subscription. */
export const PLAN = 'plan';

/** A plan's price as that of an item. */
export function planPrice(unitPrice: Money | null): UnitPrice | null {
  return unitPrice === null ? null : { per: 'seat', amount: unitPrice.amount, every: 'period' };
}
