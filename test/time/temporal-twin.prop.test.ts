import fc from 'fast-check';
import { expect } from 'vitest';
import { dateOfDayNumber, readDate, weekdayOf } from '../../src/time/calendar-date.js';
import {
  dateAt,
  epochMilliseconds,
  fromLocal,
  instant,
  milliseconds,
  startOfDate,
  toMilliseconds,
} from '../../src/time/index.js';
import { offsetAt, offsetYear, startOfYear } from '../../src/time/offset-year.js';
import { anyInstant, anyTime, clockChanges, close, historic, yearEnds, zones } from '../arbitraries/instant.ts';
import {
  clockChangesOf,
  dateAfter,
  durationOf,
  instantOf,
  millisecondsOf,
  startOf,
  temporalInstant,
  textOf,
  wallClockOf,
} from '../oracles/temporal.ts';
import { prop } from '../prop.ts';

const HOUR = 3_600_000;

/** Where clocks change or years end, and anywhere from 1800 to 2600. */
const place = fc.oneof(
  fc
    .constantFrom(...clockChanges, ...yearEnds)
    .chain(({ zone, at }) =>
      fc.oneof(close(at), fc.integer({ min: at - 30 * HOUR, max: at + 30 * HOUR })).map((ms) => ({ zone, ms })),
    ),
  fc.record({ zone: fc.constantFrom(...zones), ms: historic }),
);

prop(
  'offsets_are_those_of_temporal',
  "offsets looked for every 30 days (Recife's summer lasted seven)",
  place,
  ({ zone, ms }) => {
    expect(offsetAt(zone, ms)).toBe(wallClockOf(zone, ms).offset);
  },
);

const year = fc.oneof(
  fc.constantFrom(...clockChanges).map(({ zone, at }) => ({ zone, year: new Date(at).getUTCFullYear() })),
  fc.record({ zone: fc.constantFrom(...zones), year: fc.integer({ min: 1801, max: 2099 }) }),
);

prop(
  'clocks_change_when_those_of_temporal_do',
  'the last days of a year not searched (Apia skipped 2011-12-30)',
  year,
  ({ zone, year: of }) => {
    const [start, end] = [startOfYear(of), startOfYear(of + 1)];
    const changes = offsetYear(zone, of).changes.map((since) => start + since);
    // A change on the year's first instant is the first offset of the year.
    expect(changes).toEqual(clockChangesOf(zone, start + 1, end));
  },
);

prop('dates_are_those_of_temporal', 'the offset of the start of the year', place, ({ zone, ms }) => {
  expect(dateAt(new Date(ms), zone)).toBe(wallClockOf(zone, ms).date);
});

prop(
  'dates_start_where_those_of_temporal_do',
  'a date that was skipped starts with the one before',
  place,
  fc.integer({ min: -1, max: 1 }),
  ({ zone, ms }, days) => {
    const { date } = dateAfter(wallClockOf(zone, ms).date, days);
    expect(startOfDate(date, zone)).toBe(textOf(startOf(date, zone)));
  },
);

prop(
  'local_times_gaps_and_overlaps_are_read_as_temporal_reads_them',
  'the offset after a gap instead of the one before it',
  place,
  ({ zone, ms }) => {
    // As if the clocks had kept the offset of some hours ago: in a gap, a time that they never show.
    for (const offset of [offsetAt(zone, ms), offsetAt(zone, ms - 3 * HOUR), offsetAt(zone, ms + 3 * HOUR)]) {
      const local = new Date(ms + offset).toISOString().slice(0, -1);
      expect(fromLocal(local, zone)).toBe(textOf(instantOf(local, zone)));
    }
  },
);

prop('instants_are_written_and_read_as_by_temporal', 'an expanded year of five digits', anyInstant, (ms) => {
  const text = instant(new Date(ms));
  expect(text).toBe(textOf(ms));
  expect(epochMilliseconds(text)).toBe(millisecondsOf(text));
  expect(instant(temporalInstant(ms))).toBe(text);
});

const offset = fc.tuple(fc.constantFrom('+', '-'), fc.nat({ max: 23 }), fc.constantFrom(0, 15, 30, 45, 59));

prop(
  'text_with_an_offset_is_the_instant_of_temporal',
  'the offset added instead of taken away',
  anyInstant,
  offset,
  (ms, [sign, hours, minutes]) => {
    const inside = Math.max(-8.6e15, Math.min(8.6e15, ms));
    const text = `${instant(new Date(inside)).slice(0, -1)}${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
    expect(epochMilliseconds(text)).toBe(millisecondsOf(text));
  },
);

const day = fc.integer({ min: -3_000_000, max: 3_000_000 });
const leap = fc.nat({ max: 400 }).map((years) => 365 * years);

prop(
  'counting_days_is_as_temporal_counts_them',
  'the weekday of days before 1970 by a plain remainder',
  day,
  fc.oneof(day, leap, fc.integer({ min: -366, max: 366 })),
  (a, by) => {
    const { date, weekday } = dateAfter(dateOfDayNumber(a), by);
    expect(dateOfDayNumber(a + by)).toBe(date);
    expect(readDate(date)).toBe(a + by);
    expect(weekdayOf(a + by) + 1).toBe(weekday);
  },
);

prop(
  'durations_are_those_of_temporal',
  'milliseconds written with two digits',
  fc.oneof(anyTime, fc.integer({ min: -9e12, max: 9e12 })),
  (ms) => {
    const ours = milliseconds(ms);
    const theirs = durationOf(ours);
    expect(theirs.ms).toBe(ms);
    expect(toMilliseconds(ours)).toBe(theirs.ms);
    // Theirs without trailing zeros in its fraction; the parts are the same.
    expect(ours.replace(/0+S$/, (zeros) => (ours.includes('.') ? 'S' : zeros))).toBe(theirs.text);
  },
);
