import type { ById, Id } from './catalog-spec.js';

/** The things of a list in their order, each with its id. */
export function entriesOf<T extends object>(list: ById<T> | undefined): readonly (readonly [Id, T])[] {
  if (list === undefined) return [];
  if (!isArray(list)) return Object.entries(list);
  return list.map((item) => {
    // An item of the list is an id, or a thing with its id: without it, it is a T.
    if (typeof item === 'string') return [item, {} as T];
    const { id, ...thing } = item;
    return [id, thing as object as T];
  });
}

/** A list of things as a document holds it: an object, or an array where an object would lose the order. */
export function listOfEntries<T extends object>(entries: readonly (readonly [Id, T])[]): ById<T> {
  const object = Object.fromEntries(entries);
  const kept = Object.keys(object).every((key, i) => key === entries[i]?.[0]);
  return kept ? object : entries.map(([id, thing]) => ({ id, ...thing }));
}

function isArray<T>(list: ById<T>): list is Extract<ById<T>, readonly unknown[]> {
  return Array.isArray(list);
}

/** One id or several, as a list. */
export function listOf(some: string | readonly string[] | null | undefined): readonly string[] {
  if (some === undefined || some === null) return [];
  return typeof some === 'string' ? [some] : some;
}
