import fc from 'fast-check';
import type * as engagement from '../../src/engagement/index.js';
import { anyCase, BENEFITS } from '../arbitraries/holder.ts';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as is from '../hostile/harmless.ts';
import { type Call, REQUEST } from './call.ts';
import { AT, account, admin, catalog, held, person, set } from './documents.ts';
import { HOLDER, sets } from './entitlements.ts';

const enhanced = held('enhanced');
const row = { feature: 'watermarks', activeMembers: 2, eligibleMembers: 40, lastUsedAt: AT };
const about = ['entitlements', 'catalog'];

const rows = fc
  .array(
    fc.record({
      activeMembers: fc.constantFrom(0, 1, 2, 40),
      eligibleMembers: fc.constant(40),
      lastUsedAt: fc.constantFrom(null, AT, 0),
    }),
    { maxLength: 6 },
  )
  .map((usage) => usage.map((one, i) => ({ feature: `feature_${i}`, ...one })));
/** So many quarters from 2026 that there is no room for them. */
const FAR = [...is.EDGES, 'the year zero', 'a Date of an expanded year'];
/** How much of a benefit was used: at most 1,000,000,000. */
const AMOUNT = ['zero', 'minus zero', 'a number', 'a number that looks like a date'];
const uses = fc.record({
  at: fc.constantFrom(AT, '2026-09-30T15:00:00.000Z', '2026-12-31T15:00:00.000Z'),
  count: fc.constantFrom(0, 1, 2),
  minutes: fc.constantFrom(0, 15, 60),
});
const zones = fc.constantFrom('UTC', 'Asia/Tokyo');

export const calls: RowsOf<typeof engagement, Call> = {
  quarterlyFeatureEmail: {
    takes: REQUEST,
    samples: [
      [
        {
          entitlements: set,
          usage: [row],
          sent: [{ quarter: '2026-Q3', features: ['paper'] }],
          at: AT,
          zone: 'UTC',
          underusedBelow: 0.5,
          catalog,
        },
      ],
      [{ entitlements: set, usage: [], sent: [], at: AT, zone: 'Asia/Tokyo' }],
    ],
    sound: fc
      .tuple(sets, rows, zones)
      .map(([entitlements, usage, zone]) => [
        { entitlements, usage, sent: [{ quarter: '2020-Q1', features: ['feature_1'] }], at: entitlements.at, zone },
      ]),
    harmless: {
      usage: is.NO_ITEMS,
      feature: is.without(is.wordsUpTo(1000), ...is.PLAIN_DATES),
      activeMembers: ['zero', 'minus zero'],
      eligibleMembers: ['a number', 'a number that looks like a date'],
      'lastUsedAt?': ['null', ...is.INSTANT],
      sent: is.NO_ITEMS,
      features: is.NAMES,
      'features.0': is.without(['no text', ...is.textUpTo(1000)], ...is.PLAIN_DATES),
      at: is.INSTANT,
      zone: is.ZONE,
      'underusedBelow?': is.SHARE,
      'catalog?': [],
    },
    about,
  },
  rootCauseAnalysisMeetings: {
    takes: REQUEST,
    samples: [[{ entitlements: enhanced, from: AT, to: '2027-02-01T00:00:00.000Z', zone: 'UTC', catalog }]],
    sound: fc
      .tuple(sets, zones, fc.constantFrom(0, 1, 31, 92, 400, 2000))
      .map(([entitlements, zone, days]) => [
        { entitlements, from: entitlements.at, to: Date.parse(entitlements.at) + days * 86_400_000, zone },
      ]),
    harmless: {
      from: is.without(is.INSTANT, ...FAR),
      to: is.without(is.INSTANT, ...FAR, ...is.EARLIER),
      zone: is.ZONE,
      'catalog?': [],
    },
    about,
  },
  implementationConsultation: {
    takes: REQUEST,
    samples: [
      [{ entitlements: set, sessions: [{ at: AT, minutes: 15 }], at: AT, zone: 'UTC', catalog }],
      [{ entitlements: set, sessions: [] }],
    ],
    sound: fc
      .tuple(sets, fc.array(fc.constantFrom(1, 15, 20, 60), { maxLength: 3 }))
      .map(([entitlements, list]) => [{ entitlements, sessions: list.map((minutes) => ({ at: AT, minutes })) }]),
    harmless: {
      sessions: is.NO_ITEMS,
      'sessions.0.at': is.INSTANT,
      minutes: ['a number'],
      'at?': ['null', ...is.INSTANT],
      'zone?': ['null', ...is.ZONE],
      'catalog?': [],
    },
    about,
  },
  quota: {
    takes: REQUEST,
    samples: [
      [
        {
          entitlements: set,
          benefit: 'implementation_consultation',
          used: [{ at: AT, count: 1, minutes: 15 }],
          at: AT,
          zone: 'UTC',
          catalog,
        },
      ],
      [{ entitlements: enhanced, benefit: 'root_cause_analysis_meeting', used: [], at: AT, zone: 'Asia/Tokyo' }],
    ],
    sound: fc
      .tuple(sets, fc.constantFrom(...BENEFITS), fc.array(uses, { maxLength: 3 }), zones)
      .map(([entitlements, benefit, used, zone]) => [{ entitlements, benefit, used, at: entitlements.at, zone }]),
    harmless: {
      used: is.NO_ITEMS,
      'count?': AMOUNT,
      'minutes?': AMOUNT,
      at: is.INSTANT,
      zone: is.ZONE,
      'catalog?': [],
    },
    about,
  },
  recipients: {
    takes: REQUEST,
    samples: [
      [
        {
          account,
          people: [person],
          benefit: 'implementation_consultation',
          at: AT,
          powerUserTerms: 'most_favourable',
          catalog,
        },
      ],
      [{ account, people: [admin], benefit: 'quarterly_feature_email', at: AT }],
    ],
    sound: fc
      .tuple(anyCase, fc.constantFrom(...BENEFITS))
      .map(([{ person: one, ...request }, benefit]) => [{ ...request, people: [one], benefit }]),
    harmless: {
      ...HOLDER,
      people: is.NO_ITEMS,
      'people.0.id': is.ID_STORED,
      at: is.INSTANT,
      'powerUserTerms?': [],
      'catalog?': [],
    },
    open: ['account', '0', 'addOn', 'powerUser', 'next'],
    about: ['catalog'],
  },
};
