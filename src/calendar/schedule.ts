import { type Decision, type InvalidInput, parserOf } from '../answer/decision.js';
import { Faults, orInvalid, type Reader } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import { known } from '../input/known.js';
import { listOf } from '../input/list.js';
import { plainCopy } from '../input/plain-copy.js';
import { soleDoor } from '../input/request.js';
import { usualOr } from '../input/usual.js';
import { type CalendarDate, dayOf, readDateText } from '../time/calendar-date.js';
import { readZone, type ZoneName } from '../time/zone.js';
import { recallSchedule, recallUndated, rememberSchedule, sharedSchedule } from './schedule-copies.js';
import { MAX_WINDOWS, specFaults } from './schedule-faults.js';
import { usualSpec } from './usual-spec.js';
import type { Weekday } from './weekday.js';
import { readWindow, type Span, spansOf, type Window, windowOf } from './window.js';

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

/** The schedules that this module has made or checked. */
export const schedules = /*@__PURE__*/ known<Schedule>();

/** Reads a schedule: one that this module has made as it is, any other by hand, in canonical form. */
export const readSchedule: Reader<Schedule> = /*@__PURE__*/ schedules.or(
  /*@__PURE__*/ usualOr(
    (input) => {
      const found = recallUndated(input);
      if (found !== null) return found;
      const spec = usualSpec(input);
      return spec === null ? null : (recallSchedule(spec) ?? madeOf(spec));
    },
    (input) => {
      const plain = plainCopy(input);
      return plain instanceof Faults ? plain : (recallSchedule(plain.copy) ?? madeOf(plain.copy));
    },
  ),
);

/** The schedule of plain data, or what is wrong with it. */
function madeOf(copy: unknown): Schedule | Faults {
  const faults = specFaults(copy);
  if (faults !== null) return faults;
  // Without a fault, the copy has the form of a specification.
  const spec = copy as ScheduleSpec;
  const schedule = sharedSchedule(canonical(spec));
  if (recallSchedule(spec) === null) rememberSchedule(spec, schedule);
  return schedule;
}

/**
 * A checked schedule in canonical form. Throws `InvalidInputError` with every issue at once: `unknown_zone`,
 * `invalid_window`, `empty_window`, `invalid_date`, `duplicate_date`, `unknown_field`, …, `never_opens` where neither the
 * week nor an exception has a window, and `too_large` where closures and exceptions, times the most windows of a day, are
 * more than 20 000.
 *
 * @example
 * const desk = calendar.schedule({ zone: 'Asia/Tokyo', weekly: { mon: ['09:00-12:00', '22:00-06:00'] } });
 * desk.weekly.mon // => ['09:00-12:00', '22:00-06:00']
 * desk.closures // => []
 * calendar.schedule({ zone: 'Asia/Tokyo', weekly: {} }) // throws never_opens
 */
export function schedule(spec: ScheduleSpec): Schedule {
  return enterSchedule(spec, (read) => read);
}

/**
 * `schedule` for data from outside: the schedule, or a refusal with every issue and its path.
 *
 * @example
 * calendar.parseSchedule({ zone: 'Asia/Nowhere', weekly: { mon: ['25:00-26:00'] } }).ok // => false
 */
export function parseSchedule(input: unknown): Decision<Schedule, InvalidInput> {
  return parse(input);
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
  return enterWeekdays(windows, (read) =>
    deepFreeze({ mon: [...read], tue: [...read], wed: [...read], thu: [...read], fri: [...read] }),
  );
}

const enterSchedule = /*@__PURE__*/ soleDoor('calendar.schedule', readSchedule);
const parse = /*@__PURE__*/ parserOf(readSchedule);
const enterWeekdays = /*@__PURE__*/ soleDoor(
  'calendar.weekdays',
  /*@__PURE__*/ listOf((input) => {
    const span = readWindow(input);
    return span instanceof Faults ? span : (input as Window); // `readWindow` reads text alone
  }, MAX_WINDOWS),
);

function canonical({ zone, weekly, closures = [], exceptions = {} }: ScheduleSpec): Schedule {
  const dates = Object.keys(exceptions).toSorted(byDate);
  return schedules.keep({
    zone: orInvalid(readZone(zone)),
    weekly: {
      mon: sorted(weekly.mon),
      tue: sorted(weekly.tue),
      wed: sorted(weekly.wed),
      thu: sorted(weekly.thu),
      fri: sorted(weekly.fri),
      sat: sorted(weekly.sat),
      sun: sorted(weekly.sun),
    },
    closures: [...new Set(closures.map(canonicalDate))].toSorted(byDate),
    exceptions: Object.fromEntries(dates.map((date) => [canonicalDate(date), sorted(exceptions[date])])),
  });
}

function sorted(windows: readonly Window[] = []): readonly Window[] {
  const spans = spansOf(windows);
  const inOrder = spans.every((span, i) => i === 0 || precedes(spans[i - 1] as Span, span)); // `i` is above 0
  if (inOrder) return spans.map(windowOf);
  return [...new Set(spans.toSorted((a, b) => a.start - b.start || a.end - b.end).map(windowOf))];
}

/** Whether two spans are in order and differ. */
function precedes(a: Span, b: Span): boolean {
  return a.start < b.start || (a.start === b.start && a.end < b.end);
}

function canonicalDate(date: CalendarDate): CalendarDate {
  return orInvalid(readDateText(date));
}

function byDate(a: CalendarDate, b: CalendarDate): number {
  return dayOf(a) - dayOf(b);
}
