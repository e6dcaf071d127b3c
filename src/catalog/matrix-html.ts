import type { Locale, Text } from '../input/issue.js';
import { optional, readLocale, text } from '../input/readers.js';
import { door, object } from '../input/request.js';
import { type HtmlCell, htmlPage } from '../words/markup.js';
import { BETWEEN } from './clause-words.js';
import type { Matrix } from './matrix.js';
import { readMatrix } from './matrix-reader.js';

export interface HtmlOptions {
  /** The language of the words around the table; that of its cells is the matrix's own. */
  readonly locale: Locale;
  /** The heading, such as the offer's name. */
  readonly title?: string | undefined;
}

/**
 * The table as an HTML document of its own: no scripts, nothing to load, light, dark and print. The promises come first, then
 * the benefits, and last the prices, each row and column with its heading. Throws `unknown_locale`, and what `toMarkdown` throws.
 *
 * @example
 * const table = catalog.matrix(catalog.dropboxPremiumSupport, { locale: 'ja' });
 * catalog.toHtml(table, { locale: 'ja' }).includes('<th scope="col">グランド上級ユーザー</th>') // => true
 */
export function toHtml(matrix: Matrix, options: HtmlOptions): string {
  return enter({ matrix, options }, (read) => pageOf(read.matrix, read.options.locale, read.options.title));
}

const enter = /*@__PURE__*/ door('catalog.toHtml', {
  matrix: readMatrix,
  options: /*@__PURE__*/ object({
    locale: readLocale,
    title: /*@__PURE__*/ optional(/*@__PURE__*/ text({ max: 1000 })),
  }),
});

const TITLE: Text = { en: 'Support by tier', ja: 'レベル別のサポート' };
const PROMISES: Text = { en: 'Promised times', ja: '約束の時間' };
const BENEFITS: Text = { en: 'Entitlements', ja: '権限' };
const PRICES: Text = { en: 'Prices', ja: '料金' };

/** Each promise of a cell on a line of its own. */
const LINES = { after: BETWEEN, kind: 'line' } as const;

function pageOf({ columns, rows, benefits, prices }: Matrix, locale: Locale, title: string | undefined): string {
  const head: readonly HtmlCell[] = [
    { text: '' },
    ...columns.map(({ label }) => ({ text: label, head: 'col' as const })),
  ];
  const group = (
    name: Text,
    list: readonly Pick<Matrix['rows'][number], 'label' | 'cells'>[],
  ): readonly (readonly HtmlCell[])[] =>
    list.length === 0
      ? []
      : [
          [{ text: name[locale], head: 'rowgroup', span: columns.length + 1 }],
          ...list.map(({ label, cells }) => [
            { text: label, head: 'row' as const },
            ...cells.map((text) => ({ text, parts: LINES })),
          ]),
        ];
  const bodies = [
    group(PROMISES, rows),
    group(BENEFITS, benefits),
    group(PRICES, prices === undefined ? [] : [prices]),
  ];
  return htmlPage(title ?? TITLE[locale], locale, { head, bodies });
}
