import type { Instant } from '../time/instant.js';
import type { BilledOffer } from './billed-offer.js';
import type { BilledPrices } from './billed-price.js';
import type { BillingCycle, PricedPeriod } from './billing-period.js';
import type { Actor, Via } from './command.js';
import type { Holding, Pending } from './holding.js';
import type { Invoice } from './invoice.js';
import type { BilledAccount, PlanStatus, Subscription } from './subscription.js';

/** The types of the events of commands. */
export const COMMAND_EVENTS = [
  'purchased',
  'upgraded',
  'downgrade_scheduled',
  'seats_increased',
  'seats_decrease_scheduled',
  'people_increased',
  'people_decrease_scheduled',
  'plan_changed',
  'plan_change_scheduled',
  'price_change_scheduled',
  'interval_change_scheduled',
  'account_changed',
  'removal_scheduled',
  'late_removal',
  'undone',
  'plan_end_scheduled',
  'ended',
  'restarted',
] as const;

/** The types of the events of renewal dates. */
export const BOUNDARY_EVENTS = ['renewed', 'plan_ended'] as const;

/** What can wait for the renewal, and be undone by name. */
export const UNDOABLE = ['removal', 'tier', 'seats', 'people', 'plan', 'prices', 'interval', 'plan_end'] as const;

/**
 * What the command `undo` can take back.
 *
 * @useDeclaredType
 */
export type Undoable = (typeof UNDOABLE)[number];

interface EventBase {
  readonly version: 1;
  readonly subscriptionId: string;
  /** One more than that of the state that it follows, 1 for the first: events apply in order, each once. */
  readonly revision: number;
  readonly at: Instant;
  /** Who did it; `null` for a start and for what time does. */
  readonly actor: Actor | null;
  readonly via: Via;
  /** The state after the event. */
  readonly current: Holding;
  readonly pending: Pending;
  readonly planStatus: PlanStatus;
  readonly invoice: Invoice | null;
  readonly because: readonly string[];
}

/** The beginning of a stream: everything that later decisions need. */
export interface StartedEvent extends EventBase, Pick<Subscription, 'currency' | 'rounding' | 'granularity'> {
  readonly type: 'started';
  readonly account: BilledAccount;
  readonly offer: BilledOffer;
  readonly prices: BilledPrices;
  readonly cycle: BillingCycle;
  readonly period: PricedPeriod;
  readonly alreadyPaid: boolean;
}

/** What an accepted command did. */
export interface CommandEvent extends EventBase {
  readonly type: (typeof COMMAND_EVENTS)[number];
  readonly commandId: string;
  /** Stands for the content of the command. */
  readonly digest: string;
  readonly effectiveAt: Instant;
  /** What an undo took back. */
  readonly undone?: readonly Undoable[];
  /** The account's new facts. */
  readonly account?: BilledAccount;
  /** What a restart begins with. */
  readonly restart?: { readonly prices: BilledPrices; readonly cycle: BillingCycle; readonly period: PricedPeriod };
}

/** A renewal date that has passed. */
export interface BoundaryEvent extends EventBase {
  readonly type: (typeof BOUNDARY_EVENTS)[number];
  /** The period that begins; of a plan that ended, its last one. */
  readonly period: PricedPeriod;
  readonly cycle: BillingCycle;
  readonly prices: BilledPrices;
  /** The tiers whose removal took effect. */
  readonly ended: readonly string[];
}

export type SubscriptionEvent = StartedEvent | CommandEvent | BoundaryEvent;

export function isBoundary(event: SubscriptionEvent): event is BoundaryEvent {
  return BOUNDARY_EVENTS.some((type) => type === event.type);
}
