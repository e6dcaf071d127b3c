import type { Catalog } from '../catalog/catalog.js';
import { betweenTiers, type Difference } from '../catalog/diff.js';
import { readTier } from '../catalog/lookup.js';
import type { Offer } from '../catalog/offer.js';
import type { Asker } from '../catalog/request-space.js';
import { aboutCatalog } from '../catalog/subject.js';
import type { Tier } from '../catalog/tier.js';
import type { Faults } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import { optional } from '../input/readers.js';
import { doorAbout, needed } from '../input/request.js';
import { catalogMismatch } from './catalog-mismatch.js';
import { type Entitlements, readEntitlements } from './entitlements.js';

export interface TiersToCompare {
  /** `null` stands for holding nothing. */
  readonly from: string | null;
  readonly to: string | null;
  /** What changes for this person alone. By default, for everybody. */
  readonly set?: Entitlements | undefined;
  readonly catalog?: Catalog | undefined;
}

/**
 * What changes from one tier to another, as `catalog.diff` says it; with `set`, for the requests and the benefits of that
 * person alone. Throws `unknown_tier`, `catalog_mismatch` (R15, R24 to R26).
 *
 * @example
 * const { promises, benefits } = entitlements.compare({ from: 'essentials', to: 'enhanced' });
 * promises.map(({ change, after }) => [change, after.text.en])[0] // => ['better', '1 h (E-mail)']
 * benefits.map(({ id, change }) => [id, change]) // => [['root_cause_analysis_meeting', 'added']]
 */
export function compare(request: TiersToCompare): Difference {
  return enter(request, ({ about: { offer }, from, to, set }) =>
    deepFreeze(betweenTiers(offer, from, to, set === null ? null : askerOf(set))),
  );
}

const enter = /*@__PURE__*/ doorAbout(
  'entitlements.compare',
  aboutCatalog,
  { set: /*@__PURE__*/ optional(readEntitlements, null) },
  { from: /*@__PURE__*/ needed(readTierOrNone), to: /*@__PURE__*/ needed(readTierOrNone) },
  ({ about, set }) => (set === null ? null : catalogMismatch(set, about.catalog)),
);

function readTierOrNone(input: unknown, about: { readonly offer: Offer }): Tier | null | Faults {
  return input === null ? null : readTier(input, about);
}

/** A person as somebody who asks. One person is told apart from nobody: the name and `admin` are not looked at. */
export function askerOf({ roles, contact }: Pick<Entitlements, 'roles' | 'contact'>): Asker {
  return { name: 'member', parts: ['member'], roles, contact, admin: false };
}
