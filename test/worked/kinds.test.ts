import { describe, expect, test } from 'vitest';
import { UPGRADES, type UpgradeStep } from '../../src/input/upgrade.js';
import { DOCUMENT_VERSION } from '../../src/input/version.js';
import { type DocumentName, jsonSchema, schemas } from '../../src/json-schema/index.js';
import { filesBelow } from '../architecture/source.ts';
import { RECORDS } from '../hostile/place.ts';

/** A stored document, or a file of them. */
// biome-ignore lint/suspicious/noExplicitAny: what a stored document is, is for the package to say
type Kept = Readonly<Record<string, any>>;

const files: readonly Kept[] = filesBelow('test/worked/documents', '.json').map(({ text }) => JSON.parse(text));
const ofKind = (kind: string) => files.filter((one) => one.kind === kind);
const lives = ofKind('subscription');
const ticketLives = ofKind('ticket');
const subscriptionEvents = lives.flatMap(({ begun, steps }) => [begun, ...steps.map((one: Kept) => one.events)].flat());
const sets = [...ofKind('entitlements').map(({ document }) => document), ...ofKind('commitments')].map(
  (one) => one.entitlements ?? one,
);

/** The documents of the corpus by the names of the schemas: each as a caller stored it. */
const CORPUS: { readonly [name in DocumentName]: readonly Kept[] } = {
  catalog: [...ofKind('catalogue').map(({ document }) => document), ...lives.flatMap(({ spec }) => spec.catalog ?? [])],
  schedule: ofKind('schedules').flatMap(({ documents }) => documents.map((one: Kept) => one.document)),
  account: ofKind('holders').flatMap(({ documents }) => documents.map((one: Kept) => one.account)),
  person: ofKind('holders').flatMap(({ documents }) => documents.map((one: Kept) => one.person)),
  entitlements: sets,
  route: ofKind('commitments').map(({ route }) => route),
  commitment: ofKind('commitments').flatMap(({ commitments }) => commitments),
  reading: ofKind('reading').map(({ document }) => document),
  ticket: ticketLives.map(({ document }) => document),
  ticket_event: ticketLives.flatMap(({ submitted, events }) => [submitted, ...events]),
  // A submission is read against the built-in offer.
  ticket_submission: ticketLives
    .filter(({ submitted }) => submitted.catalog === 'dropbox_premium_support')
    .map(({ request: { at: _, ...form } }) => form),
  ticket_command: ticketLives.flatMap(({ commands, entitlements }) =>
    commands.map((one: Kept) =>
      one.type === 'set_severity' ? { ...one, entitlements: entitlements ?? sets[0] } : one,
    ),
  ),
  subscription: lives.flatMap(({ started, ended }) => [started, ended]),
  subscription_event: subscriptionEvents,
  billing_command: lives.flatMap(({ steps }) => steps.flatMap(({ command = [] }: Kept) => command)),
  invoice: [
    ...ofKind('invoice').map(({ document }) => document),
    ...subscriptionEvents.flatMap((e) => e.invoice ?? []),
  ],
  money: ofKind('money').flatMap(({ answers }) => answers.sums.flat()),
};

/** The kinds of the code: every document that has a schema; lists of events are lists. */
const NAMES = Object.keys(schemas).filter((name) => !name.endsWith('_events')) as DocumentName[]; // the keys of the table

/** What the schema of a kind says a `type`, or another field, may be: found in every alternative of it. */
function valuesOf(node: Kept, field: string): readonly string[] {
  const { properties = {}, anyOf = [], oneOf = [] } = node;
  const { const: one, enum: several = [] } = properties[field] ?? {};
  return [
    ...(one === undefined ? [] : [one]),
    ...several,
    ...[...anyOf, ...oneOf].flatMap((part) => valuesOf(part, field)),
  ];
}

test('every kind of document that has a schema is in the corpus', () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(17);
  for (const name of NAMES) expect(CORPUS[name].length, name).toBeGreaterThan(0);
});

test.each<[DocumentName, string, number]>([
  ['ticket_event', 'type', 13],
  ['ticket_command', 'type', 12],
  ['subscription_event', 'type', 21],
  ['billing_command', 'type', 14],
  ['invoice', 'kind', 4],
])('every %s of the schema is in the corpus, by its %s', (name, field, least) => {
  const known = new Set(valuesOf(jsonSchema(name), field));
  expect(known.size).toBeGreaterThanOrEqual(least);
  expect(new Set(CORPUS[name].map((one) => one[field]))).toEqual(known);
});

test('lines of every kind are in the corpus', () => {
  const { items }: Kept = Object(jsonSchema('invoice').properties).lines;
  const lines = CORPUS.invoice.flatMap((one) => one.lines.map(({ kind }: Kept) => kind));
  expect(new Set(lines)).toEqual(new Set(valuesOf(items, 'kind')));
});

function issuesOf(name: DocumentName, value: unknown): readonly string[] {
  const { issues = [] } = schemas[name]['~standard'].validate(value);
  return issues.map(({ issue }) => `${issue.path.join('.')}: ${issue.code}`);
}

/** What is written for the library, by people and programs, refuses fields that do not exist: they are mistakes. */
const WRITTEN: readonly DocumentName[] = [
  'catalog',
  'schedule',
  'ticket_submission',
  'ticket_command',
  'billing_command',
  'money',
];
/** The callers' own records. They and what is written for the library have no version. */
const UNVERSIONED: readonly DocumentName[] = [...WRITTEN, 'account', 'person'];

/** The value with a field of a later release in each of its objects; the fields of a record are named by ids. */
function withLaterFields(value: unknown, under = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => withLaterFields(item, under));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, field]) => [key, withLaterFields(field, key)] as const);
  return Object.fromEntries(RECORDS.includes(under) ? fields : [...fields, ['ofALaterRelease', { deep: [1] }]]);
}

describe.each(NAMES)('%s', (name) => {
  const documents = CORPUS[name];

  test('each document of the corpus is read by today’s reader, as it was stored', () => {
    for (const one of documents) {
      const read = schemas[name]['~standard'].validate(structuredClone(one));
      expect(read.issues).toBeUndefined();
      if (!UNVERSIONED.includes(name)) expect(Object(read).value).toStrictEqual(one);
    }
  });

  test.runIf(!UNVERSIONED.includes(name))(
    'fields that today’s reader does not know are ignored, wherever they are',
    () => {
      for (const one of documents) {
        const read = schemas[name]['~standard'].validate(withLaterFields(one));
        expect(Object(read).value ?? read).toStrictEqual(one);
      }
    },
  );

  test.runIf(name === 'account' || name === 'person')('your own fields are ignored, wherever they are', () => {
    for (const one of documents) {
      const read = schemas[name]['~standard'].validate(withLaterFields(one));
      expect(read).toStrictEqual(schemas[name]['~standard'].validate(one));
    }
  });

  test.runIf(!UNVERSIONED.includes(name))('a newer version is refused by its name', () => {
    for (const one of documents) {
      expect(issuesOf(name, { ...one, version: DOCUMENT_VERSION + 1 })).toEqual(['version: unsupported_version']);
    }
  });

  test.runIf(WRITTEN.includes(name) && name !== 'catalog')('a field that does not exist is refused', () => {
    for (const one of documents) {
      expect(issuesOf(name, { ...one, ofALaterRelease: 1 })).toEqual(['ofALaterRelease: unknown_field']);
    }
  });
});

test('a newer version is refused event by event, in a history and in a list of events', () => {
  const newer = DOCUMENT_VERSION + 1;
  const ticket = CORPUS.ticket.find(({ history }) => history.length > 2) as Kept; // there is one
  const history = ticket.history.map((one: Kept, i: number) => (i === 1 ? one : { ...one, version: newer }));
  const wrong = history.flatMap((_: Kept, i: number) => (i === 1 ? [] : [`history.${i}.version: unsupported_version`]));
  expect(issuesOf('ticket', { ...ticket, history })).toEqual(wrong);
  for (const name of ['ticket_events', 'subscription_events'] as const) {
    const events = name === 'ticket_events' ? CORPUS.ticket_event : CORPUS.subscription_event;
    const list = events.slice(0, 3).map((one, i) => ({ ...one, version: i === 1 ? newer : 1 }));
    const { issues = [] } = schemas[name]['~standard'].validate(list);
    expect(issues.map(({ issue }) => [...issue.path, issue.code])).toEqual([[1, 'version', 'unsupported_version']]);
  }
});

/** The steps whose kind has no document of the version that they take. A document without a version is of the first. */
function stepsWithoutDocument(
  steps: readonly UpgradeStep[],
  corpus: Readonly<Record<string, readonly Kept[]>>,
): string[] {
  return steps
    .filter(({ kind, from }) => !(corpus[kind] ?? []).some(({ version = 1 }) => version === from))
    .map(({ kind, from }) => `${kind} of version ${from}`);
}

test('every step of an upgrade has a document of the version that it takes', () => {
  expect(stepsWithoutDocument(UPGRADES, CORPUS)).toEqual([]);
  const step = (kind: UpgradeStep['kind'], from: number): UpgradeStep => ({ kind, from, upgrade: (stored) => stored });
  expect(stepsWithoutDocument([step('ticket', 1), step('invoice', 1)], CORPUS)).toEqual([]);
  expect(stepsWithoutDocument([step('ticket', 2)], CORPUS)).toEqual(['ticket of version 2']);
});

test('the steps lead up to the version of today', () => {
  for (const { kind, from } of UPGRADES) {
    expect(Number.isInteger(from) && from >= 1 && from < DOCUMENT_VERSION, `${kind} ${from}`).toBe(true);
  }
  const pairs = UPGRADES.map(({ kind, from }) => `${kind} ${from}`);
  expect(new Set(pairs).size).toBe(pairs.length);
});
