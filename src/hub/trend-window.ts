import { type Faults, fault, type Read, under } from '../input/faults.js';
import { oneOf, optional } from '../input/readers.js';
import { object } from '../input/request.js';
import { civilOfDayNumber, dayNumberOf, weekdayOf } from '../time/calendar-date.js';
import { type InstantInput, readInstant } from '../time/instant.js';
import { reversedInterval } from '../time/interval.js';
import { dayNumberIn, startOfDay } from '../time/local-time.js';
import { readZone, type ZoneName } from '../time/zone.js';

/** Over which periods to follow the tickets. */
export interface TrendRequest {
  /** Weeks begin on Monday; months are the default. */
  readonly by?: 'week' | 'month' | undefined;
  /** The first instant that counts; by default the start of the period five before the last. */
  readonly from?: InstantInput | undefined;
  /** The first instant that no longer counts; by default the one just after `at`. */
  readonly to?: InstantInput | undefined;
  /** The zone of the dates; UTC by default. */
  readonly zone?: ZoneName | undefined;
}

const readRequest = /*@__PURE__*/ object({
  by: /*@__PURE__*/ optional(/*@__PURE__*/ oneOf('period', ['month', 'week']), 'month'),
  from: /*@__PURE__*/ optional(readInstant),
  to: /*@__PURE__*/ optional(readInstant),
  zone: /*@__PURE__*/ optional(readZone, 'UTC'),
});

/** A request for a trend that has been read. */
export type ReadTrend = Read<typeof readRequest>;

const USUAL_TREND: ReadTrend = { by: 'month', from: undefined, to: undefined, zone: 'UTC' };

/** Reads a request for a trend; left out, it is by months, in UTC. */
export const readTrend = /*@__PURE__*/ optional(readRequest, USUAL_TREND);

/** The window `[from, to)` of a trend, in epoch milliseconds, and the indexes of its first and last period. */
export interface TrendWindow {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

const MAX_PERIODS = 1200;
const USUAL_PERIODS = 6;

/** The window of a trend that is asked for at an instant. */
export function windowOf(trend: ReadTrend, at: number): TrendWindow {
  const { by, zone } = trend;
  const to = trend.to ?? at + 1;
  const last = indexAt(by, zone, to - 1);
  const from = trend.from ?? startOfDay(zone, firstDay(by, last - USUAL_PERIODS + 1));
  return { from, to, first: indexAt(by, zone, from), last };
}

/** The faults of a window that ends before it starts, or has too many periods. */
export function windowFaults({ trend, at }: { readonly trend: ReadTrend; readonly at: number }): Faults | null {
  const { from, to, first, last } = windowOf(trend, at);
  const reversed = reversedInterval({ from, to });
  if (reversed !== null) return under(['trend'], reversed);
  if (last - first < MAX_PERIODS) return null;
  return under(
    ['trend', 'from'],
    fault(
      'out_of_range',
      `A trend has at most ${MAX_PERIODS} periods. Use a later start.`,
      `傾向の期間は ${MAX_PERIODS} 個までです。開始にはより後の時刻を指定してください。`,
    ),
  );
}

/** The first day of a period, as the days from 1970-01-01. */
export function firstDay(by: ReadTrend['by'], index: number): number {
  if (by === 'week') return index * 7 - 3;
  const year = 1970 + Math.floor(index / 12);
  return dayNumberOf({ year, month: index - (year - 1970) * 12 + 1, day: 1 });
}

/** The period of an instant: the last that has begun, also where clocks have gone back from its first date. */
function indexAt(by: ReadTrend['by'], zone: ZoneName, ms: number): number {
  const index = indexOf(by, dayNumberIn(zone, ms));
  return startOfDay(zone, firstDay(by, index + 1)) <= ms ? index + 1 : index;
}

/** Months and weeks, counted from those that hold the first day of 1970 and the Monday before it. */
function indexOf(by: ReadTrend['by'], dayNumber: number): number {
  if (by === 'week') return (dayNumber - weekdayOf(dayNumber) + 3) / 7;
  const { year, month } = civilOfDayNumber(dayNumber);
  return (year - 1970) * 12 + month - 1;
}
