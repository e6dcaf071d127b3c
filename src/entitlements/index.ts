export { type Check, check, type EntitlementRefusal } from './check.js';
export { type Amount, compare, type Difference } from './compare.js';
export { type Entitlements, of, parse } from './entitlements.js';
export { type Account, type HeldAddOn, type MemberStatus, type Person, parseAccount, parsePerson } from './holder.js';
export type { EntitlementCode } from './refusals.js';
export type { PowerUserTerms } from './terms.js';
export type { Verdict } from './verdict.js';
