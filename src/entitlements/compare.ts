import { readAll } from '../boundary.js';
import type { Benefit, Cadence } from '../catalog/benefit.js';
import { define } from '../catalog/catalog.js';
import { dropboxPremiumSupport } from '../catalog/dropbox.js';
import type { Catalog } from '../catalog/offer.js';
import { invalidInput, shown } from '../errors.js';
import { deepFreeze } from '../plain.js';
import { fields } from '../record.js';
import type { Duration } from '../time/duration.js';
import { termsOfTier, withBase } from './terms.js';

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
  const asked = fields(input, 'from', 'to', 'catalog');
  const catalog = define(asked.catalog ?? dropboxPremiumSupport);
  const tiers = readAll({
    from: () => tierAt(catalog, asked.from, ['from']),
    to: () => tierAt(catalog, asked.to, ['to']),
  });
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

function tierAt(catalog: Catalog, tier: unknown, path: readonly string[]): string | null {
  if (tier === null) return null;
  const found = catalog.tiers.find(({ id }) => id === tier);
  if (found !== undefined) return found.id;
  return invalidInput(
    'unknown_tier',
    path,
    `There is no tier ${shown(tier)} in the catalogue.`,
    `カタログに ${shown(tier)} というレベルはありません。`,
  );
}
