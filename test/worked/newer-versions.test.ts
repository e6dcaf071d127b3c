import { expect, test } from 'vitest';
import { InvalidInputError, type Issue } from '../../src/input/issue.js';
import { DOCUMENT_VERSION } from '../../src/input/version.js';
import { functions } from '../hostile/attempts.ts';

// Every verb that takes a stored document refuses a newer one by the name of its version, not the parsers alone.

type Path = readonly (string | number)[];

/** Parts that are stored by themselves too. Without a document around them, they may say a version of their own. */
const PARTS: Readonly<Record<string, readonly Path[]>> = {
  'billing.formatInvoice': [[0]],
  'billing.formatInvoiceHtml': [[0]],
  'sla.commitmentsFor': [[0, 'route']],
  'sla.confirmation': [
    [0, 'route'],
    [0, 'commitments', 0],
  ],
  'sla.explain': [[0]],
  'sla.governing': [
    [0, 0],
    [0, 0, 'reading'],
  ],
};

/** What these take is passed on, and not read. */
const NOT_READ = ['root.orThrow 0.value', 'sla.governing 0.0.commitment'];

/** A sick ticket of many does not stop these; the report names it. */
const LEFT_OUT = [
  'tickets.nextChange',
  'tickets.changes',
  'tickets.dueWithin',
  'serviceLevels.credits',
  'hub.recent',
  'hub.recommended',
  'hub.insights',
];

/** Where a value has a stored document: the outermost objects with a version. */
function documentsIn(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('version' in value && value.version === DOCUMENT_VERSION) return [[]];
  return Object.entries(value).flatMap(([key, item]) => documentsIn(item).map((path) => [key, ...path]));
}

function withNewer(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return { ...Object(value), version: DOCUMENT_VERSION + 1 };
  const copy = Array.isArray(value) ? [...value] : { ...Object(value) };
  copy[key] = withNewer(copy[key], rest);
  return copy;
}

const cases = functions.flatMap(({ name, call, run }) =>
  (LEFT_OUT.includes(name) ? [] : call.samples).flatMap((sample) =>
    [...documentsIn(sample), ...(PARTS[name] ?? []).filter((path) => isPart(sample, path))]
      .map((path) => ({ name, at: path.join('.'), path, sample, run }))
      .filter(({ at }) => !NOT_READ.includes(`${name} ${at}`)),
  ),
);

/** Whether a part stands there; around a reading there is none. */
function isPart(sample: unknown, path: Path): boolean {
  const found = path.reduce<unknown>((value, key) => Object(value)[key], sample);
  return typeof found === 'object' && found !== null && !('reading' in found);
}

test('there are documents of every kind, taken by many verbs', () => {
  expect(new Set(cases.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40);
  expect(Object.keys(PARTS).filter((name) => !cases.some((one) => one.name === name))).toEqual([]);
});

test.each(cases)('$name refuses a newer version at $at', ({ path, sample, run }) => {
  const args: unknown = withNewer(sample, path);
  const issues = issuesOf(() => run(...(Array.isArray(args) ? args : [])));
  expect(issues.map(({ code }) => code)).toEqual(['unsupported_version']);
  expect(issues[0]?.path.at(-1)).toBe('version');
});

/** The issues that a verb throws, or that a parser or a report answers. */
function issuesOf(ask: () => unknown): readonly Issue[] {
  try {
    const { ok, refusal, sick = [] } = Object(ask());
    return ok === false ? refusal.issues : sick.flatMap((one: { readonly issues: readonly Issue[] }) => one.issues);
  } catch (error) {
    if (error instanceof InvalidInputError) return error.issues;
    throw error;
  }
}
