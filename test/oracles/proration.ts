// Proration in exact integer ratios: slow, obvious, and without a line of what it checks.

export const DIGITS: Readonly<Record<string, number>> = { JPY: 0, USD: 2, EUR: 2, KWD: 3, UYW: 4, CLF: 4 };

/** '49.90' with 2 digits is 4990n. */
export function minorUnits(amount: string, digits: number): bigint {
  const negative = amount.startsWith('-');
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(digits, '0'));
  return negative ? -units : units;
}

/** 4990n with 2 digits is '49.90'. */
export function decimalText(units: bigint, digits: number): string {
  const size = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  const text = digits === 0 ? size : `${size.slice(0, -digits)}.${size.slice(-digits)}`;
  return units < 0n ? `-${text}` : text;
}

/** The whole number that `num / den` is rounded to, `den` above zero. */
export function rounded(num: bigint, den: bigint, mode: string): bigint {
  const size = num < 0n ? -num : num;
  const sign = num < 0n ? -1n : 1n;
  const whole = size / den;
  const rest = size % den;
  if (rest === 0n) return sign * whole;
  const half = 2n * rest - den;
  const away: Record<string, boolean> = {
    up: true,
    down: false,
    ceiling: sign > 0n,
    floor: sign < 0n,
    half_up: half >= 0n,
    half_down: half > 0n,
    half_even: half > 0n || (half === 0n && whole % 2n === 1n),
  };
  return sign * (away[mode] ? whole + 1n : whole);
}

/** What is owed for `left` of the `total` units of a period. */
export function owed(
  price: string,
  digits: number,
  quantity: number,
  left: number,
  total: number,
  mode: string,
): bigint {
  return rounded(minorUnits(price, digits) * BigInt(quantity) * BigInt(left), BigInt(total), mode);
}
