import type { Subscription } from '../../src/billing/index.js';
import { type Catalog, type CatalogSpec, define } from '../../src/catalog/index.js';
import { three } from './three-tiers.ts';

const seat = (usd: string) => ({ per: 'seat', amount: { USD: usd }, every: 'month' }) as const;

/**
 * Tiers that stand in a row and do not extend one another: South costs less than North before it, House is flat, Metered a
 * share of what is spent. South Plus extends South. Care and Watch stand beside some of them.
 */
export const siblingsSpec = {
  id: 'siblings',
  name: 'Siblings',
  roles: { owner: { billing: true } },
  channels: { email: {} },
  tiers: {
    north: { label: 'North', price: seat('9.00') },
    south: { label: 'South', price: seat('5.00') },
    south_plus: { label: 'South Plus', extends: 'south', price: seat('7.00') },
    house: { label: 'House', price: { per: 'subscription', amount: { USD: '60.00' }, every: 'month' } },
    metered: {
      label: 'Metered',
      price: {
        percentOf: 'monthly_spend',
        bands: [{ upTo: '5000', percent: '10' }, { percent: '4' }],
        atLeast: { USD: '250.00' },
        every: 'month',
      },
    },
    free: { label: 'Free', price: 'bundled' },
    care: {
      label: 'Care',
      beside: ['north', 'south', 'south_plus', 'house', 'metered'],
      price: { per: 'seat', amount: { USD: '24.00' }, every: 'year' },
    },
    watch: {
      label: 'Watch',
      beside: ['north', 'house', 'metered'],
      price: { percentOf: 'monthly_usage', bands: [{ percent: '2' }], atLeast: { USD: '50.00' }, every: 'month' },
    },
  },
  selfService: { tiers: ['south', 'care'] },
} as const satisfies CatalogSpec;

export const siblings: Catalog = define(siblingsSpec);

/** Ten seats of a plan that is billed elsewhere, on one of the siblings, from 1 April 2024: thirty days. */
export function sibling(tier: string | null, changes: object = {}): Subscription {
  return three({ id: 'sibling', catalog: siblings, plan: { id: 'any' }, holding: { tier }, ...changes });
}
