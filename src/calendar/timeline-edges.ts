import { inRange, LAST_MILLISECOND } from '../time/instant.js';
import { closedBefore, isOpenAt, momentClosedFor, momentWith, type OpenTable, openBefore } from './open-table.js';
import { closedYears, openYears, type YearLine } from './year-line.js';
import { answerOutOfRange, type YearsOf } from './year-search.js';
import type { YearRange } from './year-tables.js';

/** Some hours, and where the tables of an instant are found. */
export interface Tables {
  readonly line: YearLine;
  rangeHolding(ms: number): YearRange;
}

/** Open time or closed time. Hours open where closed time ends, and close where closed time begins. */
interface Kind {
  /** The time of this kind from a table's start to a moment of it. */
  readonly before: (table: OpenTable, ms: number) => number;
  /** The earliest moment by which so much of it has passed. */
  readonly moment: (table: OpenTable, time: number) => number;
  readonly years: (line: YearLine) => YearsOf;
}

const OPEN: Kind = { before: openBefore, moment: momentWith, years: openYears };
const CLOSED: Kind = { before: closedBefore, moment: momentClosedFor, years: closedYears };

/** The instant itself when open, else the next opening. Throws `instant_out_of_range`. */
export function openingFrom(tables: Tables, ms: number): number {
  return nextStart(OPEN, tables, ms) ?? answerOutOfRange();
}

/** The close of the opening that holds the instant, or of the next one; `null` where none ever comes. */
export function closingFrom(tables: Tables, ms: number): number | null {
  return nextStart(CLOSED, tables, openingFrom(tables, ms));
}

/** The latest instant, at or before `ms`, at which hours open; `null` where there is none. */
export function openingUpTo(tables: Tables, ms: number): number | null {
  if (isOpenIn(tables, ms)) return previousEnd(CLOSED, tables, ms);
  const closing = previousEnd(OPEN, tables, ms);
  return closing === null || closing === -LAST_MILLISECOND ? null : previousEnd(CLOSED, tables, closing - 1);
}

/** The latest instant, at or before `ms`, at which hours close; `null` where there is none. */
export function closingUpTo(tables: Tables, ms: number): number | null {
  const from = isOpenIn(tables, ms) ? previousEnd(CLOSED, tables, ms) : ms;
  return from === null ? null : previousEnd(OPEN, tables, from);
}

/** Whether the instant is inside opening hours. */
export function isOpenIn({ rangeHolding }: Tables, ms: number): boolean {
  const { origin, table } = rangeHolding(ms);
  return isOpenAt(table, ms - origin);
}

/** The last moment up to which no more of a kind passes than up to `ms`; `null` where it never passes again. */
function nextStart({ before, moment, years }: Kind, { line, rangeHolding }: Tables, ms: number): number | null {
  let here = rangeHolding(ms);
  let passed = before(here.table, ms - here.origin);
  while (passed === before(here.table, here.table.length)) {
    const year = years(line).after(here.lastYear);
    if (year === null) return null;
    here = line.range(year);
    passed = before(here.table, line.startOf(year) - here.origin);
  }
  return inRange(here.origin + moment(here.table, passed + 1) - 1);
}

/** The first moment from which on none of a kind passes until `ms`; `null` where it never passed. */
function previousEnd({ before, moment, years }: Kind, { line, rangeHolding }: Tables, ms: number): number | null {
  let here = rangeHolding(ms);
  let passed = before(here.table, ms - here.origin);
  while (passed === 0) {
    const year = years(line).before(here.firstYear);
    if (year === null) return null;
    here = line.range(year);
    passed = before(here.table, line.startOf(year + 1) - here.origin);
  }
  const end = here.origin + moment(here.table, passed);
  // The first year reaches out of the range of `Date`.
  return end >= -LAST_MILLISECOND ? end : null;
}
