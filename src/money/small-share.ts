import { goesUp, type Rounding } from './rounding.js';
import type { Share } from './share.js';

/** Products and quotients of whole numbers below this are exact as numbers. */
const MAX_EXACT = 2 ** 50;

/** So many digits and a point; more of them are larger. */
const MAX_LENGTH = 17;
const POINT = 46;
const ZERO = 48;

/**
 * How many units of `digits` decimals an amount is that has just so many, and no sign; `NaN` for other text, and for large
 * amounts. Character by character: a pattern and `Number` take six times as long.
 */
export function smallUnits(text: string, digits: number): number {
  const point = digits === 0 ? text.length : text.length - digits - 1;
  if (point < 1 || text.length > MAX_LENGTH || (point > 1 && text.charCodeAt(0) === ZERO)) return Number.NaN;
  if (digits > 0 && text.charCodeAt(point) !== POINT) return Number.NaN;
  let units = 0;
  let sound = 0;
  for (let i = 0; i < text.length; i++) {
    if (i === point) continue;
    const digit = text.charCodeAt(i) - ZERO;
    sound |= digit | (9 - digit);
    units = units * 10 + digit;
  }
  return sound >= 0 && units <= MAX_EXACT ? units : Number.NaN;
}

/**
 * A share of a price that is not negative, rounded once to the digits in which the price is written; `null` where numbers
 * may not be exact. Whole numbers of text take ten times as long.
 */
export function smallShare({ price, quantity, used, total }: Share, digits: number, mode: Rounding): string | null {
  const product = smallUnits(price, digits) * quantity * used;
  // Each factor is at most the product, where none is 0. `NaN` is not exact either.
  if (!(product <= MAX_EXACT && quantity <= MAX_EXACT && total <= MAX_EXACT)) return null;
  const whole = Math.floor(product / total);
  const rest = product - whole * total;
  const beyondHalf = rest - (total - rest);
  const part = beyondHalf === 0 ? 'half' : beyondHalf > 0 ? 'more' : 'less';
  const up = rest !== 0 && goesUp(mode, false, part, whole % 2 === 1);
  return textOf(up ? whole + 1 : whole, digits);
}

function textOf(units: number, digits: number): string {
  if (digits === 0) return `${units}`;
  const scale = 10 ** digits;
  const whole = Math.floor(units / scale);
  const rest = `${units - whole * scale}`;
  return `${whole}.${rest.length === digits ? rest : rest.padStart(digits, '0')}`;
}
