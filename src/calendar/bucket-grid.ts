import { DAY } from '../time/offset-year.js';
import type { OpeningHours } from './opening-hours.js';
import type { Span } from './window.js';

/**
 * How time is cut into buckets of one width. The edges lie in the widest gap that the week leaves, or else where
 * open time ends, so that most buckets hold one run of it.
 */
export interface BucketGrid {
  /** In milliseconds; a whole number of buckets is a day. */
  readonly width: number;
  /** From midnight in UTC to the first edge after it. */
  readonly phase: number;
}

const WEEK = 7 * DAY;
/** Into how many buckets a day may be cut. */
const CUTS = [1, 2, 3, 4, 6, 8, 12, 24];
/** More spans than this in a day need buckets that are too narrow to be worth their memory. */
const MAX_SPANS = 24;
/** Two weeks of a year that most questions are near: one in January, one in July. */
const SAMPLES = [Date.UTC(2026, 0, 5), Date.UTC(2026, 6, 6)];

export function bucketGrid(hours: OpeningHours): BucketGrid {
  const spans = SAMPLES.flatMap((start) =>
    hours.ordinaryIn(start, start + WEEK).map((span) => ({ start: start + span.start, end: start + span.end })),
  );
  const cuts = spans.length > 2 * 7 * MAX_SPANS ? [1] : CUTS;
  // Where clocks change, the gaps of winter and summer may share no more than an instant: the end of a span.
  const grids = cuts.flatMap((cut) => [...phasesOf(spans, DAY / cut)].map((phase) => ({ width: DAY / cut, phase })));
  return grids.find((grid) => hasSingleRuns(spans, grid)) ?? { width: DAY, phase: phaseOf(spans, DAY) };
}

function phasesOf(spans: readonly Span[], width: number): Iterable<number> {
  return new Set([phaseOf(spans, width), ...spans.map(({ end }) => end % width)]);
}

/** The middle of the widest part of a bucket that no span covers. */
function phaseOf(spans: readonly Span[], width: number): number {
  const covered = spans
    .map(({ start, end }) => ({ from: start % width, to: (start % width) + Math.min(end - start, width) }))
    .toSorted((a, b) => a.from - b.from);
  let phase = 0;
  let widest = 0;
  // The gap before the first one begins after the last one, which may run over the edge.
  let open = Math.max(0, ...covered.map(({ to }) => to)) - width;
  for (const { from, to } of covered) {
    if (from - open > widest) {
      widest = from - open;
      phase = (open + from) / 2;
    }
    open = Math.max(open, to);
  }
  const second = Math.floor(phase / 1000) * 1000;
  return second < 0 ? second + width : second;
}

/** Whether no bucket holds two spans. */
function hasSingleRuns(spans: readonly Span[], { width, phase }: BucketGrid): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (const { start, end } of spans) {
    const first = Math.floor((start - phase) / width);
    if (first === last) return false;
    last = Math.ceil((end - phase) / width) - 1;
  }
  return true;
}
