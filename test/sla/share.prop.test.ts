import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClock } from '../../src/sla/index.js';
import { prop } from '../prop.ts';

/** Promises from a millisecond to thirty days; some are whole hours, of which a share is often a whole millisecond. */
const promises = fc.oneof(
  fc.integer({ min: 1, max: 720 }).map((hours) => hours * 3_600_000),
  fc.integer({ min: 1, max: 720 * 3_600_000 }),
  fc.integer({ min: 1, max: 1000 }),
);
const anyShare = fc
  .tuple(fc.constantFrom(3, 7, 10, 100, 365, 1000, 100_000), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([whole, of]) => [Math.round(whole * of), whole] as const);
/** The double of some hundredths is so much too large that a hundred of them are more than they say. */
const shares = fc.oneof(
  { weight: 3, arbitrary: anyShare },
  { weight: 1, arbitrary: fc.constantFrom(7, 14, 28, 55).map((part) => [part, 100] as const) },
);

const START = Date.UTC(2026, 10, 20);

/** The first instant at which a clock round the clock is at risk, in milliseconds since its start. */
function atRiskFrom(within: number, share: number): number {
  const seconds = `PT${Math.floor(within / 1000)}.${String(within % 1000).padStart(3, '0')}S`;
  const events = [{ type: 'started', at: START } as const];
  const { nextChange, atRisk, thresholds } = readClock({
    ...{ within: seconds, events, at: START, atRiskAt: share, thresholds: [share] },
  });
  const [threshold] = thresholds;
  const found = atRisk ? START : Date.parse(nextChange?.to === 'at_risk' ? nextChange.at : (threshold?.at ?? ''));
  expect(found).toBe(Date.parse(threshold?.at ?? ''));
  return found - START;
}

prop(
  'a_share_of_a_promise_is_rounded_up_from_its_exact_ratio',
  'a share rounded up without a tolerance (0.7 of 10 ms is 8 ms), or with one of a thousandth',
  promises,
  shares,
  fc.boolean(),
  (length, [part, whole], isWhole) => {
    // Half of the shares are whole milliseconds: there a double that is a little too large is rounded up.
    const within = isWhole ? Math.ceil(length / whole) * whole : length;
    const exact = (BigInt(within) * BigInt(part) + BigInt(whole) - 1n) / BigInt(whole);
    expect(atRiskFrom(within, part / whole)).toBe(Number(exact));
  },
);

test.each([
  // 0.7 is a little less than seven tenths as a double, 0.1 a little more; each is meant as it is written.
  [10, 0.7, 7],
  [30, 0.1, 3],
  [3_600_000, 0.7, 2_520_000],
  [2_592_000_000, 0.9, 2_332_800_000],
  [2_592_000_000, 0.07, 181_440_000],
  // What lies past a whole millisecond is the next one, however little it is.
  [1001, 0.5, 501],
  [1_000_001, 0.001, 1001],
  [2_591_999_999, 0.001, 2_592_000],
  [2_592_000_001, 0.001, 2_592_001],
  [2_591_999_999, 0.999, 2_589_408_000],
  [2_591_999_999, 0.99999, 2_591_974_080],
])('of %d ms, %d is %d ms', (within, share, expected) => {
  expect(atRiskFrom(within, share)).toBe(expected);
});
