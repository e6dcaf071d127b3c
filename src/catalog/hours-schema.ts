import * as z from 'zod/mini';
import { neverOpens, readDateNames, tooMuchWork } from '../calendar/schedule-faults.js';
import { readWindow } from '../calendar/window.js';
import { allOf, Faults, fault, type Reader, under } from '../input/faults.js';
import { refine } from '../input/schema.js';
import { nearest } from '../input/suggestion.js';
import { readDate } from '../time/calendar-date.js';
import { readPositiveDuration } from '../time/duration.js';
import { readZone } from '../time/zone.js';
import type { HoursSpec, WeekSpec } from './catalog-spec.js';
import { weeklyOf } from './resolved-hours.js';
import { readWeekdays } from './week.js';

const MAX_WINDOWS = 1440;
const MAX_DATES = 5000;

/** The hours of a week, or one week for each region. @internal */
export function hoursSchema(): z.ZodMiniType<HoursSpec> {
  const windows = z.array(z.string().check(refine(readWindow))).check(z.maxLength(MAX_WINDOWS));
  const week: z.ZodMiniType<WeekSpec> = z
    .strictObject({
      zone: z.string().check(refine(readWeekZone)),
      weekly: z.record(z.string(), windows).check(refine(weekdayFaults)),
      closed: z.optional(z.array(z.string().check(refine(readClosedDay))).check(z.maxLength(MAX_DATES))),
      exceptions: z.optional(z.record(z.string(), windows).check(refine(readDateNames))),
      day: z.optional(z.string().check(refine(readDay))),
    })
    // A fault in one field must not hide that the week never opens.
    .check(z.check(refine(weekNeverOpens), { when: () => true }), refine(tooManyDates));
  return z.union([week, z.strictObject({ byRegion: z.record(z.string(), week).check(refine(noRegion)) })]);
}

function weekdayFaults(weekly: object): Faults | null {
  const faults = Object.keys(weekly).flatMap((days) => {
    const read = readWeekdays(days);
    return read instanceof Faults ? [under([days], read)] : [];
  });
  return faults.length === 0 ? null : allOf(faults);
}

/** A zone, or that of the account. */
function readWeekZone(zone: string): unknown {
  return namedOr(readZone, ['customer'], zone);
}

/** A date, or whose dates the hours take. */
export function readClosedDay(day: string): unknown {
  return namedOr(readDate, ['caller', 'customer'], day);
}

/** One of the names, or what `read` reads: its fault tells of the names, too. */
function namedOr(read: Reader<unknown>, names: readonly string[], value: string): unknown {
  if (names.includes(value)) return value;
  const found = read(value);
  const [one] = found instanceof Faults ? found.issues : [];
  if (one === undefined || one.suggestion !== undefined) return found;
  const [en, ja] = [names.join(' or '), names.join('、')];
  return fault(one.code, `${one.message.en} Or use ${en}.`, `${one.message.ja}${ja} も指定できます。`, {
    suggestion: nearest(value, names),
  });
}

/** What one day of a promise is: until the close, or a length of open time. */
export function readDay(day: string): unknown {
  return day === 'close' ? day : readPositiveDuration(day);
}

/** `never_opens` of a value that looks like a week: the schema complains of any other. */
function weekNeverOpens(week: unknown): Faults | null {
  const { weekly, closed, exceptions }: Partial<Record<string, unknown>> = Object(week);
  return neverOpens({ weekly, closures: closed, exceptions });
}

/** `too_large` of a week of whose windows and dates no schedule can be made. */
function tooManyDates(week: WeekSpec): Faults | null {
  const { closed: closures, exceptions } = week;
  return tooMuchWork({ weekly: weeklyOf(week), closures, exceptions });
}

function noRegion(regions: object): Faults | null {
  if (Object.keys(regions).length > 0) return null;
  return under(
    ['else'],
    fault('missing', 'Give the hours of at least one region.', '地域を 1 つ以上指定してください。'),
  );
}
