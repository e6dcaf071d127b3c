import { describe, expect, test } from 'vitest';
import { reply } from '../../src/hub/index.js';
import { apply, decide } from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { having, minutesLater, ticketOf, viewerOf } from './made-tickets.ts';

const viewer = viewerOf();
const other = viewerOf({ id: 'u2' });
const ticket = ticketOf();
const at = new Date(minutesLater(30)).toISOString();
const written = { body: '直りました。', id: 'r1', at };

describe('R46: a reply', () => {
  test('is a command of the requester: its event, to be applied', () => {
    expect(reply({ viewer, ticket, ...written })).toStrictEqual({
      ok: true,
      value: {
        events: [
          {
            version: 1,
            type: 'requester_replied',
            ticketId: 't1',
            commandId: 'r1',
            revision: 1,
            at,
            actor: { kind: 'requester', id: 'u1' },
            body: written.body,
            language: null,
            status: 'open',
            because: expect.arrayContaining(['R46']),
          },
        ],
        replayed: false,
      },
    });
    const actor = { kind: 'requester', id: 'u1' } as const;
    expect(reply({ viewer, ticket, ...written })).toEqual(
      decide(ticket, { type: 'requester_reply', actor, ...written }),
    );
  });

  test.each(['wait_for_requester', 'hold'] as const)('A30: opens a ticket again after %s', (type) => {
    const resting = having(ticket, [type, AT]);
    const decision = reply({ viewer, ticket: resting, ...written });
    expect(decision.ok && apply(resting, decision.value.events).status).toBe('open');
  });

  test('again is answered as replayed, also once the ticket is resolved', () => {
    const first = reply({ viewer, ticket, ...written });
    const sent = first.ok ? apply(ticket, first.value.events) : ticket;
    const resolved = having(sent, ['resolve', at]);
    const closed = having(sent, ['close', at]);
    for (const state of [sent, resolved, closed]) {
      expect(reply({ viewer, ticket: state, ...written })).toStrictEqual({
        ok: true,
        value: { events: [], replayed: true },
      });
    }
    for (const state of [resolved, closed]) {
      expect(reply({ viewer, ticket: state, ...written, id: 'r2', at: minutesLater(60) })).toMatchObject({
        refusal: { code: 'ticket_resolved', because: ['R47', 'A30'] },
      });
    }
  });

  test('with other words under the same id is refused', () => {
    const sent = having(ticket, ['requester_reply', at]);
    expect(reply({ viewer, ticket: sent, ...written, id: 'c1' })).toMatchObject({
      refusal: { code: 'id_reused', acceptedAt: at },
    });
  });

  test('before the last event is refused', () => {
    const later = having(ticket, ['agent_reply', minutesLater(31)]);
    expect(reply({ viewer, ticket: later, ...written })).toMatchObject({
      refusal: { code: 'out_of_order', lastAt: new Date(minutesLater(31)).toISOString() },
    });
  });

  test("R48: to somebody else's ticket is refused, also under an id that was accepted before", () => {
    const answered = having(ticket, ['agent_reply', at, 'The password is hunter2.']);
    const decision = reply({ viewer: other, ticket: answered, ...written, id: 'c1' });
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'not_your_ticket' } });
    expect(JSON.stringify(decision)).not.toContain('hunter2');
  });
});

describe('what is asked wrongly', () => {
  test.each<[string, object, string]>([
    ['blank words', { body: ' ' }, 'body: blank'],
    ['ten megabytes', { body: 'x'.repeat(10_000_000) }, 'body: too_long'],
    ['nothing', { body: undefined }, 'body: missing'],
    ['an empty id', { id: '' }, 'id: blank'],
    ['an instant without an offset', { at: '2026-11-20T16:30' }, 'at: invalid_instant'],
    ['an option that does not exist', { language: 'ja' }, 'language: unknown_field'],
  ])('%s', (_, wrong, issue) => {
    expect(issuesOf(() => reply({ viewer, ticket, ...written, ...wrong }))).toEqual([issue]);
    expect(issuesOf(() => reply({ viewer: other, ticket, ...written, ...wrong }))).toEqual([issue]);
  });

  test('everything at once', () => {
    const { subject: _, ...broken } = JSON.parse(JSON.stringify(ticket));
    expect(issuesOf(() => reply({ viewer, ticket: broken, body: '', id: '', at: 'now' }))).toEqual([
      'ticket.subject: missing',
      'body: blank',
      'id: blank',
      'at: invalid_instant',
    ]);
  });
});
