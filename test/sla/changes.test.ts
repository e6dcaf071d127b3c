import { describe, expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.js';
import * as sla from '../../src/sla/index.js';
import { issuesOf } from '../thrown.ts';

const at = (clock: string) => `2026-11-20T${clock}.000Z`;
const START = at('00:00:00');
const started = { type: 'started', at: START } as const;
const hour = { within: 'PT1H', events: [started] } as const;
type Events = sla.ChangingClock['events'];

/** The changes of an hour round the clock, as `hh:mm:ss.mmm what`. */
function changes(events: Events, from: string | null, to: string, more: Partial<sla.ChangingClock> = {}) {
  return sla.changes({ ...hour, events, ...more }, { from, to }).map((one) => `${one.at.slice(11, 23)} ${one.to}`);
}

const ALONE = ['00:00:00.000 active', '00:45:00.000 at_risk', '01:00:00.001 overdue'];

describe('S8: every change of stage or risk, after `from`, up to and including `to`', () => {
  test('a clock that is left alone: at risk from three quarters of its time on, late a millisecond after it', () => {
    expect(changes([started], null, at('09:00:00'))).toEqual(ALONE);
    expect(sla.changes(hour, { to: at('09:00:00') }).map(({ startedAt }) => startedAt)).toEqual([START, START, START]);
  });

  test.each([
    ['2026-11-19T23:59:59.999Z', START, 1, 'the start at `to` has passed'],
    [START, at('00:45:00'), 1, 'the change at `from` has been seen, that at `to` has passed'],
    [START, '2026-11-20T00:44:59.999Z', 0, 'a millisecond before the threshold'],
    ['2026-11-20T00:44:59.999Z', '2026-11-20T00:45:00.000Z', 1, 'the millisecond of the threshold'],
    [at('00:45:00'), at('01:00:00'), 0, 'at `dueAt` it is in time'],
    [at('00:45:00'), '2026-11-20T01:00:00.001Z', 1, 'the first late instant'],
    [at('00:45:00'), at('00:45:00'), 0, 'no time at all'],
  ])('after %s, up to %s: %i (%s)', (from, to, count) => {
    expect(changes([started], from, to)).toHaveLength(count);
  });

  test('before 1970 as after it, from before its first event on', () => {
    const long = { within: 'PT1H', events: [{ type: 'started', at: '1969-12-31T20:00:00.000Z' }] } as const;
    const [start, ...later] = sla.changes(long, { to: '1969-12-31T20:50:00.000Z' });
    expect(start).toMatchObject({ at: '1969-12-31T20:00:00.000Z', to: 'active' });
    expect(later).toMatchObject([{ at: '1969-12-31T20:45:00.000Z', to: 'at_risk' }]);
  });

  test('a late worker sees that the clock was at risk before it was answered', () => {
    const met = { type: 'met', at: at('00:50:00') } as const;
    const reading = sla.readClock({ ...hour, events: [started, met], at: at('02:00:00') });
    expect([reading.stage, reading.atRisk, reading.atRiskSince]).toEqual(['met', false, null]);
    expect(changes([started, met], START, at('02:00:00'))).toEqual(['00:45:00.000 at_risk', '00:50:00.000 met']);
  });

  test('an answer in the first late instant is late, and the clock was overdue at no instant', () => {
    const met = { type: 'met', at: '2026-11-20T01:00:00.001Z' } as const;
    expect(changes([started, met], at('00:50:00'), at('09:00:00'))).toEqual(['01:00:00.001 met_late']);
    const cancelled = { type: 'cancelled', at: '2026-11-20T01:00:00.001Z' } as const;
    const late = sla.changes({ ...hour, events: [started, cancelled] }, { from: at('00:50:00'), to: at('09:00:00') });
    expect(late.map(({ to, breached }) => [to, breached])).toEqual([['cancelled', true]]);
  });

  test('a pause while at risk ends the risk, and the resumption brings it back', () => {
    const pause = { type: 'paused', at: at('00:50:00') } as const;
    const resume = { type: 'resumed', at: at('02:00:00') } as const;
    expect(changes([started, pause, resume], START, at('09:00:00'))).toEqual([
      '00:45:00.000 at_risk',
      '00:50:00.000 paused',
      '02:00:00.000 at_risk',
      '02:10:00.001 overdue',
    ]);
  });

  test('S7: an event that does not apply, and a pause of no length, are no changes', () => {
    const resume = { type: 'resumed', at: at('00:10:00') } as const;
    const blink = [
      { type: 'paused', at: at('00:50:00') },
      { type: 'resumed', at: at('00:50:00') },
    ] as const;
    expect(changes([started, resume, ...blink], null, at('09:00:00'))).toEqual(ALONE);
  });

  test('a clock that starts afresh changes, with another start', () => {
    const met = { type: 'met', at: at('00:30:00') } as const;
    const again = { type: 'reopened', at: at('00:30:00') } as const;
    const rows = sla.changes({ ...hour, events: [started, met, again] }, { from: START, to: at('01:20:00') });
    expect(rows).toStrictEqual([
      { at: at('00:30:00'), to: 'active', startedAt: at('00:30:00'), breached: false },
      { at: at('01:15:00'), to: 'at_risk', startedAt: at('00:30:00'), breached: false },
    ]);
    expect(changes([started, met, again], START, at('01:20:00'), { reopen: 'continue' })).toEqual(ALONE.slice(1));
  });

  test('S12: cancelled, and going on', () => {
    const cancelled = { type: 'cancelled', at: at('00:10:00') } as const;
    const reopened = { type: 'reopened', at: at('03:00:00') } as const;
    expect(changes([started, cancelled, reopened], START, at('03:35:00'))).toEqual([
      '00:10:00.000 cancelled',
      '03:00:00.000 active',
      '03:35:00.000 at_risk',
    ]);
  });

  test('a clock that is at risk at once starts at risk; one that has not started has no changes', () => {
    expect(changes([started], null, START, { atRiskAt: 0 })).toEqual(['00:00:00.000 at_risk']);
    expect(changes([], null, at('09:00:00'))).toEqual([]);
  });

  test('with `at`, later events are not known yet', () => {
    const met = { type: 'met', at: at('00:50:00') } as const;
    expect(changes([started, met], null, at('09:00:00'), { at: at('00:49:59') })).toEqual(ALONE);
  });

  test('S2, A33: on the hours of the Japanese desk, over a weekend', () => {
    const clock = {
      within: 'PT1H',
      schedule: calendar.japanDesk,
      events: [{ type: 'started', at: at('07:30:00') }],
    } as const;
    const interval = { from: at('07:30:00'), to: '2026-11-24T00:00:00.000Z' };
    const rows = (lateness: 'due_at' | 'elapsed') =>
      sla.changes({ ...clock, lateness }, interval).map((one) => [one.at, one.to]);
    expect(rows('due_at')).toEqual([
      ['2026-11-23T00:15:00.000Z', 'at_risk'],
      ['2026-11-23T00:30:00.001Z', 'overdue'],
    ]);
    expect(rows('elapsed')).toEqual(rows('due_at'));
  });
});

describe('S8: since when it is at risk', () => {
  const since = (moment: string, events: Events = [started]) =>
    sla.readClock({ ...hour, events, at: moment }).atRiskSince;
  const pause = { type: 'paused', at: at('00:50:00') } as const;
  const resume = { type: 'resumed', at: at('02:00:00') } as const;

  test.each([
    ['2026-11-20T00:44:59.999Z', null],
    [at('00:45:00'), at('00:45:00')],
    [at('01:00:00'), at('00:45:00')],
    ['2026-11-20T01:00:00.001Z', null],
  ])('as of %s: %s', (moment, instant) => {
    expect(since(moment)).toBe(instant);
  });

  test('not while it is paused, and again from the resumption on', () => {
    expect(since(at('00:50:00'), [started, pause, resume])).toBeNull();
    expect(since(at('02:05:00'), [started, pause, resume])).toBe(at('02:00:00'));
  });

  test('a pause of no length does not end the risk', () => {
    const blink = [pause, { type: 'resumed', at: pause.at }] as const;
    expect(since(at('00:55:00'), [started, ...blink])).toBe(at('00:45:00'));
  });
});

test('what happens at the very instant as of which a clock is known counts, and what comes after it does not', () => {
  const events = [started, { type: 'paused', at: at('00:10:00') }, { type: 'resumed', at: at('00:20:00') }] as const;
  expect(changes(events, START, at('00:30:00'), { at: at('00:10:00') })).toEqual(['00:10:00.000 paused']);
});

test('S9: every fault of the request is named, with its place', () => {
  const clock = { within: '1h', events: [{ type: 'begun', at: START }], late: true } as unknown as sla.ChangingClock;
  expect(issuesOf(() => sla.changes(clock, { from: 'now', to: START }))).toEqual([
    'clock.late: unknown_field',
    'clock.within: invalid_duration',
    'clock.events.0.type: unknown_event',
    'interval.from: invalid_instant',
  ]);
  expect(issuesOf(() => sla.changes(hour, { from: at('00:00:01'), to: START }))).toEqual([
    'interval.to: reversed_interval',
  ]);
});
