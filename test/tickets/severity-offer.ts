import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { type Entitlements, of } from '../../src/entitlements/index.js';
import { AT, member } from '../arbitraries/holder.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';

export const SEVERITIES = ['critical', 'high', 'low'] as const;

/** Every metric, promises for one severity and for several, in one language, and such as start with the severity. */
export const CARE_OFFER = {
  ...OWN_OFFER,
  id: 'care',
  severities: SEVERITIES,
  plans: { company: {} },
  tiers: {
    care: {
      label: { en: 'Care', ja: 'ケア' },
      benefits: { ...OWN_OFFER.tiers.base.benefits, ...OWN_OFFER.tiers.silver.benefits },
      targets: {
        critical_reply: { within: 'PT15M', severity: 'critical' },
        urgent_reply: { within: 'PT1H', severity: ['critical', 'high'] },
        low_reply: { within: 'PT8H', severity: 'low', from: 'severity_set' },
        reply: { within: 'PT4H', metric: ['first_reply', 'next_reply'] },
        german_reply: { within: 'PT1H', metric: ['first_reply', 'next_reply'], language: 'de', hours: 'berlin' },
        tireless_answer: { within: 'PT30M', metric: 'next_reply', severity: 'critical', rests: [] },
        fresh_answer: { within: 'PT2H', metric: 'next_reply', severity: 'high', from: 'severity_set' },
        news: { within: 'PT2H', metric: 'update', severity: ['critical', 'high'] },
        fresh_news: { within: 'PT30M', metric: 'update', severity: 'critical', from: 'severity_set' },
        relief: { within: 'PT8H', metric: 'workaround', severity: 'critical' },
        high_relief: { within: 'PT16H', metric: 'workaround', severity: 'high', hours: 'berlin' },
        fix: { within: 'PT24H', metric: 'resolution', severity: 'critical' },
        high_fix: { within: 'PT72H', metric: 'resolution', severity: 'high', from: 'severity_set' },
      },
    },
  },
  selfService: { tiers: [] },
} as const satisfies CatalogSpec;

export const care = define(CARE_OFFER);

/** The entitlements of the owner of a company that holds it. */
export const careEntitlements: Entitlements = of({
  account: { id: 'acme', kind: 'team', plan: 'company', addOn: { tier: 'care' } },
  person: member({ roles: ['owner'] }),
  at: AT,
  catalog: care,
});
