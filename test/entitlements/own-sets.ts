import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { AT, member } from '../arbitraries/holder.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';

/** The own offer with a tier and a variant more. */
const OFFER: CatalogSpec = {
  ...OWN_OFFER,
  tiers: {
    ...OWN_OFFER.tiers,
    /** Gold again, with a reason of its own for the audit. */
    platinum: { label: 'Platinum', extends: 'gold', benefits: { audit: { because: ['own_platinum'] } } },
    /** An expert who has the audit too; who may not ask for it hears it from the variant. */
    master: {
      label: 'Master',
      extends: 'gold',
      holder: 'person',
      targets: { reply: { because: ['own_master'] } },
      benefits: { audit: { otherwise: ['own_master_only'] } },
    },
  },
  rules: {
    ...OWN_OFFER.rules,
    own_platinum: 'Platinum has an audit.',
    own_master: 'A master is answered as quickly as gold.',
    own_master_only: 'A master who owns the account has an audit.',
  },
};
export const catalog = define(OFFER);

interface Case {
  readonly tier?: string | null;
  readonly roles?: readonly string[];
  readonly variant?: string;
  readonly terms?: 'individual' | 'most_favourable';
}

export function setOf({ tier = null, roles = [], variant, terms }: Case, offer = catalog) {
  return of({
    account: { kind: 'team', plan: 'company', addOn: tier === null ? null : { tier } },
    person: member({ roles, powerUser: variant === undefined ? null : { variant } }),
    at: AT,
    powerUserTerms: terms,
    catalog: offer,
  });
}

/** Things of a kind, without their labels. */
export function remedies(kind: string, ...ids: readonly string[]): readonly object[] {
  return ids.map((id) => ({ kind, id }));
}
