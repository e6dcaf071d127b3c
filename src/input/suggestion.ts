/** Longer names than this are not compared: the work grows with the square of the length. */
const MAX_LENGTH = 40;
const MAX_CANDIDATES = 500;

/**
 * The candidate nearest to `given` by edits, letter case aside; none where every candidate is too far away: more than
 * `most` edits, by default a third of the length, and one of four letters: two of four make another word.
 */
export function nearest(given: unknown, candidates: readonly string[], most?: number): string | undefined {
  if (typeof given !== 'string' || given.length === 0 || given.length > MAX_LENGTH) return undefined;
  const wanted = given.toLowerCase();
  let best: string | undefined;
  let fewest = (most ?? (given.length <= 4 ? 1 : Math.ceil(given.length / 3))) + 1;
  const rows = emptyRows();
  for (const candidate of candidates.slice(0, MAX_CANDIDATES)) {
    if (candidate.length > MAX_LENGTH) continue;
    const edits = editsBetween(wanted, candidate.toLowerCase(), fewest, rows);
    if (edits < fewest) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn one text into the other, where they are less than
 * `limit`; otherwise `limit`. A cell of the table that lies `limit` or more off its diagonal cannot matter.
 */
function editsBetween(a: string, b: string, limit: number, rows: Rows): number {
  const [long, wide] = [a.length, b.length];
  if (Math.abs(long - wide) >= limit) return limit;
  let [twoBefore, before, row] = rows;
  for (let j = 0; j <= wide; j++) before[j] = j;
  for (let i = 1; i <= long; i++) {
    const first = Math.max(1, i - limit + 1);
    const last = Math.min(wide, i + limit - 1);
    const letter = a.charCodeAt(i - 1);
    row[first - 1] = first === 1 ? i : limit;
    let least = limit;
    for (let j = first; j <= last; j++) {
      const other = b.charCodeAt(j - 1);
      const replaced = at(before, j - 1) + (letter === other ? 0 : 1);
      let edits = Math.min(at(before, j) + 1, at(row, j - 1) + 1, replaced);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        edits = Math.min(edits, at(twoBefore, j - 2) + 1);
      }
      row[j] = edits;
      if (edits < least) least = edits;
    }
    if (last < wide) row[last + 1] = limit;
    // No row has less than the two above it.
    if (least >= limit && leastIn(before, first, last) >= limit) return limit;
    [twoBefore, before, row] = [before, row, twoBefore];
  }
  return Math.min(at(before, wide), limit);
}

/** Three rows of the table, which are used in turn. */
type Rows = readonly [Uint8Array, Uint8Array, Uint8Array];

function emptyRows(): Rows {
  // A letter in lower case may be as many as three.
  const row = () => new Uint8Array(3 * MAX_LENGTH + 2);
  return [row(), row(), row()];
}

/** A cell of a row; no index lies outside it. */
function at(row: Uint8Array, j: number): number {
  return row[j] ?? 0;
}

function leastIn(row: Uint8Array, first: number, last: number): number {
  let least = at(row, first - 1);
  for (let j = first; j <= last; j++) least = Math.min(least, at(row, j));
  return least;
}
