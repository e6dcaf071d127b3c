import { describe, expect, test } from 'vitest';
import { readClock } from '../../src/sla/index.js';
import { thrownBy } from '../thrown.ts';

// Hours that open for one hour of one date, and then no more. What would be due after that is due at no instant: a fault,
// whatever happened to the clock.

const schedule = { zone: 'UTC', weekly: {}, exceptions: { '2026-11-23': ['09:00-10:00'] } } as const;
const at = (clock: string) => `2026-11-23T${clock}:00.000Z`;
/** `started 09:00, paused 09:30`: what happened, and when on that Monday. */
const listed = (events: string) =>
  events.split(', ').map((one) => {
    const [type, clock = ''] = one.split(' ');
    return { type: type as 'started', at: at(clock) }; // any of the types
  });
const read = (within: string, events: string) =>
  readClock({ within, schedule, events: listed(events), at: at('12:00') });

describe('a promise for which the hours are too short', () => {
  test.each([
    'started 09:00',
    'started 09:00, paused 09:30',
    'started 09:00, paused 09:00',
    'started 09:00, met 09:30',
    'started 09:00, paused 09:30, met 09:40',
    'started 09:00, paused 09:10, resumed 09:20, paused 09:30',
    'started 10:00, paused 11:00',
  ])('%s: it is due at no instant', (events) => {
    expect(thrownBy(() => read('PT1H0.001S', events)).code).toBe('instant_out_of_range');
  });
});

describe('a promise for which they are long enough', () => {
  test.each<[string, string, object]>([
    ['PT1H', 'started 09:00, paused 09:30', { stage: 'paused', elapsed: 'PT30M', dueAt: null }],
    ['PT1H', 'started 09:00, met 09:30', { stage: 'met', elapsed: 'PT30M', dueAt: at('10:00') }],
    ['PT1H', 'started 09:00, paused 09:30, resumed 09:30', { stage: 'overdue', elapsed: 'PT1H', dueAt: at('10:00') }],
    ['PT40M', 'started 09:00, paused 09:30, resumed 09:40, paused 09:45', { stage: 'paused', elapsed: 'PT35M' }],
    ['PT30M', 'started 09:00, paused 09:30, resumed 09:50', { stage: 'overdue', breached: true, dueAt: at('09:50') }],
    ['PT30M', 'started 09:00, paused 09:40', { stage: 'overdue', breached: true, dueAt: at('09:30') }],
  ])('%s: %s', (within, events, expected) => {
    expect(read(within, events)).toMatchObject(expected);
  });
});

describe('a clock that runs again and is at risk', () => {
  test('has been so since the rest of its time ran, counted from the resumption', () => {
    const round = { within: 'PT1H', at: at('12:00') } as const;
    const events = listed('started 10:00, paused 10:20, resumed 11:30');
    expect(readClock({ ...round, events })).toMatchObject({ atRisk: true, atRiskSince: at('11:55') });
  });
});
