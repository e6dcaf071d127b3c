import { optional, whole } from '../input/readers.js';
import { door } from '../input/request.js';
import { dateOfDayNumber } from '../time/calendar-date.js';
import { instantOf } from '../time/instant.js';
import { dayNumberIn } from '../time/local-time.js';
import { DAY, offsetAt } from '../time/offset-year.js';
import { readZone, type ZoneName } from '../time/zone.js';
import { lineNames, markNames } from '../words/clock-marks.js';
import { type Locale, readLocale } from '../words/locale.js';
import { type ClockInput, clockFields, type ReadClockInput } from './clock-input.js';
import { type ClockHistory, clockHistory } from './history.js';

/** What `draw` and `drawSvg` take: a clock's input, the zone of its labels (UTC by default) and a width. */
export interface DrawingInput extends ClockInput {
  readonly zone?: ZoneName | undefined;
  /** The language of the legend: English by default. */
  readonly locale?: Locale | undefined;
  /** Characters of the bars (10 to 400, by default 60), or pixels of the picture (100 to 4000, by default 720). */
  readonly width?: number | undefined;
}

const LETTERS = { started: 'S', paused: 'P', resumed: 'R', met: 'M', reopened: 'O', cancelled: 'C' } as const;
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
  return enter(input, drawn);
}

const enter = /*@__PURE__*/ door('sla.draw', { ...clockFields, ...labelFields(10, 400, 60) });

function drawn({ zone, locale, width, ...input }: ReadDrawing): string {
  const history = clockHistory(input);
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
  const points = pointsOf(history, locale);
  for (const { letter, ms } of points) marks[Math.min(column(ms), width - 1)] = letter;
  const legend = points.map(({ letter, name, ms }) => `${letter} ${localText(zone, ms)} ${name}`);
  const names = lineNames[locale];
  return [names.open + open.join(''), names.clock + clock.join(''), names.events + marks.join(''), ...legend].join(
    '\n',
  );
}

export interface Point {
  readonly letter: string;
  readonly name: string;
  readonly ms: number;
}

/** A drawing's input that has been read. */
export interface ReadDrawing extends ReadClockInput {
  readonly zone: ZoneName;
  readonly locale: Locale;
  readonly width: number;
}

/** The readers of a drawing's labels and width. */
export function labelFields(min: number, max: number, usual: number) {
  return {
    zone: optional(readZone, 'UTC'),
    locale: optional(readLocale, 'en'),
    width: optional(whole({ min, max }), usual),
  };
}

/** The instants worth a label, in order. A pause's reason stands beside its name. */
export function pointsOf({ marks, now, dueAt, breachedAt }: ClockHistory, locale: Locale): readonly Point[] {
  const names = markNames[locale];
  const points: Point[] = marks.map(({ type, ms, reason }) => ({
    letter: LETTERS[type],
    name: reason === null ? names[type] : `${names[type]} (${oneLine(reason)})`,
    ms,
  }));
  points.push({ letter: 'N', name: names.now, ms: now });
  if (dueAt !== null) points.push({ letter: 'D', name: names.due, ms: dueAt });
  if (breachedAt !== null) points.push({ letter: 'L', name: names.late, ms: breachedAt });
  return points.toSorted((a, b) => a.ms - b.ms);
}

/** A caller's words as one line: control characters could break the drawing. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** The place of an instant on a line of `width` steps. */
export function columnOf({ start, end }: ClockHistory, width: number): (ms: number) => number {
  return (ms) => (end === start ? 0 : Math.floor(((ms - start) / (end - start)) * width));
}

/** Local date and time in ISO's order, the same on every platform. */
export function localText(zone: ZoneName, ms: number): string {
  // The time of day alone: at the ends of the range of Date, the local date is out of it.
  const time = instantOf((ms + offsetAt(zone, ms)) % DAY).slice('1970-01-01T'.length, -'Z'.length);
  const date = dateOfDayNumber(dayNumberIn(zone, ms));
  return `${date} ${time.endsWith(':00.000') ? time.slice(0, -':00.000'.length) : time}`;
}
