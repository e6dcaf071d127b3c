import type { Catalog } from '../catalog/catalog.js';
import { type Offer, offerOf } from '../catalog/offer.js';
import type { Tier } from '../catalog/tier.js';
import { deepFreeze } from '../input/frozen.js';
import { oncePer } from '../input/once.js';
import type { BilledOffer, BilledTier } from './billed-offer.js';
import { type BilledPrice, priceIn, usualUnit } from './billed-price.js';
import { isCitedInBilling } from './refusal.js';

/** What billing keeps of a catalogue. */
export const billedOfferOf: (catalog: Catalog) => BilledOffer = /*@__PURE__*/ oncePer((catalog) =>
  deepFreeze(snapshot(offerOf(catalog))),
);

/** The prices of a catalogue's tiers in one currency; tiers that have none in it are left out. */
export function listedPrices(catalog: Catalog, currency: string): { readonly [tier: string]: BilledPrice } {
  const entries = offerOf(catalog).tiers.flatMap(({ id, price }) => {
    const listed = price === null ? null : priceIn(price, currency);
    return listed === null ? [] : [[id, listed] as const];
  });
  return Object.fromEntries(entries);
}

/** How a tier's price counts in its catalogue, where that is not as usual. */
function unitOf({ price, holder }: Tier): Pick<BilledTier, 'per'> {
  if (price === null || typeof price === 'string' || !('per' in price) || price.per === usualUnit(holder)) return {};
  return { per: price.per };
}

function snapshot({ id, version, tiers, plans, roles, selfService, places, cites }: Offer): BilledOffer {
  const ranks = new Map(byRank(tiers, null).map((tier, rank) => [tier.id, rank]));
  return {
    id,
    version,
    tiers: tiers.map((tier) => ({
      id: tier.id,
      label: tier.label,
      rank: ranks.get(tier.id) ?? 0,
      holder: tier.holder,
      extends: tier.extends,
      beside: tier.beside,
      accounts: tier.accounts,
      plans: tier.plans,
      excludes: tier.excludes,
      sold: tier.sold,
      ...unitOf(tier),
    })),
    plans: plans.map(({ id: plan, account, label, includes }) => ({
      id: plan,
      account,
      label,
      ...(includes.length > 0 && { includes }),
    })),
    billingRoles: roles.filter(({ billing }) => billing).map((role) => role.id),
    selfService,
    places: { billing: places.billing ?? [], buttons: places.buttons ?? [] },
    cites: Object.fromEntries(Object.entries(cites).filter(([code]) => isCitedInBilling(code))),
  };
}

/** The tiers, each before those that extend it, and siblings in their order. */
function byRank(tiers: readonly Tier[], base: string | null): readonly Tier[] {
  return tiers.filter((tier) => tier.extends === base).flatMap((tier) => [tier, ...byRank(tiers, tier.id)]);
}
