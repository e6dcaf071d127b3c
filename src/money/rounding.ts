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
  const size = num < 0n ? -num : num;
  const down = size / den;
  const twice = (size % den) * 2n;
  const up = twice !== 0n && goesUp(mode, num < 0n, twice === den ? 'half' : twice > den ? 'more' : 'less', down);
  const settled = up ? down + 1n : down;
  return num < 0n ? -settled : settled;
}

/** Whether a size between two whole numbers goes to the larger one. */
function goesUp(mode: Rounding, isNegative: boolean, rest: 'less' | 'half' | 'more', below: bigint): boolean {
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
      return rest !== 'less';
    case 'half_down':
      return rest === 'more';
    case 'half_even':
      return rest === 'more' || (rest === 'half' && below % 2n === 1n);
  }
}
