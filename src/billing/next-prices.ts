import type { BilledPrices } from './billed-price.js';
import type { Interval } from './billing-period.js';
import type { Subscription } from './subscription.js';

/** The prices that the next renewal bills: those of now, but for what waits. */
export function nextPrices({
  prices,
  cycle,
  pending,
}: Pick<Subscription, 'prices' | 'cycle' | 'pending'>): BilledPrices {
  if (pending.cycle === undefined && pending.prices === undefined) return prices;
  return { ...pricesFor(prices, cycle.interval, (pending.cycle ?? cycle).interval), ...pending.prices };
}

/** The prices that stay where the interval changes: a price for one period says nothing of a period of another length. */
export function pricesFor(prices: BilledPrices, from: Interval, to: Interval): BilledPrices {
  if (from === to) return prices;
  const kept = Object.entries(prices).filter(
    ([, price]) => price === 'bundled' || !('every' in price) || price.every !== 'period',
  );
  return Object.fromEntries(kept);
}
