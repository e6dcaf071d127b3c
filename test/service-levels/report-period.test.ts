import { describe, expect, test } from 'vitest';
import { type ReportRequest, report } from '../../src/service-levels/index.js';
import type { Ticket } from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { having, type Step, ticketOf } from '../hub/made-tickets.ts';

// AT is Friday 20 November 2026, 07:30 UTC. On Essentials an e-mail is due at 11:30 UTC.
const HOUR = 3_600_000;
const OPENED = Date.parse(AT);

type How = Omit<ReportRequest, 'tickets' | 'at' | 'by'>;

describe('from and to: by when the promise fell due', () => {
  const due = OPENED + 4 * HOUR;

  /** Whether the promise counts, for a period of one millisecond. */
  function counts(ticket: Ticket, ms: number, at = OPENED + 9 * HOUR): boolean {
    return report({ tickets: [ticket], at, from: ms, to: ms + 1 }).totals.promises === 1;
  }

  test('one that is due counts at its due instant, answered or not', () => {
    const answered = having(ticketOf(), ['agent_reply', OPENED + HOUR]);
    for (const ticket of [ticketOf(), answered]) {
      expect([due - 1, due, due + 1].map((ms) => counts(ticket, ms))).toEqual([false, true, false]);
    }
  });

  test('`from` belongs to the period, `to` does not', () => {
    const promises = (period: How) => report({ tickets: [ticketOf()], at: due, ...period }).totals.promises;
    expect(promises({ from: due })).toBe(1);
    expect(promises({ from: due + 1 })).toBe(0);
    expect(promises({ to: due })).toBe(0);
    expect(promises({ to: due + 1 })).toBe(1);
    expect(promises({ from: due, to: due })).toBe(0);
    expect(promises({ from: null, to: null })).toBe(1);
  });

  test('one that was answered or ended while it rested counts by that instant', () => {
    const waiting: Step = ['wait_for_requester', OPENED + HOUR];
    const answered = having(ticketOf(), waiting, ['resolve', OPENED + 6 * HOUR, 'Done.']);
    const ended = having(ticketOf(), waiting, ['resolve', OPENED + 6 * HOUR]);
    for (const ticket of [answered, ended]) expect(counts(ticket, OPENED + 6 * HOUR)).toBe(true);
  });

  test('one that rests counts by `at`', () => {
    const waiting = having(ticketOf(), ['wait_for_requester', OPENED + HOUR]);
    expect(counts(waiting, OPENED + 9 * HOUR)).toBe(true);
    expect(counts(waiting, OPENED + 8 * HOUR, OPENED + 8 * HOUR)).toBe(true);
  });

  test('the period is said in the answer, and does not change how many tickets are there', () => {
    const told = report({
      tickets: [ticketOf()],
      at: due,
      from: '2026-12-01T00:00:00+09:00',
      to: '2027-01-01T00:00:00+09:00',
    });
    expect(told).toMatchObject({ from: '2026-11-30T15:00:00.000Z', to: '2026-12-31T15:00:00.000Z', tickets: 1 });
    expect(told.totals.promises).toBe(0);
  });

  test('months and quarters are those of the zone', () => {
    // Due at 16:00 UTC on the last day of September, which is 01:00 of 1 October in Tokyo.
    const ticket = ticketOf({ at: '2026-09-30T12:00:00.000Z' });
    const ids = (zone: string | undefined) => {
      const { by } = report({ tickets: [ticket], at: AT, by: ['month', 'quarter'], zone });
      return [...by.month, ...by.quarter].map(({ id }) => id);
    };
    expect(ids(undefined)).toEqual(['2026-09', '2026-Q3']);
    expect(ids('Asia/Tokyo')).toEqual(['2026-10', '2026-Q4']);
  });
});
