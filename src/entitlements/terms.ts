import { type Benefit, includesAudience } from '../catalog/benefit.js';
import type { Catalog } from '../catalog/offer.js';
import type { ReplyTarget } from '../catalog/reply-target.js';
import { beside, merged, type Terms, tierTerms, variantTerms } from '../catalog/tier.js';
import { durationAt } from '../time/duration.js';
import { type Holder, isHeld } from './holder.js';

/** Whose terms govern a power user in a team with a tier of its own (A9). */
export type PowerUserTerms = 'individual' | 'most_favourable';

/** What is held, by whom, and on which terms. */
export interface Held {
  readonly holder: 'team' | 'individual' | 'none';
  readonly tier: string | null;
  readonly variant: string | null;
  readonly terms: Terms;
}

const NOTHING: Terms = { targets: [], benefits: [], excludes: [] };

/** What the person holds at an instant, be it through the team or in person (R3, R27, R28, A9, A31). */
export function heldAt(catalog: Catalog, { account, person }: Holder, ms: number, choice: PowerUserTerms): Held {
  const tier = account.addOn !== null && isHeld(account.addOn, ms) ? account.addOn.tier : null;
  const variant = person.powerUser !== null && isHeld(person.powerUser, ms) ? person.powerUser.variant : null;
  if (variant === null) {
    return {
      holder: tier === null ? 'none' : 'team',
      tier,
      variant,
      terms: withBase(catalog, termsOfTier(catalog, tier)),
    };
  }
  const own = termsOfVariant(catalog, variant);
  if (choice === 'individual') {
    return { holder: 'individual', tier: null, variant, terms: withBase(catalog, own) };
  }
  const best = mostFavourable(own, termsOfTier(catalog, tier));
  return { holder: 'individual', tier, variant, terms: withBase(catalog, best) };
}

/** The terms of a tier of the catalogue; of none, nothing. */
export function termsOfTier(catalog: Catalog, id: string | null): Terms {
  const tier = catalog.tiers.find((one) => one.id === id);
  return tier === undefined ? NOTHING : tierTerms(catalog.tiers, tier);
}

/** The terms of a variant of the catalogue; of none, nothing. */
export function termsOfVariant(catalog: Catalog, id: string): Terms {
  const variant = catalog.variants.find((one) => one.id === id);
  return variant === undefined ? NOTHING : variantTerms(termsOfTier(catalog, variant.of), variant);
}

/** What holds without an add-on holds beside one too (A32). */
export function withBase({ base }: Catalog, terms: Terms): Terms {
  return base === null ? terms : beside(terms, base);
}

/** Of each clause the better of two: the shorter time, every audience; nothing is excluded that either grants. */
function mostFavourable(own: Terms, team: Terms): Terms {
  const { targets, benefits } = merged(team, own);
  return {
    targets: targets.map((target) => shorter(target, team.targets.find(({ id }) => id === target.id) ?? target)),
    benefits: benefits.map((benefit) => wider(benefit, team.benefits.find(({ id }) => id === benefit.id) ?? benefit)),
    excludes: own.excludes.filter(({ benefit }) => team.benefits.every(({ id }) => id !== benefit)),
  };
}

function shorter(a: ReplyTarget, b: ReplyTarget): ReplyTarget {
  return durationAt(a.within) <= durationAt(b.within) ? a : b;
}

function wider(a: Benefit, b: Benefit): Benefit {
  const more = b.audiences.filter((audience) => !includesAudience(a.audiences, audience));
  return more.length === 0 ? a : { ...a, audiences: [...a.audiences, ...more], otherwise: b.otherwise };
}
