// Somebody else's decimals: bignumber.js, which shares its author with decimal.js but none of its code.
import { BigNumber } from 'bignumber.js';

const MODES: Readonly<Record<string, BigNumber.RoundingMode>> = {
  up: BigNumber.ROUND_UP,
  down: BigNumber.ROUND_DOWN,
  ceiling: BigNumber.ROUND_CEIL,
  floor: BigNumber.ROUND_FLOOR,
  half_up: BigNumber.ROUND_HALF_UP,
  half_down: BigNumber.ROUND_HALF_DOWN,
  half_even: BigNumber.ROUND_HALF_EVEN,
};

// A quotient of numbers below 10^8 that is no half of a unit differs from one long before its hundredth digit.
const Exact = BigNumber.clone({ DECIMAL_PLACES: 100 });

export function sumOf(amounts: readonly string[], digits: number): string {
  return written(
    amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0)),
    digits,
    'half_up',
  );
}

export function differenceOf(a: string, b: string, digits: number): string {
  return written(new Exact(a).minus(b), digits, 'half_up');
}

export function productOf(amount: string, factor: string, digits: number, mode: string): string {
  return written(new Exact(amount).times(factor), digits, mode);
}

/** -1, 0 or 1. */
export function orderOf(a: string, b: string): number | null {
  return new Exact(a).comparedTo(b);
}

/** `price × quantity × left / total`, rounded once. */
export function shareOf(
  price: string,
  digits: number,
  [quantity, left, total]: readonly [quantity: number, left: number, total: number],
  mode: string,
): string {
  return written(new Exact(price).times(quantity).times(left).div(total), digits, mode);
}

/** How far the parts of an amount are from their exact shares at most, in minor units. */
export function farthestFrom(
  amount: string,
  weights: readonly (number | string)[],
  parts: readonly string[],
  digits: number,
) {
  const total = weights.reduce<BigNumber>((sum, weight) => sum.plus(weight), new Exact(0));
  const off = parts.map((part, i) =>
    new Exact(amount)
      .times(weights[i] ?? 0)
      .div(total)
      .minus(part)
      .abs(),
  );
  return Exact.max(0, ...off)
    .times(new Exact(10).pow(digits))
    .toNumber();
}

function written(value: BigNumber, digits: number, mode: string): string {
  const text = value.toFixed(digits, MODES[mode] ?? BigNumber.ROUND_HALF_UP);
  return /[1-9]/.test(text) ? text : text.replace('-', '');
}
