import { allOf, type Faults, fault, under } from '../input/faults.js';
import type { BilledTier } from './billed-offer.js';
import { type BilledPrice, type BilledPrices, inArrears, type UnitPrice } from './billed-price.js';
import type { Interval } from './billing-period.js';
import { yearlyUnits } from './exact-price.js';
import { tierOf } from './holding.js';

/**
 * The faults of tiers that cost less than the tier that they extend, by tier: with these an upgrade could cost less than
 * nothing. Prices that count differently are not compared.
 */
export function cheaperTiers(tiers: readonly BilledTier[], prices: BilledPrices, interval: Interval): Faults | null {
  const faults = tiers.flatMap((tier) => {
    const price = unitPriceIn(prices[tier.id]);
    const below = price === null ? null : lowerTier(tiers, prices, tier, price);
    if (price === null || below === null) return [];
    if (yearlyUnits(price, interval) >= yearlyUnits(below.price, interval)) return [];
    const least = `${below.price.amount} (${below.id})`;
    const cheaper = fault(
      'tier_cheaper_than_lower',
      `Use a price of at least ${least}, not ${price.amount}: ${tier.id} is the higher tier.`,
      `${tier.id} は上位のレベルです。${least} 以上の価格を指定してください（${price.amount} は使えません）。`,
    );
    return under([tier.id], cheaper);
  });
  return faults.length === 0 ? null : allOf(faults);
}

/** The nearest tier that this one extends and whose price counts alike. */
function lowerTier(tiers: readonly BilledTier[], prices: BilledPrices, tier: BilledTier, { per }: UnitPrice) {
  // A chain has at most as many links as there are tiers.
  let below = tierOf(tiers, tier.extends);
  for (let i = 0; below !== undefined && i < tiers.length; i++) {
    const price = unitPriceIn(prices[below.id]);
    if (price?.per === per && below.holder === tier.holder) return { id: below.id, price };
    below = tierOf(tiers, below.extends);
  }
  return null;
}

function unitPriceIn(price: BilledPrice | undefined): UnitPrice | null {
  return price === undefined || price === 'bundled' || inArrears(price) ? null : price;
}
