export { type BillingCycle, type BillingPeriod, billingPeriodAt } from './billing-period.js';
export * from './proration.js';
