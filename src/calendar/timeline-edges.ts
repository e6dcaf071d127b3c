import { inRange, LAST_MILLISECOND } from '../time/instant.js';
import { closedBefore, isOpenAt, momentClosedFor, momentWith, openBefore } from './open-table.js';
import type { Timeline } from './timeline.js';
import type { YearLine } from './year-line.js';
import type { YearRange } from './year-tables.js';

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
    const { origin, table } = here;
    const open = openBefore(table, ms - origin);
    // The last moment before more business time passes: the next opening, or the instant itself while open.
    if (open < table.total) return inRange(origin + momentWith(table, open + 1) - 1);
    return instantOutside(here, here.before + open, true);
  }

  function nextClosing(ms: number): number | null {
    const opening = nextOpening(ms);
    let here = rangeHolding(opening);
    let closed = closedBefore(here.table, opening - here.origin);
    // Hours that last to the end of the range may go on after it.
    while (closed === here.table.length - here.table.total) {
      const next = line.yearToCloseAfter(here.lastYear);
      if (next === null) return null;
      here = line.range(next);
      closed = closedBefore(here.table, line.startOf(next) - here.origin);
    }
    return inRange(here.origin + momentClosedFor(here.table, closed + 1) - 1);
  }

  return { nextOpening, nextClosing };
}

/** Where hours opened and closed up to an instant. */
export function previousEdges(
  line: YearLine,
  rangeHolding: RangeHolding,
): Pick<Timeline, 'previousOpening' | 'previousClosing'> {
  function isOpen(ms: number): boolean {
    const { origin, table } = rangeHolding(ms);
    return isOpenAt(table, ms - origin);
  }

  /** The opening of the hours that hold `ms`; `null` where they have no start. */
  function openingBefore(ms: number): number | null {
    let here = rangeHolding(ms);
    let closed = closedBefore(here.table, ms - here.origin);
    // Hours that begin with the range may have begun before it.
    while (closed === 0) {
      const year = line.yearClosedBefore(here.firstYear);
      if (year === null) return null;
      here = line.range(year);
      closed = closedBefore(here.table, line.startOf(year + 1) - here.origin);
    }
    return inDate(here.origin + momentClosedFor(here.table, closed));
  }

  /** The latest close up to `ms`, at which hours are closed or open just then; `null` where there is none. */
  function closingBefore(ms: number): number | null {
    const here = rangeHolding(ms);
    const open = here.before + openBefore(here.table, ms - here.origin);
    const there = open > here.before ? here : line.range(line.yearReaching(open, false, here));
    return open > there.before ? inDate(there.origin + momentWith(there.table, open - there.before)) : null;
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
