import fc from 'fast-check';
import { type BenefitSpec, type CatalogSpec, define } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { AT, member } from '../arbitraries/holder.ts';

/** An offer whose only tier grants one benefit besides its channel. */
export function granting(benefit: BenefitSpec, id = 'audit'): CatalogSpec {
  return { id: 'acme', channels: { web: {} }, tiers: { t: { benefits: { web: {}, [id]: benefit } } } };
}

/** The entitlements of a member whose account holds these tiers of an offer, and the catalogue. */
export function holding(spec: CatalogSpec, ...tiers: readonly string[]) {
  const catalog = define(spec);
  const account = { kind: 'team', addOns: tiers.map((tier) => ({ tier })) } as const;
  return { entitlements: of({ account, person: member(), at: AT, catalog }), catalog };
}

/** What a benefit is granted for: by the period of the calendar, or once. */
export const cadences = ['subscription', 'year', 'quarter', 'month'] as const;
export const periodic = fc.constantFrom('year', 'quarter', 'month');
