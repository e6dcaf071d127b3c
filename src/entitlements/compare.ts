import type { Benefit, Cadence } from '../catalog/benefit.js';
import { readTier } from '../catalog/lookup.js';
import type { Catalog } from '../catalog/offer.js';
import { aboutCatalog } from '../catalog/subject.js';
import { Faults } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import { doorAbout } from '../input/request.js';
import type { Duration } from '../time/duration.js';
import { termsOfTier, withBase } from './held-terms.js';

/** How much of a benefit there is; all `null` where it is simply there. */
export interface Amount {
  readonly count: number | null;
  readonly minutes: number | null;
  readonly cadence: Cadence | null;
}

/** One clause that differs: a promise by its time, a benefit by its amount; `null` where it is not part of the terms. */
export type Difference =
  | {
      readonly kind: 'target';
      readonly id: string;
      readonly from: Duration | null;
      readonly to: Duration | null;
      readonly because: readonly string[];
    }
  | {
      readonly kind: 'benefit';
      readonly id: string;
      readonly from: Amount | null;
      readonly to: Amount | null;
      readonly because: readonly string[];
    };

/**
 * What changes from one tier to another, a row a clause, promises first; `null` stands for holding nothing (R15, R24 to
 * R26). Throws `unknown_tier`.
 *
 * @example
 * const [reply, meeting] = entitlements.compare({ from: 'essentials', to: 'enhanced' });
 * reply // => { kind: 'target', id: 'tier_reply', from: 'PT4H', to: 'PT1H', because: ['R24', 'R17', 'R25'] }
 * meeting.to // => { count: 1, minutes: null, cadence: 'quarter' }
 */
export function compare(input: {
  readonly from: string | null;
  readonly to: string | null;
  readonly catalog?: Catalog | undefined;
}): readonly Difference[] {
  return enter(input, compared);
}

const enter = /*@__PURE__*/ doorAbout('entitlements.compare', aboutCatalog, {}, { from: readTierId, to: readTierId });

interface ComparedTiers {
  readonly about: { readonly catalog: Catalog };
  readonly from: string | null;
  readonly to: string | null;
}

function compared({ about: { catalog }, ...tiers }: ComparedTiers): readonly Difference[] {
  const from = withBase(catalog, termsOfTier(catalog, tiers.from));
  const to = withBase(catalog, termsOfTier(catalog, tiers.to));
  const targets = pairs(from.targets, to.targets).map(([id, a, b]): Difference => {
    return { kind: 'target', id, from: a?.within ?? null, to: b?.within ?? null, because: rulesOf(a, b) };
  });
  const benefits = pairs(from.benefits, to.benefits).map(([id, a, b]): Difference => {
    return { kind: 'benefit', id, from: amountOf(a), to: amountOf(b), because: rulesOf(a, b) };
  });
  return deepFreeze([...targets, ...benefits].filter((row) => JSON.stringify(row.from) !== JSON.stringify(row.to)));
}

function pairs<T extends { readonly id: string }>(
  from: readonly T[],
  to: readonly T[],
): readonly [string, T | undefined, T | undefined][] {
  const ids = new Set([...from, ...to].map(({ id }) => id));
  return [...ids].map((id) => [id, from.find((one) => one.id === id), to.find((one) => one.id === id)]);
}

function amountOf(benefit: Benefit | undefined): Amount | null {
  if (benefit === undefined) return null;
  const { count, minutes, cadence } = benefit;
  return { count, minutes, cadence };
}

function rulesOf(...clauses: readonly ({ readonly because: readonly string[] } | undefined)[]): readonly string[] {
  return [...new Set(clauses.flatMap((clause) => clause?.because ?? []))];
}

function readTierId(input: unknown, { catalog }: { readonly catalog: Catalog }): string | null | Faults {
  if (input === null) return null;
  const tier = readTier(input, catalog);
  return tier instanceof Faults ? tier : tier.id;
}
