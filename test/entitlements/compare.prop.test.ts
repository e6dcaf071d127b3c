import fc from 'fast-check';
import { expect } from 'vitest';
import { compare, type Difference } from '../../src/entitlements/index.js';
import { prop } from '../prop.ts';

const anyTier = fc.constantFrom(null, 'essentials', 'enhanced');
const mirrored = ({ kind, id, from, to }: Difference) => JSON.stringify({ kind, id, from: to, to: from });
const bare = ({ kind, id, from, to }: Difference) => JSON.stringify({ kind, id, from, to });

prop('the_way_back_is_the_mirror', anyTier, anyTier, (from, to) => {
  const back = compare({ from: to, to: from }).map(mirrored);
  expect(compare({ from, to }).map(bare).sort()).toEqual(back.sort());
});

prop('a_tier_does_not_differ_from_itself', anyTier, (tier) => {
  expect(compare({ from: tier, to: tier })).toEqual([]);
});

prop('no_row_says_that_nothing_changes', anyTier, anyTier, (from, to) => {
  for (const row of compare({ from, to })) {
    expect(row.from).not.toEqual(row.to);
    expect(row.because.length).toBeGreaterThan(0);
    expect(Object.isFrozen(row)).toBe(true);
  }
});
