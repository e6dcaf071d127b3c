import fc from 'fast-check';
import type * as entitlements from '../../src/entitlements/index.js';
import { of } from '../../src/entitlements/index.js';
import { anyCase, BENEFITS, servedCase } from '../arbitraries/holder.ts';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as is from '../hostile/harmless.ts';
import { SCHEDULE } from './calendar.ts';
import { type Call, type Harmless, REQUEST } from './call.ts';
import { AT, account, admin, catalog, ownCatalog, owner, person, plain, set } from './documents.ts';

/** Whose plain copy the library has not seen. */
export const sets = fc.oneof(servedCase, anyCase).map((one) => plain(of(one)));
const tiers = fc.constantFrom(null, 'essentials', 'enhanced');

const NONE = ['null'];

/** An account and a person as callers give them. */
export const HOLDER: Harmless = {
  'account.id?': is.textUpTo(100_000),
  'addOn?': NONE,
  'since?': [...NONE, ...is.SINCE],
  'endsAt?': [...NONE, ...is.UNTIL],
  'next?': NONE,
  'next.tier': NONE,
  'next.at': is.UNTIL,
  'salesExecutive?': is.FLAG,
  'selfServe?': is.FLAG,
  'products?': is.NAMES,
  'products.0': is.ANY_TEXT,
  'person.id': is.textUpTo(100_000),
  roles: is.NO_ITEMS,
  'powerUser?': NONE,
  'signedIn?': is.FLAG,
};

/** Entitlements as they come from a store. */
const SET: Harmless = {
  ...SCHEDULE,
  'version?': [],
  personId: is.ANY_TEXT,
  accountId: [...NONE, ...is.ANY_TEXT],
  tier: [...NONE, ...is.ANY_TEXT],
  variant: [...NONE, ...is.ANY_TEXT],
  held: is.NO_ITEMS,
  'held.0.tier': is.ANY_TEXT,
  en: is.ANY_TEXT,
  ja: is.ANY_TEXT,
  since: [...NONE, ...is.STORED_INSTANT],
  until: [...NONE, ...is.STORED_INSTANT],
  next: NONE,
  replyWithin: [...NONE, ...is.DURATION],
  channels: is.NAMES,
  'channels.0': is.ANY_TEXT,
  languages: is.NAMES,
  'languages.0': is.ANY_TEXT,
  roles: is.NAMES,
  'roles.0': is.ANY_TEXT,
  at: is.STORED_INSTANT,
  validUntil: [...NONE, ...is.STORED_INSTANT],
  catalog: is.ANY_TEXT,
  benefits: is.NOTHING_WITHIN,
  'benefits.*?': [],
  allowed: ['true'],
  because: is.NAMES,
  'because.0': is.ANY_TEXT,
  unlockedBy: is.NO_ITEMS,
  'unlockedBy.0.id': is.ANY_TEXT,
  targets: is.NO_ITEMS,
  'targets.0.id': is.ID,
  'targets.0.within': ['a duration of a millisecond', 'a duration up to the safe integers'],
  'targets.0.channels': [...NONE, ...is.NAMES],
  'targets.0.languages': [...NONE, ...is.NAMES],
  'targets.0.severities': [...NONE, ...is.NAMES],
  // What was made of a schedule has each of its fields, and opens.
  'schedule.weekly': [],
  'schedule.weekly.*': is.NO_ITEMS,
  'schedule.closures': is.NO_ITEMS,
  'schedule.exceptions': is.NOTHING_WITHIN,
  takesClosures: is.FLAG,
  severities: is.NAMES,
  'severities.0': is.ANY_TEXT,
};

const { root_cause_analysis_meeting: denied } = set.benefits;

export const calls: RowsOf<typeof entitlements, Call> = {
  of: {
    takes: REQUEST,
    samples: [
      [{ account, person, at: AT, powerUserTerms: 'most_favourable', catalog }],
      [{ account, person: admin, at: AT }],
    ],
    sound: anyCase.map((one) => [one]),
    harmless: { ...HOLDER, at: is.INSTANT, 'powerUserTerms?': [], 'catalog?': [] },
    open: ['account', 'person', 'addOn', 'powerUser', 'next'],
    about: ['catalog'],
  },
  parse: {
    takes: { input: 'document' },
    samples: [[plain(set)], [plain(owner)], [{ ...plain(set), benefits: { denied: plain(denied) } }]],
    harmless: SET,
    sound: sets.map((one) => [one]),
  },
  parseAccount: {
    takes: { input: 'document', catalog: 'request' },
    samples: [[account, catalog]],
    about: ['catalog'],
    sound: anyCase.map((one) => [one.account]),
    harmless: { ...HOLDER, 'input.id?': is.textUpTo(100_000), 'catalog?': [] },
  },
  parsePerson: {
    takes: { input: 'document', catalog: 'request' },
    samples: [[person, catalog]],
    about: ['catalog'],
    sound: anyCase.map((one) => [one.person]),
    harmless: { ...HOLDER, 'input.id': is.textUpTo(100_000), 'catalog?': [] },
  },
  check: {
    takes: { set: 'document', benefit: 'value', options: 'request' },
    samples: [
      [set, 'hub', { language: 'ja', severity: null, at: AT }],
      [owner, 'chat', { severity: 'urgent' }],
    ],
    sound: fc.tuple(sets, fc.constantFrom(...BENEFITS, 'fax')),
    harmless: {
      benefit: is.BENEFIT,
      'options?': is.NO_FIELDS,
      'language?': is.LANGUAGE,
      'severity?': NONE,
      'at?': is.INSTANT,
    },
  },
  compare: {
    takes: REQUEST,
    samples: [[{ from: 'essentials', to: 'enhanced', catalog }], [{ from: null, to: 'gold', catalog: ownCatalog }]],
    sound: fc.tuple(tiers, tiers).map(([from, to]) => [{ from, to }]),
    harmless: { from: NONE, to: NONE, 'catalog?': [] },
    about: ['catalog'],
  },
};
