import { expect, test } from 'vitest';
import { byRecency } from '../../src/hub/cursor.js';

test.each([
  ['the newer one first', { openedAt: 2, id: 'b' }, { openedAt: 1, id: 'a' }, -1],
  ['of one instant the lower id', { openedAt: 1, id: 'a' }, { openedAt: 1, id: 'b' }, -1],
  ['the same one', { openedAt: 1, id: 'a' }, { openedAt: 1, id: 'a' }, 0],
])('A11: %s', (_, a, b, sign) => {
  expect(Math.sign(byRecency(a, b))).toBe(sign);
  expect(Math.sign(byRecency(b, a)) + sign).toBe(0);
});
