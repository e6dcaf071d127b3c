import * as z from 'zod/mini';
import type { Text } from '../input/issue.js';
import { type Benefit, benefitSchema } from './benefit.js';
import { type ReplyTarget, replyTargetSchema } from './reply-target.js';
import { idSchema, listOf, namesSchema, textSchema } from './schema-parts.js';

/** Clauses by id: targets and benefits. */
export interface Clauses {
  readonly targets: readonly ReplyTarget[];
  readonly benefits: readonly Benefit[];
}

/** What a team can hold. Its clauses add to those of the tier that it extends, and replace those of the same id. */
export interface Tier extends Clauses {
  readonly id: string;
  readonly label: Text;
  readonly extends: string | null;
}

/** A benefit that a variant takes away, and the rules that say so. */
export interface Exclusion {
  readonly benefit: string;
  readonly because: readonly string[];
}

/** What one person can hold: the terms of a tier, some clauses replaced, some taken away. */
export interface Variant {
  readonly id: string;
  readonly label: Text;
  /** The id of the tier that it varies. */
  readonly of: string;
  readonly replaces: Clauses;
  readonly excludes: readonly Exclusion[];
}

/** The clauses that hold once everything extended, replaced and taken away is worked out. */
export interface Terms extends Clauses {
  readonly excludes: readonly Exclusion[];
}

/** @internal */
export function clausesSchema(): z.ZodMiniType<Clauses> {
  return z.strictObject(clauseFields());
}

/** @internal */
export function tierSchema(): z.ZodMiniType<Tier> {
  return z.strictObject({
    id: idSchema(),
    label: textSchema(),
    extends: z.nullable(z.string()),
    ...clauseFields(),
  });
}

/** @internal */
export function variantSchema(): z.ZodMiniType<Variant> {
  return z.strictObject({
    id: idSchema(),
    label: textSchema(),
    of: z.string(),
    replaces: clausesSchema(),
    excludes: listOf(z.strictObject({ benefit: z.string(), because: namesSchema() })),
  });
}

/** The terms of a tier; `tiers` has no circle. */
export function tierTerms(tiers: readonly Tier[], tier: Tier): Terms {
  const parent = tiers.find(({ id }) => id === tier.extends);
  if (parent === undefined) return { targets: tier.targets, benefits: tier.benefits, excludes: [] };
  return { ...merged(tierTerms(tiers, parent), tier), excludes: [] };
}

/** The terms of a variant of a tier with these terms. */
export function variantTerms(of: Terms, { replaces, excludes }: Variant): Terms {
  const gone = new Set(excludes.map(({ benefit }) => benefit));
  const { targets, benefits } = merged(of, replaces);
  return { targets, benefits: benefits.filter(({ id }) => !gone.has(id)), excludes };
}

/** The clauses of `base`, each replaced by the one of the same id in `over`, followed by the rest of `over`. */
export function merged(base: Clauses, over: Clauses): Clauses {
  return { targets: mergedById(base.targets, over.targets), benefits: mergedById(base.benefits, over.benefits) };
}

function mergedById<T extends { readonly id: string }>(base: readonly T[], over: readonly T[]): readonly T[] {
  const clauses = new Map([...base, ...over].map((clause) => [clause.id, clause]));
  return [...clauses.values()];
}

function clauseFields() {
  return { targets: listOf(replyTargetSchema()), benefits: listOf(benefitSchema()) };
}
