import { Faults, under } from '../input/faults.js';
import type { Subject } from '../input/request.js';
import type { Catalog } from './offer.js';
import { readOptionalCatalog } from './optional-catalog.js';

/** The catalogue that a request is about; the built-in one where none is given. */
export const aboutCatalog: Subject<{ readonly catalog: Catalog }> = {
  fields: ['catalog'],
  read: (given) => {
    const catalog = readOptionalCatalog(given.catalog);
    return catalog instanceof Faults ? under(['catalog'], catalog) : { catalog };
  },
};
