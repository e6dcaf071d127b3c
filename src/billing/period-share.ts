import { allOf, type Faults, fault, type Reader, under } from '../input/faults.js';
import { mapped } from '../input/readers.js';
import type { Money } from '../money/money.js';
import type { Rounding } from '../money/rounding.js';
import { dateOfDayNumber } from '../time/calendar-date.js';
import { instantOf, readInstant } from '../time/instant.js';

export type Granularity = 'day' | 'second';

/** A part of a period in whole units: how many the period has, and how many are left where the part starts and ends. */
export interface PeriodShare {
  readonly unit: Granularity;
  readonly total: number;
  readonly left: number;
  readonly leftAfter: number;
}

/** What a part of a period is charged for. */
export interface Terms {
  readonly unitPrice: Money;
  readonly quantity: number;
  readonly share: PeriodShare;
  readonly rounding: Rounding;
}

/** The second that an instant falls into. */
export const readSecond: Reader<number> = /*@__PURE__*/ mapped(readInstant, (ms) => Math.floor(ms / 1000));

/** The part of a period that lies between two units of it, or the faults of one that does not. */
export function periodShare(
  unit: Granularity,
  start: number,
  end: number,
  { from, to = end }: { readonly from: number; readonly to: number | undefined },
): PeriodShare | Faults {
  if (start < end && start <= from && from <= to && to <= end) {
    return { unit, total: end - start, left: end - from, leftAfter: end - to };
  }
  const written = unit === 'day' ? dateOfDayNumber : (second: number) => instantOf(second * 1000);
  if (end <= start) {
    const empty = fault(
      'empty_period',
      `The period ends at ${written(end)}. Use an end after its start, ${written(start)}.`,
      `期間の終わりには、始まり（${written(start)}）より後を指定してください（${written(end)} は使えません）。`,
    );
    return under(['period'], empty);
  }
  const outside = (field: 'from' | 'to', value: number, first: number) => {
    const range = `${written(first)} to ${written(end)}`;
    const rangeJa = `${written(first)} から ${written(end)} まで`;
    const wrong = fault(
      'outside_period',
      `Use a value from ${range}, not ${written(value)}.`,
      `${rangeJa}の範囲で指定してください（${written(value)} は使えません）。`,
    );
    return under([field], wrong);
  };
  const faults: Faults[] = [];
  if (from < start || from > end) faults.push(outside('from', from, start));
  const first = faults.length === 0 ? from : start;
  if (to < first || to > end) faults.push(outside('to', to, first));
  return allOf(faults);
}
