import { isMainThread } from 'node:worker_threads';
import fc from 'fast-check';
import { afterEach, expect } from 'vitest';
import { zoneClock } from '../../src/time/zone.js';
import { clockChanges } from '../arbitraries/instant.ts';
import { offsetOf } from '../oracles/local-reading.ts';
import { prop } from '../prop.ts';

const DAY = 86_400_000;
const own = process.env.TZ;

afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

/** Far east, far west, and hosts whose own clocks change near those of other zones. */
const host = fc.constantFrom(
  'UTC',
  'America/New_York',
  'Europe/London',
  'America/Recife',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
);
const platform = Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/'));

/** Up to a week around a change of clocks, or anywhere from 1800 to 2600. */
const moment = fc.oneof(
  fc
    .constantFrom(...clockChanges)
    .chain(({ zone, at }) =>
      fc
        .oneof(fc.integer({ min: -7 * DAY, max: 7 * DAY }), fc.integer({ min: -2, max: 2 }))
        .map((by) => ({ zone, ms: at + by })),
    ),
  fc.record({
    zone: fc.constantFrom(...platform),
    ms: fc.integer({ min: Date.UTC(1800), max: Date.UTC(2600) }),
  }),
);

prop(
  'an_offset_is_that_of_intl_whatever_the_zone_of_the_host',
  'the offset of half a week before taken unconfirmed',
  host,
  moment,
  (of, { zone, ms }) => {
    // A worker thread cannot change the zone of its process; the law then holds for the zone that the host has.
    if (isMainThread) process.env.TZ = of;
    expect(zoneClock(zone).offsetAt(ms)).toBe(offsetOf(zone, ms));
  },
);
