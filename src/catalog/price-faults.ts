import { type Faults, fault, under } from '../input/faults.js';
import { unitsOf } from '../money/amount.js';
import type { PriceSpec } from './catalog-spec.js';
import type { Offer } from './offer.js';
import { type ComparedPrice, cheaperTiers } from './price-order.js';
import type { Tier } from './tier.js';

/** Decimals of a price. */
const DECIMALS = 10;

/** The faults of prices by what a tier is not counted in, and of tiers that cost less than the one that they extend. */
export function priceFaults({ tiers }: Pick<Offer, 'tiers'>): readonly Faults[] {
  return [...tiers.flatMap(countFault), ...cheaperFaults(tiers)];
}

/** Who holds a tier says what its price counts: `person` people, `account` seats. A flat price fits both. */
function countFault({ id, holder, price }: Tier): readonly Faults[] {
  if (!isListed(price) || price.per === 'subscription' || (price.per === 'person') === (holder === 'person')) return [];
  return [under(['tiers', id, 'price', 'per'], holder === 'person' ? heldByPeople() : heldByAccounts())];
}

function heldByPeople(): Faults {
  return fault(
    'invalid_price',
    "Use 'person' or 'subscription': single people hold this tier (holder: 'person').",
    "このレベルは個人が保有します（holder: 'person'）。'person' または 'subscription' を指定してください。",
  );
}

function heldByAccounts(): Faults {
  return fault(
    'invalid_price',
    "Use 'seat' or 'subscription': accounts hold this tier. If single people do, add holder: 'person' to it.",
    "このレベルはアカウントが保有します。'seat' または 'subscription' を指定してください。個人が保有する場合は、レベルに holder: 'person' を指定してください。",
  );
}

/** The faults of tiers that cost less, in one of their currencies, than the tier that they extend. */
function cheaperFaults(tiers: readonly Tier[]): readonly Faults[] {
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
