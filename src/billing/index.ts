/**
 * What the add-on costs: billing periods, proration, and its whole life as commands and events, with invoices.
 *
 * @module billing
 */
export { addOnOf, addOnsOf, type HeldAddOn } from './add-on.js';
export {
  type Advanced,
  type AdvancedOnce,
  type AdvanceOptions,
  advance,
  advanceEach,
  preview,
  upcomingInvoice,
} from './advance.js';
export { apply } from './apply.js';
export type { BilledOffer, BilledPlan, BilledTier } from './billed-offer.js';
export type { BilledPrice, BilledPrices, SpendPrice, UnitPrice } from './billed-price.js';
export {
  type BillingCycle,
  type BillingPeriod,
  billingPeriodAt,
  type Interval,
  type PricedPeriod,
} from './billing-period.js';
export {
  type Actor,
  type Asked,
  type AskedIds,
  type Command,
  type CommandBase,
  type CommandInput,
  type PerId,
  type PriceInput,
  type PricesInput,
  parseCommand,
  type Spend,
  type UsageInput,
  type Via,
} from './command.js';
export { type Decided, decide } from './decide.js';
export type { BoundaryEvent, CommandEvent, StartedEvent, SubscriptionEvent, Undoable } from './event.js';
export type { Holding, Pending } from './holding.js';
export type { BilledPeriod, Invoice, InvoiceLine } from './invoice.js';
export { formatInvoiceHtml } from './invoice-html.js';
export { formatInvoice } from './invoice-text.js';
export { type Card, type OffersRequest, offers } from './offers.js';
export { type PeriodPriceOptions, periodPrice } from './period-price.js';
export type { Granularity } from './period-share.js';
export {
  type DayProration,
  type Explained,
  explainProration,
  type Fraction,
  type ProratedByDay,
  type ProratedBySecond,
  prorate,
  type RoundingNote,
  type SecondProration,
} from './proration.js';
export type { BillingRefusal, SalesReason } from './refusal.js';
export type { RemedyCredit } from './remedy-lines.js';
export { type BillingAccount, type Started, type StartSpec, start } from './start.js';
export { parseEvents, parseSubscription } from './stored-subscription.js';
export type {
  AcceptedCommand,
  BilledAccount,
  HistoryEntry,
  PaidItem,
  PlanStatus,
  Subscription,
  UsageSpan,
} from './subscription.js';
