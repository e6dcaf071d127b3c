import { describe, expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.js';
import * as sla from '../../src/sla/index.js';

type Type = 'started' | 'paused' | 'resumed' | 'met' | 'reopened' | 'cancelled';
type Event = { readonly type: Type; readonly at: string; readonly reason?: string };

/** A time of Friday 2026-11-20 in Tokyo; the desk is open from 09:00 to 17:00. */
const friday = (clock: string) => new Date(`2026-11-20T${clock}+09:00`).toISOString();
const started: Event = { type: 'started', at: friday('10:00') };
const paused: Event = { type: 'paused', at: friday('10:20') };

/** One hour, as of 12:00 unless it is said otherwise. */
function read(events: readonly Event[], more: Partial<Parameters<typeof sla.readClock>[0]> = {}) {
  return sla.readClock({ within: 'PT1H', schedule: calendar.japanDesk, events, at: friday('12:00'), ...more });
}

/** For every stage: the events that lead to it, the instant at which it is read, and where each further event leads. */
const STAGES: readonly {
  readonly stage: string;
  readonly by: readonly Event[];
  readonly at: string;
  readonly leads: { readonly [type in Type]?: string };
}[] = [
  { stage: 'pending', by: [], at: friday('10:30'), leads: { started: 'active' } },
  {
    stage: 'active',
    by: [started],
    at: friday('10:30'),
    leads: { paused: 'paused', met: 'met', cancelled: 'cancelled' },
  },
  {
    stage: 'paused',
    by: [started, paused],
    at: friday('10:30'),
    leads: { resumed: 'active', met: 'met', cancelled: 'cancelled' },
  },
  {
    stage: 'met',
    by: [started, { type: 'met', at: friday('10:20') }],
    at: friday('10:30'),
    leads: { reopened: 'active' },
  },
  { stage: 'overdue', by: [started], at: friday('11:30'), leads: { met: 'met_late', cancelled: 'cancelled' } },
  {
    stage: 'met_late',
    by: [started, { type: 'met', at: friday('11:20') }],
    at: friday('11:30'),
    leads: { reopened: 'active' },
  },
  {
    stage: 'cancelled',
    by: [started, { type: 'cancelled', at: friday('10:20') }],
    at: friday('10:30'),
    leads: { reopened: 'active' },
  },
];
const TYPES: readonly Type[] = ['started', 'paused', 'resumed', 'met', 'reopened', 'cancelled'];

describe.each(STAGES)('S7: a clock that is $stage', ({ stage, by, at, leads }) => {
  test('is read as that', () => {
    expect(read(by, { at }).stage).toBe(stage);
  });

  test.each(TYPES)('%s', (type) => {
    const before = read(by, { at });
    const after = read([...by, { type, at }], { at });
    const next = leads[type];
    if (next !== undefined) expect(after.stage).toBe(next);
    else expect(after).toStrictEqual(before);
    // A pause stops a late clock, which shows only later.
    if (next === undefined && !(stage === 'overdue' && type === 'paused')) {
      const later = { at: friday('13:00') };
      expect(read([...by, { type, at }], later)).toStrictEqual(read(by, later));
    }
  });
});

describe('S5: a clock that is late', () => {
  const stopped = [started, { type: 'paused' as const, at: friday('11:30') }];

  test('is stopped by a pause, and stays as late as it is', () => {
    expect(read(stopped)).toMatchObject({
      stage: 'overdue',
      elapsed: 'PT1H30M',
      remaining: 'PT0S',
      lateBy: 'PT30M',
      dueAt: friday('11:00'),
      breachedAt: friday('11:00:00.001'),
      nextChange: null,
    });
  });

  test('goes on when it is resumed', () => {
    const resumed = [...stopped, { type: 'resumed' as const, at: friday('11:45') }];
    expect(read(resumed)).toMatchObject({ stage: 'overdue', lateBy: 'PT45M', dueAt: friday('11:00') });
  });

  test('is met late by an answer while it rests', () => {
    const met = { type: 'met' as const, at: friday('11:50') };
    expect(read([...stopped, met])).toMatchObject({
      stage: 'met_late',
      lateBy: 'PT30M',
      metAt: met.at,
      dueAt: friday('11:00'),
    });
  });
});

describe('S4, A3: due at 11:00', () => {
  const answered = (at: string) => read([started, { type: 'met', at }]);

  test('an answer at 11:00:00.000 is in time', () => {
    expect(answered(friday('11:00'))).toMatchObject({
      stage: 'met',
      elapsed: 'PT1H',
      remaining: 'PT0S',
      lateBy: null,
      dueAt: friday('11:00'),
      metAt: friday('11:00'),
      breachedAt: null,
      progress: 1,
    });
  });

  test('an answer at 11:00:00.001 is late', () => {
    expect(answered(friday('11:00:00.001'))).toMatchObject({
      stage: 'met_late',
      elapsed: 'PT1H0.001S',
      lateBy: 'PT0.001S',
      dueAt: friday('11:00'),
      metAt: friday('11:00:00.001'),
      breachedAt: friday('11:00:00.001'),
    });
  });

  test.each([
    ['10:59:59.999', 'active'],
    ['11:00', 'active'],
    ['11:00:00.001', 'overdue'],
  ])('unanswered at %s it is %s', (clock, stage) => {
    expect(read([started], { at: friday(clock) }).stage).toBe(stage);
  });

  test('S5: a pause at exactly 11:00 comes in time, and leaves no time at all', () => {
    const pause: Event = { type: 'paused', at: friday('11:00') };
    expect(read([started, pause])).toMatchObject({ stage: 'paused', remaining: 'PT0S', lateBy: null, dueAt: null });
    const resume: Event = { type: 'resumed', at: friday('11:30') };
    expect(read([started, pause, resume], { at: friday('11:30') })).toMatchObject({
      stage: 'active',
      atRisk: true,
      dueAt: friday('11:30'),
      nextChange: { at: friday('11:30:00.001'), to: 'overdue' },
    });
    expect(read([started, pause, resume])).toMatchObject({ stage: 'overdue', breachedAt: friday('11:30:00.001') });
  });

  test('a pause at 11:00:00.001 comes too late', () => {
    expect(read([started, { type: 'paused', at: friday('11:00:00.001') }]).stage).toBe('overdue');
  });
});

describe('S4, A33: due exactly when the desk closes, on Friday at 17:00', () => {
  const late: Event = { type: 'started', at: friday('16:00') };
  const saturday = '2026-11-21T03:00:00.000Z';
  const monday = '2026-11-23T00:00:00.000Z';
  const answered = (at: string, lateness: 'due_at' | 'elapsed') =>
    read([late, { type: 'met', at }], { at: '2026-11-24T00:00:00.000Z', lateness });

  test('an answer at 17:00 is in time either way', () => {
    expect(answered(friday('17:00'), 'due_at').stage).toBe('met');
    expect(answered(friday('17:00'), 'elapsed').stage).toBe('met');
  });

  test('a millisecond later it is late, though the desk is closed', () => {
    expect(answered(friday('17:00:00.001'), 'due_at')).toMatchObject({
      stage: 'met_late',
      elapsed: 'PT1H',
      lateBy: 'PT0S',
      breachedAt: friday('17:00:00.001'),
    });
    expect(answered(saturday, 'due_at').stage).toBe('met_late');
  });

  test('option elapsed: on Saturday, and on Monday at 09:00, no more than the hour has run', () => {
    expect(answered(saturday, 'elapsed')).toMatchObject({ stage: 'met', dueAt: friday('17:00'), lateBy: null });
    expect(answered(monday, 'elapsed').stage).toBe('met');
  });

  test('option elapsed: on Monday at 09:00:00.001 it is late', () => {
    const reading = answered('2026-11-23T00:00:00.001Z', 'elapsed');
    expect(reading).toMatchObject({ stage: 'met_late', lateBy: 'PT0.001S', breachedAt: '2026-11-23T00:00:00.001Z' });
  });

  test('what a scheduler waits for on Saturday', () => {
    expect(read([late], { at: saturday }).nextChange).toBeNull();
    expect(read([late], { at: saturday, lateness: 'elapsed' })).toMatchObject({
      stage: 'active',
      atRisk: true,
      remaining: 'PT0S',
      nextChange: { at: '2026-11-23T00:00:00.001Z', to: 'overdue' },
    });
  });
});

describe('S6: reopened', () => {
  const met = (clock: string): Event => ({ type: 'met', at: friday(clock) });
  const reopened: Event = { type: 'reopened', at: friday('11:40') };

  test('it begins again, and the breach is gone', () => {
    expect(read([started, met('11:30'), reopened])).toMatchObject({
      stage: 'active',
      elapsed: 'PT20M',
      startedAt: friday('11:40'),
      dueAt: friday('12:40'),
      breachedAt: null,
      metAt: null,
    });
  });

  test('option continue: it goes on with what was left', () => {
    expect(read([started, met('10:30'), reopened], { reopen: 'continue' })).toMatchObject({
      stage: 'active',
      elapsed: 'PT50M',
      startedAt: friday('10:00'),
      dueAt: friday('12:10'),
      metAt: null,
    });
  });

  test('option continue: a breach is not undone', () => {
    expect(read([started, met('11:30'), reopened], { reopen: 'continue' })).toMatchObject({
      stage: 'overdue',
      elapsed: 'PT1H50M',
      lateBy: 'PT50M',
      startedAt: friday('10:00'),
      dueAt: friday('11:00'),
      breachedAt: friday('11:00:00.001'),
      metAt: null,
      nextChange: null,
    });
  });

  test('after an answer in the pause, it runs', () => {
    const events = [started, paused, met('10:30'), reopened];
    expect(read(events, { reopen: 'continue' })).toMatchObject({ stage: 'active', elapsed: 'PT40M' });
  });

  test('an answer in the pause counts, and nothing was due', () => {
    expect(read([started, paused, met('11:30')])).toMatchObject({
      stage: 'met',
      elapsed: 'PT20M',
      dueAt: null,
      metAt: friday('11:30'),
      nextChange: null,
    });
  });
});

describe('S11: reasons of a pause', () => {
  const pause = (clock: string, reason?: string): Event => ({
    type: 'paused',
    at: friday(clock),
    ...(reason !== undefined && { reason }),
  });
  const resume = (clock: string, reason?: string): Event => ({ ...pause(clock, reason), type: 'resumed' });
  const both = [started, pause('10:10', 'vendor'), pause('10:20', 'parts')];

  test('the clock stops at the first, and runs again when both have been resumed', () => {
    expect(read(both)).toMatchObject({ stage: 'paused', elapsed: 'PT10M', dueAt: null });
    const one = [...both, resume('10:30', 'vendor')];
    expect(read(one)).toMatchObject({ stage: 'paused', elapsed: 'PT10M' });
    const none = [...one, resume('10:40', 'parts')];
    expect(read(none, { at: friday('11:00') })).toMatchObject({
      stage: 'active',
      elapsed: 'PT30M',
      dueAt: friday('11:30'),
    });
  });

  test('a resumption without a reason ends all of them', () => {
    expect(read([...both, resume('10:30')], { at: friday('11:00') })).toMatchObject({
      stage: 'active',
      elapsed: 'PT40M',
    });
  });

  test('one for another reason ends none', () => {
    expect(read([...both, resume('10:30', 'lunch')])).toStrictEqual(read(both));
    expect(read([started, pause('10:10'), resume('10:30', 'vendor')]).stage).toBe('paused');
  });

  test('the same reason twice is one reason', () => {
    const twice = [started, pause('10:10', 'vendor'), pause('10:20', 'vendor'), resume('10:30', 'vendor')];
    expect(read(twice, { at: friday('11:00') })).toMatchObject({ stage: 'active', elapsed: 'PT40M' });
  });

  test('a pause without a reason is one of its own', () => {
    const mixed = [started, pause('10:10'), pause('10:20', 'vendor'), resume('10:30', 'vendor')];
    expect(read(mixed).stage).toBe('paused');
    expect(read([...mixed, resume('10:40')], { at: friday('10:40') }).stage).toBe('active');
  });

  test('an answer forgets them: a reopened clock runs', () => {
    const events = [...both, { type: 'met' as const, at: friday('10:30') }];
    const reopened = [...events, { type: 'reopened' as const, at: friday('10:40') }];
    expect(read(reopened, { at: friday('10:50'), reopen: 'continue' })).toMatchObject({ elapsed: 'PT20M' });
  });
});

describe('S12, A38: cancelled', () => {
  const cancelled = (clock: string): Event => ({ type: 'cancelled', at: friday(clock) });

  test('in time, it is neither met nor missed, and stands still', () => {
    const reading = read([started, cancelled('10:20')]);
    expect(reading).toMatchObject({
      stage: 'cancelled',
      breached: false,
      elapsed: 'PT20M',
      remaining: 'PT40M',
      lateBy: null,
      metAt: null,
      breachedAt: null,
      nextChange: null,
    });
    expect(read([started, cancelled('10:20')], { at: friday('16:00') })).toStrictEqual(reading);
  });

  test('at exactly the due instant it is in time, a millisecond later it was late', () => {
    expect(read([started, cancelled('11:00')])).toMatchObject({ stage: 'cancelled', breached: false, lateBy: null });
    expect(read([started, cancelled('11:00:00.001')])).toMatchObject({
      stage: 'cancelled',
      breached: true,
      lateBy: 'PT0.001S',
      dueAt: friday('11:00'),
      breachedAt: friday('11:00:00.001'),
    });
  });

  test.each(['restart', 'continue'] as const)('reopened, it goes on with what was left under %s', (reopen) => {
    const events = [started, cancelled('10:20'), { type: 'reopened' as const, at: friday('11:00') }];
    expect(read(events, { reopen, at: friday('11:10') })).toMatchObject({
      stage: 'active',
      elapsed: 'PT30M',
      startedAt: friday('10:00'),
      dueAt: friday('11:40'),
    });
  });

  test.each(['restart', 'continue'] as const)('a breach before it outlives a reopening under %s', (reopen) => {
    const events = [started, cancelled('11:30'), { type: 'reopened' as const, at: friday('11:40') }];
    expect(read(events, { reopen })).toMatchObject({
      stage: 'overdue',
      lateBy: 'PT50M',
      breachedAt: friday('11:00:00.001'),
    });
  });

  test('cancelled in a pause, it runs once it is reopened', () => {
    const events = [started, paused, cancelled('10:30'), { type: 'reopened' as const, at: friday('10:40') }];
    expect(read(events, { at: friday('10:50') })).toMatchObject({ stage: 'active', elapsed: 'PT30M' });
  });
});

describe('breached: late, answered or not', () => {
  test.each<[string, readonly Event[], boolean]>([
    ['pending', [], false],
    ['met', [started, { type: 'met', at: friday('10:30') }], false],
    ['overdue', [started], true],
    ['met_late', [started, { type: 'met', at: friday('11:30') }], true],
  ])('%s', (stage, events, breached) => {
    expect(read(events)).toMatchObject({ stage, breached });
  });
});
