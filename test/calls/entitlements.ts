import fc from 'fast-check';
import { define } from '../../src/catalog/index.js';
import type * as entitlements from '../../src/entitlements/index.js';
import { of } from '../../src/entitlements/index.js';
import { anyCase, BENEFITS, servedCase } from '../arbitraries/holder.ts';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as is from '../hostile/harmless.ts';
import { keptFor } from '../kept-inputs.ts';
import { SCHEDULE } from './calendar.ts';
import { type Call, type Harmless, REQUEST } from './call.ts';
import { AT, account, admin, catalog, ownCatalog, owner, person, plain, set } from './documents.ts';

const entitled = keptFor(1000, of);

/** Whose plain copy the library has not seen. */
export const sets = fc.oneof(servedCase, anyCase).map((one) => plain(entitled(one)));

const tiers = fc.constantFrom(null, 'essentials', 'enhanced');

const NONE = ['null'];
const PROMISED = ['a duration of a day', 'a duration of a millisecond', 'a duration up to the safe integers'];
const GRANTED = ['a number', 'a number that looks like a date'];

/** An account and a person as callers give them. */
export const HOLDER: Harmless = {
  'account.id?': is.ID_STORED,
  'addOn?': NONE,
  'since?': [...NONE, ...is.SINCE],
  'endsAt?': [...NONE, ...is.UNTIL],
  'next?': NONE,
  'next.tier': NONE,
  'next.at': is.UNTIL,
  'salesExecutive?': is.FLAG,
  'selfServe?': is.FLAG,
  'products?': is.without(is.NAMES, 'a list of no text'),
  'products.0': is.ID_STORED,
  'person.id': is.ID_STORED,
  roles: is.NO_ITEMS,
  'powerUser?': NONE,
  'signedIn?': is.FLAG,
};

/** Entitlements as they come from a store. */
const SET: Harmless = {
  ...SCHEDULE,
  'version?': [],
  personId: is.ID_STORED,
  accountId: [...NONE, ...is.ID_STORED],
  tier: [...NONE, ...is.ANY_TEXT],
  variant: [...NONE, ...is.ANY_TEXT],
  held: is.NO_ITEMS,
  'held.0.tier': is.ANY_TEXT,
  en: is.ANY_TEXT,
  ja: is.ANY_TEXT,
  since: [...NONE, ...is.STORED_INSTANT],
  until: [...NONE, ...is.STORED_INSTANT],
  next: NONE,
  replyWithin: [...NONE, ...PROMISED],
  channels: is.NAMES,
  'channels.0': is.ANY_TEXT,
  languages: is.NAMES,
  'languages.0': is.ANY_TEXT,
  roles: is.NAMES,
  'roles.0': is.ANY_TEXT,
  at: is.STORED_INSTANT,
  validUntil: [...NONE, ...is.STORED_INSTANT],
  catalog: is.ANY_TEXT,
  catalogVersion: is.ANY_TEXT,
  contact: is.FLAG,
  contacts: is.NO_ITEMS,
  'hubCites?': is.NAMES,
  'hubCites.0': is.ANY_TEXT,
  severityChangedBy: is.NAMES,
  'severityChangedBy.0': is.ANY_TEXT,
  day: ['a duration of a millisecond', 'a duration up to the safe integers'],
  benefits: is.NOTHING_WITHIN,
  'benefits.*?': [],
  allowed: ['true'],
  because: is.NAMES,
  'because.0': is.ANY_TEXT,
  unlockedBy: is.NO_ITEMS,
  grants: is.NO_ITEMS,
  'grants.0.tier': is.ANY_TEXT,
  'grants.0.hours': NONE,
  'grants.0.languages': [...NONE, ...is.NAMES],
  'grants.0.severities': [...NONE, ...is.NAMES],
  'grants.0.products': [...NONE, ...is.NAMES],
  'grants.0.count': [...NONE, ...GRANTED],
  'grants.0.minutes': [...NONE, ...GRANTED],
  'grants.0.items': [...NONE, ...GRANTED],
  'grants.0.per': NONE,
  'grants.0.staff': NONE,
  'grants.0.onRequest': is.FLAG,
  'unlockedBy.0.id': is.ANY_TEXT,
  targets: is.NO_ITEMS,
  'targets.0.id': is.ANY_TEXT,
  'targets.0.tier': is.ANY_TEXT,
  'targets.0.metrics': is.NO_ITEMS,
  'targets.0.products': [...NONE, ...is.NAMES],
  'targets.0.rests': [...NONE, ...is.NO_ITEMS],
  'targets.0.over': is.FLAG,
  'targets.0.within': PROMISED,
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

/** Held by an account that may name two contacts. */
const withSeats = of({
  account: { kind: 'team', addOn: { tier: 'gold' } },
  person: { id: 'u1', status: 'active', roles: [], contact: true },
  at: AT,
  catalog: define({
    id: 'seats',
    channels: { web: {} },
    tiers: { gold: { contacts: { seats: 2 }, benefits: { web: {} } } },
  }),
});

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
    harmless: { ...HOLDER, 'input.id?': is.ID_STORED, 'catalog?': [] },
  },
  parsePerson: {
    takes: { input: 'document', catalog: 'request' },
    samples: [[person, catalog]],
    about: ['catalog'],
    sound: anyCase.map((one) => [one.person]),
    harmless: { ...HOLDER, 'input.id': is.ID_STORED, 'catalog?': [] },
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
    samples: [
      [{ from: 'essentials', to: 'enhanced', set, catalog }],
      [{ from: null, to: 'gold', catalog: ownCatalog }],
    ],
    sound: fc.tuple(tiers, tiers).map(([from, to]) => [{ from, to }]),
    harmless: { from: NONE, to: NONE, 'set?': [], 'catalog?': [] },
    about: ['catalog'],
  },
  contacts: {
    takes: REQUEST,
    samples: [[{ set, named: ['u1', 'u2'] }], [{ set: withSeats, named: [] }]],
    sound: fc
      .tuple(fc.oneof(sets, fc.constant(withSeats)), fc.subarray(['u1', 'u2', 'u3', '利用者']))
      .map(([one, named]) => [{ set: one, named }]),
    harmless: {
      named: is.without(is.NAMES, 'a list of no text'),
      'named.0': is.without(is.wordsUpTo(10_000), ...is.PLAIN_DATES),
    },
  },
};
