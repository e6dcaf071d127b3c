import { describe, expect, test } from 'vitest';
import { nextChange } from '../../src/tickets/index.js';
import { AT, team } from '../arbitraries/holder.ts';
import { having, type Step, stored, ticketOf, viewerOf } from '../hub/made-tickets.ts';
import { issuesOf } from '../thrown.ts';

// AT is Friday 20 November 2026, 16:30 in Tokyo. An e-mail is at risk three hours later and late after four.
const HOUR = 3_600_000;
const OPENED = Date.parse(AT);

describe('the first change that time alone brings', () => {
  test.each<[string, number, unknown]>([
    ['before it is at risk', 0, { at: '2026-11-20T10:30:00.000Z', to: 'at_risk' }],
    ['a millisecond before', 3 * HOUR - 1, { at: '2026-11-20T10:30:00.000Z', to: 'at_risk' }],
    ['at risk from now on', 3 * HOUR, { at: '2026-11-20T11:30:00.001Z', to: 'overdue' }],
    ['due now', 4 * HOUR, { at: '2026-11-20T11:30:00.001Z', to: 'overdue' }],
    ['late', 4 * HOUR + 1, null],
  ])('%s', (_, after, change) => {
    const expected = change === null ? null : { ...change, ticketId: 't1', commitmentId: 'tier_reply' };
    expect(nextChange({ tickets: [ticketOf()], at: OPENED + after })).toEqual(expected);
  });

  test.each<[string, readonly Step[]]>([
    ['answered', [['agent_reply', OPENED + 1]]],
    ['A35: waiting for the requester', [['wait_for_requester', OPENED + 1]]],
    ['A35: on hold', [['hold', OPENED + 1]]],
    ['A38: resolved', [['resolve', OPENED + 1]]],
    ['A38: closed', [['close', OPENED + 1]]],
  ])('none once it is %s', (_, steps) => {
    expect(nextChange({ tickets: [having(ticketOf(), ...steps)], at: OPENED + HOUR })).toBeNull();
    expect(nextChange({ tickets: [having(ticketOf(), ...steps)], at: OPENED })).not.toBeNull();
  });

  test('none of no tickets, and none of one that is opened later', () => {
    expect(nextChange({ tickets: [], at: AT })).toBeNull();
    expect(nextChange({ tickets: [ticketOf()], at: OPENED - 1 })).toBeNull();
  });

  test('of many tickets the earliest, of equals the first in the list', () => {
    const enhanced = viewerOf({}, team('enhanced'));
    const [a, b, c] = [ticketOf({ id: 'a' }), ticketOf({ id: 'b' }), ticketOf({ id: 'c', entitlements: enhanced })];
    expect(nextChange({ tickets: [a, b, c], at: AT })).toMatchObject({ ticketId: 'c', at: '2026-11-20T08:15:00.000Z' });
    expect(nextChange({ tickets: [a, b], at: AT })?.ticketId).toBe('a');
    expect(nextChange({ tickets: stored([b, a]), at: AT })?.ticketId).toBe('b');
  });

  test('atRiskAt and lateness are those of sla.readClock', () => {
    const request = { tickets: [ticketOf()], at: AT };
    expect(nextChange({ ...request, atRiskAt: 0.5 })?.at).toBe('2026-11-20T09:30:00.000Z');
    // A33: opened at 16:00 in Tokyo and due when the desk closes: one more millisecond of its hours is on Monday.
    const friday = having(ticketOf({ language: 'ja', at: OPENED - HOUR / 2 }));
    const late = { tickets: [friday], at: OPENED + HOUR / 2, lateness: 'elapsed' } as const;
    expect(nextChange({ ...late, atRiskAt: 1 })?.commitmentId).toBe('tier_reply');
    expect(nextChange({ ...late, at: OPENED + 9 * HOUR })?.at).toBe('2026-11-23T00:00:00.001Z');
  });
});

test('what is given wrongly is named at once, every ticket with its place', () => {
  const tickets = [null, { ...stored(ticketOf()), history: 5 }];
  expect(issuesOf(() => nextChange({ tickets, at: 'now', whithin: 'PT1H' } as never)).toSorted()).toEqual([
    'at: invalid_instant',
    'tickets.0: invalid_type',
    'tickets.1.history: invalid_type',
    'whithin: unknown_field',
  ]);
});
