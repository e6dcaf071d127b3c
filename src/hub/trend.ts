import { choiceAt, readAll } from '../boundary.js';
import { invalidInput } from '../errors.js';
import { recordAt } from '../record.js';
import { type CalendarDate, civilOfDayNumber, dateOfDayNumber, dayNumberOf, weekdayOf } from '../time/calendar-date.js';
import { type InstantInput, millisecondsOf } from '../time/instant.js';
import { dayNumberIn, startOfDay } from '../time/local-time.js';
import { type ZoneName, zoneAt } from '../time/zone.js';
import { type Counts, counted, patternOf } from './pattern.js';

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

/** The tickets opened from the first instant of `startsOn` to that of `endsOn`, as far as these lie in the window. */
export interface TrendPeriod {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly ticketTotal: number;
  readonly issueTypePattern: readonly { readonly issueType: string; readonly count: number; readonly share: number }[];
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

type By = Trend['by'];

const MOST_PERIODS = 1200;
const USUAL_PERIODS = 6;

/** A counter for the window that stands at `trend` of the caller's input; `now` is what it is a window before. */
export function trendCounter(input: TrendRequest | undefined, now: number): TrendCounter {
  const asked = recordAt(input === undefined ? {} : input, ['by', 'from', 'to', 'zone'], ['trend'], true);
  const { by, zone, to } = readAll({
    by: () => choiceAt(asked.by, ['month', 'week'], ['trend', 'by']),
    zone: () => zoneAt(asked.zone === undefined ? 'UTC' : asked.zone, ['trend', 'zone']),
    to: () => (asked.to === undefined ? now + 1 : millisecondsOf(asked.to, ['trend', 'to'])),
  });
  const last = indexAt(by, zone, to - 1);
  const from =
    asked.from === undefined
      ? startOfDay(zone, firstDay(by, last - USUAL_PERIODS + 1))
      : millisecondsOf(asked.from, ['trend', 'from']);
  const first = indexAt(by, zone, from);
  if (from > to || last - first >= MOST_PERIODS) refuseWindow(from > to);
  const length = from === to ? 0 : last - first + 1;
  const days = Array.from({ length: length + 1 }, (_, i) => firstDay(by, first + i));
  const starts = days.map((day) => startOfDay(zone, day));
  const counts = Array.from({ length }, (): Counts => new Map());
  return {
    count(openedAt, issueType) {
      const period = openedAt >= from && openedAt < to ? counts[periodAt(starts, openedAt)] : undefined;
      if (period !== undefined) counted(period, issueType);
    },
    result: () => ({ by, zone, periods: counts.map((types, i) => periodOf(types, days, i)) }),
  };
}

function periodOf(types: Counts, days: readonly number[], i: number): TrendPeriod {
  const [startsOn, endsOn] = [dateOf(days, i), dateOf(days, i + 1)];
  const pattern = patternOf(types);
  const issueTypePattern = pattern.map(({ name, count, share }) => ({ issueType: name, count, share }));
  return { startsOn, endsOn, ticketTotal: pattern.reduce((sum, { count }) => sum + count, 0), issueTypePattern };
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

/** The period of an instant: the last that has begun, also where clocks have gone back from its first date. */
function indexAt(by: By, zone: ZoneName, ms: number): number {
  const index = indexOf(by, dayNumberIn(zone, ms));
  return startOfDay(zone, firstDay(by, index + 1)) <= ms ? index + 1 : index;
}

/** Months and weeks, counted from those that hold the first day of 1970 and the Monday before it. */
function indexOf(by: By, dayNumber: number): number {
  if (by === 'week') return (dayNumber - weekdayOf(dayNumber) + 3) / 7;
  const { year, month } = civilOfDayNumber(dayNumber);
  return (year - 1970) * 12 + month - 1;
}

function firstDay(by: By, index: number): number {
  if (by === 'week') return index * 7 - 3;
  const year = 1970 + Math.floor(index / 12);
  return dayNumberOf({ year, month: index - (year - 1970) * 12 + 1, day: 1 });
}

function refuseWindow(reversed: boolean): never {
  if (reversed) {
    return invalidInput(
      'reversed_interval',
      ['trend', 'to'],
      'The end lies before the start.',
      '終了が開始より前になっています。',
    );
  }
  return invalidInput(
    'out_of_range',
    ['trend', 'from'],
    `A trend has at most ${MOST_PERIODS} periods.`,
    `傾向の期間は ${MOST_PERIODS} 個までです。`,
  );
}
