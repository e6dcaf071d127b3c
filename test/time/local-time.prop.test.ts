import fc from 'fast-check';
import { expect } from 'vitest';
import { dateAt, fromLocal, startOfDate } from '../../src/time/index.js';
import { clockChanges, close, historic, yearEnds, zones } from '../arbitraries/instant.ts';
import { DAY, dateOfDay, localMilliseconds, readingAt } from '../oracles/local-reading.ts';
import { prop } from '../prop.ts';

const HOUR = 3_600_000;

const changing = fc
  .constantFrom(...clockChanges, ...yearEnds)
  .chain(({ zone, at }) =>
    fc.oneof(close(at), fc.integer({ min: at - 3 * HOUR, max: at + 3 * HOUR })).map((ms) => ({ zone, ms })),
  );
const place = fc.oneof(changing, fc.record({ zone: fc.constantFrom(...zones), ms: historic }));

function localText(zone: string, ms: number): string {
  return new Date(localMilliseconds(zone, ms)).toISOString().slice(0, -1);
}

prop('the_date_is_that_of_intl', 'the date of the host, or of UTC', place, ({ zone, ms }) => {
  expect(dateAt(new Date(ms), zone)).toBe(dateOfDay(readingAt(zone, ms).day));
});

prop(
  'no_clock_shows_a_date_before_its_start',
  'a day started at 00:00 where the zone skips it',
  place,
  fc.integer({ min: -1, max: 1 }),
  ({ zone, ms }, days) => {
    const day = readingAt(zone, ms).day + days;
    const start = Date.parse(startOfDate(dateOfDay(day), zone));
    expect(readingAt(zone, start).day).toBeGreaterThanOrEqual(day);
    // Two days back, every quarter of an hour and the last millisecond.
    const before = [start - 1, ...Array.from({ length: 192 }, (_, i) => start - (i + 1) * (HOUR / 4))];
    expect(before.filter((at) => readingAt(zone, at).day >= day)).toEqual([]);
  },
);

prop('an_instant_lies_in_its_date', 'a day started with the offset of its noon', place, ({ zone, ms }) => {
  const date = dateAt(new Date(ms), zone);
  expect(Date.parse(startOfDate(date, zone))).toBeLessThanOrEqual(ms);
  expect(dateAt(startOfDate(date, zone), zone)).toBe(date);
});

prop('the_instant_of_a_local_time_shows_it_first', 'the later of two equal readings taken', place, ({ zone, ms }) => {
  const found = Date.parse(fromLocal(localText(zone, ms), zone));
  expect(localMilliseconds(zone, found)).toBe(localMilliseconds(zone, ms));
  expect(found).toBeLessThanOrEqual(ms);
  expect(ms - found).toBeLessThanOrEqual(DAY);
});

prop(
  'a_local_time_that_is_skipped_is_read_on_with_the_offset_before',
  'a skipped time read with the offset after the gap',
  changing,
  ({ zone, ms }) => {
    const [before, after] = [localMilliseconds(zone, ms - 1) + 1, localMilliseconds(zone, ms)];
    // Nothing but where clocks are put forward is skipped; elsewhere this asks about what they show.
    const local = Math.floor((before + after) / 2);
    const found = Date.parse(fromLocal(new Date(local).toISOString().slice(0, -1), zone));
    if (before < after) expect(found).toBe(ms + (local - before));
    else expect(localMilliseconds(zone, found)).toBe(local);
  },
);
