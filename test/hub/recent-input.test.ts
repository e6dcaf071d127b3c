import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { type Recent, recent } from '../../src/hub/index.js';
import type { Ticket } from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { issuesOf, thrownBy } from '../thrown.ts';
import { having, idsOf, minutesLater, stored, ticketOf, viewerOf } from './made-tickets.ts';

function ask(tickets: readonly Ticket[], more: object = {}): Recent {
  return orThrow(recent({ viewer: viewerOf(), tickets, at: AT, ...more }));
}

const answered = stored(having(ticketOf(), ['resolve', minutesLater(5)]));

/** A stored ticket of u1 without one of its fields. */
function lost(field: keyof Ticket): object {
  const { [field]: _, ...rest } = stored(ticketOf());
  return rest;
}

describe('what is asked wrongly', () => {
  test.each<[string, object, string]>([
    ['a search of ten megabytes', { search: 'x'.repeat(10_000_000) }, 'search: too_long'],
    ['a search that is a pattern', { search: /sync/ }, 'search: invalid_type'],
    ['a status that there is not', { status: 'unresolved' }, 'status: unknown_status'],
    ['no limit', { limit: 0 }, 'limit: out_of_range'],
    ['too high a limit', { limit: 1001 }, 'limit: out_of_range'],
    ['half a limit', { limit: 1.5 }, 'limit: out_of_range'],
    ['a limit of NaN', { limit: Number.NaN }, 'limit: out_of_range'],
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
    ['an instant in words', { at: 'now' }, 'at: invalid_instant'],
    ['tickets in a word', { tickets: 'all' }, 'tickets: invalid_type'],
    ['a ticket that is null', { tickets: [null] }, 'tickets.0: invalid_type'],
    [
      'a ticket of an unknown status',
      { tickets: [{ ...ticketOf(), status: 'lost' }] },
      'tickets.0.status: unknown_status',
    ],
    [
      'a ticket opened at no time',
      { tickets: [{ ...ticketOf(), openedAt: 'then' }] },
      'tickets.0.openedAt: invalid_instant',
    ],
    [
      'a ticket of a later version',
      { tickets: [{ ...ticketOf(), version: 2 }] },
      'tickets.0.version: unsupported_version',
    ],
    [
      'an event of a later version, where it says what the status was',
      { tickets: [{ ...answered, history: answered.history.map((one) => ({ ...one, version: 2 })) }], at: AT },
      'tickets.0.history.0.version: unsupported_version',
    ],
    ['an own ticket of which something is lost', { tickets: [lost('contact')] }, 'tickets.0.contact: missing'],
    ['a viewer of whom something is lost', { viewer: { personId: 'u1' } }, 'viewer.holder: missing'],
    ['no viewer', { viewer: undefined }, 'viewer: missing'],
    ['no tickets', { tickets: undefined }, 'tickets: missing'],
    ['no instant', { at: undefined }, 'at: missing'],
    ['seconds', { createdAfter: 1_795_159_800 }, 'createdAfter: looks_like_seconds'],
    ['an option that does not exist', { order: 'oldest' }, 'order: unknown_field'],
    ['a catalogue', { catalog: {} }, 'catalog: unknown_field'],
  ])('%s', (_, wrong, issue) => {
    expect(issuesOf(() => ask([], wrong))).toContain(issue);
  });

  test('all of it at once', () => {
    // What a caller without types may pass.
    const wrong = {
      viewer: 5,
      tickets: [{}],
      search: 5,
      status: 'x',
      limit: 0,
      cursor: 'x',
      at: '',
      search2: 1,
    } as object;
    expect(issuesOf(() => ask([], wrong))).toEqual([
      'search2: unknown_field',
      'viewer: invalid_type',
      ...['id', 'requesterId', 'status', 'openedAt', 'issueType'].map((name) => `tickets.0.${name}: missing`),
      'search: invalid_type',
      'status: unknown_status',
      'limit: out_of_range',
      'cursor: invalid_cursor',
      'at: invalid_instant',
    ]);
  });

  test('every own ticket on the page that cannot be read', () => {
    const both = [lost('subject'), { ...lost('body'), id: 't2' }] as Ticket[];
    expect(issuesOf(() => ask(both))).toEqual(['tickets.0.subject: missing', 'tickets.1.body: missing']);
  });

  test('what is asked for is suggested', () => {
    const thrown = thrownBy(() => ask([], { status: 'opn' }));
    expect(thrown.message).toMatch(/^hub\.recent: status: "opn" is not a known status\. .*Did you mean "open"\?$/);
    expect(thrown.issues[0]).toMatchObject({ suggestion: 'open' });
    expect(thrownBy(() => ask([], { stauts: 'open' })).issues[0]).toMatchObject({ suggestion: 'status' });
  });

  test('a search of a thousand characters is short enough', () => {
    const long = [ticketOf({ body: 'x'.repeat(2000) })];
    expect(idsOf(ask(long, { search: 'x'.repeat(1000) }).tickets)).toEqual(['t1']);
    expect(issuesOf(() => ask([], { search: 'x'.repeat(1001) }))).toEqual(['search: too_long']);
  });
});
