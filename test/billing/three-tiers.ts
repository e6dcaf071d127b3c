import { orThrow } from '../../src/answer/decision.js';
import type { StartSpec, Subscription } from '../../src/billing/index.js';
import { start } from '../../src/billing/index.js';
import { type Catalog, type CatalogSpec, define } from '../../src/catalog/index.js';
import { of } from '../../src/money/index.js';

const each = (usd: string, jpy: string) => ({ amount: { USD: usd, JPY: jpy } });

/**
 * Three tiers that extend one another, the third of them flat; one beside the upper two; two variants for people; a tier
 * that is not sold any more, one that has no price, and one for some plans only.
 */
const threeTiersSpec = {
  id: 'three_tiers',
  name: 'Three tiers',
  plans: { basic: {}, plus: {}, max: {}, solo: { account: 'individual' } },
  roles: { owner: { billing: true }, helper: {} },
  channels: { email: {} },
  tiers: {
    bronze: { label: 'Bronze', sold: { until: '2023-07-01' }, price: { per: 'seat', ...each('2.00', '200') } },
    silver: { label: 'Silver', extends: 'bronze', price: { per: 'seat', ...each('5.00', '500') } },
    gold: {
      label: 'Gold',
      extends: 'silver',
      plans: ['plus', 'max'],
      price: { per: 'seat', ...each('12.00', '1200'), every: 'month' },
    },
    platinum: {
      label: 'Platinum',
      extends: 'gold',
      excludes: 'trial',
      price: { per: 'subscription', ...each('600.00', '60000'), every: 'month' },
    },
    diamond: { label: 'Diamond', extends: 'platinum', price: 'quote' },
    care: {
      label: 'Care',
      beside: ['gold', 'platinum'],
      price: { per: 'seat', ...each('24.00', '2400'), every: 'year' },
    },
    pro: { label: 'Pro', holder: 'person', price: { per: 'person', ...each('30.00', '3000') } },
    elite: { label: 'Elite', extends: 'pro', holder: 'person', price: { per: 'person', ...each('50.00', '5000') } },
  },
  selfService: { tiers: ['silver', 'gold'] },
  places: { billing: { console: 'Console', plans: 'Plans' }, buttons: { add: 'Add', remove: 'Remove', confirm: 'OK' } },
} as const satisfies CatalogSpec;

export const threeTiers: Catalog = define(threeTiersSpec);

/** Ten seats of 20.00 USD on the plan `plus`, billed monthly from 1 April 2024: thirty days. */
export const THREE = {
  id: 'three',
  account: { kind: 'team' },
  plan: { id: 'plus', unitPrice: of('20.00', 'USD') },
  seats: 10,
  catalog: threeTiers,
  currency: 'USD',
  anchorOn: '2024-04-01',
  interval: 'month',
  zone: 'UTC',
  at: '2024-04-01T00:00:00.000Z',
  alreadyPaid: true,
} as const;

export function startThree(changes: object = {}) {
  return start({ ...THREE, ...changes } as StartSpec); // tests change any field to anything
}

export function three(changes: object = {}): Subscription {
  return orThrow(startThree(changes)).subscription;
}

/** Noon of 16 April, where half of the period is left. */
export const HALF = '2024-04-16T12:00:00.000Z';
export const MAY = '2024-05-01T00:00:00.000Z';

/** Prices that are shares of what is spent, as AWS and Twilio publish theirs. */
export const sharesSpec = {
  id: 'shares',
  name: 'Shares of what is spent',
  roles: { owner: { billing: true } },
  channels: { email: {} },
  tiers: {
    developer: { label: 'Developer', price: 'bundled' },
    production: { label: 'Production', extends: 'developer', price: shareOf('monthly_spend', '250.00', '4') },
    business: {
      label: 'Business',
      extends: 'production',
      price: shareOf('monthly_usage', '100.00', ['10000', '10'], ['80000', '7'], ['250000', '5'], '3'),
    },
    enterprise: {
      label: 'Enterprise',
      extends: 'business',
      price: shareOf('monthly_usage', '15000.00', ['150000', '10'], ['500000', '7'], ['1000000', '5'], '3'),
    },
    detection: { label: 'Detection', beside: 'enterprise', price: shareOf('monthly_usage', '7000.00', '2') },
  },
} as const satisfies CatalogSpec;

function shareOf(percentOf: string, USD: string, ...bands: readonly (readonly [string, string] | string)[]) {
  const read = bands.map((one) => (typeof one === 'string' ? { percent: one } : { upTo: one[0], percent: one[1] }));
  return { percentOf, bands: read, atLeast: { USD }, every: 'month' } as const;
}

export const shares: Catalog = define(sharesSpec);

/** A plan that is billed elsewhere, with a tier whose price is a share. */
export function sharing(tier: string | null, changes: object = {}): Subscription {
  return three({ id: 'share', catalog: shares, plan: { id: 'cloud' }, holding: { tier }, ...changes });
}
