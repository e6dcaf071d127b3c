import fc from 'fast-check';
import type * as root from '../../src/index.js';
import type * as schemas from '../../src/json-schema.js';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as is from '../hostile/harmless.ts';
import type { Call } from './call.ts';
import { set } from './documents.ts';

const message = { en: 'No.', ja: 'いいえ。' };
/** Its issues are thrown as they are. */
const refusal = {
  code: 'no',
  because: ['R1'],
  message,
  issues: [Object.freeze({ path: ['at'], code: 'no', message })],
};

export const calls: RowsOf<Pick<typeof root, 'orThrow' | 'rule' | 'rules'>, Call> = {
  orThrow: {
    takes: { decision: 'value' },
    samples: [[{ ok: true, value: set }]],
    refused: [[{ ok: false, refusal }]],
    harmless: {
      decision: ['an object with inherited fields', 'an answer that says yes'],
      ok: ['true'],
      value: is.EVERYTHING,
    },
  },
  rule: {
    takes: { id: 'value' },
    samples: [['R19']],
    sound: fc
      .oneof(
        fc.integer({ min: 1, max: 55 }).map((n) => `R${n}`),
        fc.integer({ min: 1, max: 42 }).map((n) => `A${n}`),
      )
      .map((id) => [id]),
  },
  rules: { takes: {}, samples: [[]] },
};

export const schemaCalls: RowsOf<typeof schemas, Call> = {
  jsonSchema: {
    takes: { document: 'value' },
    samples: [
      ['schedule'],
      ['catalog'],
      ['account'],
      ['person'],
      ['entitlements'],
      ['commitment'],
      ['ticket'],
      ['ticket_event'],
    ],
  },
};
