import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type DocumentName, jsonSchema } from '../../src/json-schema/index.js';

/** How a document looks to whoever gets it as JSON. */
export function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

// In strict mode an unknown keyword, or one that says nothing for its type, is an error.
const options = { strict: true, allowUnionTypes: true } as const;
const byDraft = { '2020-12': new Ajv2020(options), '07': new Ajv(options) } as const;
const compiled = new Map<string, (value: unknown) => boolean>();

/** Whether a value fits the JSON Schema of a document, as a validator of that draft says. */
export function fits(name: DocumentName, value: unknown, draft: '2020-12' | '07' = '2020-12'): boolean {
  const key = `${name} ${draft}`;
  const validate = compiled.get(key) ?? byDraft[draft].compile(stored(jsonSchema(name, { draft })));
  compiled.set(key, validate);
  return validate(stored(value));
}
