import type { Subscription } from '../../src/billing/index.js';
import { type Catalog, type CatalogSpec, define } from '../../src/catalog/index.js';
import { three } from './three-tiers.ts';

const seat = (usd: string) => ({ per: 'seat', amount: { USD: usd }, every: 'month' }) as const;

/**
 * Three tiers above one another, and three beside them: Watch, a share of what is spent, beside the lowest and the
 * highest; Care and Guard beside any. The console sells Low and Care.
 */
const twoBesideSpec = {
  id: 'two_beside',
  name: 'Two beside one another',
  plans: {
    plus: { label: { en: 'Plus plan', ja: 'プラス プラン' } },
    max: { label: { en: 'Max plan', ja: 'マックス プラン' } },
  },
  roles: { owner: { billing: true } },
  channels: { email: {} },
  tiers: {
    low: { label: 'Low', price: seat('2.00') },
    mid: { label: 'Mid', extends: 'low', price: seat('5.00') },
    high: { label: 'High', extends: 'mid', price: seat('9.00') },
    watch: {
      label: 'Watch',
      beside: ['low', 'high'],
      price: { percentOf: 'monthly_usage', bands: [{ percent: '2' }], atLeast: { USD: '50.00' }, every: 'month' },
    },
    care: { label: 'Care', beside: ['low', 'mid', 'high'], price: seat('1.00') },
    guard: { label: 'Guard', beside: ['low', 'mid', 'high'], price: seat('3.00') },
  },
  selfService: { tiers: ['low', 'care'] },
} as const satisfies CatalogSpec;

export const twoBeside: Catalog = define(twoBesideSpec);

/** Ten seats of `plus` at 20.00 USD, billed monthly from 1 April 2024: thirty days, fifteen left on the 16th. */
export function holdingOf(tier: string | null, beside: readonly string[] = [], changes: object = {}): Subscription {
  return three({ id: 'beside', catalog: twoBeside, holding: { tier, beside }, ...changes });
}
