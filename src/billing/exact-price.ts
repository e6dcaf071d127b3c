import { oncePer } from '../input/once.js';
import { unitsOf } from '../money/amount.js';
import { currencyDigits } from '../money/currency.js';
import { type Money, moneyOf } from '../money/money.js';
import type { Rounding } from '../money/rounding.js';
import { roundedShare } from '../money/share.js';
import { type BilledPrice, inArrears, type SpendPrice, type UnitPrice } from './billed-price.js';
import { type Interval, monthsIn } from './billing-period.js';
import { isEqual } from './same-content.js';
import { unitAmount } from './unit-price.js';

/** A price of one unit for a whole billing period, as `amount × num / den`: a twelfth of a year is no decimal. */
export interface ExactPrice {
  readonly amount: string;
  readonly num: number;
  readonly den: number;
}

/** Decimals of prices, bands and percents. */
const DECIMALS = 10;

/** The price of one unit for one period of the interval. */
export function unitPriceFor({ amount, every }: UnitPrice, interval: Interval): ExactPrice {
  const months = monthsIn(interval);
  switch (every) {
    case 'period':
      return { amount, num: 1, den: 1 };
    case 'month':
      return { amount, num: months, den: 1 };
    case 'year':
      return months === 12 ? { amount, num: 1, den: 1 } : { amount, num: months, den: 12 };
  }
}

/** The price of one period in which so much was spent: band by band, at least the minimum; bands and minimum are monthly. */
export function spendPriceFor(price: SpendPrice, spent: string, interval: Interval): ExactPrice {
  const months = BigInt(monthsIn(interval));
  const spend = unitsOf(spent, DECIMALS);
  let below = 0n;
  let exact = 0n;
  for (const { upTo, percent } of bandsOf(price.bands)) {
    const end = upTo === null ? spend : minimum(spend, upTo * months);
    if (end > below) exact += (end - below) * percent;
    below = end > below ? end : below;
  }
  // Two factors of 10 decimals, and one per cent of them: 22 decimals.
  const least = price.atLeast === null ? 0n : unitsOf(price.atLeast, 2 * DECIMALS + 2) * months;
  return { amount: decimalText(exact > least ? exact : least, 2 * DECIMALS + 2), num: 1, den: 1 };
}

/** The bands in whole units: a renewal of many tiers asks for them again and again. */
const bandsOf = /*@__PURE__*/ oncePer((bands: SpendPrice['bands']) =>
  bands.map(({ upTo, percent }) => ({
    upTo: upTo === null ? null : unitsOf(upTo, DECIMALS),
    percent: unitsOf(percent, DECIMALS),
  })),
);

/** The price as money for people: to the currency's digits, or to as many as it has, at most 10. */
export function shownPrice({ amount, num, den }: ExactPrice, currency: string): Money {
  const exact = roundedShare({ price: amount, quantity: 1, used: num, total: den }, DECIMALS, 'half_up');
  return moneyOf(unitAmount(exact, currency), currency);
}

/** `price × quantity × used / total`, rounded once to the currency's digits. */
export function priced(
  { amount, num, den }: ExactPrice,
  { quantity, used, total }: { readonly quantity: number; readonly used: number; readonly total: number },
  currency: string,
  rounding: Rounding,
): string {
  const share = { price: amount, quantity: quantity * num, used, total: total * den };
  return roundedShare(share, currencyDigits(currency), rounding);
}

/** A measure by which two unit prices of one currency compare, whatever their periods are: ten decimals, a year. */
export function yearlyUnits({ amount, every }: UnitPrice, interval: Interval): bigint {
  const times = every === 'year' ? 1 : every === 'month' ? 12 : 12 / monthsIn(interval);
  return unitsOf(amount, DECIMALS) * BigInt(times);
}

/** Whether two prices are the same. */
export function samePrice(a: BilledPrice | null, b: BilledPrice | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a === 'bundled' || b === 'bundled') return false;
  if (inArrears(a) || inArrears(b)) return isEqual(a, b);
  return (
    a.per === b.per &&
    a.every === b.every &&
    (a.amount === b.amount || unitsOf(a.amount, DECIMALS) === unitsOf(b.amount, DECIMALS))
  );
}

/** Units as decimal text of any size, without trailing zeros: what is rounded later may be larger than an amount. */
function decimalText(units: bigint, decimals: number): string {
  const digits = String(units).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
}

function minimum(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
