import { describe, expect, test } from 'vitest';
import { offers, type Subscription } from '../../src/billing/index.js';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/money/index.js';
import { type Asked, codeOf, having, refusalOf } from './support-team.ts';
import { three } from './three-tiers.ts';

// A tier that is sold from one date on and until another one, on the dates of the subscription's zone.

const seat = (usd: string) => ({ per: 'seat', amount: { USD: usd } }) as const;
const catalog = define({
  id: 'season',
  name: 'A season',
  roles: { owner: { billing: true } },
  channels: { email: {} },
  tiers: {
    base: { label: 'Base', price: seat('5.00') },
    summer: {
      label: 'Summer',
      extends: 'base',
      price: seat('9.00'),
      sold: { from: '2024-04-10', until: '2024-04-20' },
    },
    early: { label: 'Early', beside: 'base', price: seat('1.00'), sold: { from: '2024-04-10' } },
  },
});
/** In Tokyo, 10 April begins at 15:00 of 9 April in UTC. */
const tokyo = (tier: string | null): Subscription =>
  three({ catalog, plan: { id: 'cloud' }, zone: 'Asia/Tokyo', at: '2024-03-31T15:00:00.000Z', holding: { tier } });
const BEFORE = '2024-04-09T14:59:59.999Z';
const FIRST = '2024-04-09T15:00:00.000Z';
const LAST = '2024-04-19T14:59:59.999Z';
const AFTER = '2024-04-19T15:00:00.000Z';

describe.each([
  ['bought', null, 'purchase'],
  ['changed to', 'base', 'change_tier'],
] as const)('%s', (_, held, type) => {
  const ask = (at: string): Asked => ({ type, tier: 'summer', at });
  test('from the first instant of its first date to the last one before its end', () => {
    expect([BEFORE, FIRST, LAST, AFTER].map((at) => codeOf(tokyo(held), ask(at)))).toEqual([
      ...['no_longer_sold', 'ok', 'ok', 'no_longer_sold'],
    ]);
  });
  test('the refusal says when it is sold', () => {
    const sold = { code: 'no_longer_sold', tier: 'summer', from: '2024-04-10', until: '2024-04-20' };
    expect(refusalOf(tokyo(held), ask(BEFORE))).toMatchObject(sold);
    expect(refusalOf(tokyo(held), ask(AFTER))).toMatchObject(sold);
  });
});

test('without an end it is sold for good, beside another as well', () => {
  const buy = (at: string): Asked => ({ type: 'purchase', tier: 'early', at });
  expect(refusalOf(tokyo('base'), buy(BEFORE))).toMatchObject({ code: 'no_longer_sold', until: null });
  expect([FIRST, AFTER].map((at) => codeOf(tokyo('base'), buy(at)))).toEqual(['ok', 'ok']);
});

test('it has a card on the dates on which it is sold, and where it is held', () => {
  const cards = (state: Subscription, at: string) =>
    offers({ subscription: state, actor: { id: 'eve', roles: ['owner'] }, at }).map(({ tier }) => tier);
  expect([BEFORE, FIRST, LAST, AFTER].map((at) => cards(tokyo(null), at))).toEqual([
    ...[['base'], ['base', 'summer', 'early'], ['base', 'summer', 'early'], ['base', 'early']],
  ]);
  expect(cards(tokyo('summer'), AFTER)).toEqual(['base', 'summer', 'early']);
});

test('what is held stays, and is taken back after its end', () => {
  const leaving = having(tokyo('summer'), { type: 'remove', at: LAST });
  expect(codeOf(leaving, { type: 'purchase', tier: 'summer', at: AFTER })).toBe('ok');
  const dearer = having(tokyo('summer'), { type: 'change_prices', prices: { summer: of('10.00', 'USD') }, at: AFTER });
  expect(dearer.next.tier).toBe('summer');
});
