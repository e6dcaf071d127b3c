import { allOf, Faults, fault, under } from '../input/faults.js';
import { InvalidInputError, type Path } from '../input/issue.js';
import { own } from '../input/own.js';
import { currencyDigits } from '../money/currency.js';
import { decimalsIn } from '../money/decimal-text.js';
import type { Money } from '../money/money.js';
import type { BilledOffer, BilledTier } from './billed-offer.js';
import { type BilledPrice, type BilledPrices, inArrears, priceIn, type UnitPrice, usualUnit } from './billed-price.js';
import type { PriceInput, PricesInput } from './command.js';
import { tierOf } from './holding.js';
import { type BillingRefusal, refusal } from './refusal.js';

/**
 * The prices that a caller gives for tiers of the offer, in the subscription's currency. `present` says how a tier's price
 * counts today. Refuses another currency; throws `wrong_digits` for a flat price.
 */
export function givenPrices(
  offer: Pick<BilledOffer, 'tiers' | 'cites'>,
  given: PricesInput,
  { currency, present, path }: { readonly currency: string; readonly present: BilledPrices; readonly path: Path },
): BilledPrices | BillingRefusal {
  const prices: Record<string, BilledPrice> = {};
  const faults: Faults[] = [];
  for (const [id, input] of Object.entries(given)) {
    const per = perOf(tierOf(offer.tiers, id), own(present, id));
    const price = isMoney(input) ? moneyPrice(input, per, currency) : priceIn(input, currency);
    if (price instanceof Faults) faults.push(under([...path, id, 'amount'], price));
    else if (price === 'other_currency') return otherCurrency(offer, currency, isMoney(input) ? input.currency : '');
    else if (price === null) return noAmount(offer, input, id, currency);
    else prices[id] = price;
  }
  if (faults.length > 0) throw new InvalidInputError(allOf(faults).issues);
  return prices;
}

/** Whether prices were refused. A tier may have the name of a field of a refusal, but no price is a list. */
export function isRefusal(prices: BilledPrices | BillingRefusal): prices is BillingRefusal {
  return Array.isArray(prices.because);
}

function moneyPrice(money: Money, per: UnitPrice['per'], currency: string): UnitPrice | Faults | 'other_currency' {
  if (money.currency !== currency) return 'other_currency';
  const digits = currencyDigits(currency);
  const given = decimalsIn(money.amount);
  if (per !== 'subscription' || given === digits) return { per, amount: money.amount, every: 'period' };
  return fault(
    'wrong_digits',
    `A flat price is an amount of money: use ${digits} digits after the point for ${currency}, not ${given}.`,
    `定額の価格は ${currency} の小数部 ${digits} 桁で指定してください（現在 ${given} 桁）。`,
  );
}

function perOf(tier: BilledTier | undefined, present: BilledPrice | undefined): UnitPrice['per'] {
  if (present !== undefined && present !== 'bundled' && !inArrears(present)) return present.per;
  return tier?.per ?? usualUnit(tier?.holder ?? 'account');
}

function noAmount(
  offer: Pick<BilledOffer, 'cites'>,
  input: PriceInput,
  tier: string,
  currency: string,
): BillingRefusal {
  const [other] = Object.keys(amountsOf(input));
  return other === undefined
    ? refusal(offer, 'price_needed', { tier, currency })
    : otherCurrency(offer, currency, other);
}

/** The amounts by currency of a price as a catalogue writes it: of a share of spend, its minimum. */
function amountsOf(input: PriceInput): object {
  if (typeof input === 'string' || isMoney(input)) return {};
  return 'percentOf' in input ? (input.atLeast ?? {}) : input.amount;
}

function otherCurrency(offer: Pick<BilledOffer, 'cites'>, expected: string, found: string): BillingRefusal {
  return refusal(offer, 'currency_mismatch', { expected, found });
}

function isMoney(input: PriceInput): input is Money {
  return typeof input === 'object' && 'currency' in input;
}
