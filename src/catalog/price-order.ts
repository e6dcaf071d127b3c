import { type Faults, fault } from '../input/faults.js';
import type { Tier } from './tier.js';

/** What counts a price: prices that count differently are not compared. */
export interface ComparedPrice {
  readonly per: string;
  readonly amount: string;
  /** The price of one unit for a year, in units that all prices of a comparison share. */
  readonly yearly: bigint;
}

type Ordered = Pick<Tier, 'id' | 'extends' | 'holder'>;
type PriceOf = (tier: string) => ComparedPrice | null;

/**
 * The tiers that cost less than the nearest tier which they extend and whose price counts alike, each with its fault: with
 * these prices an upgrade could cost less than nothing.
 */
export function cheaperTiers(
  tiers: readonly Ordered[],
  priceOf: PriceOf,
): readonly { readonly tier: string; readonly found: Faults }[] {
  return tiers.flatMap((tier) => {
    const price = priceOf(tier.id);
    const below = price === null ? null : lowerTier(tiers, priceOf, tier, price.per);
    if (price === null || below === null || price.yearly >= below.price.yearly) return [];
    const least = `${below.price.amount} (${below.id})`;
    const found = fault(
      'tier_cheaper_than_lower',
      `Use a price of at least ${least}, not ${price.amount}: ${tier.id} is the higher tier.`,
      `${tier.id} は上位のレベルです。${least} 以上の価格を指定してください（${price.amount} は使えません）。`,
    );
    return [{ tier: tier.id, found }];
  });
}

function lowerTier(tiers: readonly Ordered[], priceOf: PriceOf, tier: Ordered, per: string) {
  const named = (id: string | null) => tiers.find((one) => one.id === id);
  // A chain has at most as many links as there are tiers.
  let below = named(tier.extends);
  for (let i = 0; below !== undefined && i < tiers.length; i++) {
    const price = priceOf(below.id);
    if (price?.per === per && below.holder === tier.holder) return { id: below.id, price };
    below = named(below.extends);
  }
  return null;
}
