import { describe, expect, test } from 'vitest';
import { recent } from '../../src/hub/index.js';
import type { Ticket } from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { idsOf, ticketOf, viewerOf } from './made-tickets.ts';

function ask(tickets: readonly Ticket[], more: object = {}) {
  return recent({ viewer: viewerOf(), tickets, at: AT, ...more });
}

describe('what is asked wrongly', () => {
  test.each<[string, object, string]>([
    ['a search of ten megabytes', { search: 'x'.repeat(10_000_000) }, 'search: too_long'],
    ['a search that is a pattern', { search: /sync/ }, 'search: invalid_type'],
    ['a status that there is not', { status: 'unresolved' }, 'status: unknown_status'],
    ['no limit', { limit: 0 }, 'limit: out_of_range'],
    ['too high a limit', { limit: 1001 }, 'limit: out_of_range'],
    ['half a limit', { limit: 1.5 }, 'limit: out_of_range'],
    ['a limit that is no number', { limit: Number.NaN }, 'limit: out_of_range'],
    ['a limit in words', { limit: '10' }, 'limit: out_of_range'],
    ['somebody else’s cursor', { cursor: 'eyJpZCI6MX0=' }, 'cursor: invalid_cursor'],
    ['a cursor with more before it', { cursor: 'x0:t1' }, 'cursor: invalid_cursor'],
    ['an empty cursor', { cursor: '' }, 'cursor: invalid_cursor'],
    ['a cursor without an id', { cursor: '0:' }, 'cursor: invalid_cursor'],
    ['a cursor out of time', { cursor: '8640000000000001:t1' }, 'cursor: invalid_cursor'],
    ['a cursor of ten megabytes', { cursor: `0:${'x'.repeat(10_000_000)}` }, 'cursor: invalid_cursor'],
    ['a cursor that is a number', { cursor: 5 }, 'cursor: invalid_cursor'],
    ['a bound without an offset', { createdAfter: '2026-11-20T00:00:00' }, 'createdAfter: invalid_instant'],
    ['a bound that is null', { createdBefore: null }, 'createdBefore: invalid_instant'],
    ['an instant that is none', { at: 'now' }, 'at: invalid_instant'],
    ['tickets that are no list', { tickets: 'all' }, 'tickets: invalid_type'],
    ['a ticket that is null', { tickets: [null] }, 'tickets.0: invalid_type'],
    [
      'a ticket of an unknown status',
      { tickets: [{ ...ticketOf(), status: 'lost' }] },
      'tickets.0.status: invalid_type',
    ],
    [
      'a ticket opened at no time',
      { tickets: [{ ...ticketOf(), openedAt: 'then' }] },
      'tickets.0.openedAt: invalid_instant',
    ],
    [
      'an own ticket with an unknown field',
      { tickets: [{ ...ticketOf(), secret: 1 }] },
      'tickets.0.secret: unknown_field',
    ],
    ['a viewer that is none', { viewer: { personId: 'u1' } }, 'viewer.holder: missing'],
  ])('%s', (_, wrong, issue) => {
    expect(issuesOf(() => ask([], wrong))).toContain(issue);
  });

  test('all of it at once', () => {
    // What a caller without types may pass.
    const wrong = { search: 5, status: 'x', limit: 0, cursor: 'x', at: '' } as object;
    expect(issuesOf(() => ask([], wrong))).toEqual([
      'search: invalid_type',
      'status: unknown_status',
      'limit: out_of_range',
      'cursor: invalid_cursor',
      'at: invalid_instant',
    ]);
  });

  test('a search of a thousand characters is short enough', () => {
    const long = [ticketOf({ body: 'x'.repeat(2000) })];
    expect(idsOf(ask(long, { search: 'x'.repeat(1000) }).tickets)).toEqual(['t1']);
    expect(issuesOf(() => ask([], { search: 'x'.repeat(1001) }))).toEqual(['search: too_long']);
  });
});
