import type { PriceSpec } from '../catalog/price-spec.js';
import { unitAmount } from './unit-price.js';

/** An amount for each unit, as decimal text in the subscription's currency. `every: 'period'` is one billing period. */
export interface UnitPrice {
  readonly per: 'seat' | 'person' | 'subscription';
  readonly amount: string;
  readonly every: 'period' | 'month' | 'year';
}

/** A share of something else that is spent, band by band and at least a minimum a month. It is billed in arrears. */
export interface SpendPrice {
  readonly percentOf: string;
  readonly bands: readonly { readonly upTo: string | null; readonly percent: string }[];
  readonly atLeast: string | null;
}

/** What one tier costs in a subscription, in its currency. What is bundled costs nothing of its own. */
export type BilledPrice = UnitPrice | SpendPrice | 'bundled';

export type BilledPrices = { readonly [tier: string]: BilledPrice };

/** Whether a price is known only once something else has been spent. */
export function inArrears(price: BilledPrice | undefined): price is SpendPrice {
  return typeof price === 'object' && 'percentOf' in price;
}

/** What money for a tier counts for, where its catalogue does not say. */
export function usualUnit(holder: 'account' | 'person'): UnitPrice['per'] {
  return holder === 'person' ? 'person' : 'seat';
}

/** A catalogue's price in one currency; `null` where it names no amount in it. */
export function priceIn(price: PriceSpec, currency: string): BilledPrice | null {
  if (price === 'bundled') return price;
  if (price === 'quote') return null;
  if ('percentOf' in price) {
    const bands = price.bands.map(({ upTo = null, percent }) => ({ upTo, percent }));
    const atLeast = price.atLeast === undefined ? null : price.atLeast[currency];
    return atLeast === undefined ? null : { percentOf: price.percentOf, bands, atLeast };
  }
  const amount = price.amount[currency];
  if (amount === undefined) return null;
  return { per: price.per, amount: unitAmount(amount, currency), every: price.every ?? 'month' };
}
