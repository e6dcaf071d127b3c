import { FIRST_REGULAR_YEAR } from './offset-year.ts';
import type { OpenYear } from './open-year.ts';
import { overlaps, type Span, totalOf, united } from './window.ts';
import type { YearSource } from './year-source.ts';

type Combine = (a: readonly Span[], b: readonly Span[]) => readonly Span[];

/** The years in which both sources are open. */
export function intersectionOf(a: YearSource, b: YearSource): YearSource {
  return combined(a, b, overlaps, a.neverCloses && b.neverCloses);
}

/** The years in which either source is open. */
export function unionOf(a: YearSource, b: YearSource): YearSource {
  return combined(a, b, (one, other) => united([...one, ...other]), a.neverCloses || b.neverCloses);
}

function combined(a: YearSource, b: YearSource, combine: Combine, neverCloses: boolean): YearSource {
  // Both sources answer years that are alike with the same object, so that each pair is combined once.
  const pair = oncePer((one: OpenYear) =>
    oncePer((other: OpenYear) => yearOf(one.length, combine(one.windows, other.windows))),
  );
  const ordinary = (year: number) => pair(a.ordinary(year))(b.ordinary(year));
  return {
    ordinary,
    actual: (year) => pair(a.actual(year))(b.actual(year)),
    special: new Set([...a.special, ...b.special]),
    neverCloses,
    perYear: once(() => ordinary(FIRST_REGULAR_YEAR).total),
  };
}

function yearOf(length: number, windows: readonly Span[]): OpenYear {
  return { length, windows, total: totalOf(windows) };
}

function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}

function oncePer<K extends WeakKey, T>(build: (key: K) => T): (key: K) => T {
  const built = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    let found = built.get(key);
    if (found === undefined) {
      found = { value: build(key) };
      built.set(key, found);
    }
    return found.value;
  };
}
