import { own } from '../input/own.js';
import { inArrears } from './billed-price.js';
import { yearlyUnits } from './exact-price.js';
import { type Holding, tierOf } from './holding.js';
import { itemsOf } from './items.js';
import type { Subscription } from './subscription.js';

type State = Pick<Subscription, 'offer' | 'prices' | 'cycle' | 'current'>;

/**
 * Whether a change of tier is upward, and therefore takes effect now. Tiers that extend one another are in that order. Of
 * others the later one is the higher one, but not where a full period of it costs less: a refund is never owed for a
 * change to something cheaper, so that it waits for the renewal.
 */
export function isUpward(state: State, from: string, to: string, after: Holding): boolean {
  const { tiers } = state.offer;
  if ((tierOf(tiers, to)?.rank ?? 0) <= (tierOf(tiers, from)?.rank ?? 0)) return false;
  if (extendsTier(state, to, from)) return true;
  const [present, asked] = [yearOf(state, from, state.current), yearOf(state, to, after)];
  return present === null || asked === null || asked >= present;
}

function extendsTier({ offer }: State, id: string, lower: string): boolean {
  // A chain has at most as many links as there are tiers.
  let above = tierOf(offer.tiers, id);
  for (let i = 0; above !== undefined && i < offer.tiers.length; i++) {
    if (above.extends === lower) return true;
    above = tierOf(offer.tiers, above.extends);
  }
  return false;
}

/** What a tier costs in a year as it is held, exactly; `null` where it has no price, or one that is known afterwards. */
function yearOf({ offer, prices, cycle }: State, tier: string, holding: Holding): bigint | null {
  const price = own(prices, tier);
  if (price === undefined || (price !== 'bundled' && inArrears(price))) return null;
  const item = itemsOf({ offer, prices }, holding).find((one) => one.item === tier);
  return item === undefined ? 0n : yearlyUnits(item.price, cycle.interval) * BigInt(item.quantity);
}
