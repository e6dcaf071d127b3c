import type { Timeline } from '../../../src/calendar/timeline.js';
import { startOfYear } from './offset-year.ts';
import { earliestWith, openBefore, windowEnd, windowStart } from './open-table.ts';
import type { YearLine } from './year-line.ts';
import type { YearRange } from './year-ranges.ts';
import { inRange, LAST_MILLISECOND } from './year-search.ts';

type RangeHolding = (ms: number) => YearRange;
type InstantOutside = (here: YearRange, open: number, latest: boolean) => number;

/** Where hours open and close from an instant on. */
export function nextEdges(
  line: YearLine,
  rangeHolding: RangeHolding,
  instantOutside: InstantOutside,
): Pick<Timeline, 'nextOpening' | 'nextClosing'> {
  function nextOpening(ms: number): number {
    const here = rangeHolding(ms);
    const opening = windowStart(here.table, ms - here.start);
    if (ms - here.start >= opening) return ms;
    if (opening < here.table.length) return inRange(here.start + opening);
    return instantOutside(here, here.base + here.table.total, true);
  }

  function nextClosing(ms: number): number | null {
    const opening = nextOpening(ms);
    let here = rangeHolding(opening);
    let closing = windowEnd(here.table, opening - here.start);
    // A window that lasts to the end of the range may go on after it.
    while (closing === here.table.length) {
      const next = line.yearToCloseAfter(here.lastYear);
      if (next === null) return null;
      here = line.range(next);
      const year = startOfYear(next) - here.start;
      closing = windowStart(here.table, year) <= year ? windowEnd(here.table, year) : year;
    }
    return inRange(here.start + closing);
  }

  return { nextOpening, nextClosing };
}

/** Where hours opened and closed up to an instant. */
export function previousEdges(
  line: YearLine,
  rangeHolding: RangeHolding,
): Pick<Timeline, 'previousOpening' | 'previousClosing'> {
  function isOpen(ms: number): boolean {
    const { start, table } = rangeHolding(ms);
    return ms - start >= windowStart(table, ms - start);
  }

  /** The opening of the hours that hold `ms`; `null` where they have no start. */
  function openingBefore(ms: number): number | null {
    let here = rangeHolding(ms);
    let opening = windowStart(here.table, ms - here.start);
    // A window that begins with the range may have begun before it.
    while (opening === 0) {
      const year = line.yearClosedBefore(here.firstYear);
      if (year === null) return null;
      here = line.range(year);
      const yearEnd = startOfYear(year + 1) - here.start;
      opening = Math.min(windowStart(here.table, yearEnd - 1), yearEnd);
    }
    return inDate(here.start + opening);
  }

  /** The latest close up to `ms`, at which hours are closed or open just then; `null` where there is none. */
  function closingBefore(ms: number): number | null {
    const here = rangeHolding(ms);
    const open = here.base + openBefore(here.table, ms - here.start);
    const there = open > here.base ? here : line.range(line.yearReaching(open, false, here));
    return open > there.base ? inDate(there.start + earliestWith(there.table, open - there.base)) : null;
  }

  return {
    previousOpening(ms) {
      if (isOpen(ms)) return openingBefore(ms);
      const closing = closingBefore(ms);
      return closing === null || closing === -LAST_MILLISECOND ? null : openingBefore(closing - 1);
    },
    previousClosing(ms) {
      const from = isOpen(ms) ? openingBefore(ms) : ms;
      return from === null ? null : closingBefore(from);
    },
  };
}

/** The first year reaches out of the range of `Date`. */
function inDate(ms: number): number | null {
  return ms >= -LAST_MILLISECOND ? ms : null;
}
