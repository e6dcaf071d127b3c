import { describe, expect, test } from 'vitest';
import { dueWithin, type Ticket } from '../../src/tickets/index.js';
import { AT, team } from '../arbitraries/holder.ts';
import { having, type Step, stored, ticketOf, viewerOf } from '../hub/made-tickets.ts';
import { issuesOf, thrownBy } from '../thrown.ts';

// AT is Friday 20 November 2026, 16:30 in Tokyo. An e-mail is due four hours later; a Japanese one has a second promise,
// due on Monday at 09:30 in Tokyo.
const HOUR = 3_600_000;
const OPENED = Date.parse(AT);

function idsOf(tickets: readonly Ticket[], at: number, within: string, more: object = {}): string[] {
  return dueWithin({ tickets, at, within, ...more }).map(({ ticketId, commitmentId }) => `${ticketId} ${commitmentId}`);
}

describe('A2: what is due within a time', () => {
  test.each<[string, number, boolean]>([
    ['PT3H59M59.999S', 0, false],
    ['PT4H', 0, true],
    ['PT4H0.001S', 0, true],
    ['PT0S', 4 * HOUR - 1, false],
    ['PT0S', 4 * HOUR, true],
    ['PT0S', 4 * HOUR + 1, true],
    ['-PT1H', 5 * HOUR - 1, false],
    ['-PT1H', 5 * HOUR, true],
  ])('%s at %i ms after the submission', (within, after, listed) => {
    expect(idsOf([ticketOf()], OPENED + after, within)).toEqual(listed ? ['t1 tier_reply'] : []);
  });

  test.each<[string, readonly Step[], boolean]>([
    ['unanswered', [], true],
    ['A23: acknowledged alone', [['acknowledge', OPENED]], true],
    ['answered', [['agent_reply', OPENED + HOUR]], false],
    ['answered late', [['agent_reply', OPENED + 5 * HOUR]], false],
    ['A35: at rest', [['wait_for_requester', OPENED + HOUR]], false],
    ['A35: at rest, late before', [['hold', OPENED + 5 * HOUR]], true],
    ['A38: resolved', [['resolve', OPENED + HOUR]], false],
    ['A38: closed late', [['close', OPENED + 5 * HOUR]], false],
    ['answered later than `at`', [['agent_reply', OPENED + 7 * HOUR]], true],
  ])('%s', (_, steps, listed) => {
    expect(idsOf([having(ticketOf(), ...steps)], OPENED + 6 * HOUR, 'PT1H')).toEqual(listed ? ['t1 tier_reply'] : []);
  });

  test('a ticket that is opened later is not there yet', () => {
    expect(idsOf([ticketOf()], OPENED - 1, 'PT99H')).toEqual([]);
    expect(idsOf([ticketOf()], OPENED, 'PT99H')).toEqual(['t1 tier_reply']);
  });
});

describe('the rows', () => {
  const acme = viewerOf({}, team('enhanced', { id: 'acme' }));
  const japanese = ticketOf({ id: 'b', language: 'ja' });
  const list = [japanese, ticketOf({ id: 'c', entitlements: acme }), ticketOf({ id: 'a' })];

  test('carry what a list of work shows', () => {
    expect(dueWithin({ tickets: list, at: OPENED + 2 * HOUR, within: 'PT0S' })).toEqual([
      {
        ticketId: 'c',
        accountId: 'acme',
        commitmentId: 'tier_reply',
        metric: 'first_reply',
        severity: null,
        dueAt: '2026-11-20T08:30:00.000Z',
        stage: 'overdue',
        hours: 'always',
      },
    ]);
    const monday = dueWithin({ tickets: [japanese], at: OPENED, within: 'PT65H' });
    expect(monday.map(({ hours, stage, accountId }) => [hours, stage, accountId])).toEqual([
      ['always', 'active', null],
      ['japan', 'active', null],
    ]);
  });

  test('the earliest due first, then by ticket and promise', () => {
    const twice = ticketOf({ id: 'b', language: 'ja', deskClock: 'elapsed', entitlements: acme });
    expect(idsOf([...list, twice], OPENED, 'PT65H')).toEqual([
      'b japanese_email_reply',
      'b tier_reply',
      'c tier_reply',
      'a tier_reply',
      'b tier_reply',
      'b japanese_email_reply',
    ]);
  });

  test.each([['a', 'b', 'c'].join(), ['c', 'b', 'a'].join(), ['b', 'c', 'a'].join()])(
    'promises of one ticket that are due at once, by their ids: %s',
    (order) => {
      const [one] = ticketOf().commitments;
      const commitments = order.split(',').map((id) => ({ ...one, id }));
      const ticket = stored({ ...ticketOf(), commitments }) as Ticket;
      expect(idsOf([ticket], OPENED, 'PT4H')).toEqual(['t1 a', 't1 b', 't1 c']);
    },
  );

  test('A33: overdue ones first, though by elapsed time an older promise may still be in time', () => {
    // Due on Friday at 17:00 in Tokyo, when the desk closes; the other one an hour later.
    const friday = ticketOf({ id: 'closing', language: 'ja', at: OPENED - HOUR / 2 });
    const english = ticketOf({ id: 'english', entitlements: acme });
    const at = OPENED + 2 * HOUR;
    expect(idsOf([friday, english], at, 'PT0S')).toEqual(['closing japanese_email_reply', 'english tier_reply']);
    expect(idsOf([friday, english], at, 'PT0S', { lateness: 'elapsed' })).toEqual([
      'english tier_reply',
      'closing japanese_email_reply',
    ]);
  });

  test('stored tickets give the same rows', () => {
    const request = { at: OPENED, within: 'PT65H' };
    expect(dueWithin({ tickets: stored(list), ...request })).toEqual(dueWithin({ tickets: list, ...request }));
  });
});

describe('what is given wrongly', () => {
  test('is named at once: the request, and every ticket with its place', () => {
    const tickets = [{ ...stored(ticketOf()), openedAt: 'then' }, null];
    const ask = () => dueWithin({ tickets, at: 'now', within: 'P1D', soon: true } as never);
    expect(issuesOf(ask).toSorted()).toEqual([
      'at: invalid_instant',
      'soon: unknown_field',
      'tickets.0.openedAt: invalid_instant',
      'tickets.1: invalid_type',
      'within: invalid_duration',
    ]);
    expect(thrownBy(ask).message).toMatch(/^tickets\.dueWithin: /);
  });

  test('a clock that is due after the last instant of a Date is named with its ticket', () => {
    const ticket = stored(ticketOf());
    const far = { within: 'PT2400000000H', budget: 'PT2400000000H' };
    const endless = { ...ticket, commitments: ticket.commitments.map((one) => ({ ...one, ...far })) };
    expect(issuesOf(() => dueWithin({ tickets: [endless], at: AT, within: 'PT1H' }))).toEqual([
      'tickets.0.commitments: instant_out_of_range',
    ]);
  });
});
