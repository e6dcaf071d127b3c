import fc from 'fast-check';
import { expect } from 'vitest';
import { check, type Entitlements, of, parse } from '../../src/entitlements/index.js';
import { deepFreeze } from '../../src/plain.js';
import { rule } from '../../src/rules.js';
import { anyCase, CAPABILITIES, type Case, capability, ROLES, servedCase, team } from '../arbitraries/holder.ts';
import { answerOf } from '../oracles/entitlements.ts';
import { prop } from '../prop.ts';

function allowed(set: Entitlements): string[] {
  return CAPABILITIES.filter((id) => check(set, id).allowed);
}

function hours({ replyWithin }: Entitlements): number {
  return replyWithin === null ? Number.POSITIVE_INFINITY : Number(replyWithin.replace(/^PT(\d+)H$/, '$1'));
}

/** Every field in the opposite order, all the way down. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field)]),
  );
}

function frozenThroughout(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(frozenThroughout);
}

prop('the_table_of_the_rules_and_the_library_agree', anyCase, (one) => {
  const set = of(one);
  const { may, ...expected } = answerOf(one);
  expect(set).toMatchObject(expected);
  const said = CAPABILITIES.map((id) => {
    const answer = check(set, id);
    return [id, answer.allowed ? 'yes' : answer.code];
  });
  expect(Object.fromEntries(said)).toEqual(may);
});

prop(
  'a_power_users_terms_do_not_depend_on_the_teams_tier',
  anyCase,
  fc.constantFrom('grand', 'epic'),
  (one, variant) => {
    const person = { ...one.person, powerUser: { variant } };
    const sets = [null, 'essentials', 'enhanced'].map((tier) => of({ account: team(tier), person, at: one.at }));
    expect(sets[1]).toStrictEqual(sets[0]);
    expect(sets[2]).toStrictEqual(sets[0]);
  },
);

prop('most_favourable_is_no_worse_than_either', anyCase, (one) => {
  const best = of({ ...one, powerUserTerms: 'most_favourable' });
  for (const terms of [
    of({ ...one, powerUserTerms: 'individual' }),
    of({ ...one, person: { ...one.person, powerUser: null } }),
  ]) {
    expect(allowed(best)).toEqual(expect.arrayContaining(allowed(terms)));
    expect(hours(best)).toBeLessThanOrEqual(hours(terms));
  }
});

prop('most_favourable_grants_nothing_that_neither_grants', anyCase, (one) => {
  const either = [
    ...allowed(of({ ...one, powerUserTerms: 'individual' })),
    ...allowed(of({ ...one, person: { ...one.person, powerUser: null } })),
  ];
  for (const id of allowed(of({ ...one, powerUserTerms: 'most_favourable' }))) expect(either).toContain(id);
});

prop('the_choice_of_terms_matters_to_power_users_alone', anyCase, (one) => {
  const person = { ...one.person, powerUser: null };
  expect(of({ ...one, person, powerUserTerms: 'most_favourable' })).toStrictEqual(of({ ...one, person }));
});

prop('checks_do_not_depend_on_field_order', anyCase, (one) => {
  expect(of(reversed(one) as Case)).toEqual(of(one));
});

prop('the_order_of_roles_does_not_matter', anyCase, (one) => {
  const roles = one.person.roles.toReversed();
  expect(of({ ...one, person: { ...one.person, roles } })).toEqual({ ...of(one), roles });
});

prop('a_role_given_twice_counts_once', anyCase, capability, (one, id) => {
  const roles = [...one.person.roles, ...one.person.roles];
  expect(check(of({ ...one, person: { ...one.person, roles } }), id)).toEqual(check(of(one), id));
});

prop('removing_a_role_never_unlocks', anyCase, fc.constantFrom(...ROLES), (one, role) => {
  const roles = one.person.roles.filter((held) => held !== role);
  const fewer = of({ ...one, person: { ...one.person, roles } });
  expect(allowed(of(one))).toEqual(expect.arrayContaining(allowed(fewer)));
});

prop('a_higher_tier_never_takes_away', anyCase, (one) => {
  const [essentials, enhanced] = ['essentials', 'enhanced'].map((tier) =>
    of({ ...one, account: { ...one.account, addOn: { tier } } }),
  ) as [Entitlements, Entitlements];
  expect(allowed(enhanced)).toEqual(expect.arrayContaining(allowed(essentials)));
  expect(hours(enhanced)).toBeLessThanOrEqual(hours(essentials));
});

prop('without_an_add_on_there_is_nothing', anyCase, (one) => {
  const person = { ...one.person, powerUser: null };
  const without = of({ ...one, person, account: { ...one.account, addOn: null } });
  expect(allowed(without)).toEqual([]);
});

prop('an_add_on_that_has_ended_is_none', anyCase, fc.constantFrom(0, 1, 86_400_000), (one, since) => {
  const addOn = { tier: 'enhanced', endsAt: one.at - since };
  const account = { ...one.account, addOn: null };
  expect(of({ ...one, account: { ...account, addOn } })).toStrictEqual(of({ ...one, account }));
});

prop('an_end_to_come_changes_nothing_yet', anyCase, fc.constantFrom(1, 2, 86_400_000), (one, until) => {
  const ending = { ...one.account, addOn: { tier: 'essentials', endsAt: one.at + until } };
  expect(of({ ...one, account: ending })).toStrictEqual(
    of({ ...one, account: { ...one.account, addOn: { tier: 'essentials' } } }),
  );
});

prop(
  'a_person_who_is_not_active_has_nothing',
  anyCase,
  fc.constantFrom('invited', 'suspended', 'removed'),
  (one, s) => {
    const set = of({ ...one, person: { ...one.person, status: s as 'invited' } });
    expect(allowed(set)).toEqual([]);
    expect(set).toMatchObject({
      holder: 'none',
      tier: null,
      variant: null,
      replyWithin: null,
      channels: [],
      targets: [],
    });
  },
);

prop('an_active_member_of_a_team_that_holds_a_tier_has_e_mail', servedCase, (one) => {
  expect(check(of(one), 'email').allowed).toBe(true);
});

prop('channels_are_those_that_check_allows', anyCase, (one) => {
  const set = of(one);
  expect(set.channels).toEqual(['phone', 'email', 'chat'].filter((id) => check(set, id).allowed));
  expect(set.languages.length > 0).toBe(set.channels.length > 0);
});

prop('how_the_add_on_is_sold_does_not_change_what_is_held', anyCase, fc.boolean(), (one, flag) => {
  const account = { ...one.account, salesExecutive: flag, selfServe: !flag, products: ['sign'] };
  expect(of({ ...one, account })).toStrictEqual(of(one));
});

prop(
  'the_plan_of_a_team_does_not_matter',
  anyCase,
  fc.constantFrom('standard', 'enterprise', 'education'),
  (one, plan) => {
    const account = { ...one.account, kind: 'team', plan: 'business' } as const;
    expect(of({ ...one, account: { ...account, plan } })).toStrictEqual(of({ ...one, account }));
  },
);

prop('the_form_of_the_instant_does_not_matter', anyCase, (one) => {
  const forms = [new Date(one.at), new Date(one.at).toISOString()];
  for (const at of forms) expect(of({ ...one, at })).toStrictEqual(of(one));
});

prop('every_answer_names_rules_that_exist', anyCase, capability, (one, id) => {
  const answer = check(of(one), id);
  expect(answer.because.length).toBeGreaterThan(0);
  for (const cited of answer.because) expect(rule(cited).id).toBe(cited);
});

prop('stored_entitlements_answer_the_same', anyCase, capability, (one, id) => {
  const set = of(one);
  for (const copy of [JSON.parse(JSON.stringify(set)), structuredClone(set)]) {
    expect(copy).toStrictEqual(set);
    expect(check(copy, id)).toStrictEqual(check(set, id));
    expect(parse(copy)).toStrictEqual({ ok: true, value: set });
  }
});

prop('inputs_stay_as_they_were_and_answers_are_frozen', anyCase, capability, (one, id) => {
  const before = structuredClone(one);
  const set = of(deepFreeze(structuredClone(one)));
  expect(of(one)).toStrictEqual(set);
  expect(one).toEqual(before);
  expect(frozenThroughout(set)).toBe(true);
  expect(frozenThroughout(check(set, id))).toBe(true);
  expect(frozenThroughout(parse(structuredClone(set)))).toBe(true);
});

prop('signing_out_takes_everything_away', anyCase, (one) => {
  const set = of({ ...one, person: { ...one.person, signedIn: false } });
  expect([allowed(set), set.channels, set.languages, set.targets]).toEqual([[], [], [], []]);
});

prop('the_name_of_a_person_decides_nothing', anyCase, fc.string({ minLength: 1, maxLength: 9 }), (one, id) => {
  expect(of({ ...one, person: { ...one.person, id: `u${id}` } })).toStrictEqual({ ...of(one), personId: `u${id}` });
});

prop('grand_and_epic_differ_in_reply_time_alone', anyCase, (one) => {
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

prop('a_power_user_never_has_what_is_excluded', anyCase, fc.constantFrom('grand', 'epic'), (one, variant) => {
  const set = of({ ...one, powerUserTerms: 'individual', person: { ...one.person, powerUser: { variant } } });
  expect(allowed(set)).not.toContain('quarterly_feature_email');
  expect(allowed(set)).not.toContain('root_cause_analysis_meeting');
});

prop('no_rule_and_no_remedy_is_named_twice', anyCase, capability, (one, id) => {
  const answer = check(of(one), id);
  expect(new Set(answer.because).size).toBe(answer.because.length);
  if (!answer.allowed) expect(answer.unlockedBy).toEqual([...new Set(answer.unlockedBy)]);
});
