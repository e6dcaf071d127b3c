/** How often each name occurs; kept in objects, so that one more costs one look-up. */
export type Counts = Map<string, { count: number }>;

/** How often something occurs: `share` of all, between 0 and 1. */
export interface Occurring {
  readonly name: string;
  readonly count: number;
  readonly share: number;
}

/**
 * The most frequent first, equals by name. The shares sum to exactly one, added up in their order: where the quotients
 * miss it by a rounding, the last share is what the others leave.
 */
export function patternOf(counts: Counts): readonly Occurring[] {
  let total = 0;
  for (const { count } of counts.values()) total += count;
  const rows = [...counts]
    .sort(([a, m], [b, n]) => n.count - m.count || (a < b ? -1 : 1))
    .map(([name, { count }]) => ({ name, count, share: count / total }));
  const last = rows.at(-1);
  if (last === undefined) return rows;
  const before = rows.slice(0, -1).reduce((sum, { share }) => sum + share, 0);
  return before + last.share === 1 ? rows : [...rows.slice(0, -1), { ...last, share: 1 - before }];
}

/** Counts one more. */
export function counted(counts: Counts, name: string): void {
  const one = counts.get(name);
  if (one === undefined) counts.set(name, { count: 1 });
  else one.count += 1;
}
