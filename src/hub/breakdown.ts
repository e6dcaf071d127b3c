import type { Metric } from '../catalog/reply-target.js';
import { type Counted, completed, emptyTally, type Standing, standingOf, type Tally } from './tally.js';

/** What a promise is counted under. */
export interface Labels {
  readonly metric: Metric;
  readonly commitment: string;
  readonly tier: string;
  readonly language: string;
}

/** The counts of every combination of labels that occurs: rows are made of these, so that each promise is counted once. */
export interface Breakdown {
  /** The tally of a combination. */
  tally(metric: Metric, commitment: string, tier: string, language: string): Tally;
  result(): readonly Cell[];
}

export interface Cell {
  readonly labels: Labels;
  readonly counted: Counted;
}

export function breakdown(): Breakdown {
  const cells: { labels: Labels; tally: Tally }[] = [];
  const byMetric = new Map<Metric, Map<string, Map<string, Map<string, Tally>>>>();
  return {
    tally(metric, commitment, tier, language) {
      const last = below(below(below(byMetric, metric), commitment), tier);
      const known = last.get(language);
      if (known !== undefined) return known;
      const tally = emptyTally();
      last.set(language, tally);
      cells.push({ labels: { metric, commitment, tier, language }, tally });
      return tally;
    },
    result: () => cells.map(({ labels, tally }) => ({ labels, counted: completed(tally) })),
  };
}

/** The standing of each value of a label, in the order of the values. */
export function rowsBy<L extends keyof Labels>(label: L, cells: readonly Cell[]): readonly [Labels[L], Standing][] {
  const parts = new Map<Labels[L], Counted[]>();
  for (const { labels, counted } of cells) {
    const part = parts.get(labels[label]);
    if (part === undefined) parts.set(labels[label], [counted]);
    else part.push(counted);
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, standingOf(part)]);
}

function below<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let inner = map.get(key);
  if (inner === undefined) {
    inner = new Map();
    map.set(key, inner);
  }
  return inner;
}
