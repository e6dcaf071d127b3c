import { soleDoor } from '../input/request.js';
import { oneLine } from '../words/markup.js';
import type { Matrix } from './matrix.js';
import { readMatrix } from './matrix-reader.js';

/**
 * The table in Markdown: the severities first, then the benefits, and last the prices. Throws `invalid_type` and the like for anything but
 * what `matrix` returns.
 *
 * @example
 * const table = catalog.matrix(catalog.dropboxPremiumSupport, { locale: 'en' });
 * catalog.toMarkdown(table).split('\n')[1] // => '| --- | --- | --- | --- | --- |'
 */
export function toMarkdown(matrix: Matrix): string {
  return enter(matrix, ({ columns, rows, benefits, prices }) =>
    [
      lineOf(['', ...columns.map(({ label }) => label)]),
      lineOf(Array.from({ length: columns.length + 1 }, () => '---')),
      ...[...rows, ...benefits, ...(prices === undefined ? [] : [prices])].map(({ label, cells }) =>
        lineOf([label, ...cells]),
      ),
    ].join('\n'),
  );
}

const enter = /*@__PURE__*/ soleDoor('catalog.toMarkdown', readMatrix);

function lineOf(cells: readonly string[]): string {
  return `| ${cells.map(escaped).join(' | ')} |`;
}

/** A bar would end the cell, and a line break the row; marks that nobody sees could turn the direction of either. */
function escaped(cell: string): string {
  const marked = cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '\\<');
  return oneLine(marked).replaceAll(/\s+/g, ' ').trim();
}
