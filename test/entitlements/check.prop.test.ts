import fc from 'fast-check';
import { expect } from 'vitest';
import { dropboxPremiumSupport } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { check, of, type Unlocking } from '../../src/entitlements/index.js';
import { anyBenefit, anyCase, BENEFITS, type Case } from '../arbitraries/holder.ts';
import { prop } from '../prop.ts';

/** The same case with the one change made that `unlockedBy` names. */
function changed({ account, person, ...rest }: Case, { kind, id }: Unlocking): Case {
  switch (kind) {
    case 'plan':
      return { ...rest, person, account: { ...account, kind: 'team', plan: id } };
    case 'tier':
      return { ...rest, person, account: { ...account, addOn: { tier: id } } };
    case 'status':
      return { ...rest, account, person: { ...person, status: 'active' } };
    case 'role': {
      const role = id === 'admin' ? 'content_admin' : id;
      return { ...rest, account, person: { ...person, roles: [...person.roles, role] } };
    }
  }
}

const answered = (one: Case, id: string) => check(of(one), id);

/** Any case, and a benefit that is denied with a remedy wherever there is one. */
const denied = fc.tuple(anyCase, fc.nat({ max: BENEFITS.length - 1 })).map(([one, first]) => {
  const set = of(one);
  const inTurn = [...BENEFITS.slice(first), ...BENEFITS.slice(0, first)];
  const no = inTurn.find((id) => {
    const answer = check(set, id);
    return !answer.allowed && answer.unlockedBy.length > 0;
  });
  return { one, id: no ?? BENEFITS[first] ?? 'hub' };
});

prop('the_change_that_a_no_names_removes_its_reason', 'a remedy that names the lower tier', denied, ({ one, id }) => {
  const answer = answered(one, id);
  if (answer.allowed) return;
  for (const unlocking of answer.unlockedBy) {
    const after = answered(changed(one, unlocking), id);
    expect(after.allowed ? 'yes' : after.code).not.toBe(answer.code);
  }
});

prop(
  'following_what_a_no_names_leads_to_a_yes_or_to_an_exclusion',
  'admin named where only a team admin will do',
  denied,
  ({ one, id }) => {
    const path: string[] = [];
    let at: Case = { ...one, person: { ...one.person, signedIn: true } };
    for (let steps = 0; steps < 6; steps++) {
      const answer = answered(at, id);
      if (answer.allowed) return;
      const [unlocking] = answer.unlockedBy;
      if (unlocking === undefined) return expect(answer.code).toBe('power_user_excluded');
      expect(path).not.toContain(answer.code);
      path.push(answer.code);
      at = changed(at, unlocking);
    }
    throw new Error(`more than six steps: ${path.join(', ')}`);
  },
);

prop('a_reason_for_everything_is_given_for_every_benefit', 'the status asked of some benefits only', anyCase, (one) => {
  const set = of(one);
  const codes = BENEFITS.map((id) => check(set, id)).map((answer) => (answer.allowed ? 'yes' : answer.code));
  const blanket = ['sign_in_required', 'account_not_eligible', 'add_on_not_held', 'member_not_active'];
  const found = codes.filter((code) => blanket.includes(code));
  expect([0, BENEFITS.length]).toContain(found.length);
  expect(new Set(found).size).toBeLessThanOrEqual(1);
});

prop(
  'a_no_speaks_both_languages_and_its_code_is_in_neither',
  'the code in place of a sentence',
  anyCase,
  anyBenefit,
  (one, id) => {
    const answer = check(of(one), id);
    if (answer.allowed) return expect(Object.keys(answer)).toEqual(['allowed', 'because']);
    expect(answer.message.en).toMatch(/^[A-Z].*\.$/);
    expect(answer.message.ja).toMatch(/。$/);
    expect(`${answer.message.en}${answer.message.ja}`).not.toContain(answer.code);
  },
);

prop('every_benefit_of_the_catalogue_is_answered', 'the benefits of the lowest tier only', anyCase, (one) => {
  const benefits = offerOf(dropboxPremiumSupport).tiers.flatMap((tier) => tier.benefits.map(({ id }) => id));
  expect(Object.keys(of(one).benefits).sort()).toEqual([...new Set(benefits)].sort());
});

prop(
  'a_benefit_that_nobody_offers_is_denied_last',
  '`not_offered` said before a sign-in is asked for',
  anyCase,
  fc.constantFrom('fax', 'Hub', '', 'toString', '__proto__', 'constructor'),
  (one, id) => {
    const set = of(one);
    const { signedIn, status } = one.person;
    const answer = check(set, id);
    expect(answer.allowed).toBe(false);
    if (answer.allowed) return;
    if (signedIn === false) return expect(answer.code).toBe('sign_in_required');
    if (one.account.kind === 'individual') return expect(answer.code).toBe('account_not_eligible');
    // Buying the add-on would not bring it, and so nobody is told to.
    const isHeld = set.held.length > 0;
    expect(answer.code).toBe(isHeld && status !== 'active' ? 'member_not_active' : 'not_offered');
    if (answer.code === 'not_offered') expect([answer.because, answer.unlockedBy]).toEqual([[], []]);
  },
);

prop('a_remedy_is_labelled_in_both_languages', 'an id in the place of a label', denied, ({ one, id }) => {
  const answer = answered(one, id);
  if (answer.allowed) return;
  for (const { kind, id: remedy, label } of answer.unlockedBy) {
    expect([label.en, label.ja]).not.toContain(remedy);
    // A plan has one name in both languages.
    if (kind !== 'plan') expect(label.ja).not.toBe(label.en);
  }
});

prop(
  'rules_and_remedies_are_named_once',
  'rules of a tier and its clause listed side by side',
  anyCase,
  anyBenefit,
  (one, id) => {
    const answer = check(of(one), id);
    expect(new Set(answer.because).size).toBe(answer.because.length);
    if (answer.allowed) return;
    const remedies = answer.unlockedBy.map((one) => JSON.stringify(one));
    expect(new Set(remedies).size).toBe(remedies.length);
  },
);
