/** The colours by name, in light and in dark surroundings. */
const COLORS = {
  paper: ['#ffffff', '#0d1117'],
  ink: ['#1f2328', '#e6edf3'],
  faint: ['#59636e', '#9198a1'],
  open: ['#e4eefb', '#172a45'],
  closed: ['#d5d9df', '#3d444d'],
  running: ['#1d5fd1', '#58a6ff'],
  late: ['#b3261e', '#ff8b80'],
} as const;

function colors(column: 0 | 1): string {
  return Object.entries(COLORS)
    .map(([name, pair]) => `--${name}:${pair[column]}`)
    .join(';');
}

/** The name of the picture's class: its rules touch nothing else on a page that it stands in. */
export const CLASS = 'sla-clock';

const FONT = '12px system-ui,-apple-system,"Segoe UI","Hiragino Sans","Noto Sans JP",sans-serif';

const RULES: readonly (readonly [selector: string, declarations: string])[] = [
  [' text', 'fill:var(--ink);stroke:none'],
  [' .faint', 'fill:var(--faint)'],
  [' .small', 'font-size:11px'],
  [' .head', 'font-size:14px;font-weight:600'],
  [' .letter', 'font-size:11px;font-weight:700;text-anchor:middle'],
  [' .tight', 'font-size:9px'],
  [' .middle', 'text-anchor:middle'],
  [' .end', 'text-anchor:end'],
  [' .paper', 'fill:var(--paper)'],
  [' .open', 'fill:var(--open)'],
  [' .closed', 'fill:var(--closed)'],
  [' .after', 'fill:none'],
  [' .torn', 'fill:none;stroke:var(--faint);stroke-width:1;stroke-dasharray:2 3'],
  [' .axis', 'fill:none;stroke:var(--faint);stroke-width:1'],
  [' .running', 'fill:var(--running)'],
  [' .still', 'fill:none;stroke:var(--running);stroke-width:2'],
  [' .left', 'fill:none;stroke:var(--running);stroke-width:1.5;stroke-dasharray:4 3'],
  [' .paused', 'fill:var(--paper);stroke:var(--faint);stroke-width:1'],
  [' .dashes', 'fill:none;stroke:var(--faint);stroke-width:5;stroke-dasharray:7 5'],
  [' .late', 'fill:var(--late)'],
  [' .crosses', 'fill:none;stroke:var(--paper);stroke-width:1.5'],
  [' .mark', 'fill:none;stroke:var(--ink);stroke-width:1'],
  [' .due', 'stroke-width:2;stroke-dasharray:5 3'],
  [' .missed', 'stroke:var(--late);stroke-width:2'],
  [' .badge', 'fill:var(--paper);stroke:var(--ink);stroke-width:1.5'],
  [' .badge.missed', 'fill:var(--late)'],
  [' .badge.now', 'fill:var(--ink)'],
  [' .inverse', 'fill:var(--paper)'],
];

/** The style sheet of a picture. */
export function styleSheet(): string {
  return [
    `.${CLASS}{${colors(0)};font:${FONT}}`,
    ...RULES.map(([selector, declarations]) => `.${CLASS}${selector}{${declarations}}`),
    `@media screen and (prefers-color-scheme:dark){.${CLASS}{${colors(1)}}}`,
  ].join('\n');
}
