import { describe, expect, test } from 'vitest';
import { slaReport } from '../../src/hub/index.js';
import type { Ticket } from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { having, ticketOf } from './made-tickets.ts';

const HOUR = 3_600_000;
const OPENED = Date.parse(AT);

function report(tickets: readonly Ticket[], at: string | number, more: object = {}) {
  return slaReport({ tickets, at, ...more });
}

describe('what is told wrongly', () => {
  const ticket = having(ticketOf(), ['agent_reply', OPENED + HOUR], ['resolve', OPENED + 2 * HOUR]);
  const [reply, resolved] = ticket.history;

  test.each<[string, object, string]>([
    ['events out of order', { history: [resolved, reply] }, 'tickets.0.history.1.at: out_of_order'],
    [
      'an event before the submission',
      { history: [{ ...reply, at: '2026-11-20T07:29:59.999Z' }] },
      'tickets.0.history.0.at: out_of_order',
    ],
    ['an unknown event', { history: [{ ...reply, type: 'escalated' }] }, 'tickets.0.history.0: unknown_event'],
    ['an event that is null', { history: [null] }, 'tickets.0.history.0: unknown_event'],
    ['an event without an actor', { history: [{ ...reply, actor: undefined }] }, 'tickets.0.history.0: unknown_event'],
    ['an event at no time', { history: [{ ...reply, at: 'then' }] }, 'tickets.0.history.0.at: invalid_instant'],
    ['a history that is none', { history: 'long' }, 'tickets.0: invalid_type'],
    ['promises that are none', { commitments: [null] }, 'tickets.0: invalid_type'],
    [
      'a promise of an unknown metric',
      { commitments: [{ ...ticket.commitments[0], metric: 'smile' }] },
      'tickets.0: invalid_type',
    ],
    ...['id', 'within', 'clock'].map((field): [string, object, string] => [
      `a promise whose ${field} is no text`,
      { commitments: [{ ...ticket.commitments[0], [field]: 4 }] },
      'tickets.0: invalid_type',
    ]),
    ['an event whose words are none', { history: [{ ...reply, body: 4 }] }, 'tickets.0.history.0: unknown_event'],
    ['closures that are none', { closures: [5] }, 'tickets.0: invalid_type'],
    ['no route', { route: null }, 'tickets.0: invalid_type'],
    ['no catalogue', { catalog: undefined }, 'tickets.0.catalog: catalog_mismatch'],
    ['opened at no time', { openedAt: '' }, 'tickets.0.openedAt: invalid_instant'],
  ])('%s', (_, wrong, issue) => {
    // What a caller without types may pass.
    expect(issuesOf(() => report([{ ...ticket, ...wrong } as Ticket], OPENED + 9 * HOUR))).toEqual([issue]);
  });

  test.each<[object, string]>([
    [{ at: 'now' }, 'at: invalid_instant'],
    [{ atRiskAt: 2 }, 'atRiskAt: out_of_range'],
    [{ lateness: 'never' }, 'lateness: unknown_value'],
    [{ tickets: null }, 'tickets: invalid_type'],
  ])('%j', (wrong, issue) => {
    expect(issuesOf(() => report([], AT, wrong))).toEqual([issue]);
  });

  test('events at one instant are in order', () => {
    const quick = having(ticketOf(), ['acknowledge', AT], ['agent_reply', AT], ['resolve', AT]);
    expect(report([quick], AT)).toMatchObject({ met: 1, percentiles: { p50: 'PT0S' } });
  });
});
