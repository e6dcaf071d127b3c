import { decimalsIn } from './decimal-text.js';
import { goesUp, type Rounding } from './rounding.js';
import type { Share } from './share.js';

/** Products and quotients of whole numbers below this are exact as numbers. */
const MAX_EXACT = 2 ** 50;

/**
 * A share of a price that is not negative, rounded once to the digits in which the price is written; `null` where numbers
 * may not be exact. Whole numbers of text take ten times as long.
 */
export function smallShare({ price, quantity, used, total }: Share, digits: number, mode: Rounding): string | null {
  const scale = 10 ** digits;
  const units = Math.round(Number(price) * scale);
  const product = units * quantity * used;
  // Each of them is at most the product, where none is 0.
  const exact = units <= MAX_EXACT && product <= MAX_EXACT && quantity <= MAX_EXACT && total <= MAX_EXACT;
  if (!exact || units < 0 || decimalsIn(price) !== digits) return null;
  const whole = Math.floor(product / total);
  const rest = product - whole * total;
  const beyondHalf = rest - (total - rest);
  const part = beyondHalf === 0 ? 'half' : beyondHalf > 0 ? 'more' : 'less';
  const up = rest !== 0 && goesUp(mode, false, part, whole % 2 === 1);
  return textOf(up ? whole + 1 : whole, digits, scale);
}

function textOf(units: number, digits: number, scale: number): string {
  if (digits === 0) return `${units}`;
  const whole = Math.floor(units / scale);
  return `${whole}.${String(units - whole * scale).padStart(digits, '0')}`;
}
