import { describe, expect, test } from 'vitest';
import { advance } from '../../src/billing/index.js';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/money/index.js';
import { type Asked, decided, having, linesIn, linesOf, outcome, refusalOf, team } from './support-team.ts';
import { HALF as at, MAY, three } from './three-tiers.ts';

// People who hold a variant: what their price counts, and when a change of them takes effect.

const usd = (amount: string) => of(amount, 'USD');
const people = (given: object): Asked => ({ type: 'change_people', people: given, at });
const holding = { people: { pro: 2 } };

describe('money given for a variant is per person (billing.md, Prices)', () => {
  const GRAND = { per: 'person', amount: '30.00', every: 'period' };
  test('from the start, where the offer lists no price', () =>
    expect(team({ prices: { grand: usd('30.00'), enhanced: usd('12.49') } }).prices).toEqual({
      ...{ grand: GRAND, enhanced: { per: 'seat', amount: '12.49', every: 'period' } },
    }));
  test('as a new price', () =>
    expect(having(team(), { type: 'change_prices', prices: { grand: usd('30.00') } }).pending.prices).toEqual({
      grand: GRAND,
    }));
});

describe('a variant that costs nothing of its own', () => {
  const state = three({ holding, prices: { pro: 'bundled', elite: 'bundled' } });
  test('more people cost no more, so that they wait for the renewal', () => {
    expect(outcome(state, people({ pro: 3 }))).toBe('nothing + pro × 2 10 → nothing + pro × 3 10: free');
    expect(decided(state, people({ pro: 3 })).events[0]?.type).toBe('people_decrease_scheduled');
  });
  test('beside one with a price it does not count', () => {
    const mixed = three({ holding, prices: { pro: 'bundled' } });
    expect(linesOf(mixed, people({ pro: 1, elite: 1 }))).toEqual(['elite charge 25.00']);
    expect(decided(having(mixed, people({ elite: 2 })), people({ pro: 5, elite: 1 })).effectiveAt).toBe(MAY);
  });
});

describe('a variant with one price for all', () => {
  const flat = { per: 'subscription', amount: { USD: '40.00' }, every: 'month' };
  const state = three({ holding, prices: { pro: flat, elite: { ...flat, amount: { USD: '90.00' } } } });
  test('more people of it cost no more, so that they wait', () =>
    expect(outcome(state, people({ pro: 5 }))).toBe('nothing + pro × 2 10 → nothing + pro × 5 10: free'));
  test('the first people of another one cost its price once', () =>
    expect(linesOf(state, people({ elite: 7 }))).toEqual(['elite charge 45.00']));
  test('it is renewed at its price once', () => {
    const [invoice = null] = advance(state, MAY).invoices;
    expect(linesIn({ invoice })).toEqual(['plan renewal 200.00', 'pro renewal 40.00']);
  });
});

describe('the whole move is judged by its total for a full period', () => {
  const both = three({ holding: { people: { pro: 3, elite: 1 } } });
  test.each([
    // 3 × 30 + 50 = 140
    [{ pro: 2, elite: 2 }, 'people_increased'], // 160
    [{ pro: 1, elite: 2 }, 'people_decrease_scheduled'], // 130
    [{ pro: 3, elite: 0 }, 'people_decrease_scheduled'], // 90
    [{ pro: 5, elite: 0 }, 'people_increased'], // 150
    [{ elite: 2, pro: 0 }, 'people_decrease_scheduled'], // 100
  ])('%j: %s', (asked, type) => expect(decided(both, people(asked)).events[0]?.type).toBe(type));

  test('prices by the year and by the month are compared for one year', () => {
    const elite = { per: 'person', amount: { USD: '600.00' }, every: 'year' };
    const state = three({ holding: { people: { pro: 5, elite: 1 } }, prices: { elite } });
    // A year: 5 × 360 + 600 = 2400; 3 × 360 + 2 × 600 = 2280; 4 × 360 + 2 × 600 = 2640
    expect(decided(state, people({ pro: 3, elite: 2 })).effectiveAt).toBe(MAY);
    expect(decided(state, people({ pro: 4, elite: 2 })).effectiveAt).toBe(at);
  });
  test('prices of a period are compared with it, by the quarter as well', () => {
    const prices = { pro: usd('90.00'), elite: { per: 'person', amount: { USD: '50.00' }, every: 'month' } };
    const quarter = three({ interval: 'quarter', prices, holding: { people: { pro: 5, elite: 1 } } });
    // A quarter: 5 × 90 + 150 = 600; 4 × 90 + 2 × 150 = 660; 3 × 90 + 2 × 150 = 570
    expect(decided(quarter, people({ pro: 4, elite: 2 })).effectiveAt).toBe(at);
    expect(decided(quarter, people({ pro: 3, elite: 2 })).effectiveAt).toBe('2024-07-01T00:00:00.000Z');
  });
});

test('people of variants that nobody holds are left out, and those not named stay', () => {
  const both = three({ holding: { people: { pro: 3, elite: 1 } } });
  expect(having(both, people({ pro: 0 })).next.people).toEqual({ elite: 1 });
  expect(having(both, people({ elite: 2 })).current.people).toEqual({ pro: 3, elite: 2 });
  expect(three({ holding: { people: { pro: 0, elite: 2 } } }).current.people).toEqual({ elite: 2 });
});

describe('a variant that is not sold any more', () => {
  const person = (usdAmount: string, more: object = {}) => ({
    ...{ label: 'Any', holder: 'person', price: { per: 'person', amount: { USD: usdAmount } } },
    ...more,
  });
  const tiers = { former: person('10.00', { sold: { until: '2024-01-01' } }), today: person('30.00') };
  const catalog = define({ id: 'f', name: 'F', roles: {}, channels: { email: {} }, tiers } as never);
  const state = three({ catalog, plan: { id: 'any' }, holding: { people: { former: 3, today: 1 } } });
  test('is held by no more people', () =>
    expect(refusalOf(state, people({ former: 4 }))).toMatchObject({ code: 'no_longer_sold', tier: 'former' }));
  test('stays with those who hold it, and may go', () => {
    expect(decided(state, people({ today: 2 })).events[0]?.type).toBe('people_increased');
    expect(decided(state, people({ former: 2, today: 2 })).events[0]?.current.people).toEqual({ former: 2, today: 2 });
    expect(decided(state, people({ former: 2 })).events[0]?.type).toBe('people_decrease_scheduled');
  });
});
