import { once } from '../input/once.js';
import { DAY, startOfYear, yearOf } from '../time/offset-year.js';
import { type BucketGrid, bucketGrid } from './bucket-grid.js';
import { type BucketShape, bucketShape, CLOSED } from './bucket-shape.js';
import type { OpeningHours, Stretch } from './opening-hours.js';
import { append, type Span, totalOf } from './window.js';

/**
 * All buckets of some hours. The engine's years begin at a bucket's edge: a year here is a UTC year that is shifted by
 * the grid's phase.
 */
export interface BucketLine extends BucketGrid {
  /** The year that holds an instant, and a year's first instant. */
  yearAt(ms: number): number;
  startOf(year: number): number;
  /** The shapes of the buckets of `[from, to)`, which begins and ends at edges. */
  shapes(from: number, to: number): readonly BucketShape[];
  /** The business time of a year as it would be without closures and exceptions. */
  ordinaryTotal(year: number): number;
  /** What closures and exceptions add to the business time of a year: negative for closures. */
  difference(year: number): number;
  /** Text that two years share only if they would be alike without closures and exceptions. */
  likeness(year: number): string;
  /** How many closures and exceptions there are. */
  readonly dates: number;
  /** The years that closures and exceptions may reach into. */
  special(): ReadonlySet<number>;
}

const WEEK = 7 * DAY;
/** At least so many as there are. */
const BUCKETS_A_WEEK = 7 * 24;

export function bucketLine(hours: OpeningHours): BucketLine {
  const { width, phase } = bucketGrid(hours);
  const yearAt = (ms: number) => yearOf(ms - phase);
  const startOf = (year: number) => startOfYear(year) + phase;
  const shapes = shapesIn(hours, width);
  const specialDays = once(() => daysByYear(hours.special, phase, yearAt));

  return {
    width,
    phase,
    yearAt,
    startOf,
    shapes: (from, to) => shapes(from, to, true),
    ordinaryTotal(year) {
      let sum = 0;
      for (const { total } of shapes(startOf(year), startOf(year + 1), false)) sum += total;
      return sum;
    },
    difference(year) {
      let sum = 0;
      for (const { start, end } of daysInARow(specialDays().get(year) ?? [])) {
        sum += totalOf(hours.spansIn(start, end)) - totalOf(hours.ordinaryIn(start, end));
      }
      return sum;
    },
    dates: hours.special.length,
    likeness: (year) => likenessOf(hours.stretches(startOf(year), startOf(year + 1)), startOf(year)),
    special: once(() => new Set(specialDays().keys())),
  };
}

function likenessOf(stretches: readonly Stretch[], start: number): string {
  const ofWeek = ((start % WEEK) + WEEK) % WEEK;
  return stretches.reduce((text, { end, likeness }) => `${text} ${likeness} ${end - start}`, `${ofWeek}`);
}

/** The shapes of the buckets from one edge to another, with closures and exceptions or without. */
function shapesIn(
  { spansIn, ordinaryIn, stretches }: OpeningHours,
  width: number,
): (from: number, to: number, dates: boolean) => readonly BucketShape[] {
  const byLikeness = new Map<number, BucketShape>();
  const bySingleRun = new Map<number, BucketShape>();

  function made(start: number, dates: boolean): BucketShape {
    const spans = (dates ? spansIn : ordinaryIn)(start, start + width);
    const [first] = spans;
    if (first === undefined) return CLOSED;
    if (spans.length > 1) return bucketShape(spans);
    // Windows and clocks change at whole seconds.
    const key = first.start * DAY + first.end / 1000;
    const shape = bySingleRun.get(key) ?? bucketShape(spans);
    bySingleRun.set(key, shape);
    return shape;
  }

  /** The shape that all buckets at this place of such a week have, unless closures or exceptions reach into them. */
  function usual(start: number, likeness: number): BucketShape {
    const ofWeek = Math.floor((((start % WEEK) + WEEK) % WEEK) / width);
    const key = likeness * BUCKETS_A_WEEK + ofWeek;
    let shape = byLikeness.get(key);
    if (shape === undefined) {
      shape = made(start, false);
      byLikeness.set(key, shape);
    }
    return shape;
  }

  return (from, to, dates) => {
    const shapes: BucketShape[] = [];
    let start = from;
    for (const { end, likeness, isSpecial } of stretches(from, to)) {
      for (; start + width <= end; start += width) {
        const alone = dates && isSpecial(start, start + width);
        shapes.push(alone ? made(start, dates) : usual(start, likeness));
      }
      // In this bucket the clocks change, and they may do so more than once.
      while (start < end) {
        shapes.push(made(start, dates));
        start += width;
      }
    }
    return shapes;
  };
}

/** Days, each by its start, as spans of days that follow one another. */
function daysInARow(days: Iterable<number>): readonly Span[] {
  const spans: Span[] = [];
  for (const day of [...days].toSorted((a, b) => a - b)) append(spans, { start: day, end: day + DAY });
  return spans;
}

/** The days, from edge to edge, that closures and exceptions may reach into, by year. */
function daysByYear(
  special: readonly Span[],
  phase: number,
  yearAt: (ms: number) => number,
): ReadonlyMap<number, ReadonlySet<number>> {
  const byYear = new Map<number, Set<number>>();
  for (const { start, end } of special) {
    for (let day = Math.floor((start - phase) / DAY) * DAY + phase; day < end; day += DAY) {
      const year = yearAt(day);
      const days = byYear.get(year) ?? new Set<number>();
      byYear.set(year, days.add(day));
    }
  }
  return byYear;
}
