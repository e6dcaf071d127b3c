import * as z from 'zod/mini';
import type { Text } from '../input/issue.js';
import { idSchema, listOf, namesSchema, textSchema } from './schema-parts.js';

/** How often a benefit is granted: once for a subscription, or once in each period. */
export type Cadence = 'subscription' | 'year' | 'quarter' | 'month';

/** Who receives a benefit: every active member, every kind of admin, or the holders of one role. */
export interface Audience {
  /** `'member'`, `'admin'`, or the id of a role. */
  readonly who: string;
  readonly because: readonly string[];
}

/** Something that a tier grants, other than a promise about time. Without an amount it is simply there. */
export interface Benefit {
  readonly id: string;
  readonly label: Text;
  readonly because: readonly string[];
  /** The first audience that a person belongs to is the one that is cited. */
  readonly audiences: readonly Audience[];
  /** The rules cited to a person of no audience. */
  readonly otherwise: readonly string[];
  readonly count: number | null;
  readonly minutes: number | null;
  readonly cadence: Cadence | null;
}

const CADENCES = ['subscription', 'year', 'quarter', 'month'] as const satisfies readonly Cadence[];

/** @internal */
export function benefitSchema(): z.ZodMiniType<Benefit> {
  const rules = namesSchema();
  const amount = z.nullable(z.int().check(z.positive()));
  return z.strictObject({
    id: idSchema(),
    label: textSchema(),
    because: rules,
    audiences: listOf(z.strictObject({ who: z.string(), because: rules }), 1),
    otherwise: rules,
    count: amount,
    minutes: amount,
    cadence: z.nullable(z.enum(CADENCES)),
  });
}

/** Whether a person with these roles belongs to the audience. */
export function belongs({ who }: Audience, roles: readonly string[]): boolean {
  return who === 'member' || (who === 'admin' ? roles.length > 0 : roles.includes(who));
}

/** Whether everybody of `narrow` belongs to one of `wide`. */
export function includesAudience(wide: readonly Audience[], narrow: Audience): boolean {
  return wide.some(({ who }) => who === 'member' || who === narrow.who || (who === 'admin' && narrow.who !== 'member'));
}

/** A cadence as a number, for comparison; once for a subscription compares like no cadence. */
export function timesPerYear(cadence: Cadence | null): number {
  return cadence === null ? 0 : { subscription: 0, year: 1, quarter: 4, month: 12 }[cadence];
}
