import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { type Entitlements, of } from '../../src/entitlements/index.js';
import { AT, member } from '../arbitraries/holder.ts';
import { OWN_OFFER, target } from '../catalog/own-offer.ts';

export const SEVERITIES = ['critical', 'high', 'low'] as const;

/** Every metric, promises for one severity and for several, in one language, and such as start with the severity. */
export const CARE_OFFER: CatalogSpec = {
  ...OWN_OFFER,
  id: 'care',
  severities: SEVERITIES,
  base: null,
  tiers: [
    {
      id: 'care',
      label: { en: 'Care', ja: 'ケア' },
      extends: null,
      benefits: [...(OWN_OFFER.base?.benefits ?? []), ...(OWN_OFFER.tiers[0]?.benefits ?? [])],
      targets: [
        target('critical_reply', 'PT15M', { severities: ['critical'] }),
        target('urgent_reply', 'PT1H', { severities: ['critical', 'high'] }),
        target('low_reply', 'PT8H', { severities: ['low'], from: 'severity_set' }),
        target('reply', 'PT4H', { metrics: ['first_reply', 'next_reply'] }),
        target('german_reply', 'PT1H', {
          metrics: ['first_reply', 'next_reply'],
          languages: ['de'],
          calendar: 'berlin',
        }),
        target('tireless_answer', 'PT30M', { metrics: ['next_reply'], severities: ['critical'], rests: [] }),
        target('fresh_answer', 'PT2H', { metrics: ['next_reply'], severities: ['high'], from: 'severity_set' }),
        target('news', 'PT2H', { metrics: ['update'], severities: ['critical', 'high'] }),
        target('fresh_news', 'PT30M', { metrics: ['update'], severities: ['critical'], from: 'severity_set' }),
        target('relief', 'PT8H', { metrics: ['workaround'], severities: ['critical'] }),
        target('high_relief', 'PT16H', { metrics: ['workaround'], severities: ['high'], calendar: 'berlin' }),
        target('fix', 'PT24H', { metrics: ['resolution'], severities: ['critical'] }),
        target('high_fix', 'PT72H', { metrics: ['resolution'], severities: ['high'], from: 'severity_set' }),
      ],
    },
  ],
  variants: [],
  selfService: { tiers: [], withSalesExecutive: false, because: [] },
};

export const care = define(CARE_OFFER);

/** The entitlements of the owner of a company that holds it. */
export const careEntitlements: Entitlements = of({
  account: { id: 'acme', kind: 'team', plan: 'company', addOn: { tier: 'care' } },
  person: member({ roles: ['owner'] }),
  at: AT,
  catalog: care,
});
