import { invalidInput, shown } from '../errors.js';
import { valuesAt } from '../record.js';
import { dayNumberAt } from '../time/calendar-date.js';
import { millisecondsOf } from '../time/instant.js';

export type Granularity = 'day' | 'second';

/** A slice of a period in whole units: how many the period has, and how many are left where the slice starts and ends. */
export interface Slice {
  readonly unit: Granularity;
  readonly total: number;
  readonly left: number;
  readonly leftAfter: number;
}

type Path = readonly (string | number)[];

interface Given {
  readonly period?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly granularity?: unknown;
}

const PERIOD: Path = ['period'];
const DATES = ['startsOn', 'endsOn'] as const;
const INSTANTS = ['start', 'end'] as const;

/** The slice that the caller asked for. */
export function sliceAt({ period, from, to, granularity = 'day' }: Given): Slice {
  if (granularity === 'day') {
    const [startsOn, endsOn] = valuesAt(period, DATES, PERIOD);
    const start = dayNumberAt(startsOn, ['period', 'startsOn']);
    const end = dayNumberAt(endsOn, ['period', 'endsOn']);
    return sliceOf('day', start, end, dayNumberAt(from, ['from']), to === undefined ? end : dayNumberAt(to, ['to']));
  }
  if (granularity === 'second') {
    const [start, end] = valuesAt(period, INSTANTS, PERIOD);
    const last = secondAt(end, ['period', 'end']);
    return sliceOf(
      'second',
      secondAt(start, ['period', 'start']),
      last,
      secondAt(from, ['from']),
      to === undefined ? last : secondAt(to, ['to']),
    );
  }
  return invalidInput(
    'unknown_granularity',
    ['granularity'],
    `A price is divided by day or second; ${shown(granularity)} is neither.`,
    `日割りの単位は day か second です（${shown(granularity)} は使えません）。`,
  );
}

function sliceOf(unit: Granularity, start: number, end: number, from: number, to: number): Slice {
  if (end <= start) {
    return invalidInput(
      'empty_period',
      ['period'],
      'A period ends after it starts.',
      '期間の終わりは始まりより後です。',
    );
  }
  if (from < start || from > end) return outside('from');
  if (to < from || to > end) return outside('to');
  return { unit, total: end - start, left: end - from, leftAfter: end - to };
}

function outside(field: 'from' | 'to'): never {
  return invalidInput(
    'outside_period',
    [field],
    'The slice lies inside the period, and ends no earlier than it starts.',
    '対象の範囲は期間の中にあり、終わりは始まりより前にはなりません。',
  );
}

/** The second that an instant falls into. */
function secondAt(input: unknown, path: Path): number {
  return Math.floor(millisecondsOf(input, path) / 1000);
}
