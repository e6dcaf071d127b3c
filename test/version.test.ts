import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readOrThrow } from '../src/boundary.js';
import { DOCUMENT_VERSION, refuseUnknownVersion, versionSchema } from '../src/version.js';
import { issuesOf } from './thrown.ts';

const schema = z.strictObject({ version: versionSchema(), name: z.string() });

test('a document of the version of today is read, and so is one that was written before there was the field', () => {
  for (const document of [{ version: 1 }, { version: undefined }, {}]) {
    expect(refuseUnknownVersion(document, [])).toBeUndefined();
    expect(readOrThrow(schema, { ...document, name: 'a' })).toEqual({ version: 1, name: 'a' });
  }
});

test('it is answered with its version, the first of its fields', () => {
  expect(Object.keys(readOrThrow(schema, { name: 'a' }))).toEqual(['version', 'name']);
  expect(DOCUMENT_VERSION).toBe(1);
});

test.each([0, 2, -1, 1.5, '1', null, true, Number.NaN, [1], {}, 1n])(
  'any other version is refused where it stands: %s',
  (version) => {
    expect(issuesOf(() => refuseUnknownVersion({ version }, ['events', 3]))).toEqual([
      'events.3.version: unsupported_version',
    ]);
    expect(() => readOrThrow(schema, { version, name: 'a' })).toThrowError(
      expect.objectContaining({ name: 'InvalidInputError' }),
    );
  },
);

test('what is no document is refused as such', () => {
  expect(issuesOf(() => refuseUnknownVersion(null, ['subscription']))).toEqual(['subscription: invalid_type']);
});
