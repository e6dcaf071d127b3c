import { inRange, LAST_MILLISECOND } from '../time/instant.js';
import { closedBefore, isOpenAt, momentClosedFor, momentWith, type OpenTable, openBefore } from './open-table.js';
import type { Timeline } from './timeline.js';
import type { YearLine } from './year-line.js';
import { answerOutOfRange, type YearsOf } from './year-search.js';
import type { YearRange } from './year-tables.js';

type Edges = Pick<Timeline, 'nextOpening' | 'nextClosing' | 'previousOpening' | 'previousClosing'>;

/** Open time or closed time. Hours open where closed time ends, and close where closed time begins. */
interface Kind {
  /** The time of this kind from a table's start to a moment of it. */
  readonly before: (table: OpenTable, ms: number) => number;
  /** The earliest moment by which so much of it has passed. */
  readonly moment: (table: OpenTable, time: number) => number;
  readonly years: YearsOf;
}

/** Where hours open and close around an instant. */
export function edgesOf(line: YearLine, rangeHolding: (ms: number) => YearRange): Edges {
  const open: Kind = { before: openBefore, moment: momentWith, years: line.open };
  const closed: Kind = { before: closedBefore, moment: momentClosedFor, years: line.closed };

  /** The last moment up to which no more of a kind passes than up to `ms`; `null` where it never passes again. */
  function nextStart({ before, moment, years }: Kind, ms: number): number | null {
    let here = rangeHolding(ms);
    let passed = before(here.table, ms - here.origin);
    while (passed === before(here.table, here.table.length)) {
      const year = years.after(here.lastYear);
      if (year === null) return null;
      here = line.range(year);
      passed = before(here.table, line.startOf(year) - here.origin);
    }
    return inRange(here.origin + moment(here.table, passed + 1) - 1);
  }

  /** The first moment from which on none of a kind passes until `ms`; `null` where it never passed. */
  function previousEnd({ before, moment, years }: Kind, ms: number): number | null {
    let here = rangeHolding(ms);
    let passed = before(here.table, ms - here.origin);
    while (passed === 0) {
      const year = years.before(here.firstYear);
      if (year === null) return null;
      here = line.range(year);
      passed = before(here.table, line.startOf(year + 1) - here.origin);
    }
    const end = here.origin + moment(here.table, passed);
    // The first year reaches out of the range of `Date`.
    return end >= -LAST_MILLISECOND ? end : null;
  }

  function isOpen(ms: number): boolean {
    const { origin, table } = rangeHolding(ms);
    return isOpenAt(table, ms - origin);
  }

  const nextOpening = (ms: number) => nextStart(open, ms) ?? answerOutOfRange();
  return {
    nextOpening,
    nextClosing: (ms) => nextStart(closed, nextOpening(ms)),
    previousOpening(ms) {
      if (isOpen(ms)) return previousEnd(closed, ms);
      const closing = previousEnd(open, ms);
      return closing === null || closing === -LAST_MILLISECOND ? null : previousEnd(closed, closing - 1);
    },
    previousClosing(ms) {
      const from = isOpen(ms) ? previousEnd(closed, ms) : ms;
      return from === null ? null : previousEnd(open, from);
    },
  };
}
