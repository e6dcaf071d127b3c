import fc from 'fast-check';
import type * as root from '../../src/index.js';
import type * as schemas from '../../src/json-schema/index.js';
import { offer as offers } from '../arbitraries/catalog.ts';
import type { RowsOf } from '../architecture/public-functions.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import * as is from '../hostile/harmless.ts';
import type { Call } from './call.ts';
import { catalog as builtIn, ownCatalog, set } from './documents.ts';
import * as some from './moments.ts';

const message = { en: 'No.', ja: 'いいえ。' };
/** Its issues are thrown as they are. */
const refusal = {
  code: 'no',
  because: ['R1'],
  message,
  issues: [Object.freeze({ path: ['at'], code: 'no', message })],
};

const libraryRules = fc.oneof(
  fc.integer({ min: 1, max: 55 }).map((n) => `R${n}`),
  fc.integer({ min: 1, max: 42 }).map((n) => `A${n}`),
);

export const calls: RowsOf<Pick<typeof root, 'label' | 'orThrow' | 'premiumSupport' | 'rule' | 'rules'>, Call> = {
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
  premiumSupport: {
    takes: { spec: 'value', options: 'request' },
    samples: [
      [
        ownCatalog,
        {
          closures: ['2026-11-23'],
          deskClock: 'business',
          powerUserTerms: 'most_favourable',
          lateness: 'elapsed',
          atRiskAt: 0.5,
        },
      ],
      [],
    ],
    sound: fc.tuple(
      offers,
      fc.record(
        {
          closures: fc.constantFrom([], ['2024-11-23']),
          deskClock: fc.constantFrom('business', 'elapsed'),
          lateness: fc.constantFrom('due_at', 'elapsed'),
          atRiskAt: fc.constantFrom(0, 0.5, 1),
        },
        { requiredKeys: [] },
      ),
    ),
    harmless: {
      'spec?': [],
      'options?': is.NO_FIELDS,
      'closures?': is.NO_ITEMS,
      'closures.0': is.DATE,
      'deskClock?': [],
      'powerUserTerms?': [],
      'lateness?': [],
      'atRiskAt?': is.SHARE,
    },
  },
  rule: {
    takes: { id: 'value', catalog: 'value' },
    samples: [
      ['R19', builtIn],
      ['own', ownCatalog],
    ],
    sound: fc.oneof(
      fc.tuple(libraryRules, fc.oneof(fc.constantFrom(builtIn, ownCatalog), offers)),
      fc.constantFrom(...Object.keys(OWN_OFFER.rules)).map((id) => [id, OWN_OFFER]),
    ),
    harmless: { 'catalog?': [] },
    about: ['catalog'],
  },
  rules: {
    takes: { because: 'value', options: 'request' },
    samples: [[['R19', 'own'], { locale: 'ja', catalog: ownCatalog }]],
    sound: fc.tuple(
      fc.array(libraryRules, { maxLength: 5 }),
      fc.record({ locale: some.locales, catalog: fc.oneof(fc.constantFrom(builtIn, ownCatalog), offers) }),
    ),
    harmless: { because: is.NO_ITEMS, catalog: [] },
    about: ['catalog'],
  },
  label: {
    takes: { kind: 'value', id: 'value', catalog: 'value' },
    samples: [
      ['tier', 'enhanced', builtIn],
      ['stage', 'overdue'],
    ],
    sound: fc
      .tuple(
        fc.constantFrom('stage', 'metric', 'status'),
        fc.constant('x'),
        fc.oneof(fc.constantFrom(builtIn, ownCatalog), offers),
      )
      .map(([kind, , one]) => [kind, { stage: 'met', metric: 'update', status: 'open' }[kind], one]),
    harmless: { 'catalog?': [] },
    about: ['catalog'],
  },
};

export const schemaCalls: RowsOf<typeof schemas, Call> = {
  jsonSchema: {
    takes: { document: 'value', options: 'request' },
    samples: [
      ['schedule', { draft: '07' }],
      ['catalog', { draft: '2020-12' }],
      ...(
        [
          'account',
          'person',
          'entitlements',
          'route',
          'commitment',
          'reading',
          'ticket',
          'ticket_event',
          'ticket_submission',
          'ticket_command',
          'subscription',
          'subscription_event',
          'billing_command',
          'invoice',
          'money',
        ] as const
      ).map((name) => [name]),
    ],
    harmless: { 'options?': is.NO_FIELDS, 'draft?': [] },
  },
};
