import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { apply, parse, parseEvents, type Submitted, type Ticket } from '../../src/tickets/index.js';
import { complaintsOf, expectRefused, withField } from './stored-document.ts';
import { having, minutesLater, openedCare, stored, submitted } from './support-request.ts';

// A ticket whose severity was set carries the promises of two severities. It is read by the schema.

const first = openedCare({ language: 'de' });
const raised = having(
  first,
  { type: 'agent_reply', at: minutesLater(10) },
  { type: 'set_severity', severity: 'critical', at: minutesLater(20) },
  { type: 'requester_reply', at: minutesLater(30) },
);

function eventIssues(input: unknown): readonly string[] {
  const read = parseEvents(input);
  return read.ok ? [] : read.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
}

describe('what the event of a severity must not say', () => {
  test.each<[string, unknown, string]>([
    ['severity', undefined, 'missing'],
    ['severity', null, 'invalid_type'],
    ['requested', null, 'invalid_type'],
    ['requested', 5, 'invalid_type'],
    ['commitments', undefined, 'missing'],
    ['commitments', {}, 'invalid_type'],
    ['commitments.0.within', '4h', 'invalid_duration'],
    ['commitments.0.strength', 'hope', 'unknown_value'],
    ['body', 'Because it is urgent.', 'impossible_event'],
    ['body', '', 'impossible_event'],
    ['language', 'de', 'impossible_event'],
    ['status', 'on_hold', 'impossible_event'],
    ['severity', 'high', 'impossible_event'],
    ['actor', { kind: 'system', id: 's' }, 'impossible_event'],
  ])('%s of %j', (field, value, code) => {
    const path = `history.1.${field}`;
    const wrong = field === 'severity' && code === 'impossible_event' ? 'history.1.type' : path;
    expectRefused(withField(raised, path, value), `${wrong}: ${code}`);
  });
});

describe('what the ticket must not say', () => {
  test.each<[string, unknown, string]>([
    ['severity', 'high', 'severity: inconsistent'],
    ['severity', null, 'severity: inconsistent'],
    ['submittedWith.severity', undefined, 'submittedWith.severity: missing'],
    ['submittedWith.severity', 5, 'submittedWith.severity: invalid_type'],
    ['submittedWith.commitments', undefined, 'submittedWith.commitments: missing'],
    ['submittedWith.commitments', null, 'submittedWith.commitments: invalid_type'],
    ['submittedWith.commitments.0.metric', 'last_reply', 'submittedWith.commitments.0.metric: unknown_value'],
    ['commitments', [], 'commitments: inconsistent'],
    ['commitments.0.dueAt', minutesLater(7), 'commitments: inconsistent'],
    ['commitments.0.because', ['A1'], 'commitments: inconsistent'],
    ['status', 'on_hold', 'status: inconsistent'],
    ['updatedAt', minutesLater(31), 'updatedAt: inconsistent'],
    ['holds', ['vendor'], 'holds: inconsistent'],
    ['history.0.commandId', raised.history[1]?.commandId, 'history.1.commandId: id_reused'],
    ['history.2.revision', 4, 'history.2.revision: out_of_sequence'],
    ['history.2.ticketId', 't2', 'history.2.ticketId: wrong_ticket'],
    ['history.2.at', minutesLater(19), 'history.2.at: out_of_order'],
  ])('%s of %j', (path, value, issue) => {
    expectRefused(withField(raised, path, value), issue);
  });

  test('a promise of the submission that would be due at no date, though another severity has ended it', () => {
    const place = first.commitments.findIndex(({ id }) => id === 'high_relief');
    expect(raised.commitments.map(({ id }) => id)).not.toContain('high_relief');
    const far = { ...first.commitments[place], within: 'PT2500000000H', budget: 'PT2500000000H' };
    expectRefused(withField(raised, `submittedWith.commitments.${place}`, far), 'commitments: instant_out_of_range');
  });
});

test('the faults of several events are named together', () => {
  const twice = withField(withField(raised, 'history.0.at', 'then'), 'history.2.body', 5);
  expectRefused(twice, 'history.0.at: invalid_instant', 'history.2.body: invalid_type');
});

test('why an event cannot have happened is said in both languages', () => {
  const wrong = [
    ['history.0.body', null],
    ['history.1.body', 'words'],
    ['history.1.language', 'de'],
    ['history.1.status', 'on_hold'],
    ['history.1.severity', 'high'],
    ['history.0.actor.kind', 'system'],
  ] as const;
  const messages = wrong.flatMap(([path, value]) => {
    const read = parse(withField(raised, path, value));
    return read.ok ? [] : read.refusal.issues.map(({ message }) => message);
  });
  expect(messages).toHaveLength(wrong.length);
  for (const { en, ja } of messages) {
    expect(en).toMatch(/^This event cannot have happened\. [A-Z].+\.$/);
    expect(ja).toMatch(/^このイベントは起こりえません。.+[。）]$/);
    expect(en + ja).not.toContain('undefined');
  }
  expect(new Set(messages.map(({ en }) => en)).size).toBe(wrong.length);
});

describe('what is known is not read again', () => {
  test('events that were made here stay the same objects in a ticket that was not', () => {
    const kept = orThrow(parse({ ...raised }));
    expect(kept).not.toBe(raised);
    expect(kept.history.every((event, i) => event === raised.history[i])).toBe(true);
  });
  test('a submission that is known is none of the events of a history all the same', () => {
    const submission = submitted();
    expect(eventIssues([submission])).toEqual([]);
    const wrong = { ...raised, history: [submission, ...raised.history] };
    expect(complaintsOf(wrong)).toEqual(['history.0.type: unknown_event']);
  });
  test('an event that says another type when it is asked again is refused', () => {
    let asked = 0;
    const fickle = Object.defineProperty({ ...stored(submitted()) }, 'type', {
      enumerable: true,
      get: () => (asked++ === 0 ? 'acknowledged' : 'submitted'),
    });
    expect(complaintsOf({ ...raised, history: [fickle] })).toEqual(['history.0.type: missing']);
  });
});

describe('equal hours are one schedule wherever they stand', () => {
  const schedulesOf = (documents: readonly Pick<Ticket, 'commitments'>[]) =>
    new Set(documents.flatMap(({ commitments }) => commitments.flatMap(({ schedule }) => schedule ?? [])));
  test('in a ticket, in what it was submitted with, and in its events', () => {
    const copies = [1, 2].map(() => orThrow(parse(stored(raised))));
    const all = copies.flatMap((one) => [
      one,
      ...(one.submittedWith === null ? [] : [one.submittedWith]),
      ...one.history.flatMap((event) => ('commitments' in event ? [event] : [])),
    ]);
    expect(all).toHaveLength(6);
    expect(schedulesOf(all).size).toBe(1);
  });
  test('in a submission', () => {
    const events = orThrow(parseEvents(stored([submitted(), submitted()]))) as readonly Submitted[];
    expect(schedulesOf(events).size).toBe(1);
    expect(schedulesOf(events.map((event) => apply(null, [event]))).size).toBe(1);
  });
});

describe('the lists of an event are bounded', () => {
  test.each<[string, object, string]>([
    ['closures', { closures: new Array(50_001).fill('2026-11-23') }, 'closures'],
    ['promises', { commitments: new Array(501).fill(submitted().commitments[0]) }, 'commitments'],
    ['rules', { because: new Array(2001).fill('R1') }, 'because'],
    ['rules of its route', { route: { ...submitted().route, because: new Array(2001).fill('R1') } }, 'route.because'],
  ])('of a submission: too many %s are refused unread', (_, wrong, path) => {
    expect(eventIssues([{ ...stored(submitted()), ...wrong }])).toEqual([`0.${path}: out_of_range`]);
  });
  test('as many as there may be are read', () => {
    const most = { closures: new Array(50_000).fill('2026-11-23'), because: new Array(2000).fill('R1') };
    expect(eventIssues([{ ...stored(submitted()), ...most }])).toEqual([]);
  });
});
