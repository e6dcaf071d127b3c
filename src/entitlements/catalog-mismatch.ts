import type { Catalog } from '../catalog/catalog.js';
import { type Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import type { Entitlements } from './entitlements.js';

/** The fault of a catalogue that is not the one of the entitlements; `null` where it is. */
export function catalogMismatch(set: Entitlements, catalog: Catalog): Faults | null {
  if (set.catalog === catalog.id && set.catalogVersion === catalog.version) return null;
  const expected = `${preview(set.catalog)} (version ${preview(set.catalogVersion)})`;
  const given = `${preview(catalog.id)} (version ${preview(catalog.version)})`;
  return under(
    ['catalog'],
    fault(
      'catalog_mismatch',
      `The entitlements come from the catalogue ${expected}, not from ${given}. Pass that catalogue.`,
      `権限はカタログ ${expected} のものです（指定されたのは ${given}）。同じカタログを指定してください。`,
    ),
  );
}
