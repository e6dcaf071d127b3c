import { describe, expect, test } from 'vitest';
import { changes } from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { having, minutesLater, opened, openedCare, stored } from './support-request.ts';

/** Rows as `minutes ticket commitment what`; minutes after Friday 16:30 in Tokyo, in whole ones. */
function rows(tickets: Parameters<typeof changes>[0]['tickets'], from: number | null, to: number) {
  const interval = { from: from === null ? null : minutesLater(from), to: minutesLater(to) };
  return changes({ tickets, ...interval }).map(({ at, ticketId, commitmentId, to: standing }) => {
    const minutes = Math.floor((Date.parse(at) - Date.parse(AT)) / 60_000);
    return `${minutes} ${ticketId} ${commitmentId} ${standing}`;
  });
}

const english = opened({ id: 'a', language: 'en' }); // due after four hours
const care = openedCare({ id: 'c' }); // of another offer

describe('every change of every clock, in the order of time', () => {
  test('two tickets of two offers, left alone for two hours', () => {
    expect(rows([english, care], 0, 121)).toEqual([
      '45 c urgent_reply at_risk',
      '60 c urgent_reply overdue',
      '90 c news at_risk',
      '120 c news overdue',
    ]);
    expect(rows([english], null, 300)).toEqual([
      '0 a tier_reply active',
      '180 a tier_reply at_risk',
      '240 a tier_reply overdue',
    ]);
  });

  test('a row names what a notice is about', () => {
    const interval = { from: minutesLater(200), to: minutesLater(241) };
    expect(changes({ tickets: [english], ...interval })).toStrictEqual([
      {
        at: '2026-11-20T11:30:00.001Z',
        ticketId: 'a',
        accountId: null,
        commitmentId: 'tier_reply',
        metric: 'first_reply',
        severity: null,
        startedAt: AT,
        to: 'overdue',
        breached: true,
      },
    ]);
  });

  test('A36: a worker that comes late sees the clocks of updates that are over', () => {
    const answered = having(
      care,
      { type: 'agent_reply', at: minutesLater(130) },
      { type: 'agent_reply', at: minutesLater(260) },
    );
    expect(rows([answered], 119, 300).filter((row) => row.includes(' news '))).toEqual([
      '120 c news overdue',
      '130 c news met_late',
      '130 c news active',
      '220 c news at_risk',
      '250 c news overdue',
      '260 c news met_late',
      '260 c news active',
    ]);
    const starts = changes({ tickets: [answered], from: minutesLater(119), to: minutesLater(300) })
      .filter(({ commitmentId, to }) => commitmentId === 'news' && to === 'overdue')
      .map(({ startedAt }) => startedAt);
    expect(starts).toEqual([AT, minutesLater(130)]);
  });

  test('a promise of another severity that is late when it is made shows so at that instant, not before', () => {
    const critical = having(care, { type: 'set_severity', severity: 'critical', at: minutesLater(30) });
    const late = (from: number | null, to: number) =>
      rows([critical], from, to).filter((row) => row.includes('critical_reply'));
    expect(late(null, 60)).toEqual(['30 c critical_reply overdue']);
    expect(late(29, 30)).toEqual(['30 c critical_reply overdue']);
    expect(late(null, 29)).toEqual([]);
    expect(late(30, 60)).toEqual([]);
  });

  test('a promise that another severity ends is cancelled', () => {
    const critical = having(care, { type: 'set_severity', severity: 'critical', at: minutesLater(30) });
    expect(rows([critical], 29, 31)).toContain('30 c high_fix cancelled');
  });

  test('A35, A38: a pause, a resumption and an ending are changes too', () => {
    const closed = having(
      english,
      { type: 'hold', at: minutesLater(10) },
      { type: 'resume', at: minutesLater(20) },
      { type: 'close', at: minutesLater(40) },
    );
    expect(rows([stored(closed)], 0, 400)).toEqual([
      '10 a tier_reply paused',
      '20 a tier_reply active',
      '40 a tier_reply cancelled',
    ]);
  });

  test('atRiskAt is that of sla.readClock', () => {
    const half = { tickets: [english], from: AT, to: minutesLater(120), atRiskAt: 0.5 };
    expect(changes(half).map(({ at, to }) => [at, to])).toEqual([[minutesLater(120), 'at_risk']]);
  });
});

test('what is given wrongly is named at once', () => {
  const request = { tickets: [null], from: 'now', to: AT, at: AT };
  expect(issuesOf(() => changes(request as never)).toSorted()).toEqual([
    'at: unknown_field',
    'from: invalid_instant',
    'tickets.0: invalid_type',
  ]);
  expect(issuesOf(() => changes({ tickets: [], from: minutesLater(1), to: AT }))).toEqual(['to: reversed_interval']);
});
