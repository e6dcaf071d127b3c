import type { Locale } from '../input/issue.js';

/** Characters that could break a line, turn the direction of writing, or that no XML may hold. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufdd0-\ufdef\ufffe\uffff]+/gu;

/** Characters that mean something in XML and HTML. */
const MEANT = /[&<>"]/;

/** A caller's words as one line. */
export function oneLine(text: string): string {
  return text.replaceAll(UNSAFE, ' ');
}

/** Text as it may stand in XML and HTML, attributes included. */
export function escaped(text: string): string {
  if (!MEANT.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const STYLE = `:root{color-scheme:light dark;--paper:#fff;--ink:#1f2328;--faint:#59636e;--line:#d1d9e0}
@media screen and (prefers-color-scheme:dark){:root{--paper:#0d1117;--ink:#e6edf3;--faint:#9198a1;--line:#3d444d}}
@media print{:root{color-scheme:light;--ink:#000;--faint:#444;--line:#999}@page{margin:15mm}}
body{margin:2rem auto;max-width:64rem;padding:0 1rem;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI","Hiragino Sans","Noto Sans JP",sans-serif}
:lang(ja){line-break:strict;word-break:auto-phrase}
h1{font-size:1.3rem;line-height:1.4;text-wrap:balance}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{padding:.4rem 1.4rem .4rem 0;border-top:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
tr>:last-child{padding-right:0}
tbody th{min-width:9em}
thead th,thead td{border-top:0;color:var(--faint)}
.group{padding-top:1.2rem;color:var(--faint);border-top:0}
.line{display:block}
.mark{position:absolute;clip-path:inset(50%)}
.whole{white-space:nowrap}
.number{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}
tfoot th,tfoot td{border-top:2px solid var(--ink);font-weight:600}
tr{break-inside:avoid}
@media print{body{margin:0;padding:0;max-width:none;font-size:12px}.wide{overflow:visible}th,td{padding-right:.8rem}tbody th{min-width:6em}h1{break-after:avoid}}`;

/** A cell: `head` names its row or column, `number` is aligned to the right. */
export interface HtmlCell {
  readonly text: string;
  readonly head?: 'row' | 'col' | 'rowgroup';
  readonly number?: boolean;
  /** Where the text falls into parts: each on a line of its own, or broken nowhere else. */
  readonly parts?: { readonly after: string; readonly kind: 'line' | 'whole' };
  readonly span?: number;
}

/** A document with one table: it needs nothing else, runs nothing, and follows light, dark and print. */
export function htmlPage(
  title: string,
  locale: Locale,
  table: { readonly head: HtmlRow; readonly bodies: readonly (readonly HtmlRow[])[]; readonly foot?: HtmlRow },
): string {
  const { head, bodies, foot } = table;
  const name = written(title);
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${name}</title>`,
    `<style>\n${STYLE}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1 id="title">${name}</h1>`,
    // What is wider than the page is scrolled by itself, from the keyboard too.
    '<div class="wide" tabindex="0" role="region" aria-labelledby="title">',
    '<table>',
    `<thead>\n${rowOf(head)}\n</thead>`,
    ...bodies.filter((rows) => rows.length > 0).map((rows) => `<tbody>\n${rows.map(rowOf).join('\n')}\n</tbody>`),
    ...(foot === undefined ? [] : [`<tfoot>\n${rowOf(foot)}\n</tfoot>`]),
    '</table>',
    '</div>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

type HtmlRow = readonly HtmlCell[];

function rowOf(cells: HtmlRow): string {
  return `<tr>${cells.map(cellOf).join('')}</tr>`;
}

function cellOf({ text, head, number = false, span, parts }: HtmlCell): string {
  if (head === undefined && span === undefined && !number) return `<td>${contentOf(text, parts)}</td>`;
  const name = head === undefined ? 'td' : 'th';
  const kind = head === 'rowgroup' ? ' class="group"' : number ? ' class="number"' : '';
  const scope = head === undefined ? '' : ` scope="${head}"`;
  const wide = span === undefined ? '' : ` colspan="${span}"`;
  return `<${name}${kind}${scope}${wide}>${contentOf(text, parts)}</${name}>`;
}

function contentOf(text: string, parts: HtmlCell['parts']): string {
  if (parts === undefined || !text.includes(parts.after)) return written(text);
  const { after, kind } = parts;
  const found = text.split(after);
  // The mark stays in the text, for those who copy it or have it read to them.
  const mark = kind === 'line' ? `<span class="mark">${written(after)}</span>` : written(after.trimEnd());
  const spans = found.map(
    (one, i) => `<span class="${kind}">${written(one)}${i < found.length - 1 ? mark : ''}</span>`,
  );
  return spans.join(kind === 'whole' && after.endsWith(' ') ? ' ' : '');
}

/** Printable ASCII that means nothing in HTML: most cells of an invoice. */
const SAFE = /^[ !#-%'-;=?-~]*$/;

function written(text: string): string {
  return SAFE.test(text) ? text : escaped(oneLine(text));
}
