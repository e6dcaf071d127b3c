import { type Catalog, type CatalogSpec, define } from '../../src/catalog/index.js';

const seat = (usd: string) => ({ per: 'seat', amount: { USD: usd }, every: 'month' }) as const;

/** Base support that comes with two plans, a tier above it, and one that stands beside either. */
const includedSpec = {
  id: 'included',
  name: 'Support that comes with the plan',
  plans: { free: {}, cloud: { includes: 'base' }, server: { includes: ['base', 'gold'] }, bare: {} },
  roles: { owner: { billing: true } },
  channels: { email: {} },
  tiers: {
    base: { label: 'Base', price: 'bundled' },
    gold: { label: 'Gold', extends: 'base', price: seat('12.00') },
    premium: { label: 'Premium', beside: ['base', 'gold'], price: seat('6.00') },
  },
  selfService: { tiers: ['gold', 'premium'] },
} as const satisfies CatalogSpec;

export const included: Catalog = define(includedSpec);
