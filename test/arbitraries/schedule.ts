import fc from 'fast-check';
import type { ScheduleSpec } from '../../src/calendar/index.js';
import { type ClockChange, clockChanges, leapDays, yearEnds, zones } from './instant.ts';

/** A schedule around an instant at which something happens, and a stretch short enough to be walked. */
export interface Scene {
  readonly spec: ScheduleSpec;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** An instant some years off, to be asked about first: a timeline keeps what it has found. */
  readonly earlier: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function clock(minutes: number, seconds = 0): string {
  const parts = [Math.floor(minutes / 60), minutes % 60, ...(seconds > 0 ? [seconds] : [])];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** Start and length in minutes; what runs past midnight is an overnight window. */
const anyWindow = fc
  .tuple(fc.nat({ max: 1439 }), fc.integer({ min: 1, max: 1439 }))
  .map(([start, length]) => `${clock(start)}-${clock((start + length) % 1440)}`);

/** On the half hours, so that windows touch, overlap, and meet the changes of clocks. */
const roundWindow = fc
  .tuple(fc.nat({ max: 47 }), fc.integer({ min: 1, max: 47 }))
  .map(([start, length]) => `${clock(start * 30)}-${clock(((start + length) * 30) % 1440)}`);

const secondsWindow = fc
  .tuple(fc.nat({ max: 1400 }), fc.constantFrom(0, 30, 59), fc.constantFrom(1, 30))
  .map(([start, from, to]) => `${clock(start, from)}-${clock(start + 1, to)}`);

const window: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '09:00-17:00',
    '22:00-06:00',
    '00:00-24:00',
    '00:00-00:00',
    '17:00-24:00',
    '17:00-00:00',
    '00:00-09:00',
    '01:00-02:00',
    '01:30-02:30',
    '23:59-00:01',
    '12:00-11:59',
  ),
  roundWindow,
  anyWindow,
);

/** So many windows that a day's are not looked through one by one. */
const everyHalfHour = Array.from({ length: 48 }, (_, i) => `${clock(i * 30)}-${clock(i * 30 + 1 + (i % 29))}`);

const day = fc.oneof(
  { arbitrary: fc.constant(['09:00-17:00']), weight: 6 },
  { arbitrary: fc.constant(['09:00-12:00', '12:00-17:00']), weight: 6 },
  { arbitrary: fc.array(window, { maxLength: 3 }), weight: 6 },
  { arbitrary: fc.constant(everyHalfHour), weight: 1 },
);

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Windows with seconds are rare, as a walk of every such second takes its time. */
const rarelySeconds = fc.oneof({ arbitrary: window, weight: 9 }, { arbitrary: secondsWindow, weight: 1 });

/** A week that opens: `always` makes sure of one window. */
const weekly: fc.Arbitrary<ScheduleSpec['weekly']> = fc
  .tuple(fc.array(day, { minLength: 7, maxLength: 7 }), fc.nat({ max: 6 }), rarelySeconds)
  .map(([days, opens, always]) =>
    Object.fromEntries(weekdays.map((name, i) => [name, i === opens ? [...(days[i] ?? []), always] : (days[i] ?? [])])),
  );

function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, -'T00:00:00.000Z'.length);
}

/** Closures and exceptions within some days of an instant; sometimes two hundred closures, one every week. */
function datesAround(at: number): fc.Arbitrary<Pick<ScheduleSpec, 'closures' | 'exceptions'>> {
  const near = fc.integer({ min: -3, max: 3 }).map((days) => dateOf(at + days * DAY));
  const many = () => Array.from({ length: 200 }, (_, week) => dateOf(at + (week - 100) * 7 * DAY));
  return fc.record(
    {
      closures: fc.oneof(fc.array(near, { maxLength: 3 }), fc.constant(null).map(many)),
      exceptions: fc.dictionary(near, day, { maxKeys: 3, noNullPrototype: true }),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
}

function scenesAt({ zone, at }: ClockChange): fc.Arbitrary<Scene> {
  return fc
    .tuple(weekly, datesAround(at), fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.integer({ min: -3, max: 3 }))
    .map(([week, dates, before, after, years]) => ({
      spec: { zone, weekly: week, ...dates },
      at,
      from: at - before * HOUR,
      to: at + after * HOUR + MINUTE,
      earlier: at + years * 365 * DAY,
    }));
}

/** Scenes where clocks change, years end, and February has 29 days. */
export const scene: fc.Arbitrary<Scene> = fc
  .oneof(
    { arbitrary: fc.constantFrom(...clockChanges), weight: 4 },
    { arbitrary: fc.constantFrom(...yearEnds), weight: 2 },
    { arbitrary: fc.constantFrom(...leapDays), weight: 1 },
  )
  .chain(scenesAt);

/** Schedules of any of the zones, with dates of their own around 2026. */
export const spec: fc.Arbitrary<ScheduleSpec> = fc
  .tuple(fc.constantFrom(...zones), weekly, fc.integer({ min: 0, max: 364 }))
  .chain(([zone, week, into]) =>
    datesAround(Date.UTC(2026, 0, 1) + into * DAY).map((dates) => ({ zone, weekly: week, ...dates })),
  );

/** Schedules that open on some dates of 2026 alone. */
export const datesAlone: fc.Arbitrary<ScheduleSpec> = fc
  .tuple(
    fc.constantFrom(...zones),
    fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 5 }),
    fc.array(window, { minLength: 1, maxLength: 2 }),
  )
  .map(([zone, days, windows]) => ({
    zone,
    weekly: {},
    exceptions: Object.fromEntries(days.map((into) => [dateOf(Date.UTC(2026, 0, 1) + into * DAY), windows])),
  }));

/** Schedules without dates of their own. */
export const plainSpec: fc.Arbitrary<ScheduleSpec> = fc
  .tuple(fc.constantFrom(...zones), weekly)
  .map(([zone, week]) => ({ zone, weekly: week }));
