import { madeFrom } from '../input/faults.js';
import { own } from '../input/own.js';
import { amountOf } from '../money/amount.js';
import { currencyDigits } from '../money/currency.js';
import { type Money, moneyOf } from '../money/money.js';
import { inArrears } from './billed-price.js';
import { type Interval, monthsIn } from './billing-period.js';
import type { UsageInput } from './command.js';
import { type ExactPrice, priced, spendPriceFor, unitPriceFor } from './exact-price.js';
import { carriedSeats, type Holding, tierOf } from './holding.js';
import { heldTiers, itemOf } from './items.js';
import { nextPrices } from './next-prices.js';
import type { Fraction } from './proration.js';
import type { Subscription } from './subscription.js';
import { partSpent, spendIn } from './usage.js';

/**
 * What a tier comes to for a whole period: as it would be held at present prices, or `'next'`, as the next renewal bills
 * it, 0 where that does not. `null` where it has no price, or where nobody said what was spent.
 */
export function amountFor(
  state: Subscription,
  tier: string | null,
  usage: UsageInput | undefined,
  when: 'now' | 'next' = 'now',
): Money | null {
  const { currency, rounding, pending } = state;
  const zero = moneyOf(amountOf(0n, currencyDigits(currency)), currency);
  if (tier === null) return zero;
  const holding = when === 'next' ? state.next : holdingWith(state, tier);
  const ends = when === 'next' && (state.planStatus !== 'active' || !heldTiers(holding).includes(tier));
  if (ends) return zero;
  const prices = when === 'next' ? nextPrices(state) : state.prices;
  const { interval } = when === 'next' ? (pending.cycle ?? state.cycle) : state.cycle;
  const price = own(prices, tier);
  if (price === undefined) return null;
  if (price === 'bundled') return zero;
  const total = (exact: ExactPrice, quantity: number) =>
    moneyOf(priced(exact, { quantity, used: 1, total: 1 }, currency, rounding), currency);
  if (inArrears(price)) {
    const spend = spendIn(usage, state.period, true);
    const spent = own(spend.of, price.percentOf);
    if (spent?.currency !== currency) return null;
    const exact = spendPriceFor(price, spent.amount, interval, partOfPeriod(state, interval));
    return madeFrom(['usage', ...spend.keys, price.percentOf], () => total(exact, 1));
  }
  const item = itemOf({ offer: state.offer, prices }, holding, tier);
  if (item === null) return null;
  return madeFrom(['subscription', 'prices', tier], () => total(unitPriceFor(price, interval), item.quantity));
}

/** What part of a period of the interval the present one is, in which the spend was: a third of a quarter, three months. */
function partOfPeriod(state: Subscription, interval: Interval): Pick<Fraction, 'num' | 'den'> {
  const { num, den } = partSpent(state) ?? { num: 1, den: 1 };
  return { num: num * monthsIn(state.cycle.interval), den: den * monthsIn(interval) };
}

/** The holding if the tier were held as well: a main tier takes over the seats of the one whose place it takes. */
function holdingWith({ offer, current }: Subscription, tier: string): Holding {
  if (heldTiers(current).includes(tier)) return current;
  if (tierOf(offer.tiers, tier)?.beside !== null) return { ...current, beside: [...current.beside, tier] };
  return { ...current, tier, tierSeats: carriedSeats(current.tierSeats ?? {}, current.tier, tier) };
}
