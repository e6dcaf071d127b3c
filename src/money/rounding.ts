import { Decimal } from 'decimal.js';
import { invalidInput, shown } from '../errors.js';

/** How an amount that falls between two minor units is settled; `half_up` sends a half away from zero. */
export type Rounding = 'half_up' | 'half_even' | 'half_down' | 'up' | 'down' | 'ceiling' | 'floor';

type Path = readonly (string | number)[];

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

const IN_RANGE = /^-?\d{1,20}(?:\.|$)/;
const DELTA_DIGITS = 12;

/** The rounding mode that stands at `path` of the caller's input; `half_up` where there is none. */
export function roundingAt(input: unknown, path: Path): Rounding {
  if (input === undefined) return 'half_up';
  if (typeof input === 'string' && Object.hasOwn(MODES, input)) return input as Rounding; // a key of MODES
  const names = Object.keys(MODES).join(', ');
  return invalidInput(
    'unknown_rounding',
    path,
    `${shown(input)} is no rounding mode; there are ${names}.`,
    `${shown(input)} という丸め方はありません（使えるのは ${names}）。`,
  );
}

export function sum(a: string, b: string, digits: number): string {
  return canonical(new Exact(a).plus(b).toFixed(digits));
}

export function difference(a: string, b: string, digits: number): string {
  return canonical(new Exact(a).minus(b).toFixed(digits));
}

export function product(amount: string, factor: string | number, digits: number, mode: Rounding): string {
  return canonical(new Exact(amount).times(factor).toFixed(digits, MODES[mode]));
}

export function comparison(a: string, b: string): -1 | 0 | 1 {
  const order = new Exact(a).comparedTo(b);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
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

/** The whole in minor units, split by weight with the largest remainder, ties to the earlier. `null` where all weights are zero. */
export function apportioned(amount: string, weights: readonly string[], digits: number): readonly string[] | null {
  const whole = new Exact(amount).abs().times(new Exact(10).pow(digits));
  const parts = weights.map((weight) => new Exact(weight));
  const total = parts.reduce((all, weight) => all.plus(weight), new Exact(0));
  if (total.isZero()) return null;
  const shares = parts.map((weight) => {
    const due = whole.times(weight);
    const units = due.divToInt(total);
    return { units, rest: due.minus(units.times(total)) };
  });
  let left = whole.minus(shares.reduce((all, { units }) => all.plus(units), new Exact(0))).toNumber();
  // Sorting is stable: of equals the earlier comes first.
  for (const share of [...shares].sort((a, b) => b.rest.comparedTo(a.rest))) {
    if (left === 0) break;
    share.units = share.units.plus(1);
    left -= 1;
  }
  const unit = new Exact(amount.startsWith('-') ? -1 : 1).div(new Exact(10).pow(digits));
  return shares.map(({ units }) => canonical(units.times(unit).toFixed(digits)));
}

function canonical(fixed: string): string {
  if (IN_RANGE.test(fixed)) return fixed.startsWith('-') && !/[1-9]/.test(fixed) ? fixed.slice(1) : fixed;
  return invalidInput(
    'amount_out_of_range',
    [],
    'An amount has at most 20 digits before the point.',
    '金額の整数部は 20 桁までです。',
  );
}

/** Decimal text with the other sign; zero has none. */
export function negated(text: string): string {
  if (text.startsWith('-')) return text.slice(1);
  return /[1-9]/.test(text) ? `-${text}` : text;
}
