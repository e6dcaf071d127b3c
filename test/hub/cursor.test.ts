import { expect, test } from 'vitest';
import { byRecency, cursorAfter, readCursor } from '../../src/hub/cursor.js';
import { Faults } from '../../src/input/faults.js';

test.each([
  ['the newer one first', { openedAt: 2, id: 'b' }, { openedAt: 1, id: 'a' }, -1],
  ['of one instant the lower id', { openedAt: 1, id: 'a' }, { openedAt: 1, id: 'b' }, -1],
  ['the same one', { openedAt: 1, id: 'a' }, { openedAt: 1, id: 'a' }, 0],
])('A11: %s', (_, a, b, sign) => {
  expect(Math.sign(byRecency(a, b))).toBe(sign);
  expect(Math.sign(byRecency(b, a)) + sign).toBe(0);
});

test('a cursor leads back to where it was given, at the ends of the range of Date too', () => {
  for (const openedAt of [0, -1, 8.64e15, -8.64e15]) {
    for (const id of ['t1', 'a:b', 'line\nline', 'x'.repeat(200)]) {
      expect(readCursor(cursorAfter({ openedAt, id }))).toEqual({ openedAt, id });
    }
  }
  expect(readCursor(`0:${'x'.repeat(298)}`)).toEqual({ openedAt: 0, id: 'x'.repeat(298) });
  expect([readCursor(undefined), readCursor(null)]).toEqual([null, null]);
});

test('nothing else is a cursor', () => {
  const wrong = ['8640000000000001:t1', '0:', ':t1', 'x0:t1', '0.5:t1', '', `0:${'x'.repeat(299)}`, ['0:t1'], 0];
  for (const one of wrong) {
    const read = readCursor(one);
    expect(read instanceof Faults && read.issues.map(({ path, code }) => [path, code])).toEqual([
      [[], 'invalid_cursor'],
    ]);
  }
});
