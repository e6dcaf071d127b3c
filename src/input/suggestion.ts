/** Longer names than this are not compared: the work grows with the square of the length. */
const MAX_LENGTH = 40;
const MAX_CANDIDATES = 500;

/**
 * The candidate nearest to `given` by edits, letter case aside; none where every candidate is too far away: more than
 * `most` edits, by default a third of the length.
 */
export function nearest(given: unknown, candidates: readonly string[], most?: number): string | undefined {
  if (typeof given !== 'string' || given.length === 0 || given.length > MAX_LENGTH) return undefined;
  const wanted = given.toLowerCase();
  let best: string | undefined;
  let fewest = (most ?? Math.ceil(given.length / 3)) + 1;
  for (const candidate of candidates.slice(0, MAX_CANDIDATES)) {
    if (candidate.length > MAX_LENGTH) continue;
    const edits = editsBetween(wanted, candidate.toLowerCase(), fewest);
    if (edits < fewest) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn one text into the other, where they are less than
 * `limit`; otherwise any number from there on.
 */
function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let twoBefore: readonly number[] = [];
  let before: readonly number[] = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) edits = Math.min(edits, (twoBefore[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    // No row has less than the two above it.
    if (Math.min(...row) >= limit && Math.min(...before) >= limit) return limit;
    twoBefore = before;
    before = row;
  }
  return before[b.length] ?? 0;
}
