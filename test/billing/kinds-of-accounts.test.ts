import { describe, expect, test } from 'vitest';
import { offers } from '../../src/billing/index.js';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/money/index.js';
import { codeOf, refusalOf } from './support-team.ts';
import { HALF as at, startThree, three } from './three-tiers.ts';

// Which kind of account may hold a tier and a plan (A26): a team, an individual, or any.

const seat = { per: 'seat', amount: { USD: '1.00' }, every: 'month' } as const;
const roles = { owner: { billing: true } };
const kinds = define({
  id: 'kinds',
  name: 'Kinds',
  plans: { crew: {}, solo: { account: 'individual' } },
  roles,
  channels: { email: {} },
  tiers: {
    ours: { label: 'Ours', accounts: 'team', price: seat },
    mine: { label: 'Mine', accounts: 'individual', price: seat },
    all: { label: 'All', accounts: 'any', excludes: ['trial', 'frozen'], price: seat },
    usual: { label: 'Usual', price: seat },
  },
} as never);
const accountOf = (kind: string, flags: readonly string[] = []) => ({
  ...{ catalog: kinds, account: { kind, flags }, plan: { id: kind === 'team' ? 'crew' : 'solo' } },
});
const actor = { id: 'eve', roles: ['owner'] };

describe.each([
  ['team', ['ours', 'all', 'usual'], ['mine']],
  ['individual', ['mine', 'all'], ['ours', 'usual']],
] as const)('an account of a %s', (kind, held, others) => {
  test.each(held)('holds %s', (tier) => {
    expect(codeOf(three(accountOf(kind)), { type: 'purchase', tier, at })).toBe('ok');
    expect(three({ ...accountOf(kind), holding: { tier } }).current.tier).toBe(tier);
  });
  test.each(others)('does not hold %s', (tier) => {
    const refused = { code: 'account_not_eligible', kind, plan: accountOf(kind).plan.id };
    expect(refusalOf(three(accountOf(kind)), { type: 'purchase', tier, at })).toMatchObject(refused);
    expect(startThree({ ...accountOf(kind), holding: { tier } })).toMatchObject({ ok: false, refusal: refused });
  });
  test('has cards of what it may hold', () => {
    expect(offers({ subscription: three(accountOf(kind)), actor, at }).map(({ tier }) => tier)).toEqual(held);
  });
  test('does not begin on the plan of another kind', () => {
    const plan = { id: kind === 'team' ? 'solo' : 'crew', unitPrice: of('1.00', 'USD') };
    const refused = { code: 'account_not_eligible', kind, plan: plan.id };
    expect(startThree({ ...accountOf(kind), plan })).toMatchObject({ ok: false, refusal: refused });
    expect(refusalOf(three(accountOf(kind)), { type: 'change_plan', plan: plan.id, at })).toMatchObject(refused);
  });
});

test('a flag that a tier excludes keeps the account from it; another flag does not', () => {
  const codes = (flags: readonly string[]) =>
    ['all', 'ours'].map((tier) => codeOf(three(accountOf('team', flags)), { type: 'purchase', tier, at }));
  expect(codes(['trial'])).toEqual(['account_not_eligible', 'ok']);
  expect(codes(['vip', 'frozen'])).toEqual(['account_not_eligible', 'ok']);
  expect(codes(['vip'])).toEqual(['ok', 'ok']);
});

test('so it is with a change of tier, and with each variant for people', () => {
  const trial = three({ holding: { tier: 'gold' }, account: { kind: 'team', flags: ['trial'] } });
  expect(codeOf(trial, { type: 'change_tier', tier: 'platinum', at })).toBe('account_not_eligible');
  expect(codeOf(trial, { type: 'change_tier', tier: 'silver', at })).toBe('ok');
  const person = (label: string, more: object) => ({
    label,
    holder: 'person',
    price: { ...seat, per: 'person' },
    ...more,
  });
  const tiers = {
    usual: { label: 'Usual', price: seat },
    pro: person('Pro', {}),
    elite: person('Elite', { excludes: 'trial' }),
  };
  const catalog = define({ id: 'p', name: 'P', roles, channels: { email: {} }, tiers } as never);
  const flagged = three({ catalog, plan: { id: 'any' }, account: { kind: 'team', flags: ['trial'] } });
  const people = (given: object) => codeOf(flagged, { type: 'change_people', people: given, at });
  expect([people({ pro: 1 }), people({ pro: 1, elite: 1 }), people({ elite: 1, pro: 1 })]).toEqual([
    ...['ok', 'account_not_eligible', 'account_not_eligible'],
  ]);
  // Nobody is asked for: there is nobody who may not.
  expect(people({ pro: 1, elite: 0 })).toBe('ok');
});

describe('an offer', () => {
  const offerFor = (...accounts: readonly string[]) =>
    define({
      ...{ id: 'one', name: 'One', roles, channels: { email: {} } },
      tiers: Object.fromEntries(accounts.map((kind) => [`tier_${kind}`, { label: kind, accounts: kind, price: seat }])),
    } as never);
  const started = (kind: string, ...accounts: readonly string[]) =>
    startThree({ catalog: offerFor(...accounts), account: { kind }, plan: { id: 'any' } }).ok;
  test('is for the kinds of account that can hold something of it', () => {
    expect([started('team', 'team'), started('individual', 'team')]).toEqual([true, false]);
    expect([started('team', 'individual'), started('individual', 'individual')]).toEqual([false, true]);
    expect([started('team', 'any'), started('individual', 'any')]).toEqual([true, true]);
    expect([started('team', 'team', 'individual'), started('individual', 'team', 'individual')]).toEqual([true, true]);
  });
});
