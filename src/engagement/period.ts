import type { CalendarDate } from '../time/calendar-date.js';
import type { ZoneName } from '../time/zone.js';
import type { Cadence } from './granted-benefit.js';
import { type Months, periodIndexAt, QUARTER, startInstantOf, startOfPeriod } from './quarter.js';

/** The dates of a period in a zone: `startsOn` belongs to it, `endsOn` does not. */
export interface PeriodDates {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/** A period of the calendar in a zone: `[startsAt, endsAt)` in epoch milliseconds. */
export interface Period {
  readonly dates: PeriodDates;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** How much was used, and at which instant in epoch milliseconds. */
export interface Use {
  readonly at: number;
  readonly count: number;
  readonly minutes: number;
}

const MONTHS: { readonly [cadence in Cadence]: Months | null } = {
  month: 1,
  quarter: QUARTER,
  year: 12,
  subscription: null,
};

/** How many months a period of the calendar has; `null` for what does not come again. */
export function monthsOf(cadence: Cadence | null): Months | null {
  return cadence === null ? null : MONTHS[cadence];
}

/** The period that holds an instant. */
export function periodAt(zone: ZoneName, ms: number, months: Months): Period {
  const index = periodIndexAt(zone, ms, months);
  return {
    dates: datesOf(index, months),
    startsAt: startInstantOf(index, months, zone),
    endsAt: startInstantOf(index + 1, months, zone),
  };
}

/** The dates of the period of a number. */
export function datesOf(index: number, months: Months): PeriodDates {
  return { startsOn: startOfPeriod(index, months), endsOn: startOfPeriod(index + 1, months) };
}

/** What was used in a period, or in all where the grant has no period of the calendar (`null`). */
export function usedIn(period: Period | null, used: readonly Use[]): Omit<Use, 'at'> {
  let [count, minutes] = [0, 0];
  for (const use of used) {
    if (period !== null && (use.at < period.startsAt || use.at >= period.endsAt)) continue;
    count += use.count;
    minutes += use.minutes;
  }
  return { count, minutes };
}
