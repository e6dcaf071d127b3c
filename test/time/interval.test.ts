import { expect, test } from 'vitest';
import { Faults } from '../../src/input/faults.js';
import { reversedInterval } from '../../src/time/interval.js';

test('a span of time may be empty, and does not run backwards', () => {
  expect(reversedInterval({ from: 0, to: 1 })).toBeNull();
  expect(reversedInterval({ from: 1, to: 1 })).toBeNull();
  const found = reversedInterval({ from: 1, to: 0 });
  expect(found).toBeInstanceOf(Faults);
  expect(found?.issues.map(({ code, path }) => [code, path])).toEqual([['reversed_interval', ['to']]]);
});
