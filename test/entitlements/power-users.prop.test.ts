import fc from 'fast-check';
import { expect } from 'vitest';
import { type Entitlements, of } from '../../src/entitlements/index.js';
import { anyCase, servedCase, team } from '../arbitraries/holder.ts';
import { prop } from '../prop.ts';
import { allowed, hours } from './reach.ts';

prop(
  'a_power_users_terms_do_not_depend_on_the_teams_tier',
  'the faster of the two promises by default (A9)',
  anyCase,
  fc.constantFrom('grand', 'epic'),
  (one, variant) => {
    const person = { ...one.person, powerUser: { variant } };
    const sets = [null, 'essentials', 'enhanced'].map((tier) => of({ account: team(tier), person, at: one.at }));
    expect(sets[1]).toStrictEqual(sets[0]);
    expect(sets[2]).toStrictEqual(sets[0]);
  },
);

prop('most_favourable_keeps_every_promise_of_either', 'the shorter of two promises alone', anyCase, (one) => {
  // A promise that both make is made once, by the person's own terms.
  const promises = ({ targets }: Entitlements) =>
    targets.map(({ because: _, tier: __, ...target }) => JSON.stringify(target));
  const best = promises(of({ ...one, powerUserTerms: 'most_favourable' }));
  for (const person of [one.person, { ...one.person, powerUser: null }]) {
    expect(best).toEqual(expect.arrayContaining(promises(of({ ...one, person, powerUserTerms: 'individual' }))));
  }
  expect(new Set(best).size).toBe(best.length);
});

prop('most_favourable_is_no_worse_than_either', "the person's own terms always first", anyCase, (one) => {
  const best = of({ ...one, powerUserTerms: 'most_favourable' });
  for (const terms of [
    of({ ...one, powerUserTerms: 'individual' }),
    of({ ...one, person: { ...one.person, powerUser: null } }),
  ]) {
    expect(allowed(best)).toEqual(expect.arrayContaining(allowed(terms)));
    expect(hours(best)).toBeLessThanOrEqual(hours(terms));
  }
});

const mostlyServed = fc.oneof({ weight: 3, arbitrary: servedCase }, { weight: 1, arbitrary: anyCase });

prop(
  'most_favourable_grants_nothing_that_neither_grants',
  'the audiences of two clauses mixed',
  mostlyServed,
  (one) => {
    const either = [
      ...allowed(of({ ...one, powerUserTerms: 'individual' })),
      ...allowed(of({ ...one, person: { ...one.person, powerUser: null } })),
    ];
    for (const id of allowed(of({ ...one, powerUserTerms: 'most_favourable' }))) expect(either).toContain(id);
  },
);

prop(
  'the_choice_of_terms_matters_to_power_users_alone',
  'a choice that is read without a power user',
  anyCase,
  (one) => {
    const person = { ...one.person, powerUser: null };
    expect(of({ ...one, person, powerUserTerms: 'most_favourable' })).toStrictEqual(of({ ...one, person }));
  },
);

prop('grand_and_epic_differ_in_reply_time_alone', 'the Hub for Epic power users', anyCase, (one) => {
  const [grand, epic] = ['grand', 'epic'].map((variant) => {
    const set = of({ ...one, powerUserTerms: 'individual', person: { ...one.person, powerUser: { variant } } });
    return { set, open: allowed(set), channels: set.channels };
  });
  expect(epic?.open).toEqual(grand?.open);
  expect(epic?.channels).toEqual(grand?.channels);
  expect([grand?.set.replyWithin, epic?.set.replyWithin]).toEqual(
    grand?.set.holder === 'none' ? [null, null] : ['PT4H', 'PT1H'],
  );
});

prop(
  'a_power_user_never_has_what_is_excluded',
  'an exclusion lost (R32)',
  anyCase,
  fc.constantFrom('grand', 'epic'),
  (one, variant) => {
    const set = of({ ...one, powerUserTerms: 'individual', person: { ...one.person, powerUser: { variant } } });
    expect(allowed(set)).not.toContain('quarterly_feature_email');
    expect(allowed(set)).not.toContain('root_cause_analysis_meeting');
  },
);
