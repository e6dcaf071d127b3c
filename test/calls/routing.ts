import fc from 'fast-check';
import type * as routing from '../../src/routing/index.js';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as is from '../hostile/harmless.ts';
import { type Call, REQUEST } from './call.ts';
import { AT, catalog, held, set, urgent } from './documents.ts';
import { sets } from './entitlements.ts';

const about = ['entitlements', 'catalog'];
/** Hours at which desks open, shut and stand still, at or after the instant of any set. */
const moments = fc
  .tuple(
    fc.constantFrom('2026-11-20T07:30:00Z', '2027-03-05T08:00:00Z', '2027-03-08T00:00:00Z', '2027-06-16T03:00:00Z'),
    fc.constantFrom(-1, 0, 1, 3_600_000),
  )
  .map(([at, by]) => Date.parse(at) + by);
const closures = fc.constantFrom([], ['2027-03-08'], ['2026-11-20', '2026-11-23']);
const numbers = fc.constantFrom(undefined, null, '+81 3 1234 5678', '０３ー１２３４ー５６７８', '110', 'call me');
const languages = fc.constantFrom('en', 'ja', 'ja', 'ja-JP', 'de', 'zh-Hant-TW', 'fr');

const ROUTE_FIELDS = {
  language: is.LANGUAGE,
  at: is.INSTANT,
  'deskClosed?': is.FLAG,
  'closures?': is.NO_ITEMS,
  'closures.0': is.DATE,
  'brings?': is.without(is.NAMES, 'a list of no text'),
  'brings.0': is.without(is.wordsUpTo(64), ...is.PLAIN_DATES),
  directPhoneNumber: is.PHONE_NUMBER,
  'severity?': ['null'],
  'catalog?': [],
};

export { languages, moments, numbers, ROUTE_FIELDS };

const asked = fc.record(
  {
    channel: fc.constantFrom('email', 'email', 'chat', 'phone'),
    language: languages,
    at: moments,
    directPhoneNumber: numbers,
    deskClosed: fc.boolean(),
    closures,
  },
  { requiredKeys: ['channel', 'language', 'at'], noNullPrototype: true },
);

export const calls: RowsOf<typeof routing, Call> = {
  route: {
    takes: REQUEST,
    samples: [
      [
        {
          entitlements: set,
          channel: 'phone',
          language: 'ja',
          severity: null,
          at: AT,
          directPhoneNumber: '+81 3 1234 5678',
          deskClosed: false,
          closures: ['2026-11-23'],
          brings: ['24x7_contact'],
          catalog,
        },
      ],
      [{ entitlements: set, channel: 'email', language: 'ja', at: AT }],
      [urgent],
    ],
    sound: fc.tuple(sets, asked).map(([entitlements, more]) => [{ entitlements, ...more }]),
    harmless: ROUTE_FIELDS,
    about,
  },
  contactOptions: {
    takes: REQUEST,
    samples: [
      [
        {
          entitlements: set,
          language: 'ja',
          severity: null,
          urgent: true,
          at: AT,
          closures: ['2026-11-23'],
          brings: ['24x7_contact'],
          catalog,
        },
      ],
      [{ entitlements: held('enhanced'), at: AT }],
    ],
    sound: fc
      .tuple(sets, languages, fc.boolean())
      .map(([entitlements, language, urgently]) => [{ entitlements, language, urgent: urgently, at: entitlements.at }]),
    harmless: { ...ROUTE_FIELDS, at: is.INSTANT, 'language?': is.LANGUAGE, 'urgent?': is.FLAG },
    about,
  },
  availability: {
    takes: REQUEST,
    samples: [[{ entitlements: set, at: AT, closures: ['2026-11-23'], catalog }], [{ entitlements: set, at: AT }]],
    sound: fc
      .tuple(sets, closures)
      .map(([entitlements, days]) => [{ entitlements, at: entitlements.at, closures: days }]),
    harmless: ROUTE_FIELDS,
    about,
  },
};
