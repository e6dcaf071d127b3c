import fc from 'fast-check';
import { expect } from 'vitest';
import { of } from '../../src/entitlements/index.js';
import { availability, route } from '../../src/routing/index.js';
import { anyCase, servedCase } from '../arbitraries/holder.ts';
import { modern } from '../arbitraries/instant.ts';
import { prop } from '../prop.ts';

const HOUR = 3_600_000;
/** Around the hours of the desk in two weeks. */
const deskHours = fc
  .tuple(fc.integer({ min: -4, max: 11 }), fc.constantFrom(0, 8, 9, 12, 17, 24), fc.integer({ min: -1, max: 1 }))
  .map(([day, hour, by]) => Date.UTC(2026, 10, 20, hour - 9) + day * 24 * HOUR + by);
const at = fc.oneof(modern, deskHours);
const closures = fc.subarray(['2026-11-20', '2026-11-23', '2026-11-24']);

prop(
  'a_language_is_open_exactly_when_a_request_is_served_in_it',
  'the lunch break of another desk',
  servedCase,
  at,
  closures,
  (one, ms, dates) => {
    const entitlements = of(one);
    for (const { channel, language, open, opensAt } of availability({ entitlements, at: ms, closures: dates })) {
      const directPhoneNumber = '03-1234-5678';
      const answer = route({ entitlements, channel, language, at: ms, closures: dates, directPhoneNumber });
      expect(answer).toMatchObject({ ok: true, value: { fallback: !open, opensAt } });
    }
  },
);

prop('what_is_open_stays_open_until_then', 'the next opening told as the close', servedCase, at, (one, ms) => {
  const entitlements = of(one);
  const rows = availability({ entitlements, at: ms });
  for (const [i, { open, until, opensAt }] of rows.entries()) {
    const change = open ? until : opensAt;
    if (change === null) continue;
    const then = Date.parse(change);
    expect(then).toBeGreaterThan(ms);
    expect(availability({ entitlements, at: then - 1 })[i]?.open).toBe(open);
    expect(availability({ entitlements, at: then })[i]?.open).toBe(!open);
  }
});

prop('each_open_channel_has_a_row_for_each_language', 'one row for a language', anyCase, (one) => {
  const set = of(one);
  const pairs = availability({ entitlements: set, at: one.at }).map(({ channel, language }) => [channel, language]);
  expect(pairs).toEqual(set.channels.flatMap((channel) => set.languages.map((language) => [channel, language])));
});
