import { describe, expect } from 'vitest';
import { timeline } from '../../src/calendar/index.js';
import { longHours, yearEndNights } from '../arbitraries/long-hours.ts';
import { listed } from '../oracles/listed-hours.ts';
import { comparable, notComparable } from '../oracles/tzif.ts';
import { TZIF_ZONES } from '../oracles/tzif-zones.ts';
import { prop } from '../prop.ts';

const DAY = 86_400_000;
/** Far enough from both instants that what opens and closes next, and last, is listed. */
const AROUND = 20 * DAY;
const known = comparable(process.versions.tz);

const zones = TZIF_ZONES.map((zone) => {
  const [from, to] = known?.span(zone) ?? [0, 0];
  return { zone, from: from + 2 * AROUND, to: to - 2 * AROUND };
});
/** Where local dates are far behind those of UTC, and where they are far ahead. */
const far = zones.filter(({ zone }) => /Etc|Pago|Niue|Honolulu|Marquesas|Anchorage|Juneau|Kiritimati|Apia/.test(zone));

describe.skipIf(known === null)(notComparable, () => {
  prop(
    'business_time_over_years_is_the_sum_of_the_listed_windows',
    'the absolute difference; the sums of the years between without their dates of their own',
    longHours(zones),
    ({ spec, at, until }) => {
      const [line, slow] = [timeline(spec), listed(spec, Math.min(at, until), Math.max(at, until))];
      const expected = slow.between(at, until);
      expect([line.between(at, until), line.between(until, at)]).toEqual([expected, 0 - expected]);
    },
  );

  prop(
    'adding_over_years_lands_where_the_listed_windows_do',
    'the inverse of a bucket with many runs by the share of the first one',
    longHours(zones),
    ({ spec, at, until }) => {
      const [first, last] = [Math.min(at, until), Math.max(at, until)];
      const [line, slow] = [timeline(spec), listed(spec, first - AROUND, last + AROUND)];
      const open = slow.between(first, last);
      for (const duration of [open - 1, open, open + 1, Math.floor(open / 3)].filter((ms) => ms > 0)) {
        const [ahead, back] = [slow.add(first, duration), slow.add(last, -duration)];
        if (ahead !== null) expect(line.add(first, duration)).toBe(ahead);
        else expect(line.add(first, duration)).toBeGreaterThan(last + AROUND);
        if (back !== null) expect(line.add(last, -duration)).toBe(back);
        else expect(line.add(last, -duration)).toBeLessThan(first - AROUND);
      }
    },
  );

  prop(
    'nights_about_the_end_of_a_year_are_those_of_the_listed_windows',
    'a year that does not know the dates on either side of it',
    yearEndNights(far),
    ({ spec, at, until }) => {
      const [line, slow] = [timeline(spec), listed(spec, at - AROUND, at + AROUND)];
      for (const ms of [at, until]) {
        expect(line.isOpen(ms)).toBe(slow.isOpen(ms));
        for (const edge of ['nextOpening', 'nextClosing', 'previousOpening', 'previousClosing'] as const) {
          const expected = slow[edge](ms);
          if (expected !== null) expect([edge, line[edge](ms)]).toEqual([edge, expected]);
        }
      }
      expect(line.between(at, until)).toBe(slow.between(at, until));
    },
  );
});
