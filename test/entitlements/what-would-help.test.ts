import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { check, of, type Person } from '../../src/entitlements/index.js';
import { AT, member } from '../arbitraries/holder.ts';

/** An offer that says no rule for any answer, with a plan and a tier of the same id. */
const catalog = define({
  id: 'helping',
  plans: { free: {}, gold: { label: 'Gold plan', includes: 'gold' }, company: { includes: 'base' } },
  roles: { owner: { label: 'Owner' }, reader: { label: 'Reader', admin: false } },
  channels: { web: {}, line: {}, fax: {} },
  tiers: {
    base: { price: 'bundled', benefits: { forum: {} } },
    silver: {
      price: { per: 'seat', amount: { USD: '1.00' } },
      contacts: { seats: 2 },
      benefits: { web: {}, audit: { for: ['reader', 'owner'] }, talk: { for: 'contact' }, mentor: {} },
    },
    gold: { price: { per: 'seat', amount: { USD: '2.00' } }, benefits: { web: {}, hub: {} } },
    expert: { holder: 'person', benefits: { web: {} } },
    coach: { holder: 'person', beside: 'silver', benefits: { line: {} } },
    master: {
      holder: 'person',
      excludes: 'trial',
      benefits: { web: {}, line: {}, mentor: { for: 'owner' }, forum: {}, solo: {} },
    },
  },
} satisfies CatalogSpec);

interface Case {
  readonly tier?: string;
  readonly plan?: string;
  readonly variant?: string;
  readonly flags?: readonly string[];
  readonly person?: Partial<Person>;
}

function answerTo(benefit: string, { tier, plan = 'free', variant, flags = [], person }: Case) {
  const powerUser = variant === undefined ? null : { variant };
  const account = { kind: 'team', plan, flags, addOn: tier === undefined ? null : { tier } } as const;
  return check(of({ account, person: member({ powerUser, ...person }), at: AT, catalog }), benefit);
}

/** What would have helped, as `kind id`. */
function helping(benefit: string, one: Case): readonly string[] {
  const answer = answerTo(benefit, one);
  return answer.allowed ? ['allowed'] : answer.unlockedBy.map(({ kind, id }) => `${kind} ${id}`);
}

describe('what would help is named in the words of the offer', () => {
  test.each<[string, string, readonly string[]]>([
    ['roles, each by its own label', 'audit', ['Reader', 'Owner']],
    ['to be a contact', 'talk', ['Named contact']],
  ])('%s', (_, benefit, labels) => {
    const answer = answerTo(benefit, { tier: 'silver' });
    expect(answer.allowed ? [] : answer.unlockedBy.map(({ label }) => label.en)).toEqual(labels);
  });

  test('a plan and a tier of one id are two things', () => {
    expect(helping('hub', {})).toEqual(['tier gold', 'plan gold']);
    expect(helping('hub', { tier: 'silver' })).toEqual(['tier gold', 'plan gold']);
  });
});

describe('an answer for which the offer names no rule cites none', () => {
  test.each<[string, string, Case]>([
    ['sign_in_required', 'web', { tier: 'silver', person: { signedIn: false } }],
    ['account_not_eligible', 'solo', { flags: ['trial'], tier: 'silver' }],
    ['add_on_not_held', 'web', {}],
    ['member_not_active', 'web', { tier: 'silver', person: { status: 'invited' } }],
    ['role_required', 'audit', { tier: 'silver' }],
    ['not_a_contact', 'talk', { tier: 'silver' }],
    ['tier_lacks_benefit', 'hub', { tier: 'silver' }],
  ])('%s', (code, benefit, one) => {
    expect(answerTo(benefit, one)).toMatchObject({ allowed: false, code, because: [] });
  });
});

describe('A9: where the terms of the person count', () => {
  test('A32: what the plan includes is granted all the same, though a variant that has it is not for the account', () => {
    expect(helping('forum', { plan: 'company', variant: 'expert', flags: ['trial'] })).toEqual(['allowed']);
  });

  test('another variant says whom a benefit is for, and no tier of the account does', () => {
    expect(answerTo('mentor', { tier: 'silver', variant: 'expert' })).toMatchObject({ code: 'role_required' });
    expect(helping('mentor', { tier: 'silver', variant: 'expert' })).toEqual(['role owner']);
  });

  test('a variant without its partner counts for nothing: the answer is that for anybody else', () => {
    const others = helping('web', {});
    expect(others).toEqual(['tier silver', 'tier gold', 'plan gold']);
    expect(helping('web', { variant: 'coach' })).toEqual(others);
  });
});

test('a channel that no tier opens is not offered, and not among the channels', () => {
  const set = of({ account: { kind: 'team', plan: 'gold' }, person: member(), at: AT, catalog });
  expect(set.channels).toEqual(['web']);
  expect(check(set, 'fax')).toMatchObject({ allowed: false, code: 'not_offered' });
});
