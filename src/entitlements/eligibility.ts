import type { Offer, Plan } from '../catalog/offer.js';
import type { Tier } from '../catalog/tier.js';
import type { Account } from './account.js';

/** Whether an account can hold a tier at all: by its kind, its plan and what the tier excludes. */
export function isEligible(tier: Tier, { kind, plan, flags = [] }: Account): boolean {
  return (
    (tier.accounts === 'any' || tier.accounts === kind) &&
    (tier.plans === null || (plan !== undefined && tier.plans.includes(plan))) &&
    !tier.excludes.some((flag) => flags.includes(flag))
  );
}

/** The plans that include a tier for an account that it does not exclude. */
export function plansWith({ plans }: Offer, { flags }: Account, tier: Tier): readonly Plan[] {
  return plans.filter(
    ({ id, account, includes }) => includes.includes(tier.id) && isEligible(tier, { kind: account, plan: id, flags }),
  );
}

/** The plans with which an account could hold one of the tiers: no plan helps where the tier excludes the account. */
export function eligiblePlans({ plans }: Offer, { flags }: Account, tiers: readonly Tier[]): readonly Plan[] {
  return plans.filter((plan) => tiers.some((tier) => isEligible(tier, { kind: plan.account, plan: plan.id, flags })));
}
