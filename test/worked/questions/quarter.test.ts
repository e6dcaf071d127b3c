import { describe, expect, test } from 'vitest';
import { credits, report } from '../../../src/service-levels/index.js';
import type { Ticket } from '../../../src/tickets/index.js';
import { answered, email, github, githubTicket } from './askers.ts';

/** The fourth quarter in Tokyo and in California. */
const TOKYO = { from: '2026-09-30T15:00:00Z', to: '2026-12-31T15:00:00Z', zone: 'Asia/Tokyo' };
const PACIFIC = { from: '2026-10-01T07:00:00Z', to: '2027-01-01T08:00:00Z', zone: 'America/Los_Angeles' };

describe('10 how were promises kept last quarter?', () => {
  const at = '2027-01-05T00:00:00.000Z';

  test('R24: two of four in time; what fell due before the quarter is left out', () => {
    const tickets = [
      answered(email('t0', '2026-09-30T10:00:00.000Z'), '2026-09-30T13:00:00.000Z'), // met at 22:00 in Tokyo, in September
      answered(email('t1', '2026-10-05T01:00:00.000Z'), '2026-10-05T02:00:00.000Z'), // after 1 h
      answered(email('t2', '2026-11-20T01:00:00.000Z'), '2026-11-20T05:00:00.000Z'), // after 4 h: "within" is inclusive
      answered(email('t3', '2026-11-24T01:00:00.000Z'), '2026-11-24T07:00:00.000Z'), // after 6 h
      email('t4', '2026-12-30T01:00:00.000Z'), // nobody has answered
    ];
    const { totals, by } = report({ tickets, at, ...TOKYO, by: ['month'] });
    expect(totals).toMatchObject({
      ...{ promises: 4, met: 2, breached: 2, openBreached: 1, onTrack: 0, cancelled: 0, metShare: 0.5 },
      // The answers took 1, 4 and 6 h: by nearest rank the second, and the third three times.
      percentiles: { p50: 'PT4H', p90: 'PT6H', p95: 'PT6H', p99: 'PT6H' },
    });
    expect(by.month?.map(({ id, met, breached }) => [id, met, breached])).toEqual([
      ['2026-10', 1, 0],
      ['2026-11', 1, 1],
      ['2026-12', 0, 1],
    ]);
  });
  test('GitHub, by severity: 30 min and 4 h, round the clock', () => {
    const tickets = [
      answered(githubTicket('t1', '2026-10-05T10:00:00.000Z', 'urgent'), '2026-10-05T10:30:00.000Z'),
      answered(githubTicket('t2', '2026-11-26T10:00:00.000Z', 'urgent'), '2026-11-26T10:30:01.000Z'),
      answered(githubTicket('t3', '2026-11-26T10:00:00.000Z', 'high'), '2026-11-26T13:00:00.000Z'),
    ];
    const { by } = report({ tickets, at, ...PACIFIC, by: ['severity'] });
    const rows = by.severity?.map(({ id, met, breached, metShare }) => [id, met, breached, metShare]);
    expect(rows?.toSorted()).toEqual([
      ['high', 1, 0, 1],
      ['urgent', 1, 1, 0.5],
    ]);
  });
});

describe('11 which credits are due?', () => {
  const fee = { amount: '1000.00', currency: 'USD' } as const;
  /** Tickets of each day from 5 October on, each answered a minute too late. */
  const late = (count: number): Ticket[] =>
    Array.from({ length: count }, (_, i) =>
      answered(githubTicket(`t${i}`, `2026-10-0${5 + i}T10:00:00.000Z`, 'urgent'), `2026-10-0${5 + i}T10:31:00.000Z`),
    );
  const due = (tickets: readonly Ticket[]) => credits({ tickets, catalog: github, tier: 'premium', fee, ...PACIFIC });

  test('the built-in offer promises none', () => {
    const ticket = email('t1', '2026-11-20T01:00:00.000Z');
    expect(credits({ tickets: [ticket], tier: 'essentials', fee, ...TOKYO })).toEqual([]);
  });
  test('GitHub: more than four missed in a quarter: 20 % of its fee, to be claimed within 30 days', () => {
    const row = { remedy: 'response_credit', period: { startsOn: '2026-10-01', endsOn: '2027-01-01' }, threshold: 4 };
    const claim = { ...row, claimUntil: '2027-01-31' };
    expect(due(late(4))).toEqual([{ ...claim, missed: 4, due: false, amount: { amount: '0.00', currency: 'USD' } }]);
    expect(due(late(5))).toEqual([{ ...claim, missed: 5, due: true, amount: { amount: '200.00', currency: 'USD' } }]);
  });
});
