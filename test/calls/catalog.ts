import fc from 'fast-check';
import type * as catalog from '../../src/catalog/index.js';
import { define, matrix } from '../../src/catalog/index.js';
import { offer as offers } from '../arbitraries/catalog.ts';
import { anyCase } from '../arbitraries/holder.ts';
import type { RowsOf } from '../architecture/public-functions.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import * as is from '../hostile/harmless.ts';
import { type Call, REQUEST } from './call.ts';
import { AT, account, catalog as builtIn, ownCatalog, person, plain, ticket } from './documents.ts';
import { HOLDER } from './entitlements.ts';
import { EACH, EVERY_FIELD } from './every-field.ts';
import { locales } from './moments.ts';

const whole: Call = {
  takes: { spec: 'request' },
  samples: [[EVERY_FIELD], [OWN_OFFER]],
  sound: offers.map((spec) => [spec]),
  harmless: EACH,
};

const WORDS = ['no text', ...is.without(is.textUpTo(100_000), ...is.PLAIN_DATES)];
const MATRIX = {
  columns: is.NO_ITEMS,
  rows: is.NO_ITEMS,
  'matrix.benefits': is.NO_ITEMS,
  'prices?': [],
  'prices.*': WORDS,
  tier: WORDS,
  label: WORDS,
  'benefits.0.id': WORDS,
  'severity?': ['null', ...WORDS],
  cells: is.NAMES,
  'cells.0': WORDS,
};
/** A table with every group. */
const TABLE = {
  ...plain(matrix(ownCatalog, { locale: 'en' })),
  prices: { label: 'Price', cells: ['USD 5.00', '—'] },
};
const tiers = fc.constantFrom(null, 'lower', 'upper');

export const calls: RowsOf<typeof catalog, Call> = {
  define: whole,
  parse: whole,
  withClosures: {
    takes: { catalog: 'request', closures: 'value' },
    samples: [[builtIn, ['2026-11-23']]],
    sound: fc.tuple(offers, fc.constantFrom([], ['2024-11-23'], ['2024-12-31', '2024-01-01', '2024-12-31'])),
    harmless: { closures: is.NO_ITEMS, 'closures.0': is.DATE },
  },
  withFollowUps: {
    takes: { catalog: 'request' },
    samples: [[builtIn], [ownCatalog]],
    sound: offers.map((spec) => [spec]),
  },
  at: {
    takes: { versions: 'value', on: 'value' },
    samples: [
      [[builtIn], '2026-11-20'],
      [[define(EVERY_FIELD)], '2026-11-20'],
    ],
    sound: fc.tuple(
      offers.map((offer) => [
        { ...offer, version: '1', effective: { until: '2026-01-01' } },
        { ...offer, version: '2', effective: { from: '2026-01-01', until: '2027-01-01' } },
      ]),
      fc.constantFrom('2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'),
    ),
    harmless: { on: is.DATE },
  },
  diff: {
    takes: REQUEST,
    samples: [
      [{ from: 'essentials', to: 'enhanced', catalog: builtIn }],
      [{ from: null, to: 'gold', catalog: ownCatalog }],
      [{ from: builtIn, to: ownCatalog }],
    ],
    sound: fc.oneof(
      fc.tuple(tiers, tiers, offers).map(([from, to, catalog]) => [{ from, to, catalog }]),
      fc.tuple(offers, offers).map(([from, to]) => [{ from, to }]),
    ),
    harmless: { from: ['null'], to: ['null'], 'catalog?': [] },
    about: ['catalog'],
  },
  impact: {
    takes: REQUEST,
    samples: [
      [
        {
          from: builtIn,
          to: builtIn,
          people: [{ account, person }],
          tickets: [ticket],
          at: AT,
          powerUserTerms: 'most_favourable',
        },
      ],
      [{ from: ownCatalog, to: ownCatalog, people: [], tickets: [], at: AT }],
    ],
    sound: fc
      .tuple(offers, offers, anyCase)
      .map(([, to, one]) => [
        { from: builtIn, to, people: [{ account: one.account, person: one.person }], tickets: [], at: one.at },
      ]),
    harmless: {
      ...HOLDER,
      people: is.NO_ITEMS,
      tickets: is.NO_ITEMS,
      at: is.INSTANT,
      'powerUserTerms?': [],
    },
    slow: { people: is.LONG_LISTS, tickets: is.LONG_LISTS },
    open: ['account', 'person', 'addOn', 'powerUser', 'next'],
    about: ['from', 'to'],
  },
  matrix: {
    takes: { catalog: 'request', options: 'request' },
    samples: [
      [builtIn, { locale: 'ja', metric: 'next_reply' }],
      [ownCatalog, { locale: 'en' }],
    ],
    sound: fc.tuple(
      offers,
      locales.map((locale) => ({ locale })),
    ),
    harmless: { 'metric?': [] },
  },
  toMarkdown: {
    takes: { matrix: 'request' },
    samples: [[TABLE]],
    sound: fc.tuple(offers, locales).map(([offer, locale]) => [matrix(define(offer), { locale })]),
    harmless: MATRIX,
  },
  toHtml: {
    takes: { matrix: 'request', options: 'request' },
    samples: [[TABLE, { locale: 'en', title: 'Support of Acme' }]],
    sound: fc.tuple(offers, locales).map(([offer, locale]) => [matrix(define(offer), { locale }), { locale }]),
    harmless: { ...MATRIX, 'title?': ['no text', ...is.without(is.textUpTo(1000), ...is.PLAIN_DATES)] },
  },
};
