import { describe, expect, test } from 'vitest';
import { define, dropboxPremiumSupport } from '../../src/catalog/index.js';
import { parseAccount, parsePerson } from '../../src/entitlements/index.js';

const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } };
const person = { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: { variant: 'grand' }, signedIn: true };

function issues(answer: ReturnType<typeof parseAccount> | ReturnType<typeof parsePerson>): string[] {
  return answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
}

test('an account and a person from JSON, frozen, without the fields that are none of ours', () => {
  const answer = parseAccount({ ...account, createdBy: 'import' });
  expect(answer).toEqual({ ok: true, value: account });
  expect(Object.isFrozen(answer.ok && answer.value.addOn)).toBe(true);
  expect(parsePerson({ ...person, shoeSize: 42 })).toEqual({ ok: true, value: person });
});

describe('R1, A26: an account', () => {
  test.each([
    ['has a kind', { ...account, kind: 'guild' }, ['kind: unknown_value']],
    ['has a plan of the catalogue', { ...account, plan: 'platinum' }, ['plan: unknown_plan']],
    ['has a plan of its kind', { ...account, plan: 'family' }, ['plan: plan_mismatch']],
    ['says whether an add-on is held', { kind: 'team', plan: 'advanced' }, ['addOn: missing']],
    ['holds a tier, not a variant', { ...account, addOn: { tier: 'grand' } }, ['addOn.tier: unknown_tier']],
    ['has names for products', { ...account, products: [1] }, ['products.0: invalid_type']],
    [
      'says everything at once',
      { kind: 'x', plan: 'y', addOn: { tier: 'z' } },
      ['kind: unknown_value', 'plan: unknown_plan', 'addOn.tier: unknown_tier'],
    ],
    ['is an object', 'team', [': invalid_type']],
  ])('%s', (_, input, expected) => {
    expect(issues(parseAccount(input))).toEqual(expected);
  });
});

describe('A8, A31: a person', () => {
  test.each([
    ['has one of four statuses', { ...person, status: 'Active' }, ['status: unknown_value']],
    [
      'has roles of the catalogue',
      { ...person, roles: ['admin', 'team_admin', 'owner'] },
      ['roles.0: unknown_role', 'roles.2: unknown_role'],
    ],
    ['says whether it is a power user', { id: 'u1', status: 'active', roles: [] }, ['powerUser: missing']],
    [
      'has a variant of the catalogue',
      { ...person, powerUser: { variant: 'essentials' } },
      ['powerUser.variant: unknown_variant'],
    ],
    ['signs in or does not', { ...person, signedIn: 'no' }, ['signedIn: invalid_type']],
  ])('%s', (_, input, expected) => {
    expect(issues(parsePerson(input))).toEqual(expected);
  });
});

test("a catalogue of one's own has plans and roles of its own", () => {
  const catalog = define({ ...dropboxPremiumSupport, id: 'ours', plans: [{ id: 'gold', account: 'team' }] });
  expect(parseAccount({ ...account, plan: 'gold' }, catalog).ok).toBe(true);
  expect(issues(parseAccount(account, catalog))).toEqual(['plan: unknown_plan']);
  expect(issues(parseAccount(account, { id: 'nothing' } as never)).length).toBeGreaterThan(5);
});
