import { dropboxPremiumSupport } from '../catalog/dropbox.js';
import type { Catalog } from '../catalog/offer.js';
import type { Text } from '../errors.js';
import { deepFreeze } from '../plain.js';

/** What billing needs to know of a catalogue: its tiers, and who may sell them where. */
export interface Offer {
  /** The tiers, the lowest first. */
  readonly tiers: readonly string[];
  /** What an invoice calls them. */
  readonly names: Readonly<Record<string, Text>>;
  /** The tiers that the admin console may add and remove (R5). */
  readonly consoleTiers: readonly string[];
  /** Whether it may while the team has a sales executive (R5, A25). */
  readonly withSalesExecutive: boolean;
  /** The admin roles that open billing (R8, A19). */
  readonly billingRoles: readonly string[];
  /** Plans of team accounts and of individual ones (A26). */
  readonly teamPlans: readonly string[];
  readonly individualPlans: readonly string[];
}

export const offer: Offer = /*@__PURE__*/ offerOf(dropboxPremiumSupport);

function offerOf({ tiers, selfService, roles, plans }: Catalog): Offer {
  const plansOf = (kind: string) => plans.filter(({ account }) => account === kind).map(({ id }) => id);
  return deepFreeze({
    tiers: tiers.map(({ id }) => id),
    names: Object.fromEntries(tiers.map(({ id, label }) => [id, label])),
    consoleTiers: selfService.tiers,
    withSalesExecutive: selfService.withSalesExecutive,
    billingRoles: roles.filter(({ opensBilling }) => opensBilling).map(({ id }) => id),
    teamPlans: plansOf('team'),
    individualPlans: plansOf('individual'),
  });
}
