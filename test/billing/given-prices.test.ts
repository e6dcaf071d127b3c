import { describe, expect, test } from 'vitest';
import { advance, parseSubscription, periodPrice } from '../../src/billing/index.js';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { type Asked, codeOf, decided, having, linesIn, refusalOf, stored } from './support-team.ts';
import { HALF, MAY, shares, sharing, startThree, three } from './three-tiers.ts';

// The prices that a caller gives: money for one unit and one period, or a price as a catalogue writes it.

const at = HALF;
const usd = (amount: string) => of(amount, 'USD');
const prices = (given: object): Asked => ({ type: 'change_prices', prices: given, at });
const spend = { monthly_usage: usd('1000.00') };

describe('money counts as the price of the tier counts today', () => {
  const priceOf = (state: Parameters<typeof having>[0], tier: string, money: string) =>
    having(state, prices({ [tier]: usd(money) })).pending.prices?.[tier];
  test.each([
    ['gold', '13.00', 'seat'],
    ['platinum', '601.00', 'subscription'],
    ['elite', '60.00', 'person'],
    ['diamond', '900.00', 'seat'],
  ])('%s: %s per %s', (tier, amount, per) => {
    expect(priceOf(three(), tier, amount)).toEqual({ per, amount, every: 'period' });
  });
  const inEuros = () =>
    three({
      plan: { id: 'plus' },
      currency: 'EUR',
      prices: { silver: of('5.00', 'EUR') },
      holding: { tier: 'silver' },
    });
  test.each([
    ['platinum', 'subscription'],
    ['gold', 'seat'],
    ['elite', 'person'],
  ])('as in the catalogue, where that has none in the currency: %s per %s', (tier, per) => {
    const given = { [tier]: of('900.00', 'EUR') };
    const priced = having(inEuros(), { type: 'change_prices', prices: given, at });
    expect(priced.pending.prices?.[tier]).toEqual({ per, amount: '900.00', every: 'period' });
    expect(three({ plan: { id: 'plus' }, currency: 'EUR', prices: given }).prices[tier]).toEqual(
      priced.pending.prices?.[tier],
    );
    const { subscription } = advance(priced, MAY);
    expect(parseSubscription(stored(subscription))).toEqual({ ok: true, value: subscription });
    const people = { type: 'change_people', people: { elite: 3 }, at: MAY } as const;
    const bought = per === 'person' ? people : ({ type: 'change_tier', tier, at: MAY } as const);
    // Ten seats, three people, or one flat price.
    const charged = { subscription: '900.00', seat: '9000.00', person: '2700.00' }[per];
    expect(linesIn(decided(subscription, bought)).at(-1)).toBe(`${tier} charge ${charged}`);
  });
  test('as in the catalogue, where the price of one period went with its length', () => {
    const state = three({ plan: { id: 'plus' }, prices: { platinum: usd('590.00') }, holding: { tier: 'silver' } });
    const quarters = having(state, { type: 'change_interval', interval: 'quarter', unitPrice: null, at });
    const { subscription } = advance(quarters, MAY);
    expect(subscription.prices.platinum).toBe(undefined);
    const given = { type: 'change_prices', prices: { platinum: usd('1770.00') }, at: MAY } as const;
    expect(having(subscription, given).pending.prices).toEqual({
      platinum: { per: 'subscription', amount: '1770.00', every: 'period' },
    });
  });
  test('per seat, where it was bundled or a share of what is spent', () => {
    expect(priceOf(sharing(null), 'developer', '3.00')).toEqual({ per: 'seat', amount: '3.00', every: 'period' });
    expect(priceOf(sharing(null), 'production', '3.00')).toEqual({ per: 'seat', amount: '3.00', every: 'period' });
  });
  test('a flat one is money, with the digits of its currency', () => {
    expect(issuesOf(() => codeOf(three(), prices({ platinum: { amount: '600.005', currency: 'USD' } })))).toEqual([
      'command.prices.platinum.amount: wrong_digits',
    ]);
    expect(codeOf(three(), prices({ gold: { amount: '12.005', currency: 'USD' } }))).toBe('ok');
  });
});

describe("a catalogue's price without an amount in the subscription's currency", () => {
  const other = { per: 'seat', amount: { EUR: '11.00', GBP: '10.00' } };
  test('is refused, with the currency that it has', () => {
    const mismatch = { code: 'currency_mismatch', expected: 'USD', found: 'EUR' };
    expect(refusalOf(three(), prices({ gold: other }))).toMatchObject(mismatch);
    expect(refusalOf(three(), prices({ gold: of('11.00', 'EUR') }))).toMatchObject(mismatch);
    expect(startThree({ prices: { gold: other } })).toMatchObject({ ok: false, refusal: mismatch });
  });
  test('is a share of what is spent as well, where it has its minimum in another one alone', () => {
    const share = { percentOf: 'spend', bands: [{ percent: '10' }], atLeast: { EUR: '100.00' } };
    const mismatch = { code: 'currency_mismatch', expected: 'USD', found: 'EUR' };
    expect(refusalOf(three(), prices({ gold: share }))).toMatchObject(mismatch);
    const inEuros = { catalog: shares, plan: { id: 'cloud' }, currency: 'EUR' };
    const needed = { code: 'price_needed', tier: 'business', currency: 'EUR' };
    expect(startThree({ ...inEuros, holding: { tier: 'business' } })).toMatchObject({ ok: false, refusal: needed });
    expect(refusalOf(three(inEuros), { type: 'purchase', tier: 'business', at })).toMatchObject(needed);
    expect(three({ ...inEuros, prices: { business: share } }).prices.business).toEqual({
      ...{ percentOf: 'spend', bands: [{ upTo: null, percent: '10' }], atLeast: '100.00' },
    });
    const { atLeast: _, ...without } = share;
    expect(codeOf(three(), prices({ gold: without }))).toBe('ok');
    const usage = { spend: usd('10.00') };
    expect(issuesOf(() => periodPrice(share, { currency: 'USD', usage }))).toEqual(['price: price_needed']);
  });
  test('is needed, where it has none at all', () => {
    const needed = { code: 'price_needed', tier: 'gold', currency: 'USD' };
    expect(refusalOf(three(), prices({ gold: 'quote' }))).toMatchObject(needed);
    expect(startThree({ prices: { gold: 'quote' } })).toMatchObject({ ok: false, refusal: needed });
  });
});

test('a tier that the offer does not have is a fault, each at its place', () => {
  const given = { iron: usd('1.00'), steel: 'bundled' };
  expect(issuesOf(() => codeOf(three(), prices(given)))).toEqual([
    ...['command.prices.iron: unknown_tier', 'command.prices.steel: unknown_tier'],
  ]);
  expect(issuesOf(() => startThree({ prices: given }))).toEqual([
    ...['prices.iron: unknown_tier', 'prices.steel: unknown_tier'],
  ]);
});

describe('an offer that names no plans, with tiers of any name', () => {
  const seat = (amount: string) => ({ per: 'seat', amount: { USD: amount } }) as const;
  const catalog = define({
    id: 'names',
    name: 'Names',
    roles: { owner: { billing: true } },
    channels: { email: {} },
    tiers: {
      constructor: { label: 'Constructor', price: seat('5.00') },
      value: { label: 'Value', beside: 'constructor', price: 'quote' },
      valued: { label: 'Valued', beside: 'constructor', price: 'bundled' },
    },
  });
  const cloud = { catalog, plan: { id: 'cloud_host', unitPrice: usd('20.00') } };
  const buy = (tier: string): Asked => ({ type: 'purchase', tier, at });

  test('a tier counts the seats of the plan, whatever its name is', () => {
    const state = three(cloud);
    // 50.00 for half of the period
    expect(linesIn(decided(state, buy('constructor')))).toEqual(['constructor charge 25.00']);
    const held = having(state, buy('constructor'));
    expect(linesIn({ invoice: advance(held, MAY).invoices[0] ?? null })).toEqual([
      ...['plan renewal 200.00', 'constructor renewal 50.00'],
    ]);
    expect(having(held, prices({ constructor: usd('6.00') })).pending.prices).toEqual({
      constructor: { per: 'seat', amount: '6.00', every: 'period' },
    });
    const given = three({ ...cloud, prices: { constructor: usd('6.00') } });
    expect(linesIn(decided(given, buy('constructor')))).toEqual(['constructor charge 30.00']);
  });
  test('two of them may have the names of what a refusal says', () => {
    const tiers = { code: { label: 'Code', price: 'bundled' }, because: { label: 'Because', price: seat('5.00') } };
    const state = three({ ...cloud, catalog: define({ ...catalog, tiers } as never), holding: { tier: 'because' } });
    const asked = prices({ code: 'bundled', because: usd('7.00') });
    expect(having(state, asked).pending.prices).toEqual({ because: { per: 'seat', amount: '7.00', every: 'period' } });
  });
  test('its price is given by its name, also where that is a field of a refusal', () => {
    for (const name of ['code', 'because', 'message', 'percentOf', 'per', 'every']) {
      const tiers = { [name]: { label: name, price: seat('5.00') } };
      const named = define({ ...catalog, tiers } as never);
      const state = three({ ...cloud, catalog: named, prices: { [name]: usd('6.00') } });
      expect(state.prices).toEqual({ [name]: { per: 'seat', amount: '6.00', every: 'period' } });
      expect(codeOf(state, prices({ [name]: usd('7.00') }))).toBe('ok');
    }
  });
  test('what is bundled has no line, and a tier without a price is not sold', () => {
    const held = having(three(cloud), buy('constructor'));
    expect(decided(held, buy('valued')).invoice).toBe(null);
    expect(refusalOf(held, buy('value'))).toMatchObject({ code: 'price_needed', tier: 'value', currency: 'USD' });
  });
  test('the line of the plan bears its id in words', () => {
    const { invoices } = advance(three(cloud), MAY);
    expect(invoices[0]?.lines.map(({ label }) => label.en)).toEqual(['Cloud host']);
  });
});

test('what is spent is read as plain data', () => {
  const state = sharing('business');
  for (const usage of [new Map(), 5, 'much', [{ startsOn: '2024-04-01' }], { monthly_usage: 5 }, () => spend]) {
    expect(issuesOf(() => advance(state, MAY, { usage } as never))[0]).toMatch(/^options\.usage/);
  }
  expect(issuesOf(() => advance(state, MAY))).toHaveLength(1);
});

test('a tier that is taken up and given up on one day has no line', () => {
  const day = having(sharing('production'), { type: 'change_tier', tier: 'business', at });
  const evening = '2024-04-16T20:00:00.000Z';
  const up = having(day, { type: 'change_tier', tier: 'enterprise', at: evening });
  const usage = { monthly_usage: usd('0.00'), monthly_spend: usd('10000.00') };
  const { invoices } = advance(up, MAY, { usage });
  // 400.00 for 15 of 30 days; then 15 000.00 for the other 15
  expect(linesIn({ invoice: invoices[0] ?? null })).toEqual(['production usage 200.00', 'enterprise usage 7500.00']);
});
