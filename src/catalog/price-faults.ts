import { type Faults, under } from '../input/faults.js';
import { unitsOf } from '../money/amount.js';
import type { PriceSpec } from './catalog-spec.js';
import type { Offer } from './offer.js';
import { type ComparedPrice, cheaperTiers } from './price-order.js';

/** Decimals of a price. */
const DECIMALS = 10;

/** The faults of tiers that cost less, in one of their currencies, than the tier that they extend. */
export function priceFaults({ tiers }: Pick<Offer, 'tiers'>): readonly Faults[] {
  const prices = new Map(tiers.map(({ id, price }) => [id, price]));
  return currenciesIn([...prices.values()]).flatMap((currency) =>
    cheaperTiers(tiers, (id) => comparedPrice(prices.get(id) ?? null, currency)).map(({ tier, found }) =>
      under(['tiers', tier, 'price', 'amount', currency], found),
    ),
  );
}

function currenciesIn(prices: readonly (PriceSpec | null)[]): readonly string[] {
  return [...new Set(prices.flatMap((price) => (isListed(price) ? Object.keys(price.amount) : [])))];
}

function comparedPrice(price: PriceSpec | null, currency: string): ComparedPrice | null {
  if (!isListed(price)) return null;
  const { per, every } = price;
  const amount = price.amount[currency];
  if (amount === undefined) return null;
  return { per, amount, yearly: unitsOf(amount, DECIMALS) * (every === 'year' ? 1n : 12n) };
}

function isListed(price: PriceSpec | null): price is Extract<PriceSpec, { readonly per: string }> {
  return typeof price === 'object' && price !== null && 'per' in price;
}
