import { describe, expect, test } from 'vitest';
import type { Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { type Asked, codeOf, decided, having, refusalOf } from './support-team.ts';
import { HALF as at, MAY, three } from './three-tiers.ts';

// Prices, and an interval with its prices, wait for the renewal: what a second command about them makes of the first.

const usd = (amount: string) => of(amount, 'USD');
const prices = (given: object): Asked => ({ type: 'change_prices', prices: given, at });
const yearly = (more: object = {}): Asked => ({
  ...{ type: 'change_interval', interval: 'year', unitPrice: usd('200.00'), at },
  ...more,
});
const seat = (amount: string) => ({ per: 'seat', amount: { USD: amount }, every: 'month' });
const GOLD = seat('12.00');
const SILVER = seat('5.00');
const waits = (state: Subscription, asked: Asked) => decided(state, asked).events[0]?.pending;
const period = (amount: string) => ({ per: 'seat', amount, every: 'period' });
const state = three({ holding: { tier: 'gold' } });

describe('prices of several tiers', () => {
  test('are a change where one of them is, and only that one waits', () => {
    expect(waits(state, prices({ gold: usd('13.00'), silver: SILVER }))).toEqual({ prices: { gold: period('13.00') } });
    expect(waits(state, prices({ silver: SILVER, gold: usd('13.00') }))).toEqual({ prices: { gold: period('13.00') } });
    expect(codeOf(state, prices({ silver: SILVER, gold: GOLD }))).toBe('no_change');
  });
  test('are scheduled where one of them waits, and the others are as they were', () => {
    const waiting = having(state, prices({ gold: usd('13.00') }));
    expect(codeOf(waiting, prices({ gold: usd('13.00'), silver: SILVER }))).toBe('already_scheduled');
    expect(codeOf(waiting, prices({ silver: SILVER, gold: usd('13.00') }))).toBe('already_scheduled');
    expect(codeOf(waiting, prices({ silver: SILVER }))).toBe('no_change');
  });
  test('add to what waits, and take the place of it', () => {
    const waiting = having(state, prices({ gold: usd('13.00') }));
    expect(waits(waiting, prices({ silver: usd('6.00') }))).toEqual({
      prices: { gold: period('13.00'), silver: period('6.00') },
    });
    expect(waits(waiting, prices({ gold: usd('14.00') }))).toEqual({ prices: { gold: period('14.00') } });
    const both = having(waiting, prices({ silver: usd('6.00') }));
    expect(waits(both, prices({ gold: GOLD }))).toEqual({ prices: { silver: period('6.00') } });
    expect(decided(both, prices({ gold: GOLD })).events[0]?.type).toBe('price_change_scheduled');
  });
  test('are compared with those that wait: no tier may cost less than the one below it', () => {
    const waiting = having(state, prices({ silver: usd('11.00') }));
    expect(() => codeOf(waiting, prices({ gold: usd('10.00') }))).toThrowError('command.prices.gold');
    expect(codeOf(state, prices({ gold: usd('10.00') }))).toBe('ok');
  });
});

describe('a new interval', () => {
  const cycle = { anchorOn: '2024-04-01', interval: 'year', zone: 'UTC', offsetMonths: 1 };
  const plan = { id: 'plus', unitPrice: usd('200.00') };
  test('waits with its plan, and with prices where some were said', () => {
    expect(waits(state, yearly())).toStrictEqual({ cycle, plan });
    expect(waits(state, yearly({ prices: { gold: usd('120.00') } }))).toStrictEqual({
      ...{ cycle, plan, prices: { gold: period('120.00') } },
    });
  });
  test('takes in what waits for the plan and for the prices', () => {
    const waiting = having(state, prices({ gold: usd('13.00') }), {
      ...({ type: 'change_plan', plan: 'max', unitPrice: usd('19.00'), at } as const),
    });
    expect(waits(waiting, yearly({ prices: { gold: usd('120.00') } }))).toStrictEqual({
      ...{ cycle, plan: { ...plan, id: 'max' }, prices: { gold: period('120.00') } },
    });
  });
  test('has its plan and prices for itself: the plan of now is no change of them', () => {
    const waiting = having(state, yearly({ prices: { gold: usd('120.00') } }));
    const now: Asked = { type: 'change_plan', plan: 'plus', unitPrice: usd('20.00'), at };
    expect(refusalOf(waiting, now)).toMatchObject({ code: 'no_change', held: 'plus' });
  });
  test('keeps a price of its own, also where that is the one of now', () => {
    const waiting = having(state, yearly({ prices: { gold: usd('120.00') } }));
    const { events } = decided(waiting, prices({ gold: GOLD }));
    expect([events[0]?.type, events[0]?.pending.prices]).toEqual([
      ...['price_change_scheduled', { gold: { per: 'seat', amount: '12.00', every: 'month' } }],
    ]);
  });
  test('needs a price for what is held at one of the period; not for what is bundled, listed or a share', () => {
    const bundled = three({ holding: { people: { pro: 1 } }, prices: { pro: 'bundled' } });
    expect(codeOf(bundled, yearly())).toBe('ok');
    const given = three({
      holding: { tier: 'gold', people: { pro: 1 } },
      prices: { gold: usd('12.00'), pro: usd('30.00') },
    });
    expect(() => codeOf(given, yearly())).toThrowError('command.prices.gold');
    expect(() => codeOf(given, yearly({ prices: { gold: usd('120.00') } }))).toThrowError('command.prices.pro');
    expect(codeOf(given, yearly({ prices: { gold: usd('120.00'), pro: usd('300.00') } }))).toBe('ok');
    const flat = three({ holding: { tier: 'platinum' }, prices: { platinum: usd('600.00') } });
    expect(() => codeOf(flat, yearly())).toThrowError('command.prices.platinum');
    expect(codeOf(having(flat, { type: 'remove', at }), yearly())).toBe('ok');
    const repriced = having(state, prices({ gold: usd('13.00') }));
    expect(() => codeOf(repriced, yearly())).toThrowError('command.prices.gold');
  });
  test('in another currency is refused', () => {
    expect(refusalOf(state, yearly({ prices: { gold: of('1200', 'JPY') } }))).toMatchObject({
      ...{ code: 'currency_mismatch', expected: 'USD', found: 'JPY' },
    });
  });
  test('is asked for once more as it is: it is scheduled already', () => {
    const scheduled = { code: 'already_scheduled', effectiveAt: MAY };
    const own = yearly({ prices: { gold: usd('120.00') } });
    for (const asked of [yearly(), own, yearly({ anchorOn: '2024-06-01' }), yearly({ unitPrice: null })]) {
      expect(refusalOf(having(state, asked), asked)).toMatchObject(scheduled);
    }
    const free = three({ plan: { id: 'plus' } });
    const unsaid: Asked = { type: 'change_interval', interval: 'year', at };
    expect(refusalOf(having(free, unsaid), unsaid)).toMatchObject(scheduled);
    expect(codeOf(having(state, own), yearly({ prices: { gold: usd('121.00') } }))).toBe('ok');
    expect(codeOf(having(state, yearly()), yearly({ anchorOn: '2024-06-01' }))).toBe('ok');
  });
  test('is asked for once more: the last one counts', () => {
    const waiting = having(state, yearly());
    const quarterly = yearly({ interval: 'quarter', unitPrice: usd('57.00') });
    expect(waits(waiting, quarterly)).toMatchObject({
      cycle: { interval: 'quarter' },
      plan: { unitPrice: usd('57.00') },
    });
  });
});
