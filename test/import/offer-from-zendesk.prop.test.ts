import fc from 'fast-check';
import { expect } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { parse } from '../../src/catalog/catalog.js';
import { offerFromZendesk } from '../../src/import/offer-from-zendesk.js';
import { railsZones } from '../../src/import/rails-zones.js';
import { prop } from '../prop.ts';

const metric = fc.record({
  priority: fc.constantFrom('urgent' as const, 'high' as const, 'normal' as const, 'low' as const),
  metric: fc.constantFrom(
    ...['first_reply_time', 'next_reply_time', 'requester_wait_time', 'agent_work_time'],
    ...['periodic_update_time', 'pausable_update_time', 'total_resolution_time', 'group_ownership_time'],
  ),
  target: fc.option(fc.constantFrom(1, 30, 60, 1440, 10_080), { nil: null }),
  target_in_seconds: fc.option(fc.constantFrom(30, 3600), { nil: undefined }),
  business_hours: fc.boolean(),
});
const policies = fc
  .array(
    fc.record({ policy_metrics: fc.array(metric, { maxLength: 12 }), position: fc.option(fc.nat(5), { nil: null }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((list) => list.map((one, id) => ({ id, ...one })));
/** Whole quarters of an hour, of which many touch, overlap or pass midnight. */
const interval = fc
  .tuple(fc.integer({ min: 0, max: 671 }), fc.integer({ min: 1, max: 200 }))
  .map(([start, length]) => ({ start_time: start * 15, end_time: Math.min(start + length, 672) * 15 }));
const schedule = fc.record({
  id: fc.constant(7),
  time_zone: fc.constantFrom(...railsZones().keys()),
  intervals: fc.array(interval, { minLength: 1, maxLength: 10 }),
});

prop(
  'every_imported_offer_is_a_catalogue',
  'windows that overlap, or two promises of one id',
  policies,
  schedule,
  fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }),
  (list, hours, ids) => {
    const gold = ids.map((id) => id % list.length);
    const { catalog } = orThrow(
      offerFromZendesk({ id: 'acme', policies: list, schedules: [hours], schedule: 7, tiers: { gold, silver: [0] } }),
    );
    const read = parse(catalog);
    expect(read.ok ? [] : read.refusal).toEqual([]);
  },
);

prop('a_week_is_open_in_the_minutes_of_its_intervals', 'Sunday counted as the last day', schedule, (hours) => {
  const { catalog } = orThrow(offerFromZendesk({ id: 'a', policies: [], schedules: [hours], schedule: 7, tiers: {} }));
  const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
  const open = new Set<number>();
  for (const [name, windows] of Object.entries(catalog.hours?.business_hours?.weekly ?? {})) {
    const [first = '', last = first] = name.split('-');
    for (let day = days.indexOf(first); ; day = (day + 1) % 7) {
      for (const window of windows) for (const minute of minutesOf(window)) open.add(day * 1440 + minute);
      if (days[day] === last) break;
    }
  }
  const expected = new Set(hours.intervals.flatMap(({ start_time: from, end_time: to }) => range(from, to)));
  expect([...open].sort((a, b) => a - b)).toEqual([...expected].sort((a, b) => a - b));
});

function minutesOf(window: string): number[] {
  const [from = 0, to = 0] = window.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return range(from, to);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
