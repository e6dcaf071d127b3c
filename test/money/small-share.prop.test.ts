import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallShare } from '../../src/money/small-share.js';
import { prop } from '../prop.ts';

const MODES = ['half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling', 'floor'] as const;

/** By the definition of each mode, in whole numbers of any size. */
function byHand(units: bigint, quantity: bigint, used: bigint, total: bigint, mode: (typeof MODES)[number]): bigint {
  const product = units * quantity * used;
  const below = product / total;
  const twice = 2n * (product - below * total);
  switch (mode) {
    case 'down':
    case 'floor':
      return below;
    case 'up':
    case 'ceiling':
      return twice > 0n ? below + 1n : below;
    case 'half_up':
      return twice >= total ? below + 1n : below;
    case 'half_down':
      return twice > total ? below + 1n : below;
    case 'half_even':
      return twice > total || (twice === total && below % 2n === 1n) ? below + 1n : below;
  }
}

function textOf(units: bigint, digits: number): string {
  const text = String(units).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Whole numbers of every size up to `max`, and those around it. */
const upTo = (max: number) =>
  fc.oneof(
    fc.nat({ max: 100 }),
    fc.maxSafeNat().map((n) => n % (max + 1)),
    fc.nat({ max: 3 }).map((n) => max - n),
  );

prop(
  'a_small_share_is_the_exact_one',
  'rounding by the quotient, or numbers past the limit taken for exact',
  upTo(2 ** 50 + 2),
  fc.nat({ max: 2000 }),
  fc.integer({ min: 1, max: 2_700_000 }),
  fc.nat({ max: 2_700_000 }),
  fc.constantFrom(0, 2, 3, 4),
  fc.constantFrom(...MODES),
  (units, quantity, total, some, digits, mode) => {
    const used = some % (total + 1);
    const price = textOf(BigInt(units), digits);
    const found = smallShare({ price, quantity, used, total }, digits, mode);
    const exact = byHand(BigInt(units), BigInt(quantity), BigInt(used), BigInt(total), mode);
    const small = units <= 2 ** 50 && exact >= 0n && BigInt(units) * BigInt(quantity) * BigInt(used) <= 2n ** 50n;
    expect(found).toBe(small ? textOf(exact, digits) : null);
  },
);

test.each(MODES)('%s settles halves as its name says', (mode) => {
  const halves = { half_up: ['1', '2'], half_even: ['0', '2'], half_down: ['0', '1'] };
  const others = { up: ['1', '2'], ceiling: ['1', '2'], down: ['0', '1'], floor: ['0', '1'] };
  const expected = { ...halves, ...others }[mode];
  const share = (price: string) => smallShare({ price, quantity: 1, used: 1, total: 2 }, 0, mode);
  expect([share('1'), share('3')]).toEqual(expected);
});

test.each([
  ['a price with more decimals than the answer', { price: '0.125', quantity: 1, used: 1, total: 3 }],
  ['a price with fewer', { price: '1', quantity: 1, used: 1, total: 3 }],
  ['a product that a number may not hold', { price: '90071992547.40', quantity: 1000, used: 30, total: 31 }],
  // 2 ** 50 + 1 is 1125899906842625. A product of 0 says nothing of what it was made from.
  ['a price past the limit, of no days', { price: '11258999068426.25', quantity: 1, used: 0, total: 1 }],
  ['a quantity past the limit, for nothing', { price: '0.00', quantity: 2 ** 50 + 1, used: 1, total: 1 }],
  ['a period past the limit, of no days', { price: '1.00', quantity: 1, used: 0, total: 2 ** 50 + 1 }],
  ['a negative price', { price: '-1.00', quantity: 1, used: 1, total: 3 }],
])('%s is left to whole numbers of any size', (_, share) => {
  expect(smallShare(share, 2, 'half_up')).toBeNull();
});

test('what is whole is not rounded, up or otherwise', () => {
  for (const mode of MODES) {
    expect(smallShare({ price: '10.00', quantity: 3, used: 1, total: 2 }, 2, mode)).toBe('15.00');
  }
});
