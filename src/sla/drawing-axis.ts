import { civilOfDayNumber, dateOfDayNumber, weekdayOf } from '../time/calendar-date.js';
import { dayNumberIn, startOfDay } from '../time/local-time.js';
import { DAY, offsetAt } from '../time/offset-year.js';
import type { ZoneName } from '../time/zone.js';
import type { DrawingWords } from '../words/clock-marks.js';
import { clockText } from './drawing-points.js';
import type { Scale, Section } from './drawing-scale.js';
import { columnsOf } from './drawing-text.js';

/** A label of the axis: it stands for the instant at `place`, and its text lies from `from` to `to`. */
export interface AxisLabel {
  readonly ms: number;
  readonly place: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The labels of an axis, none of which touch: days, and times of day. */
export interface Axis {
  readonly days: readonly AxisLabel[];
  readonly times: readonly AxisLabel[];
}

const MINUTE = 60_000;
/** Steps between times of day, in minutes. */
const STEPS = [1, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720];
/** Past this many days, dates stand at even places instead of at the days' starts. */
const MAX_DAYS = 400;

/** The axis of a scale on which a column of text is so many steps wide. */
export function axisOf(scale: Scale, zone: ZoneName, words: DrawingWords, column: number): Axis {
  const { sections } = scale;
  if (sections.length === 0) return { days: [], times: [] };
  const open = sections.filter(({ kind }) => kind === 'open');
  const visible = open.length > 0 ? open : sections;
  const length = visible.reduce((sum, { start, end }) => sum + end - start, 0);
  const room = visible.reduce((sum, { from, to }) => sum + to - from, 0);
  if (length > MAX_DAYS * DAY) return { days: evenDates(scale, zone, column), times: [] };
  return {
    days: daysOf(scale, visible, zone, words, column),
    times: timesOf(scale, visible, zone, column, room / length),
  };
}

/** The first visible instant of each day, where there is room for its label; the first tells the year if it can. */
function daysOf(
  scale: Scale,
  visible: readonly Section[],
  zone: ZoneName,
  words: DrawingWords,
  column: number,
): readonly AxisLabel[] {
  const labels: AxisLabel[] = [];
  const starts = dayStarts(visible, zone);
  let reached = 0;
  for (const [i, { day, ms }] of starts.entries()) {
    const place = scale.place(ms);
    const end = scale.place(starts[i + 1]?.ms ?? visible.at(-1)?.end ?? ms);
    const civil = civilOfDayNumber(day);
    const date = [civil.month, civil.day, weekdayOf(day)] as const;
    const full = words.dayOfYear(dateOfDayNumber(day).slice(0, -'-11-20'.length), ...date);
    const text = i === 0 && columnsOf(full) * column <= end - place ? full : words.day(...date);
    const long = columnsOf(text) * column;
    // A label may stand anywhere in its day; one that is longer than its day begins with it, or ends with the picture.
    const from = Math.min(Math.max(place, reached), scale.width - long);
    const to = from + long;
    if (from < reached || (from > place && to > end)) continue;
    labels.push({ ms, place, text, from, to });
    reached = to + 2 * column;
  }
  return labels;
}

/** The days of which something is visible, each with its first visible instant. */
function dayStarts(visible: readonly Section[], zone: ZoneName): { readonly day: number; readonly ms: number }[] {
  const starts: { readonly day: number; readonly ms: number }[] = [];
  for (const { start, end } of visible) {
    for (let ms = start; ms < end; ms = startOfDay(zone, dayNumberIn(zone, ms) + 1)) {
      const day = dayNumberIn(zone, ms);
      if (day !== starts.at(-1)?.day) starts.push({ day, ms });
    }
  }
  return starts;
}

/** Dates at even places, for pictures of years. */
function evenDates(scale: Scale, zone: ZoneName, column: number): readonly AxisLabel[] {
  const labels: AxisLabel[] = [];
  for (let place = 0; place < scale.width; place += 18 * column) {
    const ms = scale.at(place);
    const text = dateOfDayNumber(dayNumberIn(zone, ms));
    const to = place + columnsOf(text) * column;
    if (to <= scale.width) placeLabel(labels, { ms, place, text, from: place, to }, column);
  }
  return labels;
}

/** The edges of the open times, and round times of day between them. */
function timesOf(
  scale: Scale,
  visible: readonly Section[],
  zone: ZoneName,
  column: number,
  perMs: number,
): readonly AxisLabel[] {
  const labels: AxisLabel[] = [];
  const width = 5 * column;
  const add = (ms: number, place: number, from: number) => {
    const text = clockText(zone, ms);
    // A label tells the minute; an instant within a minute stands in the list of events alone.
    if (!text.endsWith(':00.000') || from < 0 || from + width > scale.width) return;
    placeLabel(labels, { ms, place, text: text.slice(0, 5), from, to: from + width }, column);
  };
  for (const { start, end, from, to } of visible) {
    add(start, from, from);
    if (to - from > 2.5 * width) add(end, to, to - width);
  }
  const minutes = STEPS.find((one) => one * MINUTE * perMs >= 2 * width);
  if (minutes === undefined) return labels;
  const step = minutes * MINUTE;
  for (const { start, end } of visible) {
    for (let ms = nextRound(zone, start, step); ms < end; ms = nextRound(zone, ms, step)) {
      const place = scale.place(ms);
      add(ms, place, place - width / 2);
    }
  }
  return labels.toSorted((a, b) => a.ms - b.ms);
}

/** Adds a label unless it would come too close to another. */
function placeLabel(labels: AxisLabel[], label: AxisLabel, apart: number): void {
  if (labels.every(({ from, to }) => label.from >= to + apart || label.to + apart <= from)) labels.push(label);
}

/** The first instant after `ms` at which clocks in the zone show a multiple of `step`. */
function nextRound(zone: ZoneName, ms: number, step: number): number {
  const after = (instant: number, offset: number) => (Math.floor((instant + offset) / step) + 1) * step - offset;
  const next = after(ms, offsetAt(zone, ms));
  const offset = offsetAt(zone, next);
  // Where clocks have changed on the way, they show something else by then: the next round time counts.
  return (next + offset) % step === 0 ? next : after(next, offset);
}
