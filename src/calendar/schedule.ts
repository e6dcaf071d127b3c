import * as z from 'zod/mini';
import { checkedBy, decided, gather, lazily, readOrThrow } from '../boundary.js';
import type { Decision, InvalidInput } from '../decision.js';
import { invalidInput } from '../errors.js';
import { deepFreeze } from '../plain.js';
import { type CalendarDate, calendarDate, dayNumberAt } from '../time/calendar-date.js';
import { type ZoneName, zoneAt } from '../time/zone.js';
import { type Span, spanAt, united, type Window, windowOf } from './window.js';

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Monday first: the index is `weekdayOf`'s. */
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[];

/** What `schedule` accepts: opening windows by weekday, whole dates off, and dates with windows of their own. */
export interface ScheduleSpec {
  readonly zone: ZoneName;
  readonly weekly: { readonly [day in Weekday]?: readonly Window[] | undefined };
  readonly closures?: readonly CalendarDate[] | undefined;
  readonly exceptions?: { readonly [date: CalendarDate]: readonly Window[] } | undefined;
}

/** A checked schedule in canonical form: every weekday named, dates and windows sorted. Plain, frozen JSON. */
export interface Schedule {
  readonly zone: ZoneName;
  readonly weekly: { readonly [day in Weekday]: readonly Window[] };
  readonly closures: readonly CalendarDate[];
  readonly exceptions: { readonly [date: CalendarDate]: readonly Window[] };
}

/** A schedule in numbers: what the engine is built from. */
export interface OpeningPlan {
  readonly zone: ZoneName;
  /** Seven lists of united spans, Monday first. */
  readonly weekly: readonly (readonly Span[])[];
  /** The days with spans of their own (none for a closure), by day number. */
  readonly special: ReadonlyMap<number, readonly Span[]>;
}

/** More dates than this are a mistake, and would only cost time. */
const MOST_DATES = 5000;

/** The schedules that this module has made itself, so that they are checked once. */
const checked = new WeakSet<Schedule>();

/** The schema of a `ScheduleSpec`. @internal */
export const scheduleSchema: () => z.ZodMiniType<ScheduleSpec> = /*@__PURE__*/ lazily(() => {
  const windows = z.array(z.string().check(checkedBy((window) => spanAt(window)))).check(z.maxLength(1440));
  const closures = z.array(z.string().check(checkedBy((date) => dayNumberAt(date)))).check(z.maxLength(MOST_DATES));
  const exceptions = z.record(z.string(), windows).check(checkedBy((dates) => checkDates(Object.keys(dates))));
  return z.strictObject({
    zone: z.string().check(checkedBy((name) => zoneAt(name))),
    weekly: z
      .strictObject({
        mon: z.optional(windows),
        tue: z.optional(windows),
        wed: z.optional(windows),
        thu: z.optional(windows),
        fri: z.optional(windows),
        sat: z.optional(windows),
        sun: z.optional(windows),
      })
      .check(checkedBy(opensSometime)),
    closures: z.optional(closures),
    exceptions: z.optional(exceptions),
  });
});

/**
 * A checked schedule in canonical form. Throws `InvalidInputError` with every issue at once: `unknown_zone`,
 * `invalid_window`, `empty_window`, `invalid_date`, `duplicate_date`, `never_opens`, `unknown_field`, …
 *
 * @example
 * const desk = calendar.schedule({ zone: 'Asia/Tokyo', weekly: { mon: ['09:00-12:00', '22:00-06:00'] } });
 * desk.weekly.mon // => ['09:00-12:00', '22:00-06:00']
 * desk.closures // => []
 * calendar.schedule({ zone: 'Asia/Tokyo', weekly: {} }) // throws never_opens
 */
export function schedule(spec: ScheduleSpec): Schedule {
  return isChecked(spec) ? spec : canonical(readOrThrow(scheduleSchema(), spec));
}

/**
 * `schedule` for data from outside: the schedule, or a refusal with every issue and its path.
 *
 * @example
 * calendar.parseSchedule({ zone: 'Asia/Nowhere', weekly: { mon: ['25:00-26:00'] } }).ok // => false
 */
export function parseSchedule(input: unknown): Decision<Schedule, InvalidInput> {
  return decided(() => canonical(readOrThrow(scheduleSchema(), input)));
}

/**
 * The same windows on the five days from Monday to Friday, for `weekly`. Throws `invalid_window`, `empty_window`.
 *
 * @example
 * calendar.weekdays('09:00-17:00').fri // => ['09:00-17:00']
 */
export function weekdays(...windows: readonly Window[]): {
  readonly [day in 'mon' | 'tue' | 'wed' | 'thu' | 'fri']: readonly Window[];
} {
  gather(windows.map((window, i) => () => spanAt(window, [i])));
  return deepFreeze({ mon: [...windows], tue: [...windows], wed: [...windows], thu: [...windows], fri: [...windows] });
}

/** Whether the schedule was made here, and so needs no second check. */
export function isChecked(value: object): value is Schedule {
  return checked.has(value as Schedule); // a set's question may be asked of any object
}

/** A schedule whose literal is canonical as it stands. */
export function declared(schedule: Schedule): Schedule {
  checked.add(deepFreeze(schedule));
  return schedule;
}

/** The schedule in numbers. */
export function openingPlan({ zone, weekly, closures, exceptions }: Schedule): OpeningPlan {
  const special = new Map<number, readonly Span[]>();
  for (const [date, windows] of Object.entries(exceptions)) special.set(dayNumberAt(date), spansOf(windows));
  // A closure wins over an exception of the same date.
  for (const date of closures) special.set(dayNumberAt(date), []);
  return { zone, weekly: WEEKDAYS.map((day) => spansOf(weekly[day])), special };
}

function canonical({ zone, weekly, closures = [], exceptions = {} }: ScheduleSpec): Schedule {
  const dates = Object.keys(exceptions).toSorted(byDate);
  return declared({
    zone: zoneAt(zone),
    weekly: {
      mon: sorted(weekly.mon),
      tue: sorted(weekly.tue),
      wed: sorted(weekly.wed),
      thu: sorted(weekly.thu),
      fri: sorted(weekly.fri),
      sat: sorted(weekly.sat),
      sun: sorted(weekly.sun),
    },
    closures: [...new Set(closures.map(calendarDate))].toSorted(byDate),
    exceptions: Object.fromEntries(dates.map((date) => [calendarDate(date), sorted(exceptions[date])])),
  });
}

function sorted(windows: readonly Window[] = []): readonly Window[] {
  const spans = windows.map((window) => spanAt(window)).toSorted((a, b) => a.start - b.start || a.end - b.end);
  return [...new Set(spans.map(windowOf))];
}

function spansOf(windows: readonly Window[]): readonly Span[] {
  return united(windows.map((window) => spanAt(window)));
}

function byDate(a: CalendarDate, b: CalendarDate): number {
  return dayNumberAt(a) - dayNumberAt(b);
}

function checkDates(dates: readonly CalendarDate[]): void {
  if (dates.length > MOST_DATES) {
    invalidInput('out_of_range', [], `More than ${MOST_DATES} dates.`, `日付が ${MOST_DATES} 件を超えています。`);
  }
  const days = new Set<number>();
  gather(
    dates.map((date) => () => {
      const day = dayNumberAt(date, [date]);
      if (days.has(day)) {
        invalidInput('duplicate_date', [date], 'This date is there already.', 'この日付はすでに指定されています。');
      }
      days.add(day);
    }),
  );
}

function opensSometime(weekly: ScheduleSpec['weekly']): void {
  if (WEEKDAYS.some((day) => (weekly[day] ?? []).length > 0)) return;
  invalidInput('never_opens', [], 'The week has no opening window.', '週に一度も営業時間がありません。');
}
