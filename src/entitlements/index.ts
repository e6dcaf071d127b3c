/**
 * Who is entitled to what at an instant. A no says why, and what would unlock the benefit.
 *
 * @module entitlements
 */
export { type Account, type HeldAddOn, parseAccount } from './account.js';
export { type Check, type CheckOptions, check } from './check.js';
export type { BenefitCheck, Grant, Unlocking } from './checks.js';
export { compare, type TiersToCompare } from './compare.js';
export { type ContactsOfTier, type ContactsRequest, contacts } from './contacts.js';
export type { EntitlementCode, EntitlementRefusal, EntitlementsOutdated } from './entitlement-refusal.js';
export { type ContactSeats, type Entitlements, type EntitlementsRequest, of, parse } from './entitlements.js';
export type { Held, PowerUserTerms } from './holding.js';
export { type MemberStatus, type Person, type PersonalAddOn, parsePerson } from './person.js';
export type { PromisedTarget } from './promised-targets.js';
export type { SeverityNeeds } from './severity-needs.js';
