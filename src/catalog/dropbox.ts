import type { Catalog } from './catalog.js';
import { define } from './catalog.js';
import { dropboxSpec } from './dropbox-spec.js';

/**
 * Dropbox's Premium Support as a checked catalogue: what every function takes for `catalog` when none is given (R1 to R55).
 *
 * @example
 * catalog.dropboxPremiumSupport.id // => 'dropbox_premium_support'
 */
export const dropboxPremiumSupport: Catalog = /*@__PURE__*/ define(dropboxSpec);
