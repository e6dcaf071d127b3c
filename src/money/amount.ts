import { invalidInput } from '../input/issue.js';
import { decimalsIn } from './decimal-text.js';

const IN_RANGE = /^-?\d{1,20}(?:\.|$)/;

/** `a + b` as text of `digits` decimals. Throws `amount_out_of_range`. */
export function sum(a: string, b: string, digits: number): string {
  const scale = scaleOf(a, b, digits);
  return amountOf(unitsOf(a, scale) + unitsOf(b, scale), scale);
}

/** `a − b` as text of `digits` decimals. Throws `amount_out_of_range`. */
export function difference(a: string, b: string, digits: number): string {
  const scale = scaleOf(a, b, digits);
  return amountOf(unitsOf(a, scale) - unitsOf(b, scale), scale);
}

/** -1, 0 or 1 as `a` is less than, equal to or more than `b`. */
export function comparison(a: string, b: string): -1 | 0 | 1 {
  const scale = scaleOf(a, b, 0);
  const [left, right] = [unitsOf(a, scale), unitsOf(b, scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Decimal text with the other sign; zero has none. */
export function negated(text: string): string {
  if (text.startsWith('-')) return text.slice(1);
  return isZeroText(text) ? text : `-${text}`;
}

export function isZeroText(text: string): boolean {
  return !/[1-9]/.test(text);
}

/** How many units of `digits` decimals an amount is; it has at most so many decimals. */
export function unitsOf(amount: string, digits: number): bigint {
  const point = amount.indexOf('.');
  if (point < 0) return BigInt(amount + '0'.repeat(digits));
  const decimals = amount.slice(point + 1);
  return BigInt(amount.slice(0, point) + decimals + '0'.repeat(digits - decimals.length));
}

/** The amount of so many units of `digits` decimals. Throws `amount_out_of_range`. */
export function amountOf(units: bigint, digits: number): string {
  const isNegative = units < 0n;
  const size = String(isNegative ? -units : units).padStart(digits + 1, '0');
  const point = size.length - digits;
  const text = digits === 0 ? size : `${size.slice(0, point)}.${size.slice(point)}`;
  return canonical(isNegative ? `-${text}` : text);
}

/** A fixed-point text as amounts are written. Throws `amount_out_of_range`. */
export function canonical(fixed: string): string {
  if (IN_RANGE.test(fixed)) return fixed.startsWith('-') && isZeroText(fixed) ? fixed.slice(1) : fixed;
  return invalidInput(
    'amount_out_of_range',
    [],
    'An amount has at most 20 digits before the point. Use smaller amounts.',
    '金額の整数部は 20 桁までです。より小さい金額を指定してください。',
  );
}

/** The decimals that hold both amounts, at least `digits`. */
function scaleOf(a: string, b: string, digits: number): number {
  return Math.max(digits, decimalsIn(a), decimalsIn(b));
}
