import { door } from '../input/request.js';
import { together } from '../input/together.js';
import { drawingWords } from '../words/clock-marks.js';
import { clockFields } from './clock-input.js';
import { type AxisLabel, axisOf } from './drawing-axis.js';
import { type DrawingInput, labelFields, type ReadDrawing } from './drawing-input.js';
import { localText, pointsOf } from './drawing-points.js';
import { type Run, runsOf } from './drawing-runs.js';
import { scaleOf } from './drawing-scale.js';
import { padded, wrapped } from './drawing-text.js';
import { clockHistory } from './history.js';

/** The width of the rows' names, with the space after them. */
const MARGIN = 8;
const MAX_EVENTS = 40;
const HOURS = { open: '█', closed: '░', after: '~' } as const;
const BARS = { running: '━', paused: '┄', late: '╳', left: ' ' } as const;
/** A running clock while its hours are closed: it stands still. */
const STILL = '·';
const NO_BREAK = '\u00a0';

/**
 * A clock's life as text, on lines of at most `width` columns: an axis of days and times, the open hours (closed time is
 * shortened to a column or a few), what the clock did (running, paused, late), its events, and their instants in words.
 * Throws as `readClock` does, `unknown_zone`, `unknown_locale`, `out_of_range`.
 *
 * @example
 * const events = [{ type: 'started', at: '2026-11-20T07:30:00.000Z' }];
 * const text = sla.draw({ within: 'PT1H', events, at: '2026-11-20T08:00:00.000Z', width: 40 });
 * text.split('\n').slice(4, 6) // => ['clock   ━━━━━━━━━━━━━━━━', 'events  S               N              D']
 */
export function draw(input: DrawingInput): string {
  return enter(input, drawn);
}

const enter = /*@__PURE__*/ door(
  'sla.draw',
  /*@__PURE__*/ together(clockFields, /*@__PURE__*/ labelFields(40, 400, 80)),
);

function drawn({ zone, locale, width, ...input }: ReadDrawing): string {
  const words = drawingWords[locale];
  const history = clockHistory(input);
  const { points, omitted } = pointsOf(history, words, MAX_EVENTS);
  const columns = width - MARGIN;
  // Lateness begins with the due instant: it needs no room of its own.
  const instants = points.filter(({ kind }) => kind !== 'late').map(({ ms }) => ms);
  const scale = scaleOf(history, instants, columns, 1);
  const runs = runsOf(history, scale, 1);
  const { days, times } = axisOf(scale, zone, words, 1);
  const row = (name: string, text: string) => (padded(name, MARGIN) + text).trimEnd();
  const hours = scale.sections.map(({ kind, from, to }) => HOURS[kind].repeat(to - from)).join('');
  const places = points.map(({ ms, letter }) => ({
    place: Math.min(Math.floor(scale.place(ms)), columns - 1),
    letter,
  }));
  const marks = marksOf(places, columns);
  const list = points.map(({ letter, name, ms }) => `${letter} ${localText(zone, ms)} ${name}`);
  const notes = [
    ...(scale.even ? [words.even] : []),
    keysOf(scale.even ? [] : scale.sections, runs, words.keys),
    ...list,
    ...(omitted > 0 ? [words.omitted(omitted)] : []),
  ].filter((line) => line !== '');
  return [
    ...wrapped(`${words.title}: ${words.stages[history.stage]} (${zone})`, width),
    ...[days, times].filter((labels) => labels.length > 0).map((labels) => row('', written(labels))),
    ...(scale.even || hours === '' ? [] : [row(words.rows.hours, hours)]),
    ...(runs.length === 0 ? [] : [row(words.rows.clock, barsOf(runs, columns))]),
    ...marks.map((line, i) => row(i === 0 ? words.rows.events : '', line)),
    ...notes.flatMap((line) => wrapped(line, width)).map((line) => line.replaceAll(NO_BREAK, ' ')),
  ].join('\n');
}

/** Labels on one line. */
function written(labels: readonly AxisLabel[]): string {
  return labels.reduce((line, { from, text }) => padded(line, Math.floor(from)) + text, '');
}

function barsOf(runs: readonly Run[], columns: number): string {
  const bars = Array.from({ length: columns }, () => ' ');
  for (const { kind, closed, from, to } of runs) {
    bars.fill(closed && kind === 'running' ? STILL : BARS[kind], Math.floor(from), Math.floor(to));
  }
  return bars.join('');
}

/** Letters at their places: where one is taken, the next line has room; the third line holds what is left. */
function marksOf(places: readonly { readonly place: number; readonly letter: string }[], columns: number): string[] {
  const lines: string[][] = [[], [], []];
  for (const { place, letter } of places) {
    const line = lines.find((one) => one[place] === undefined) ?? lines[2];
    if (line !== undefined) line[place] = letter;
  }
  return lines
    .filter((line) => line.length > 0)
    .map((line) => Array.from({ length: columns }, (_, i) => line[i] ?? ' ').join(''));
}

/** What the signs of this drawing stand for, none of them parted from its name. */
function keysOf(
  sections: readonly { readonly kind: keyof typeof HOURS }[],
  runs: readonly Run[],
  names: { readonly [key in keyof typeof HOURS | keyof typeof BARS]: string },
): string {
  const hours = (['open', 'closed', 'after'] as const).filter((kind) => sections.some((one) => one.kind === kind));
  const bars = (['running', 'paused', 'late'] as const).filter((kind) => runs.some((one) => one.kind === kind));
  const keys = [...hours.map((kind) => [HOURS[kind], names[kind]]), ...bars.map((kind) => [BARS[kind], names[kind]])];
  return keys.map((key) => key.join(' ').replaceAll(' ', NO_BREAK)).join('   ');
}
