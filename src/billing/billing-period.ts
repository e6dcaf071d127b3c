import { Faults, orInvalid, under } from '../input/faults.js';
import type { Path } from '../input/issue.js';
import { oneOf, optional, whole } from '../input/readers.js';
import { door, object } from '../input/request.js';
import {
  type CalendarDate,
  civilOfDayNumber,
  dateOfDayNumber,
  dayNumberOf,
  dayOf,
  daysInMonth,
  readDateText,
} from '../time/calendar-date.js';
import { type Instant, type InstantInput, instantOf, readInstant, readMilliseconds } from '../time/instant.js';
import { dayNumberIn, startOfDay } from '../time/local-time.js';
import { readZone, type ZoneName } from '../time/zone.js';

/** From which date, how often and where a plan is billed. Every period is computed from it. */
export interface BillingCycle {
  readonly anchorOn: CalendarDate;
  readonly interval: Interval;
  readonly zone: ZoneName;
  /** How many months after the anchor period 0 starts, negative for before: given where the interval changed at a renewal. */
  readonly offsetMonths?: number;
}

export const INTERVALS = ['month', 'quarter', 'half_year', 'year'] as const;

/**
 * How long a billing period lasts.
 *
 * @useDeclaredType
 */
export type Interval = (typeof INTERVALS)[number];

/** The local dates `[startsOn, endsOn)` and the instants `[start, end)`; `index` counts from the anchor's period, 0. */
export interface BillingPeriod extends PeriodDates {
  readonly index: number;
  readonly start: Instant;
  readonly end: Instant;
}

/** A billing period of a subscription. A stub is shorter than the period whose price it pays a share of. */
export interface PricedPeriod extends BillingPeriod {
  readonly stubOf?: { readonly startsOn: CalendarDate; readonly start: Instant; readonly days: number };
}

interface PeriodDates {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly days: number;
}

export const readInterval = /*@__PURE__*/ oneOf('interval', INTERVALS);

/** Reads how many months after its anchor a cycle begins. */
export const readOffset = /*@__PURE__*/ whole({ min: -12_000_000, max: 12_000_000 });

const enter = /*@__PURE__*/ door('billing.billingPeriodAt', {
  cycle: /*@__PURE__*/ object({
    anchorOn: readDateText,
    interval: readInterval,
    zone: readZone,
    offsetMonths: /*@__PURE__*/ optional(readOffset),
  }),
  at: readInstant,
});

/**
 * The billing period that holds the instant, counted from the anchor, before it with a negative index. The n-th period
 * starts n intervals of 1, 3, 6 or 12 months after the anchor, on the anchor's day or the month's last (A18), at the first instant of
 * that local date. Throws `invalid_date`, `unknown_interval`, `unknown_zone`, `invalid_instant`.
 *
 * @example
 * const cycle = { anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo' } as const;
 * const period = billing.billingPeriodAt(cycle, '2026-03-01T00:00:00.000Z');
 * period.index // => 1
 * period.startsOn // => '2026-02-28'
 * period.end // => '2026-03-30T15:00:00.000Z'
 * period.days // => 31
 */
export function billingPeriodAt(cycle: BillingCycle, at: InstantInput): BillingPeriod {
  return enter({ cycle, at }, (read) => {
    const { offsetMonths = 0, ...given } = read.cycle;
    return periodAt({ ...given, offsetMonths }, read.at);
  });
}

/** The period that holds an instant. Throws `instant_out_of_range` at `path` for a period that a `Date` cannot hold. */
export function periodAt(cycle: BillingCycle, ms: number, path: Path = ['at']): BillingPeriod {
  const index = indexAt(cycle, ms);
  const first = startDay(cycle, index);
  return periodFrom(cycle, index, first, dateOfDayNumber(first), startOf(cycle, first, path), path);
}

/**
 * The index of the period that holds an instant. A period begins at the first instant of its first date, also where clocks
 * that go back over midnight show the last date of the period before again.
 */
function indexAt(cycle: BillingCycle, ms: number): number {
  const day = dayNumberIn(cycle.zone, ms);
  const date = civilOfDayNumber(day);
  const anchor = civilOfDayNumber(dayOf(cycle.anchorOn));
  const months = (date.year - anchor.year) * 12 + date.month - anchor.month - (cycle.offsetMonths ?? 0);
  const index = Math.floor(months / monthsIn(cycle.interval));
  const held = startDay(cycle, index) > day ? index - 1 : index;
  const next = startDay(cycle, held + 1);
  return day === next - 1 && ms >= startOfDay(cycle.zone, next) ? held + 1 : held;
}

/** The dates of a period by its index. */
export function periodDates(cycle: BillingCycle, index: number): PeriodDates {
  const first = startDay(cycle, index);
  const last = startDay(cycle, index + 1);
  return { startsOn: dateOfDayNumber(first), endsOn: dateOfDayNumber(last), days: last - first };
}

/** The period that begins where `period` ends. Throws `instant_out_of_range` at `path` as `periodAt` does. */
export function nextPeriod(cycle: BillingCycle, period: BillingPeriod, path: Path): BillingPeriod {
  const index = period.index + 1;
  return periodFrom(cycle, index, startDay(cycle, index), period.endsOn, period.end, path);
}

function periodFrom(
  cycle: BillingCycle,
  index: number,
  first: number,
  startsOn: CalendarDate,
  start: Instant,
  path: Path,
): BillingPeriod {
  const last = startDay(cycle, index + 1);
  return Object.freeze({
    index,
    startsOn,
    endsOn: dateOfDayNumber(last),
    start,
    end: startOf(cycle, last, path),
    days: last - first,
  });
}

/** Always from the anchor, never from the period before: 31 January, 28 February, 31 March. */
function startDay({ anchorOn, interval, offsetMonths = 0 }: BillingCycle, index: number): number {
  const anchor = civilOfDayNumber(dayOf(anchorOn));
  const months = anchor.year * 12 + anchor.month - 1 + offsetMonths + index * monthsIn(interval);
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayNumberOf({ year, month, day: Math.min(anchor.day, daysInMonth(year, month)) });
}

function startOf({ zone }: BillingCycle, day: number, path: Path): Instant {
  const ms = readMilliseconds(startOfDay(zone, day));
  return instantOf(orInvalid(ms instanceof Faults ? under(path, ms) : ms));
}

/** How many months an interval has. */
export function monthsIn(interval: Interval): number {
  switch (interval) {
    case 'month':
      return 1;
    case 'quarter':
      return 3;
    case 'half_year':
      return 6;
    case 'year':
      return 12;
  }
}
