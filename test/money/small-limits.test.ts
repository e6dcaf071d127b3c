import { describe, expect, test } from 'vitest';
import { smallShare, smallUnits } from '../../src/money/small-share.js';

/** Up to here numbers are known to be exact. */
const LIMIT = 2 ** 50;

describe('an amount in whole units of its digits', () => {
  test.each<[string, number, number]>([
    ['0', 0, 0],
    ['7', 0, 7],
    ['1200', 0, 1200],
    ['0.00', 2, 0],
    ['0.05', 2, 5],
    ['1.50', 2, 150],
    ['10.09', 2, 1009],
    ['1.2345', 4, 12345],
    // The longest text, and the limit itself.
    ['10000000000000.00', 2, 10 ** 15],
    ['11258999068426.24', 2, LIMIT],
    ['1125899906842624', 0, LIMIT],
  ])('%s with %d digits', (text, digits, units) => {
    expect(smallUnits(text, digits)).toBe(units);
  });

  test.each<[string, number]>([
    ['', 0],
    ['00', 0],
    ['007', 0],
    ['-7', 0],
    ['7a', 0],
    ['/', 0],
    [':', 0],
    ['1.0', 0],
    ['', 2],
    ['.50', 2],
    ['50', 2],
    ['1,50', 2],
    ['1950', 2],
    ['1.5', 2],
    ['1.500', 2],
    ['01.50', 2],
    ['-1.50', 2],
    ['1.a0', 2],
    ['1e.50', 2],
    ['1125899906842625', 0],
    ['111111111111111111', 0],
    ['100000000000000000000000', 0],
  ])('%j is not a small amount of %d digits', (text, digits) => {
    expect(smallUnits(text, digits)).toBeNaN();
  });
});

describe('a share is reckoned in numbers as far as they are exact', () => {
  test.each<[string, Parameters<typeof smallShare>[0], string | null]>([
    ['a product at the limit', { price: `${LIMIT}`, quantity: 1, used: 1, total: 1 }, `${LIMIT}`],
    ['a product of two factors at the limit', { price: '2', quantity: LIMIT / 2, used: 1, total: 2 }, `${LIMIT / 2}`],
    ['a product past it', { price: '2', quantity: LIMIT / 2, used: 2, total: 2 }, null],
    ['a quantity at the limit', { price: '0', quantity: LIMIT, used: 1, total: 1 }, '0'],
    ['a quantity past it', { price: '0', quantity: LIMIT + 1, used: 1, total: 1 }, null],
    ['a total at the limit', { price: '3', quantity: 1, used: LIMIT / 8, total: LIMIT }, '0'],
    ['a total past it', { price: '3', quantity: 1, used: 1, total: LIMIT + 1 }, null],
    ['a price that is no amount', { price: '03', quantity: 1, used: 1, total: 1 }, null],
  ])('%s', (_, share, expected) => {
    expect(smallShare(share, 0, 'half_up')).toBe(expected);
  });
});
