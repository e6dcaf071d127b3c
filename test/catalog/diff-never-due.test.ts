import { expect, test } from 'vitest';
import { type CatalogSpec, define, diff, type TargetSpec } from '../../src/catalog/index.js';
import { SMALL } from './small-offer.ts';

// Promises that are never due differ in their words alone; where another one is due, they decide nothing.

const EFFORT: TargetSpec = { within: 'best_effort' };
const OVER: TargetSpec = { within: 'PT9H', over: true };
const LONGER: TargetSpec = { within: 'PT99H', over: true };
const FOUR: TargetSpec = { within: 'PT4H' };

function changesBetween(before: readonly TargetSpec[], after: readonly TargetSpec[]): readonly string[] {
  const tier = (list: readonly TargetSpec[]) => ({
    targets: Object.fromEntries(list.map((target, i) => [`r${i}`, target])),
    benefits: { web: {} },
  });
  const catalog = define({ ...SMALL, tiers: { a: tier(before), b: tier(after) } } as CatalogSpec);
  return diff({ from: 'a', to: 'b', catalog }).promises.map(({ change }) => change);
}

test.each<[string, TargetSpec[], TargetSpec[], string[]]>([
  ['best effort, and more than a time', [EFFORT], [OVER], ['other']],
  ['more than a time, and more than another', [OVER], [LONGER], ['other']],
  ['the same words', [OVER], [{ ...OVER, strength: 'guarantee' }], []],
  ['the same words, from another start', [EFFORT], [{ ...EFFORT, from: 'severity_set' }], []],
  ['the same words in another order', [EFFORT, OVER], [OVER, EFFORT], []],
  ['the same words twice', [EFFORT], [EFFORT, EFFORT], []],
  ['one more', [EFFORT], [EFFORT, OVER], ['other']],
  ['one more, beside one that is due', [FOUR, EFFORT], [FOUR, OVER], []],
  ['none more, beside one that is due', [FOUR, OVER], [FOUR], []],
  ['one that is due', [EFFORT, OVER], [EFFORT, FOUR], ['better']],
  ['none that is due any more', [FOUR, EFFORT], [EFFORT], ['worse']],
])('%s', (_, before, after, expected) => {
  expect(changesBetween(before, after)).toEqual(expected);
});
