import { describe, expect, test } from 'vitest';
import { define, dropboxPremiumSupport } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { readClock, scheduleOf } from '../../src/sla/index.js';
import { readClocks } from '../../src/tickets/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { having, minutesLater, opened, stored } from './support-request.ts';

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
    ['as it is submitted', AT, 'active', 'active'],
    ['when the first is due', TIER_DUE, 'active', 'active'],
    ['a millisecond after', later(TIER_DUE, 1), 'breaching', 'active'],
    ['on Saturday', '2026-11-21T03:00:00.000Z', 'breaching', 'active'],
    ['when the second is due', JAPANESE_DUE, 'breaching', 'active'],
    ['a millisecond after that', later(JAPANESE_DUE, 1), 'breaching', 'breaching'],
  ])('unanswered, %s', (_, at, first, second) => {
    expect(stages({ ticket, at })).toEqual([`tier_reply ${first}`, `japanese_email_reply ${second}`]);
  });

  test('over the weekend half an hour of the desk is used up', () => {
    expect(readingsOf({ ticket, at: '2026-11-21T03:00:00.000Z' })).toMatchObject([
      { id: 'tier_reply', elapsed: 'PT19H30M', remaining: 'PT0S', overdue: 'PT15H30M', dueAt: TIER_DUE },
      {
        id: 'japanese_email_reply',
        elapsed: 'PT30M',
        remaining: 'PT30M',
        overdue: null,
        dueAt: JAPANESE_DUE,
        nextChange: { at: '2026-11-23T00:15:00.000Z', to: 'at_risk' },
      },
    ]);
  });

  test.each<[string, string, string, string]>([
    ['within the hour', '2026-11-20T07:45:00.000Z', 'achieved', 'achieved'],
    ['at exactly the first due instant', TIER_DUE, 'achieved', 'achieved'],
    ['a millisecond late for it', later(TIER_DUE, 1), 'breached', 'achieved'],
    ['at exactly the second', JAPANESE_DUE, 'breached', 'achieved'],
    ['late for both', later(JAPANESE_DUE, 1), 'breached', 'breached'],
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

  test('a past moment is answered as it was then', () => {
    const answered = having(ticket, { type: 'agent_reply', at: TIER_DUE });
    expect(readClocks({ ticket: answered, at: minutesLater(5) })).toEqual(readClocks({ ticket, at: minutesLater(5) }));
  });
});

test('A30: from 16:40 until Monday 10:00 the requester was waited for', () => {
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

test('A28: a follow-up and a reopening out of hours keep the desk', () => {
  const saturday = '2026-11-21T03:00:00.000Z';
  const reopened = having(
    ticket,
    { type: 'agent_reply', at: minutesLater(10) },
    { type: 'resolve', at: minutesLater(20) },
    { type: 'reopen', at: saturday },
  );
  expect(reopened.route).toEqual(ticket.route);
  expect(readingsOf({ ticket: reopened, at: saturday })).toMatchObject([
    { stage: 'active', startedAt: saturday, dueAt: '2026-11-21T07:00:00.000Z' },
    { stage: 'active', startedAt: saturday, dueAt: '2026-11-23T01:00:00.000Z' },
  ]);
});

describe('A22: the hours are those of the submission', () => {
  const closed = opened({ closures: ['2026-11-23'] });
  test('A4: its closures are kept', () => {
    expect(readingsOf({ ticket: closed, at: JAPANESE_DUE })).toMatchObject([
      { id: 'tier_reply', stage: 'breaching' },
      { id: 'japanese_email_reply', stage: 'active', dueAt: '2026-11-24T00:30:00.000Z', elapsed: 'PT30M' },
    ]);
    expect(stages({ ticket: stored(closed), at: later('2026-11-24T00:30:00.000Z', 1) })).toEqual([
      'tier_reply breaching',
      'japanese_email_reply breaching',
    ]);
  });
  test('A1: on the wall, the Japanese reply is due on Friday 17:30', () => {
    const onTheWall = opened({ deskClock: 'elapsed' });
    expect(readingsOf({ ticket: onTheWall, at: minutesLater(30) })[1]).toMatchObject({
      elapsed: 'PT30M',
      dueAt: '2026-11-20T08:30:00.000Z',
    });
    expect(stages({ ticket: onTheWall, at: minutesLater(61) })[1]).toBe('japanese_email_reply breaching');
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
  expect(stages({ ticket: answered, at })[1]).toBe('japanese_email_reply breached');
  expect(stages({ ticket: answered, at, lateness: 'elapsed' })[1]).toBe('japanese_email_reply achieved');
});

test('at risk from the share that the caller names', () => {
  const risky = (atRiskAt?: number) =>
    readingsOf({ ticket, at: minutesLater(24), atRiskAt }).map(({ atRisk }) => atRisk);
  expect(risky()).toEqual([false, false]);
  expect(risky(0.4)).toEqual([false, true]);
  expect(risky(0.1)).toEqual([true, true]);
});

test('each reading is that of sla.readClock, in the order of the promises', () => {
  const [first] = readClocks({ ticket, at: minutesLater(30) });
  expect(first?.commitment).toEqual(ticket.commitments[0]);
  const events = [{ type: 'started', at: AT }] as const;
  const schedule = scheduleOf({ clock: 'always' });
  expect(first?.reading).toEqual(readClock({ within: 'PT4H', schedule, events, at: minutesLater(30) }));
});

test('a promise of the next reply is read from the follow-up that waits for it', () => {
  const asked = having(
    ticket,
    { type: 'agent_reply', at: minutesLater(20) },
    { type: 'requester_reply', at: minutesLater(30) },
  );
  const followUp = {
    ...asked,
    commitments: ticket.commitments.map((one) => ({ ...one, metric: 'next_reply' as const })),
  };
  const [reading] = readingsOf({ ticket: followUp, at: minutesLater(40) });
  expect(reading).toMatchObject({ stage: 'active', dueAt: later(minutesLater(30), 4 * 3_600_000) });
});

test('A24: nothing is promised by chat, so that there is no clock', () => {
  expect(readClocks({ ticket: opened({ channel: 'chat' }), at: AT })).toEqual([]);
});

describe('a catalogue of one own', () => {
  const catalog = define({ ...dropboxPremiumSupport, id: 'ours' });
  const entitlements = of({ account: team('essentials'), person: member({ roles: ['team_admin'] }), at: AT, catalog });
  const ours = opened({ entitlements, catalog, closures: ['2026-11-23'] });
  test('is asked for its hours', () => {
    expect(readingsOf({ ticket: ours, at: JAPANESE_DUE, catalog })[1]?.dueAt).toBe('2026-11-24T00:30:00.000Z');
  });
  test('has to be the one of the ticket', () => {
    expect(issuesOf(() => readClocks({ ticket: ours, at: AT }))).toEqual(['catalog: catalog_mismatch']);
    expect(issuesOf(() => readClocks({ ticket, at: AT, catalog }))).toEqual(['catalog: catalog_mismatch']);
  });
});

describe('bad input', () => {
  test.each<[string, object, string]>([
    ['no instant', { at: '2026-11-20' }, 'at: invalid_instant'],
    ['a share above one', { atRiskAt: 1.1 }, 'atRiskAt: out_of_range'],
    ['no ticket', { ticket: null }, 'ticket: invalid_type'],
    ['another lateness', { lateness: 'never' }, 'lateness: unknown_value'],
    [
      'a promise on a clock that there is not',
      { ticket: { ...ticket, commitments: [{ ...ticket.commitments[0], clock: 'moon' }] } },
      'clock: unknown_calendar',
    ],
  ])('%s', (_, wrong, issue) => {
    expect(issuesOf(() => readClocks({ ticket, at: AT, ...wrong } as never))).toEqual([issue]);
  });
});

test('what is answered is frozen plain JSON', () => {
  const clocks = readClocks({ ticket, at: AT });
  expect(stored(clocks)).toEqual(clocks);
  expect([clocks, clocks[0], clocks[0]?.reading].every(Object.isFrozen)).toBe(true);
});
