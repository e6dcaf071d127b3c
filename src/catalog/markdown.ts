import { listOf } from '../input/list.js';
import { nullable, text } from '../input/readers.js';
import { object, soleDoor } from '../input/request.js';
import { type Matrix, matrices } from './matrix.js';

const MAX_CELLS = 1000;

/**
 * The table in Markdown, the severities first and then the benefits. Throws `invalid_type` and the like for anything but
 * what `matrix` returns.
 *
 * @example
 * const table = catalog.matrix(catalog.dropboxPremiumSupport, { locale: 'en' });
 * catalog.toMarkdown(table).split('\n')[1] // => '| --- | --- | --- | --- | --- |'
 */
export function toMarkdown(matrix: Matrix): string {
  return enter(matrix, ({ columns, rows, benefits }) =>
    [
      lineOf(['', ...columns.map(({ label }) => label)]),
      lineOf(Array.from({ length: columns.length + 1 }, () => '---')),
      ...[...rows, ...benefits].map(({ label, cells }) => lineOf([label, ...cells])),
    ].join('\n'),
  );
}

const words = /*@__PURE__*/ text({ max: 100_000 });
const cells = /*@__PURE__*/ listOf(words, MAX_CELLS);

const enter = /*@__PURE__*/ soleDoor<Matrix>(
  'catalog.toMarkdown',
  /*@__PURE__*/ matrices.or(
    /*@__PURE__*/ object({
      columns: /*@__PURE__*/ listOf(/*@__PURE__*/ object({ tier: words, label: words }), MAX_CELLS),
      rows: /*@__PURE__*/ listOf(
        /*@__PURE__*/ object({ severity: /*@__PURE__*/ nullable(words), label: words, cells }),
        MAX_CELLS,
      ),
      benefits: /*@__PURE__*/ listOf(/*@__PURE__*/ object({ id: words, label: words, cells }), 10_000),
    }),
  ),
);

function lineOf(cells: readonly string[]): string {
  return `| ${cells.map(escaped).join(' | ')} |`;
}

/** A bar would end the cell, and a line break the row. */
function escaped(cell: string): string {
  return cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '\\<').replaceAll(/\s+/g, ' ').trim();
}
