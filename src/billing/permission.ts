import { salesRules } from '../words/refusals/billing.js';
import type { Command } from './command.js';
import { priceList } from './price-list.js';
import { type BillingRefusal, refusal, type SalesReason } from './refusal.js';
import type { BilledAccount, Subscription } from './subscription.js';

/** Whether the account can have the add-on at all (R1, A26). */
export function accountRefusal({ kind, plan }: Pick<BilledAccount, 'kind' | 'plan'>): BillingRefusal | null {
  if (kind === 'team' && priceList.teamPlans.includes(plan)) return null;
  return refusal('account_not_eligible', { kind, plan });
}

/** Whether the actor can open billing. Through sales no role is needed (R6, R8, A19). */
export function actorRefusal({ via, actor }: Command): BillingRefusal | null {
  if (via === 'sales' || actor.roles.some((role) => priceList.billingRoles.includes(role))) return null;
  return refusal('billing_role_required', { anyOf: priceList.billingRoles });
}

/**
 * Whether the console may do this (R5). Every change of the tier follows that rule, the undo of one included. The team
 * itself decides about seats and the end of the plan.
 */
export function pathRefusal(state: Subscription, command: Command): BillingRefusal | null {
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
  if (account.salesExecutive && !priceList.withSalesExecutive) return contactSales('sales_executive');
  if (!account.selfServe) return contactSales('self_serve_disabled');
  const sold = tiers.every((tier) => tier === null || priceList.consoleTiers.includes(tier));
  return sold ? null : contactSales('tier_sold_by_sales');
}

function contactSales(reason: SalesReason): BillingRefusal {
  return refusal('contact_sales', { reason }, salesRules[reason]);
}
