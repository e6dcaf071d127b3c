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

export function bucketLine(hours: OpeningHours): BucketLine {
  const { width, phase } = bucketGrid(hours);
  const yearAt = (ms: number) => yearOf(ms - phase);
  const startOf = (year: number) => startOfYear(year) + phase;
  const specialDays = once(() => daysByYear(hours.special, phase, yearAt));
  const shapes = shapesIn(hours, width, function* (from, to) {
    for (let year = yearAt(from); year <= yearAt(to - 1); year++) yield* specialDays().get(year) ?? [];
  });

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
  specialDaysIn: (from: number, to: number) => Iterable<number>,
): (from: number, to: number, dates: boolean) => readonly BucketShape[] {
  const weeks = new Map<number, (BucketShape | undefined)[]>();
  const bySingleRun = new Map<number, BucketShape>();
  const bucketsAWeek = WEEK / width;

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

  /** The shapes that the buckets of all weeks of a likeness have without closures and exceptions, as far as they are known. */
  function weekOf(likeness: number): (BucketShape | undefined)[] {
    const week = weeks.get(likeness) ?? Array.from<undefined>({ length: bucketsAWeek });
    weeks.set(likeness, week);
    return week;
  }

  return (from, to, dates) => {
    const shapes: BucketShape[] = [];
    let start = from;
    for (const { end, likeness, isSpecial } of stretches(from, to)) {
      const first = start;
      const week = weekOf(likeness);
      let place = Math.floor((((start % WEEK) + WEEK) % WEEK) / width);
      for (; start + width <= end; start += width) {
        const shape = week[place] ?? made(start, false);
        week[place] = shape;
        shapes.push(shape);
        place = place + 1 === bucketsAWeek ? 0 : place + 1;
      }
      for (const day of dates ? specialDaysIn(first, start) : []) {
        for (let own = Math.max(day, first); own < Math.min(day + DAY, start); own += width) {
          if (isSpecial(own, own + width)) shapes[(own - from) / width] = made(own, true);
        }
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
