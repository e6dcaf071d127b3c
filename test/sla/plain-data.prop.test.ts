import { isMainThread } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import * as sla from '../../src/sla/index.js';
import { inputOf, story } from '../arbitraries/clock.ts';
import { prop } from '../prop.ts';
import { admin, FRIDAY, promised } from './requests.ts';

function expectFrozenJson(value: unknown): void {
  expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);
  expect(structuredClone(value)).toStrictEqual(value);
  expectFrozen(value);
}

function expectFrozen(value: unknown): void {
  expect(Object.isFrozen(value)).toBe(true);
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(expectFrozen);
}

/** Frozen all the way down: in modules, which are strict, whoever writes to it throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

prop('a_reading_is_frozen_json', '`nextChange` left unfrozen', story, (one) => {
  expectFrozenJson(sla.readClock(inputOf(one)));
});

prop('a_reading_leaves_its_input_as_it_was', 'events sorted in place', story, (one) => {
  const input = inputOf(one);
  const before = JSON.stringify(input);
  const reading = sla.readClock(input);
  expect(sla.readClock(frozen(structuredClone(input)))).toStrictEqual(reading);
  expect(JSON.stringify(input)).toBe(before);
});

test('commitments are frozen JSON, and so is the one that governs', () => {
  const commitments = promised(admin('essentials'), FRIDAY);
  expectFrozenJson(commitments);
  expectFrozenJson(sla.governing(commitments));
});

/** Zones, and where the first of July 2026 begins there: a zone that the host did not take over would be noticed. */
const hosts = [
  ['America/New_York', '2026-07-01T04:00:00.000Z'],
  ['Asia/Tokyo', '2026-06-30T15:00:00.000Z'],
  ['Pacific/Apia', '2026-06-30T11:00:00.000Z'],
  ['UTC', '2026-07-01T00:00:00.000Z'],
] as const;

// A worker thread, where mutants are tried, has an environment of its own and cannot change its zone.
describe.runIf(isMainThread).each(hosts)('on a host in %s', (zone, july) => {
  /** Answers as they are under a host's zone. Node looks at TZ again whenever it is set. */
  function under<T>(ask: () => T): T {
    const { TZ } = process.env;
    try {
      process.env.TZ = zone;
      expect(new Date(2026, 6, 1).toISOString()).toBe(july);
      return ask();
    } finally {
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
    }
  }

  prop('readings_do_not_depend_on_the_hosts_zone', 'hours of the host', story, (one) => {
    expect(under(() => sla.readClock(inputOf(one)))).toStrictEqual(sla.readClock(inputOf(one)));
  });

  test('commitments are the same as elsewhere', () => {
    const ask = () => promised(admin('essentials'), FRIDAY, { closures: ['2026-11-23'] });
    expect(under(ask)).toStrictEqual(ask());
  });

  test('nor do texts and drawings', () => {
    const input = { within: 'PT1H', events: [{ type: 'started' as const, at: FRIDAY }], at: FRIDAY };
    const ask = () => [
      sla.draw({ ...input, zone: 'Asia/Tokyo' }),
      sla.drawSvg({ ...input, zone: 'Asia/Tokyo' }),
      sla.explain(sla.readClock(input), { locale: 'ja', zone: 'Asia/Tokyo' }),
    ];
    expect(under(ask)).toStrictEqual(ask());
  });
});
