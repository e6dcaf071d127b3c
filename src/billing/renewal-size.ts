import { caught, Faults } from '../input/faults.js';
import { sum } from '../money/amount.js';
import { currencyDigits } from '../money/currency.js';
import { priced, unitPriceFor } from './exact-price.js';
import { itemsOf } from './items.js';
import type { Subscription } from './subscription.js';

/** The faults of a subscription whose renewal could not be billed, as its total has too many digits. */
export function checkRenewalFits(state: Subscription): Faults | null {
  const { currency, rounding, pending, prices, next, cycle } = state;
  const { interval } = pending.cycle ?? cycle;
  const items = itemsOf({ offer: state.offer, prices: { ...prices, ...pending.prices } }, next);
  const total = caught(() => {
    const whole = { used: 1, total: 1 };
    const amounts = items.map(({ price, quantity }) => {
      return priced(unitPriceFor(price, interval), { quantity, ...whole }, currency, rounding);
    });
    return amounts.reduce((all, amount) => sum(all, amount, currencyDigits(currency)), '0');
  });
  return total instanceof Faults ? total : null;
}
