import { describe, expect, test } from 'vitest';
import { advance, offers, parseSubscription, preview, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { type Asked, codeOf, decided, having, linesIn, linesOf, stored, team } from './support-team.ts';

// Money that a caller gives is the price of one billing period (design, 1: Prices). Where the periods get another length, it
// says nothing of them: what costs 4.99 a month does not cost 4.99 a year.

const MARCH = '2024-03-01T00:00:00.000Z';
const usd = (amount: string) => of(amount, 'USD');
const yearly = (more: object = {}): Asked => ({
  type: 'change_interval',
  interval: 'year',
  unitPrice: usd('150.00'),
  ...more,
});
const waiting = having(team(), yearly());
const prices = { essentials: usd('50.00'), enhanced: usd('125.00') };
const renewalOf = (state: Subscription) => linesIn({ invoice: preview(state, { periods: 1 })[0] ?? null });
const holdingEssentials = having(team(), { type: 'purchase', tier: 'essentials' });

describe('a tier without a price for the periods that wait', () => {
  test('is not bought before them, nor in them', () => {
    expect(codeOf(waiting, { type: 'purchase', tier: 'essentials' })).toBe('price_needed');
    const { subscription } = advance(waiting, MARCH);
    expect(subscription.prices).toEqual({});
    expect(codeOf(subscription, { type: 'purchase', tier: 'essentials', at: MARCH })).toBe('price_needed');
  });
  test('is bought once it has one: 4.99 for 14 of 29 days now, 50.00 a year then', () => {
    const priced = having(waiting, { type: 'change_prices', prices });
    // 10 × 4.99 × 14/29 = 24.0897
    expect(linesOf(priced, { type: 'purchase', tier: 'essentials' })).toEqual(['essentials charge 24.09']);
    expect(renewalOf(having(priced, { type: 'purchase', tier: 'essentials' }))).toEqual([
      ...['plan renewal 1500.00', 'essentials renewal 500.00'],
    ]);
  });
  test('the same figure for a year is a price like any other', () => {
    const same = having(waiting, { type: 'change_prices', prices: { essentials: usd('4.99') } });
    expect(same.pending.prices?.essentials).toMatchObject({ amount: '4.99' });
    expect(codeOf(same, { type: 'purchase', tier: 'essentials' })).toBe('ok');
  });
  test('no upgrade leads to it, and no undo of a removal', () => {
    const one = { prices: { essentials: usd('50.00') } };
    const upgrade: Asked = { type: 'change_tier', tier: 'enhanced' };
    expect(codeOf(having(holdingEssentials, yearly(one)), upgrade)).toBe('price_needed');
    const removed = having(holdingEssentials, { type: 'remove' }, yearly());
    expect(codeOf(removed, { type: 'undo', what: 'removal' })).toBe('price_needed');
    expect(codeOf(removed, { type: 'undo' })).toBe('ok');
  });
  test('its price does not stand in the way of the lower tier', () => {
    // Enhanced is 12.49 a month: less than 50.00, but not for a year.
    expect(codeOf(holdingEssentials, yearly({ prices: { essentials: usd('50.00') } }))).toBe('ok');
    expect(
      issuesOf(() => codeOf(holdingEssentials, yearly({ prices: { ...prices, enhanced: usd('49.00') } }))),
    ).toEqual(['command.prices.enhanced: tier_cheaper_than_lower']);
  });
  test('a card says so', () => {
    const actor = { id: 'u1', roles: ['team_admin'] };
    const [card] = offers({ subscription: waiting, actor, at: waiting.lastAt });
    expect(card).toMatchObject({ tier: 'essentials', enabled: false, today: null, refusal: { code: 'price_needed' } });
  });
  test('a stored state is not read with it', () => {
    const state = having(holdingEssentials, yearly({ prices }));
    const { prices: _, ...pending } = state.pending;
    const read = parseSubscription({ ...stored(state), pending });
    expect(read.ok ? [] : read.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`)).toEqual([
      'pending.prices: price_needed',
    ]);
  });
});

test('prices that waited for one interval do not pass to another one', () => {
  const repriced = having(holdingEssentials, { type: 'change_prices', prices: { essentials: usd('6.00') } });
  expect(issuesOf(() => codeOf(repriced, yearly()))).toEqual(['command.prices.essentials: missing']);
  const other = having(team(), { type: 'change_prices', prices: { essentials: usd('6.00') } }, yearly());
  expect(other.pending.prices).toBe(undefined);
  const quarterly = having(holdingEssentials, yearly({ prices }), {
    ...yearly({ prices: { essentials: usd('15.00') } }),
    interval: 'quarter',
    unitPrice: usd('45.00'),
  } as Asked);
  expect(Object.keys(quarterly.pending.prices ?? {})).toEqual(['essentials']);
  expect(renewalOf(quarterly)).toEqual(['plan renewal 450.00', 'essentials renewal 150.00']);
});

describe('another plan while periods of another length wait', () => {
  const business: Asked = { type: 'change_plan', plan: 'business', unitPrice: usd('20.00') };

  test('is refused, as its price could be of either', () => {
    expect(codeOf(waiting, business)).toBe('interval_change_scheduled');
    expect(codeOf(waiting, { ...business, unitPrice: usd('10.00') } as Asked)).toBe('interval_change_scheduled');
    // 200.00 × 14/29 = 96.55, 150.00 × 14/29 = 72.41
    expect(decided(having(waiting, { type: 'undo', what: 'interval' }), business).invoice?.total.amount).toBe('24.14');
  });
  test('is taken where it is billed elsewhere, or the periods are as long as now', () => {
    const elsewhere = having(team({ plan: { id: 'advanced' } }), { type: 'change_interval', interval: 'year' });
    expect(codeOf(elsewhere, { type: 'change_plan', plan: 'business' })).toBe('ok');
    const anchored = having(team(), { ...yearly(), interval: 'month', anchorOn: '2024-03-10' } as Asked);
    expect(renewalOf(having(anchored, business))).toEqual(['plan renewal 68.97']);
  });
});
