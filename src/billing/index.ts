export { addOnOf, type HeldAddOn } from './add-on.js';
export { apply } from './apply.js';
export { type BillingCycle, type BillingPeriod, billingPeriodAt } from './billing-period.js';
export { type Command, type CommandInput, parseCommand } from './command.js';
export { type Decided, decide } from './decide.js';
export type { BilledPeriod, Invoice, InvoiceLine } from './invoice.js';
export { formatInvoice } from './invoice-text.js';
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
export { type Advanced, advance, upcomingInvoice } from './renewal.js';
export { type StartSpec, start } from './start.js';
export { parseSubscription } from './stored-subscription.js';
export type {
  BilledAccount,
  BoundaryEvent,
  CommandEvent,
  Holding,
  PlanStatus,
  Subscription,
  SubscriptionEvent,
} from './subscription.js';
