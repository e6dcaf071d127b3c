/** How often each name occurs; kept in objects, so that one more costs one look-up. */
export type Counts = Map<string, { count: number }>;

/** How often something occurs: `share` of all, between 0 and 1; 0 where nothing occurs. */
export interface PatternRow {
  readonly name: string;
  readonly count: number;
  readonly share: number;
}

/**
 * A row for each name, the most frequent first, equals by name. Shares sum to exactly one, added up in their order: where
 * rounding makes the quotients miss it, the last name that occurs gets the rest.
 */
export function patternOf(counts: Counts): readonly PatternRow[] {
  let total = 0;
  for (const { count } of counts.values()) total += count;
  const rows = [...counts]
    .sort(([a, m], [b, n]) => n.count - m.count || (a < b ? -1 : 1))
    .map(([name, { count }]) => ({ name, count, share: total === 0 ? 0 : count / total }));
  const last = rows.findLastIndex(({ count }) => count > 0);
  const before = rows.slice(0, Math.max(last, 0)).reduce((sum, { share }) => sum + share, 0);
  return rows.map((row, i) => (i === last && before + row.share !== 1 ? { ...row, share: 1 - before } : row));
}

/** Counts one more. */
export function addOne(counts: Counts, name: string): void {
  const one = counts.get(name);
  if (one === undefined) counts.set(name, { count: 1 });
  else one.count += 1;
}
