import { DAY, dateOfDay } from './local-reading.ts';

// What both of the slow calendars are made of: the windows of a date as they are written, and sums over open spans.

/** The hours of a schedule, as `calendar.schedule` takes them. */
export interface Hours {
  readonly zone: string;
  readonly weekly: { readonly [day: string]: readonly string[] | undefined };
  readonly closures?: readonly string[] | undefined;
  readonly exceptions?: { readonly [date: string]: readonly string[] } | undefined;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A closure wins over an exception, an exception over the week. */
export function windowsOn({ weekly, closures, exceptions }: Hours, day: number): readonly Span[] {
  const date = dateOfDay(day);
  if (closures?.includes(date)) return [];
  const weekday = WEEKDAYS[new Date(day * DAY).getUTCDay()] ?? '';
  return (exceptions?.[date] ?? weekly[weekday] ?? []).map(windowOf);
}

const read = new Map<string, Span>();

/** A window as it is written; each text is read once. */
function windowOf(text: string): Span {
  const known = read.get(text);
  if (known !== undefined) return known;
  const [start = 0, end = 0] = text.split('-').map(clockTime);
  const span = { start, end: end > start ? end : end + DAY };
  read.set(text, span);
  return span;
}

function clockTime(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

export function openTime(spans: readonly Span[], from: number, to: number): number {
  return spans.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
}

/** The earliest instant with `duration` since `ms`: on the close, when the time is up just then. */
export function forwards(spans: readonly Span[], ms: number, duration: number): number | null {
  let left = duration;
  for (const { start, end } of spans) {
    const from = Math.max(start, ms);
    if (from >= end) continue;
    if (end - from >= left) return from + left;
    left -= end - from;
  }
  return null;
}

/** The latest instant with `duration` until `ms`: on the opening, not on the close before it. */
export function backwards(spans: readonly Span[], ms: number, duration: number): number | null {
  if (duration === 0) return ms;
  let left = duration;
  for (const { start, end } of spans.toReversed()) {
    const to = Math.min(end, ms);
    if (start >= to) continue;
    if (to - start >= left) return to - left;
    left -= to - start;
  }
  return null;
}
