import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/decision.js';
import { apply, decide, type Occurrence, type Ticket, type TicketEvent } from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { issuesOf, thrownBy } from '../thrown.ts';
import { command, having, minutesLater, type Order, opened, stored, submitted } from './support-request.ts';

const first = submitted();
const open = apply(null, [first]);
const life: readonly Order[] = [
  { type: 'acknowledge', at: minutesLater(1) },
  { type: 'agent_reply', at: minutesLater(20), body: 'Which folder?' },
  { type: 'wait_for_requester', at: minutesLater(20) },
  { type: 'requester_reply', at: minutesLater(50), body: 'All of them.' },
  { type: 'resolve', at: minutesLater(60), body: 'Fixed.' },
  { type: 'reopen', at: minutesLater(600), body: 'Not quite.' },
  { type: 'resolve', at: minutesLater(700) },
  { type: 'close', at: minutesLater(10_000) },
];
const last = having(open, ...life);
const all: readonly TicketEvent[] = [first, ...last.history];
const [, acknowledged, answered] = all as readonly [TicketEvent, Occurrence, Occurrence];

test('A22: a ticket is its submission, and what has happened since', () => {
  const { type: _, ticketId, at, because: __, ...snapshot } = first;
  expect(open).toStrictEqual({ ...snapshot, id: ticketId, status: 'open', openedAt: at, updatedAt: at, history: [] });
  expect(Object.keys(open)[0]).toBe('version');
});

test('the events in their order, at once or one by one, are the ticket', () => {
  expect(apply(null, all)).toEqual(last);
  expect(all.slice(1).reduce((ticket, event) => apply(ticket, [event]), open)).toEqual(last);
  expect(last).toMatchObject({ status: 'closed', updatedAt: minutesLater(10_000), openedAt: AT });
  expect(last.history.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('through JSON at every step, the ticket is the same, and so is what it decides', () => {
  let kept = stored(open);
  let ticket = open;
  for (const order of life) {
    const asked = command(ticket, order);
    const decision = decide(kept, asked);
    expect(decision).toEqual(decide(ticket, asked));
    kept = stored(apply(kept, stored(orThrow(decision).events)));
    ticket = apply(ticket, orThrow(decide(ticket, asked)).events);
    expect(kept).toStrictEqual(ticket);
  }
});

describe('redelivery', () => {
  test('events applied again change nothing, one, some, all, and the submission too', () => {
    expect(apply(last, all)).toEqual(last);
    expect(apply(last, [answered])).toEqual(last);
    expect(apply(null, [...all, ...all])).toEqual(last);
    expect(
      apply(
        null,
        all.flatMap((event) => [event, event]),
      ),
    ).toEqual(last);
    expect(apply(last, [...all].reverse())).toEqual(last);
    expect(apply(last, stored(all))).toEqual(last);
  });
  test('none is none', () => expect(apply(last, [])).toEqual(last));
});

describe('what is not the next event is refused, and nothing is lost', () => {
  const other = opened({ id: 't2' });
  const foreign = having(other, { type: 'agent_reply' }).history;
  const rival = having(open, { type: 'resolve', at: minutesLater(2) }).history;
  test.each<[string, Ticket | null, readonly TicketEvent[], string[]]>([
    ['of another ticket', open, foreign, ['events.0.ticketId: wrong_ticket']],
    ['a submission of another ticket', open, [submitted({ id: 't2' })], ['events.0.ticketId: wrong_ticket']],
    [
      'one of another ticket among its own',
      null,
      [first, acknowledged, ...foreign],
      ['events.2.ticketId: wrong_ticket'],
    ],
    ['one left out', open, [answered], ['events.0: out_of_sequence']],
    ['one left out of many', null, [first, answered], ['events.1: out_of_sequence']],
    ['two swapped', open, [answered, acknowledged], ['events.0: out_of_sequence']],
    ['decided on another state', last, rival, ['events.0: out_of_sequence']],
    [
      'before the submission',
      open,
      [{ ...acknowledged, at: '2026-11-20T07:29:59.999Z' }],
      ['events.0.at: out_of_order'],
    ],
    ['before the last event', null, [first, acknowledged, { ...answered, at: AT }], ['events.2.at: out_of_order']],
    ['before there is a ticket', null, last.history, ['events: not_submitted']],
    ['nothing at all', null, [], ['events: not_submitted']],
  ])('%s', (_, ticket, events, issues) => {
    const before = stored(ticket);
    expect(issuesOf(() => apply(ticket, events))).toEqual(issues);
    expect(ticket).toEqual(before);
  });

  test('at the same instant is in order', () => {
    expect(apply(open, [{ ...acknowledged, at: AT }]).updatedAt).toBe(AT);
  });
});

describe('versions', () => {
  const bare = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value, (key, field) => (key === 'version' ? undefined : field)));
  test('what was stored without one is of version 1, and answered with it', () => {
    expect(bare(last)).not.toHaveProperty('version');
    expect(apply(null, bare(all))).toStrictEqual(last);
    expect(apply(bare(last), bare(all))).toStrictEqual(last);
    expect(apply(bare(open), last.history)).toStrictEqual(last);
  });
  test('every ticket and event carries it, the first of its fields', () => {
    for (const document of [open, last, ...all]) expect(Object.entries(document)[0]).toEqual(['version', 1]);
  });
  test('a later one is refused as that, whatever else it says', () => {
    const later = { version: 2, type: 'merged', into: 't3' };
    expect(issuesOf(() => apply(open, [later as never]))).toEqual(['events.0.version: unsupported_version']);
    expect(issuesOf(() => apply({ ...open, ...later } as never, []))).toEqual(['ticket.version: unsupported_version']);
    expect(issuesOf(() => apply({ ...last, history: [acknowledged, later] } as never, []))).toEqual([
      'ticket.history.1.version: unsupported_version',
    ]);
  });
});

describe('bad input', () => {
  test.each<[string, object, string]>([
    ['an unknown type', { type: 'merged' }, 'events.0.type: invalid_value'],
    ['a field too many', { more: 1 }, 'events.0.more: unknown_field'],
    ['no revision', { revision: undefined }, 'events.0.revision: missing'],
    ['half a revision', { revision: 1.5 }, 'events.0.revision: invalid_type'],
    ['revision zero', { revision: 0 }, 'events.0.revision: out_of_range'],
    ['an unknown status', { status: 'paused' }, 'events.0.status: unknown_value'],
    ['blank words', { body: '' }, 'events.0.body: blank'],
    ['no command', { commandId: '' }, 'events.0.commandId: blank'],
    ['a robot', { actor: { kind: 'robot', id: 'r' } }, 'events.0.actor.kind: unknown_value'],
    ['a local time', { at: '2026-11-20T16:40' }, 'events.0.at: invalid_instant'],
  ])('an event with %s', (_, wrong, issue) => {
    expect(issuesOf(() => apply(open, [{ ...acknowledged, ...wrong } as never]))).toEqual([issue]);
  });
});

test('what was made here is not read again, what comes from outside is', () => {
  expect(apply(open, [acknowledged]).route).toBe(open.route);
  expect(apply(open, [acknowledged]).history[0]).toBe(acknowledged);
  expect(apply(stored(open), []).route).not.toBe(open.route);
  expect(thrownBy(() => apply(first as never, [])).code).toBe('missing');
  expect(thrownBy(() => apply(open, [open as never])).issues[0]?.path.slice(0, 2)).toEqual(['events', 0]);
});

test('what is no list of events is named', () => {
  expect(issuesOf(() => apply(open, {} as never))).toEqual(['events: invalid_type']);
});

test('what is answered is frozen, and what was given is left as it was', () => {
  const loose = stored(all);
  const ticket = apply(null, loose);
  expect([ticket, ticket.history, ticket.history[0], ticket.route, ticket.commitments[0]].every(Object.isFrozen)).toBe(
    true,
  );
  expect([loose, loose[0], loose[1]].some(Object.isFrozen)).toBe(false);
  expect(loose).toEqual(all);
});
