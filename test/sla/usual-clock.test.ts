import { describe, expect, test } from 'vitest';
import { japanDesk } from '../../src/calendar/index.js';
import { readClock } from '../../src/sla/index.js';
import { usualClock } from '../../src/sla/usual-clock.js';

const HOUR = 3_600_000;
/** Friday 09:30 in Tokyo. */
const START = Date.UTC(2026, 10, 20, 0, 30);
const instantAfter = (hours: number, ms = 0) => new Date(START + hours * HOUR + ms).toISOString();

/** `started 0, paused 1 -1`: what happened, how many hours after the start, and milliseconds. */
const listed = (events: string) =>
  events.split(', ').flatMap((one) => {
    const [type, hours, ms] = one.split(' ');
    return type ? [{ type, at: instantAfter(Number(hours), Number(ms ?? 0)) }] : [];
  });
const asked = (events: string, hours: number, ms = 0) => ({
  within: 'PT4H',
  events: listed(events),
  at: instantAfter(hours, ms),
});

/** What a clock of four hours has come to, in hours since its start; a fault of a millisecond would be a fraction. */
interface Stand {
  readonly spent: number;
  readonly runsSince: number | null;
  readonly due: number | null;
  readonly late: number | null;
  readonly met?: number | null;
}
const A_MILLISECOND = 1 / HOUR;

describe('a clock in its usual form is read in one pass, round the clock and by the hour', () => {
  test.each<[string, string, number, Stand]>([
    ['it runs', 'started 0', 1, { spent: 0, runsSince: 0, due: 4, late: null }],
    ['it starts at this very instant', 'started 0', 0, { spent: 0, runsSince: 0, due: 4, late: null }],
    ['it runs up to the instant at which it is due', 'started 0', 4, { spent: 0, runsSince: 0, due: 4, late: null }],
    ['it is late', 'started 0', 9, { spent: 0, runsSince: 0, due: 4, late: 4 + A_MILLISECOND }],
    ['it is paused', 'started 0, paused 1', 9, { spent: 1, runsSince: null, due: null, late: null }],
    [
      'it is paused at the instant at which it is due',
      'started 0, paused 4',
      9,
      { spent: 4, runsSince: null, due: null, late: null },
    ],
    [
      'it is paused when it is late',
      'started 0, paused 5',
      9,
      { spent: 5, runsSince: null, due: 4, late: 4 + A_MILLISECOND },
    ],
    [
      'it is paused again when it is late by both of its runs',
      'started 0, paused 1, resumed 3, paused 7',
      9,
      { spent: 5, runsSince: null, due: 6, late: 6 + A_MILLISECOND },
    ],
    ['it goes on after a pause', 'started 0, paused 1, resumed 3', 3, { spent: 1, runsSince: 3, due: 6, late: null }],
    [
      'it goes on after two pauses',
      'started 0, paused 1, resumed 3, paused 4, resumed 8',
      9,
      { spent: 2, runsSince: 8, due: 10, late: null },
    ],
    [
      'it is late after a pause',
      'started 0, paused 1, resumed 3',
      7,
      { spent: 1, runsSince: 3, due: 6, late: 6 + A_MILLISECOND },
    ],
    ['it is answered when it is due', 'started 0, met 4', 9, { spent: 4, runsSince: null, due: 4, late: null, met: 4 }],
    ['it is answered at its start', 'started 0, met 0', 0, { spent: 0, runsSince: null, due: 4, late: null, met: 0 }],
    [
      'it is answered late',
      'started 0, met 5',
      9,
      { spent: 5, runsSince: null, due: 4, late: 4 + A_MILLISECOND, met: 5 },
    ],
    [
      'it is answered while it is paused',
      'started 0, paused 1, met 2',
      9,
      { spent: 1, runsSince: null, due: null, late: null, met: 2 },
    ],
    [
      'it is answered after a pause in which it was late',
      'started 0, paused 5, resumed 6, met 7',
      9,
      { spent: 6, runsSince: null, due: 4, late: 4 + A_MILLISECOND, met: 7 },
    ],
  ])('%s', (_, events, at, { spent, runsSince, due, late, met = null }) => {
    const ms = (hours: number | null) => (hours === null ? null : Math.round(START + hours * HOUR));
    const found = usualClock(asked(events, at));
    expect(found).toMatchObject({
      now: ms(at),
      startedAt: instantAfter(0),
      metAt: met === null ? null : instantAfter(met),
    });
    expect(found?.state).toEqual({
      startedAt: START,
      spent: spent * HOUR,
      runningSince: ms(runsSince),
      pausedFor: runsSince === null && met === null ? [null] : [],
      metAt: ms(met),
      cancelledAt: null,
      dueAt: ms(due),
      breachedAt: ms(late),
    });
  });

  test('a millisecond after it was due an answer is late', () => {
    const { state } = usualClock(asked('started 0, met 4 1', 9)) ?? {};
    expect([state?.dueAt, state?.breachedAt]).toEqual([START + 4 * HOUR, START + 4 * HOUR + 1]);
  });

  test('it has the terms that are not written: late just after it was due, restarted by a reopening', () => {
    expect(usualClock(asked('', 0))?.terms).toMatchObject({
      within: 4 * HOUR,
      atRiskFrom: 3 * HOUR,
      lateness: 'due_at',
      reopen: 'restart',
      roundTheClock: true,
    });
    // On the hours of the desk: due when it closes at 17:00, and late from then on, not from its next opening.
    const late = {
      within: 'PT1H',
      schedule: japanDesk,
      events: [{ type: 'started', at: instantAfter(6.5) }],
      at: instantAfter(7.4),
    };
    expect(usualClock(late)?.terms.roundTheClock).toBe(false);
    expect(readClock(late as Parameters<typeof readClock>[0]).nextChange).toEqual({
      at: instantAfter(7.5, 1),
      to: 'overdue',
    });
  });
});

class Given {
  readonly within = 'PT4H';
  readonly events: readonly object[] = listed('started 0');
  readonly at = instantAfter(1);
}
class Started {
  readonly type = 'started';
  readonly at = instantAfter(0);
}
const sound = asked('started 0', 1);
const withEvents = (...events: readonly unknown[]) => ({ ...sound, events });
const started = { type: 'started', at: instantAfter(0) };

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'PT4H'],
  ['an instance of a class', new Given()],
  ['no promised time', { ...sound, within: undefined }],
  ['a promised time that is none', { ...sound, within: 'PT0S' }],
  ['hours that are none', { ...sound, schedule: 'japan' }],
  ['an instant that is none', { ...sound, at: '2026-11-20' }],
  ['events that are no list', { ...sound, events: { length: 0 } }],
  ['another field', { ...sound, lateness: 'elapsed' }],
  ['an event that is nothing', withEvents(null)],
  ['an event of a class', withEvents(new Started())],
  ['an event with a reason', withEvents({ ...started, reason: null })],
  ['an instant with an offset', withEvents({ ...started, at: '2026-11-20T09:30:00.000+09:00' })],
  ['an instant in milliseconds', withEvents({ ...started, at: START })],
  ['an event that is still to come', asked('started 2', 1)],
  ['an event that is a millisecond early', asked('started 0, paused 0 -1', 1)],
  ['a second start', asked('started 0, started 1', 1)],
  ['a pause before the start', asked('paused 0, started 1', 1)],
  ['a resumption before the start', asked('resumed 0', 1)],
  ['a resumption of what runs', asked('started 0, resumed 1', 1)],
  ['a second pause', asked('started 0, paused 0.5, paused 1', 1)],
  ['an answer before the start', asked('met 0', 1)],
  ['something after the answer', asked('started 0, met 0.5, paused 1', 1)],
  ['a cancellation', asked('started 0, cancelled 1', 1)],
  ['a reopening', asked('started 0, met 0.5, reopened 1', 1)],
  ['a type that there is not', asked('begun 0', 1)],
  // Since when it is at risk, only its whole life tells: three of four hours had run before the pause.
  ['a risk from before a pause', asked('started 0, paused 3, resumed 5', 6)],
])('any other form is left to the reader of all forms: %s', (_, input) => {
  expect(usualClock(input)).toBeNull();
});

test('a risk that begins after a pause is read in one pass too', () => {
  expect(usualClock(asked('started 0, paused 3 -1, resumed 5', 6))).not.toBeNull();
});
