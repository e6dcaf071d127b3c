import { dayOf } from '../time/calendar-date.js';
import { dayNumberIn } from '../time/local-time.js';
import type { BilledTier } from './billed-offer.js';
import { includedIn, tierOf } from './holding.js';
import { type BillingRefusal, refusal } from './refusal.js';
import type { Subscription } from './subscription.js';

type Buyer = Pick<Subscription, 'offer' | 'account'> & { readonly plan: string };

/** Whether an account may hold a tier: its kind, and what it is flagged as. */
export function tierAccountRefusal({ offer, account, plan }: Buyer, tier: BilledTier): BillingRefusal | null {
  const kindFits = tier.accounts === 'any' || tier.accounts === account.kind;
  if (kindFits && !account.flags.some((flag) => tier.excludes.includes(flag))) return null;
  return refusal(offer, 'account_not_eligible', { kind: account.kind, plan });
}

/** Whether an account can hold anything of an offer at all (R1, A26). */
export function accountRefusal({ offer, account, plan }: Buyer): BillingRefusal | null {
  const named = offer.plans.find(({ id }) => id === plan);
  const kindFits = named === undefined || named.account === account.kind;
  const held = offer.tiers.some(({ accounts }) => accounts === 'any' || accounts === account.kind);
  return kindFits && held ? null : refusal(offer, 'account_not_eligible', { kind: account.kind, plan });
}

/** Whether a tier goes with a plan. */
export function planRefusal({ offer, plan }: Pick<Buyer, 'offer' | 'plan'>, tier: BilledTier): BillingRefusal | null {
  if (tier.plans === null || tier.plans.includes(plan)) return null;
  return refusal(offer, 'plan_not_eligible', { tier: tier.id, plan, plans: tier.plans });
}

/**
 * Whether a tier can be sold: what comes with the plan is held already (R9). Then on this date, at a price, and with the
 * plan of now and of the next renewal, or of the renewal alone where it is held from then on.
 */
export function saleRefusal(
  state: Subscription,
  id: string,
  ms: number,
  heldFrom: 'now' | 'renewal' = 'now',
): BillingRefusal | null {
  const { offer, current, next, prices, currency, cycle } = state;
  const tier = tierOf(offer.tiers, id);
  if (tier === undefined) return null;
  const first = heldFrom === 'now' ? current.plan : next.plan;
  if (includedIn(offer, first.id).includes(id)) return refusal(offer, 'already_held', { tier: id });
  const { from = null, until = null } = tier.sold;
  const day = dayNumberIn(cycle.zone, ms);
  if ((from !== null && day < dayOf(from)) || (until !== null && day >= dayOf(until))) {
    return refusal(offer, 'no_longer_sold', { tier: id, from, until });
  }
  const plans = heldFrom === 'now' ? [current.plan.id, next.plan.id] : [next.plan.id];
  for (const plan of plans) {
    const denied = planRefusal({ offer, plan }, tier);
    if (denied !== null) return denied;
  }
  return Object.hasOwn(prices, id) ? null : refusal(offer, 'price_needed', { tier: id, currency });
}
