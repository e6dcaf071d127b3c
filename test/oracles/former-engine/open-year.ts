import { dayNumberOfYear, isLeapYear } from './calendar-date.ts';
import { DAY, type OffsetYear } from './offset-year.ts';
import { type OpeningPlan, spansOn } from './opening-plan.ts';
import { append, type Span, totalOf } from './window.ts';

/** The open windows of one UTC year, united and in order, in milliseconds since its first instant. */
export interface OpenYear {
  /** The year's length in milliseconds. */
  readonly length: number;
  /** The business time of the whole year. */
  readonly total: number;
  readonly windows: readonly Span[];
}

/** The open windows of a year, from the zone's offsets in it and a schedule in numbers. */
export function openYear(plan: OpeningPlan, { offsets, changes }: OffsetYear, year: number): OpenYear {
  const firstDay = dayNumberOfYear(year);
  const length = (isLeapYear(year) ? 366 : 365) * DAY;
  const windows: Span[] = [];
  for (const [i, offset] of offsets.entries()) {
    const from = changes[i - 1] ?? 0;
    const to = changes[i] ?? length;
    // The day before the first may run over midnight into it.
    for (let day = Math.floor((from + offset) / DAY) - 1; day * DAY < to + offset; day++) {
      const midnight = day * DAY - offset;
      for (const span of spansOn(plan, firstDay + day)) {
        const start = Math.max(from, midnight + span.start);
        const end = Math.min(to, midnight + span.end);
        if (start < end) append(windows, { start, end });
      }
    }
  }
  return { length, total: totalOf(windows), windows };
}
