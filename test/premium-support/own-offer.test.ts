import { expect, test } from 'vitest';
import { orThrow, premiumSupport } from '../../src/index.js';

test('what one verb of an offer answers goes into the next one: a program that runs, and compiles without a cast', async () => {
  await expect(import('../package/own-offer.ts')).resolves.toBeDefined();
});

test('A32: what comes with the plan has no card among the add-ons', () => {
  const tiers = {
    basic: { price: 'bundled', benefits: { web: {} } },
    gold: { extends: 'basic', price: { per: 'seat', amount: { EUR: '5.00' } } },
  } as const;
  const plans = { free: {}, pro: { includes: 'basic' } } as const;
  const { billing } = premiumSupport({
    id: 'k',
    roles: { owner: { billing: true } },
    channels: { web: {} },
    plans,
    tiers,
  });
  const terms = { seats: 1, currency: 'EUR', anchorOn: '2026-11-01', interval: 'month', zone: 'UTC' } as const;
  const at = '2026-11-01T00:00:00.000Z';
  type Subscription = Parameters<typeof billing.offers>[0]['subscription'];
  const on = (plan: 'free' | 'pro', tier: 'basic' | null) => {
    const spec = { id: 's', account: { kind: 'team' }, plan: { id: plan }, ...terms, at, holding: { tier } } as const;
    return billing.apply(null, orThrow(billing.start(spec)).events);
  };
  const cards = (subscription: Subscription) => {
    expect(billing.parseSubscription(JSON.parse(JSON.stringify(subscription)))).toEqual({
      ok: true,
      value: subscription,
    });
    return billing.offers({ subscription, actor: { id: 'u', roles: ['owner'] }, at }).map((card) => card.tier);
  };
  const bought = on('free', 'basic');
  const toPro = { type: 'change_plan', id: 'c', actor: { id: 'u', roles: [] }, via: 'sales', at, plan: 'pro' } as const;
  const moved = billing.apply(bought, orThrow(billing.decide(bought, toPro)).events);
  expect(cards(bought)).toEqual(['basic', 'gold']);
  expect(cards(on('pro', null))).toEqual(['gold']);
  expect(moved.current).toMatchObject({ plan: { id: 'pro' }, tier: 'basic' });
  expect(cards(moved)).toEqual(['basic', 'gold']);
});

test('A9: the terms of power users are given to `recipients` too', () => {
  const tiers = {
    gold: { benefits: { web: {}, review: {} } },
    vip: { holder: 'person', benefits: { web: {} } },
  } as const;
  const people = [{ id: 'u', status: 'active', roles: [], powerUser: { variant: 'vip' } }] as const;
  const ask = { account: { kind: 'team', addOn: { tier: 'gold' } }, people, benefit: 'review' } as const;
  const receive = (powerUserTerms: 'individual' | 'most_favourable') => {
    const care = premiumSupport({ id: 'k', channels: { web: {} }, tiers }, { powerUserTerms });
    return care.engagement.recipients({ ...ask, at: '2026-11-20T07:30:00Z' }).map(({ personId }) => personId);
  };
  expect(receive('individual')).toEqual([]);
  expect(receive('most_favourable')).toEqual(['u']);
});
