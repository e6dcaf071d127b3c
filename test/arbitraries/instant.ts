import fc from 'fast-check';

/** An instant at which a zone's clocks change, as the tz database has it; all of them lie in the past. */
export interface ClockChange {
  readonly zone: string;
  readonly at: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The last millisecond that a `Date` can hold; the first is its negative. */
export const LAST = 8.64e15;

export const clockChanges: readonly ClockChange[] = [
  ['America/New_York', '2025-03-09T07:00:00Z'], // 02:00 becomes 03:00
  ['America/New_York', '2025-11-02T06:00:00Z'], // 02:00 becomes 01:00
  ['Europe/London', '2025-03-30T01:00:00Z'],
  ['Europe/London', '2025-10-26T01:00:00Z'],
  ['Australia/Lord_Howe', '2024-04-06T15:00:00Z'], // half an hour back
  ['Australia/Lord_Howe', '2024-10-05T15:30:00Z'], // half an hour forward
  ['Africa/Cairo', '2024-04-25T22:00:00Z'], // 00:00 becomes 01:00: a date without a midnight
  ['Africa/Cairo', '2024-10-31T21:00:00Z'], // 24:00 becomes 23:00
  ['Africa/Cairo', '2010-08-10T21:00:00Z'], // no summer time in Ramadan: two changes in thirty days
  ['America/Santiago', '2024-09-08T04:00:00Z'], // a date without a midnight
  ['America/Santiago', '2024-04-07T03:00:00Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00:00Z'], // a date without a midnight
  ['Atlantic/Azores', '2025-03-30T01:00:00Z'], // 00:00 becomes 01:00
  ['Atlantic/Azores', '2025-10-26T01:00:00Z'], // 01:00 becomes 00:00
  ['America/St_Johns', '2010-11-07T02:31:00Z'], // 00:01 becomes 23:01 of the date before
  ['America/St_Johns', '1988-04-03T03:31:00Z'], // two hours forward
  ['Antarctica/Troll', '2024-03-31T01:00:00Z'], // two hours forward
  ['Asia/Tokyo', '1948-05-01T15:00:00Z'],
  ['Asia/Tokyo', '1951-09-08T15:00:00Z'],
  ['Asia/Tokyo', '1887-12-31T15:00:00Z'], // from local mean time, +09:18:59
  ['Asia/Kathmandu', '1985-12-31T18:30:00Z'], // +05:30 becomes +05:45
  ['Africa/Monrovia', '1972-01-07T00:44:30Z'], // from -00:44:30
  ['Pacific/Apia', '2011-12-30T10:00:00Z'], // 2011-12-30 is skipped
  ['Pacific/Kwajalein', '1993-08-21T12:00:00Z'], // 1993-08-21 is skipped
  ['America/Juneau', '1867-10-19T00:31:13Z'], // a day back: the afternoon of 1867-10-18 comes twice
  ['America/Recife', '2000-10-15T02:00:00Z'], // a summer of one week
  ['Asia/Pyongyang', '2018-05-04T15:00:00Z'], // 23:30 becomes 24:00
  ['America/Caracas', '2016-05-01T07:00:00Z'],
].map(([zone = '', text = '']) => ({ zone, at: Date.parse(text) }));

/** Where the engine goes from one year's table, or one era, to the next. */
export const yearEnds: readonly ClockChange[] = ['Asia/Tokyo', 'Australia/Lord_Howe'].flatMap((zone) =>
  [1800, 1801, 1900, 1970, 2000, 2026, 2027, 2100, 2101, 2400, 5001, 10_000, 100_000].map((year) => ({
    zone,
    at: new Date(0).setUTCFullYear(year),
  })),
);

/** Leap days, and the dates that are none. */
export const leapDays: readonly ClockChange[] = [
  ['Asia/Tokyo', '2024-02-29T00:00:00Z'],
  ['America/New_York', '2000-02-29T12:00:00Z'],
  ['Europe/London', '1900-02-28T23:59:59Z'],
  ['Asia/Tokyo', '2100-02-28T15:00:00Z'],
].map(([zone = '', text = '']) => ({ zone, at: Date.parse(text) }));

export const zones: readonly string[] = [
  'UTC',
  'Asia/Kolkata',
  ...new Set(clockChanges.map(({ zone }) => zone)),
  'Pacific/Kiritimati',
  'Etc/GMT+12',
];

/** Two milliseconds either way: where an off-by-one shows. */
const nudge = fc.integer({ min: -2, max: 2 });

export function close(to: number): fc.Arbitrary<number> {
  return nudge.map((by) => Math.max(-LAST, Math.min(LAST, to + by)));
}

function between(from: string, to: string): fc.Arbitrary<number> {
  return fc.integer({ min: Date.parse(from), max: Date.parse(to) });
}

/** Around the openings and closings of the Japanese desk in 2026. */
const deskHours = fc
  .tuple(fc.integer({ min: 0, max: 364 }), fc.constantFrom(0, 9, 17, 24), nudge)
  .map(([day, hour, by]) => Date.UTC(2026, 0, 1, hour - 9) + day * DAY + by);

/** Any instant from 2023 to 2029, edges first. */
export const modern: fc.Arbitrary<number> = fc.oneof(
  deskHours,
  fc.constantFrom(...clockChanges.map(({ at }) => at).filter((at) => at > Date.UTC(2023))).chain(close),
  between('2023-01-01T00:00:00Z', '2030-01-01T00:00:00Z').map((ms) => Math.round(ms / MINUTE) * MINUTE),
  between('2023-01-01T00:00:00Z', '2030-01-01T00:00:00Z'),
);

/** Any instant from 1800 to 2600, edges first. */
export const historic: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(...clockChanges, ...yearEnds.filter(({ at }) => at < Date.UTC(2600))).chain(({ at }) => close(at)),
  between('1800-01-01T00:00:00Z', '2600-01-01T00:00:00Z'),
);

/** Any instant of a far year. */
export const far: fc.Arbitrary<number> = fc.oneof(
  between('+005000-01-01T00:00:00Z', '+005001-01-01T00:00:00Z'),
  between('+100000-01-01T00:00:00Z', '+100001-01-01T00:00:00Z'),
  between('2100-01-01T00:00:00Z', '+275000-01-01T00:00:00Z'),
);

/** Any instant that there is. */
export const anyInstant: fc.Arbitrary<number> = fc.oneof(
  modern,
  historic,
  far,
  fc.constantFrom(-LAST, LAST, 0).chain(close),
  fc.integer({ min: -LAST, max: LAST }),
);

/** Any duration up to a year, whole hours and single milliseconds first; never nothing. */
export const someTime: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(1, 2, 999, 30 * MINUTE, HOUR, 4 * HOUR, 8 * HOUR, 24 * HOUR, 40 * HOUR, 400 * HOUR),
  fc.integer({ min: 1, max: 3 * DAY }),
  fc.integer({ min: 1, max: 366 * DAY }),
);

/** Time forwards, back, or none. */
export const anyTime: fc.Arbitrary<number> = fc.oneof(
  someTime,
  someTime.map((ms) => -ms),
  fc.constant(0),
);

/** Two instants, most of them within a year of each other: hours far apart make the tables of all the years between. */
export const twoModern: fc.Arbitrary<readonly [number, number]> = fc.oneof(
  { arbitrary: fc.tuple(modern, anyTime).map(([at, by]) => [at, at + by] as const), weight: 4 },
  { arbitrary: fc.tuple(modern, modern), weight: 1 },
);
