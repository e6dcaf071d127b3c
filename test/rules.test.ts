import { describe, expect, test } from 'vitest';
import { jsonSchema } from '../src/json-schema.js';
import { rule } from '../src/rules.js';
import { issuesOf } from './thrown.ts';

test('a rule is its id and one sentence in each language, frozen plain data', () => {
  const r35 = rule('R35');
  expect(r35).toStrictEqual({ id: 'R35', en: expect.any(String), ja: expect.any(String) });
  expect(Object.isFrozen(r35)).toBe(true);
  expect(JSON.parse(JSON.stringify(r35))).toStrictEqual(r35);
  expect(rule('R35')).toBe(r35);
});

test.each(['r35', 'R035', 'R35 ', 'R', '', '__proto__'])('"%s" is no rule', (id) => {
  expect(issuesOf(() => rule(id))).toEqual(['id: unknown_rule']);
});

describe('JSON Schemas', () => {
  test.each(['schedule', 'catalog', 'account', 'person', 'entitlements', 'ticket'] as const)('of %s', (name) => {
    const schema = jsonSchema(name);
    expect(schema).toMatchObject({ type: 'object', properties: expect.any(Object) });
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(Object.isFrozen(schema) && Object.isFrozen(schema.properties)).toBe(true);
  });
});
