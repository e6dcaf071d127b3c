import type { PromiseChange } from './promise-changes.js';
import { DIMENSIONS, type Dimension, type RequestClasses } from './request-classes.js';
import type { Asker } from './request-space.js';

/** What changes for one class of requests, for each kind of people; `null` for nothing. */
export interface Cell {
  readonly at: { readonly [dimension in Dimension]: number };
  readonly contents: readonly (
    | (Pick<PromiseChange, 'before' | 'after' | 'change'> & { readonly key: string })
    | null
  )[];
}

type Content = NonNullable<Cell['contents'][number]>;

/** A row of the answer; `null` stands for all values. */
interface Row {
  readonly severity: string | null;
  readonly channel: string | null;
  readonly language: string | null;
  readonly product: string | null;
  readonly audience: string | null;
  readonly content: Omit<Content, 'key'>;
}

/** The index of a class, or all of them. */
type Place = { readonly [dimension in Dimension]: number | 'all' };

/** Cells that say the same for all values of a dimension become one row. */
export function rowsOf(cells: readonly Cell[], classes: RequestClasses, askers: readonly Asker[]): readonly Row[] {
  const groups = new Map<string, { readonly audience: string | null; readonly content: Content; places: Place[] }>();
  for (const { at, contents } of cells) {
    for (const { audience, parts, content } of byAudience(contents, askers)) {
      const key = JSON.stringify([parts, content.key]);
      const group = groups.get(key) ?? { audience, content, places: [] };
      group.places.push(at);
      groups.set(key, group);
    }
  }
  const order = (place: Place) => DIMENSIONS.map((one) => (place[one] === 'all' ? -1 : place[one]));
  const rows = [...groups.values()].flatMap(({ audience, content: { key: _, ...content }, places }) =>
    merged(places, classes).map((place) => ({ place, audience, content })),
  );
  return rows
    .toSorted((a, b) => compared(order(a.place), order(b.place)))
    .flatMap(({ place, ...row }) => valuesOf(place, classes).map((values) => ({ ...values, ...row })));
}

function compared(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((one, n) => one !== b[n]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}

/** Everybody where all agree; otherwise each kind of people for whom something changes. */
function byAudience(contents: Cell['contents'], askers: readonly Asker[]) {
  const [first] = contents;
  if (contents.every((one) => one?.key === first?.key))
    return first ? [{ audience: null, parts: [], content: first }] : [];
  const of = new Map(askers.flatMap(({ name, parts }, i) => (parts.length === 1 ? [[name, contents[i] ?? null]] : [])));
  const admins = askers.filter(({ admin }) => admin).map(({ name }) => name);
  const alike = new Set(admins.map((name) => of.get(name)?.key)).size === 1;
  return askers.flatMap(({ name, parts, admin }, i) => {
    const content = contents[i] ?? null;
    // Somebody who is two things has what either has, unless both together give something else.
    if (content === null || (parts.length > 1 && parts.some((part) => of.get(part)?.key === content.key))) return [];
    if (!alike || !admin) return [{ audience: name, parts, content }];
    // All kinds of admin agree: one row is enough.
    return name === admins[0] ? [{ audience: 'admin', parts: ['admin'], content }] : [];
  });
}

function merged(places: readonly Place[], classes: RequestClasses): readonly Place[] {
  let found = places;
  for (const dimension of DIMENSIONS.toReversed()) {
    const groups = new Map<string, Place[]>();
    for (const place of found) {
      const rest = JSON.stringify({ ...place, [dimension]: 0 });
      const group = groups.get(rest);
      if (group === undefined) groups.set(rest, [place]);
      else group.push(place);
    }
    found = [...groups.values()].flatMap((group) => {
      const [place] = group;
      return place !== undefined && group.length === classes[dimension].length
        ? [{ ...place, [dimension]: 'all' as const }]
        : group;
    });
  }
  return found;
}

/** A row for each value of the classes of a place. */
function valuesOf(place: Place, classes: RequestClasses): readonly Omit<Row, 'audience' | 'content'>[] {
  const values = (dimension: Dimension) => {
    const index = place[dimension];
    return index === 'all' ? [null] : (classes[dimension][index]?.values ?? []);
  };
  return values('severity').flatMap((severity) =>
    values('channel').flatMap((channel) =>
      values('language').flatMap((language) =>
        values('product').map((product) => ({ severity, channel, language, product })),
      ),
    ),
  );
}
