import type { Scale } from './drawing-scale.js';
import type { ClockHistory, ClockSpan } from './history.js';

/** A bar of the drawing, from place to place. */
export interface Run {
  readonly kind: ClockSpan['kind'];
  /** Whether its hours are closed, so that a running clock stands still. */
  readonly closed: boolean;
  readonly reasons: readonly string[];
  readonly from: number;
  readonly to: number;
}

/**
 * What the clock did, as bars at least `least` wide, cut where the hours open and close. Of many short spans at one
 * place the first stands for all; the first of each kind and the last of all are always there.
 */
export function runsOf({ spans }: ClockHistory, scale: Scale, least: number): readonly Run[] {
  const { sections, width, place } = scale;
  const runs: Run[] = [];
  const seen = new Set<ClockSpan['kind']>();
  let reached = Number.NEGATIVE_INFINITY;
  let first = 0;
  for (const { kind, start, end, reasons } of spans) {
    while ((sections[first]?.end ?? end) <= start) first += 1;
    for (let i = first; i < sections.length; i++) {
      const section = sections[i];
      if (section === undefined || section.start >= end) break;
      const from = Math.min(place(Math.max(start, section.start)), width - least);
      const to = Math.max(place(Math.min(end, section.end)), from + least);
      const isLast = end === spans.at(-1)?.end && section.end >= end;
      if (to < reached + least && seen.has(kind) && !isLast) continue;
      runs.push({ kind, closed: section.kind !== 'open', reasons, from, to });
      seen.add(kind);
      reached = to;
    }
  }
  return runs;
}
