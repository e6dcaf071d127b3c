import { Decimal } from 'decimal.js';
import { oneOf, optional } from '../input/readers.js';
import { canonical } from './amount.js';

/** How an amount that falls between two minor units is settled; `half_up` sends a half away from zero. */
export type Rounding = 'half_up' | 'half_even' | 'half_down' | 'up' | 'down' | 'ceiling' | 'floor';

/** `price × quantity × used / total`, as decimal text and whole numbers. */
export interface Share {
  readonly price: string;
  readonly quantity: number;
  readonly used: number;
  readonly total: number;
}

// The settings of decimal.js's own constructor belong to the whole process: nobody can change those of this copy.
// 80 digits hold any product of three inputs, and a quotient well past the point where two roundings could differ.
const Exact = /*@__PURE__*/ Decimal.clone({ defaults: true, precision: 80 });

const MODES: Readonly<Record<Rounding, Decimal.Rounding>> = Object.freeze({
  up: 0,
  down: 1,
  ceiling: 2,
  floor: 3,
  half_up: 4,
  half_down: 5,
  half_even: 6,
});

const DELTA_DIGITS = 12;

/** Reads a rounding mode; left out, it is `half_up`. */
export const readRounding = /*@__PURE__*/ optional(
  /*@__PURE__*/ oneOf('rounding', ['half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling', 'floor']),
  'half_up' as const,
);

/** The amount times the factor, rounded once to `digits` decimals. Throws `amount_out_of_range`. */
export function product(amount: string, factor: string | number, digits: number, mode: Rounding): string {
  return canonical(new Exact(amount).times(factor).toFixed(digits, MODES[mode]));
}

/** The share rounded once: multiplied first, divided once. */
export function roundedShare(share: Share, digits: number, mode: Rounding): string {
  return canonical(exactShare(share).toFixed(digits, MODES[mode]));
}

/** What rounding added to the exact share, to twelve decimals, without trailing zeros; `'0'` where it is exact. */
export function roundingDelta(amount: string, share: Share): string {
  const delta = new Exact(amount).minus(exactShare(share)).toDecimalPlaces(DELTA_DIGITS);
  return delta.isZero() ? '0' : delta.toFixed();
}

function exactShare({ price, quantity, used, total }: Share): Decimal {
  // The whole is the price: a renewal needs no division.
  if (used === total) return new Exact(price).times(quantity);
  const factor = quantity * used;
  const multiplied = Number.isSafeInteger(factor)
    ? new Exact(price).times(factor)
    : new Exact(price).times(quantity).times(used);
  return multiplied.div(total);
}
