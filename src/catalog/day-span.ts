import { oncePer } from '../input/once.js';
import { dayOf } from '../time/calendar-date.js';
import type { DateSpan } from './catalog-spec.js';

/** A span of dates in days since 1970, `[from, until)`; infinite where it has no beginning or no end. */
export interface DaySpan {
  readonly from: number;
  readonly until: number;
}

/** The days of a span that has been read before, made once: a thousand promises are held against one another. */
export const daySpanOf: (span: DateSpan) => DaySpan = /*@__PURE__*/ oncePer(({ from, until }: DateSpan) => ({
  from: from === undefined ? Number.NEGATIVE_INFINITY : dayOf(from),
  until: until === undefined ? Number.POSITIVE_INFINITY : dayOf(until),
}));

/** Whether a span holds a day. */
export function holdsDay({ from, until }: DaySpan, day: number): boolean {
  return from <= day && day < until;
}
