import type { Refusal } from '../answer/decision.js';
import { type RefusalData, refusalsOf } from '../answer/refusal.js';
import type { Money } from '../money/money.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { Instant } from '../time/instant.js';
import { billingReadings, billingReasons, billingTopics } from '../words/refusals/billing.js';
import type { BilledOffer } from './billed-offer.js';

/** Why billing says no: one code a reason, with that reason's data. */
export type BillingRefusal =
  | (Refusal<'account_not_eligible'> & { readonly kind: string; readonly plan: string })
  | (Refusal<'plan_not_eligible'> & { readonly tier: string; readonly plan: string; readonly plans: readonly string[] })
  | (Refusal<'no_longer_sold'> & {
      readonly tier: string;
      readonly from: CalendarDate | null;
      readonly until: CalendarDate | null;
    })
  | (Refusal<'price_needed'> & { readonly tier: string; readonly currency: string })
  | (Refusal<'currency_mismatch'> & { readonly expected: string; readonly found: string })
  | (Refusal<'plan_ended'> & { readonly endedAt: Instant })
  | (Refusal<'out_of_order'> & { readonly lastAt: Instant })
  | (Refusal<'renewal_due'> & { readonly dueAt: Instant })
  | (Refusal<'id_reused'> & { readonly acceptedAt: Instant })
  | Refusal<'sign_in_required'>
  | (Refusal<'member_not_active'> & { readonly status: string })
  | (Refusal<'billing_role_required'> & { readonly anyOf: readonly string[] })
  | (Refusal<'contact_sales'> & { readonly reason: SalesReason })
  | (Refusal<'already_held'> & { readonly tier: string })
  | (Refusal<'not_held'> & { readonly anyOf: readonly string[] })
  | (Refusal<'no_change'> & { readonly held: string | number | null })
  | (Refusal<'already_scheduled'> & { readonly effectiveAt: Instant })
  | (Refusal<'removal_scheduled'> & { readonly effectiveAt: Instant })
  | (Refusal<'interval_change_scheduled'> & { readonly effectiveAt: Instant })
  | (Refusal<'removal_already_scheduled'> & { readonly effectiveAt: Instant })
  | Refusal<'nothing_scheduled'>
  | (Refusal<'quote_outdated'> & { readonly expected: Money; readonly total: Money });

/** Why a change goes through sales. */
export type SalesReason =
  | 'sales_executive'
  | 'self_serve_disabled'
  | 'tier_sold_by_sales'
  | 'tier_change'
  | 'not_in_console';

type Citing = Pick<BilledOffer, 'cites'>;

const refusalOf = /*@__PURE__*/ refusalsOf<BillingRefusal>(billingReasons);

/** The refusal of a code with its data, and with the rules that the offer cites for it before the `extra` ones. */
export function refusal<C extends BillingRefusal['code']>(
  offer: Citing,
  code: C,
  data: RefusalData<BillingRefusal, C>,
  extra: readonly string[] = [],
): Extract<BillingRefusal, { code: C }> {
  return refusalOf(code, data, unique([...offersRules(offer, code), ...extra, ...billingReasons[code].because]));
}

/** The rules behind a change: what the offer cites for it, and the readings that it rests on in any offer. */
export function rulesFor(offer: Citing, code: keyof typeof billingReadings): readonly string[] {
  return Object.freeze(unique([...offersRules(offer, code), ...billingReadings[code]]));
}

/** Whether an offer's rules for a code are for billing. */
export function isCitedInBilling(code: string): boolean {
  return code in billingReasons || code in billingReadings || Object.values(billingTopics).flat().includes(code);
}

function offersRules({ cites }: Citing, code: string): readonly string[] {
  const topics = billingTopics[code] ?? [];
  // Entitlements refuse with some of the billing page's codes as well, for other reasons.
  const own = topics.includes('billing_page') || !Object.hasOwn(cites, code) ? topics : [code];
  return own.flatMap((key) => (Object.hasOwn(cites, key) ? (cites[key] ?? []) : []));
}

function unique(rules: readonly string[]): readonly string[] {
  return [...new Set(rules)];
}
