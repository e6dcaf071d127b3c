import { describe, expect, test } from 'vitest';
import { define, dropboxPremiumSupport } from '../../src/catalog/index.js';
import { parseAccount, parsePerson } from '../../src/entitlements/index.js';
import { AT } from '../arbitraries/holder.ts';
import { issuesOf, thrownBy } from '../thrown.ts';

const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } };
const person = { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: { variant: 'grand' }, signedIn: true };

const ids = (count: number) => Array.from({ length: count }, (_, i) => `id${i}`);
const LATER = '2026-12-01T00:00:00.000Z';

function dated(dates: object): object {
  return { tier: 'essentials', ...dates };
}

function issues(answer: ReturnType<typeof parseAccount> | ReturnType<typeof parsePerson>): string[] {
  return answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
}

test('an account and a person from JSON, frozen, without what else the caller keeps there', () => {
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
    ['need not say that no add-on is held', { kind: 'team', plan: 'advanced' }, []],
    ['need not have dates', { ...account, addOn: { tier: 'essentials', since: null, endsAt: null, next: null } }, []],
    [
      'has instants for dates',
      { ...account, addOn: dated({ since: 'x', endsAt: 5 }) },
      ['addOn.since: invalid_instant', 'addOn.endsAt: looks_like_seconds'],
    ],
    [
      'has a tier to come',
      { ...account, addOn: dated({ next: { tier: 'gold', at: 'x' } }) },
      ['addOn.next.tier: unknown_tier', 'addOn.next.at: invalid_instant'],
    ],
    ['says when it comes', { ...account, addOn: dated({ next: { tier: null } }) }, ['addOn.next.at: missing']],
    [
      'ends at its start at the earliest',
      { ...account, addOn: dated({ since: LATER, endsAt: LATER, next: { tier: null, at: LATER } }) },
      [],
    ],
    [
      'does not end before it starts',
      { ...account, addOn: dated({ since: LATER, endsAt: AT, next: { tier: null, at: AT } }) },
      ['addOn.endsAt: reversed_interval', 'addOn.next.at: reversed_interval'],
    ],
    ['has an id that is not empty', { ...account, id: '' }, ['id: blank']],
    ['holds a tier, not a variant', { ...account, addOn: { tier: 'grand' } }, ['addOn.tier: unknown_tier']],
    ['has names for products', { ...account, products: [1] }, ['products.0: invalid_type']],
    // As everywhere else where products and flags are read: by `submit`, the Hub and billing.
    [
      'has ids for products and flags',
      { ...account, products: ['', 'x'.repeat(200)], flags: [' ', 'x'.repeat(201)] },
      ['products.0: blank', 'flags.0: blank', 'flags.1: too_long'],
    ],
    ['has a thousand of each', { ...account, products: ids(1000), flags: ids(1000) }, []],
    [
      'has no more',
      { ...account, products: ids(1001), flags: ids(1001) },
      ['products: out_of_range', 'flags: out_of_range'],
    ],
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
    ['need not say that it is no power user', { id: 'u1', status: 'active', roles: [] }, []],
    [
      'has dates in their order',
      { ...person, powerUser: { variant: 'grand', since: LATER, endsAt: AT } },
      ['powerUser.endsAt: reversed_interval'],
    ],
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

test('another catalogue has its own plans and roles', () => {
  const catalog = define({ ...dropboxPremiumSupport, id: 'ours', plans: { gold: {} } });
  expect(parseAccount({ ...account, plan: 'gold' }, catalog).ok).toBe(true);
  expect(issues(parseAccount(account, catalog))).toEqual(['plan: unknown_plan']);
});

test('a catalogue that is not one is the fault of the program, and thrown', () => {
  expect(issuesOf(() => parseAccount(account, { id: 'nothing' } as never))[0]).toBe('catalog.channels: missing');
  expect(thrownBy(() => parsePerson(person, 5 as never)).message).toMatch(/^entitlements\.parsePerson: catalog: /);
});
