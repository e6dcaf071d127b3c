import { of } from '../../src/money/index.js';
import type { Asked } from './support-team.ts';
import { HALF, three } from './three-tiers.ts';

// Commands about terms, half way through a period, and a subscription that has something of each kind to change.

export const at = HALF;
export const usd = (amount: string) => of(amount, 'USD');
export const seats = (count: number, tier?: string): Asked => ({
  type: 'change_seats',
  seats: count,
  at,
  ...(tier && { tier }),
});
export const plan = (id: string, unitPrice: string | null): Asked => ({
  ...{ type: 'change_plan', plan: id, at },
  unitPrice: unitPrice === null ? null : usd(unitPrice),
});
export const prices = (given: object): Asked => ({ type: 'change_prices', prices: given, at });
export const people = (given: object): Asked => ({ type: 'change_people', people: given, at });
export const yearly: Asked = { type: 'change_interval', interval: 'year', at, unitPrice: usd('200.00') };
export const state = three({ holding: { tier: 'gold', beside: ['care'], people: { pro: 2 }, seats: { care: 5 } } });
