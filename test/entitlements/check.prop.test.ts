import { expect } from 'vitest';
import { dropboxPremiumSupport } from '../../src/catalog/index.js';
import { check, of } from '../../src/entitlements/index.js';
import {
  anyCase,
  CAPABILITIES,
  type Case,
  capability,
  ROLES,
  STATUSES,
  TEAM_PLANS,
  TIERS,
} from '../arbitraries/holder.ts';
import { prop } from '../prop.ts';

const plans: readonly string[] = TEAM_PLANS;
const tiers: readonly string[] = TIERS;
const roles: readonly string[] = ROLES;
const statuses: readonly string[] = STATUSES;

/** The same case with the one change made that `unlockedBy` names. */
function changed({ account, person, ...rest }: Case, name: string): Case {
  // The plan Essentials is not the tier: a plan is only ever named to whoever has no team account (A26).
  if (account.kind === 'individual' && plans.includes(name)) {
    return { ...rest, person, account: { ...account, kind: 'team', plan: name } };
  }
  if (tiers.includes(name)) return { ...rest, person, account: { ...account, addOn: { tier: name } } };
  if (statuses.includes(name)) return { ...rest, account, person: { ...person, status: name as 'active' } };
  if (name === 'admin') return { ...rest, account, person: { ...person, roles: [...person.roles, 'content_admin'] } };
  if (roles.includes(name)) return { ...rest, account, person: { ...person, roles: [...person.roles, name] } };
  throw new Error(`nothing is called ${name}`);
}

prop('the_change_that_a_no_names_removes_its_reason', anyCase, capability, (one, id) => {
  const answer = check(of(one), id);
  if (answer.allowed) return;
  for (const name of answer.unlockedBy) {
    const after = check(of(changed(one, name)), id);
    expect(after.allowed ? 'yes' : after.code).not.toBe(answer.code);
  }
});

prop('following_what_a_no_names_leads_to_a_yes_or_to_an_exclusion', anyCase, capability, (one, id) => {
  const path: string[] = [];
  let at: Case = { ...one, person: { ...one.person, signedIn: true } };
  for (let steps = 0; steps < 6; steps++) {
    const answer = check(of(at), id);
    if (answer.allowed) return;
    const [name] = answer.unlockedBy;
    if (name === undefined) return expect(answer.code).toBe('power_user_excluded');
    expect(path).not.toContain(answer.code);
    path.push(answer.code);
    at = changed(at, name);
  }
  throw new Error(`no end to it: ${path.join(', ')}`);
});

prop('a_reason_for_everybody_is_given_for_every_capability', anyCase, (one) => {
  const set = of(one);
  const codes = CAPABILITIES.map((id) => check(set, id)).map((answer) => (answer.allowed ? 'yes' : answer.code));
  const blanket = ['sign_in_required', 'not_a_team_account', 'add_on_not_held', 'member_not_active'];
  const found = codes.filter((code) => blanket.includes(code));
  expect([0, CAPABILITIES.length]).toContain(found.length);
  expect(new Set(found).size).toBeLessThanOrEqual(1);
});

prop('a_no_speaks_both_languages_and_its_code_is_in_neither', anyCase, capability, (one, id) => {
  const answer = check(of(one), id);
  if (answer.allowed) return expect(Object.keys(answer)).toEqual(['allowed', 'because']);
  expect(answer.message.en).toMatch(/^[A-Z].*\.$/);
  expect(answer.message.ja).toMatch(/。$/);
  expect(`${answer.message.en}${answer.message.ja}`).not.toContain(answer.code);
});

prop('every_capability_of_the_catalogue_is_answered', anyCase, (one) => {
  const benefits = dropboxPremiumSupport.tiers.flatMap((tier) => tier.benefits.map(({ id }) => id));
  expect(Object.keys(of(one).capabilities).sort()).toEqual([...new Set(benefits)].sort());
});
