import { type Benefit, belongs, includesAudience } from '../catalog/benefit.js';
import type { Catalog } from '../catalog/offer.js';
import type { ReplyTarget } from '../catalog/reply-target.js';
import { merged, type Terms, tierTerms, variantTerms } from '../catalog/tier.js';

/** Whose terms a person has: a tier, a variant, both (A9), or neither. */
export interface TermsOf {
  readonly tier: string | null;
  readonly variant: string | null;
  readonly roles: readonly string[];
}

const NO_TERMS: Terms = { targets: [], benefits: [], excludes: [] };

/** The terms of a person: those of the variant, of the tier, or of both, next to what everybody has (A32). */
export function termsHeld(catalog: Catalog, { tier, variant, roles }: TermsOf): Terms {
  if (variant === null) return withBase(catalog, termsOfTier(catalog, tier));
  const own = termsOfVariant(catalog, variant);
  return withBase(catalog, tier === null ? own : mostFavourable(own, termsOfTier(catalog, tier), roles));
}

/** The terms of a tier of the catalogue; no terms for `null`. */
export function termsOfTier(catalog: Catalog, id: string | null): Terms {
  const tier = catalog.tiers.find((one) => one.id === id);
  return tier === undefined ? NO_TERMS : tierTerms(catalog.tiers, tier);
}

/** The terms of a variant of the catalogue. */
export function termsOfVariant(catalog: Catalog, id: string): Terms {
  const variant = catalog.variants.find((one) => one.id === id);
  return variant === undefined ? NO_TERMS : variantTerms(termsOfTier(catalog, variant.of), variant);
}

/** The terms, followed by the clauses of the base support that they do not replace (A32). */
export function withBase({ base }: Catalog, terms: Terms): Terms {
  if (base === null) return terms;
  const { targets, benefits, excludes } = terms;
  return {
    targets: [...targets, ...othersThan(targets, base.targets)],
    benefits: [...benefits, ...othersThan(benefits, base.benefits)],
    excludes,
  };
}

function othersThan<T extends { readonly id: string }>(known: readonly T[], list: readonly T[]): readonly T[] {
  return list.filter(({ id }) => known.every((one) => one.id !== id));
}

/** Both sets of promises, and every benefit of either: a person who holds both is promised both (A9). */
function mostFavourable(own: Terms, team: Terms, roles: readonly string[]): Terms {
  const { benefits } = merged(team, own);
  return {
    targets: [...own.targets, ...team.targets.filter((target) => !own.targets.some((one) => isSame(one, target)))],
    benefits: benefits.map((benefit) => {
      const ofTeam = team.benefits.find(({ id }) => id === benefit.id);
      return ofTeam === undefined ? benefit : { ...wider(benefit, ofTeam), ...amountFor(roles, benefit, ofTeam) };
    }),
    excludes: own.excludes.filter(({ benefit }) => team.benefits.every(({ id }) => id !== benefit)),
  };
}

/** Whether two targets are one promise, whatever rules they rest on. */
function isSame(a: ReplyTarget, b: ReplyTarget): boolean {
  return JSON.stringify({ ...a, because: [] }) === JSON.stringify({ ...b, because: [] });
}

function wider(a: Benefit, b: Benefit): Benefit {
  const more = b.audiences.filter((audience) => !includesAudience(a.audiences, audience));
  return more.length === 0 ? a : { ...a, audiences: [...a.audiences, ...more], otherwise: b.otherwise };
}

/** How much of the benefit a person with these roles has: the larger amount of those that are granted to the person. */
function amountFor(
  roles: readonly string[],
  own: Benefit,
  team: Benefit,
): Pick<Benefit, 'count' | 'minutes' | 'cadence'> {
  const [isOwn, isTeams] = [own, team].map(({ audiences }) => audiences.some((one) => belongs(one, roles)));
  const { count, minutes, cadence } = isOwn || !isTeams ? own : team;
  // Amounts for different periods cannot be compared, so the person's own stays.
  if (!isOwn || !isTeams || team.cadence !== cadence) return { count, minutes, cadence };
  return { count: larger(count, team.count), minutes: larger(minutes, team.minutes), cadence };
}

/** `null` is an amount that the offer does not say. */
function larger(own: number | null, team: number | null): number | null {
  return own === null || team === null ? own : Math.max(own, team);
}
