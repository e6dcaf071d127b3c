import { describe, expect, test } from 'vitest';
import { apply, asOf, parse, readClocks } from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { having, minutesLater, openedCare, stored } from './support-request.ts';

const opened = openedCare();
const held = having(opened, { type: 'hold', reason: 'vendor', at: minutesLater(10) });
const raised = having(held, { type: 'set_severity', severity: 'critical', at: minutesLater(20) });
const answered = having(raised, { type: 'agent_reply', at: minutesLater(30) });
const ticket = having(answered, { type: 'resolve', at: minutesLater(40) }, { type: 'close', at: minutesLater(40) });

describe('the ticket as it was', () => {
  test.each([
    ['a millisecond before its submission', minutesLater(-1 / 60_000), null],
    ['as it was submitted', AT, opened],
    ['a millisecond before its first event', minutesLater(10 - 1 / 60_000), opened],
    ['with its first event', minutesLater(10), held],
    ['with another severity', minutesLater(20), raised],
    ['answered', minutesLater(35), answered],
    ['with two events at one instant', minutesLater(40), ticket],
    ['long after', '2030-01-01T00:00:00.000Z', ticket],
  ] as const)('%s', (_, at, then) => {
    expect(asOf(ticket, at)).toStrictEqual(then);
    expect(asOf(stored(ticket), at)).toStrictEqual(then);
  });

  test('is the ticket itself once its last event has happened, and not a copy', () => {
    for (const at of [ticket.updatedAt, '2030-01-01T00:00:00.000Z']) expect(asOf(ticket, at)).toBe(ticket);
  });

  test('is a document that every verb takes, and that its later events bring up to date', () => {
    const then = asOf(ticket, minutesLater(25));
    if (then === null) throw new Error('it was submitted');
    expect(parse(stored(then))).toStrictEqual({ ok: true, value: raised });
    expect(apply(then, ticket.history)).toStrictEqual(ticket);
  });

  test('is what the clocks of a past moment are read from', () => {
    for (const minute of [0, 10, 15, 20, 25, 30, 40]) {
      const at = minutesLater(minute);
      const then = asOf(ticket, at) ?? opened;
      expect(readClocks({ ticket, at })).toStrictEqual(readClocks({ ticket: then, at }));
    }
    // The promises of the severity that was set later have not been made yet.
    const ids = readClocks({ ticket, at: minutesLater(15) }).map(({ commitment }) => commitment.id);
    expect(ids).toEqual(opened.commitments.map(({ id }) => id));
  });
});

test('bad input: faults of both arguments at once', () => {
  expect(issuesOf(() => asOf({ id: 't1' } as never, '2026-11-20'))).toContain('at: invalid_instant');
  expect(issuesOf(() => asOf({ id: 't1' } as never, '2026-11-20'))).toContain('ticket.status: missing');
  expect(issuesOf(() => asOf(null as never, AT))).toEqual(['ticket: invalid_type']);
});
