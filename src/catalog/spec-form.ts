import { allOf, Faults, under } from '../input/faults.js';
import type { Issue } from '../input/issue.js';
import { type Entry, readEntries } from './by-id.js';
import type { CatalogSpec } from './catalog-spec.js';

/** The lists of a document whose things have ids. */
export const LISTS = ['severities', 'plans', 'roles', 'hours', 'channels', 'languages', 'tiers'] as const;

/** A plain document whose lists are objects, with the order of their things and the places where these stood. */
export interface RecordForm {
  readonly shape: { readonly [field: string]: unknown };
  readonly entries: { readonly [list: string]: readonly Entry[] };
  /** The lists of which not every thing could be read: their ids are not known. */
  readonly incomplete: ReadonlySet<string>;
  readonly faults: readonly Faults[];
}

/** The record form of a plain document. */
export function recordForm(document: { readonly [field: string]: unknown }): RecordForm {
  const shape: Record<string, unknown> = { ...document };
  const entries: Record<string, readonly Entry[]> = {};
  const incomplete = new Set<string>();
  const faults: Faults[] = [];
  for (const list of LISTS) {
    if (document[list] === undefined) continue;
    const read = readEntries(document[list]);
    faults.push(...read.faults.map((one) => under([list], one)));
    entries[list] = read.entries;
    if (read.incomplete) incomplete.add(list);
    shape[list] = Object.fromEntries(read.entries.map(({ id, thing }) => [id, thing]));
  }
  return { shape, entries, incomplete, faults };
}

/** All faults of a document, with the paths as it was given: by index where a list was an array. */
export function allAsGiven(form: RecordForm, faults: readonly Faults[]): Faults {
  const given = faults.flatMap(({ issues }) => issues.map((one) => ({ ...one, path: pathAsGiven(form, one) })));
  return allOf([...form.faults, new Faults(given)]);
}

function pathAsGiven({ entries }: RecordForm, { path }: Issue): Issue['path'] {
  const [list, id, ...rest] = path;
  const things = Object.hasOwn(entries, String(list)) ? entries[String(list)] : undefined;
  const entry = things?.find((one) => one.id === id);
  return entry === undefined || list === undefined ? path : [list, entry.key, ...rest];
}

/** A spec in record form with its lists in the order in which they were given. */
export function inOrder(spec: CatalogSpec, { entries }: RecordForm): CatalogSpec {
  const lists = Object.entries(entries).map(([list, things]) => {
    const record: { readonly [id: string]: unknown } = Object(Reflect.get(spec, list));
    const kept = things.filter(({ id }) => Object.hasOwn(record, id));
    return [list, kept.map(({ id }) => ({ id, ...Object(record[id]) }))] as const;
  });
  return { ...spec, ...Object.fromEntries(lists) };
}
