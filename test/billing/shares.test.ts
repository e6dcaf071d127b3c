import { describe, expect, test } from 'vitest';
import {
  advance,
  decide,
  offers,
  periodPrice,
  preview,
  type Spend,
  type Subscription,
  upcomingInvoice,
} from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { type Asked, codeOf, command, having, linesIn, linesOf, stored } from './support-team.ts';
import { HALF, MAY, sharesSpec, sharing } from './three-tiers.ts';

// Prices that are shares of what is spent, billed in arrears. Worked figures: https://aws.amazon.com/jp/premiumsupport/pricing/
// and https://www.twilio.com/support-plans, as the examples of this repository have them.

const usd = (amount: string) => of(amount, 'USD');
const { business, enterprise, production } = sharesSpec.tiers;
const spent = (of: string, amount: string) => ({ currency: 'USD', usage: { [of]: usd(amount) } });

test.each([
  ['AWS Enterprise, 2 000 000', enterprise.price, 'monthly_usage', '2000000.00', '94500.00'],
  ['AWS Enterprise, 100 000: the minimum', enterprise.price, 'monthly_usage', '100000.00', '15000.00'],
  ['AWS Business, 300 000', business.price, 'monthly_usage', '300000.00', '15900.00'],
  ['AWS Business, nothing: the minimum', business.price, 'monthly_usage', '0.00', '100.00'],
  ['AWS Business, 10 000: the first band alone', business.price, 'monthly_usage', '10000.00', '1000.00'],
  ['AWS Business, a cent more: 7 % of it', business.price, 'monthly_usage', '10000.10', '1000.01'],
  ['Twilio Production, 10 000', production.price, 'monthly_spend', '10000.00', '400.00'],
  ['Twilio Production, 6 250: as much as the minimum', production.price, 'monthly_spend', '6250.00', '250.00'],
])('periodPrice: %s', (_, price, of, amount, expected) => {
  expect(periodPrice(price, spent(of, amount))).toEqual(usd(expected));
});

test('periodPrice of seats, people and a flat price', () => {
  const each = (per: 'seat' | 'person' | 'subscription') => ({ per, amount: { USD: '4.99' } });
  expect(periodPrice(each('seat'), { currency: 'USD', seats: 13 })).toEqual(usd('64.87'));
  expect(periodPrice(each('person'), { currency: 'USD', people: 3 })).toEqual(usd('14.97'));
  expect(periodPrice(each('subscription'), { currency: 'USD', seats: 13 })).toEqual(usd('4.99'));
  expect(periodPrice('bundled', { currency: 'USD' })).toEqual(usd('0.00'));
});

test('periodPrice asks for what the price is a share of', () => {
  expect(thrownBy(() => periodPrice(business.price, { currency: 'USD' })).code).toBe('usage_needed');
  expect(thrownBy(() => periodPrice(business.price, spent('monthly_spend', '1.00'))).code).toBe('usage_needed');
});

describe('a tier that is billed in arrears', () => {
  const state = sharing('business');
  const usage = { monthly_usage: usd('300000.00') };
  const renewal = (of: Subscription, more: Spend = usage) =>
    linesIn({ invoice: advance(of, MAY, { usage: more }).invoices[0] ?? null });

  test('costs nothing when it is bought, and its period at the renewal', () => {
    const bare = sharing(null);
    const buy: Asked = { type: 'purchase', tier: 'business', at: HALF };
    expect(decide(bare, command(buy))).toMatchObject({ value: { invoice: null } });
    expect(renewal(state)).toEqual(['business usage 15900.00']);
    // From 16 April on: 15 of 30 days.
    expect(renewal(having(bare, buy))).toEqual(['business usage 7950.00']);
  });
  test('a usage line says of what, for which days', () => {
    const line = advance(state, MAY, { usage }).invoices[0]?.lines[0];
    expect(line).toMatchObject({
      ...{ kind: 'usage', item: 'business', quantity: 1, unitPrice: usd('15900.00') },
      ...{
        period: { startsOn: '2024-04-01', endsOn: '2024-05-01' },
        service: { from: '2024-04-01', to: '2024-05-01' },
      },
      ...{ fraction: { num: 30, den: 30 }, reverses: null },
    });
  });
  test('Twilio: half a month of Production, 10 000: 200.00', () => {
    const bought = having(sharing(null), { type: 'purchase', tier: 'production', at: HALF });
    expect(renewal(bought, { monthly_spend: usd('10000.00') })).toEqual(['production usage 200.00']);
  });
  test('two tiers in one period: each for the days on which it was held', () => {
    const up = having(state, { type: 'change_tier', tier: 'enterprise', at: HALF });
    // 15 900.00 and 25 500.00 (15 000 + 7 % of 150 000), half of each
    expect(renewal(up)).toEqual(['business usage 7950.00', 'enterprise usage 12750.00']);
    expect(linesOf(state, { type: 'change_tier', tier: 'enterprise', at: HALF })).toEqual([]);
  });
  test('one that is beside it is billed for its own days', () => {
    const both = sharing('enterprise', { holding: { tier: 'enterprise', beside: ['detection'] } });
    // 2 % of 2 000 000 = 40 000.00
    expect(renewal(both, { monthly_usage: usd('2000000.00') })).toEqual([
      ...['enterprise usage 94500.00', 'detection usage 40000.00'],
    ]);
    // The minimum 7 000.00 of what 2 % of 300 000 is not
    expect(renewal(both)).toEqual(['enterprise usage 25500.00', 'detection usage 7000.00']);
  });
  test('what comes with another price at no price of its own has no line', () => {
    expect(renewal(sharing('developer'), {})).toEqual([]);
    expect(advance(sharing('developer'), MAY).events).toHaveLength(1);
  });
  test('a price that changes at the renewal bills the period before at the old one', () => {
    const dearer = { percentOf: 'monthly_usage', bands: [{ percent: '20' }] };
    const state20 = having(state, { type: 'change_prices', prices: { business: dearer }, at: HALF });
    expect(renewal(state20)).toEqual(['business usage 15900.00']);
    const { invoices } = advance(state20, '2024-06-01T00:00:00.000Z', {
      usage: [
        { startsOn: '2024-04-01', of: usage },
        { startsOn: '2024-05-01', of: usage },
      ],
    });
    expect(invoices.map(({ total }) => total.amount)).toEqual(['15900.00', '60000.00']);
  });
  test('the renewal after a removal bills what was used until then, and nothing after it', () => {
    const leaving = having(state, { type: 'remove', at: HALF });
    const { subscription } = advance(leaving, MAY, { usage });
    expect(renewal(leaving)).toEqual(['business usage 15900.00']);
    expect(advance(subscription, '2024-06-01T00:00:00.000Z').invoices).toEqual([]);
  });
  test.each<[string, () => unknown]>([
    ['advance', () => advance(state, MAY)],
    ['advance, of another kind', () => advance(state, MAY, { usage: { monthly_spend: usd('1.00') } })],
    ['advance, of another period', () => advance(state, MAY, { usage: [{ startsOn: '2024-05-01', of: usage }] })],
    ['upcomingInvoice', () => upcomingInvoice(state, { at: HALF })],
    ['preview', () => preview(state, { periods: 1 })],
    ['end_now', () => codeOf(state, { type: 'end_now', credit: false, at: HALF })],
  ])('%s asks for the usage: usage_needed', (_, ask) => expect(thrownBy(ask).code).toBe('usage_needed'));

  test('upcomingInvoice, preview and advance agree', () => {
    const upcoming = upcomingInvoice(state, { at: HALF, usage });
    expect(upcoming).toEqual({ ok: true, value: advance(state, MAY, { usage }).invoices[0] });
    expect(preview(state, { periods: 1, usage })).toEqual(advance(state, MAY, { usage }).invoices);
  });
  describe('two rows of one period: one of them would be lost, and so the second one is refused', () => {
    const row = (startsOn: string, amount = '300000.00') => ({ startsOn, of: { monthly_usage: usd(amount) } });
    const twice = [row('2024-05-01'), row('2024-04-01'), row('2024-04-01', '2000.00'), row('2024-05-01')];
    const twiceSaid = ['2.startsOn: duplicate_id', '3.startsOn: duplicate_id'];
    test.each<[string, string, (rows: typeof twice) => unknown]>([
      ['advance', 'options.', (rows) => advance(state, MAY, { usage: rows })],
      ['upcomingInvoice', 'options.', (rows) => upcomingInvoice(state, { at: HALF, usage: rows })],
      ['preview', 'options.', (rows) => preview(state, { periods: 2, usage: rows })],
      ['offers', '', (rows) => offers({ subscription: state, actor: { id: 'a', roles: [] }, at: HALF, usage: rows })],
    ])('%s', (_, path, ask) => {
      expect(issuesOf(() => ask(twice))).toEqual(twiceSaid.map((one) => `${path}usage.${one}`));
      expect(() => ask(twice.slice(0, 2))).not.toThrow();
    });
  });
  test('spend in another currency, or below zero, is a fault of its place', () => {
    const issues = (amount: unknown) =>
      thrownBy(() => advance(state, MAY, { usage: { monthly_usage: amount } } as never)).issues;
    expect(issues(of('1', 'JPY'))[0]).toMatchObject({ code: 'currency_mismatch' });
    expect(issues(usd('-1.00'))[0]?.path.slice(0, 3)).toEqual(['options', 'usage', 'monthly_usage']);
  });
  test('the second counts where seconds do', () => {
    const bySecond = having(sharing(null, { granularity: 'second' }), { type: 'purchase', tier: 'business', at: HALF });
    // 14.5 of 30 days: 15 900.00 × 14.5/30 = 7 685.00
    expect(renewal(stored(bySecond))).toEqual(['business usage 7685.00']);
  });
});
