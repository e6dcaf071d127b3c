import { once, oncePer } from '../input/once.js';
import { FIRST_REGULAR_YEAR } from '../time/offset-year.js';
import type { OpenYear } from './open-year.js';
import { overlaps, type Span, totalOf, united } from './window.js';
import type { YearSource } from './year-source.js';

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
