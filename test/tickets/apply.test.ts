import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { apply, decide, parse, type Ticket, type TicketChange, type TicketEvent } from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { issuesOf, thrownBy } from '../thrown.ts';
import { command, having, minutesLater, type Order, opened, REQUESTER, stored, submitted } from './support-request.ts';

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
const [, acknowledged, answered] = all as readonly [TicketEvent, TicketChange, TicketChange];

test('A22: a ticket is its submission, and what has happened since', () => {
  const { type: _, ticketId, at, because: __, ...snapshot } = first;
  expect(open).toStrictEqual({
    ...snapshot,
    id: ticketId,
    status: 'open',
    openedAt: at,
    updatedAt: at,
    holds: [],
    submittedWith: null,
    history: [],
  });
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
  test('no events leave the ticket as it is', () => expect(apply(last, [])).toEqual(last));
  test('another submission under the same id is refused: its words are not lost without a word', () => {
    const rivals = [{ body: 'もう一つの質問です。' }, { language: 'en' }, { urgent: true }, { at: minutesLater(1) }];
    for (const more of rivals) {
      expect(issuesOf(() => apply(last, [submitted(more)]))).toEqual(['events.0: id_reused']);
      expect(issuesOf(() => apply(null, [first, submitted(more)]))).toEqual(['events.1: id_reused']);
    }
    expect(apply(last, [submitted()])).toEqual(last);
  });
  test('another event under a known command id is refused', () => {
    const rival = { ...answered, body: 'Which file?' };
    expect(issuesOf(() => apply(last, [rival]))).toEqual(['events.0: id_reused']);
    expect(issuesOf(() => apply(null, [first, acknowledged, answered, rival]))).toEqual(['events.3: id_reused']);
    const { message } = thrownBy(() => apply(last, [rival]));
    expect(message).toContain('Another command has this id already');
  });
});

describe('an event that does not follow is refused, and nothing is lost', () => {
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
    ['one left out', open, [answered], ['events.0.revision: out_of_sequence']],
    ['one left out of many', null, [first, answered], ['events.1.revision: out_of_sequence']],
    ['two swapped', open, [answered, acknowledged], ['events.0.revision: out_of_sequence']],
    ['decided on another state', last, rival, ['events.0.revision: out_of_sequence']],
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
  test('every ticket and event carries it', () => {
    for (const document of [open, last, ...all]) expect(document.version).toBe(1);
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
    ['an unknown type', { type: 'merged' }, 'events.0.type: unknown_event'],
    ['no revision', { revision: undefined }, 'events.0.revision: missing'],
    ['half a revision', { revision: 1.5 }, 'events.0.revision: invalid_type'],
    ['revision zero', { revision: 0 }, 'events.0.revision: out_of_range'],
    ['an unknown status', { status: 'paused' }, 'events.0.status: unknown_value'],
    ['no command', { commandId: '' }, 'events.0.commandId: blank'],
    ['a robot', { actor: { kind: 'robot', id: 'r' } }, 'events.0.actor.kind: unknown_value'],
    ['a local time', { at: '2026-11-20T16:40' }, 'events.0.at: invalid_instant'],
  ])('an event with %s', (_, wrong, issue) => {
    expect(issuesOf(() => apply(open, [{ ...acknowledged, ...wrong } as never]))).toEqual([issue]);
  });

  test('a submission with a fault', () => {
    expect(issuesOf(() => apply(null, [{ ...first, urgent: 'yes', closures: ['x'] } as never]))).toEqual([
      'events.0.urgent: invalid_type',
      'events.0.closures.0: invalid_date',
    ]);
  });

  test('fields of a later minor version are ignored', () => {
    expect(apply(open, [{ ...acknowledged, mood: 'good' } as never])).toStrictEqual(apply(open, [acknowledged]));
  });

  test('faults of every event, and of the ticket', () => {
    const events = [{ ...acknowledged, at: 'x' }, answered, { ...answered, body: 1 }];
    expect(issuesOf(() => apply({ ...stored(open), status: 'gone' } as never, events as never))).toEqual([
      'ticket.status: unknown_value',
      'events.0.at: invalid_instant',
      'events.2.body: invalid_type',
    ]);
  });
});

describe('an event that no command could have become', () => {
  test.each<[string, object, string]>([
    ['another status than it leads to', { status: 'resolved' }, 'status'],
    ['an actor who may not do it', { actor: { kind: 'requester', id: 'u1' } }, 'actor'],
    ['a reopening of an open ticket', { type: 'reopened', status: 'open' }, 'type'],
    ['a resumption of nothing', { type: 'resumed', reason: null, actor: { kind: 'agent', id: 'a' } }, 'type'],
  ])('%s', (_, wrong, field) => {
    expect(issuesOf(() => apply(open, [{ ...acknowledged, ...wrong } as never]))).toEqual([
      `events.0.${field}: impossible_event`,
    ]);
  });
});

test('a ticket has at most 5000 events', () => {
  const orders = Array.from({ length: 5000 }, (_, i): TicketEvent => {
    return {
      ...acknowledged,
      type: 'requester_replied',
      actor: REQUESTER,
      body: 'more',
      commandId: `m${i}`,
      revision: i + 1,
    };
  });
  const full = apply(null, [first, ...orders]);
  expect(full.history).toHaveLength(5000);
  expect(parse(stored(full)).ok).toBe(true);
  const next = command(full, { type: 'resolve' });
  expect(issuesOf(() => decide(full, next))).toEqual(['ticket.history: too_many_events']);
  const more = { ...acknowledged, type: 'resolved', status: 'resolved', commandId: 'more', revision: 5001 } as const;
  expect(issuesOf(() => apply(full, [more]))).toEqual(['events.0: too_many_events']);
  const further = { ...more, type: 'closed', status: 'closed', commandId: 'further', revision: 5002 } as const;
  expect(issuesOf(() => apply(full, [more, further]))).toEqual(['events.0: too_many_events']);
});

test('what was made here is not read again, what comes from outside is', () => {
  expect(apply(open, [acknowledged]).route).toBe(open.route);
  expect(apply(open, [acknowledged]).history[0]).toBe(acknowledged);
  expect(apply(stored(open), []).route).not.toBe(open.route);
  expect(thrownBy(() => apply(first as never, [])).code).toBe('missing');
  expect(thrownBy(() => apply(open, [open as never])).issues[0]?.path.slice(0, 2)).toEqual(['events', 0]);
});

test('a list is needed', () => {
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
