import { type Catalog, type CatalogSpec, define, dropboxPremiumSupport } from '../../src/catalog/index.js';

const { id, tiers, variants, channels, desks, calendars, contactOptions, roles } = dropboxPremiumSupport;

/**
 * The ids of the built-in offer that another vendor would give other names. The benefits that verbs are named after keep
 * theirs; that of a channel has the channel's. Plans keep theirs too: `business` is also how a clock runs.
 */
const OWN: ReadonlySet<string> = new Set([
  id,
  ...Object.keys(calendars).filter((name) => name !== 'always'),
  ...[tiers, variants, channels, desks, contactOptions, roles].flatMap((list) => list.map((one) => one.id)),
  ...[...tiers, ...variants.map(({ replaces }) => replaces)].flatMap(({ targets }) => targets.map((one) => one.id)),
]);

/** The same data, with the ids of another vendor: texts and names of fields that are an id of the built-in offer. */
export function renamed<T>(data: T): T {
  return changed(data, (text) => (OWN.has(text) ? `other_${text}` : text)) as T; // texts become texts
}

/** And back again. */
export function restored<T>(data: T): T {
  return changed(data, (text) => text.replace(/^other_/, '')) as T; // texts become texts
}

function changed(data: unknown, name: (text: string) => string): unknown {
  if (typeof data === 'string') return name(data);
  if (Array.isArray(data)) return data.map((one) => changed(one, name));
  if (typeof data !== 'object' || data === null || data instanceof Date) return data;
  return Object.fromEntries(Object.entries(data).map(([key, field]) => [name(key), changed(field, name)]));
}

const spec: CatalogSpec = renamed(dropboxPremiumSupport);
export const otherCatalog: Catalog = define(spec);
