import { door } from '../input/request.js';
import { together } from '../input/together.js';
import { drawingWords } from '../words/clock-marks.js';
import { escaped } from '../words/markup.js';
import { clockFields } from './clock-input.js';
import { type Axis, axisOf } from './drawing-axis.js';
import { type DrawingInput, labelFields, type ReadDrawing } from './drawing-input.js';
import { label, pixel, shape } from './drawing-markup.js';
import { localText, type Point, pointsOf } from './drawing-points.js';
import { runsOf } from './drawing-runs.js';
import { scaleOf } from './drawing-scale.js';
import { BAND, badge, bandOf, barsOf, COLUMN, keysOf, marksOf, mostMarks } from './drawing-shapes.js';
import { CLASS, styleSheet } from './drawing-style.js';
import { wrapped } from './drawing-text.js';
import { clockHistory } from './history.js';

/** Pixels at the left and the right. */
const MARGIN = 20;
/** A narrower picture is this one, scaled down. */
const LEAST = 400;
const GAP = 16;
const KEYS = 174;
const LINE = 22;

/**
 * `draw` as a picture: an SVG document of its own, the same bytes for the same input, in light and in dark surroundings.
 * It reads without colour: each bar has its pattern, each mark its letter and its shape. Throws as `draw` does.
 *
 * @example
 * const events = [{ type: 'started', at: '2026-11-20T07:30:00.000Z' }];
 * const svg = sla.drawSvg({ within: 'PT1H', events, at: '2026-11-20T08:00:00.000Z' });
 * svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"') // => true
 */
export function drawSvg(input: DrawingInput): string {
  return enter(input, pictured);
}

const enter = /*@__PURE__*/ door(
  'sla.drawSvg',
  /*@__PURE__*/ together(clockFields, /*@__PURE__*/ labelFields(100, 4000, 720)),
);

function pictured({ zone, locale, width: asked, ...input }: ReadDrawing): string {
  const words = drawingWords[locale];
  const history = clockHistory(input);
  const outer = Math.max(asked, LEAST);
  const width = outer - 2 * MARGIN;
  // Now, due and late have marks too.
  const { points, omitted } = pointsOf(history, words, Math.min(40, mostMarks(width)) - 3);
  // Lateness begins with the due instant: it needs no room of its own.
  const instants = points.filter(({ kind }) => kind !== 'late').map(({ ms }) => ms);
  const scale = scaleOf(history, instants, width, GAP);
  const runs = runsOf(history, scale, Math.max(1, width / 300));
  const letters = lettersOf(points);
  const marks = points.map((point, i) => ({ point, x: MARGIN + scale.place(point.ms), letter: letters[i] ?? '' }));
  const sections = scale.even ? [] : scale.sections;
  const keys = keysOf(sections, runs, words.keys, MARGIN, width, KEYS);
  const lines = points.map(({ ms, name }, i) => ({ i, text: `${localText(zone, ms)} ${name}` }));
  const notes = [...(omitted > 0 ? [words.omitted(omitted)] : []), ...(scale.even ? [words.even] : [])];
  const list = listOf(lines, points, letters, notes, KEYS + keys.height + 16, width);
  const stage = words.stages[history.stage];
  const title = `${words.title}: ${stage}`;
  const told = words.listed(lines.map(({ text }) => text));
  const described = [words.described(stage, zone), told, ...notes].join(' ');
  const size = `width="${asked}" height="${pixel((list.bottom * asked) / outer)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${outer} ${list.bottom}" class="${CLASS}" role="img" lang="${locale}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(described)}</desc>`,
    `<style>${styleSheet()}</style>`,
    shape('rect', { class: 'paper', x: 0, y: 0, width: outer, height: list.bottom }),
    label(title, MARGIN, 28, { class: 'head' }),
    label(zone, outer - MARGIN, 28, { class: 'small faint end' }),
    ...bandOf(sections, MARGIN),
    ...axisShapes(axisOf(scale, zone, words, COLUMN)),
    ...barsOf(runs, words, MARGIN),
    ...marksOf(marks, MARGIN, width),
    ...keys.shapes,
    ...list.shapes,
    '</svg>',
  ].join('\n');
}

/** The letters of the marks, numbered where a letter stands for several of them. */
function lettersOf(points: readonly Point[]): readonly string[] {
  const seen = new Map<string, number>();
  return points.map(({ letter }) => {
    const number = (seen.get(letter) ?? 0) + 1;
    seen.set(letter, number);
    const single = points.filter((one) => one.letter === letter).length === 1;
    return single ? letter : `${letter}${number}`;
  });
}

/** The days and the times above the band, each with its tick. */
function axisShapes({ days, times }: Axis): readonly string[] {
  const ticks = [
    // A long tick leads to a label that stands at its day's start. Where a label had to move, it would cross a label.
    ...days.map(({ place, from }) => `M${pixel(MARGIN + place)} ${BAND.top}v-${from === place ? 32 : 6}`),
    ...times.map(({ place }) => `M${pixel(MARGIN + place)} ${BAND.top - 6}v6`),
  ];
  return [
    ...(ticks.length === 0 ? [] : [shape('path', { class: 'axis', d: ticks.join('') })]),
    ...days.map(({ text, from }) => label(text, MARGIN + from + 4, BAND.top - 24)),
    ...times.map(({ text, from, to }) =>
      label(text, MARGIN + (from + to) / 2, BAND.top - 9, { class: 'small faint middle' }),
    ),
  ];
}

/** The instants in words, each beside its mark, and what else there is to say. */
function listOf(
  lines: readonly { readonly i: number; readonly text: string }[],
  points: readonly Point[],
  letters: readonly string[],
  notes: readonly string[],
  top: number,
  width: number,
): { readonly shapes: readonly string[]; readonly bottom: number } {
  const columns = Math.floor((width - 30) / 7.2);
  const shapes: string[] = [];
  let y = top;
  const write = (text: string) => {
    for (const line of wrapped(text, columns)) {
      shapes.push(label(line.trim(), MARGIN + 30, y + 4));
      y += LINE;
    }
  };
  for (const { i, text } of lines) {
    const point = points[i];
    if (point !== undefined) shapes.push(...badge(point.kind, letters[i] ?? '', MARGIN + 10, y));
    write(text);
  }
  for (const note of notes) write(note);
  return { shapes, bottom: y };
}
