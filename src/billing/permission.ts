import type { SoundCommand } from './command.js';
import { offer } from './offer.js';
import { type BillingRefusal, refusal, type SalesReason } from './refusal.js';
import type { BilledAccount, Subscription } from './subscription.js';

/** Whether the account can have the add-on at all (R1, A26). */
export function accountRefusal({ kind, plan }: Pick<BilledAccount, 'kind' | 'plan'>): BillingRefusal | null {
  if (kind === 'team' && offer.teamPlans.includes(plan)) return null;
  return refusal('not_a_team_account', { kind, plan });
}

/** Whether the actor can open billing; through sales nobody has to (R6, R8, A19). */
export function actorRefusal({ via, actor }: SoundCommand): BillingRefusal | null {
  if (via === 'sales' || actor.roles.some((role) => offer.billingRoles.includes(role))) return null;
  return refusal('billing_role_required', { anyOf: offer.billingRoles });
}

/**
 * Whether the way the command took is open to it: the console sells what R5 lets it, and what changes a tier follows
 * the same rule, an undo included. Seats and the plan are the team's own.
 */
export function pathRefusal(state: Subscription, command: SoundCommand): BillingRefusal | null {
  if (command.via === 'sales') return null;
  switch (command.type) {
    case 'change_seats':
    case 'end_plan':
      return null;
    case 'change_tier':
      return contactSales('tier_change');
    case 'purchase':
      return consoleRefusal(state.account, [command.tier, state.current.tier]);
    case 'remove':
      return consoleRefusal(state.account, [state.current.tier]);
    case 'undo':
      return state.next.tier === state.current.tier ? null : consoleRefusal(state.account, [state.current.tier]);
  }
}

function consoleRefusal(account: BilledAccount, tiers: readonly (string | null)[]): BillingRefusal | null {
  if (account.salesExecutive && !offer.withSalesExecutive) return contactSales('sales_executive');
  if (!account.selfServe) return contactSales('self_serve_disabled');
  const sold = tiers.every((tier) => tier === null || offer.consoleTiers.includes(tier));
  return sold ? null : contactSales('tier_sold_by_sales');
}

const BECAUSE: Readonly<Record<SalesReason, readonly string[]>> = {
  sales_executive: ['R4', 'R5'],
  self_serve_disabled: ['R4', 'A25'],
  tier_sold_by_sales: ['R5', 'A21'],
  tier_change: ['A21'],
};

function contactSales(reason: SalesReason): BillingRefusal {
  return refusal('contact_sales', { reason }, BECAUSE[reason]);
}
