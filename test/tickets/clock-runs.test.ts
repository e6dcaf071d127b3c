import { describe, expect, test } from 'vitest';
import { restsOf } from '../../src/catalog/rests.js';
import type { Commitment } from '../../src/sla/index.js';
import { clockRunsOf } from '../../src/tickets/clock-runs.js';
import { apply, type Submitted } from '../../src/tickets/index.js';
import { AGENT, having, minutesLater, type Order, REQUESTER, SYSTEM, submitted } from './support-request.ts';

/** What happens at some minute after the submission. */
type Life = readonly (readonly [minute: number, order: Order])[];
type Metric = Commitment['metric'];

const acknowledge: Order = { type: 'acknowledge' };
const answer: Order = { type: 'agent_reply' };
const ask: Order = { type: 'requester_reply' };
const wait: Order = { type: 'wait_for_requester' };
const hold: Order = { type: 'hold', reason: 'vendor' };
const relief: Order = { type: 'give_workaround' };
const resolve: Order = { type: 'resolve' };
const reopen: Order = { type: 'reopen' };
const close: Order = { type: 'close' };

/** A ticket that is promised one thing, by each metric, in any language unless it is said otherwise. */
function promising(metrics: readonly Metric[], more: Partial<Commitment> = {}): Submitted {
  const first = submitted({ channel: 'email', language: 'ja' });
  const [any] = first.commitments;
  if (any === undefined) throw new Error('a promise');
  const commitments = metrics.map((metric) => ({
    ...any,
    metric,
    dueAt: metric === 'next_reply' ? null : any.dueAt,
    rests: restsOf({ rests: null }, metric),
    ...more,
  }));
  return { ...first, commitments };
}

/** The clocks of one metric, each as a line of its events with their minutes. */
function noted(life: Life, metric: Metric, more: Partial<Commitment> = {}): readonly string[] {
  const opened = apply(null, [promising([metric], more)]);
  const ticket = having(opened, ...life.map(([at, order]) => ({ ...order, at: minutesLater(at) })));
  const [{ runs } = { runs: [] }] = clockRunsOf(ticket);
  const minute = (ms: number) => (ms - Date.parse(minutesLater(0))) / 60_000;
  return runs.map(({ events }) => events.map(({ type, ms }) => `${type} ${minute(ms)}`).join(', '));
}

// Worked by hand from the table of the metrics in api.md and the readings A35 to A38.
const rows: readonly {
  readonly what: string;
  readonly life: Life;
  readonly first?: readonly string[];
  readonly next?: readonly string[];
  readonly update?: readonly string[];
  readonly workaround?: readonly string[];
  readonly resolution?: readonly string[];
}[] = [
  {
    what: 'nothing has happened: every clock but that of the next reply has started',
    life: [],
    first: ['started 0'],
    next: [],
    update: ['started 0'],
    workaround: ['started 0'],
    resolution: ['started 0'],
  },
  {
    what: 'A23: an acknowledgement is not an answer, be it of an agent in words',
    life: [[1, { ...acknowledge, actor: AGENT, body: 'We have your ticket.' }]],
    first: ['started 0'],
    update: ['started 0'],
  },
  {
    what: 'A23, A36: the first words of an agent meet the first reply for ever, and each of them the update',
    life: [
      [1, acknowledge],
      [10, answer],
      [20, answer],
    ],
    first: ['started 0, met 10'],
    next: [],
    update: ['started 0, met 10', 'started 10, met 20', 'started 20'],
    workaround: ['started 0'],
    resolution: ['started 0'],
  },
  {
    what: 'words of the requester before the first answer start no next reply',
    life: [
      [5, ask],
      [10, answer],
    ],
    first: ['started 0, met 10'],
    next: [],
  },
  {
    what: 'A36: each question after an answer has a clock of its own, two questions in a row have one',
    life: [
      [10, answer],
      [20, ask],
      [30, ask],
      [40, answer],
      [50, answer],
      [60, ask],
    ],
    first: ['started 0, met 10'],
    next: ['started 20, met 40', 'started 60'],
  },
  {
    what: 'A35: waiting for the requester rests every clock, their words let it run',
    life: [
      [10, wait],
      [40, ask],
      [50, answer],
    ],
    first: ['started 0, paused 10, resumed 40, met 50'],
    update: ['started 0, paused 10, resumed 40, met 50', 'started 50'],
    workaround: ['started 0, paused 10, resumed 40'],
    resolution: ['started 0, paused 10, resumed 40'],
  },
  {
    what: 'A35: on hold, updates and workarounds run on',
    life: [
      [10, hold],
      [40, { type: 'resume' }],
    ],
    first: ['started 0, paused 10, resumed 40'],
    update: ['started 0'],
    workaround: ['started 0'],
    resolution: ['started 0, paused 10, resumed 40'],
  },
  {
    what: 'A35: of two reasons the last one lets it run; from hold to waiting there is one pause',
    life: [
      [10, hold],
      [20, { type: 'hold', reason: 'parts' }],
      [30, { type: 'resume', reason: 'vendor' }],
      [40, wait],
      [50, { type: 'resume' }],
    ],
    first: ['started 0, paused 10, resumed 50'],
    update: ['started 0, paused 40, resumed 50'],
  },
  {
    what: 'an answer counts while the requester is waited for, and opens the ticket',
    life: [
      [5, wait],
      [10, answer],
    ],
    first: ['started 0, paused 5, met 10'],
    update: ['started 0, paused 5, met 10', 'started 10'],
    resolution: ['started 0, paused 5, resumed 10'],
  },
  {
    what: "A23: words of an agent's waiting are an answer, and the next clock rests at once",
    life: [[10, { ...wait, body: 'Which one?' }]],
    first: ['started 0, met 10'],
    update: ['started 0, met 10', 'started 10, paused 10'],
  },
  {
    what: "A23: a program's words are not",
    life: [[10, { ...wait, actor: SYSTEM, body: 'Which one?' }]],
    first: ['started 0, paused 10'],
  },
  {
    what: 'a workaround is an answer too, and meets its own promise for ever',
    life: [
      [10, relief],
      [20, relief],
      [30, resolve],
      [40, reopen],
    ],
    first: ['started 0, met 10'],
    workaround: ['started 0, met 10'],
    resolution: ['started 0, met 30, reopened 40'],
  },
  {
    what: 'R43: a call that reached the requester is an answer, one that missed them is not',
    life: [
      [10, { type: 'call_back', outcome: 'missed', body: 'No answer.' }],
      [20, { type: 'call_back', outcome: 'reached' }],
    ],
    first: ['started 0, met 20'],
    update: ['started 0, met 20', 'started 20'],
  },
  {
    what: "A23: words of an agent's resolving are an answer",
    life: [[10, { ...resolve, body: 'Done.' }]],
    first: ['started 0, met 10'],
    update: ['started 0, met 10'],
    workaround: ['started 0, met 10'],
    resolution: ['started 0, met 10'],
  },
  {
    what: 'A38: resolved without words, replies and updates are cancelled; workaround and resolution are met',
    life: [[10, resolve]],
    first: ['started 0, cancelled 10'],
    next: [],
    update: ['started 0, cancelled 10'],
    workaround: ['started 0, met 10'],
    resolution: ['started 0, met 10'],
  },
  {
    what: "A38: and so they are by the requester's own words",
    life: [[10, { ...resolve, actor: REQUESTER, body: 'Never mind.' }]],
    first: ['started 0, cancelled 10'],
    resolution: ['started 0, met 10'],
  },
  {
    what: 'A38: closed without being resolved, every clock is cancelled',
    life: [
      [10, answer],
      [20, ask],
      [30, close],
    ],
    first: ['started 0, met 10'],
    next: ['started 20, cancelled 30'],
    update: ['started 0, met 10', 'started 10, cancelled 30'],
    workaround: ['started 0, cancelled 30'],
    resolution: ['started 0, cancelled 30'],
  },
  {
    what: 'A38: closed after it was resolved, nothing more happens',
    life: [
      [10, resolve],
      [20, close],
    ],
    first: ['started 0, cancelled 10'],
    workaround: ['started 0, met 10'],
    resolution: ['started 0, met 10'],
  },
  {
    what: 'A36: a reopening lets a cancelled reply go on, and the resolution',
    life: [
      [10, resolve],
      [100, reopen],
      [110, answer],
    ],
    first: ['started 0, cancelled 10, reopened 100, met 110'],
    update: ['started 0, cancelled 10, reopened 100, met 110', 'started 110'],
    workaround: ['started 0, met 10'],
    resolution: ['started 0, met 10, reopened 100'],
  },
  {
    what: 'A38: cancelled while it waited, it runs once it is reopened',
    life: [
      [10, wait],
      [20, resolve],
      [100, reopen],
    ],
    first: ['started 0, paused 10, cancelled 20, reopened 100'],
    resolution: ['started 0, paused 10, met 20, reopened 100'],
  },
  {
    what: "A36: a reopening after an answer leaves the first reply met; the requester's own asks for a next reply",
    life: [
      [10, answer],
      [20, resolve],
      [100, reopen],
      [130, answer],
    ],
    first: ['started 0, met 10'],
    next: ['started 100, met 130'],
    update: ['started 0, met 10', 'started 10, cancelled 20, reopened 100, met 130', 'started 130'],
    resolution: ['started 0, met 20, reopened 100'],
  },
  {
    what: "A36: an agent's reopening asks for none",
    life: [
      [10, answer],
      [20, resolve],
      [30, { ...reopen, actor: AGENT }],
    ],
    first: ['started 0, met 10'],
    next: [],
  },
  {
    what: 'an agent who reopens with words answers',
    life: [
      [10, resolve],
      [30, { ...reopen, actor: AGENT, body: 'We found more.' }],
    ],
    first: ['started 0, cancelled 10, reopened 30, met 30'],
    update: ['started 0, cancelled 10, reopened 30, met 30', 'started 30'],
  },
  {
    what: 'resolved with words and reopened, the next update is owed from the reopening on',
    life: [
      [10, { ...resolve, body: 'Done.' }],
      [100, reopen],
    ],
    first: ['started 0, met 10'],
    next: ['started 100'],
    update: ['started 0, met 10', 'started 100'],
  },
  {
    what: 'a question that was open when the ticket was resolved goes on with the reopening',
    life: [
      [10, answer],
      [20, ask],
      [30, resolve],
      [40, reopen],
    ],
    next: ['started 20, cancelled 30, reopened 40'],
  },
  {
    what: 'what follows the words of a waiting is a next reply',
    life: [
      [10, { ...wait, body: 'Which one?' }],
      [40, ask],
      [50, wait],
      [60, ask],
      [70, answer],
    ],
    next: ['started 40, paused 50, resumed 60, met 70'],
  },
];

const METRICS = {
  first: 'first_reply',
  next: 'next_reply',
  update: 'update',
  workaround: 'workaround',
  resolution: 'resolution',
} as const;

describe.each(rows)('$what', ({ life, what: _, ...expected }) => {
  test.each(Object.entries(expected))('the clocks of: %s', (name, runs) => {
    expect(noted(life, METRICS[name as keyof typeof METRICS])).toEqual(runs);
  });
});

describe('A37: a promise in a language is met by an answer in it', () => {
  const spoken = (language: string): Life[number] => [10, { ...answer, language }];
  test.each<[string, readonly string[]]>([
    ['en', ['started 0']],
    ['ja', ['started 0, met 10']],
    ['ja-JP', ['started 0, met 10']],
    ['jam', ['started 0']],
  ])('Japanese, answered in %s', (language, runs) => {
    expect(noted([spoken(language)], 'first_reply', { language: 'ja' })).toEqual(runs);
    expect(noted([spoken(language)], 'first_reply')).toEqual(['started 0, met 10']);
  });
  test('an answer in another language makes the next words a question all the same', () => {
    const life: Life = [spoken('en'), [20, ask], [30, { ...answer, language: 'en' }], [40, answer]];
    expect(noted(life, 'next_reply', { language: 'ja' })).toEqual(['started 20, met 40']);
    expect(noted(life, 'update', { language: 'ja' })).toEqual(['started 0, met 40', 'started 40']);
  });
  test('an answer without words in any language, such as a call, is in that of the ticket', () => {
    expect(noted([[10, { type: 'call_back' }]], 'first_reply', { language: 'ja' })).toEqual(['started 0, met 10']);
  });
});

describe('A35: what a promise rests in is its own', () => {
  test('in nothing', () => {
    const life: Life = [
      [10, wait],
      [20, hold],
    ];
    for (const metric of ['first_reply', 'update', 'workaround', 'resolution'] as const) {
      expect(noted(life, metric, { rests: [] })).toEqual(['started 0']);
    }
  });
  test('in one status alone', () => {
    const life: Life = [
      [10, wait],
      [20, hold],
      [30, ask],
    ];
    expect(noted(life, 'first_reply', { rests: ['on_hold'] })).toEqual(['started 0, paused 20, resumed 30']);
    expect(noted(life, 'first_reply', { rests: ['waiting_for_requester'] })).toEqual([
      'started 0, paused 10, resumed 20',
    ]);
  });
});

test('a pause carries its reason: that of the hold, or the status', () => {
  const ticket = having(apply(null, [promising(['first_reply'])]), hold, ask, wait);
  const [row] = clockRunsOf(ticket);
  expect(row?.runs[0]?.events.map(({ type, reason }) => [type, reason])).toEqual([
    ['started', null],
    ['paused', 'vendor'],
    ['resumed', null],
    ['paused', 'waiting_for_requester'],
  ]);
});
