import { DAY, dateOfDay } from './local-reading.ts';
import { backwards, forwards, type Hours, openTime, type Span, windowsOn } from './open-spans.ts';
import { tzifStretches } from './tzif.ts';

/** Business time over years: every open span of a stretch of time, listed date by date. `null`: not within it. */
export interface Listed {
  readonly spans: readonly Span[];
  isOpen(ms: number): boolean;
  between(from: number, to: number): number;
  add(ms: number, duration: number): number | null;
  nextOpening(ms: number): number | null;
  nextClosing(ms: number): number | null;
  previousOpening(ms: number): number | null;
  previousClosing(ms: number): number | null;
}

/**
 * Lists what is open from `from` to `to`, with the offsets of the system's zone files: no tables, no years that are
 * alike, and no `Intl`.
 */
export function listed(hours: Hours, from: number, to: number): Listed {
  const spans = spansFrom(hours, from, to);
  const holder = (ms: number) => spans.find(({ end }) => end > ms);
  const isOpen = (ms: number) => (holder(ms)?.start ?? to) <= ms;
  return {
    spans,
    isOpen,
    between: (a, b) => (a <= b ? openTime(spans, a, b) : 0 - openTime(spans, b, a)),
    add: (ms, duration) => (duration > 0 ? forwards(spans, ms, duration) : backwards(spans, ms, -duration)),
    nextOpening: (ms) => (isOpen(ms) ? ms : (holder(ms)?.start ?? null)),
    nextClosing(ms) {
      const end = holder(ms)?.end ?? to;
      return end < to ? end : null;
    },
    previousOpening: (ms) => spans.findLast(({ start }) => start > from && start <= ms)?.start ?? null,
    previousClosing: (ms) => spans.findLast(({ end }) => end < to && end <= ms)?.end ?? null,
  };
}

/** While clocks keep one offset, the windows of a date lie where its midnight is. */
function spansFrom(hours: Hours, from: number, to: number): readonly Span[] {
  const closed = new Set(hours.closures);
  const byDate = { ...hours, closures: undefined };
  const spans: Span[] = [];
  for (const { start, end, offset } of tzifStretches(hours.zone, from, to)) {
    // A window of the date before may run over midnight.
    for (let day = Math.floor((start + offset) / DAY) - 1; day * DAY < end + offset; day++) {
      if (closed.has(dateOfDay(day))) continue;
      for (const window of windowsOn(byDate, day)) {
        const opens = Math.max(start, day * DAY - offset + window.start);
        const closes = Math.min(end, day * DAY - offset + window.end);
        if (opens < closes) spans.push({ start: opens, end: closes });
      }
    }
  }
  return united(spans);
}

function united(spans: readonly Span[]): readonly Span[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
