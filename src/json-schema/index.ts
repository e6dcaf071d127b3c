/**
 * Every document as a JSON Schema and as a Standard Schema. This entry is not part of the root.
 *
 * @module json-schema
 */
export { type DocumentName, type JsonSchemaOptions, jsonSchema } from './json-schema.js';
export type { Keywords } from './keywords.js';
export { schemas } from './schemas.js';
export type { StandardIssue, StandardResult, StandardSchema } from './standard-schema.js';
