import { oncePer } from '../input/once.js';
import { unitsOf } from '../money/amount.js';
import { currencyDigits } from '../money/currency.js';
import { type Money, moneyOf } from '../money/money.js';
import type { Rounding } from '../money/rounding.js';
import { roundedShare, type Share } from '../money/share.js';
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

/** A share of a whole, such as that of a stub in the period which ends with it. */
interface Part {
  readonly num: number;
  readonly den: number;
}

const WHOLE: Part = /*@__PURE__*/ Object.freeze({ num: 1, den: 1 });

/**
 * The price of one whole period, band by band, at least the minimum; bands and minimum are monthly. `spent` is what was
 * spent in `part` of it: a stub has its share of the bands and of the minimum, and all that was spent in it counts.
 */
export function spendPriceFor(
  price: SpendPrice,
  spent: string,
  interval: Interval,
  { num, den }: Part = WHOLE,
): ExactPrice {
  const months = BigInt(monthsIn(interval));
  // Everything is counted `num` times, so that the spend of a whole period, `spent × den / num`, is a whole number.
  const times = BigInt(num);
  const spend = unitsOf(spent, DECIMALS) * BigInt(den);
  let below = 0n;
  let exact = 0n;
  for (const { upTo, percent } of bandsOf(price.bands)) {
    const end = upTo === null ? spend : minimum(spend, upTo * months * times);
    if (end > below) exact += (end - below) * percent;
    below = end > below ? end : below;
  }
  // Two factors of 10 decimals, and one per cent of them: 22 decimals.
  const least = price.atLeast === null ? 0n : unitsOf(price.atLeast, 2 * DECIMALS + 2) * months * times;
  return { amount: decimalText(exact > least ? exact : least, 2 * DECIMALS + 2), num: 1, den: num };
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

/** How many units are billed, for how much of a period. */
export interface Billed {
  readonly quantity: number;
  readonly used: number;
  readonly total: number;
}

/**
 * A price's share of a period. The factors of the price go with the parts of the period, which are small: a quantity may
 * be as large as a whole number can be.
 */
export function shareOf({ amount, num, den }: ExactPrice, { quantity, used, total }: Billed): Share {
  return { price: amount, quantity, used: used * num, total: total * den };
}

/** `price × quantity × used / total`, rounded once to the currency's digits. */
export function priced(price: ExactPrice, billed: Billed, currency: string, rounding: Rounding): string {
  return roundedShare(shareOf(price, billed), currencyDigits(currency), rounding);
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
