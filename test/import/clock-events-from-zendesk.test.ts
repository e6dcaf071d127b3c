import { describe, expect, test } from 'vitest';
import { clockEventsFromZendesk } from '../../src/import/index.js';
import { readClock } from '../../src/sla/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { wait, zendeskRows } from './zendesk-events.ts';

test.each(zendeskRows)('$what ($source)', ({ events, clock }) => {
  const about = { ticketId: 987, metric: 'requester_wait_time', instance: 1 };
  const expected = clock && { ...about, ...clock, events: clock.events.map(([type, at]) => ({ type, at })) };
  expect(clockEventsFromZendesk(events)).toEqual(expected === null ? [] : [expected]);
});

test('a clock reads as Zendesk runs it: half an hour of a pause does not count', () => {
  const [clock] = clockEventsFromZendesk([
    wait(1, 'activate', '08:00:00'),
    wait(2, 'apply_sla', '08:00:00', { sla: { target: 60, business_hours: false } }),
    wait(3, 'pause', '08:30:00'),
    wait(4, 'activate', '09:00:00'),
    wait(5, 'fulfill', '09:30:00'),
  ]);
  expect(clock?.within).toBe('PT1H');
  const reading = readClock({ within: clock?.within ?? '', events: clock?.events ?? [], at: '2015-08-28T00:00:00Z' });
  expect(reading).toMatchObject({ stage: 'met', elapsed: 'PT1H', breached: false });
});

describe('order and groups', () => {
  test('events are put in the order of time, then of their ids', () => {
    const [clock] = clockEventsFromZendesk([
      wait(4, 'fulfill', '09:00:00'),
      wait(2, 'pause', '08:00:00'),
      wait(3, 'activate', '08:30:00'),
      wait(1, 'activate', '08:00:00'),
    ]);
    expect(clock?.events.map(({ type }) => type)).toEqual(['started', 'paused', 'resumed', 'met']);
  });

  test('an event that changes nothing is left out', () => {
    const types = [
      'pause',
      'fulfill',
      'activate',
      'activate',
      'pause',
      'pause',
      'fulfill',
      'fulfill',
      'pause',
    ] as const;
    const [clock] = clockEventsFromZendesk(types.map((type, i) => wait(i, type, `08:0${i}:00`)));
    expect(clock?.events.map(({ type }) => type)).toEqual(['started', 'paused', 'met']);
  });

  test('clocks are listed by ticket, metric and instance', () => {
    const reply = { metric: 'reply_time' };
    const clocks = clockEventsFromZendesk([
      wait(1, 'activate', '08:00:00', { ticket_id: 1000 }),
      wait(2, 'activate', '08:00:00', { ...reply, instance_id: 10 }),
      wait(3, 'activate', '08:00:00', { ...reply, instance_id: 2 }),
      wait(4, 'activate', '08:00:00'),
    ]);
    expect(clocks.map(({ ticketId, metric, instance }) => [ticketId, metric, instance])).toEqual([
      [987, 'reply_time', 2],
      [987, 'reply_time', 10],
      [987, 'requester_wait_time', 1],
      [1000, 'requester_wait_time', 1],
    ]);
  });

  test('a record that is exported twice counts once, in its later form', () => {
    const events = [
      wait(1, 'activate', '08:00:00'),
      wait(2, 'fulfill', '09:00:00'),
      wait(2, 'fulfill', '09:00:00', { deleted: true }),
    ];
    expect(clockEventsFromZendesk(events)[0]?.events).toHaveLength(1);
  });

  test('a target that is applied in the second of the answer counts', () => {
    const [clock] = clockEventsFromZendesk([
      wait(1, 'activate', '08:00:00'),
      wait(2, 'fulfill', '09:00:00'),
      wait(3, 'apply_sla', '09:00:00', { sla: { target: 60 } }),
    ]);
    expect(clock).toMatchObject({ within: 'PT1H', businessHours: false });
  });

  test('no events are no clocks', () => {
    expect(clockEventsFromZendesk([])).toEqual([]);
  });
});

describe('other data', () => {
  test('names every fault with its path', () => {
    const wrong = [
      { ...wait(1, 'activate', '08:00:00'), time: '2015-08-27T08:00:00', ticket_id: '987' },
      { ...wait(2, 'apply_sla', '08:00:00'), type: 'aply_sla', sla: { target: 0, business_hours: 'yes' } },
      { id: 3 },
    ];
    const ask = () => Reflect.apply(clockEventsFromZendesk, null, [wrong]);
    expect(thrownBy(ask).message).toMatch(/^import\.clockEventsFromZendesk: 0\.ticket_id: /);
    expect(issuesOf(ask)).toEqual([
      '0.ticket_id: out_of_range',
      '0.time: invalid_instant',
      '1.type: unknown_event_type',
      '1.sla.target: out_of_range',
      '1.sla.business_hours: invalid_type',
      '2.ticket_id: missing',
      '2.metric: missing',
      '2.instance_id: missing',
      '2.type: missing',
      '2.time: missing',
    ]);
  });
});
