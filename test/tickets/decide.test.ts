import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { rule } from '../../src/catalog/rule.js';
import { apply, decide, submit, type Ticket, type TicketChange } from '../../src/tickets/index.js';
import { issuesOf } from '../thrown.ts';
import {
  AGENT,
  careRequest,
  command,
  given,
  having,
  minutesLater,
  type Order,
  opened,
  openedCare,
  outcome,
  REQUESTER,
  refused,
  SYSTEM,
  stored,
} from './support-request.ts';

const open = openedCare();
const states: Readonly<Record<Ticket['status'], Ticket>> = {
  open,
  waiting_for_requester: having(open, { type: 'wait_for_requester' }),
  on_hold: having(open, { type: 'hold', reason: 'vendor' }),
  resolved: having(open, { type: 'resolve' }),
  closed: having(open, { type: 'close' }),
};
const STATUSES = ['open', 'waiting_for_requester', 'on_hold', 'resolved', 'closed'] as const;
const ACTORS = { requester: REQUESTER, agent: AGENT, system: SYSTEM };

/** What becomes of a ticket of each status, in the order of STATUSES: its status, or the code of the refusal. */
const TABLE: readonly (readonly [Order['type'], ...(readonly string[])])[] = [
  ['acknowledge', 'open', 'waiting_for_requester', 'on_hold', 'ticket_resolved', 'ticket_closed'],
  ['agent_reply', 'open', 'open', 'open', 'ticket_resolved', 'ticket_closed'],
  ['requester_reply', 'open', 'open', 'open', 'ticket_resolved', 'ticket_closed'],
  [
    'wait_for_requester',
    'waiting_for_requester',
    'already_waiting',
    'waiting_for_requester',
    'ticket_resolved',
    'ticket_closed',
  ],
  ['hold', 'on_hold', 'on_hold', 'on_hold', 'ticket_resolved', 'ticket_closed'],
  ['resume', 'nothing_to_resume', 'open', 'open', 'ticket_resolved', 'ticket_closed'],
  ['set_severity', 'open', 'waiting_for_requester', 'on_hold', 'ticket_resolved', 'ticket_closed'],
  ['give_workaround', 'open', 'open', 'open', 'ticket_resolved', 'ticket_closed'],
  ['call_back', 'open', 'open', 'open', 'ticket_resolved', 'ticket_closed'],
  ['resolve', 'resolved', 'resolved', 'resolved', 'already_resolved', 'ticket_closed'],
  ['reopen', 'not_resolved', 'not_resolved', 'not_resolved', 'open', 'ticket_closed'],
  ['close', 'closed', 'closed', 'closed', 'closed', 'already_closed'],
];

/** Who may do what: rule 2 of the module. */
const MAY: Readonly<Record<Order['type'], readonly (keyof typeof ACTORS)[]>> = {
  acknowledge: ['system', 'agent'],
  agent_reply: ['agent'],
  requester_reply: ['requester'],
  wait_for_requester: ['agent', 'system'],
  hold: ['agent', 'system'],
  resume: ['agent', 'system'],
  set_severity: ['requester', 'agent'],
  give_workaround: ['agent'],
  call_back: ['agent'],
  resolve: ['requester', 'agent', 'system'],
  reopen: ['requester', 'agent', 'system'],
  close: ['agent', 'system'],
};

/** The event of each command, and the fields of its own. */
const HAPPENED: Readonly<Record<Order['type'], Partial<TicketChange> & { readonly type: TicketChange['type'] }>> = {
  acknowledge: { type: 'acknowledged' },
  agent_reply: { type: 'agent_replied' },
  requester_reply: { type: 'requester_replied' },
  wait_for_requester: { type: 'waiting_for_requester' },
  hold: { type: 'put_on_hold', reason: null },
  resume: { type: 'resumed', reason: null },
  set_severity: {
    type: 'severity_set',
    severity: 'critical',
    commitments: expect.any(Array),
  },
  give_workaround: { type: 'workaround_given' },
  call_back: { type: 'called_back', outcome: 'reached' },
  resolve: { type: 'resolved' },
  reopen: { type: 'reopened' },
  close: { type: 'closed' },
};

/** Those that have words by default, and those that are an answer in the ticket's language. */
const WORDS: readonly Order['type'][] = ['agent_reply', 'requester_reply', 'give_workaround'];
const ANSWERS: readonly Order['type'][] = ['agent_reply', 'give_workaround', 'call_back'];

const isStatus = (cell: string): cell is Ticket['status'] => STATUSES.some((status) => status === cell);

test('the table of the README is this one', () => {
  const lines = readFileSync('src/tickets/README.md', 'utf8').split('\n');
  const rows = lines.flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.replaceAll(/[`¹²³⁴\s]/g, ''));
    return TABLE.some(([type]) => type === cells[1]) ? [cells.slice(1, -1)] : [];
  });
  expect(rows).toEqual(TABLE);
  const heads = lines
    .filter((line) => line.includes('| command |'))
    .map((line) => line.replaceAll(/[`|\s]+/g, ' ').trim());
  expect(heads).toEqual([`command ${STATUSES.join(' ')}`]);
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
              ...HAPPENED[type],
              ticketId: 't1',
              commandId: order.id,
              revision: state.history.length + 1,
              at: minutesLater(5),
              actor: ACTORS[kind],
              body: WORDS.includes(type) ? 'words' : null,
              language: ANSWERS.includes(type) ? 'en' : null,
              status: cell,
              because: expect.any(Array),
            },
          ],
          replayed: false,
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
    ['after a workaround', having(open, { type: 'give_workaround' }), 'already_answered'],
    ['after a call that reached somebody', having(open, { type: 'call_back' }), 'already_answered'],
    ['after words of waiting', having(open, { type: 'wait_for_requester', body: 'Which one?' }), 'already_answered'],
    [
      'after words of resolving, and a reopening',
      having(open, { type: 'resolve', body: 'Done.' }, { type: 'reopen' }),
      'already_answered',
    ],
    ["after the requester's words", having(open, { type: 'requester_reply' }), 'open'],
    ['after a call that reached nobody', having(open, { type: 'call_back', outcome: 'missed' }), 'open'],
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

describe('A35: hold and resume', () => {
  const [first] = orThrow(submit(careRequest())).events;
  const hold = (reason?: string): Order => ({ type: 'hold', reason });
  const resume = (reason?: string): Order => ({ type: 'resume', reason });
  const held = (...orders: readonly Order[]) => [first, ...having(open, ...orders).history];

  test('with a reason, and with another one besides', () => {
    given(first).when(hold('vendor')).thenEvents({ type: 'put_on_hold', reason: 'vendor', status: 'on_hold' });
    given(...held(hold('vendor')))
      .when(hold('parts'))
      .thenEvents({ type: 'put_on_hold', reason: 'parts', status: 'on_hold' });
    given(...held(hold('vendor')))
      .when(hold())
      .thenEvents({ type: 'put_on_hold', reason: null, status: 'on_hold' });
    expect(having(open, hold('vendor'), hold(), hold('parts')).holds).toEqual(['vendor', null, 'parts']);
  });

  test('for the same reason twice it is refused', () => {
    given(...held(hold('vendor')))
      .when(hold('vendor'))
      .thenRefused('already_on_hold');
    given(...held(hold()))
      .when(hold())
      .thenRefused('already_on_hold');
  });

  test('it is on hold until every reason has been resumed', () => {
    const both = held(hold('vendor'), hold('parts'));
    given(...both)
      .when(resume('vendor'))
      .thenEvents({ type: 'resumed', reason: 'vendor', status: 'on_hold' });
    given(...held(hold('vendor'), hold('parts'), resume('vendor')))
      .when(resume('parts'))
      .thenEvents({ type: 'resumed', reason: 'parts', status: 'open' });
    expect(having(open, hold('vendor'), hold('parts'), resume('vendor')).holds).toEqual(['parts']);
  });

  test('without a reason all of them end', () => {
    given(...held(hold('vendor'), hold('parts'), hold()))
      .when(resume())
      .thenEvents({ type: 'resumed', reason: null, status: 'open' });
    expect(having(open, hold('vendor'), hold('parts'), resume()).holds).toEqual([]);
  });

  test('for a reason that there is not, there is nothing to resume', () => {
    given(...held(hold('vendor')))
      .when(resume('parts'))
      .thenRefused('nothing_to_resume');
    given(...held(hold()))
      .when(resume('vendor'))
      .thenRefused('nothing_to_resume');
    given(...held({ type: 'wait_for_requester' }))
      .when(resume('vendor'))
      .thenRefused('nothing_to_resume');
    given(first).when(resume('vendor')).thenRefused('nothing_to_resume');
  });

  test.each<[string, Order, string]>([
    ['words of the requester', { type: 'requester_reply' }, 'open'],
    ['an answer', { type: 'agent_reply' }, 'open'],
    ['a workaround', { type: 'give_workaround' }, 'open'],
    ['a call that reached the requester', { type: 'call_back' }, 'open'],
    ['waiting for the requester', { type: 'wait_for_requester' }, 'waiting_for_requester'],
    ['the resolution', { type: 'resolve' }, 'resolved'],
    ['the end', { type: 'close' }, 'closed'],
  ])('%s forgets the reasons', (_, order, status) => {
    expect(having(states.on_hold, order)).toMatchObject({ status, holds: [] });
  });

  test.each<[string, Order]>([
    ['an acknowledgement', { type: 'acknowledge' }],
    ['a call that reached nobody', { type: 'call_back', outcome: 'missed' }],
    ['another severity', { type: 'set_severity' }],
  ])('%s leaves it on hold, for its reasons', (_, order) => {
    expect(having(states.on_hold, order)).toMatchObject({ status: 'on_hold', holds: ['vendor'] });
  });
});

describe('R43, A39: call_back', () => {
  const missed: Order = { type: 'call_back', outcome: 'missed', body: 'No answer.' };
  test('one that reached the requester is an answer, with words or without', () => {
    const [event] = having(open, { type: 'call_back' }).history;
    expect(event).toMatchObject({ type: 'called_back', outcome: 'reached', body: null, language: 'en' });
  });
  test('one that missed them is no answer, whatever was noted, and leaves the status', () => {
    const [event] = having(open, missed).history;
    expect(event).toMatchObject({ type: 'called_back', outcome: 'missed', body: 'No answer.', language: null });
    expect(outcome(states.waiting_for_requester, missed)).toBe('waiting_for_requester');
    expect(outcome(states.on_hold, missed)).toBe('on_hold');
  });
  test('an outcome is named', () => {
    const { outcome: _, ...less } = command(open, { type: 'call_back' }) as Order & { id: string };
    expect(issuesOf(() => decide(open, less as never))).toEqual(['command.outcome: missing']);
    expect(issuesOf(() => decide(open, { ...less, outcome: 'busy' } as never))).toEqual([
      'command.outcome: unknown_outcome',
    ]);
  });
});

describe('A37: the language of an answer', () => {
  const languageOf = (order: Order, ticket = opened()) => having(ticket, order).history.at(-1)?.language;
  test('is the one in which the ticket is served, unless the agent says another', () => {
    expect(languageOf({ type: 'agent_reply' })).toBe('ja');
    expect(languageOf({ type: 'agent_reply', language: 'en' })).toBe('en');
    expect(languageOf({ type: 'agent_reply', language: 'EN-gb' })).toBe('en-GB');
    expect(languageOf({ type: 'agent_reply' }, opened({ language: 'fr' }))).toBe('en');
  });
  test('is of an answer alone', () => {
    expect(languageOf({ type: 'requester_reply' })).toBeNull();
    expect(languageOf({ type: 'acknowledge', actor: AGENT, body: 'We have it.', language: 'en' })).toBeNull();
    expect(languageOf({ type: 'resolve' })).toBeNull();
    expect(languageOf({ type: 'resolve', body: 'Done.' })).toBe('ja');
    expect(languageOf({ type: 'resolve', body: 'Done.', actor: REQUESTER })).toBeNull();
  });
  test('is one that is registered', () => {
    expect(issuesOf(() => decide(open, command(open, { type: 'agent_reply', language: 'jp' })))).toEqual([
      'command.language: unknown_language',
    ]);
  });
});

test('apply takes what decide gives, and JSON of it', () => {
  const { events } = orThrow(decide(open, command(open, { type: 'set_severity' })));
  expect(apply(stored(open), stored(events))).toStrictEqual(apply(open, events));
});
