import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rule } from '../../src/rules.js';
import { apply, decide, type Occurrence, type Ticket, type TicketRefusal } from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import {
  AGENT,
  command,
  having,
  minutesLater,
  type Order,
  opened,
  outcome,
  REQUESTER,
  refused,
  SYSTEM,
  stored,
} from './support-request.ts';

const open = opened();
const states: Readonly<Record<Ticket['status'], Ticket>> = {
  open,
  waiting_for_requester: having(open, { type: 'wait_for_requester' }),
  resolved: having(open, { type: 'resolve' }),
  closed: having(open, { type: 'close' }),
};
const STATUSES = ['open', 'waiting_for_requester', 'resolved', 'closed'] as const;
const ACTORS = { requester: REQUESTER, agent: AGENT, system: SYSTEM };

/** What becomes of a ticket of each status, in the order of STATUSES: its status, or the code of the refusal. */
const TABLE: readonly (readonly [Order['type'], ...(readonly string[])])[] = [
  ['acknowledge', 'open', 'waiting_for_requester', 'ticket_resolved', 'ticket_closed'],
  ['agent_reply', 'open', 'waiting_for_requester', 'ticket_resolved', 'ticket_closed'],
  ['requester_reply', 'open', 'open', 'ticket_resolved', 'ticket_closed'],
  ['wait_for_requester', 'waiting_for_requester', 'already_waiting', 'ticket_resolved', 'ticket_closed'],
  ['resolve', 'resolved', 'resolved', 'already_resolved', 'ticket_closed'],
  ['reopen', 'not_resolved', 'not_resolved', 'open', 'ticket_closed'],
  ['close', 'closed', 'closed', 'closed', 'already_closed'],
];

/** Who may do what: rule 2 of the module. */
const MAY: Readonly<Record<Order['type'], readonly (keyof typeof ACTORS)[]>> = {
  acknowledge: ['system', 'agent'],
  agent_reply: ['agent'],
  requester_reply: ['requester'],
  wait_for_requester: ['agent', 'system'],
  resolve: ['requester', 'agent', 'system'],
  reopen: ['requester', 'agent', 'system'],
  close: ['agent', 'system'],
};

const HAPPENED: Readonly<Record<Order['type'], Occurrence['type']>> = {
  acknowledge: 'acknowledged',
  agent_reply: 'agent_replied',
  requester_reply: 'requester_replied',
  wait_for_requester: 'waiting_for_requester',
  resolve: 'resolved',
  reopen: 'reopened',
  close: 'closed',
};

const isStatus = (cell: string): cell is Ticket['status'] => STATUSES.some((status) => status === cell);

test('the table of the module is this one', () => {
  const lines = readFileSync('src/tickets/README.md', 'utf8').split('\n');
  const rows = lines.flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.replaceAll(/[`¹\s]/g, ''));
    return TABLE.some(([type]) => type === cells[1]) ? [cells.slice(1, -1)] : [];
  });
  expect(rows).toEqual(TABLE);
});

describe.each(TABLE.map(([type, ...cells]) => ({ type, cells })))('$type', ({ type, cells }) => {
  describe.each(STATUSES.map((status, i) => [status, cells[i] ?? '']))('of a ticket that is %s: %s', (status, cell) => {
    const state = states[status as Ticket['status']];
    test.each(MAY[type])('by the %s', (kind) => {
      const order = command(state, { type, actor: ACTORS[kind], at: minutesLater(5) });
      const decision = decide(state, order);
      if (!isStatus(cell)) return expect(decision).toMatchObject({ ok: false, refusal: { code: cell } });
      expect(decision).toStrictEqual({
        ok: true,
        value: {
          events: [
            {
              version: 1,
              type: HAPPENED[type],
              ticketId: 't1',
              commandId: order.id,
              revision: state.history.length + 1,
              at: minutesLater(5),
              actor: ACTORS[kind],
              body: type.endsWith('_reply') ? order.body : null,
              status: cell,
              because: expect.any(Array),
            },
          ],
        },
      });
      const [event] = decision.ok ? decision.value.events : [];
      expect(event?.because.map((id) => rule(id).id)).toEqual(event?.because);
      expect(event?.because.length).toBeGreaterThan(0);
    });
    const others = (['requester', 'agent', 'system'] as const).filter((kind) => !MAY[type].includes(kind));
    test.each(others)('never by the %s, whatever the status', (kind) => {
      expect(refused(state, { type, actor: ACTORS[kind] })).toMatchObject({
        code: 'actor_not_allowed',
        allowed: MAY[type],
      });
    });
  });

  test.each(STATUSES)('R48: of a ticket that is %s, never by another requester', (status) => {
    const code = MAY[type].includes('requester') ? 'not_your_ticket' : 'actor_not_allowed';
    expect(outcome(states[status], { type, actor: { kind: 'requester', id: 'u2' } })).toBe(code);
  });
});

describe('A23: a ticket is acknowledged once, and not after an answer', () => {
  const acknowledge: Order = { type: 'acknowledge' };
  const told = having(open, { type: 'acknowledge', at: minutesLater(1) });
  const answered = having(open, { type: 'agent_reply', at: minutesLater(2) });
  test.each<[string, Ticket, string]>([
    ['twice', told, 'already_acknowledged'],
    ['twice, by an agent the first time', having(open, { type: 'acknowledge', actor: AGENT }), 'already_acknowledged'],
    ['twice, while it waits', having(told, { type: 'wait_for_requester' }), 'already_acknowledged'],
    ['after a reopening', having(told, { type: 'resolve' }, { type: 'reopen' }), 'already_acknowledged'],
    ['after an answer', answered, 'already_answered'],
    ['after both', having(told, { type: 'agent_reply' }), 'already_answered'],
    ['after words of waiting', having(open, { type: 'wait_for_requester', body: 'Which one?' }), 'already_answered'],
    [
      'after words of resolving, and a reopening',
      having(open, { type: 'resolve', body: 'Done.' }, { type: 'reopen' }),
      'already_answered',
    ],
    ["after the requester's words", having(open, { type: 'requester_reply' }), 'open'],
    [
      "after a program's words",
      having(open, { type: 'wait_for_requester', actor: SYSTEM, body: 'Which one?' }),
      'waiting_for_requester',
    ],
    [
      "after the requester's words of resolving",
      having(open, { type: 'resolve', actor: REQUESTER, body: 'Never mind.' }, { type: 'reopen' }),
      'open',
    ],
  ])('%s', (_, state, answer) => {
    expect(outcome(state, acknowledge)).toBe(answer);
  });
});

describe('every refusal says why', () => {
  const told = having(open, { type: 'acknowledge', at: minutesLater(1) });
  const answered = having(open, { type: 'agent_reply', at: minutesLater(2) });
  type Row = readonly [code: TicketRefusal['code'], Ticket, Order, rule: string, data: object];
  test.each<Row>([
    [
      'actor_not_allowed',
      open,
      { type: 'agent_reply', actor: SYSTEM, body: 'We are on it.' },
      'A23',
      { allowed: ['agent'] },
    ],
    ['not_your_ticket', open, { type: 'requester_reply', actor: { kind: 'requester', id: 'u2' } }, 'R48', {}],
    ['out_of_order', answered, { type: 'requester_reply', at: minutesLater(1) }, 'R46', { lastAt: minutesLater(2) }],
    ['already_acknowledged', told, { type: 'acknowledge' }, 'A23', { acknowledgedAt: minutesLater(1) }],
    ['already_answered', answered, { type: 'acknowledge' }, 'A23', { answeredAt: minutesLater(2) }],
    ['already_waiting', states.waiting_for_requester, { type: 'wait_for_requester' }, 'R46', {}],
    ['ticket_resolved', states.resolved, { type: 'requester_reply' }, 'R47', {}],
    ['already_resolved', states.resolved, { type: 'resolve' }, 'A30', {}],
    ['not_resolved', open, { type: 'reopen' }, 'A30', {}],
    ['ticket_closed', states.closed, { type: 'requester_reply' }, 'R47', {}],
    ['already_closed', states.closed, { type: 'close' }, 'A30', {}],
  ])('%s', (code, state, order, because, data) => {
    const refusal = refused(state, order);
    const { message, because: cited, ...rest } = refusal;
    expect(rest).toStrictEqual({ code, ...data });
    expect(cited).toContain(because);
    expect(cited.map((id) => rule(id).id)).toEqual(cited);
    expect(message).toStrictEqual({ en: expect.stringMatching(/^[A-Z].*\.$/), ja: expect.stringMatching(/。$/) });
    expect([refusal, cited, message].every(Object.isFrozen)).toBe(true);
    expect(stored(refusal)).toEqual(refusal);
  });

  test('and no two of them say the same', () => {
    const refusals = [
      refused(open, { type: 'reopen' }),
      refused(open, { type: 'close', actor: REQUESTER }),
      refused(open, { type: 'resolve', actor: { kind: 'requester', id: 'u2' } }),
      refused(answered, { type: 'resolve', at: AT }),
      refused(told, { type: 'acknowledge' }),
      refused(answered, { type: 'acknowledge' }),
      refused(states.waiting_for_requester, { type: 'wait_for_requester' }),
      ...(['resolve', 'agent_reply'] as const).map((type) => refused(states.resolved, { type })),
      ...(['close', 'reopen'] as const).map((type) => refused(states.closed, { type })),
    ];
    for (const language of ['en', 'ja'] as const) {
      expect(new Set(refusals.map(({ message }) => message[language])).size).toBe(refusals.length);
    }
    expect(new Set(refusals.map(({ code }) => code)).size).toBe(refusals.length);
  });
});

describe('the checks answer in their order: actor, whose it is, time, status', () => {
  const late = having(states.resolved, { type: 'close', at: minutesLater(10) });
  test.each<[string, Order, string]>([
    ['all wrong', { type: 'close', actor: { kind: 'requester', id: 'u2' }, at: AT }, 'actor_not_allowed'],
    [
      'of another, too early, closed',
      { type: 'reopen', actor: { kind: 'requester', id: 'u2' }, at: AT },
      'not_your_ticket',
    ],
    ['too early, closed', { type: 'reopen', at: AT }, 'out_of_order'],
    ['closed', { type: 'reopen' }, 'ticket_closed'],
  ])('%s', (_, order, code) => expect(outcome(late, order)).toBe(code));
});

describe('time', () => {
  const answered = having(open, { type: 'agent_reply', at: minutesLater(10) });
  const at = (ms: number) => new Date(Date.parse(minutesLater(10)) + ms).toISOString();
  test.each([
    ['long before', at(-600_000), 'out_of_order'],
    ['just before', at(-1), 'out_of_order'],
    ['at the same instant', at(0), 'resolved'],
    ['just after', at(1), 'resolved'],
    ['a year after', at(31_536_000_000), 'resolved'],
  ])('a command %s the last event: %s', (_, when, answer) => {
    expect(outcome(answered, { type: 'resolve', at: when })).toBe(answer);
  });
  test('and none comes before the submission', () => {
    const before = new Date(Date.parse(AT) - 1).toISOString();
    expect(refused(open, { type: 'agent_reply', at: before })).toMatchObject({ code: 'out_of_order', lastAt: AT });
  });
  test('in any form, it is kept in one', () => {
    for (const when of ['2026-11-20T16:40:00+09:00', Date.parse(minutesLater(10)), new Date(minutesLater(10))]) {
      const decision = decide(open, command(open, { type: 'resolve', id: 'c', at: when }));
      expect(decision).toMatchObject({ value: { events: [{ at: minutesLater(10) }] } });
    }
  });
});

describe('redelivery by command id', () => {
  const order = command(open, { type: 'agent_reply', id: 'once', at: minutesLater(5) });
  const answer = decide(open, order);
  const answered = having(open, { type: 'agent_reply', id: 'once', at: minutesLater(5), body: order.body ?? '' });
  const later = having(
    answered,
    { type: 'requester_reply', at: minutesLater(6) },
    { type: 'resolve', at: minutesLater(7) },
    { type: 'close', at: minutesLater(8) },
  );

  test('an accepted command is answered as it was, at any time and of any status', () => {
    expect(answer.ok).toBe(true);
    for (const state of [answered, later, stored(later)]) {
      expect(decide(state, order)).toEqual(answer);
      expect(decide(state, { ...order, at: minutesLater(9999) })).toEqual(answer);
      if (answer.ok) expect(apply(state, answer.value.events)).toEqual(state);
    }
  });
  test('the id counts, and nothing else of the command', () => {
    expect(decide(later, command(later, { type: 'close', id: 'once', actor: REQUESTER }))).toEqual(answer);
  });
  test('a refused command leaves no trace: its id may be tried again', () => {
    expect(outcome(open, { type: 'reopen', id: 'again' })).toBe('not_resolved');
    expect(outcome(open, { type: 'resolve', id: 'again' })).toBe('resolved');
  });
  test('deciding is a quote: the ticket is as it was', () => {
    const before = stored(open);
    decide(open, command(open, { type: 'close' }));
    expect(open).toEqual(before);
  });
});

describe('words', () => {
  test.each(['acknowledge', 'wait_for_requester', 'resolve', 'close'] as const)('%s may have some, or none', (type) => {
    const bodies = [undefined, 'Words.'].map((body) => {
      const decision = decide(open, command(open, body === undefined ? { type } : { type, body }));
      return decision.ok ? decision.value.events[0]?.body : 'refused';
    });
    expect(bodies).toEqual([null, 'Words.']);
  });
  test.each(['agent_reply', 'requester_reply'] as const)('%s has some', (type) => {
    expect(issuesOf(() => decide(open, { ...command(open, { type }), body: undefined } as never))).toEqual([
      'command.body: missing',
    ]);
    expect(issuesOf(() => decide(open, command(open, { type, body: ' \n' })))).toEqual(['command.body: blank']);
  });
  test('they are kept to the letter', () => {
    const body = '  <b>ｶﾀｶﾅ</b>\r\n\u0000 👩‍👩‍👧 ';
    expect(having(open, { type: 'agent_reply', body }).history[0]?.body).toBe(body);
  });
});

describe('bad input', () => {
  const sound = command(open, { type: 'resolve' });
  test.each<[string, object, string[]]>([
    ['an unknown command', { type: 'delete' }, ['command.type: invalid_value']],
    ['a command of the prototype', { type: 'toString' }, ['command.type: invalid_value']],
    ['an empty id', { id: '' }, ['command.id: blank']],
    ['an id of 201 characters', { id: 'c'.repeat(201) }, ['command.id: out_of_range']],
    ['an instant without a zone', { at: '2026-11-20T16:30:00' }, ['command.at: invalid_instant']],
    ['NaN', { at: Number.NaN }, ['command.at: not_finite']],
    ['a robot', { actor: { kind: 'robot', id: 'r1' } }, ['command.actor.kind: unknown_value']],
    ['nobody', { actor: { kind: 'agent', id: ' ' } }, ['command.actor.id: blank']],
    ['no actor', { actor: undefined }, ['command.actor: missing']],
    ['roles of the actor', { actor: { ...AGENT, roles: [] } }, ['command.actor.roles: unknown_field']],
    ['a field too many', { status: 'open' }, ['command.status: unknown_field']],
    ['words of ten megabytes', { body: 'x'.repeat(10_000_000) }, ['command.body: too_long']],
    ['blank words', { body: '　' }, ['command.body: blank']],
    ['words in a list', { body: ['x'] }, ['command.body: invalid_type']],
    ['two things', { id: 1, at: 'now' }, ['command.id: invalid_type', 'command.at: invalid_instant']],
  ])('%s', (_, wrong, issues) => {
    expect(issuesOf(() => decide(open, { ...sound, ...wrong } as never))).toEqual(issues);
  });
  test('a key named __proto__', () => {
    const hostile = JSON.parse('{"type":"resolve","__proto__":{"id":"c1"}}');
    expect(issuesOf(() => decide(open, hostile))).toEqual(['command.__proto__: forbidden_key']);
  });
  test('names of the prototype are names as any other', () => {
    const odd = having(open, { type: 'agent_reply', id: '__proto__', actor: { kind: 'agent', id: 'constructor' } });
    expect(outcome(odd, { type: 'resolve', id: 'constructor' })).toBe('resolved');
    expect(outcome(odd, { type: 'close', id: '__proto__' })).toBe('open');
  });
  test('a ticket with a field too many, or a field too few', () => {
    const { product: _, ...less } = open;
    expect(issuesOf(() => decide({ ...open, priority: 1 } as never, sound))).toEqual([
      'ticket.priority: unknown_field',
    ]);
    expect(issuesOf(() => decide(less as never, sound))).toEqual(['ticket.product: missing']);
  });
});
