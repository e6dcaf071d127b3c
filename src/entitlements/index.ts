export { type Account, type HeldAddOn, parseAccount } from './account.js';
export { type Check, type CheckOptions, check } from './check.js';
export type { BenefitCheck, Unlocking } from './checks.js';
export { type Amount, compare, type Difference } from './compare.js';
export type { EntitlementCode, EntitlementRefusal, EntitlementsOutdated } from './entitlement-refusal.js';
export { type Entitlements, type EntitlementsRequest, of, type PromisedHours, parse } from './entitlements.js';
export type { Held, PowerUserTerms } from './holding.js';
export { type MemberStatus, type Person, type PersonalAddOn, parsePerson } from './person.js';
