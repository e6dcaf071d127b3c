import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { readClock } from '../../src/sla/index.js';
import { toMilliseconds } from '../../src/time/index.js';
import { longHours } from '../arbitraries/long-hours.ts';
import { listed } from '../oracles/listed-hours.ts';
import { comparable, notComparable } from '../oracles/tzif.ts';
import { TZIF_ZONES } from '../oracles/tzif-zones.ts';
import { prop } from '../prop.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Long enough for a promise of 720 hours at a desk that is open for few hours of a day. */
const YEARS = 3 * 366 * DAY;
const known = comparable(process.versions.tz);
const zones = TZIF_ZONES.map((zone) => {
  const [from, to] = known?.span(zone) ?? [0, 0];
  // The schema of a clock's instants refuses numbers near 1970; texts of them are read.
  return { zone, from: Math.max(from, Date.UTC(1990, 0)), to: to - YEARS - DAY };
});

/** Promises of up to thirty days of hours. */
const hours = fc.oneof(fc.constantFrom(720, 240, 160, 720), fc.integer({ min: 100, max: 720 }));
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe.skipIf(known === null)(notComparable, () => {
  prop(
    'a_promise_of_thirty_days_is_due_where_the_listed_windows_say',
    'a due time that is looked for in the tables of one year alone',
    longHours(zones),
    hours,
    share,
    fc.nat({ max: 60 * DAY }),
    ({ spec, at }, within, before, pause) => {
      const slow = listed(spec, at - DAY, at + YEARS);
      const promised = within * HOUR;
      const spent = Math.floor(promised * before);
      const stopped = spent === 0 ? at : slow.add(at, spent);
      const resumed = stopped === null ? null : stopped + pause;
      const due = resumed === null ? null : slow.add(resumed, promised - spent);
      if (stopped === null || resumed === null || due === null || spent === promised) return;
      const events = [
        { type: 'started', at: new Date(at) } as const,
        { type: 'paused', at: new Date(stopped) } as const,
        { type: 'resumed', at: new Date(resumed) } as const,
      ];
      const read = (when: number) =>
        readClock({ within: `PT${within}H`, schedule: spec, events, at: new Date(when), atRiskAt: 1, thresholds: [1] });
      const reading = read(resumed);
      expect([reading.dueAt, toMilliseconds(reading.elapsed)]).toEqual([new Date(due).toISOString(), spent]);
      expect([read(due).stage, read(due + 1).stage]).toEqual(['active', 'overdue']);
      expect(toMilliseconds(read(due).elapsed)).toBe(promised);
    },
  );
});
