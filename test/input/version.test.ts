import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Faults } from '../../src/input/faults.js';
import { object } from '../../src/input/request.js';
import { document } from '../../src/input/schema.js';
import type { UpgradeStep } from '../../src/input/upgrade.js';
import { DOCUMENT_VERSION, versioned, versionSchema } from '../../src/input/version.js';

const schema = z.object({ version: versionSchema(), name: z.string() });
const read = versioned(
  'ticket',
  document(() => schema),
);

function issuesIn(found: unknown): string[] {
  return found instanceof Faults ? found.issues.map(({ path, code }) => `${path.join('.')}: ${code}`) : [];
}

test('a document of today’s version is read, and so is one that was written before there was the field', () => {
  for (const given of [{ version: 1 }, { version: undefined }, {}]) {
    expect(read({ ...given, name: 'a' })).toEqual({ version: 1, name: 'a' });
  }
});

test('it is answered with its version, the first of its fields', () => {
  expect(Object.keys(Object(read({ name: 'a' })))).toEqual(['version', 'name']);
  expect(DOCUMENT_VERSION).toBe(1);
});

test.each([0, 2, -1, 1.5, '1', null, true, Number.NaN, [1], {}, 1n])('any other version is refused: %s', (version) => {
  expect(issuesIn(read({ version, name: 'a' }))).toEqual(['version: unsupported_version']);
});

test('a later version is refused before anything else of the document is read', () => {
  const readLater = versioned('ticket', object({ name: () => expect.unreachable() }));
  expect(issuesIn(readLater({ version: 2, name: 1, more: 1 }))).toEqual(['version: unsupported_version']);
  const found = read({ version: 2 });
  const [issue] = found instanceof Faults ? found.issues : [];
  expect(issue?.message.en).toBe('This release reads documents up to version 1, not of 2.');
});

test('a value that is not an object is refused as such', () => {
  for (const value of [null, undefined, 'ticket', [], 1]) expect(issuesIn(read(value))).toEqual([': invalid_type']);
});

test('fields of a later minor version are ignored', () => {
  expect(read({ version: 1, name: 'a', later: true })).toEqual({ version: 1, name: 'a' });
});

describe('a release that reads version 3, after two changes of tickets', () => {
  const third = z.object({ version: z.literal(3), title: z.string(), tags: z.array(z.string()) });
  const steps: readonly UpgradeStep[] = [
    { kind: 'ticket', from: 1, upgrade: ({ name, ...others }) => ({ ...others, title: name }) },
    { kind: 'invoice', from: 1, upgrade: () => expect.unreachable() },
    { kind: 'ticket', from: 2, upgrade: (stored) => ({ tags: [], ...stored }) },
  ];
  const readThird = versioned(
    'ticket',
    document(() => third),
    { current: 3, steps },
  );

  test('a document of any earlier version is upgraded step by step, and nothing else of it is changed', () => {
    for (const given of [{ name: 'a' }, { version: 1, name: 'a' }, { version: 2, title: 'a' }]) {
      expect(readThird(given)).toEqual({ version: 3, title: 'a', tags: [] });
    }
    expect(readThird({ version: 2, title: 'a', tags: ['x'] })).toEqual({ version: 3, title: 'a', tags: ['x'] });
  });

  test('what was given stays as it is, frozen or not', () => {
    const given = Object.freeze({ version: 1, name: 'a' });
    readThird(given);
    expect(given).toEqual({ version: 1, name: 'a' });
  });

  test('a fault of an upgraded document is found by the reader of today', () => {
    expect(issuesIn(readThird({ version: 1, name: 7 }))).toEqual(['title: invalid_type']);
  });

  test('the next version is refused', () => {
    expect(issuesIn(readThird({ version: 4, title: 'a', tags: [] }))).toEqual(['version: unsupported_version']);
  });

  test('what is no plain object, or cannot be read, is refused by its reader', () => {
    class Ticket {
      readonly version = 1;
      readonly title = 'a';
    }
    const throwing = Object.defineProperty({ version: 1 }, 'name', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    for (const value of [new Ticket(), throwing]) expect(readThird(value)).toBeInstanceOf(Faults);
  });
});
