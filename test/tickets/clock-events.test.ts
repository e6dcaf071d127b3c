import { describe, expect, test } from 'vitest';
import { readClock } from '../../src/sla/index.js';
import { clockEvents } from '../../src/tickets/index.js';
import { issuesOf } from '../thrown.ts';
import { AGENT, having, minutesLater, type Order, opened, REQUESTER, SYSTEM, stored } from './support-request.ts';

/** What happens at some minute after the submission. */
type Life = readonly (readonly [minute: number, order: Order])[];

const acknowledge: Order = { type: 'acknowledge' };
const answer: Order = { type: 'agent_reply' };
const ask: Order = { type: 'requester_reply' };
const wait: Order = { type: 'wait_for_requester' };
const resolve: Order = { type: 'resolve' };
const reopen: Order = { type: 'reopen' };
const close: Order = { type: 'close' };

const lived = (life: Life) => having(opened(), ...life.map(([at, order]) => ({ ...order, at: minutesLater(at) })));
const noted = (life: Life, metric: 'first_reply' | 'next_reply') =>
  clockEvents(lived(life), { metric }).map(({ type, at }) => `${type} ${minutesOf(at)}`);
const minutesOf = (at: unknown) => (Date.parse(String(at)) - Date.parse(minutesLater(0))) / 60_000;

// Worked by hand from rule 6 of the module and the readings that it names.
const rows: readonly (readonly [what: string, life: Life, first: readonly string[], next: readonly string[]])[] = [
  ['nothing has happened', [], ['started 0'], []],
  ['A23: an acknowledgement is no answer', [[1, acknowledge]], ['started 0'], []],
  [
    "A23: nor is an agent's, in words",
    [[1, { ...acknowledge, actor: AGENT, body: 'We have your ticket.' }]],
    ['started 0'],
    [],
  ],
  [
    'A23: the first words of an agent are',
    [
      [1, acknowledge],
      [10, answer],
      [20, answer],
    ],
    ['started 0', 'met 10'],
    [],
  ],
  [
    'the requester who writes again before it changes nothing',
    [
      [5, ask],
      [10, answer],
    ],
    ['started 0', 'met 10'],
    [],
  ],
  [
    'A30: waiting for the requester pauses, their words resume',
    [
      [10, wait],
      [40, ask],
      [50, answer],
    ],
    ['started 0', 'paused 10', 'resumed 40', 'met 50'],
    [],
  ],
  [
    'an answer counts while the requester is waited for',
    [
      [5, wait],
      [10, answer],
    ],
    ['started 0', 'paused 5', 'met 10'],
    [],
  ],
  [
    "A23: words of an agent's waiting are an answer",
    [[10, { ...wait, body: 'Which one?' }]],
    ['started 0', 'met 10'],
    [],
  ],
  ["A23: a program's are none", [[10, { ...wait, actor: SYSTEM, body: 'Which one?' }]], ['started 0', 'paused 10'], []],
  [
    "A23: words of an agent's resolving are an answer",
    [[10, { ...resolve, body: 'Done.' }]],
    ['started 0', 'met 10'],
    [],
  ],
  ['A30: resolved without words it rests', [[10, resolve]], ['started 0', 'paused 10'], []],
  [
    "A30: and so it does with the requester's own",
    [[10, { ...resolve, actor: REQUESTER, body: 'Never mind.' }]],
    ['started 0', 'paused 10'],
    [],
  ],
  [
    'A30: a reopening before any answer resumes it',
    [
      [10, resolve],
      [100, reopen],
      [110, answer],
    ],
    ['started 0', 'paused 10', 'resumed 100', 'met 110'],
    [],
  ],
  [
    'a ticket that waits, is resolved and reopened was at rest all the while',
    [
      [10, wait],
      [20, resolve],
      [100, reopen],
    ],
    ['started 0', 'paused 10', 'resumed 100'],
    [],
  ],
  ['A30: closed unanswered it rests for good', [[10, close]], ['started 0', 'paused 10'], []],
  [
    'closed after it was resolved, nothing more happens',
    [
      [10, resolve],
      [20, close],
    ],
    ['started 0', 'paused 10'],
    [],
  ],
  [
    'A28: a reopening after an answer starts it afresh',
    [
      [10, answer],
      [20, resolve],
      [100, reopen],
      [130, answer],
    ],
    ['started 0', 'met 10', 'reopened 100', 'met 130'],
    ['started 100', 'met 130'],
  ],
  [
    'so does that of an agent, who has asked nothing',
    [
      [10, answer],
      [20, resolve],
      [30, { ...reopen, actor: AGENT }],
    ],
    ['started 0', 'met 10', 'reopened 30'],
    [],
  ],
  [
    'started afresh it pauses and resumes as before',
    [
      [10, answer],
      [20, resolve],
      [30, reopen],
      [40, wait],
      [50, ask],
    ],
    ['started 0', 'met 10', 'reopened 30', 'paused 40', 'resumed 50'],
    ['started 30', 'paused 40', 'resumed 50'],
  ],
  [
    'A23: of two follow-ups the first waits for the next reply',
    [
      [10, answer],
      [20, ask],
      [30, ask],
      [40, answer],
      [50, answer],
      [60, ask],
    ],
    ['started 0', 'met 10'],
    ['started 20', 'met 40', 'reopened 60'],
  ],
  [
    'the next reply waits no longer while the requester is waited for',
    [
      [10, answer],
      [20, ask],
      [30, wait],
      [40, ask],
      [50, answer],
    ],
    ['started 0', 'met 10'],
    ['started 20', 'paused 30', 'resumed 40', 'met 50'],
  ],
  [
    "words of an agent's waiting are the next reply",
    [
      [10, answer],
      [20, ask],
      [30, { ...wait, body: 'Which one?' }],
      [40, ask],
    ],
    ['started 0', 'met 10'],
    ['started 20', 'met 30', 'reopened 40'],
  ],
  [
    'a follow-up that was resolved without words rests until it is reopened',
    [
      [10, answer],
      [20, ask],
      [30, resolve],
      [40, reopen],
    ],
    ['started 0', 'met 10', 'reopened 40'],
    ['started 20', 'paused 30', 'resumed 40'],
  ],
  [
    'what follows the words of a waiting is a follow-up',
    [
      [10, { ...wait, body: 'Which one?' }],
      [40, ask],
    ],
    ['started 0', 'met 10'],
    ['started 40'],
  ],
];

describe.each(rows)('%s', (_, life, first, next) => {
  test('the first reply', () => expect(noted(life, 'first_reply')).toEqual(first));
  test('the next reply', () => expect(noted(life, 'next_reply')).toEqual(next));
});

test('the first reply is what is meant where no metric is said', () => {
  const ticket = lived([[10, answer]]);
  expect(clockEvents(ticket)).toEqual(clockEvents(ticket, { metric: 'first_reply' }));
  expect(clockEvents(ticket, { metric: undefined })).toEqual(clockEvents(ticket));
});

test('the instants are those of the events, also where there are two of one', () => {
  const ticket = lived([
    [0, wait],
    [0, ask],
    [0, answer],
  ]);
  expect(clockEvents(ticket).map(({ type }) => type)).toEqual(['started', 'paused', 'resumed', 'met']);
  expect(readClock({ within: 'PT1H', events: clockEvents(ticket), at: minutesLater(0) }).stage).toBe('achieved');
});

test('a stored ticket has the same events; they are frozen plain JSON', () => {
  const ticket = lived([
    [10, answer],
    [20, resolve],
    [100, reopen],
  ]);
  const events = clockEvents(ticket);
  expect(clockEvents(stored(ticket))).toEqual(events);
  expect(stored(events)).toEqual(events);
  expect([events, events[0]].every(Object.isFrozen)).toBe(true);
});

test('bad input: what is no ticket, and another metric', () => {
  expect(issuesOf(() => clockEvents(null as never))).toEqual(['ticket: invalid_type']);
  expect(issuesOf(() => clockEvents(opened(), { metric: 'last_reply' as never }))).toEqual(['metric: unknown_value']);
  expect(issuesOf(() => clockEvents(opened(), null as never))).toEqual(['options: invalid_type']);
  expect(issuesOf(() => clockEvents(opened(), { metric: 'first_reply', from: 0 } as never))).toEqual([
    'options.from: unknown_field',
  ]);
});
