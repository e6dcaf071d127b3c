import { type Span, united, type Window, windowOf } from '../calendar/window.js';
import type { WeekSpec } from '../catalog/hours-spec.js';
import { type Faults, fault, type Reader, under } from '../input/faults.js';
import { listOf } from '../input/list.js';
import { mapped, whole } from '../input/readers.js';
import { object } from '../input/request.js';
import { type CalendarDate, dateOfDayNumber, readDate } from '../time/calendar-date.js';
import type { ZoneName } from '../time/zone.js';
import { readRailsZone } from './rails-zones.js';
import { readZendeskId } from './zendesk-id.js';

/** A schedule as Zendesk's API gives it; its other fields are not read. */
export interface ZendeskSchedule {
  readonly id: number | string;
  /** A Rails name such as `'Tokyo'`, or an IANA name. */
  readonly time_zone: string;
  /** Minutes since Sunday 00:00. */
  readonly intervals: readonly { readonly start_time: number; readonly end_time: number }[];
}

/** A holiday as Zendesk's API gives it: both dates belong to it. */
export interface ZendeskHoliday {
  readonly start_date: CalendarDate;
  readonly end_date: CalendarDate;
}

/** A schedule that has been read. */
export interface Schedule {
  readonly id: string;
  readonly time_zone: ZoneName;
  readonly intervals: readonly Span[];
}

const DAY = 1440;
const WEEK = 7 * DAY;
const MINUTE = 60_000;
const MAX_HOLIDAY = 366;
/** From the day that Zendesk's week begins with. */
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const readMinute = /*@__PURE__*/ whole({ min: 0, max: WEEK });

const readInterval = /*@__PURE__*/ mapped(
  /*@__PURE__*/ object({ start_time: readMinute, end_time: readMinute }, 'ignored'),
  ({ start_time: start, end_time: end }): Span | Faults => (start < end ? { start, end } : reversed('end_time')),
);

/** Reads a schedule. */
export const readSchedules = /*@__PURE__*/ listOf(
  /*@__PURE__*/ object(
    { id: readZendeskId, time_zone: readRailsZone, intervals: /*@__PURE__*/ listOf(readInterval, 1000) },
    'ignored',
  ),
  1000,
);

const readHoliday = /*@__PURE__*/ mapped(
  /*@__PURE__*/ object({ start_date: readDate, end_date: readDate }, 'ignored'),
  ({ start_date: start, end_date: end }): readonly number[] | Faults => {
    if (end < start) return reversed('end_date');
    if (end - start < MAX_HOLIDAY) return Array.from({ length: end - start + 1 }, (_, i) => start + i);
    const found = fault(
      'out_of_range',
      `Use at most ${MAX_HOLIDAY} days.`,
      `${MAX_HOLIDAY} 日以内で指定してください。`,
    );
    return under(['end_date'], found);
  },
);

/** Reads the holidays of a schedule as day numbers. */
export const readHolidays: Reader<readonly number[]> = /*@__PURE__*/ mapped(
  /*@__PURE__*/ listOf(readHoliday, 1000),
  (holidays) => holidays.flat(),
);

/** The hours of a schedule: its week, closed on its holidays. */
export function weekOf(zone: string, intervals: readonly Span[], holidays: readonly number[]): WeekSpec {
  const closed = [...new Set(holidays)].sort((a, b) => a - b).map(dateOfDayNumber);
  return { zone, weekly: weeklyOf(intervals), closed };
}

/** The windows of each day; days in a row that have the same windows stand together, from Monday on. */
function weeklyOf(intervals: readonly Span[]): { readonly [days: string]: readonly Window[] } {
  const days = [1, 2, 3, 4, 5, 6, 0].map((day) => ({ name: DAYS[day] ?? '', windows: windowsOf(day, intervals) }));
  const weekly: Record<string, readonly Window[]> = {};
  for (let first = 0; first < days.length; ) {
    const windows = days[first]?.windows ?? [];
    let last = first;
    while (days[last + 1]?.windows.join() === windows.join()) last += 1;
    const name = first === last ? `${days[first]?.name}` : `${days[first]?.name}-${days[last]?.name}`;
    if (windows.length > 0) weekly[name] = windows;
    first = last + 1;
  }
  return weekly;
}

/** The windows of a day. An interval that passes midnight is cut there. */
function windowsOf(day: number, intervals: readonly Span[]): readonly Window[] {
  const begin = day * DAY;
  const parts = intervals
    .map(({ start, end }) => ({ start: Math.max(start - begin, 0), end: Math.min(end - begin, DAY) }))
    .filter(({ start, end }) => start < end);
  return united(parts).map(({ start, end }) => windowOf({ start: start * MINUTE, end: end * MINUTE }));
}

function reversed(field: string): Faults {
  const found = fault(
    'reversed_interval',
    'The end lies before the start. Use an end after it.',
    '終了には、開始より後を指定してください。',
  );
  return under([field], found);
}
