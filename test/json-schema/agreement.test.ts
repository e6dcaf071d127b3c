import { describe, expect, test } from 'vitest';
import { type DocumentName, schemas } from '../../src/json-schema/index.js';
import { DOCUMENTS, EDITS } from './documents.ts';
import { fits, stored } from './validators.ts';

const NAMES = Object.keys(DOCUMENTS) as DocumentName[]; // the keys of the table

function isRead(name: DocumentName, value: unknown): boolean {
  return schemas[name]['~standard'].validate(stored(value)).issues === undefined;
}

/** What the reader, and a validator of each draft, say of a value. */
function answers(name: DocumentName, value: unknown): readonly boolean[] {
  return [isRead(name, value), fits(name, value), fits(name, value, '07')];
}

function withoutOne(documents: readonly unknown[]) {
  return documents.flatMap((one) => {
    const fields = Object.entries<unknown>(Object(stored(one)));
    return fields.map(([field]) => ({ field, edited: Object.fromEntries(fields.filter(([name]) => name !== field)) }));
  });
}

describe.each(NAMES)('%s', (name) => {
  test.each(DOCUMENTS[name].map((one, i) => [i, one]))(
    'document %i is taken by the reader and by both drafts',
    (_, one) => {
      expect(answers(name, one)).toEqual([true, true, true]);
    },
  );

  test.each(EDITS[name].map((edit) => [edit]))('%j is refused by the reader and by both drafts', (edit) => {
    expect(answers(name, { ...Object(DOCUMENTS[name][0]), ...edit })).toEqual([false, false, false]);
  });

  test.each([null, 'text', 7, [[]], true])('%j is refused by the reader and by both drafts', (value) => {
    expect(answers(name, value)).toEqual([false, false, false]);
  });

  test('a field is required by the JSON Schema where the reader misses it, and nowhere else', () => {
    for (const { edited, field } of withoutOne(DOCUMENTS[name])) {
      const { issues = [] } = schemas[name]['~standard'].validate(edited);
      // Without roles, say, a catalogue that names a role elsewhere is refused for that name.
      const taken = !issues.some(
        ({ path, issue }) => path.length === 1 && path[0] === field && issue.code === 'missing',
      );
      expect([fits(name, edited), fits(name, edited, '07')], `without ${field}`).toEqual([taken, taken]);
    }
  });

  test('what the reader takes, the JSON Schema takes', () => {
    const values = [
      null,
      '',
      'text',
      '2026-11-20T16:30+09:00',
      '2026-11-20',
      'PT0S',
      0,
      1,
      -1,
      0.5,
      1795159800000,
      -100_000_000_000,
      8_640_000_000_000_000,
      true,
      [],
      {},
    ];
    for (const one of DOCUMENTS[name]) {
      for (const field of Object.keys(Object(stored(one)))) {
        for (const value of values) {
          const edited = { ...Object(stored(one)), [field]: value };
          if (isRead(name, edited)) expect(fits(name, edited), `${field}: ${JSON.stringify(value)}`).toBe(true);
        }
      }
    }
  });
});
