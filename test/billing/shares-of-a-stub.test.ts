import { describe, expect, test } from 'vitest';
import { advance, offers, preview, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { sibling } from './siblings.ts';
import { type Asked, having, linesIn } from './support-team.ts';
import { HALF as at, MAY, sharing } from './three-tiers.ts';

// A price that is a share of what is spent, in a stub: what was spent in it is all that there was in that period, so the
// percentages hold in full. Bands and the minimum are by the month: the stub has its share of them.

const usd = (amount: string) => of(amount, 'USD');
/** The stub from 1 to 16 May is 15 of the 30 days from 16 April. */
const stubOf = (state: Subscription, anchorOn = '2024-05-16'): Subscription => {
  const change: Asked = { type: 'change_interval', interval: 'month', anchorOn, at };
  const spent = { monthly_spend: usd('0.00'), monthly_usage: usd('0.00') };
  return advance(having(state, change), MAY, { usage: spent }).subscription;
};
const spend = (amount: string) => ({ monthly_spend: usd(amount), monthly_usage: usd(amount) });
const billed = (state: Subscription, amount: string, to = '2024-05-16T00:00:00.000Z') =>
  linesIn({ invoice: advance(state, to, { usage: spend(amount) }).invoices[0] ?? null }).filter((line) =>
    line.includes('usage'),
  );
const stub = stubOf(sharing('production'));

describe('half of a month', () => {
  test('4 % of 10 000 is 400.00, as in any period', () =>
    expect(billed(stub, '10000.00')).toEqual(['production usage 400.00']));
  test('the minimum of 250.00 a month is 125.00', () => {
    expect(billed(stub, '0.00')).toEqual(['production usage 125.00']);
    expect(billed(stub, '3125.00')).toEqual(['production usage 125.00']);
    expect(billed(stub, '3150.00')).toEqual(['production usage 126.00']);
  });
  test('bands are half as wide: 10 % of 5000, 7 % of the next 35 000', () => {
    const business = stubOf(sharing('business'));
    expect(billed(business, '5000.00')).toEqual(['business usage 500.00']);
    expect(billed(business, '10000.00')).toEqual(['business usage 850.00']);
    expect(billed(business, '40000.00')).toEqual(['business usage 2950.00']);
  });
  test('two halves come to a month, if as much is spent in each', () => {
    const business = sharing('business');
    const [half] = billed(stubOf(business), '150000.00');
    // 15 900.00 for 300 000
    expect([half, ...billed(business, '300000.00', MAY)]).toEqual([
      'business usage 7950.00',
      'business usage 15900.00',
    ]);
  });
  test('the line says what a whole period comes to, and of which part it is', () => {
    const [invoice] = advance(stub, '2024-05-16T00:00:00.000Z', { usage: spend('10000.00') }).invoices;
    expect(invoice?.lines[0]).toMatchObject({
      ...{ kind: 'usage', unitPrice: usd('800.00'), amount: usd('400.00') },
      ...{ fraction: { num: 15, den: 30 }, service: { from: '2024-05-01', to: '2024-05-16' } },
    });
    expect(preview(stub, { periods: 1, usage: spend('10000.00') })).toEqual([invoice]);
  });
});

test('a card shows what a whole period comes to, from what was spent in the stub', () => {
  const actor = { id: 'olga', roles: ['owner'] };
  const cards = offers({ subscription: stub, actor, at: '2024-05-10T00:00:00.000Z', usage: spend('10000.00') });
  const prices = cards.map(({ tier, regularPrice, fromNextPeriod }) => [
    tier,
    regularPrice?.amount,
    fromNextPeriod?.amount,
  ]);
  // 20 000 in a month: 4 % of it; 10 % of 10 000 and 7 % of 10 000
  expect(prices).toContainEqual(['production', '800.00', '0.00']);
  expect(prices).toContainEqual(['business', '1700.00', '1700.00']);
});

test('a tier that is held for a part of the stub costs that part of it', () => {
  const bare = stubOf(sibling('house'));
  const bought = having(bare, { type: 'change_tier', tier: 'metered', at: '2024-05-11T00:00:00.000Z' });
  // 10 % of 2500 and 4 % of 7500 are 550.00, for 5 of the 15 days
  expect(billed(bought, '10000.00')).toEqual(['metered usage 183.33']);
});

test('by the second it is the same', () => {
  const bySecond = stubOf(sharing('production', { granularity: 'second' }));
  expect(billed(bySecond, '10000.00')).toEqual(['production usage 400.00']);
});

test('the period after the stub is whole again', () => {
  const after = advance(stub, '2024-05-16T00:00:00.000Z', { usage: spend('0.00') }).subscription;
  expect(billed(after, '10000.00', '2024-06-16T00:00:00.000Z')).toEqual(['production usage 400.00']);
  expect(billed(after, '0.00', '2024-06-16T00:00:00.000Z')).toEqual(['production usage 250.00']);
});

test('a stub of thirds: the bands are cut exactly', () => {
  // 10 of the 30 days from 11 April.
  const third = stubOf(sibling('metered'), '2024-05-11');
  expect(advance(third, '2024-05-10T00:00:00.000Z').events).toEqual([]);
  const lines = billed(third, '10000.00', '2024-05-11T00:00:00.000Z');
  // 1/3 of a month of 30 days: 10 % of 1666.67 (166.67) and 4 % of 8333.33 (333.33)
  expect(lines).toEqual(['metered usage 500.00']);
  expect(billed(third, '0.00', '2024-05-11T00:00:00.000Z')).toEqual(['metered usage 83.33']);
});
