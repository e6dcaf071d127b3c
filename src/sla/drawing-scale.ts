import { openSpans } from '../calendar/open-windows.js';
import type { ClockHistory } from './history.js';

/** A part of a picture: open or closed time, or the time after the clock's end; `from` and `to` are places. */
export interface Section {
  readonly kind: 'open' | 'closed' | 'after';
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Where each instant of a clock's life stands on a line from 0 to `width`. */
export interface Scale {
  readonly width: number;
  /** In order, without gaps; none where the picture is of one instant. */
  readonly sections: readonly Section[];
  /** Whether the hours have too many windows: then all time is drawn evenly. */
  readonly even: boolean;
  readonly place: (ms: number) => number;
  /** The instant at a place, in whole milliseconds. */
  readonly at: (place: number) => number;
}

type Part = Pick<Section, 'kind' | 'start' | 'end'>;

/** Past this many windows, the hours would be a pattern rather than a picture. */
const MAX_WINDOWS = 200;

/**
 * A scale of `width` whole steps on which open time has its share and each closed time at most `gap`, or three times that
 * where one of the instants lies in it. All closed time together takes at most a third of the width.
 */
export function scaleOf(history: ClockHistory, instants: readonly number[], width: number, gap: number): Scale {
  const found = partsOf(history);
  const even = found === null;
  const { start, end } = history;
  const parts: readonly Part[] = found ?? [{ kind: 'open', start, end }];
  const most = parts.map(({ kind, start: first, end: last }) => {
    if (kind === 'open') return Number.POSITIVE_INFINITY;
    return kind === 'after' || instants.some((ms) => ms > first && ms < last) ? 3 * gap : gap;
  });
  const widths = widthsOf(parts, most, width);
  let reached = 0;
  const sections = parts.map((part, i) => {
    const from = Math.round(reached);
    reached += widths[i] ?? 0;
    return { ...part, from, to: i === parts.length - 1 ? width : Math.round(reached) };
  });
  return { width, sections, even, place: (ms) => placeOf(sections, ms), at: (place) => instantAt(sections, place) };
}

/** The parts of a picture; `null` where the hours have too many windows to be told apart. */
function partsOf({ timeline, start, end, quietFrom }: ClockHistory): readonly Part[] | null {
  const parts: Part[] = [];
  let reached = start;
  let windows = 0;
  for (const span of openSpans(timeline, start, quietFrom)) {
    windows += 1;
    if (windows > MAX_WINDOWS) return null;
    if (reached < span.start) parts.push({ kind: 'closed', start: reached, end: span.start });
    parts.push({ kind: 'open', ...span });
    reached = span.end;
  }
  if (reached < quietFrom) parts.push({ kind: 'closed', start: reached, end: quietFrom });
  if (quietFrom < end) parts.push({ kind: 'after', start: quietFrom, end });
  return parts;
}

/** Widths in proportion to time, none wider than its most; what is held back goes to the others. */
function widthsOf(parts: readonly Part[], most: readonly number[], width: number): readonly number[] {
  const lengths = parts.map(({ start, end }) => end - start);
  const limited = most.filter(Number.isFinite).reduce((sum, one) => sum + one, 0);
  // A picture without open time has nothing to give the room to.
  const allClosed = most.every(Number.isFinite);
  const share = Math.min(1, width / 3 / limited);
  const limits = most.map((one) => (allClosed ? Number.POSITIVE_INFINITY : one * share));
  const held = new Set<number>();
  for (;;) {
    const free = lengths.map((length, i) => (held.has(i) ? 0 : length)).reduce((sum, one) => sum + one, 0);
    const room = width - [...held].reduce((sum, i) => sum + (limits[i] ?? 0), 0);
    const widths = lengths.map((length, i) => (held.has(i) ? (limits[i] ?? 0) : (length / free) * room));
    const before = held.size;
    for (const [i, one] of widths.entries()) if (one > (limits[i] ?? 0)) held.add(i);
    if (held.size === before) return widths;
  }
}

function placeOf(sections: readonly Section[], ms: number): number {
  const section = lastWhere(sections, (one) => one.start <= ms);
  if (section === undefined) return 0;
  const { start, end, from, to } = section;
  return from + ((ms - start) / (end - start)) * (to - from);
}

function instantAt(sections: readonly Section[], place: number): number {
  const section = lastWhere(sections, (one) => one.from <= place);
  if (section === undefined) return 0;
  const { start, end, from, to } = section;
  return from === to ? start : Math.floor(start + ((place - from) / (to - from)) * (end - start));
}

/** The last section for which it holds, where it holds for the first ones: sections are in order of time and place. */
function lastWhere(sections: readonly Section[], holds: (section: Section) => boolean): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const section = sections[middle];
    if (section !== undefined && holds(section)) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
}
