import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Faults } from '../../src/input/faults.js';
import { object } from '../../src/input/request.js';
import { document } from '../../src/input/schema.js';
import { DOCUMENT_VERSION, versioned, versionFault, versionSchema } from '../../src/input/version.js';

const schema = z.object({ version: versionSchema(), name: z.string() });
const read = versioned(document(() => schema));

function issuesIn(found: unknown): string[] {
  return found instanceof Faults ? found.issues.map(({ path, code }) => `${path.join('.')}: ${code}`) : [];
}

test('a document of today’s version is read, and so is one that was written before there was the field', () => {
  for (const given of [{ version: 1 }, { version: undefined }, {}]) {
    expect(versionFault(given)).toBeNull();
    expect(read({ ...given, name: 'a' })).toEqual({ version: 1, name: 'a' });
  }
});

test('it is answered with its version, the first of its fields', () => {
  expect(Object.keys(Object(read({ name: 'a' })))).toEqual(['version', 'name']);
  expect(DOCUMENT_VERSION).toBe(1);
});

test.each([0, 2, -1, 1.5, '1', null, true, Number.NaN, [1], {}, 1n])('any other version is refused: %s', (version) => {
  expect(issuesIn(versionFault({ version }))).toEqual(['version: unsupported_version']);
  expect(issuesIn(read({ version }))).toEqual(['version: unsupported_version']);
});

test('a later version is refused before anything else of the document is read', () => {
  const readLater = versioned(object({ name: () => expect.unreachable() }));
  expect(issuesIn(readLater({ version: 2, name: 1, more: 1 }))).toEqual(['version: unsupported_version']);
  const [issue] = versionFault({ version: 2 })?.issues ?? [];
  expect(issue?.message.en).toBe('This release reads documents of version 1, not of 2.');
});

test('a value that is not an object is refused as such', () => {
  for (const value of [null, undefined, 'ticket', [], 1])
    expect(issuesIn(versionFault(value))).toEqual([': invalid_type']);
});

test('fields of a later minor version are ignored', () => {
  expect(read({ version: 1, name: 'a', later: true })).toEqual({ version: 1, name: 'a' });
});
