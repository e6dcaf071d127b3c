import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { addOnsOf, advance, offers, parseSubscription, type Subscription } from '../../src/billing/index.js';
import { define, parse } from '../../src/catalog/index.js';
import { of as entitlementsOf } from '../../src/entitlements/index.js';
import { of } from '../../src/money/index.js';
import { included } from './included.ts';
import { type Asked, codeOf, decided, having, linesIn, linesOf, outcome, refusalOf } from './support-team.ts';
import { HALF, MAY, startThree, three } from './three-tiers.ts';

// What a plan includes is held with it (A32): a tier may stand beside it, and it is not bought once more (R9).

const at = HALF;
const plan = (id: string, price = '20.00') => ({ id, unitPrice: of(price, 'USD') });
const on = (id: string, changes: object = {}) => three({ catalog: included, plan: plan(id), ...changes });
const buy = (tier: string): Asked => ({ type: 'purchase', tier, at });
const move = (tier: string): Asked => ({ type: 'change_tier', tier, at });
const toPlan = (id: string, price: string): Asked => ({
  type: 'change_plan',
  plan: id,
  unitPrice: of(price, 'USD'),
  at,
});
const held = (holding: object, id = 'free') => on(id, { holding });
const withPremium = on('cloud', { holding: { beside: ['premium'] } });

describe('a tier that comes with the plan', () => {
  test.each(['purchase', 'change_tier'] as const)('%s: already_held, by sales too', (type) => {
    const state = on('cloud', type === 'purchase' ? {} : { holding: { tier: 'gold' } });
    expect(codeOf(state, { type, tier: 'base', at })).toBe('already_held');
  });

  test('one above it is bought, and one that comes with a dearer plan is not', () => {
    expect(linesOf(on('cloud'), buy('gold'))).toEqual(['gold charge 60.00']);
    expect(codeOf(on('server'), buy('gold'))).toBe('already_held');
  });

  test('without the plan it is bought as any other', () => {
    expect(outcome(on('free'), buy('base'))).toBe('base 10 → base 10: free');
    expect(outcome(having(on('free'), buy('base')), move('gold'))).toBe('gold 10 → gold 10: 60.00');
  });

  test('nor is it held as an add-on from the start: already_held', () => {
    const started = (id: string, holding: object) => startThree({ catalog: included, plan: plan(id), holding });
    for (const answer of [
      started('cloud', { tier: 'base' }),
      started('server', { tier: 'gold', beside: ['premium'] }),
    ]) {
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'already_held' } });
    }
  });

  test('it has no card, as it is no add-on', () => {
    const request = { subscription: on('cloud'), actor: { id: 'ann', roles: ['owner'] }, at };
    expect(offers(request).map(({ tier, action, today }) => [tier, action, today?.amount])).toEqual([
      ['gold', 'add', '60.00'],
      ['premium', 'add', '30.00'],
    ]);
  });
});

describe('a tier that was bought, and comes with a later plan (A12, A32)', () => {
  const billedAfter = (state: Subscription) => linesIn({ invoice: advance(state, MAY).invoices[0] ?? null });

  test('with a dearer plan, held now: it is paid for until the renewal, without a refund, and not renewed', () => {
    const gold = held({ tier: 'gold', beside: ['premium'] });
    expect(linesOf(gold, toPlan('server', '30.00'))).toEqual(['plan credit -100.00', 'plan charge 150.00']);
    const moved = having(gold, toPlan('server', '30.00'));
    expect(moved.current).toMatchObject({ tier: 'gold', beside: ['premium'] });
    expect(addOnsOf(moved, at).map(({ tier, endsAt }) => [tier, endsAt])).toEqual([
      ['gold', MAY],
      ['premium', null],
    ]);
    expect(billedAfter(moved)).toEqual(['plan renewal 300.00', 'premium renewal 60.00']);
    expect(advance(moved, MAY).subscription.current).toMatchObject({ tier: null, beside: ['premium'] });
  });

  test('with a cheaper plan, from the renewal on; without that plan after all it is billed again', () => {
    const waiting = having(held({ tier: 'gold' }), toPlan('server', '10.00'));
    expect(billedAfter(waiting)).toEqual(['plan renewal 100.00']);
    expect(billedAfter(having(waiting, { type: 'undo', what: 'plan', at }))).toEqual([
      ...['plan renewal 200.00', 'gold renewal 120.00'],
    ]);
  });

  test('also one that waits for the renewal, and one that stands beside others', () => {
    const lower = having(held({ tier: 'gold' }), move('base'), toPlan('cloud', '30.00'));
    expect([lower.next.tier, billedAfter(lower)]).toEqual([null, ['plan renewal 300.00']]);
    const { tiers } = included;
    const catalog = define({
      ...included,
      tiers,
      plans: { free: {}, all: { includes: ['base', 'premium'] } },
    } as never);
    const extra = three({ catalog, plan: plan('free'), holding: { tier: 'base', beside: ['premium'] } });
    expect(billedAfter(having(extra, toPlan('all', '30.00')))).toEqual(['plan renewal 300.00']);
  });

  test('what the plan does not have is billed on', () => {
    expect(billedAfter(having(held({ tier: 'gold' }), toPlan('cloud', '30.00')))).toEqual([
      ...['plan renewal 300.00', 'gold renewal 120.00'],
    ]);
  });

  test('its card says that nothing is charged for it from the next period on, and the state is read again', () => {
    const moved = having(held({ tier: 'gold' }), toPlan('server', '30.00'));
    const cards = offers({ subscription: moved, actor: { id: 'ann', roles: ['owner'] }, at });
    expect(cards.find(({ tier }) => tier === 'gold')?.fromNextPeriod).toEqual(of('0.00', 'USD'));
    expect(parseSubscription(JSON.parse(JSON.stringify(moved)))).toEqual({ ok: true, value: moved });
  });
});

describe('a tier beside one that comes with the plan', () => {
  test('purchase: charged for half of the period; without such a plan: not_held', () => {
    expect(linesOf(on('cloud'), buy('premium'))).toEqual(['premium charge 30.00']);
    expect(codeOf(on('free'), buy('premium'))).toBe('not_held');
    expect(outcome(having(on('free'), buy('base')), buy('premium'))).toBe(
      'base + premium 10 → base + premium 10: 30.00',
    );
  });

  test('it is held from the start, where the plan has its partner', () => {
    expect(withPremium.current).toMatchObject({ tier: null, beside: ['premium'] });
    const refused = startThree({ catalog: included, plan: plan('free'), holding: { beside: ['premium'] } });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'not_held', anyOf: ['base', 'gold'] } });
  });

  test('it is renewed with the plan, and not with a cheaper one that has no partner', () => {
    expect(renewed(withPremium)).toEqual(['premium']);
    expect(renewed(having(withPremium, toPlan('free', '10.00')))).toEqual([]);
    expect(renewed(having(withPremium, toPlan('server', '10.00')))).toEqual(['premium']);
  });

  test('to a dearer plan without a partner: refused, as nothing that is held goes before the renewal', () => {
    const bought = having(on('cloud'), buy('premium'));
    expect(refusalOf(bought, toPlan('bare', '30.00'))).toMatchObject({
      ...{ code: 'plan_not_eligible', tier: 'premium', plan: 'bare', plans: ['cloud', 'server'] },
    });
    expect(linesOf(bought, toPlan('server', '30.00'))).toEqual(['plan credit -100.00', 'plan charge 150.00']);
    const onGold = having(bought, buy('gold'));
    expect(linesOf(onGold, toPlan('bare', '30.00'))).toEqual(['plan credit -100.00', 'plan charge 150.00']);
  });

  test('the removal of a tier that was bought leaves it to the plan', () => {
    const both = on('cloud', { holding: { tier: 'gold', beside: ['premium'] } });
    expect(renewed(having(both, { type: 'remove', tier: 'gold', at }))).toEqual(['premium']);
  });

  test('stored states are read by the same rule', () => {
    const stored = JSON.parse(JSON.stringify(withPremium));
    expect(orThrow(parseSubscription(stored))).toEqual(withPremium);
    for (const holding of [stored.current, stored.next]) holding.plan.id = 'free';
    expect(parseSubscription(stored)).toMatchObject({ ok: false, refusal: { code: 'partner_needed' } });
  });

  test('what billing says is held is what the entitlements hold', () => {
    const account = { kind: 'team', plan: 'cloud', addOns: addOnsOf(withPremium, at) } as const;
    const set = entitlementsOf({ account, person: { id: 'u1', status: 'active', roles: [] }, at, catalog: included });
    expect(set.held.map(({ tier }) => tier)).toEqual(['premium', 'base']);
  });
});

test('what stands beside others itself is no partner, also where it comes with the plan', () => {
  const tiers = {
    ...{ base: { label: 'Base', price: 'bundled' }, care: { label: 'Care', beside: 'base', price: 'bundled' } },
    guard: { label: 'Guard', beside: ['base', 'care'], price: 'bundled' },
  };
  const plans = { small: { includes: 'care' }, large: { includes: ['base', 'care'] } };
  const catalog = define({
    id: 'partners',
    name: 'Partners',
    plans,
    roles: {},
    channels: { email: {} },
    tiers,
  } as never);
  expect(codeOf(three({ catalog, plan: plan('small') }), buy('guard'))).toBe('not_held');
  expect(codeOf(three({ catalog, plan: plan('large') }), buy('guard'))).toBe('ok');
});

test('GitHub: Premium stands beside Enterprise, which comes with the plan', () => {
  const file = new URL('../../examples/catalogues/github_support.json', import.meta.url);
  const catalog = orThrow(parse(JSON.parse(readFileSync(file, 'utf8'))));
  const prices = { premium: of('10.00', 'USD'), premium_plus: of('20.00', 'USD') };
  const state = three({ catalog, plan: plan('enterprise_cloud'), prices });
  expect(codeOf(state, buy('enterprise'))).toBe('already_held');
  expect(decided(state, buy('premium')).invoice?.total).toEqual(of('50.00', 'USD'));
  expect(advance(having(state, buy('premium')), MAY).subscription.current.beside).toEqual(['premium']);
});

function renewed(state: Subscription): readonly string[] {
  return advance(state, MAY).subscription.current.beside;
}
