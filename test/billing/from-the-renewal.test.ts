import { describe, expect, test } from 'vitest';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/money/index.js';
import { included } from './included.ts';
import { type Asked, codeOf, having, refusalOf } from './support-team.ts';
import { HALF as at, three } from './three-tiers.ts';

// What is held from the renewal on goes with the plan of the renewal; what is held now, with the plans of now and of then.

const usd = (amount: string) => of(amount, 'USD');
const plan = (id: string, price = '20.00') => ({ id, unitPrice: usd(price) });
const toPlan = (id: string, price: string): Asked => ({ type: 'change_plan', plan: id, unitPrice: usd(price), at });
const move = (tier: string): Asked => ({ type: 'change_tier', tier, at });
const buy = (tier: string): Asked => ({ type: 'purchase', tier, at });

describe('a tier that comes with the next plan', () => {
  const onFree = three({ catalog: included, plan: plan('free'), holding: { tier: 'gold' } });
  test('is not what another one is changed to at the renewal', () => {
    expect(codeOf(onFree, move('base'))).toBe('ok');
    const soon = having(onFree, toPlan('cloud', '19.00'));
    expect(refusalOf(soon, move('base'))).toMatchObject({ code: 'already_held', tier: 'base' });
  });
  test('is bought until then', () => {
    const soon = having(three({ catalog: included, plan: plan('free') }), toPlan('cloud', '19.00'));
    expect(codeOf(soon, buy('base'))).toBe('ok');
  });
  test('of now alone: a move to it waits, and is held from then on', () => {
    const leaving = having(
      three({ catalog: included, plan: plan('cloud'), holding: { tier: 'gold' } }),
      toPlan('free', '19.00'),
    );
    expect(codeOf(leaving, move('base'))).toBe('ok');
    expect(codeOf(leaving, { ...move('base'), via: 'sales' })).toBe('ok');
  });
});

describe('a tier that goes with some plans only', () => {
  const catalog = define({
    id: 'some_plans',
    name: 'Some plans',
    plans: { small: {}, large: {} },
    roles: { owner: { billing: true } },
    channels: { email: {} },
    tiers: {
      low: { label: 'Low', plans: ['large'], price: { per: 'seat', amount: { USD: '1.00' } } },
      high: {
        label: 'High',
        extends: 'low',
        plans: ['small', 'large'],
        price: { per: 'seat', amount: { USD: '2.00' } },
      },
    },
  } as never);
  const small = (tier: string | null) => three({ catalog, plan: plan('small'), holding: { tier } });
  const needed = { code: 'plan_not_eligible', tier: 'low', plan: 'small', plans: ['large'] };

  test('is changed to at the renewal, where the plan of then has it', () => {
    expect(refusalOf(small('high'), move('low'))).toMatchObject(needed);
    expect(codeOf(having(small('high'), toPlan('large', '19.00')), move('low'))).toBe('ok');
  });
  test('is bought where the plans of now and of then have it', () => {
    expect(refusalOf(small(null), buy('low'))).toMatchObject(needed);
    expect(refusalOf(having(small(null), toPlan('large', '19.00')), buy('low'))).toMatchObject(needed);
    const large = three({ catalog, plan: plan('large') });
    expect(codeOf(large, buy('low'))).toBe('ok');
    expect(refusalOf(having(large, toPlan('small', '19.00')), buy('low'))).toMatchObject(needed);
  });
  test('is changed up to where the plans of now and of then have it', () => {
    const basic = three({ plan: plan('basic'), holding: { tier: 'silver' } });
    const soon = having(basic, toPlan('plus', '19.00'));
    for (const state of [basic, soon]) expect(refusalOf(state, move('gold'))).toMatchObject({ plan: 'basic' });
    const plus = three({ holding: { tier: 'silver' } });
    expect(codeOf(plus, move('gold'))).toBe('ok');
    expect(refusalOf(having(plus, toPlan('basic', '19.00')), move('gold'))).toMatchObject({ plan: 'basic' });
  });
  test('keeps the account from a plan without it, now and at the renewal', () => {
    const held = three({ catalog, plan: plan('large'), holding: { tier: 'low' } });
    for (const price of ['19.00', '21.00']) expect(refusalOf(held, toPlan('small', price))).toMatchObject(needed);
    const leaving = having(held, { type: 'remove', at });
    expect(codeOf(leaving, toPlan('small', '19.00'))).toBe('ok');
    expect(refusalOf(leaving, toPlan('small', '21.00'))).toMatchObject(needed);
    const down = having(three({ catalog, plan: plan('large'), holding: { tier: 'high' } }), move('low'));
    for (const price of ['19.00', '21.00']) expect(refusalOf(down, toPlan('small', price))).toMatchObject(needed);
  });
});
