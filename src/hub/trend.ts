import { type CalendarDate, dateOfDayNumber } from '../time/calendar-date.js';
import { startOfDay } from '../time/local-time.js';
import type { ZoneName } from '../time/zone.js';
import { addOne, type Counts, patternOf } from './pattern.js';
import { firstDay, type ReadTrend, windowOf } from './trend-window.js';

/** How often an issue type occurs: `share` of all, between 0 and 1. */
export interface IssueTypeRow {
  readonly issueType: string;
  readonly count: number;
  readonly share: number;
}

/** The tickets opened from the first instant of `startsOn` to that of `endsOn`, as far as these lie in the window. */
export interface TrendPeriod {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly ticketTotal: number;
  readonly issueTypePattern: readonly IssueTypeRow[];
}

export interface Trend {
  readonly by: 'week' | 'month';
  readonly zone: ZoneName;
  /** Every period that the window touches, oldest first, empty ones too. */
  readonly periods: readonly TrendPeriod[];
}

/** Counts tickets by the periods of a window, one after another. */
export interface TrendCounter {
  count(openedAt: number, issueType: string): void;
  result(): Trend;
}

/** A counter for a trend that is asked for at an instant. */
export function trendCounter(trend: ReadTrend, at: number): TrendCounter {
  const { by, zone } = trend;
  const { from, to, first, last } = windowOf(trend, at);
  const length = from === to ? 0 : last - first + 1;
  const days = Array.from({ length: length + 1 }, (_, i) => firstDay(by, first + i));
  const starts = days.map((day) => startOfDay(zone, day));
  const counts = Array.from({ length }, (): Counts => new Map());
  return {
    count(openedAt, issueType) {
      const period = openedAt >= from && openedAt < to ? counts[periodAt(starts, openedAt)] : undefined;
      if (period !== undefined) addOne(period, issueType);
    },
    result: () => ({ by, zone, periods: counts.map((types, i) => periodOf(types, days, i)) }),
  };
}

/** The issue types, the most frequent first (R54). */
export function issueTypePatternOf(counts: Counts): readonly IssueTypeRow[] {
  return patternOf(counts).map(({ name, count, share }) => ({ issueType: name, count, share }));
}

function periodOf(types: Counts, days: readonly number[], i: number): TrendPeriod {
  const issueTypePattern = issueTypePatternOf(types);
  const ticketTotal = issueTypePattern.reduce((sum, { count }) => sum + count, 0);
  return { startsOn: dateOf(days, i), endsOn: dateOf(days, i + 1), ticketTotal, issueTypePattern };
}

function dateOf(days: readonly number[], i: number): CalendarDate {
  return dateOfDayNumber(days[i] ?? 0);
}

/** The last period that starts by then. */
function periodAt(starts: readonly number[], ms: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= ms) low = middle;
    else high = middle - 1;
  }
  return low;
}
