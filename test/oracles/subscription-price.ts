import { decimalText, minorUnits, rounded } from './proration.ts';

// What a price of a subscription comes to, in exact ratios of whole numbers.

export type ModelPrice =
  | { readonly per: 'seat' | 'person' | 'subscription'; readonly amount: string; readonly every: Every }
  | { readonly percentOf: string; readonly bands: readonly Band[]; readonly atLeast: string | null }
  | 'bundled';
type Every = 'period' | 'month' | 'year';
interface Band {
  readonly upTo: string | null;
  readonly percent: string;
}

export const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, half_year: 6, year: 12 };
/** A unit price has at most so many decimals. */
const PLACES = 10;
const ONE = 10n ** BigInt(PLACES);

interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

/**
 * The whole period's price in minor units, exact. `spend` is what was spent in the period, by what prices are a share of.
 * Of a `part` of a period it is that part's price: bands and the minimum shrink with it, and the spend is that of the part.
 */
export function periodPrice(
  price: ModelPrice,
  digits: number,
  interval: string,
  quantity: number,
  spend: Readonly<Record<string, string>> = {},
  part: Ratio = { num: 1n, den: 1n },
): Ratio {
  const months = BigInt(MONTHS[interval] ?? 0);
  if (price === 'bundled') return { num: 0n, den: 1n };
  if ('percentOf' in price) {
    const share = bandsOf(price.bands, minorUnits(spend[price.percentOf] ?? '0', digits), months, digits, part);
    const least = price.atLeast === null ? 0n : minorUnits(price.atLeast, digits) * months * part.num;
    return share.num * part.den >= least * share.den ? share : { num: least, den: part.den };
  }
  const times: Record<Every, Ratio> = {
    period: { num: 1n, den: 1n },
    month: { num: months, den: 1n },
    year: { num: months, den: 12n },
  };
  const { num, den } = times[price.every];
  const unit = minorUnits(price.amount, PLACES) * 10n ** BigInt(digits);
  return { num: unit * BigInt(quantity) * num, den: ONE * den };
}

/** Of every band, the part of what was spent that lies in it, times its percentage. */
function bandsOf(bands: readonly Band[], spent: bigint, months: bigint, digits: number, part: Ratio): Ratio {
  let num = 0n;
  let below = 0n;
  const all = spent * part.den;
  for (const { upTo, percent } of bands) {
    const top = upTo === null ? all : minorUnits(upTo, digits) * months * part.num;
    const end = top < all ? top : all;
    if (end > below) num += (end - below) * minorUnits(percent, PLACES);
    below = top;
  }
  return { num, den: 100n * ONE * part.den };
}

/** `left` of `total` units of it, rounded once, as text. */
export function amountOf(price: Ratio, left: number, total: number, digits: number, mode: string): string {
  return decimalText(rounded(price.num * BigInt(left), price.den * BigInt(total), mode), digits);
}

export function negative(amount: string): string {
  return /[1-9]/.test(amount) ? `-${amount}` : amount;
}

export function isDearer(one: readonly Ratio[], other: readonly Ratio[]): boolean {
  const [a, b] = [sumOf(one), sumOf(other)];
  return a.num * b.den > b.num * a.den;
}

function sumOf(prices: readonly Ratio[]): Ratio {
  return prices.reduce((sum, { num, den }) => ({ num: sum.num * den + num * sum.den, den: sum.den * den }), {
    num: 0n,
    den: 1n,
  });
}

export function totalOf(amounts: readonly string[], digits: number): string {
  return decimalText(
    amounts.reduce((sum, amount) => sum + minorUnits(amount, digits), 0n),
    digits,
  );
}
