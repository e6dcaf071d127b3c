export { type DocumentName, type JsonSchemaOptions, jsonSchema } from './json-schema.js';
export { schemas } from './schemas.js';
export type { StandardIssue, StandardResult, StandardSchema } from './standard-schema.js';
