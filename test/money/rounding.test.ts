import { expect, test } from 'vitest';
import { readRounding, roundedQuotient } from '../../src/money/rounding.js';

// The table of ISO 80000-1, annex B, and of IEEE 754 for halves: 2.5, 3.5, 2.4, 3.4, 2.6 and their opposites, in tenths.
test.each([
  ['half_up', [3, 4, 2, 3, 3, -3, -4, -2, -3, -3]],
  ['half_down', [2, 3, 2, 3, 3, -2, -3, -2, -3, -3]],
  ['half_even', [2, 4, 2, 3, 3, -2, -4, -2, -3, -3]],
  ['up', [3, 4, 3, 4, 3, -3, -4, -3, -4, -3]],
  ['down', [2, 3, 2, 3, 2, -2, -3, -2, -3, -2]],
  ['ceiling', [3, 4, 3, 4, 3, -2, -3, -2, -3, -2]],
  ['floor', [2, 3, 2, 3, 2, -3, -4, -3, -4, -3]],
] as const)('%s', (mode, expected) => {
  const tenths = [25n, 35n, 24n, 34n, 26n, -25n, -35n, -24n, -34n, -26n];
  expect(tenths.map((num) => Number(roundedQuotient(num, 10n, mode)))).toEqual(expected);
  for (const whole of [-30n, 0n, 30n]) expect(roundedQuotient(whole, 10n, mode)).toBe(whole / 10n);
});

test('half up where no mode is given', () => {
  expect(readRounding(undefined)).toBe('half_up');
  expect(readRounding('floor')).toBe('floor');
});

test('an unknown mode is refused with those there are, and the nearest', () => {
  expect(readRounding('half_upp')).toMatchObject({
    issues: [
      {
        code: 'unknown_rounding',
        suggestion: 'half_up',
        expected: ['half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling', 'floor'],
      },
    ],
  });
  for (const mode of [['up'], null, 4, 'UP']) expect(readRounding(mode)).toMatchObject({ issues: [{ path: [] }] });
});
