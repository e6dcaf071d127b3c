import { decimalsIn } from './decimal-text.js';
import type { Rounding, Share } from './rounding.js';

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
  return textOf(whole + (isRoundedUp(whole, rest, total, mode) ? 1 : 0), digits, scale);
}

/** Whether `whole + rest / total` is settled above. */
function isRoundedUp(whole: number, rest: number, total: number, mode: Rounding): boolean {
  const beyondHalf = rest - (total - rest);
  switch (mode) {
    case 'half_up':
      return beyondHalf >= 0;
    case 'half_down':
      return beyondHalf > 0;
    case 'half_even':
      return beyondHalf > 0 || (beyondHalf === 0 && whole % 2 === 1);
    case 'up':
    case 'ceiling':
      return rest > 0;
    case 'down':
    case 'floor':
      return false;
  }
}

function textOf(units: number, digits: number, scale: number): string {
  if (digits === 0) return `${units}`;
  const whole = Math.floor(units / scale);
  return `${whole}.${String(units - whole * scale).padStart(digits, '0')}`;
}
