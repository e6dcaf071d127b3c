import { oneOf, optional } from '../input/readers.js';

/** How an amount that falls between two minor units is settled; `half_up` sends a half away from zero. */
export type Rounding = 'half_up' | 'half_even' | 'half_down' | 'up' | 'down' | 'ceiling' | 'floor';

/** Reads a rounding mode; left out, it is `half_up`. */
export const readRounding = /*@__PURE__*/ optional(
  /*@__PURE__*/ oneOf('rounding', ['half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling', 'floor']),
  'half_up' as const,
);

/** The whole number at or beside `num / den` that the mode settles on; `den` is above zero. */
export function roundedQuotient(num: bigint, den: bigint, mode: Rounding): bigint {
  const isNegative = num < 0n;
  const size = isNegative ? -num : num;
  const down = size / den;
  const twice = (size % den) * 2n;
  const part = twice === den ? 'half' : twice > den ? 'more' : 'less';
  const up = twice !== 0n && goesUp(mode, isNegative, part, down % 2n === 1n);
  const settled = up ? down + 1n : down;
  return isNegative ? -settled : settled;
}

/** Whether a size between two whole numbers goes to the larger one; the smaller one is odd or even. */
export function goesUp(mode: Rounding, isNegative: boolean, part: 'less' | 'half' | 'more', isOdd: boolean): boolean {
  switch (mode) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'ceiling':
      return !isNegative;
    case 'floor':
      return isNegative;
    case 'half_up':
      return part !== 'less';
    case 'half_down':
      return part === 'more';
    case 'half_even':
      return part === 'more' || (part === 'half' && isOdd);
  }
}
