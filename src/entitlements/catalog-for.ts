import { define, withClosures } from '../catalog/catalog.js';
import { dropboxPremiumSupport } from '../catalog/dropbox.js';
import type { Catalog } from '../catalog/offer.js';
import { invalidInput, shown } from '../errors.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { Entitlements } from './entitlements.js';

/** The catalogue of a request about these entitlements or a ticket: the one that they come from, with closures. */
export function catalogFor(
  set: Pick<Entitlements, 'catalog'>,
  request: { readonly catalog?: Catalog | undefined; readonly closures?: readonly CalendarDate[] | undefined },
): Catalog {
  const catalog = define(request.catalog ?? dropboxPremiumSupport);
  if (catalog.id !== set.catalog) return mismatch(set.catalog, catalog.id);
  return request.closures === undefined ? catalog : withClosures(catalog, request.closures);
}

function mismatch(expected: string, given: string): never {
  return invalidInput(
    'catalog_mismatch',
    ['catalog'],
    `This comes from the catalogue ${shown(expected)}, not from ${shown(given)}.`,
    `これはカタログ ${shown(expected)} のものです（指定されたのは ${shown(given)}）。`,
  );
}
