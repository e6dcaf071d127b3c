import fc from 'fast-check';
import type { ScheduleSpec } from '../../src/calendar/index.js';
import { anyTime, close } from './instant.ts';

// Hours for twins that list years of windows: many windows a day, dates of their own over many years, and the nights of
// the far west around the end of a year, where a local date lies a whole day behind that of UTC.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A zone, and the years of it that can be asked about. */
export interface ZoneYears {
  readonly zone: string;
  readonly from: number;
  readonly to: number;
}

/** A schedule, and two instants within the years of its zone. */
export interface LongHours {
  readonly spec: ScheduleSpec;
  readonly at: number;
  readonly until: number;
}

function clock(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, -'T00:00:00.000Z'.length);
}

/** A window every so many minutes, for a part of each. */
const many: fc.Arbitrary<readonly string[]> = fc
  .tuple(fc.constantFrom(10, 15, 30, 60, 120), fc.integer({ min: 1, max: 9 }))
  .map(([every, part]) =>
    Array.from(
      { length: 1440 / every },
      (_, i) => `${clock(i * every)}-${clock(i * every + Math.ceil((every * part) / 10))}`,
    ).map((text) => text.replace('24:00', '23:59')),
  );

const few: fc.Arbitrary<readonly string[]> = fc.constantFrom(
  ['09:00-17:00'],
  ['09:00-12:00', '13:00-17:30'],
  ['22:00-06:00'],
  ['00:00-24:00'],
  ['00:00-03:00', '23:00-00:00'],
  ['13:07-13:06'],
);

/** Closures and exceptions of many years, some of them at the end of a year. */
function datesOf({ from, to }: { readonly from: number; readonly to: number }, most: number) {
  const days = Math.floor((to - from) / DAY);
  const anyDate = fc.nat({ max: days }).map((day) => dateOf(from + day * DAY));
  const newYear = fc
    .tuple(fc.nat({ max: Math.floor(days / 366) }), fc.integer({ min: -3, max: 3 }))
    .map(([years, by]) => dateOf(Date.UTC(new Date(from).getUTCFullYear() + years, 0, 1 + by)));
  const date = fc.oneof(anyDate, newYear);
  return fc.record(
    {
      closures: fc.array(date, { maxLength: most, size: 'max' }),
      exceptions: fc.dictionary(date, few, { maxKeys: 8, noNullPrototype: true }),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
}

/** Many windows over some weeks or two years, or few over up to twelve years. */
export function longHours(zones: readonly ZoneYears[]): fc.Arbitrary<LongHours> {
  const sizes = fc.constantFrom(
    // A schedule has at most 20 000 windows of a day times dates.
    { day: many, years: 1, dates: 120 },
    { day: few, years: 4, dates: 200 },
    { day: few, years: 12, dates: 200 },
  );
  return fc
    .tuple(fc.constantFrom(...zones), sizes, fc.double({ min: 0, max: 1, noNaN: true }))
    .chain(([one, size, at]) => {
      const length = Math.min(size.years * 365 * DAY, one.to - one.from);
      const from = Math.round((one.from + at * (one.to - one.from - length)) / MINUTE) * MINUTE;
      const span = { from, to: from + length };
      const instant = fc.oneof(
        fc.integer({ min: span.from, max: span.to }),
        fc.integer({ min: span.from / MINUTE, max: span.to / MINUTE }).map((minute) => Math.floor(minute) * MINUTE),
      );
      return fc
        .tuple(
          fc.array(size.day, { minLength: 7, maxLength: 7 }),
          fc.nat({ max: 6 }),
          datesOf(span, size.dates),
          instant,
          instant,
        )
        .map(([days, rests, dates, a, b]) => ({
          spec: { zone: one.zone, weekly: weekOf(days, rests), ...dates },
          at: a,
          until: b,
        }));
    });
}

/** A week with some days of rest, and at least one that opens. */
function weekOf(days: readonly (readonly string[])[], rests: number): ScheduleSpec['weekly'] {
  return Object.fromEntries(WEEKDAYS.map((name, i) => [name, i > 0 && i <= rests ? [] : (days[i] ?? [])]));
}

/** Windows that are open for most of a night and of the day after it. */
const night = fc.constantFrom(
  '12:00-11:59',
  '13:00-12:30',
  '18:00-17:00',
  '20:00-08:00',
  '22:00-21:59',
  '23:59-23:58',
  '00:01-00:00',
);

/** Long nights with dates of their own about the end of a year, asked about within two days of it. */
export function yearEndNights(zones: readonly ZoneYears[]): fc.Arbitrary<LongHours> {
  return fc
    .constantFrom(...zones)
    .chain((one) => {
      const [first, last] = [one.from, one.to].map((ms) => new Date(ms).getUTCFullYear());
      const year = fc.integer({ min: (first ?? 0) + 2, max: (last ?? 0) - 2 });
      const nights = fc.array(fc.array(night, { maxLength: 1 }), { minLength: 7, maxLength: 7 });
      return fc.tuple(fc.constant(one), year, nights, night, fc.nat({ max: 6 }));
    })
    .chain(([{ zone }, year, nights, sure, opens]) => {
      const turn = Date.UTC(year, 0, 1);
      const date = fc.integer({ min: -4, max: 4 }).map((by) => dateOf(turn + by * DAY));
      const dates = fc.record(
        {
          closures: fc.array(date, { maxLength: 2 }),
          exceptions: fc.dictionary(date, fc.array(night, { maxLength: 1 }), { maxKeys: 2, noNullPrototype: true }),
        },
        { requiredKeys: [], noNullPrototype: true },
      );
      const instant = fc.oneof(
        fc.integer({ min: -48, max: 48 }).chain((hours) => close(turn + hours * HOUR)),
        fc.integer({ min: turn - 2 * DAY, max: turn + 2 * DAY }),
      );
      return fc.tuple(dates, instant, instant, anyTime).map(([own, at, until]) => {
        const weekly = Object.fromEntries(WEEKDAYS.map((name, i) => [name, i === opens ? [sure] : (nights[i] ?? [])]));
        return { spec: { zone, weekly, ...own }, at, until };
      });
    });
}
