import type { Catalog } from '../catalog/catalog.js';
import { type Offer, offerOf } from '../catalog/offer.js';
import { readOptionalCatalog } from '../catalog/optional-catalog.js';
import { allOf, Faults, missing, under } from '../input/faults.js';
import type { Subject } from '../input/request.js';
import { catalogMismatch } from './catalog-mismatch.js';
import { type Entitlements, readEntitlements } from './entitlements.js';

/** The entitlements that a request is about, with the catalogue that they come from. */
export interface EntitledSubject {
  readonly set: Entitlements;
  readonly catalog: Catalog;
  readonly offer: Offer;
}

/** A subject that reads entitlements from the field `name`, and the catalogue from `catalog`. */
function aboutField(name: 'entitlements' | 'viewer'): Subject<EntitledSubject> {
  return {
    fields: [name, 'catalog'],
    read: (given) => {
      const input = given[name];
      const set = readEntitlements(input);
      const catalog = readOptionalCatalog(given.catalog);
      const faults: Faults[] = [];
      if (set instanceof Faults) faults.push(under([name], input === undefined ? missing() : set));
      if (catalog instanceof Faults) faults.push(under(['catalog'], catalog));
      if (set instanceof Faults || catalog instanceof Faults) return allOf(faults);
      return catalogMismatch(set, catalog) ?? { set, catalog, offer: offerOf(catalog) };
    },
  };
}

export const aboutEntitlements: Subject<EntitledSubject> = /*@__PURE__*/ aboutField('entitlements');
export const aboutViewer: Subject<EntitledSubject> = /*@__PURE__*/ aboutField('viewer');
