import { type Catalog, type CatalogSpec, define } from '../../src/catalog/index.js';
import { type Entitlements, of } from '../../src/entitlements/index.js';
import { AT, member } from '../arbitraries/holder.ts';

/** An offer of three tiers: two seats, as many as the account likes, no contacts. */
function offering(seats: number): Catalog {
  const spec: CatalogSpec = {
    id: 'seats',
    channels: { web: {} },
    plans: { free: {}, paid: { includes: 'few' } },
    roles: { owner: {} },
    tiers: {
      few: { contacts: { seats, automatic: 'owner' }, benefits: { web: {} } },
      many: { contacts: {}, benefits: { web: {} } },
      none: { benefits: { web: {} } },
    },
  };
  return define(spec);
}

/** The entitlements of an owner whose account holds these tiers. */
export function holding(tiers: readonly string[], { plan = 'free', seats = 2 } = {}): Entitlements {
  const account = { kind: 'team', plan, addOns: tiers.map((tier) => ({ tier })) } as const;
  return of({ account, person: member({ roles: ['owner'] }), at: AT, catalog: offering(seats) });
}
