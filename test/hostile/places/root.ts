import type * as root from '../../../src/index.js';
import { orThrow, rule } from '../../../src/index.js';
import type * as schemas from '../../../src/json-schema.js';
import { jsonSchema } from '../../../src/json-schema.js';
import type { RowsOf } from '../../architecture/public-functions.ts';
import type { Place } from '../place.ts';

type Own = Pick<typeof root, 'orThrow' | 'rule'>;

const refusal = { code: 'no', because: [], message: { en: 'No.', ja: 'いいえ。' } };

export const rows: RowsOf<Own, readonly Place[]> = {
  orThrow: [
    ['decision', (value) => orThrow(value), ['an answer that says yes', 'an object with inherited fields']],
    ['refusal', (value) => orThrow({ ok: false, refusal: value })],
    ['refusal.issues', (value) => orThrow({ ok: false, refusal: { ...refusal, issues: value } })],
    ['refusal.message', (value) => orThrow({ ok: false, refusal: { ...refusal, message: value } })],
  ],
  rule: [['id', (value) => rule(value)]],
};

export const schemaRows: RowsOf<typeof schemas, readonly Place[]> = {
  jsonSchema: [['document', (value) => jsonSchema(value)]],
};
