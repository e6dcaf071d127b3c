import { isCopyOf } from '../input/usual.js';
import type { Catalog } from './catalog.js';

/** A server has few offers, and reads each from JSON again and again. */
const MAX_COPIES = 8;

const seen: { readonly given: unknown; readonly catalog: Catalog }[] = [];

/** The catalogue of data with the content of some that was read before; `null` where there was none. */
export function recallCatalog(input: unknown): Catalog | null {
  for (const { given, catalog } of seen) if (isCopyOf(given, input)) return catalog;
  return null;
}

/** Remembers plain data, which nobody changes, and the catalogue that was made of it. */
export function rememberCatalog(given: unknown, catalog: Catalog): Catalog {
  if (seen.length >= MAX_COPIES) seen.shift();
  seen.push({ given, catalog });
  return catalog;
}
