import { amountOf, unitsOf } from './amount.js';
import { decimalsIn } from './decimal-text.js';
import { type Rounding, roundedQuotient } from './rounding.js';
import { smallShare } from './small-share.js';

/** `price × quantity × used / total`, as decimal text and whole numbers. */
export interface Share {
  readonly price: string;
  readonly quantity: number;
  readonly used: number;
  readonly total: number;
}

const DELTA_DIGITS = 12;

/** The share rounded once: multiplied first, divided once. Throws `amount_out_of_range`. */
export function roundedShare(share: Share, digits: number, mode: Rounding): string {
  const small = smallShare(share, digits, mode);
  if (small !== null) return small;
  const { num, den } = exactShare(share);
  return amountOf(roundedQuotient(num * 10n ** BigInt(digits), den, mode), digits);
}

/** What rounding added to the exact share, to twelve decimals, without trailing zeros; `'0'` where it is exact. */
export function roundingDelta(amount: string, share: Share): string {
  const { num, den } = exactShare(share);
  const decimals = decimalsIn(amount);
  const delta = unitsOf(amount, decimals) * den - num * 10n ** BigInt(decimals);
  const scaled = roundedQuotient(delta * 10n ** BigInt(DELTA_DIGITS), den * 10n ** BigInt(decimals), 'half_up');
  return amountOf(scaled, DELTA_DIGITS).replace(/\.?0+$/, '');
}

/** The share as a fraction of whole numbers. */
function exactShare({ price, quantity, used, total }: Share): { readonly num: bigint; readonly den: bigint } {
  const decimals = decimalsIn(price);
  return {
    num: unitsOf(price, decimals) * BigInt(quantity) * BigInt(used),
    den: BigInt(total) * 10n ** BigInt(decimals),
  };
}
