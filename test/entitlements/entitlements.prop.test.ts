import fc from 'fast-check';
import { expect } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { rule } from '../../src/catalog/rule.js';
import {
  check,
  compare,
  type Entitlements,
  of,
  parse,
  parseAccount,
  parsePerson,
} from '../../src/entitlements/index.js';
import { deepFreeze } from '../../src/input/frozen.js';
import { anyBenefit, anyCase, BENEFITS, type Case, ROLES, servedCase } from '../arbitraries/holder.ts';
import { answerOf } from '../oracles/entitlements.ts';
import { prop } from '../prop.ts';
import { issuesOf } from '../thrown.ts';
import { allowed, hours } from './reach.ts';

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

prop('the_table_of_the_rules_and_the_library_agree', 'any admin allowed the consultation (A5)', anyCase, (one) => {
  const set = of(one);
  const { may, ...expected } = answerOf(one);
  expect(set).toMatchObject(expected);
  const said = BENEFITS.map((id) => {
    const answer = check(set, id);
    return [id, answer.allowed ? 'yes' : answer.code];
  });
  expect(Object.fromEntries(said)).toEqual(may);
});

prop('checks_do_not_depend_on_field_order', 'the first field taken for the tier', anyCase, (one) => {
  expect(of(reversed(one) as Case)).toEqual(of(one));
});

prop('the_order_of_roles_does_not_matter', 'only the first role looked at', anyCase, (one) => {
  const roles = one.person.roles.toReversed();
  expect(of({ ...one, person: { ...one.person, roles } })).toEqual({ ...of(one), roles });
});

prop('a_role_given_twice_counts_once', 'two roles of a kind refused', anyCase, anyBenefit, (one, id) => {
  const roles = [...one.person.roles, ...one.person.roles];
  expect(check(of({ ...one, person: { ...one.person, roles } }), id)).toEqual(check(of(one), id));
});

prop(
  'removing_a_role_never_unlocks',
  'an admin locked out of what members have',
  anyCase,
  fc.constantFrom(...ROLES),
  (one, role) => {
    const roles = one.person.roles.filter((held) => held !== role);
    const fewer = of({ ...one, person: { ...one.person, roles } });
    expect(allowed(of(one))).toEqual(expect.arrayContaining(allowed(fewer)));
  },
);

prop('a_higher_tier_never_takes_away', 'Enhanced without what it extends', anyCase, (one) => {
  const [essentials, enhanced] = ['essentials', 'enhanced'].map((tier) =>
    of({ ...one, account: { ...one.account, addOn: { tier } } }),
  ) as [Entitlements, Entitlements];
  expect(allowed(enhanced)).toEqual(expect.arrayContaining(allowed(essentials)));
  expect(hours(enhanced)).toBeLessThanOrEqual(hours(essentials));
});

prop('without_an_add_on_there_is_nothing', 'e-mail left open to everybody', anyCase, (one) => {
  const person = { ...one.person, powerUser: null };
  const without = of({ ...one, person, account: { ...one.account, addOn: null } });
  expect(allowed(without)).toEqual([]);
});

prop(
  'an_unknown_option_is_always_refused',
  'options read by name and the rest ignored',
  anyCase,
  fc.constantFrom('power_user_terms', 'zone', 'Account', 'constructor', 'toString', ''),
  fc.constantFrom(undefined, null, 1, 'x'),
  (one, option, value) => {
    const extra = { [option]: value };
    expect(issuesOf(() => of({ ...one, ...extra }))).toEqual([`${option}: unknown_field`]);
    expect(issuesOf(() => check(of(one), 'hub', extra))).toEqual([`options.${option}: unknown_field`]);
    expect(issuesOf(() => compare({ from: null, to: 'essentials', ...extra }))).toEqual([`${option}: unknown_field`]);
  },
);

prop(
  'fields_of_the_callers_own_change_nothing',
  'an account with an unknown field refused',
  anyCase,
  fc.constantFrom('timezone', 'locale', 'createdBy', 'terms'),
  (one, field) => {
    const own = { [field]: 'x' };
    const { account, person } = one;
    expect(of({ ...one, account: { ...account, ...own }, person: { ...person, ...own } })).toStrictEqual(of(one));
  },
);

prop(
  'where_a_customer_is_matters_to_hours_that_ask_alone',
  'the hours of the desk moved to the zone of the account',
  anyCase,
  fc.record(
    {
      zone: fc.constantFrom('Asia/Tokyo', 'America/New_York'),
      region: fc.constantFrom('emea', '日本'),
      holidays: fc.constantFrom([], ['2026-11-20']),
    },
    { requiredKeys: [], noNullPrototype: true },
  ),
  (one, where) => {
    expect(of({ ...one, account: { ...one.account, ...where } })).toStrictEqual(of(one));
  },
);

prop('what_was_parsed_is_entitled_the_same', 'dates lost while an account is parsed', anyCase, (one) => {
  const [account, person] = [orThrow(parseAccount(one.account)), orThrow(parsePerson(one.person))];
  expect(of({ ...one, account, person })).toStrictEqual(of(one));
  // The library remembers what it has read.
  expect([orThrow(parseAccount(account)), orThrow(parsePerson(person))]).toEqual([account, person]);
  expect(orThrow(parseAccount(account))).toBe(account);
  expect(orThrow(parsePerson(person))).toBe(person);
});

prop(
  'a_person_who_is_not_active_has_nothing',
  'invited counted as active (A8)',
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

prop('an_active_member_of_a_team_that_holds_a_tier_has_e_mail', 'e-mail for admins only (A6)', servedCase, (one) => {
  expect(check(of(one), 'email').allowed).toBe(true);
});

prop('channels_are_those_that_check_allows', 'all channels of the tier listed', anyCase, (one) => {
  const set = of(one);
  expect(set.channels).toEqual(['phone', 'email', 'chat'].filter((id) => check(set, id).allowed));
  expect(set.languages.length > 0).toBe(set.channels.length > 0);
});

prop(
  'how_the_add_on_is_sold_does_not_change_what_is_held',
  'nothing held with a sales executive',
  anyCase,
  fc.boolean(),
  (one, flag) => {
    const account = { ...one.account, salesExecutive: flag, selfServe: !flag, products: ['sign'] };
    expect(of({ ...one, account })).toStrictEqual(of(one));
  },
);

prop(
  'the_plan_of_a_team_does_not_matter',
  'Standard taken for an individual plan (A26)',
  anyCase,
  fc.constantFrom('standard', 'enterprise', 'education'),
  (one, plan) => {
    const account = { ...one.account, kind: 'team', plan: 'business' } as const;
    expect(of({ ...one, account: { ...account, plan } })).toStrictEqual(of({ ...one, account }));
  },
);

prop('the_form_of_the_instant_does_not_matter', 'a `Date` compared with text', anyCase, (one) => {
  const forms = [new Date(one.at), new Date(one.at).toISOString()];
  for (const at of forms) expect(of({ ...one, at })).toStrictEqual(of(one));
});

prop('every_answer_names_rules_that_exist', 'a rule id with a typo', anyCase, anyBenefit, (one, id) => {
  const answer = check(of(one), id);
  expect(answer.because.length).toBeGreaterThan(0);
  for (const cited of answer.because) expect(rule(cited).id).toBe(cited);
});

prop('stored_entitlements_answer_the_same', 'verdicts left out of the stored form', anyCase, anyBenefit, (one, id) => {
  const set = of(one);
  for (const copy of [JSON.parse(JSON.stringify(set)), structuredClone(set)]) {
    expect(copy).toStrictEqual(set);
    expect(check(copy, id)).toStrictEqual(check(set, id));
    expect(parse(copy)).toStrictEqual({ ok: true, value: set });
  }
});

prop(
  'inputs_stay_as_they_were_and_answers_are_frozen',
  "the person's roles sorted in place",
  anyCase,
  anyBenefit,
  (one, id) => {
    const before = structuredClone(one);
    const set = of(deepFreeze(structuredClone(one)));
    expect(of(one)).toStrictEqual(set);
    expect(one).toEqual(before);
    expect(frozenThroughout(set)).toBe(true);
    expect(frozenThroughout(check(set, id))).toBe(true);
    expect(frozenThroughout(parse(structuredClone(set)))).toBe(true);
  },
);

prop('signing_out_takes_everything_away', 'whether somebody is signed in left unread (R33)', anyCase, (one) => {
  const set = of({ ...one, person: { ...one.person, signedIn: false } });
  expect([allowed(set), set.channels, set.languages, set.targets]).toEqual([[], [], [], []]);
});

prop(
  'the_name_of_a_person_decides_nothing',
  'answers kept by the account alone',
  anyCase,
  fc.string({ minLength: 1, maxLength: 9 }),
  (one, id) => {
    expect(of({ ...one, person: { ...one.person, id: `u${id}` } })).toStrictEqual({ ...of(one), personId: `u${id}` });
  },
);
