import { DAY } from '../time/offset-year.js';
import type { OpeningHours } from './opening-hours.js';
import type { Span } from './window.js';

/**
 * How time is cut into buckets of one width. The edges lie in the widest gap that the week leaves, or else where
 * open time ends, so that as few buckets as can be hold several runs of it: to search one takes twice as long.
 */
export interface BucketGrid {
  /** In milliseconds; a whole number of buckets is a day. */
  readonly width: number;
  /** From midnight in UTC to the first edge after it. */
  readonly phase: number;
}

const WEEK = 7 * DAY;
/** Into how many buckets a day may be cut. Buckets of an hour would fill the room of a century with six years. */
const CUTS = [1, 2, 3, 4, 6, 8];
/** With more spans than this in the samples no grid leaves most buckets a single one, and comparing grids would take long. */
const MAX_SPANS = 2 * 7 * 8;
/** Two weeks of a year that most questions are near: one in January, one in July. */
const SAMPLES = [Date.UTC(2026, 0, 5), Date.UTC(2026, 6, 6)];

export function bucketGrid(hours: OpeningHours): BucketGrid {
  const spans: Span[] = [];
  for (const start of SAMPLES) {
    for (const span of hours.ordinaryIn(start, start + WEEK)) {
      spans.push({ start: start + span.start, end: start + span.end });
    }
    if (spans.length > MAX_SPANS) return { width: DAY, phase: 0 };
  }
  let best: BucketGrid = { width: DAY, phase: phaseOf(spans, DAY) };
  let fewest = Number.POSITIVE_INFINITY;
  for (const width of CUTS.map((cut) => DAY / cut)) {
    // Where clocks change, the gaps of winter and summer may share no more than an instant: the end of a span.
    for (const phase of phasesOf(spans, width)) {
      const shared = sharedBuckets(spans, { width, phase });
      if (shared < fewest) {
        best = { width, phase };
        fewest = shared;
      }
      if (fewest === 0) return best;
    }
  }
  return best;
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

/** How many spans begin in a bucket that holds another one. */
function sharedBuckets(spans: readonly Span[], { width, phase }: BucketGrid): number {
  let shared = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { start, end } of spans) {
    if (Math.floor((start - phase) / width) === last) shared += 1;
    last = Math.ceil((end - phase) / width) - 1;
  }
  return shared;
}
