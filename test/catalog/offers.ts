import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Catalog, define } from '../../src/catalog/index.js';

const folder = fileURLToPath(new URL('../../examples/catalogues/', import.meta.url));

/** The documents of `examples/catalogues`, by name. */
export const DOCUMENTS: readonly (readonly [name: string, document: unknown])[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(folder + file, 'utf8'))]);

export const OFFERS: readonly (readonly [name: string, catalog: Catalog])[] = DOCUMENTS.map(([name, document]) => [
  name,
  define(document as Catalog),
]);

export function offer(name: string): Catalog {
  const found = OFFERS.find(([one]) => one === name);
  if (found === undefined) throw new Error(`no document ${name}`);
  return found[1];
}
