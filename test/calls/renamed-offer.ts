import { type Catalog, type CatalogSpec, define, dropboxPremiumSupport } from '../../src/catalog/index.js';

const { id, tiers, channels, languages, hours, roles, places = {} } = dropboxPremiumSupport;
const theirTiers = Object.values(tiers);

/**
 * The ids of the built-in offer that another vendor would give other names. The benefits that verbs are named after keep
 * theirs; that of a channel has the channel's. Plans keep theirs too: `business` is also how a clock runs.
 */
const OWN: ReadonlySet<string> = new Set([
  id,
  ...[tiers, channels, hours ?? {}, roles ?? {}].flatMap((things) => Object.keys(things)),
  ...Object.values(channels).flatMap(({ contact }) => contact?.id ?? []),
  ...Object.values(languages ?? {}).flatMap(({ desk }) => desk ?? []),
  ...theirTiers.flatMap(({ targets }) => Object.keys(targets ?? {})),
]);

/** The same data, with the ids of another vendor: texts and names of fields that are an id of the built-in offer. */
export function renamed<T>(data: T): T {
  return changed(data, (text) => (OWN.has(text) ? `other_${text}` : text)) as T; // texts become texts
}

/** And back again, also where an id stands in a text for people: hours have no label. */
export function restored<T>(data: T): T {
  return changed(data, (text) => text.replaceAll(/\bother_/g, '')) as T; // texts become texts
}

function changed(data: unknown, name: (text: string) => string): unknown {
  if (typeof data === 'string') return name(data);
  if (Array.isArray(data)) return data.map((one) => changed(one, name));
  if (typeof data !== 'object' || data === null || data instanceof Date) return data;
  return Object.fromEntries(Object.entries(data).map(([key, field]) => [name(key), changed(field, name)]));
}

/** The names of the ways through the console are the library's, even where a contact option has the same id. */
const ways = Object.fromEntries(Object.entries(places).map(([way, path]) => [way, renamed(path)]));
const spec: CatalogSpec = { ...renamed(dropboxPremiumSupport), places: ways };
export const otherCatalog: Catalog = define(spec);
