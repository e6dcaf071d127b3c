import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { dropboxSpec } from '../../src/catalog/dropbox-spec.js';
import { define, dropboxPremiumSupport, withClosures } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { governing, readClock } from '../../src/sla/index.js';
import { apply, parse, readClocks, submit } from '../../src/tickets/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { having, minutesLater, opened, openedCare, request, stored } from './support-request.ts';

const ticket = opened(); // Essentials, a Japanese e-mail of Friday 16:30 in Tokyo
const TIER_DUE = '2026-11-20T11:30:00.000Z'; // Friday 20:30 in Tokyo
const JAPANESE_DUE = '2026-11-23T00:30:00.000Z'; // Monday 09:30 in Tokyo
const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString();

const readingsOf = (request: Parameters<typeof readClocks>[0]) =>
  readClocks(request).map(({ commitment, reading }) => ({ id: commitment.id, ...reading }));
const stages = (request: Parameters<typeof readClocks>[0]) =>
  readClocks(request).map(({ commitment, reading }) => `${commitment.id} ${reading.stage}`);

describe('A2: four hours round the clock and one hour of the Japanese desk', () => {
  test.each<[string, string, string, string]>([
    ['a millisecond before its submission', later(AT, -1), 'pending', 'pending'],
    ['as it is submitted', AT, 'active', 'active'],
    ['when the first is due', TIER_DUE, 'active', 'active'],
    ['a millisecond after', later(TIER_DUE, 1), 'overdue', 'active'],
    ['on Saturday', '2026-11-21T03:00:00.000Z', 'overdue', 'active'],
    ['when the second is due', JAPANESE_DUE, 'overdue', 'active'],
    ['a millisecond after that', later(JAPANESE_DUE, 1), 'overdue', 'overdue'],
  ])('unanswered, %s', (_, at, first, second) => {
    expect(stages({ ticket, at })).toEqual([`tier_reply ${first}`, `japanese_email_reply ${second}`]);
  });

  test('over the weekend half an hour of the desk is used up', () => {
    expect(readingsOf({ ticket, at: '2026-11-21T03:00:00.000Z' })).toMatchObject([
      {
        id: 'tier_reply',
        elapsed: 'PT19H30M',
        remaining: 'PT0S',
        lateBy: 'PT15H30M',
        dueAt: TIER_DUE,
        clock: 'elapsed',
      },
      {
        id: 'japanese_email_reply',
        elapsed: 'PT30M',
        remaining: 'PT30M',
        lateBy: null,
        dueAt: JAPANESE_DUE,
        clock: 'business',
        nextChange: { at: '2026-11-23T00:15:00.000Z', to: 'at_risk' },
      },
    ]);
  });

  test.each<[string, string, string, string]>([
    ['within the hour', '2026-11-20T07:45:00.000Z', 'met', 'met'],
    ['at exactly the first due instant', TIER_DUE, 'met', 'met'],
    ['a millisecond late for it', later(TIER_DUE, 1), 'met_late', 'met'],
    ['at exactly the second', JAPANESE_DUE, 'met_late', 'met'],
    ['late for both', later(JAPANESE_DUE, 1), 'met_late', 'met_late'],
  ])('A3: answered %s', (_, at, first, second) => {
    const answered = having(ticket, { type: 'acknowledge', at: minutesLater(1) }, { type: 'agent_reply', at });
    expect(stages({ ticket: answered, at: '2026-12-01T00:00:00.000Z' })).toEqual([
      `tier_reply ${first}`,
      `japanese_email_reply ${second}`,
    ]);
  });

  test('A23: an acknowledgement stops neither', () => {
    const told = having(ticket, { type: 'acknowledge', at: minutesLater(1) });
    expect(readClocks({ ticket: told, at: TIER_DUE })).toEqual(readClocks({ ticket, at: TIER_DUE }));
  });

  test('the one that governs is the earliest due of those that are not answered', () => {
    expect(governing(readClocks({ ticket, at: AT }))?.commitment.id).toBe('tier_reply');
    const english = having(ticket, { type: 'agent_reply', at: minutesLater(10), language: 'en' });
    expect(governing(readClocks({ ticket: english, at: minutesLater(20) }))?.commitment.id).toBe(
      'japanese_email_reply',
    );
    const both = having(english, { type: 'agent_reply', at: minutesLater(15) });
    expect(governing(readClocks({ ticket: both, at: minutesLater(20) }))).toBeNull();
  });
});

test('A37: an English answer on Friday 19:00 meets any reply, and not the Japanese one', () => {
  const english = having(ticket, { type: 'agent_reply', at: '2026-11-20T10:00:00.000Z', language: 'en' });
  expect(stages({ ticket: english, at: '2026-11-20T10:00:00.000Z' })).toEqual([
    'tier_reply met',
    'japanese_email_reply active',
  ]);
  const japanese = having(english, { type: 'agent_reply', at: JAPANESE_DUE, language: 'ja' });
  expect(stages({ ticket: japanese, at: '2026-11-24T00:00:00.000Z' })).toEqual([
    'tier_reply met',
    'japanese_email_reply met',
  ]);
  expect(stages({ ticket: english, at: '2026-11-24T00:00:00.000Z' })).toEqual([
    'tier_reply met',
    'japanese_email_reply overdue',
  ]);
});

test('A35: from 16:40 until Monday 10:00 the requester was waited for', () => {
  const waited = having(
    ticket,
    { type: 'wait_for_requester', at: minutesLater(10) },
    { type: 'requester_reply', at: '2026-11-23T01:00:00.000Z' },
  );
  // Ten minutes of each were used: 3 h 50 min are left round the clock, 50 min of the desk.
  expect(readingsOf({ ticket: waited, at: '2026-11-23T01:30:00.000Z' })).toMatchObject([
    { stage: 'active', elapsed: 'PT40M', dueAt: '2026-11-23T04:50:00.000Z' },
    { stage: 'active', elapsed: 'PT40M', dueAt: '2026-11-23T01:50:00.000Z' },
  ]);
  expect(readingsOf({ ticket: waited, at: '2026-11-22T00:00:00.000Z' })).toMatchObject([
    { stage: 'paused', elapsed: 'PT10M', dueAt: null },
    { stage: 'paused', elapsed: 'PT10M', dueAt: null },
  ]);
});

describe('A36: a first reply that came two days late stays late', () => {
  const at = '2026-11-22T07:30:00.000Z';
  const late = having(ticket, { type: 'agent_reply', at });
  const again = having(
    late,
    { type: 'resolve', at: later(at, 60_000) },
    { type: 'reopen', at: later(at, 120_000) },
    { type: 'agent_reply', at: later(at, 180_000) },
  );
  test('whatever is reopened and said after it', () => {
    const [before] = readingsOf({ ticket: late, at });
    expect(before).toMatchObject({ stage: 'met_late', breached: true, lateBy: 'PT44H', metAt: at });
    expect(readingsOf({ ticket: again, at: '2026-12-01T00:00:00.000Z' })[0]).toStrictEqual(before);
  });
});

describe('A38: ended without an answer', () => {
  const ended = (...types: readonly ('resolve' | 'close')[]) =>
    having(ticket, ...types.map((type, i) => ({ type, at: minutesLater(60 + i) }) as const));
  test.each([['resolve'], ['close'], ['resolve', 'close']] as const)(
    'in time, by %s %s: cancelled for ever',
    (...types) => {
      const readings = readingsOf({
        ticket: ended(...types.filter((type) => type !== undefined)),
        at: '2027-01-01T00:00:00.000Z',
      });
      expect(readings).toMatchObject([
        { stage: 'cancelled', breached: false, elapsed: 'PT1H', nextChange: null },
        { stage: 'cancelled', breached: false, elapsed: 'PT30M', nextChange: null },
      ]);
    },
  );
  test('closed late: cancelled, and breached', () => {
    const closed = having(ticket, { type: 'close', at: '2026-11-23T01:00:00.000Z' });
    expect(readingsOf({ ticket: closed, at: '2027-01-01T00:00:00.000Z' })).toMatchObject([
      { stage: 'cancelled', breached: true, lateBy: 'PT61H30M' },
      { stage: 'cancelled', breached: true, lateBy: 'PT30M' },
    ]);
  });
  test('resolved and reopened, it goes on with what was left', () => {
    const reopened = having(ended('resolve'), { type: 'reopen', at: '2026-11-24T00:00:00.000Z' });
    expect(readingsOf({ ticket: reopened, at: '2026-11-24T00:10:00.000Z' })).toMatchObject([
      { stage: 'active', elapsed: 'PT1H10M', dueAt: '2026-11-24T03:00:00.000Z' },
      { stage: 'active', elapsed: 'PT40M', dueAt: '2026-11-24T00:30:00.000Z' },
    ]);
  });
});

describe('each metric under an offer with all of them', () => {
  const care = openedCare(); // high, Friday 08:30 in Berlin
  const of = (id: string, ticket = care, at: string = AT) => {
    const row = readClocks({ ticket, at }).find(({ commitment }) => commitment.id === id);
    if (row === undefined) throw new Error(id);
    return row.reading;
  };
  test('update: two hours from the submission, and from each answer', () => {
    expect(of('news').dueAt).toBe(minutesLater(120));
    const answered = having(care, { type: 'agent_reply', at: minutesLater(60) });
    expect(of('news', answered, minutesLater(100))).toMatchObject({
      stage: 'active',
      dueAt: minutesLater(180),
      elapsed: 'PT40M',
    });
    expect(of('news', answered, minutesLater(180.001))).toMatchObject({ stage: 'overdue' });
    const held = having(answered, { type: 'hold', at: minutesLater(61) });
    expect(of('news', held, minutesLater(100)).stage).toBe('active');
  });
  test('workaround: sixteen hours of the Berlin desk, met by the workaround or the resolution', () => {
    // Friday 08:30 to 12:00 and 13:00 to 18:00, then nine hours of Monday less an hour and a half.
    expect(of('high_relief').dueAt).toBe('2026-11-23T15:30:00.000Z');
    const relieved = having(care, { type: 'give_workaround', at: minutesLater(90) });
    expect(of('high_relief', relieved, minutesLater(100))).toMatchObject({ stage: 'met', elapsed: 'PT1H30M' });
    const resolved = having(care, { type: 'resolve', at: minutesLater(90) });
    expect(of('high_relief', resolved, minutesLater(100)).stage).toBe('met');
    expect(of('high_relief', having(care, { type: 'close' }), minutesLater(100)).stage).toBe('cancelled');
  });
  test('resolution: seventy-two hours round the clock, which a reopening continues', () => {
    const resolved = having(care, { type: 'resolve', at: minutesLater(60 * 70) });
    expect(of('high_fix', resolved, minutesLater(60 * 100))).toMatchObject({ stage: 'met', elapsed: 'PT70H' });
    const reopened = having(resolved, { type: 'reopen', at: minutesLater(60 * 100) });
    expect(of('high_fix', reopened, minutesLater(60 * 102.5))).toMatchObject({ stage: 'overdue', lateBy: 'PT30M' });
    const again = having(reopened, { type: 'resolve', at: minutesLater(60 * 101) });
    expect(of('high_fix', again, minutesLater(60 * 200))).toMatchObject({ stage: 'met', elapsed: 'PT71H' });
    expect(of('high_fix', having(care, { type: 'close' }), minutesLater(1)).stage).toBe('cancelled');
  });
  test('next_reply: pending until the requester asks after an answer, then four hours each time', () => {
    const next = (ticket: typeof care, at: string) => {
      const rows = readClocks({ ticket, at }).filter(({ commitment }) => commitment.metric === 'next_reply');
      return rows.find(({ commitment }) => commitment.id === 'reply')?.reading;
    };
    const answered = having(care, { type: 'agent_reply', at: minutesLater(10) });
    expect(next(answered, minutesLater(20))).toMatchObject({ stage: 'pending', dueAt: null });
    const asked = having(answered, { type: 'requester_reply', at: minutesLater(30) });
    expect(next(asked, minutesLater(40))).toMatchObject({
      stage: 'active',
      dueAt: minutesLater(270),
      elapsed: 'PT10M',
    });
    const told = having(asked, { type: 'agent_reply', at: minutesLater(300) });
    expect(next(told, minutesLater(310))).toMatchObject({ stage: 'met_late', lateBy: 'PT30M' });
    const more = having(told, { type: 'requester_reply', at: minutesLater(400) });
    expect(next(more, minutesLater(410))).toMatchObject({ stage: 'active', breached: false, dueAt: minutesLater(640) });
  });
});

test('a clock that has not started has all of its time left', () => {
  const [next] = readClocks({ ticket: openedCare(), at: minutesLater(5) }).filter(
    ({ commitment }) => commitment.metric === 'next_reply',
  );
  expect(next?.reading).toMatchObject({ stage: 'pending', elapsed: 'PT0S', remaining: 'PT4H', startedAt: null });
});

test('A28: a follow-up out of hours keeps the route, and a reopening too', () => {
  const reopened = having(
    ticket,
    { type: 'agent_reply', at: minutesLater(10) },
    { type: 'resolve', at: minutesLater(20) },
    { type: 'reopen', at: '2026-11-21T03:00:00.000Z' },
  );
  expect(reopened.route).toEqual(ticket.route);
});

describe('A22: a ticket carries its hours', () => {
  const closed = opened({ closures: ['2026-11-23'] });
  test('A4: its closures are kept', () => {
    expect(readingsOf({ ticket: closed, at: JAPANESE_DUE })).toMatchObject([
      { id: 'tier_reply', stage: 'overdue' },
      { id: 'japanese_email_reply', stage: 'active', dueAt: '2026-11-24T00:30:00.000Z', elapsed: 'PT30M' },
    ]);
    expect(stages({ ticket: stored(closed), at: later('2026-11-24T00:30:00.000Z', 1) })).toEqual([
      'tier_reply overdue',
      'japanese_email_reply overdue',
    ]);
  });
  test('the issue: closed by option or by catalogue, commitment and reading say Tuesday 09:30 for ever', () => {
    const tuesday = '2026-11-24T00:30:00.000Z';
    const catalog = withClosures(dropboxPremiumSupport, ['2026-11-23']);
    const ways = [{ closures: ['2026-11-23'] }, { catalog }, { catalog, closures: ['2026-11-23'] }];
    for (const more of ways) {
      const { events } = orThrow(submit(request(more)));
      const kept = orThrow(parse(stored(apply(null, stored(events)))));
      for (const at of [AT, JAPANESE_DUE, later(JAPANESE_DUE, 1), tuesday]) {
        const [, japanese] = readClocks({ ticket: kept, at });
        expect([japanese?.commitment.dueAt, japanese?.reading.dueAt, japanese?.reading.stage]).toEqual([
          tuesday,
          tuesday,
          'active',
        ]);
      }
    }
  });
  test('an offer whose hours are edited or renamed under the same id changes nothing', () => {
    const before = readClocks({ ticket, at: JAPANESE_DUE });
    const { japan } = dropboxSpec.hours;
    const edited = define({ ...dropboxSpec, hours: { japan: { ...japan, weekly: { mon: ['10:00-11:00'] } } } });
    expect(edited.id).toBe(ticket.catalog);
    opened({ catalog: edited });
    expect(readClocks({ ticket: orThrow(parse(stored(ticket))), at: JAPANESE_DUE })).toStrictEqual(before);
  });
  test('A1: on the wall, the Japanese reply is due on Friday 17:30', () => {
    const onTheWall = opened({ deskClock: 'elapsed' });
    expect(readingsOf({ ticket: onTheWall, at: minutesLater(30) })[1]).toMatchObject({
      elapsed: 'PT30M',
      dueAt: '2026-11-20T08:30:00.000Z',
      clock: 'elapsed',
    });
    expect(stages({ ticket: onTheWall, at: minutesLater(61) })[1]).toBe('japanese_email_reply overdue');
  });
  test('the due instants that were promised are those that are read', () => {
    for (const one of [ticket, closed, opened({ deskClock: 'elapsed' }), opened({ at: '2026-11-23T00:00:00.000Z' })]) {
      for (const { commitment, reading } of readClocks({ ticket: one, at: one.openedAt })) {
        expect(reading.dueAt).toBe(commitment.dueAt);
      }
    }
  });
});

test('A33: due on Friday 17:00, answered on Saturday: late, or not by the other reading', () => {
  const due = opened({ at: '2026-11-20T07:00:00.000Z' });
  const answered = having(due, { type: 'agent_reply', at: '2026-11-21T00:00:00.000Z' });
  const at = '2026-11-22T00:00:00.000Z';
  expect(stages({ ticket: answered, at })[1]).toBe('japanese_email_reply met_late');
  expect(stages({ ticket: answered, at, lateness: 'elapsed' })[1]).toBe('japanese_email_reply met');
});

test('at risk from the share that the caller names', () => {
  const risky = (atRiskAt?: number) =>
    readingsOf({ ticket, at: minutesLater(24), atRiskAt }).map(({ atRisk }) => atRisk);
  expect(risky()).toEqual([false, false]);
  expect(risky(0.4)).toEqual([false, true]);
  expect(risky(0.1)).toEqual([true, true]);
});

test('each reading is that of sla.readClock from the fields of the commitment, in the order of the promises', () => {
  const clocks = readClocks({ ticket, at: minutesLater(30) });
  expect(clocks.map(({ commitment }) => commitment)).toEqual(ticket.commitments);
  for (const { commitment, reading } of clocks) {
    const { within, schedule } = commitment;
    const events = [{ type: 'started', at: AT }] as const;
    expect(reading).toEqual(readClock({ within, schedule, events, at: minutesLater(30) }));
  }
});

test('A24: nothing is promised by chat, so that there is no clock', () => {
  expect(readClocks({ ticket: opened({ channel: 'chat' }), at: AT })).toEqual([]);
});

test('a ticket of another offer is read like any other', () => {
  const catalog = define({ ...dropboxPremiumSupport, id: 'ours' });
  const entitlements = of({ account: team('essentials'), person: member({ roles: ['team_admin'] }), at: AT, catalog });
  const ours = opened({ entitlements, catalog, closures: ['2026-11-23'] });
  expect(readingsOf({ ticket: ours, at: JAPANESE_DUE })[1]?.dueAt).toBe('2026-11-24T00:30:00.000Z');
});

describe('bad input', () => {
  test.each<[string, object, string]>([
    ['a date', { at: '2026-11-20' }, 'at: invalid_instant'],
    ['a share above one', { atRiskAt: 1.1 }, 'atRiskAt: out_of_range'],
    ['null', { ticket: null }, 'ticket: invalid_type'],
    ['another lateness', { lateness: 'never' }, 'lateness: unknown_lateness'],
    ['a catalogue', { catalog: dropboxPremiumSupport }, 'catalog: unknown_field'],
    ['a reading of reopenings', { reopen: 'continue' }, 'reopen: unknown_field'],
    ['closures', { closures: [] }, 'closures: unknown_field'],
  ])('%s', (_, wrong, issue) => {
    expect(issuesOf(() => readClocks({ ticket, at: AT, ...wrong } as never))).toEqual([issue]);
  });
});

test('what is answered is frozen plain JSON', () => {
  const clocks = readClocks({ ticket, at: AT });
  expect(stored(clocks)).toEqual(clocks);
  expect([clocks, clocks[0], clocks[0]?.reading].every(Object.isFrozen)).toBe(true);
});
