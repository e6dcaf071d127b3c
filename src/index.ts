/**
 * Support entitlements, reply promises and their clocks, tickets, billing and the Hub, as pure functions on plain
 * JSON. Each namespace is also an entry of its own, such as `premium-support/sla`.
 *
 * @module premium-support
 */
export {
  type Accepted,
  type Decision,
  type InvalidInput,
  orThrow,
  type Refusal,
  type Refused,
  RefusedError,
} from './answer/decision.js';
export * as billing from './billing/index.js';
export type {
  BoundBilling,
  BoundEngagement,
  BoundEntitlements,
  BoundHub,
  BoundRouting,
  BoundServiceLevels,
  BoundSla,
  BoundTickets,
  OfferAsked,
  OfferHolder,
  OfferStart,
} from './bound-modules.js';
export * as calendar from './calendar/index.js';
export * as catalog from './catalog/index.js';
export { type LabelKind, label } from './catalog/label.js';
export { type RulesOptions, rule, rules } from './catalog/rule.js';
export * as engagement from './engagement/index.js';
export * as entitlements from './entitlements/index.js';
export * as hub from './hub/index.js';
export { InvalidInputError, type Issue, type Path, type Text } from './input/issue.js';
export * as money from './money/index.js';
export type {
  Narrower,
  OfferAccount,
  OfferAddOn,
  OfferCommitment,
  OfferEntitlements,
  OfferPerson,
  OfferPromised,
  OfferRoute,
  OfferSubscription,
  OfferTicket,
} from './offer-documents.js';
export type { IdsOf, OfferIds } from './offer-ids.js';
export { type OfferOptions, type PremiumSupport, premiumSupport } from './premium-support.js';
export * as routing from './routing/index.js';
export * as serviceLevels from './service-levels/index.js';
export * as sla from './sla/index.js';
export * as tickets from './tickets/index.js';
export * as time from './time/index.js';
export type { Rule } from './words/rules.js';
