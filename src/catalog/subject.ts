import { Faults, under } from '../input/faults.js';
import type { Subject } from '../input/request.js';
import type { Catalog } from './catalog.js';
import { type Offer, offerOf } from './offer.js';
import { readOptionalCatalog } from './optional-catalog.js';

/** A checked catalogue, and the offer that it describes with every tier complete. */
export interface AboutCatalog {
  readonly catalog: Catalog;
  readonly offer: Offer;
}

/** The catalogue that a request is about; the built-in one where none is given. */
export const aboutCatalog: Subject<AboutCatalog> = {
  fields: ['catalog'],
  read: (given) => {
    const catalog = readOptionalCatalog(given.catalog);
    return catalog instanceof Faults ? under(['catalog'], catalog) : { catalog, offer: offerOf(catalog) };
  },
};
