/**
 * Somewhere that a value can be passed: what stands there, how to pass another, and the hostile values that are no harm
 * there because the function means to take them. Of the values one in `oneIn` is passed, in the next place the next ones,
 * so that all of them come by while a document is gone through; every one with PROP_RUNS of at least 1000.
 */
export type Place = readonly [
  at: string,
  pass: (value: never) => unknown,
  harmless?: readonly string[],
  oneIn?: number,
];

/** What a caller of a field of plain data hands over, as its path: `['current', 'tier']`. */
type Path = readonly (string | number)[];

/** A copy of plain data in which another value stands at `path`. */
function replaced(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) return data.map((item, i) => (i === key ? replaced(item, rest, value) : item));
  const fields: Record<string, unknown> = { ...(data as object) };
  fields[key] = replaced(fields[key], rest, value);
  return fields;
}

/** The paths to everything inside plain data, the outermost first; of a list only its first item. */
function pathsIn(data: unknown): Path[] {
  if (typeof data !== 'object' || data === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(data)
    ? data.slice(0, 1).map((item, i) => [i, item])
    : Object.entries(data);
  return entries.flatMap(([key, field]) => [[key], ...pathsIn(field).map((path) => [key, ...path])]);
}

/**
 * A place for everything inside `sample`: what is passed is the sample with the value there. `harmless` names what is
 * legal there by the path (`'held.0.at'`) or its end (`'at'`), the longest that fits; where none does, nothing is.
 */
export function placesIn(
  sample: unknown,
  pass: (changed: never) => unknown,
  harmless: Readonly<Record<string, readonly string[]>>,
  oneIn = 1,
): readonly Place[] {
  const ends = Object.keys(harmless).toSorted((a, b) => b.length - a.length);
  return pathsIn(sample).map((path): Place => {
    const at = path.join('.');
    const end = ends.find((one) => at === one || at.endsWith(`.${one}`)) ?? '';
    return [at, (value) => pass(replaced(sample, path, value) as never), harmless[end] ?? [], oneIn];
  });
}
