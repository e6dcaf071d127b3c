import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { dateAt, fromLocal } from '../../src/time/index.js';
import { offsetAt } from '../../src/time/offset-year.js';
import { comparable, notComparable, tzifChanges, tzifInstant, tzifOffset } from '../oracles/tzif.ts';
import { TZIF_ZONES } from '../oracles/tzif-zones.ts';
import { prop } from '../prop.ts';

// The zone data of the runtime against that of the system, which is read and expanded without `Intl`. An input is ten
// instants of a zone in an era: 20 000 inputs, as a deep run has them, are 200 000 comparisons.

const DAY = 86_400_000;
const known = comparable(process.versions.tz);

/** Local mean times and the first rules; the years that files list; the years of the one rule to come. */
const ERAS = [
  [Date.UTC(1800, 0), Date.UTC(1970, 0)],
  [Date.UTC(1970, 0), Date.UTC(2037, 0)],
  [Date.UTC(2037, 0), Date.UTC(2700, 0)],
] as const;

/** Ten instants of one era of a zone, half of them where clocks change. */
const moments = fc.tuple(fc.constantFrom(...TZIF_ZONES), fc.constantFrom(...ERAS)).chain(([zone, era]) => {
  const span = known?.span(zone) ?? era;
  // An era that cannot be compared at all gives way to one that can.
  const [from, to] = Math.max(era[0], span[0]) < Math.min(era[1], span[1]) ? overlap(era, span) : span;
  const anywhere = fc.integer({ min: from, max: to - 1 });
  const changes = known === null ? [] : changesOf(zone, from, to);
  const nearChange = fc
    .tuple(fc.constantFrom(...(changes.length > 0 ? changes : [from])), fc.constantFrom(-DAY, -1, 0, 1, DAY))
    .map(([at, by]) => Math.max(from, Math.min(to - 1, at + by)));
  const all = fc.tuple(
    fc.array(anywhere, { minLength: 5, maxLength: 5 }),
    fc.array(nearChange, { minLength: 5, maxLength: 5 }),
  );
  return all.map(([some, near]) => ({ zone, instants: [...some, ...near] }));
});

function overlap(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] {
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
}

const changes = new Map<string, readonly number[]>();

function changesOf(zone: string, from: number, to: number): readonly number[] {
  const key = `${zone} ${from}`;
  const found = changes.get(key) ?? tzifChanges(zone, from, to);
  changes.set(key, found);
  return found;
}

describe.skipIf(known === null)(notComparable, () => {
  prop(
    'offsets_and_dates_are_those_of_the_systems_zone_files',
    'the footer of a zone read eastwards, or its last turn of March taken for the fourth',
    moments,
    ({ zone, instants }) => {
      for (const ms of instants) {
        const offset = tzifOffset(zone, ms);
        const date = new Date(ms + offset).toISOString().split('T')[0];
        expect([zone, ms, offsetAt(zone, ms), dateAt(new Date(ms), zone)]).toEqual([zone, ms, offset, date]);
      }
    },
  );

  prop(
    'local_times_are_those_of_the_systems_zone_files',
    'a time that clocks skip read with the offset after the gap',
    moments,
    ({ zone, instants }) => {
      for (const ms of instants) {
        // What clocks show then, and what they skip or show twice nearby.
        const local = Math.floor((ms + tzifOffset(zone, ms)) / 60_000) * 60_000;
        const text = new Date(local).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
        expect([zone, text, Date.parse(fromLocal(text, zone))]).toEqual([zone, text, tzifInstant(zone, local)]);
      }
    },
  );
});
