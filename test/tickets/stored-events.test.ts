import { describe, expect, test } from 'vitest';
import { complaintsOf, expectRefused, expectUsual, lived, ofClass, withField } from './stored-document.ts';
import { having, minutesLater, opened, stored } from './support-request.ts';

type Wrong = readonly [what: string, value: unknown, code: string];

const [acknowledged, answered] = lived.history;
const placeOf = (type: string) => lived.history.findIndex((event) => event.type === type);

const ID: readonly Wrong[] = [
  ['nothing', undefined, 'missing'],
  ['null', null, 'invalid_type'],
  ['a number', 7, 'invalid_type'],
  ['a space', ' ', 'blank'],
  ['no characters', '', 'blank'],
  ['201 characters', 'x'.repeat(201), 'too_long'],
];

/** What each field of a stored event must not say. */
const FIELDS: Readonly<Record<string, readonly Wrong[]>> = {
  version: [
    ['another one', 2, 'unsupported_version'],
    ['a text', '1', 'unsupported_version'],
    ['null', null, 'unsupported_version'],
  ],
  type: [
    ['nothing', undefined, 'missing'],
    ['null', null, 'unknown_event'],
    ['no event', 'vanished', 'unknown_event'],
    ['the submission', 'submitted', 'unknown_event'],
  ],
  ticketId: ID,
  commandId: ID,
  revision: [
    ['nothing', undefined, 'missing'],
    ['a text', '2', 'invalid_type'],
    ['half a number', 2.5, 'invalid_type'],
    ['zero', 0, 'out_of_range'],
  ],
  at: [
    ['nothing', undefined, 'missing'],
    ['null', null, 'invalid_type'],
    ['a local time', '2026-11-20T07:50:00.000', 'invalid_instant'],
    ['a day that does not exist', '2026-11-31T07:50:00.000Z', 'invalid_instant'],
  ],
  actor: [
    ['nothing', undefined, 'missing'],
    ['null', null, 'invalid_type'],
    ['a name', 'a1', 'invalid_type'],
    ['an instance of a class', ofClass(answered?.actor), 'not_plain_data'],
  ],
  'actor.id': ID,
  'actor.kind': [
    ['nothing', undefined, 'missing'],
    ['no kind', 'robot', 'unknown_value'],
  ],
  body: [
    ['nothing', undefined, 'missing'],
    ['a number', 7, 'invalid_type'],
    ['a list', ['words'], 'invalid_type'],
    ['100 001 characters', 'x'.repeat(100_001), 'too_long'],
  ],
  language: [
    ['nothing', undefined, 'missing'],
    ['a number', 7, 'invalid_type'],
    ['a language in words', 'Japanese, please', 'invalid_language'],
    ['a language that is registered nowhere', 'jp', 'unknown_language'],
  ],
  status: [
    ['nothing', undefined, 'missing'],
    ['no status', 'pending', 'unknown_value'],
  ],
  because: [
    ['nothing', undefined, 'missing'],
    ['null', null, 'invalid_type'],
    ['a text', 'A23', 'invalid_type'],
  ],
  'because.0': [['a number', 23, 'invalid_type']],
};

describe.each(Object.entries(FIELDS))('%s of an answer', (field, rows) => {
  const path = `history.${placeOf('agent_replied')}.${field}`;
  test.each(rows)('of %s is refused', (_, value, code) => {
    expectRefused(withField(lived, path, value), `${path}: ${code}`);
  });
});

describe('the fields of some events alone', () => {
  test.each<[string, string, unknown, string]>([
    ['put_on_hold', 'reason', undefined, 'missing'],
    ['put_on_hold', 'reason', 7, 'invalid_type'],
    ['resumed', 'reason', undefined, 'missing'],
    ['resumed', 'reason', ['parts'], 'invalid_type'],
    ['called_back', 'outcome', undefined, 'missing'],
    ['called_back', 'outcome', 'busy', 'unknown_value'],
  ])('%s: %s of %j is refused', (type, field, value, code) => {
    const path = `history.${placeOf(type)}.${field}`;
    expectRefused(withField(lived, path, value), `${path}: ${code}`);
  });
});

test('a reason that is no text is refused, though the holds of the ticket agree with it', () => {
  const last = lived.history.length - 1;
  const wrong = withField(withField(lived, `history.${last}.reason`, 7), 'holds', ['vendor', 7]);
  expectRefused(wrong, 'holds.1: invalid_type', `history.${last}.reason: invalid_type`);
});

test('an event that is an instance of a class is refused', () => {
  expectRefused(withField(lived, 'history.1', ofClass(answered)), 'history.1: not_plain_data');
});

describe('words', () => {
  const SAID = ['agent_replied', 'requester_replied', 'workaround_given'];
  const UNSAID = ['acknowledged', 'waiting_for_requester', 'called_back', 'resolved', 'reopened'];
  const WORDLESS = ['put_on_hold', 'resumed'];
  const bodyOf = (type: string) => `history.${placeOf(type)}.body`;
  const issue = (type: string) => `${bodyOf(type)}: impossible_event`;
  test.each(SAID)('%s has some', (type) => {
    for (const body of [null, '', ' ']) expectRefused(withField(lived, bodyOf(type), body), issue(type));
  });
  test.each(WORDLESS)('%s has none', (type) => {
    for (const body of ['', 'Wait.']) expectRefused(withField(lived, bodyOf(type), body), issue(type));
  });
  test.each(UNSAID)('%s has some or null, but no blank', (type) => {
    for (const body of ['', '\u3000']) expectRefused(withField(lived, bodyOf(type), body), issue(type));
  });
  test('are of 100 000 characters at most', () => {
    expectUsual(withField(lived, bodyOf('agent_replied'), 'x'.repeat(100_000)));
  });
});

describe('A37: an answer has a language, and nothing else has one', () => {
  const languageOf = (type: string) => `history.${placeOf(type)}.language`;
  test('a call that reached the requester is one, and one that missed them is not', () => {
    const place = lived.history.findIndex((event) => event.type === 'called_back' && event.outcome === 'reached');
    const path = `history.${place}`;
    expectUsual(withField(lived, `${path}.language`, 'en'));
    expectRefused(withField(lived, `${path}.language`, null), `${path}.language: impossible_event`);
    expectRefused(withField(lived, `${path}.outcome`, 'missed'), `${path}.language: impossible_event`);
  });
  test.each(['agent_replied', 'workaround_given'])('%s is one', (type) => {
    expectUsual(withField(lived, languageOf(type), 'en'));
    expectRefused(withField(lived, languageOf(type), null), `${languageOf(type)}: impossible_event`);
  });
  const others = lived.history
    .map(({ type }) => type)
    .filter((type) => !['agent_replied', 'workaround_given'].includes(type));
  test.each([...new Set(others)])('%s is not', (type) => {
    expectRefused(withField(lived, languageOf(type), 'ja'), `${languageOf(type)}: impossible_event`);
  });
});

describe('who did it', () => {
  const EVERYBODY = ['requester', 'agent', 'system'];
  /** Who may do what: rule 2 of the module. */
  const MAY: readonly (readonly [type: string, ...kinds: readonly string[]])[] = [
    ['acknowledged', 'system', 'agent'],
    ['requester_replied', 'requester'],
    ['waiting_for_requester', 'agent', 'system'],
    ['put_on_hold', 'agent', 'system'],
    ['resumed', 'agent', 'system'],
    ['called_back', 'agent'],
    ['agent_replied', 'agent'],
    ['workaround_given', 'agent'],
    ['resolved', ...EVERYBODY],
    ['reopened', ...EVERYBODY],
  ];
  const { requesterId } = lived;
  test.each(MAY)('%s: %s', (type, ...kinds) => {
    const path = `history.${placeOf(type)}.actor`;
    for (const kind of EVERYBODY) {
      const document = withField(lived, path, { kind, id: requesterId });
      if (kinds.includes(kind)) expectUsual(document);
      else expectRefused(document, `${path}: impossible_event`);
    }
  });
  test.each(['requester_replied', 'resolved', 'reopened'])('R48: %s is not by another requester', (type) => {
    const path = `history.${placeOf(type)}.actor`;
    expectRefused(withField(lived, path, { kind: 'requester', id: 'u9' }), `${path}: impossible_event`);
  });
});

describe('the order of the events', () => {
  const long = having(
    opened(),
    ...Array.from({ length: 12 }, (_, i) => ({ type: 'agent_reply', id: `c${i}`, at: minutesLater(i) }) as const),
  );
  test.each([
    [1, 0],
    [7, 0],
    [7, 6],
    [8, 0],
    [8, 7],
    [9, 0],
    [9, 8],
    [11, 10],
  ])('event %i with the command id of event %i is refused', (place, earlier) => {
    const path = `history.${place}.commandId`;
    expectRefused(withField(long, path, `c${earlier}`), `${path}: id_reused`);
  });
  test('twelve events of twelve ids are read', () => expectUsual(long));
  test.each<[string, unknown, string]>([
    ['history.1.revision', 3, 'out_of_sequence'],
    ['history.1.revision', 1, 'out_of_sequence'],
    ['history.1.ticketId', 't2', 'wrong_ticket'],
    ['history.1.at', minutesLater(10 - 1 / 60_000), 'out_of_order'],
    ['history.0.at', minutesLater(-1 / 60_000), 'out_of_order'],
    ['history.1.status', 'on_hold', 'impossible_event'],
  ])('%s of %j is refused', (path, value, code) => {
    expectRefused(withField(lived, path, value), `${path}: ${code}`);
  });
  test('two at one instant are read', () => {
    expectUsual(withField(lived, 'history.1.at', acknowledged?.at));
    expectUsual(withField(lived, 'history.0.at', lived.openedAt));
  });
});

describe('where the history led to', () => {
  test.each<[string, unknown]>([
    ['status', 'open'],
    ['status', 'waiting_for_requester'],
    ['updatedAt', minutesLater(119)],
    ['updatedAt', minutesLater(121)],
    ['holds', []],
    ['holds', ['vendor']],
    ['holds', ['vendor', null, 'parts']],
    ['holds', [null, 'vendor']],
    ['holds', ['vendor', 'null']],
  ])('%s of %j is not there', (field, value) => {
    expectRefused(withField(lived, field, value), `${field}: inconsistent`);
  });
});

test('it is read by hand, and so is a ticket of before documents had versions', () => {
  expect([lived.status, lived.holds]).toEqual(['on_hold', ['vendor', null]]);
  expectUsual(lived);
  const bare = lived.history.map(({ version: _, ...event }) => event);
  expect(complaintsOf(stored({ ...lived, history: bare }))).toEqual([]);
});
