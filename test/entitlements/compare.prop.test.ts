import fc from 'fast-check';
import { expect } from 'vitest';
import { check, compare, type Difference, of } from '../../src/entitlements/index.js';
import { AT, BENEFITS, member, team } from '../arbitraries/holder.ts';
import { prop } from '../prop.ts';

const anyTier = fc.constantFrom(null, 'essentials', 'enhanced');
const mirrored = ({ kind, id, from, to }: Difference) => JSON.stringify({ kind, id, from: to, to: from });
const bare = ({ kind, id, from, to }: Difference) => JSON.stringify({ kind, id, from, to });

prop('the_way_back_is_the_mirror', 'rows of what is lost left out', anyTier, anyTier, (from, to) => {
  const back = compare({ from: to, to: from }).map(mirrored);
  expect(compare({ from, to }).map(bare).sort()).toEqual(back.sort());
});

prop('a_tier_does_not_differ_from_itself', 'every clause listed', anyTier, (tier) => {
  expect(compare({ from: tier, to: tier })).toEqual([]);
});

prop('no_row_says_that_nothing_changes', 'amounts compared by identity', anyTier, anyTier, (from, to) => {
  for (const row of compare({ from, to })) {
    expect(row.from).not.toEqual(row.to);
    expect(row.because.length).toBeGreaterThan(0);
    expect(Object.isFrozen(row)).toBe(true);
  }
});

const admin = member({ roles: ['team_admin'] });
const heldBy = (tier: string | null) => of({ account: team(tier), person: admin, at: AT });

prop(
  'a_comparison_tells_what_a_team_admin_gains_and_loses',
  'a tier compared without what it extends',
  anyTier,
  anyTier,
  (from, to) => {
    const rows = compare({ from, to });
    const [before, after] = [heldBy(from), heldBy(to)];
    const gained = BENEFITS.filter((id) => !check(before, id).allowed && check(after, id).allowed);
    const lost = BENEFITS.filter((id) => check(before, id).allowed && !check(after, id).allowed);
    const benefits = rows.filter(({ kind }) => kind === 'benefit');
    expect(new Set(benefits.filter((row) => row.from === null).map(({ id }) => id))).toEqual(new Set(gained));
    expect(new Set(benefits.filter((row) => row.to === null).map(({ id }) => id))).toEqual(new Set(lost));
    const reply = rows.find(({ id }) => id === 'tier_reply');
    if (reply !== undefined) expect([reply.from, reply.to]).toEqual([before.replyWithin, after.replyWithin]);
  },
);
