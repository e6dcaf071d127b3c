import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { serviceLevels, tickets } from '../../src/index.js';
import { issuesOf } from '../thrown.ts';
import { opened, submitted } from './support-request.ts';

// biome-ignore lint/suspicious/noExplicitAny: it is corrupted field by field
type Stored = any;

const { document: kept } = JSON.parse(readFileSync('test/worked/documents/ticket-every-event.json', 'utf8'));
const AT = '2026-12-01T00:00:00.000Z';

function eventOf(ticket: Stored, type: string): Stored {
  return ticket.history.find((event: Stored) => event.type === type);
}

/** A promise that is carried on, at every place at which the ticket says it. */
function everyPromise(ticket: Stored, place: number): Stored[] {
  const terms = [ticket.submittedWith, eventOf(ticket, 'severity_set'), ticket];
  return terms.map(({ commitments }) => commitments[place]);
}

/** What is done to a stored ticket, and where `parse` finds it. No sequence of commands leads to any of them. */
const CORRUPTIONS: readonly (readonly [what: string, corrupt: (ticket: Stored) => void, issue: string])[] = [
  ['a status that the last event did not lead to', (t) => Object.assign(t, { status: 'open' }), 'status: inconsistent'],
  [
    'a last change before the last event',
    (t) => Object.assign(t, { updatedAt: t.openedAt }),
    'updatedAt: inconsistent',
  ],
  ['a last change after the last event', (t) => Object.assign(t, { updatedAt: AT }), 'updatedAt: inconsistent'],
  ['a hold that nobody made', (t) => t.holds.push('vendor'), 'holds: inconsistent'],
  ['a severity that nobody set', (t) => Object.assign(t, { severity: 'urgent' }), 'severity: inconsistent'],
  [
    'an answer in another language that is no fallback',
    ({ route }) => Object.assign(route, { fallback: !route.fallback }),
    'route.fallback: inconsistent',
  ],
  [
    'a wait for a language that is spoken',
    ({ route }) => Object.assign(route, { language: route.requestedLanguage, fallback: false, opensAt: AT }),
    'route.opensAt: inconsistent',
  ],
  [
    'a clock that rests while the ticket is open',
    ({ commitments: [promise] }) => Object.assign(promise, { rests: ['open'] }),
    'commitments.0.rests.0: unknown_value',
  ],
  ['a promise that is lost', (t) => t.commitments.shift(), 'commitments: inconsistent'],
  [
    'the terms of the submission lost',
    (t) => Object.assign(t, { submittedWith: null }),
    'history.7.type: impossible_event',
  ],
  ['an event lost at the beginning', (t) => t.history.shift(), 'history.0.revision: out_of_sequence'],
  ['an event lost at the end', (t) => t.history.pop(), 'status: inconsistent'],
  ['events in another order', (t) => t.history.reverse(), 'history.0.revision: out_of_sequence'],
  [
    'a command id twice',
    ({ history: [a, b] }) => Object.assign(b, { commandId: a.commandId }),
    'history.1.commandId: id_reused',
  ],
  [
    'an event before the one before it',
    ({ history: [, b] }) => Object.assign(b, { at: '2026-11-20T07:30:59.999Z' }),
    'history.1.at: out_of_order',
  ],
  ['an event before the submission', (t) => Object.assign(t, { openedAt: AT }), 'history.0.at: out_of_order'],
  [
    'an event of another ticket',
    ({ history: [a] }) => Object.assign(a, { ticketId: 'other' }),
    'history.0.ticketId: wrong_ticket',
  ],
  [
    'a ticket that is opened again while it is open',
    ({ history: [a] }) => Object.assign(a, { type: 'reopened', actor: { kind: 'requester', id: kept.requesterId } }),
    'history.0.type: impossible_event',
  ],
  [
    'an event by somebody who may not',
    ({ history }) => Object.assign(history.at(-1), { actor: { kind: 'requester', id: 'x' } }),
    'history.12.actor: impossible_event',
  ],
  [
    'an event after which the status is another',
    ({ history: [, , c] }) => Object.assign(c, { status: 'closed' }),
    'history.2.status: impossible_event',
  ],
  [
    'an answer without words',
    (t) => Object.assign(eventOf(t, 'agent_replied'), { body: null }),
    'history.3.body: impossible_event',
  ],
  [
    'an answer of spaces',
    (t) => Object.assign(eventOf(t, 'agent_replied'), { body: ' \u3000' }),
    'history.3.body: impossible_event',
  ],
  [
    'words of the requester without words',
    (t) => Object.assign(eventOf(t, 'requester_replied'), { body: null }),
    'history.4.body: impossible_event',
  ],
  [
    'a hold with words',
    (t) => Object.assign(eventOf(t, 'put_on_hold'), { body: 'Wait.' }),
    'history.1.body: impossible_event',
  ],
  [
    'an answer in no language',
    (t) => Object.assign(eventOf(t, 'agent_replied'), { language: null }),
    'history.3.language: impossible_event',
  ],
  [
    'an acknowledgement in a language',
    (t) => Object.assign(eventOf(t, 'acknowledged'), { language: 'de' }),
    'history.0.language: impossible_event',
  ],
  [
    'an answer in a language that is none',
    (t) => Object.assign(eventOf(t, 'agent_replied'), { language: 'not a tag' }),
    'history.3.language: invalid_language',
  ],
  [
    'a route in a language that is none',
    (t) => Object.assign(t.route, { requestedLanguage: 'xx' }),
    'route.requestedLanguage: unknown_language',
  ],
  [
    'a promise of less than no time',
    ({ commitments: [a] }) => Object.assign(a, { within: '-PT1H' }),
    'commitments.0.within: not_positive',
  ],
  [
    'a promise whose clock has another time',
    ({ commitments: [a] }) => Object.assign(a, { within: 'PT1H', budget: 'PT2H' }),
    'commitments.0.budget: inconsistent',
  ],
  [
    'a best effort with a clock',
    ({ commitments: [a] }) => Object.assign(a, { within: 'best_effort', budget: 'PT2H' }),
    'commitments.0.budget: inconsistent',
  ],
  [
    'a promise that is due without a time',
    ({ commitments: [a] }) => Object.assign(a, { within: 'PT1H', budget: null, dueAt: AT }),
    'commitments.0.dueAt: inconsistent',
  ],
  [
    'a promise in days of eight hours whose clock has another time',
    ({ commitments: [a] }) => Object.assign(a, { within: 'P2D', day: 'PT8H', budget: 'PT15H' }),
    'commitments.0.budget: inconsistent',
  ],
  [
    'a promise in days whose clock has no time, and a first reply has one clock',
    ({ commitments: [a] }) => Object.assign(a, { within: 'P2D', day: 'close', budget: null }),
    'commitments.0.budget: inconsistent',
  ],
  [
    'a promise in days of eight hours whose clock has no time',
    ({ commitments: [a] }) => Object.assign(a, { metric: 'next_reply', within: 'P2D', day: 'PT8H', budget: null }),
    'commitments.0.budget: inconsistent',
  ],
  [
    'a promise in the language that is served, for another severity than is set',
    (t) => Object.assign(eventOf(t, 'severity_set').commitments[1], { severity: 'urgent' }),
    'history.7.commitments.1.severity: inconsistent',
  ],
  [
    'a promise for another severity than is set',
    (t) => Object.assign(eventOf(t, 'severity_set').commitments[3], { severity: 'urgent' }),
    'history.7.commitments.3.severity: inconsistent',
  ],
  [
    'a promise in another language than the ticket is served in',
    (t) => Object.assign(eventOf(t, 'severity_set').commitments[1], { language: 'en' }),
    'history.7.commitments.1.language: inconsistent',
  ],
  [
    'a promise for another severity than was asked for',
    (t) => everyPromise(t, 3).map((one) => Object.assign(one, { severity: 'low' })),
    'submittedWith.commitments.3.severity: inconsistent',
  ],
  [
    'a promise in another language than was routed',
    (t) => everyPromise(t, 1).map((one) => Object.assign(one, { language: 'en' })),
    'submittedWith.commitments.1.language: inconsistent',
  ],
];

describe.each(CORRUPTIONS)('%s', (_, corrupt, issue) => {
  const ticket = structuredClone(kept);
  corrupt(ticket);

  test('is refused where it stands, by parse and by the verbs that take a ticket', () => {
    const read = tickets.parse(ticket);
    const found = read.ok ? [] : read.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
    expect(found).toContain(issue);
    expect(issuesOf(() => tickets.readClocks({ ticket, at: AT }))).toContain(`ticket.${issue}`);
  });

  test('is named by a report of many, and does not stop it', () => {
    const report = serviceLevels.report({ tickets: [kept, ticket, kept], at: AT });
    expect([report.tickets, report.sick.map(({ index }) => index)]).toEqual([2, [1]]);
  });
});

test('a budget may be written in another way than the promise', () => {
  const ticket = structuredClone(kept);
  for (const one of [
    ...ticket.commitments,
    ...ticket.submittedWith.commitments,
    ...eventOf(ticket, 'severity_set').commitments,
  ]) {
    if (one.within === 'PT8H') one.within = 'PT480M';
  }
  expect(tickets.parse(ticket).ok).toBe(true);
});

test('a promise in days may be due though the budget of its next clock is not known', () => {
  const ticket = structuredClone(kept);
  const set = eventOf(ticket, 'severity_set').commitments.at(-1);
  for (const one of [ticket.commitments.at(-1), set])
    Object.assign(one, { metric: 'next_reply', within: 'P1D', day: 'close', budget: null, dueAt: AT });
  expect(tickets.parse(ticket).ok).toBe(true);
});

test('what disagrees is told with what would agree', () => {
  const said = [
    (t: Stored) => Object.assign(eventOf(t, 'severity_set').commitments[3], { severity: 'urgent' }),
    (t: Stored) => Object.assign(eventOf(t, 'severity_set').commitments[1], { language: 'en' }),
    (t: Stored) => Object.assign(t.commitments[0], { within: 'P2D', day: 'PT8H', budget: 'PT15H' }),
  ].map((corrupt) => {
    const ticket = structuredClone(kept);
    corrupt(ticket);
    const read = tickets.parse(ticket);
    return read.ok ? [] : read.refusal.issues.map(({ message }) => message);
  });
  expect(said).toEqual([
    [{ en: 'Use "normal" here, as `severity` says.', ja: '`severity` に合う値（"normal"）を指定してください。' }],
    [{ en: 'Use "de" here, as `route.language` says.', ja: '`route.language` に合う値（"de"）を指定してください。' }],
    [
      {
        en: 'Use the open time of the days that `within` says, such as PT16H.',
        ja: '`within` の日数にあたる営業時間を PT16H のように指定してください。',
      },
    ],
  ]);
});

test('a submission that no offer makes is not applied, so that every ticket can be read', () => {
  const event = submitted();
  for (const [wrong, issue] of [
    [{ severity: 'low' }, 'events.0.commitments.0.severity: inconsistent'],
    [{ language: 'fr' }, 'events.0.commitments.0.language: inconsistent'],
  ] as const) {
    const commitments = event.commitments.map((one) => ({ ...one, ...wrong }));
    expect(issuesOf(() => tickets.apply(null, [{ ...event, commitments }]))).toEqual([issue]);
  }
});

test('of a ticket whose severity was never set again, the fault is told at its promises', () => {
  const { commitments, ...ticket } = structuredClone(opened());
  const read = tickets.parse({ ...ticket, commitments: commitments.map((one) => ({ ...one, severity: 'low' })) });
  expect(read).toMatchObject({ ok: false, refusal: { issues: [{ path: ['commitments', 0, 'severity'] }] } });
});

test('a promise in days that does not say how long a day is, as before `day` was written down, has no time to compare', () => {
  const { commitments, ...ticket } = structuredClone(opened());
  const inDays = commitments.map(({ day: _, ...one }) => ({ ...one, within: 'P2D', budget: null, dueAt: null }));
  expect(tickets.parse({ ...ticket, commitments: inDays }).ok).toBe(true);
});
