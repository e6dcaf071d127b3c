import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { type Account, check, of, type Person } from '../../src/entitlements/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';

const [LATER, END] = ['2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'];

/** An offer in which some plans, kinds of account and flags rule a tier out. */
const OFFER = {
  id: 'eligibility',
  channels: { web: {}, phone: {} },
  plans: { free: {}, paid: {}, solo: { account: 'individual' } },
  roles: { owner: {}, guest: { admin: false } },
  tiers: {
    bronze: { accounts: 'any', benefits: { web: {} } },
    silver: { excludes: 'trial', benefits: { web: {}, review: { for: 'owner' } } },
    gold: { extends: 'silver', plans: 'paid', benefits: { phone: {}, review: { for: ['owner', 'guest'] } } },
    beside: { beside: 'silver', benefits: { visit: {} } },
    expert: { holder: 'person', excludes: 'trial', benefits: { web: {}, mentor: {} } },
  },
} as const satisfies CatalogSpec;
const catalog = define(OFFER);

function setOf(account: Partial<Account>, person: Partial<Person> = {}, at = AT) {
  return of({ account: team(null, { plan: 'free', ...account }), person: member(person), at, catalog });
}

function told(set: ReturnType<typeof setOf>, benefit: string): string {
  const answer = check(set, benefit);
  if (answer.allowed) return 'yes';
  return [answer.code, ...answer.unlockedBy.map(({ kind, id }) => `${kind} ${id}`)].join(' ');
}

describe('what an account may not hold is not held, and its end changes nothing', () => {
  test.each<[string, Partial<Account>]>([
    ['a flag', { flags: ['trial'], addOn: { tier: 'silver', endsAt: LATER } }],
    ['a plan', { addOn: { tier: 'gold', endsAt: LATER } }],
    ['a kind of account', { kind: 'individual', plan: 'solo', addOn: { tier: 'silver', endsAt: LATER } }],
    ['no partner', { addOns: [{ tier: 'beside', endsAt: LATER }] }],
  ])('%s', (_, account) => {
    expect(setOf(account)).toMatchObject({ holder: 'none', tier: null, held: [], channels: [], validUntil: null });
  });

  test('a change to what it may hold is a start', () => {
    const addOn = { tier: 'gold', next: { tier: 'silver', at: LATER } };
    expect(setOf({ addOn })).toMatchObject({ held: [], validUntil: LATER });
    expect(setOf({ addOn }, {}, LATER)).toMatchObject({ tier: 'silver', held: [{ since: LATER }], validUntil: null });
  });

  test('an add-on goes with its partner', () => {
    const addOns = [
      { tier: 'silver', endsAt: LATER },
      { tier: 'beside', endsAt: END },
    ];
    expect(setOf({ addOns })).toMatchObject({ held: [{ tier: 'silver' }, { tier: 'beside' }], validUntil: LATER });
    expect(setOf({ addOns }, {}, LATER)).toMatchObject({ held: [], validUntil: null });
  });

  test('A9: terms that a person may not hold do not replace those of the account', () => {
    const set = setOf({ flags: ['trial'], addOn: { tier: 'bronze' } }, { powerUser: { variant: 'expert' } });
    expect(set).toMatchObject({ holder: 'team', tier: 'bronze', variant: null, channels: ['web'] });
  });
});

describe('the answer to a benefit that the account may not have', () => {
  test.each<[string, Partial<Account>, string, string]>([
    ['names the plan that may', { addOn: { tier: 'bronze' } }, 'phone', 'account_not_eligible plan paid'],
    [
      'names no plan where a flag rules it out',
      { flags: ['trial'], addOn: { tier: 'bronze' } },
      'phone',
      'account_not_eligible',
    ],
    ['is given for that benefit alone', { addOn: { tier: 'bronze' } }, 'web', 'yes'],
    ['does not answer for an unknown benefit', { addOn: { tier: 'bronze' } }, 'fax', 'not_offered'],
    [
      'lists plans of the right kind',
      { kind: 'individual', plan: 'solo' },
      'review',
      'account_not_eligible plan free plan paid',
    ],
  ])('%s', (_, account, benefit, expected) => {
    expect(told(setOf(account), benefit)).toBe(expected);
  });
});

describe('what would have changed a no', () => {
  test.each<[string, Partial<Account>, Partial<Person>, string, string]>([
    ['a variant, where no tier of an account has it', {}, {}, 'mentor', 'add_on_not_held tier expert'],
    ['the same where a tier is held', { addOn: { tier: 'silver' } }, {}, 'mentor', 'tier_lacks_benefit tier expert'],
    [
      'only the tiers that have it for this person',
      { plan: 'paid', addOn: { tier: 'bronze' } },
      { roles: ['guest'] },
      'review',
      'tier_lacks_benefit tier gold',
    ],
    [
      'every role that some tier has it for',
      { plan: 'paid', addOn: { tier: 'bronze' } },
      {},
      'review',
      'role_required role owner role guest',
    ],
    [
      'a role that the held tier has it for',
      { plan: 'paid', addOn: { tier: 'silver' } },
      { roles: ['guest'] },
      'review',
      'role_required role owner',
    ],
    [
      'nothing of the account, where the terms of the person count',
      { addOn: { tier: 'silver' } },
      { roles: ['owner'], powerUser: { variant: 'expert' } },
      'review',
      'tier_lacks_benefit',
    ],
  ])('%s', (_, account, person, benefit, expected) => {
    expect(told(setOf(account, person), benefit)).toBe(expected);
  });
});
