import type { Text } from '../input/issue.js';
import type { CatalogSpec, PathSpec, PlaceSpec } from './catalog-spec.js';
import type { Channel } from './offer.js';
import { textOf } from './spec-text.js';
import type { Tier } from './tier.js';

/** A place or a button of the vendor's console. */
export interface Place {
  readonly id: string;
  readonly label: Text;
}

/** The ways through the console. A place that is named without a label has the label of its id elsewhere in the offer. */
export function placesOf(
  { places = {} }: CatalogSpec,
  channels: readonly Channel[],
  tiers: readonly Tier[],
): { readonly [path: string]: readonly Place[] } {
  const paths = Object.entries(places).map(([path, list]) => [path, specsIn(list)] as const);
  // The first label of an id wins, so that the places come first.
  const labels = new Map<string, Text>();
  const labelled = (id: string, label: Text) => labels.set(id, labels.get(id) ?? label);
  for (const { id, label } of paths.flatMap(([, list]) => list)) {
    if (label !== undefined) labelled(id, textOf(label, id));
  }
  for (const { contact } of channels) labelled(contact.id, contact.label);
  for (const { id, label } of [...channels, ...tiers.flatMap(({ benefits }) => benefits)]) labelled(id, label);
  return Object.fromEntries(
    paths.map(([path, list]) => [
      path,
      list.map(({ id, label }) => ({ id, label: textOf(label, labels.get(id) ?? id) })),
    ]),
  );
}

function specsIn(path: PathSpec): readonly PlaceSpec[] {
  if (isList(path)) return path.map((place) => (typeof place === 'string' ? { id: place } : place));
  return Object.entries(path).map(([id, label]) => (label === null ? { id } : { id, label }));
}

function isList(path: PathSpec): path is Extract<PathSpec, readonly unknown[]> {
  return Array.isArray(path);
}
