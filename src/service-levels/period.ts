import type { RemedySpec } from '../catalog/catalog-spec.js';
import { civilOfDayNumber, dayNumberOf, dayOf, daysInMonth } from '../time/calendar-date.js';
import { dayNumberIn, startOfDay } from '../time/local-time.js';
import type { ZoneName } from '../time/zone.js';

/** The local dates `[first, end)` as day numbers; `until` is the first instant after them. */
export interface Period {
  readonly first: number;
  readonly end: number;
  readonly until: number;
}

/** A span of instants in epoch milliseconds, half-open, in a zone. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly zone: ZoneName;
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/**
 * Every period that a span meets, in order: months, quarters or years that are counted from the first day of a year. A
 * period begins at the first instant of its first date.
 */
export function periodsIn({ from, to, zone }: Span, { per, startingOn }: RemedySpec['missed']): readonly Period[] {
  if (from >= to) return [];
  const firstDay = dayFinder(MONTHS[per], startingOn ?? '01-01');
  const start = (index: number) => startOfDay(zone, firstDay(index));
  const { year, month } = civilOfDayNumber(dayNumberIn(zone, from));
  // Starts after `from`, or just at it: the loop goes back to the period that holds it.
  let index = Math.floor((year * 12 + month) / MONTHS[per]) + 1;
  while (start(index) > from) index -= 1;
  const periods: Period[] = [];
  for (let until = from; until < to; index += 1) {
    until = start(index + 1);
    periods.push({ first: firstDay(index), end: firstDay(index + 1), until });
  }
  return periods;
}

/**
 * Finds the first day of a period by its index. Always counted from the first day of a year, never from the period before:
 * months from 31 January start on 31 January, 28 February, 31 March.
 */
function dayFinder(length: number, startingOn: string): (index: number) => number {
  const anchor = civilOfDayNumber(dayOf(`2001-${startingOn}`));
  return (index) => {
    const months = anchor.month - 1 + index * length;
    const year = Math.floor(months / 12);
    const month = months - year * 12 + 1;
    return dayNumberOf({ year, month, day: Math.min(anchor.day, daysInMonth(year, month)) });
  };
}
