import type { Refusal } from '../answer/decision.js';
import { refusalsOf } from '../answer/refusal.js';
import type { Instant } from '../time/instant.js';
import { entitlementReasons } from '../words/refusals/entitlements.js';
import type { Unlocking } from './checks.js';

/**
 * Why a person may not use a benefit, in the order in which the reasons are looked for.
 *
 * @useDeclaredType
 */
export type EntitlementCode = Exclude<keyof typeof entitlementReasons, 'entitlements_outdated'>;

/**
 * A benefit that is denied: what would have changed the answer stands in `unlockedBy`.
 *
 * @inline
 */
type BenefitDenied = {
  [C in EntitlementCode]: Refusal<C> & { readonly unlockedBy: readonly Unlocking[] };
}[EntitlementCode];

/** The entitlements are those of an earlier time: something that they rest on has ended at `validUntil`. */
export type EntitlementsOutdated = Refusal<'entitlements_outdated'> & { readonly validUntil: Instant };

export type EntitlementRefusal = BenefitDenied | EntitlementsOutdated;

/** The refusal of a code with its data. */
export const entitlementRefusal = /*@__PURE__*/ refusalsOf<EntitlementRefusal>(entitlementReasons);
