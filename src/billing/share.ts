import { type CalendarDate, dateOfDayNumber, dayOf } from '../time/calendar-date.js';
import { millisecondsOf } from '../time/instant.js';
import { dayNumberIn } from '../time/local-time.js';
import type { PricedPeriod } from './billing-period.js';
import type { Fraction } from './proration.js';
import type { Subscription } from './subscription.js';

/** A part of a period: the dates that it serves, and the fraction of the period's price that it costs. */
export interface PeriodPart {
  readonly fraction: Fraction;
  readonly service: { readonly from: CalendarDate; readonly to: CalendarDate };
}

type Measure = Pick<Subscription, 'cycle' | 'granularity'>;

/** The part of a period from an instant on, or between two. It is never more than the period, nor less than nothing. */
export function partOf(measure: Measure, period: PricedPeriod, from: number, until?: number): PeriodPart {
  const { zone } = measure.cycle;
  const [first, last] = [dayOf(period.startsOn), dayOf(period.endsOn)];
  const begins = millisecondsOf(period.start);
  // A zone that skips a date (Samoa, 30 December 2011) begins the period that starts on it with the date after it.
  const day = (ms: number) => (ms <= begins ? first : clamped(dayNumberIn(zone, ms), first, last));
  const [start, end] = [day(from), until === undefined ? last : day(until)];
  const service = Object.freeze({ from: dateOfDayNumber(start), to: dateOfDayNumber(Math.max(start, end)) });
  const fraction =
    measure.granularity === 'day'
      ? fractionOf('day', Math.max(0, end - start), (period.stubOf ?? period).days)
      : secondsOf(period, from, until);
  return { fraction, service };
}

/** All of a period; of a stub, its share of the whole one. */
export function wholeOf(measure: Measure, period: PricedPeriod): PeriodPart {
  return partOf(measure, period, millisecondsOf(period.start));
}

function secondsOf(period: PricedPeriod, from: number, until: number | undefined): Fraction {
  const second = (ms: number) => Math.floor(ms / 1000);
  const [first, last] = [second(millisecondsOf(period.start)), second(millisecondsOf(period.end))];
  const start = clamped(second(from), first, last);
  const end = until === undefined ? last : clamped(second(until), first, last);
  return fractionOf('second', Math.max(0, end - start), last - second(millisecondsOf((period.stubOf ?? period).start)));
}

function fractionOf(unit: Fraction['unit'], num: number, den: number): Fraction {
  return Object.freeze({ num: Math.min(num, den), den, unit });
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
