import { describe, expect, test } from 'vitest';
import { japanDesk } from '../../src/calendar/index.js';
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

describe('A33: due exactly when the desk closes', () => {
  const friday = (clock: string) => new Date(`2026-11-20T${clock}:00+09:00`).toISOString();
  const clock = (end: 'paused' | 'met', clockTime: string) =>
    readClock({
      within: 'PT1H',
      schedule: japanDesk,
      events: [
        { type: 'started', at: friday('16:00') },
        { type: end, at: friday(clockTime) },
      ],
      at: friday('19:00'),
    });
  test.each(['paused', 'met'] as const)('%s at the close it is in time, an hour later it is late', (end) => {
    expect(clock(end, '17:00')).toMatchObject({ breached: false, elapsed: 'PT1H' });
    expect(clock(end, '18:00')).toMatchObject({ breached: true, elapsed: 'PT1H', dueAt: friday('17:00') });
  });
});

test('the last instant of all may be the first late one', () => {
  const events = [{ type: 'started', at: '+275760-09-12T22:59:59.999Z' }] as const;
  const reading = readClock({ within: 'PT1H', events, at: '+275760-09-12T23:50:00.000Z' });
  expect(reading.dueAt).toBe('+275760-09-12T23:59:59.999Z');
  expect(reading.nextChange).toEqual({ at: '+275760-09-13T00:00:00.000Z', to: 'overdue' });
  const later = readClock({
    within: 'PT1H',
    events: [{ type: 'started', at: '+275760-09-12T23:00:00.000Z' }],
    at: '+275760-09-12T23:50:00.000Z',
  });
  expect(later.nextChange).toBeNull();
});
