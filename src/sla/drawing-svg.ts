import { openSpans } from '../calendar/open-windows.js';
import { door } from '../input/request.js';
import { markNames } from '../words/clock-marks.js';
import { clockFields } from './clock-input.js';
import { columnOf, type DrawingInput, labelFields, localText, pointsOf, type ReadDrawing } from './drawing.js';
import { clockHistory } from './history.js';

const COLORS = { running: '#2563eb', paused: '#9ca3af', late: '#dc2626' } as const;
/** More windows than this would be narrower than a pixel. */
const MAX_WINDOWS = 4000;
const LINE = 16;
const TOP = 64;

/**
 * `draw` as a picture: an SVG document of its own, the same bytes for the same input. Throws as `draw` does.
 *
 * @example
 * const events = [{ type: 'started', at: '2026-11-20T07:30:00.000Z' }];
 * const svg = sla.drawSvg({ within: 'PT1H', events, at: '2026-11-20T08:00:00.000Z' });
 * svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"') // => true
 */
export function drawSvg(input: DrawingInput): string {
  return enter(input, pictured);
}

const enter = /*@__PURE__*/ door('sla.drawSvg', { ...clockFields, ...labelFields(100, 4000, 720) });

function pictured({ zone, locale, width, ...input }: ReadDrawing): string {
  const history = clockHistory(input);
  const x = columnOf(history, width);
  const points = pointsOf(history, locale);
  const windows = take(openSpans(history.timeline, history.start, history.end), MAX_WINDOWS);
  const height = TOP + LINE * points.length;
  const bar = (start: number, end: number, y: number, color: string) =>
    `<rect x="${x(start)}" y="${y}" width="${Math.max(x(end) - x(start), 1)}" height="14" fill="${color}"/>`;
  const lines = points.map(({ ms }) => `<line x1="${x(ms)}" y1="4" x2="${x(ms)}" y2="48" stroke="#111827"/>`);
  const labels = points.map(
    ({ letter, name, ms }, i) =>
      `<text x="0" y="${TOP + LINE * i}">${letter} ${localText(zone, ms)} ${escaped(name)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="-4 0 ${width + 8} ${height}" role="img" font-family="monospace" font-size="12">`,
    `<title>${markNames[locale].title}</title>`,
    ...windows.map(({ start, end }) => bar(start, end, 8, '#bbf7d0')),
    ...history.spans.map(({ kind, start, end }) => bar(start, end, 28, COLORS[kind])),
    ...lines,
    ...labels,
    '</svg>',
  ].join('\n');
}

function take<T>(items: Iterable<T>, most: number): T[] {
  const taken: T[] = [];
  for (const item of items) {
    if (taken.length === most) break;
    taken.push(item);
  }
  return taken;
}

/** Text as it may stand in a document of XML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
