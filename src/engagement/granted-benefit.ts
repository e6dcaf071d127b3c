import { refusalOf } from '../entitlements/check.js';
import type { Grant } from '../entitlements/checks.js';
import type { EntitlementRefusal } from '../entitlements/entitlement-refusal.js';
import { outdatedAt } from '../entitlements/outdated.js';
import type { EntitledSubject } from '../entitlements/subject.js';

/** How often a benefit comes again. */
export type Cadence = NonNullable<Grant['per']>;

/** What a grant says of how much there is, and how often; `null` where it does not say. */
type Terms = Pick<Grant, 'count' | 'minutes' | 'items' | 'per'>;

/** The terms that a benefit usually has, for grants that do not say them. */
type Usual = { readonly [field in keyof Terms]?: NonNullable<Terms[field]> };

/** How much of a benefit there is in one period; a field that `U` has is always said. */
export type Amount<U extends Usual = object> = {
  /** `minutes` are those of the whole period: of each time, multiplied by how often. */
  readonly [field in keyof Terms]: field extends keyof U ? NonNullable<Terms[field]> : Terms[field];
};

const NOTHING_SAID: Terms = { count: null, minutes: null, items: null, per: null };

/** How often a period comes in a year, as catalogues are compared: a subscription counts as a year. */
const TIMES: { readonly [cadence in Cadence]: number } = { subscription: 1, year: 1, quarter: 4, month: 12 };

/** Why the person does not have the benefit at an instant (`null`: at the instant of the entitlements); else `null`. */
export function whyNot(
  { set }: Pick<EntitledSubject, 'set'>,
  benefit: string,
  ms: number | null,
): EntitlementRefusal | null {
  return (ms === null ? null : outdatedAt(set, ms)) ?? refusalOf(set, benefit);
}

/**
 * How much of a benefit the person has. Of several grants, the one that gives most in a year says the period, and each
 * amount is the largest of the grants with that period. An amount that a grant does not say is the usual one, or
 * without limit.
 */
export function amountOf<U extends Usual = object>(
  { set }: Pick<EntitledSubject, 'set'>,
  benefit: string,
  usual?: U,
): Amount<U> {
  const check = Object.hasOwn(set.benefits, benefit) ? set.benefits[benefit] : undefined;
  const granted = check?.allowed === true && check.grants.length > 0 ? check.grants : [NOTHING_SAID];
  const grants = granted.map((grant) => termsOf(grant, usual));
  const best = grants.reduce((a, b) => (givesMore(b, a) ? b : a));
  const same = grants.filter(({ per }) => per === best.per);
  const amount: Terms = {
    count: largest(same, 'count'),
    minutes: largest(same, 'minutes'),
    items: largest(same, 'items'),
    per: best.per,
  };
  // `termsOf` has filled in every field that is usual.
  return amount as Amount<U>;
}

function termsOf(grant: Terms, usual: Usual = {}): Terms {
  const count = grant.count ?? usual.count ?? null;
  const minutes = grant.minutes ?? usual.minutes ?? null;
  return {
    count,
    // A product of two large amounts may be more than a number holds exactly.
    minutes: minutes === null ? null : Math.min(minutes * (count ?? 1), Number.MAX_SAFE_INTEGER),
    items: grant.items ?? usual.items ?? null,
    per: grant.per ?? usual.per ?? null,
  };
}

/** By times, then minutes, then items in a year. */
function givesMore(a: Terms, b: Terms): boolean {
  for (const amount of ['count', 'minutes', 'items'] as const) {
    const [x, y] = [inYear(a, amount), inYear(b, amount)];
    if (x !== y) return x > y;
  }
  return false;
}

/** The minutes are those of the whole period already; the items are those of each use. */
function inYear({ per, ...terms }: Terms, amount: 'count' | 'minutes' | 'items'): number {
  const uses = amount === 'items' ? (terms.count ?? 1) : 1;
  return (terms[amount] ?? Number.POSITIVE_INFINITY) * uses * TIMES[per ?? 'subscription'];
}

/** `null`, which is without limit, where one of the grants does not say the amount. */
function largest(grants: readonly Terms[], amount: 'count' | 'minutes' | 'items'): number | null {
  const most = Math.max(...grants.map((grant) => grant[amount] ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(most) ? most : null;
}
