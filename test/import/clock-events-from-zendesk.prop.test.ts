import fc from 'fast-check';
import { expect } from 'vitest';
import { japanDesk } from '../../src/calendar/index.js';
import { clockEventsFromZendesk, type ZendeskMetricEvent } from '../../src/import/index.js';
import { readClock } from '../../src/sla/index.js';
import { prop } from '../prop.ts';

const types = fc.constantFrom<ZendeskMetricEvent['type']>(
  ...(['activate', 'pause', 'fulfill', 'activate', 'pause', 'fulfill'] as const),
  ...(['apply_sla', 'apply_group_sla', 'breach', 'update_status', 'measure'] as const),
);
const target = fc.option(
  fc.record({
    target: fc.option(fc.constantFrom(1, 60, 1440), { nil: null }),
    target_in_seconds: fc.option(fc.constantFrom(1, 90, 3600), { nil: undefined }),
    business_hours: fc.option(fc.boolean(), { nil: undefined }),
  }),
  { nil: null },
);
const event = fc.record({
  ticket_id: fc.constantFrom(1, 2),
  metric: fc.constantFrom('reply_time', 'agent_work_time'),
  instance_id: fc.constantFrom(1, 2),
  type: types,
  /** Few minutes, so that many events fall together. */
  time: fc.integer({ min: 0, max: 20 }).map((minute) => Date.UTC(2026, 10, 20, 8, minute)),
  deleted: fc.constantFrom(false, false, false, true, undefined),
  sla: target,
});
const events: fc.Arbitrary<ZendeskMetricEvent[]> = fc
  .array(event, { minLength: 4, maxLength: 40 })
  .map((list) => list.map((one, i) => ({ id: i + 1, ...one })));
const shuffled = events.chain((list) =>
  fc.shuffledSubarray(list, { minLength: list.length }).map((other) => [list, other] as const),
);

prop('every_listed_clock_reads', 'a pause listed before the start, or a target of no time', events, (list) => {
  for (const { within, businessHours, events: happened } of clockEventsFromZendesk(list)) {
    const reading = readClock({
      within: within ?? 'PT1H',
      schedule: businessHours ? japanDesk : null,
      events: happened,
      at: '2026-11-21T00:00:00.000Z',
      reopen: 'continue',
    });
    const last = happened.at(-1);
    expect(reading.startedAt).toBe(happened[0]?.at ?? null);
    expect(reading.metAt).toBe(last?.type === 'met' ? last.at : null);
    if (last?.type === 'paused') expect(['paused', 'overdue']).toContain(reading.stage);
  }
});

prop(
  'any_order_of_the_events_lists_the_same_clocks',
  'events of one second kept as they are given',
  shuffled,
  ([list, other]) => {
    expect(clockEventsFromZendesk(other)).toEqual(clockEventsFromZendesk(list));
  },
);

prop('the_clocks_of_a_ticket_do_not_depend_on_other_tickets', 'groups by metric and instance alone', events, (list) => {
  const apart = [1, 2].flatMap((id) => clockEventsFromZendesk(list.filter(({ ticket_id }) => ticket_id === id)));
  expect(clockEventsFromZendesk(list)).toEqual(apart);
});

prop('an_answer_of_the_api_has_the_clocks_of_its_list', 'only the first page of a list', events, (list) => {
  const answer = { ticket_metric_events: list, count: list.length, end_time: 1_603_357_603, next_page: 'https://x' };
  expect(clockEventsFromZendesk(answer)).toEqual(clockEventsFromZendesk(list));
});
