import type { DrawingWords } from '../words/clock-marks.js';
import { label, pixel, shape } from './drawing-markup.js';
import { type Point, reasonText } from './drawing-points.js';
import type { Run } from './drawing-runs.js';
import type { Section } from './drawing-scale.js';
import { columnsOf, shortened } from './drawing-text.js';

/** About how wide a column of small text is, in pixels. */
export const COLUMN = 6.6;
/** The heights of the band of hours, and of what stands in it. */
export const BAND = { top: 78, bottom: 128 } as const;
const BAR = { top: 98, height: 18, middle: 107 } as const;
const BADGE = { y: 150, radius: 9, apart: 23 } as const;

/** The open hours and the closed ones, which stand out as torn columns. */
export function bandOf(sections: readonly Section[], left: number): readonly string[] {
  const height = BAND.bottom - BAND.top;
  return sections.flatMap(({ kind, from, to }) => {
    const area = { x: left + from, y: BAND.top, width: to - from, height };
    if (kind === 'open') return [shape('rect', { class: 'open', ...area })];
    const edges = `M${pixel(left + from)} ${BAND.top}v${height}M${pixel(left + to)} ${BAND.top}v${height}`;
    return [shape('rect', { class: kind, ...area }), shape('path', { class: 'torn', d: edges })];
  });
}

/** What the clock did. Running is solid, paused is dashed, late is taller and crossed, what is left is an outline. */
export function barsOf(runs: readonly Run[], words: DrawingWords, left: number): readonly string[] {
  const bars = united(runs);
  return [...bars.flatMap((bar) => barOf(bar, left)), ...bars.flatMap((bar) => reasonOf(bar, words, left))];
}

/** The runs, whole where closed hours make no difference to them: pauses and lateness go on. */
function united(runs: readonly Run[]): readonly Run[] {
  const bars: Run[] = [];
  for (const run of runs) {
    const last = bars.at(-1);
    const goesOn = last?.to === run.from && last.kind === run.kind && last.reasons.join() === run.reasons.join();
    if (goesOn && (run.kind === 'paused' || run.kind === 'late')) bars[bars.length - 1] = { ...last, to: run.to };
    else bars.push(run);
  }
  return bars;
}

function barOf(
  { kind, closed, from, to }: Pick<Run, 'kind' | 'closed' | 'from' | 'to'>,
  left: number,
  y: number = BAR.top,
) {
  const x = left + from;
  const width = Math.max(to - from, 1);
  const middle = y + BAR.height / 2;
  const line = (name: string) => shape('path', { class: name, d: `M${pixel(x)} ${middle}h${pixel(width)}` });
  const bar = (name: string, more: number) =>
    shape('rect', { class: name, x, y: y - more, width, height: BAR.height + 2 * more });
  switch (kind) {
    case 'running':
      return [closed ? line('still') : bar('running', 0)];
    case 'left':
      return closed ? [] : [bar('left', 0)];
    case 'paused':
      return [bar('paused', 0), line('dashes')];
    case 'late':
      return [bar('late', 3), ...crosses(x, width, y)];
  }
}

/** As many crosses as there is room for. */
function crosses(x: number, width: number, y: number): readonly string[] {
  const count = Math.floor(width / 16);
  if (count === 0) return [];
  const one = (i: number) => `M${pixel(x + 16 * i + 4)} ${y + 4}l9 10m0 -10l-9 10`;
  return [shape('path', { class: 'crosses', d: Array.from({ length: count }, (_, i) => one(i)).join('') })];
}

/** Why it was paused, above the bar, as far as there is room for it. */
function reasonOf({ reasons, from, to }: Run, words: DrawingWords, left: number): readonly string[] {
  const columns = Math.floor((to - from) / (COLUMN + 0.6));
  if (reasons.length === 0 || columns < 6) return [];
  const text = shortened(reasons.map((reason) => reasonText(reason, words)).join(', '), columns);
  return [label(text, left + (from + to) / 2, BAR.top - 6, { class: 'small faint middle' })];
}

/** How many marks there is room for. */
export function mostMarks(width: number): number {
  return Math.floor(width / BADGE.apart);
}

/** The marks: a line through the bars at each instant, and the letters in order under them. */
export function marksOf(
  points: readonly { readonly point: Point; readonly x: number; readonly letter: string }[],
  left: number,
  width: number,
): readonly string[] {
  const places = spread(
    points.map(({ x }) => x),
    left,
    left + width,
  );
  return points.flatMap(({ point, x, letter }, i) => {
    const at = places[i] ?? x;
    const line = `M${pixel(x)} ${BAND.top - 4}V${BAND.bottom + 4}L${pixel(at)} ${BADGE.y - BADGE.radius}`;
    return [
      shape('path', { class: `mark${emphasis(point.kind)}`, d: line }),
      ...badge(point.kind, letter, at, BADGE.y),
    ];
  });
}

/** Places at least a badge apart, as near to the given ones as their order and the edges allow. */
function spread(xs: readonly number[], from: number, to: number): readonly number[] {
  const places: number[] = [];
  for (const x of xs) places.push(Math.max(x, (places.at(-1) ?? from - BADGE.apart) + BADGE.apart));
  let limit = to;
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i] ?? 0, limit);
    limit = (places[i] ?? 0) - BADGE.apart;
  }
  return places;
}

function emphasis(kind: Point['kind']): string {
  return kind === 'due' ? ' due' : kind === 'late' ? ' missed' : '';
}

/** A letter in the shape of its kind: due in a diamond, late in a square, now in a full circle, an event in a circle. */
export function badge(kind: Point['kind'], letter: string, x: number, y: number): readonly string[] {
  const r = BADGE.radius;
  const inverse = kind === 'late' || kind === 'now';
  const outline =
    kind === 'due'
      ? shape('path', {
          class: 'badge',
          d: `M${pixel(x)} ${y - r - 2}l${r + 2} ${r + 2}l-${r + 2} ${r + 2}l-${r + 2} -${r + 2}z`,
        })
      : kind === 'late'
        ? shape('rect', { class: 'badge missed', x: x - r + 1, y: y - r + 1, width: 2 * r - 2, height: 2 * r - 2 })
        : shape('circle', { class: kind === 'now' ? 'badge now' : 'badge', cx: x, cy: y, r });
  return [
    outline,
    label(letter, x, y + 4, { class: `letter${letter.length > 1 ? ' tight' : ''}${inverse ? ' inverse' : ''}` }),
  ];
}

/** What the bars and columns of this picture stand for: a sample of each beside its name, in lines of the width. */
export function keysOf(
  sections: readonly Section[],
  runs: readonly Run[],
  names: DrawingWords['keys'],
  left: number,
  width: number,
  y: number,
): { readonly shapes: readonly string[]; readonly height: number } {
  const kinds = [
    ...(['open', 'closed', 'after'] as const).filter((kind) => sections.some((one) => one.kind === kind)),
    ...(['running', 'paused', 'late', 'left'] as const).filter((kind) => runs.some((one) => one.kind === kind)),
  ];
  const shapes: string[] = [];
  let x = 0;
  let line = 0;
  for (const kind of kinds) {
    const long = 32 + columnsOf(names[kind]) * COLUMN + 18;
    if (x > 0 && x + long > width + 18) [x, line] = [0, line + 1];
    const top = y + 24 * line;
    shapes.push(...sample(kind, left + x, top), label(names[kind], left + x + 32, top + 13));
    x += long;
  }
  return { shapes, height: kinds.length === 0 ? 0 : 24 * (line + 1) };
}

function sample(kind: Section['kind'] | Run['kind'], x: number, y: number): readonly string[] {
  if (kind === 'open') return [shape('rect', { class: 'open', x, y, width: 26, height: 18 })];
  if (kind === 'closed' || kind === 'after') {
    return [
      shape('rect', { class: kind, x: x + 6, y, width: 14, height: 18 }),
      shape('path', { class: 'torn', d: `M${pixel(x + 6)} ${y}v18M${pixel(x + 20)} ${y}v18` }),
    ];
  }
  return barOf({ kind, closed: false, from: 0, to: 26 }, x, y);
}
