import { dropboxPremiumSupport } from '../catalog/dropbox.js';
import { type Offer, offerOf } from '../catalog/offer.js';
import { deepFreeze } from '../input/frozen.js';
import type { Text } from '../input/issue.js';

/** What billing takes from a catalogue: the tiers, and who may sell them where. Prices come with each subscription. */
export interface PriceList {
  /** The tiers, the lowest first. */
  readonly tiers: readonly string[];
  /** The tiers' names on an invoice. */
  readonly names: Readonly<Record<string, Text>>;
  /** The tiers that the admin console may add and remove (R5). */
  readonly consoleTiers: readonly string[];
  /** Whether it may do so for a team that has a sales executive (R5, A25). */
  readonly withSalesExecutive: boolean;
  /** The admin roles that open billing (R8, A19). */
  readonly billingRoles: readonly string[];
  /** Plans of team accounts and of individual ones (A26). */
  readonly teamPlans: readonly string[];
  readonly individualPlans: readonly string[];
}

export const priceList: PriceList = /*@__PURE__*/ priceListOf(/*@__PURE__*/ offerOf(dropboxPremiumSupport));

function priceListOf({ tiers: held, selfService, roles, plans }: Offer): PriceList {
  const tiers = held.filter(({ holder }) => holder === 'account');
  const plansOf = (kind: string) => plans.filter(({ account }) => account === kind).map(({ id }) => id);
  return deepFreeze({
    tiers: tiers.map(({ id }) => id),
    names: Object.fromEntries(tiers.map(({ id, label }) => [id, label])),
    consoleTiers: selfService?.tiers ?? [],
    withSalesExecutive: selfService?.withSalesExecutive ?? false,
    billingRoles: roles.filter(({ billing }) => billing).map(({ id }) => id),
    teamPlans: plansOf('team'),
    individualPlans: plansOf('individual'),
  });
}
