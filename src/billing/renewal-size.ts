import { caught, Faults } from '../input/faults.js';
import { oncePer } from '../input/once.js';
import { own } from '../input/own.js';
import { sum } from '../money/amount.js';
import { currencyDigits } from '../money/currency.js';
import { type BilledPrice, inArrears } from './billed-price.js';
import type { Interval } from './billing-period.js';
import { priced, unitPriceFor } from './exact-price.js';
import { billedIn, heldTiers } from './items.js';
import { nextPrices } from './next-prices.js';
import type { Subscription } from './subscription.js';

/** The faults of terms whose periods could not be billed, as their total has too many digits. */
export function checkRenewalFits(terms: Terms): Faults | null {
  const { pending, current, next, cycle, usage } = terms;
  const { interval } = pending.cycle ?? cycle;
  const [before, after] = [billedOf(terms.prices)(current), billedOf(nextPrices(terms))(next)];
  const held = heldTiers(current);
  const dropped = usage.filter(({ tier }) => !held.includes(tier)).flatMap(({ price }) => minimumOf(price));
  return (
    fits([...before.items, ...before.minimums], cycle.interval, terms) ??
    // The next renewal bills what it begins with, and in arrears what was held in the period before.
    fits([...after.items, ...before.minimums, ...dropped], interval, terms) ??
    fits([...after.items, ...after.minimums], interval, terms)
  );
}

/** The fault of paid items that no invoice could have had: their total has too many digits. */
export function checkPaidFits({ paid, cycle, ...terms }: Paid): Faults | null {
  return fits(paid, cycle.interval, terms);
}

type Paid = Pick<Subscription, 'currency' | 'rounding' | 'paid' | 'cycle'>;

type Terms = Pick<
  Subscription,
  'currency' | 'rounding' | 'pending' | 'prices' | 'current' | 'next' | 'cycle' | 'usage'
>;

/** What is billed of a holding: that of now is asked for again with every command. */
const billedOf = /*@__PURE__*/ oncePer((prices: Subscription['prices']) =>
  oncePer((holding: Subscription['current']) => ({
    items: billedIn({ prices }, holding),
    minimums: heldTiers(holding).flatMap((tier) => minimumOf(own(prices, tier))),
  })),
);

/** What a share of what is spent comes to at least, as an item: its minimum is monthly. */
function minimumOf(price: BilledPrice | undefined): readonly Priced[] {
  if (!inArrears(price) || price.atLeast === null) return [];
  return [{ price: { per: 'subscription', amount: price.atLeast, every: 'month' }, quantity: 1 }];
}

/** Far below the largest amount, so that what the numbers leave out does not matter. Exact sums take fifty times as long. */
const SMALL = 1e18;

type Priced = Pick<ReturnType<typeof billedIn>[number], 'price' | 'quantity'>;

function isSmall(items: readonly Priced[], interval: Interval): boolean {
  let total = 0;
  for (const { price, quantity } of items) {
    const { amount, num, den } = unitPriceFor(price, interval);
    total += (Number(amount) * quantity * num) / den;
  }
  return total < SMALL;
}

function fits(
  items: readonly Priced[],
  interval: Interval,
  { currency, rounding }: Pick<Subscription, 'currency' | 'rounding'>,
): Faults | null {
  if (isSmall(items, interval)) return null;
  const total = caught(() => {
    const whole = { used: 1, total: 1 };
    const amounts = items.map(({ price, quantity }) => {
      return priced(unitPriceFor(price, interval), { quantity, ...whole }, currency, rounding);
    });
    return amounts.reduce((all, amount) => sum(all, amount, currencyDigits(currency)), '0');
  });
  return total instanceof Faults ? total : null;
}
