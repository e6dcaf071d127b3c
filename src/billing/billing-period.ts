import { invalidInput, shown } from '../errors.js';
import { recordAt } from '../record.js';
import {
  type CalendarDate,
  civilOfDayNumber,
  dateOfDayNumber,
  dayNumberAt,
  dayNumberOf,
  daysInMonth,
} from '../time/calendar-date.js';
import { type Instant, type InstantInput, instantAt, millisecondsOf } from '../time/instant.js';
import { dayNumberIn, startOfDay } from '../time/local-time.js';
import { type ZoneName, zoneAt } from '../time/zone.js';

/** From which date, how often and where a plan is billed: what every period is computed from. */
export interface BillingCycle {
  readonly anchorOn: CalendarDate;
  readonly interval: 'month' | 'year';
  readonly zone: ZoneName;
}

/** The local dates `[startsOn, endsOn)` and the instants `[start, end)`; `index` counts from the anchor's period, 0. */
export interface BillingPeriod {
  readonly index: number;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly start: Instant;
  readonly end: Instant;
  readonly days: number;
}

type Path = readonly (string | number)[];

/**
 * The billing period that holds the instant, counted from the anchor, before it with a negative index. The n-th period
 * starts n months or years after the anchor, on the anchor's day or the month's last (A18), at the first instant of
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
  const sound = cycleAt(cycle);
  return periodOf(sound, indexAt(sound, millisecondsOf(at, ['at'])));
}

/** The index of the period of a known cycle that holds an instant. */
export function indexAt(cycle: BillingCycle, ms: number): number {
  const day = dayNumberIn(cycle.zone, ms);
  const date = civilOfDayNumber(day);
  const anchor = civilOfDayNumber(dayNumberAt(cycle.anchorOn));
  const months = (date.year - anchor.year) * 12 + date.month - anchor.month;
  const index = Math.floor(months / monthsOf(cycle.interval));
  return startDay(cycle, index) > day ? index - 1 : index;
}

/** The cycle that stands at `path` of the caller's input, in canonical form. */
export function cycleAt(input: unknown, path: Path = []): BillingCycle {
  const { anchorOn, interval, zone } = recordAt(input, ['anchorOn', 'interval', 'zone'], path);
  const anchor = dateOfDayNumber(dayNumberAt(anchorOn, [...path, 'anchorOn']));
  return {
    anchorOn: anchor,
    interval: intervalAt(interval, [...path, 'interval']),
    zone: zoneAt(zone, [...path, 'zone']),
  };
}

/** The period of a known cycle by its index. */
export function periodOf(cycle: BillingCycle, index: number): BillingPeriod {
  const first = startDay(cycle, index);
  return periodFrom(cycle, index, first, dateOfDayNumber(first), startOf(cycle, first));
}

/** The period that begins where `period` ends. */
export function nextPeriod(cycle: BillingCycle, period: BillingPeriod): BillingPeriod {
  const index = period.index + 1;
  return periodFrom(cycle, index, startDay(cycle, index), period.endsOn, period.end);
}

function periodFrom(
  cycle: BillingCycle,
  index: number,
  first: number,
  startsOn: CalendarDate,
  start: Instant,
): BillingPeriod {
  const last = startDay(cycle, index + 1);
  return Object.freeze({
    index,
    startsOn,
    endsOn: dateOfDayNumber(last),
    start,
    end: startOf(cycle, last),
    days: last - first,
  });
}

/** Always from the anchor, never from the period before: 31 January, 28 February, 31 March. */
function startDay({ anchorOn, interval }: BillingCycle, index: number): number {
  const anchor = civilOfDayNumber(dayNumberAt(anchorOn));
  const months = anchor.year * 12 + anchor.month - 1 + index * monthsOf(interval);
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayNumberOf({ year, month, day: Math.min(anchor.day, daysInMonth(year, month)) });
}

function startOf({ zone }: BillingCycle, day: number): Instant {
  return instantAt(startOfDay(zone, day), ['at']);
}

function monthsOf(interval: BillingCycle['interval']): 1 | 12 {
  return interval === 'month' ? 1 : 12;
}

function intervalAt(input: unknown, path: Path): BillingCycle['interval'] {
  if (input === 'month' || input === 'year') return input;
  return invalidInput(
    'unknown_interval',
    path,
    `A plan is billed by month or year; ${shown(input)} is neither.`,
    `請求間隔は month か year です（${shown(input)} は使えません）。`,
  );
}
