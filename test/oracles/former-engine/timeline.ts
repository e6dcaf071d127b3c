// The engine as it was in 0.2: open windows one by one, in tables by year. It is exact and well tried, and shares no code
// with what it is compared with.

import type { Schedule } from '../../../src/calendar/schedule.js';
import type { Timeline } from '../../../src/calendar/timeline.js';
import { intersectionOf, unionOf } from './combined-years.ts';
import { yearOf } from './offset-year.ts';
import { earliestWith, latestWith, openBefore, windowStart } from './open-table.ts';
import { openingPlan } from './opening-plan.ts';
import { nextEdges, previousEdges } from './timeline-edges.ts';
import { type YearLine, yearLine } from './year-line.ts';
import type { YearRange } from './year-ranges.ts';
import { inRange, LAST_MILLISECOND } from './year-search.ts';
import { yearsOf } from './year-source.ts';

export type FormerTimeline = Omit<Timeline, 'addAll' | 'betweenAll'>;

/** The engine of a schedule in canonical form. */
export function formerTimeline(schedule: Schedule): FormerTimeline {
  return createTimeline(yearLine(yearsOf(openingPlan(schedule))));
}

export function formerIntersection(a: Schedule, b: Schedule): FormerTimeline {
  return createTimeline(yearLine(intersectionOf(yearsOf(openingPlan(a)), yearsOf(openingPlan(b)))));
}

export function formerUnion(a: Schedule, b: Schedule): FormerTimeline {
  return createTimeline(yearLine(unionOf(yearsOf(openingPlan(a)), yearsOf(openingPlan(b)))));
}

function createTimeline(line: YearLine): FormerTimeline {
  // Most questions are about the years of the last ones.
  let current: YearRange | null = null;

  function rangeHolding(ms: number): YearRange {
    // Anything but a number is refused first, as to compare it would call methods of its own. The first and the last year
    // reach out of the range of Date.
    const sound = Number.isInteger(ms) && Math.abs(ms) <= LAST_MILLISECOND;
    if (sound && current !== null && ms >= current.start && ms < current.end) return current;
    current = line.range(yearOf(inRange(ms)));
    return current;
  }

  function openUntil(ms: number): number {
    const { start, base, table } = rangeHolding(ms);
    return base + openBefore(table, ms - start);
  }

  function add(ms: number, durationMs: number): number {
    const here = rangeHolding(ms);
    if (durationMs === 0) return ms;
    const { start, table } = here;
    const target = openBefore(table, ms - start) + durationMs;
    if (durationMs > 0) {
      if (target <= table.total) return inRange(start + earliestWith(table, target));
    } else if (target >= 0) {
      return inRange(start + latestWith(table, target));
    }
    return instantOutside(here, here.base + target, durationMs < 0);
  }

  /** The instant out of `here` at which `open` business time has passed: the latest such instant, or the earliest. */
  function instantOutside(here: YearRange, open: number, latest: boolean): number {
    const there = line.range(line.yearReaching(open, latest, here));
    current = there;
    const within = open - there.base;
    // The first of all years is found also for a time before it, which is out of range.
    if (within < 0) return inRange(there.start + within);
    return inRange(there.start + (latest ? latestWith(there.table, within) : earliestWith(there.table, within)));
  }

  const between = (fromMs: number, toMs: number): number => openUntil(toMs) - openUntil(fromMs);
  return {
    isOpen(ms) {
      const { start, table } = rangeHolding(ms);
      return ms - start >= windowStart(table, ms - start);
    },
    ...nextEdges(line, rangeHolding, instantOutside),
    ...previousEdges(line, rangeHolding),
    add,
    between,
  };
}
