import { describe, expect, test } from 'vitest';
import { jsonSchema } from '../src/json-schema.js';

describe('JSON Schemas', () => {
  test.each(['schedule', 'catalog', 'account', 'person', 'entitlements', 'ticket'] as const)('of %s', (name) => {
    const schema = jsonSchema(name);
    expect(schema).toMatchObject({ type: 'object', properties: expect.any(Object) });
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(Object.isFrozen(schema) && Object.isFrozen(schema.properties)).toBe(true);
  });
});
