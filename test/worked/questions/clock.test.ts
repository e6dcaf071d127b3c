import { describe, expect, test } from 'vitest';
import { orThrow } from '../../../src/index.js';
import { explain } from '../../../src/sla/index.js';
import { apply, decide, dueWithin, nextChange, readClocks, type Ticket } from '../../../src/tickets/index.js';
import { answered, email, FRIDAY, githubSet, githubTicket } from './askers.ts';

/** Each promise of a ticket with its stage at an instant and how late it is. */
function shown(ticket: Ticket, at: string) {
  return readClocks({ ticket, at }).map(({ commitment, reading }) => [commitment.id, reading.stage, reading.lateBy]);
}

/** Opened as `normal` at 10:00, and raised to `urgent` by an agent at 10:20. */
function raised(): Ticket {
  const ticket = githubTicket('t1', '2026-11-21T10:00:00.000Z', 'normal');
  const at = '2026-11-21T10:20:00.000Z';
  const actor = { kind: 'agent', id: 'a1' } as const;
  const command = {
    type: 'set_severity',
    id: 'c1',
    at,
    actor,
    severity: 'urgent',
    entitlements: githubSet(at),
  } as const;
  return apply(ticket, orThrow(decide(ticket, command)).events);
}

describe('3 is this clock late?', () => {
  test('A1, A3: the hour of the Japanese desk ends on Monday at 9:30:00, and is late a millisecond after', () => {
    const ticket = email('t1', FRIDAY, { language: 'ja' });
    const desk = (at: string) => shown(ticket, at)[1];
    expect(desk('2026-11-23T00:30:00.000Z')).toEqual(['japanese_email_reply', 'active', null]);
    expect(desk('2026-11-23T00:30:00.001Z')).toEqual(['japanese_email_reply', 'overdue', 'PT0.001S']);
    expect(desk('2026-11-23T01:30:00.000Z')).toEqual(['japanese_email_reply', 'overdue', 'PT1H']);
  });
  test('in words: 30 min of Friday and 20 min of Monday are used', () => {
    const [, desk] = readClocks({ ticket: email('t1', FRIDAY, { language: 'ja' }), at: '2026-11-23T00:20:00Z' });
    if (desk === undefined) throw new Error('no second promise');
    expect(explain(desk.reading, { locale: 'en', zone: 'Asia/Tokyo' })).toMatch(
      /^At risk: .*Mon, Nov 23, 2026, 09:30.*50 min of business hours used, 10 min left\.$/,
    );
    expect(explain(desk.reading, { locale: 'ja', zone: 'Asia/Tokyo' })).toMatch(
      /11月23日.*09:30.*営業時間で 50 分経過し、残りは 10 分です。$/,
    );
  });
  test('A3, A23: a reply exactly four hours later is in time', () => {
    expect(shown(answered(email('t1', FRIDAY), '2026-11-20T11:30:00.000Z'), '2026-11-21T00:00:00Z')).toEqual([
      ['tier_reply', 'met', null],
    ]);
    expect(shown(answered(email('t1', FRIDAY), '2026-11-20T11:31:00.000Z'), '2026-11-21T00:00:00Z')).toEqual([
      ['tier_reply', 'met_late', 'PT1M'],
    ]);
  });
  test('GitHub: 30 min from the moment at which support says `urgent`: 10:50', () => {
    const urgent = (at: string) => shown(raised(), at).find(([id]) => id === 'urgent_reply');
    expect(urgent('2026-11-21T10:50:00.000Z')).toEqual(['urgent_reply', 'active', null]);
    expect(urgent('2026-11-21T10:51:00.000Z')).toEqual(['urgent_reply', 'overdue', 'PT1M']);
  });
});

describe('4 what happens next?', () => {
  test('R24: three quarters of four hours: at risk at 10:30, overdue a millisecond after 11:30', () => {
    const tickets = [email('t2', '2026-11-20T08:30:00.000Z'), email('t1', FRIDAY)];
    const next = { ticketId: 't1', commitmentId: 'tier_reply' };
    expect(nextChange({ tickets, at: FRIDAY })).toEqual({ ...next, at: '2026-11-20T10:30:00.000Z', to: 'at_risk' });
    // The other one is at risk at 11:30 itself, which comes first.
    expect(nextChange({ tickets, at: '2026-11-20T10:30:00Z' })).toMatchObject({ ticketId: 't2', to: 'at_risk' });
    expect(nextChange({ tickets, at: '2026-11-20T11:30:00Z' })).toEqual({
      ...next,
      at: '2026-11-20T11:30:00.001Z',
      to: 'overdue',
    });
  });
  test('A23: nothing, once everybody is answered', () => {
    const at = '2026-11-20T08:00:00.000Z';
    expect(nextChange({ tickets: [answered(email('t1', FRIDAY), at)], at })).toBeNull();
  });
  test('GitHub: `high` at noon on Thanksgiving, 4 h: at risk at 15:00', () => {
    const at = '2026-11-26T12:00:00.000Z';
    expect(nextChange({ tickets: [githubTicket('t1', at, 'high')], at })).toMatchObject({
      at: '2026-11-26T15:00:00.000Z',
      to: 'at_risk',
    });
  });
});

describe('9 which tickets fall due within an hour?', () => {
  const within = 'PT1H';
  test('R24, A2: due at 11:30 and at 12:00; the end of the hour counts, and overdue ones come first', () => {
    const tickets = [email('t2', '2026-11-20T08:00:00.000Z'), email('t1', FRIDAY)];
    const ids = (at: string) => dueWithin({ tickets, at, within }).map(({ ticketId, stage }) => `${ticketId} ${stage}`);
    expect(ids('2026-11-20T10:29:59.999Z')).toEqual([]);
    expect(ids('2026-11-20T10:30:00.000Z')).toEqual(['t1 active']);
    expect(ids('2026-11-20T11:00:00.000Z')).toEqual(['t1 active', 't2 active']);
    expect(ids('2026-11-20T11:45:00.000Z')).toEqual(['t1 overdue', 't2 active']);
  });
  test('GitHub: `high` and the raised `urgent`, not `normal`, which has a day', () => {
    const at = '2026-11-21T10:30:00.000Z';
    const tickets = [
      raised(), // due at 10:50; its 24 h of working days end when it is raised
      githubTicket('t2', '2026-11-21T07:00:00.000Z', 'high'), // due at 11:00
      githubTicket('t3', '2026-11-21T07:00:00.000Z', 'normal'),
    ];
    expect(dueWithin({ tickets, at, within }).map(({ ticketId, dueAt }) => [ticketId, dueAt])).toEqual([
      ['t1', '2026-11-21T10:50:00.000Z'],
      ['t2', '2026-11-21T11:00:00.000Z'],
    ]);
  });
});
