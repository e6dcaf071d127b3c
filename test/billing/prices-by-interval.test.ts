import { describe, expect, test } from 'vitest';
import { advance, periodPrice, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { type Asked, decided, having, linesIn, stored } from './support-team.ts';
import { HALF as at, MAY, sharing, three } from './three-tiers.ts';

// A price by the month or the year in periods of another length, and what of the prices outlives a change of it.

const usd = (amount: string) => of(amount, 'USD');
const INTERVALS = ['month', 'quarter', 'half_year', 'year'] as const;

describe('a price of a period', () => {
  const priceOf = (price: object, interval: string, more: object = { seats: 1 }) =>
    periodPrice(price as never, { currency: 'USD', interval, ...more } as never).amount;
  const seat = (amount: string, every: string) => ({ per: 'seat', amount: { USD: amount }, every });

  test('by the month: 1, 3, 6 and 12 times', () =>
    expect(INTERVALS.map((one) => priceOf(seat('5.00', 'month'), one))).toEqual(['5.00', '15.00', '30.00', '60.00']));
  test('by the year: a twelfth, a quarter, a half and all of it', () =>
    expect(INTERVALS.map((one) => priceOf(seat('60.00', 'year'), one))).toEqual(['5.00', '15.00', '30.00', '60.00']));
  test('by the year, rounded once, after the seats: 12 × 0.10 / 12', () => {
    expect(priceOf(seat('0.10', 'year'), 'month', { seats: 12 })).toBe('0.10');
    expect(priceOf(seat('0.10', 'year'), 'month', { seats: 1 })).toBe('0.01');
  });
  test('of as many seats as a whole number can be: to the cent', () => {
    // 9 007 199 254 740 991 × 0.01 × 1, 3, 6 and 12
    const most = { seats: Number.MAX_SAFE_INTEGER };
    const exact = ['90071992547409.91', '270215977642229.73', '540431955284459.46', '1080863910568918.92'];
    expect(INTERVALS.map((one) => priceOf(seat('0.01', 'month'), one, most))).toEqual(exact);
    expect(INTERVALS.map((one) => priceOf(seat('0.12', 'year'), one, most))).toEqual(exact);
    const state = three({ seats: most.seats, prices: { bronze: seat('0.01', 'month') }, holding: { tier: 'bronze' } });
    const quarterly: Asked = { type: 'change_interval', interval: 'quarter', unitPrice: usd('0.00'), at };
    const [invoice] = advance(having(state, quarterly), MAY).invoices;
    expect(linesIn({ invoice: invoice ?? null })).toEqual(['plan renewal 0.00', 'bronze renewal 270215977642229.73']);
    expect(invoice?.lines[1]?.rounding.delta).toBe('0');
  });
  test('bands and a minimum by the month: as many times', () => {
    // A month: 7 % of 10 000, then 3 %; at least 100.00. 60 000 in a quarter: 7 % of 30 000 and 3 % of 30 000.
    const price = {
      ...{ percentOf: 'spend', bands: [{ upTo: '10000', percent: '7' }, { percent: '3' }] },
      ...{ atLeast: { USD: '100.00' }, every: 'month' },
    };
    const spentOf = (spent: string) => INTERVALS.map((one) => priceOf(price, one, { usage: { spend: usd(spent) } }));
    expect(spentOf('60000.00')).toEqual(['2200.00', '3000.00', '4200.00', '4200.00']);
    expect(spentOf('1000.00')).toEqual(['100.00', '300.00', '600.00', '1200.00']);
    expect(spentOf('0.00')).toEqual(['100.00', '300.00', '600.00', '1200.00']);
  });
  test('a share of little is little', () => {
    const price = { percentOf: 'spend', bands: [{ percent: '1' }] };
    const spent = (amount: string) => priceOf(price, 'month', { usage: { spend: usd(amount) } });
    expect(['0.01', '0.49', '0.50', '1.00', '9.00', '10.00', '99.00', '100.00'].map(spent)).toEqual([
      ...['0.00', '0.00', '0.01', '0.01', '0.09', '0.10', '0.99', '1.00'],
    ]);
  });
  test('of nothing, at the edge of a band, and of a band without a share', () => {
    const price = {
      percentOf: 'spend',
      bands: [{ upTo: '100', percent: '0' }, { upTo: '200', percent: '10' }, { percent: '1' }],
    };
    const spent = (amount: string) => priceOf(price, 'month', { usage: { spend: usd(amount) } });
    expect(['0.00', '100.00', '101.00', '200.00', '300.00'].map(spent)).toEqual([
      '0.00',
      '0.00',
      '0.10',
      '10.00',
      '11.00',
    ]);
  });
});

test('a line shows the price of one unit for its period, to ten decimals and rounded half up', () => {
  const care = (amount: string, changes: object = {}) => {
    const prices = { care: { per: 'seat', amount: { USD: amount }, every: 'year' } };
    const state = three({ prices, holding: { tier: 'gold', beside: ['care'] }, ...changes });
    return advance(state, '2024-05-01T00:00:00.000Z').invoices[0]?.lines.at(-1)?.unitPrice.amount;
  };
  // 2 / 12 = 0.1666…, 10 / 12 = 0.8333…, 24 / 12
  expect(['2.00', '10.00', '24.00'].map((amount) => care(amount))).toEqual(['0.1666666667', '0.8333333333', '2.00']);
});

describe('a plan that is billed elsewhere from the renewal on', () => {
  const elsewhere: Asked = { type: 'change_plan', plan: 'plus', unitPrice: null, at };
  test('waits, and is the same plan', () => {
    const answer = decided(three(), elsewhere);
    expect([answer.effectiveAt, answer.events[0]?.pending]).toEqual([MAY, { plan: { id: 'plus', unitPrice: null } }]);
    expect(advance(having(three(), elsewhere), MAY).invoices).toEqual([]);
  });
  test('and back again: what waits is taken back', () => {
    const back: Asked = { ...elsewhere, unitPrice: usd('20.00') };
    expect(decided(having(three(), elsewhere), back).undone).toEqual(['plan']);
  });
});

describe('a restart', () => {
  const later = '2024-06-10T00:00:00.000Z';
  const restarted = (from: Subscription, more: object = {}) =>
    having(having(from, { type: 'end_now', credit: false, at }), { type: 'restart', at: later, ...more } as Asked);
  const usage = { monthly_usage: usd('1.00'), monthly_spend: usd('1.00') };

  test('in another interval keeps the prices by the month or the year, shares, and what is bundled', () => {
    const given = three({ prices: { gold: usd('11.00'), pro: 'bundled' } });
    const kept = restarted(given, { interval: 'year', plan: { id: 'plus', unitPrice: usd('200.00') } }).prices;
    expect(Object.keys(kept).toSorted()).toEqual(['bronze', 'care', 'elite', 'platinum', 'pro', 'silver']);
    const ended = having(sharing('business'), { type: 'end_now', credit: false, usage, at });
    const shares = having(ended, { type: 'restart', interval: 'year', at: later });
    expect(shares.prices).toEqual(sharing(null).prices);
  });
  test('in the same interval keeps all of them', () => {
    const given = three({ prices: { gold: usd('11.00') } });
    expect(restarted(given).prices).toEqual(given.prices);
    expect(restarted(given, { interval: 'month' }).prices).toEqual(given.prices);
  });
  test('counts from its anchor, and has no field of another one', () => {
    const state = restarted(three());
    expect(state).toStrictEqual(stored(state));
    expect(state.cycle).toEqual({ anchorOn: '2024-04-01', interval: 'month', zone: 'UTC' });
    const moved = restarted(three(), { anchorOn: '2024-06-15' });
    expect([moved.cycle.anchorOn, moved.period.startsOn, moved.period.endsOn]).toEqual([
      ...['2024-06-15', '2024-05-15', '2024-06-15'],
    ]);
    expect(
      linesIn(decided(having(three(), { type: 'end_now', credit: false, at }), { type: 'restart', at: later })),
    ).toEqual(['plan charge 140.00']);
  });
  test('after a change of the interval, its periods go on as they were', () => {
    const quarterly: Asked = { type: 'change_interval', interval: 'quarter', unitPrice: usd('57.00'), at };
    const changed = advance(having(three(), quarterly), MAY).subscription;
    expect(changed.cycle.offsetMonths).toBe(1);
    const ended = having(changed, { type: 'end_now', credit: false, at: later });
    const again = (more: object = {}) => having(ended, { type: 'restart', at: later, ...more } as Asked);
    expect([again().cycle, again().period.startsOn]).toEqual([changed.cycle, '2024-05-01']);
    expect(again({ interval: 'quarter' }).cycle.offsetMonths).toBe(1);
    const price = { plan: { id: 'plus', unitPrice: usd('20.00') } };
    expect('offsetMonths' in again({ interval: 'month', ...price }).cycle).toBe(false);
    expect('offsetMonths' in again({ anchorOn: '2024-06-01' }).cycle).toBe(false);
  });
});
