import { canonicalCatalog } from './canonical.js';
import { type Catalog, keepCatalog } from './catalog.js';
import { dropboxSpec } from './dropbox-spec.js';
import { offerFrom } from './offer.js';

/**
 * Dropbox's Premium Support as a checked catalogue: what every function takes for `catalog` when none is given (R1 to R55).
 *
 * @example
 * catalog.dropboxPremiumSupport.id // => 'dropbox_premium_support'
 */
export const dropboxPremiumSupport: Catalog = /*@__PURE__*/ keepCatalog(
  // The checks of `define` are made in the tests: they would take most of the time that importing the package takes.
  /*@__PURE__*/ canonicalCatalog(dropboxSpec, /*@__PURE__*/ offerFrom(dropboxSpec)),
);
