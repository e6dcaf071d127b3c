import { describe, expect, test } from 'vitest';
import { offers, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { having } from './support-team.ts';
import { HALF, sharing, three } from './three-tiers.ts';

// What a card says a tier comes to for a whole period: at present prices, and as the next renewal bills it.

const at = HALF;
const OWNER = { id: 'eve', roles: ['owner'] };

function cardOf(subscription: Subscription, tier: string, usage?: object) {
  const card = offers({ subscription, actor: OWNER, at, ...(usage && { usage }) } as never).find(
    (one) => one.tier === tier,
  );
  if (card === undefined) throw new Error(`no card of ${tier}`);
  return card;
}

/** The amounts of a card, as `now → next`. */
function amountsOf(subscription: Subscription, tier: string, usage?: object): string {
  const { regularPrice, fromNextPeriod } = cardOf(subscription, tier, usage);
  return `${regularPrice?.amount ?? '-'} → ${fromNextPeriod?.amount ?? '-'}`;
}

describe('a price per seat', () => {
  const gold = three({ holding: { tier: 'gold' } });
  test('held: now, and nothing once it is removed', () => expect(amountsOf(gold, 'gold')).toBe('120.00 → 0.00'));
  test('while the plan ends: as listed, and not renewed', () => {
    const ending = having(gold, { type: 'end_plan', at });
    expect(amountsOf(ending, 'gold')).toBe('120.00 → 0.00');
    const { action, enabled, refusal, today, steps, effectiveAt } = cardOf(ending, 'gold');
    expect([action, enabled, refusal, today, steps, effectiveAt]).toEqual(['none', false, null, null, [], null]);
  });
  test('after the plan has ended: as listed, and nothing can be done', () => {
    const ended = having(gold, { type: 'end_now', credit: false, at });
    expect(amountsOf(ended, 'gold')).toBe('120.00 → 0.00');
    const { state, action, enabled, refusal, today, steps } = cardOf(ended, 'gold');
    expect([state, action, enabled, refusal?.code, today, steps]).toEqual([
      ...['not_held', 'none', false, 'plan_ended', null, []],
    ]);
  });
  test('other prices, seats and intervals count from the next period on', () => {
    const dearer = having(three(), { type: 'change_prices', prices: { gold: of('15.00', 'USD') }, at });
    expect(amountsOf(dearer, 'gold')).toBe('120.00 → 150.00');
    expect(amountsOf(having(three(), { type: 'change_seats', seats: 8, at }), 'gold')).toBe('120.00 → 96.00');
    const yearly = having(three(), { type: 'change_interval', interval: 'year', unitPrice: of('200.00', 'USD'), at });
    expect(amountsOf(yearly, 'gold')).toBe('120.00 → 1440.00');
    // 24.00 a year
    expect(amountsOf(having(gold, { type: 'change_seats', seats: 8, at }), 'care')).toBe('20.00 → 16.00');
  });
  test('a tier takes over the seats of the one whose place it takes, and one beside it does not', () => {
    const ofThree = three({ holding: { tier: 'silver', seats: { silver: 3 } } });
    // 12.00 for each of 3 seats; 24.00 a year for each of 10
    expect(amountsOf(ofThree, 'gold')).toBe('36.00 → 36.00');
    const onGold = three({ holding: { tier: 'gold', seats: { gold: 3 } } });
    expect(amountsOf(onGold, 'silver')).toBe('15.00 → 15.00');
    expect(amountsOf(onGold, 'care')).toBe('20.00 → 20.00');
    expect(amountsOf(onGold, 'platinum')).toBe('600.00 → 600.00');
    // What it would be now, though fewer seats wait
    const fewer = having(onGold, { type: 'change_seats', tier: 'gold', seats: 2, at });
    expect(amountsOf(fewer, 'silver')).toBe('15.00 → 10.00');
  });
  test('a flat one counts once, and one that is not known is no amount', () => {
    expect(amountsOf(three(), 'platinum')).toBe('600.00 → 600.00');
    expect(amountsOf(three(), 'diamond')).toBe('- → -');
  });
});

describe('a price that is a share of what is spent', () => {
  const usage = { monthly_spend: of('10000.00', 'USD') };
  test('4 % of 10 000.00, and at least 250.00', () => {
    expect(amountsOf(sharing(null), 'production', usage)).toBe('400.00 → 400.00');
    expect(amountsOf(sharing(null), 'production', { monthly_spend: of('1000.00', 'USD') })).toBe('250.00 → 250.00');
  });
  test('of the period that is billed, where several are said', () => {
    const several = [
      { startsOn: '2024-03-01', of: { monthly_spend: of('90000.00', 'USD') } },
      { startsOn: '2024-04-01', of: usage },
    ];
    expect(amountsOf(sharing(null), 'production', several)).toBe('400.00 → 400.00');
    expect(amountsOf(sharing(null), 'production', several.slice(0, 1))).toBe('- → -');
  });
  test('a quarter at the pace of a month, and a month at that of a year, where the interval changes', () => {
    const other = (interval: string, from?: object) =>
      having(sharing(null, from), { type: 'change_interval', interval, at } as never);
    expect(amountsOf(other('quarter'), 'production', usage)).toBe('400.00 → 1200.00');
    expect(amountsOf(other('quarter'), 'production', { monthly_spend: of('1000.00', 'USD') })).toBe('250.00 → 750.00');
    // 10 % of 10 000.00 and 7 % of 10 000.00, three times
    const banded = { monthly_usage: of('20000.00', 'USD') };
    expect(amountsOf(other('quarter'), 'business', banded)).toBe('1700.00 → 5100.00');
    const yearly = { monthly_usage: of('240000.00', 'USD') };
    expect(amountsOf(other('month', { interval: 'year' }), 'business', yearly)).toBe('20400.00 → 1700.00');
  });
  test('no amount where nobody said what was spent, on this, in this currency', () => {
    expect(amountsOf(sharing(null), 'production')).toBe('- → -');
    expect(amountsOf(sharing(null), 'production', { monthly_usage: of('10000.00', 'USD') })).toBe('- → -');
    expect(amountsOf(sharing(null), 'production', { monthly_spend: of('10000.00', 'EUR') })).toBe('- → -');
  });
  test('what comes at no price of its own costs 0.00', () =>
    expect(amountsOf(sharing(null), 'developer')).toBe('0.00 → 0.00'));
});
