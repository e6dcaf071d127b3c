import { displayWidth, padEnd, padStart, wrapped } from './display-width.ts';

/** The report is at most this wide. */
const PAGE_WIDTH = 100;

const GAP = '  ';

/** Rows of cells in columns, the first flush left, the others flush right; a row of one cell runs across. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const full = rows.filter((row) => row.length > 1);
  const widths = (full[0] ?? []).map((_, i) => Math.max(...full.map((row) => displayWidth(row[i] ?? ''))));
  return rows.map((row) =>
    row.length === 1
      ? (row[0] ?? '')
      : row
          .map((cell, i) => (i === 0 ? padEnd : padStart)(cell, widths[i] ?? 0))
          .join(GAP)
          .trimEnd(),
  );
}

/** Texts beside their names, folded where the page ends. */
export function listed(entries: readonly (readonly [name: string, text: string])[]): readonly string[] {
  const width = Math.max(0, ...entries.map(([name]) => displayWidth(name)));
  return entries.flatMap(([name, text]) =>
    wrapped(text, PAGE_WIDTH - width - GAP.length).map((line, i) => padEnd(i === 0 ? name : '', width) + GAP + line),
  );
}

/** A text folded at the page's end, every line of it indented. */
export function paragraph(text: string, indent = 0): readonly string[] {
  return wrapped(text, PAGE_WIDTH - indent).map((line) => ' '.repeat(indent) + line);
}

/** A heading, with a line under it. */
export function heading(text: string): readonly string[] {
  return ['', text, '-'.repeat(displayWidth(text))];
}
