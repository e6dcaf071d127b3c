import fc from 'fast-check';
import { expect } from 'vitest';
import { check, type Entitlements, of } from '../../src/entitlements/index.js';
import { anyBenefit, anyCase, type Case, servedCase, TIERS, team } from '../arbitraries/holder.ts';
import { prop } from '../prop.ts';
import { issuesOf } from '../thrown.ts';

const DAY = 86_400_000;
/** A share of a span: at its start, near its ends, or anywhere. */
const moment = fc.oneof(fc.constantFrom(0, 0.5, 0.999), fc.double({ min: 0, max: 0.999, noNaN: true }));

/** Any case, mostly one whose team holds a tier that ends soon. */
const mostlyEnding: fc.Arbitrary<Case> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(servedCase, fc.constantFrom(...TIERS), fc.constantFrom(1, 2, DAY)).map(([one, tier, by]) => ({
      ...one,
      account: team(tier, { addOn: { tier, endsAt: one.at + by } }),
      person: { ...one.person, powerUser: null },
    })),
  },
  { weight: 1, arbitrary: anyCase },
);
/** Any case, mostly one of somebody who is served. */
const mostlyServed = fc.oneof({ weight: 3, arbitrary: servedCase }, { weight: 1, arbitrary: anyCase });

/** The set without the dates of what is held. */
function undated({ validUntil: _, held, ...set }: Entitlements): object {
  return { ...set, held: held.map(({ tier, label, since, next }) => ({ tier, label, since, next })) };
}

prop(
  'an_add_on_that_has_ended_counts_as_not_held',
  'held until its end inclusive (A12)',
  anyCase,
  fc.constantFrom(0, 1, 86_400_000),
  (one, since) => {
    const addOn = { tier: 'enhanced', endsAt: one.at - since };
    const account = { ...one.account, addOn: null };
    expect(of({ ...one, account: { ...account, addOn } })).toStrictEqual(of({ ...one, account }));
  },
);

prop(
  'an_end_to_come_changes_nothing_but_its_date',
  'a removal that takes effect when it is scheduled',
  anyCase,
  fc.constantFrom(1, 2, 86_400_000),
  (one, until) => {
    const ending = { ...one.account, addOn: { tier: 'essentials', endsAt: one.at + until } };
    const endless = { ...one.account, addOn: { tier: 'essentials' } };
    expect(undated(of({ ...one, account: ending }))).toStrictEqual(undated(of({ ...one, account: endless })));
  },
);

prop('the_answer_stays_until_it_is_no_longer_valid', 'an end of the team forgotten', anyCase, moment, (one, share) => {
  const set = of(one);
  const until = set.validUntil === null ? one.at + 400 * DAY : Date.parse(set.validUntil);
  // Some instant of [at, until), and the last millisecond of it.
  for (const at of [one.at + Math.floor(share * (until - one.at)), until - 1]) {
    expect(of({ ...one, at })).toStrictEqual({ ...set, at: new Date(at).toISOString() });
  }
});

prop('an_answer_is_valid_for_some_time', 'valid until the instant itself', mostlyEnding, (one) => {
  const { validUntil } = of(one);
  if (validUntil !== null) expect(Date.parse(validUntil)).toBeGreaterThan(one.at);
});

prop('what_is_held_differs_when_the_answer_ends', 'valid until an end that is not held', mostlyEnding, (one) => {
  const { validUntil, held } = of(one);
  if (validUntil !== null) expect(of({ ...one, at: Date.parse(validUntil) }).held).not.toEqual(held);
});

prop('after_finitely_many_changes_an_answer_stays', 'a change that has passed named again', anyCase, (one) => {
  let { validUntil } = of(one);
  let changes = 0;
  for (; validUntil !== null && changes <= 5; changes++) validUntil = of({ ...one, at: validUntil }).validUntil;
  // Two starts, two ends and a change: it does not change more often than there are dates.
  expect([validUntil, changes <= 5]).toEqual([null, true]);
});

prop('what_is_held_is_held_at_the_instant', 'the next tier listed before its time', mostlyEnding, (one) => {
  const { held, validUntil } = of(one);
  const ends = held.flatMap(({ until }) => (until === null ? [] : [until]));
  for (const { since, until, next } of held) {
    if (since !== null) expect(Date.parse(since)).toBeLessThanOrEqual(one.at);
    if (until !== null) expect(Date.parse(until)).toBeGreaterThan(one.at);
    if (next !== null) expect(Date.parse(next.at)).toBeGreaterThan(one.at);
  }
  // Texts of instants sort as instants in these years.
  for (const end of ends) expect((validUntil ?? '') <= end).toBe(true);
});

prop('the_tier_and_the_variant_are_among_what_is_held', 'a tier without its dates', mostlyServed, (one) => {
  const { tier, variant, held } = of(one);
  const ids = held.map((thing) => thing.tier);
  for (const id of [tier, variant]) if (id !== null) expect(ids).toContain(id);
});

prop(
  'a_use_after_the_end_is_refused_and_none_before_it_is',
  'the end itself counted as valid',
  mostlyEnding,
  anyBenefit,
  fc.constantFrom(-1, 0, 1),
  (one, id, by) => {
    const set = of(one);
    if (set.validUntil === null) return;
    const at = Date.parse(set.validUntil) + by;
    const ask = () => check(set, id, { at });
    if (by < 0) expect(ask()).toStrictEqual(check(set, id));
    else expect(issuesOf(ask)).toEqual(['options.at: entitlements_outdated']);
  },
);
