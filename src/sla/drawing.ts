import { invalidInput, shown } from '../errors.js';
import { fields } from '../record.js';
import { instantAt } from '../time/instant.js';
import { dateAt } from '../time/local-time.js';
import { DAY, offsetAt } from '../time/offset-year.js';
import { type ZoneName, zoneAt } from '../time/zone.js';
import { type ClockHistory, clockHistory } from './history.js';
import type { ClockInput } from './reading.js';

/** What `draw` and `drawSvg` take: a clock's input, the zone of its labels (UTC by default) and a width. */
export interface DrawingInput extends ClockInput {
  readonly zone?: ZoneName | undefined;
  /** Characters of the bars (10 to 400, by default 60), or pixels of the picture (100 to 4000, by default 720). */
  readonly width?: number | undefined;
}

const LETTERS = { started: 'S', paused: 'P', resumed: 'R', met: 'M', reopened: 'O' } as const;
const BARS = { running: '━', paused: '┄', late: '╳' } as const;

/**
 * A clock's life as text: a bar of the open hours, a bar of the clock (running, paused, late), its events, and the
 * instants in words. Throws as `readClock` does, `unknown_zone`, `out_of_range`.
 *
 * @example
 * const events = [{ type: 'started', at: '2026-11-20T07:30:00.000Z' }];
 * const text = sla.draw({ within: 'PT1H', events, at: '2026-11-20T08:00:00.000Z', width: 10 });
 * text.split('\n').slice(0, 3) // => ['open   ██████████', 'clock  ━━━━━     ', 'events S    N   D']
 */
export function draw(input: DrawingInput): string {
  const { history, zone, width } = readDrawing(input, { least: 10, usual: 60, most: 400 });
  const { start, end, spans, timeline } = history;
  const column = columnOf(history, width);
  const open = Array.from({ length: width }, (_, i) => {
    const from = start + Math.floor(((end - start) * i) / width);
    const to = start + Math.floor(((end - start) * (i + 1)) / width);
    return timeline.between(from, to) > 0 ? '█' : '·';
  });
  const clock = Array.from({ length: width }, () => ' ');
  for (const span of spans)
    clock.fill(BARS[span.kind], column(span.start), Math.max(column(span.end), column(span.start) + 1));
  const marks = Array.from({ length: width }, () => ' ');
  const points = pointsOf(history);
  for (const { letter, ms } of points) marks[Math.min(column(ms), width - 1)] = letter;
  const legend = points.map(({ letter, name, ms }) => `${letter} ${localText(zone, ms)} ${name}`);
  return [`open   ${open.join('')}`, `clock  ${clock.join('')}`, `events ${marks.join('')}`, ...legend].join('\n');
}

interface Point {
  readonly letter: string;
  readonly name: string;
  readonly ms: number;
}

/** The instants worth a label, in order. */
export function pointsOf({ marks, now, dueAt }: ClockHistory): readonly Point[] {
  const points: Point[] = marks.map(({ type, ms }) => ({ letter: LETTERS[type], name: type, ms }));
  points.push({ letter: 'N', name: 'now', ms: now });
  if (dueAt !== null) points.push({ letter: 'D', name: 'due', ms: dueAt });
  return points.toSorted((a, b) => a.ms - b.ms);
}

/** A drawing's input, checked. */
export function readDrawing(
  input: DrawingInput,
  { least, usual, most }: { readonly least: number; readonly usual: number; readonly most: number },
): { readonly history: ClockHistory; readonly zone: ZoneName; readonly width: number } {
  const { zone = 'UTC', width = usual } = fields(input, 'zone', 'width');
  if (!Number.isInteger(width) || width < least || width > most) {
    invalidInput(
      'out_of_range',
      ['width'],
      `A width is a whole number from ${least} to ${most}; ${shown(width)} is not.`,
      `幅は ${least} から ${most} の整数で指定してください（${shown(width)} は使えません）。`,
    );
  }
  return { history: clockHistory(input), zone: zoneAt(zone, ['zone']), width };
}

/** The place of an instant on a line of `width` steps. */
export function columnOf({ start, end }: ClockHistory, width: number): (ms: number) => number {
  return (ms) => (end === start ? 0 : Math.floor(((ms - start) / (end - start)) * width));
}

/** Local date and time in ISO's order, the same on every platform. */
export function localText(zone: ZoneName, ms: number): string {
  // The time of day alone: at the ends of the range of Date, the local date is out of it.
  const time = instantAt((ms + offsetAt(zone, ms)) % DAY).slice('1970-01-01T'.length, -'Z'.length);
  return `${dateAt(ms, zone)} ${time.endsWith(':00.000') ? time.slice(0, -':00.000'.length) : time}`;
}
