import { type ComparedPrice, cheaperTiers as cheaperOf } from '../catalog/price-order.js';
import { allOf, type Faults, under } from '../input/faults.js';
import { own } from '../input/own.js';
import type { BilledTier } from './billed-offer.js';
import { type BilledPrice, type BilledPrices, inArrears } from './billed-price.js';
import type { Interval } from './billing-period.js';
import { yearlyUnits } from './exact-price.js';

/** The faults of tiers that cost less than the tier that they extend, by tier; `null` where none does. */
export function cheaperTiers(tiers: readonly BilledTier[], prices: BilledPrices, interval: Interval): Faults | null {
  const faults = cheaperOf(tiers, (id) => comparedPrice(own(prices, id), interval)).map(({ tier, found }) =>
    under([tier], found),
  );
  return faults.length === 0 ? null : allOf(faults);
}

function comparedPrice(price: BilledPrice | undefined, interval: Interval): ComparedPrice | null {
  if (price === undefined || price === 'bundled' || inArrears(price)) return null;
  return { per: price.per, amount: price.amount, yearly: yearlyUnits(price, interval) };
}
