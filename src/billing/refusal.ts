import type { Refusal } from '../answer/decision.js';
import { refusalsOf } from '../answer/refusal.js';
import type { Money } from '../money/money.js';
import type { Instant } from '../time/instant.js';
import { billingReasons } from '../words/refusals/billing.js';

/** Why billing says no: one code a reason, with that reason's data. */
export type BillingRefusal =
  | (Refusal<'account_not_eligible'> & { readonly kind: string; readonly plan: string })
  | (Refusal<'currency_mismatch'> & { readonly expected: string; readonly found: string })
  | (Refusal<'plan_ended'> & { readonly endedAt: Instant })
  | (Refusal<'out_of_order'> & { readonly lastAt: Instant })
  | (Refusal<'renewal_due'> & { readonly dueAt: Instant })
  | (Refusal<'billing_role_required'> & { readonly anyOf: readonly string[] })
  | (Refusal<'contact_sales'> & { readonly reason: SalesReason })
  | (Refusal<'already_held'> & { readonly tier: string })
  | Refusal<'not_held'>
  | (Refusal<'no_change'> & { readonly held: string | number })
  | (Refusal<'already_scheduled'> & { readonly effectiveAt: Instant })
  | (Refusal<'removal_scheduled'> & { readonly effectiveAt: Instant })
  | (Refusal<'removal_already_scheduled'> & { readonly effectiveAt: Instant })
  | Refusal<'nothing_scheduled'>
  | (Refusal<'quote_outdated'> & { readonly expected: Money; readonly total: Money });

/** Why a change goes through sales. */
export type SalesReason = 'sales_executive' | 'self_serve_disabled' | 'tier_sold_by_sales' | 'tier_change';

/** The refusal of a code with its data. `because` replaces the code's usual rules. */
export const refusal = /*@__PURE__*/ refusalsOf<BillingRefusal>(billingReasons);
