import fc from 'fast-check';
import { of } from '../../src/entitlements/index.js';
import { route as routed } from '../../src/routing/index.js';
import type * as sla from '../../src/sla/index.js';
import { commitmentsFor, type Reading, readClock } from '../../src/sla/index.js';
import { anyCase, servedCase } from '../arbitraries/holder.ts';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as is from '../hostile/harmless.ts';
import { SCHEDULE } from './calendar.ts';
import { type Call, REQUEST } from './call.ts';
import {
  AT,
  account,
  admin,
  catalog,
  commitments,
  hours,
  LATER,
  ownCatalog,
  owner,
  person,
  plain,
  route,
  set,
} from './documents.ts';
import { HOLDER } from './entitlements.ts';
import * as some from './moments.ts';
import { languages, moments, numbers, ROUTE_FIELDS } from './routing.ts';

const TYPES = ['paused', 'resumed', 'met', 'reopened', 'cancelled'] as const;

const clock = {
  within: 'PT1H',
  schedule: hours,
  events: [
    { type: 'started', at: AT },
    { type: 'paused', at: '2026-11-20T07:40:00.000Z', reason: 'vendor' },
  ],
  at: LATER,
  atRiskAt: 0.5,
  reopen: 'continue',
  lateness: 'elapsed',
  thresholds: [0.5, 1.5],
} as const;
const started = [{ type: 'started', at: AT }] as const;
const bare = { within: 'PT1H', events: started, at: LATER };

const gaps = fc.constantFrom(0, 1, 60_000, 900_000, 3_600_000, 4 * 3_600_000, 86_400_000, 3 * 86_400_000);
const happenings = fc.array(
  fc.record({ type: fc.constantFrom(...TYPES), gap: gaps, reason: fc.constantFrom(null, 'vendor') }),
  {
    maxLength: 6,
  },
);

/** A clock that was started, and what happened to it, as `readClock` takes it. */
const clocks = fc
  .record({
    start: some.instants,
    happened: happenings,
    later: gaps,
    within: some.budgets,
    schedule: fc.oneof(fc.constant(null), some.hours),
    atRiskAt: fc.constantFrom(0, 0.1, 0.5, 0.75, 1),
    reopen: fc.constantFrom('restart' as const, 'continue' as const),
    lateness: fc.constantFrom('due_at' as const, 'elapsed' as const),
    thresholds: fc.constantFrom([], [0.5, 0.9, 1.5]),
  })
  .map(({ start, happened, later, ...terms }) => {
    let at = start;
    const events = happened.map(({ type, gap, reason }) => {
      at += gap;
      return { type, at, ...(reason !== null && /paused|resumed/.test(type) && { reason }) };
    });
    return { ...terms, events: [{ type: 'started' as const, at: start }, ...events], at: at + later };
  });

const CLOCK = {
  ...SCHEDULE,
  within: ['a duration of a millisecond'],
  'schedule?': ['null'],
  events: is.NO_ITEMS,
  'events.0.at': is.without(is.INSTANT, ...is.LATER),
  at: is.INSTANT,
  'atRiskAt?': is.SHARE,
  'reopen?': [],
  'lateness?': [],
  'thresholds?': [...is.NO_ITEMS, 'a list of zeros'],
  'thresholds.0': [...is.SHARE, 'a number'],
};

function drawing(widths: readonly string[]): Call {
  return {
    takes: REQUEST,
    samples: [[{ ...clock, zone: 'Asia/Tokyo', locale: 'ja', width: 100 }], [bare]],
    sound: fc
      .tuple(clocks, some.zones, some.locales, fc.integer({ min: 100, max: 400 }))
      .map(([one, zone, locale, width]) => [{ ...one, zone, locale, width }]),
    harmless: { ...CLOCK, 'request.zone?': is.ZONE, 'locale?': [], 'width?': widths },
    open: ['weekly', 'exceptions'],
  };
}

/** What is said of a reading. */
const { stage, breached, elapsed, remaining, lateBy, dueAt, metAt, atRisk, clock: kind } = readClock(bare);
const reading = { stage, breached, elapsed, remaining, lateBy, dueAt, metAt, atRisk, clock: kind };

export const calls: RowsOf<typeof sla, Call> = {
  readClock: {
    takes: REQUEST,
    samples: [[clock], [bare]],
    sound: clocks.map((one) => [one]),
    harmless: CLOCK,
    open: ['weekly', 'exceptions'],
  },
  changes: {
    takes: { clock: 'request', interval: 'request' },
    samples: [
      [clock, { from: AT, to: LATER }],
      [{ within: 'PT1H', events: started }, { to: LATER }],
    ],
    sound: fc.tuple(clocks, gaps, gaps).map(([one, before, later]): [object, object] => [
      { ...one, at: null },
      { from: one.at - before, to: one.at + later },
    ]),
    harmless: {
      ...CLOCK,
      'clock.at?': ['null', ...is.INSTANT],
      'from?': ['null', ...is.BEFORE_ITS_END],
      to: is.AFTER_ITS_START,
    },
    open: ['weekly', 'exceptions'],
  },
  draw: drawing(['a number']),
  drawSvg: drawing([]),
  explain: {
    takes: { reading: 'document', options: 'request' },
    samples: [[reading, { locale: 'ja', zone: 'Asia/Tokyo', precision: 'second' }]],
    sound: fc
      .tuple(clocks, some.locales, some.zones)
      .map(([one, locale, zone]): [Reading, object] => [plain(readClock(one)), { locale, zone }]),
    harmless: {
      'breached?': is.FLAG,
      elapsed: is.DURATION,
      'remaining?': ['null', ...is.DURATION],
      'lateBy?': ['null', ...is.DURATION],
      'dueAt?': ['null', ...is.INSTANT],
      'metAt?': ['null', ...is.INSTANT],
      'atRisk?': is.FLAG,
      'zone?': is.ZONE,
      'precision?': [],
    },
  },
  confirmation: {
    takes: REQUEST,
    samples: [
      [
        {
          route: { requestedLanguage: 'ja', language: 'en', fallback: true, opensAt: LATER },
          commitments: commitments.map(({ metric, language, within, hours, dueAt }) => ({
            metric,
            language,
            within,
            hours,
            dueAt,
          })),
          at: AT,
          locale: 'ja',
          zone: 'Asia/Tokyo',
          // The rest of a promise, which is not read.
          entitlements: null,
          governing: null,
          dueAt: null,
        },
      ],
      [{ route: { requestedLanguage: 'en', language: 'en' }, commitments: [], at: AT, locale: 'en' }],
    ],
    sound: fc
      .tuple(servedCase, fc.constantFrom('email', 'chat'), languages, moments, some.locales, some.zones)
      .map(([one, channel, language, at, locale, zone]) => {
        const entitlements = of(one);
        const decision = routed({ entitlements, channel, language, at });
        const found = decision.ok ? plain(decision.value) : { requestedLanguage: 'en', language: 'en' };
        const made = decision.ok ? plain(commitmentsFor({ entitlements, route: decision.value, at })) : [];
        return [{ route: found, commitments: made, at, locale, zone }];
      }),
    harmless: {
      requestedLanguage: is.LANGUAGE,
      'route.language': is.LANGUAGE,
      'fallback?': is.FLAG,
      'opensAt?': ['null', ...is.INSTANT],
      commitments: is.NO_ITEMS,
      '0.language?': ['null', ...is.LANGUAGE],
      within: ['a duration of a millisecond', 'a duration of a day', 'a duration up to the safe integers'],
      hours: is.TEXT_GIVEN,
      '0.dueAt?': ['null', ...is.INSTANT],
      'entitlements?': is.EVERYTHING,
      'governing?': is.EVERYTHING,
      'dueAt?': is.EVERYTHING,
      at: is.INSTANT,
      'zone?': is.ZONE,
    },
    open: ['route', '0'],
    // They are not read: nothing in them is a fault.
    unread: ['entitlements', 'governing', 'dueAt'],
  },
  promise: {
    takes: REQUEST,
    samples: [
      [
        {
          account,
          person,
          powerUserTerms: 'individual',
          channel: 'phone',
          language: 'ja',
          severity: null,
          at: AT,
          directPhoneNumber: '+81 3 1234 5678',
          deskClosed: true,
          closures: ['2026-11-23'],
          metrics: ['first_reply'],
          deskClock: 'business',
          brings: ['24x7_contact'],
          product: 'dropbox',
          catalog,
        },
      ],
      [{ account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } }, person: admin, ...route, at: AT }],
    ],
    sound: fc
      .tuple(anyCase, fc.constantFrom('email', 'chat', 'phone'), languages, numbers)
      .map(([one, channel, language, directPhoneNumber]) => [{ ...one, channel, language, directPhoneNumber }]),
    harmless: {
      ...ROUTE_FIELDS,
      ...HOLDER,
      // Somebody who is not signed in, or a power user without an add-on, is refused.
      'signedIn?': ['true'],
      at: is.without(is.INSTANT, ...is.LONG_AGO, ...is.LASTS, 'a Date of an expanded year'),
      'powerUserTerms?': [],
      'metrics?': is.NO_ITEMS,
      'deskClock?': [],
      'product?': ['null', ...is.without(is.wordsUpTo(200), ...is.PLAIN_DATES)],
    },
    open: ['account', 'person', 'addOn', 'powerUser', 'next'],
    about: ['catalog'],
  },
  commitmentsFor: {
    takes: REQUEST,
    samples: [
      [
        {
          entitlements: set,
          route,
          severity: null,
          at: AT,
          metrics: ['first_reply'],
          deskClock: 'elapsed',
          closures: ['2026-11-23'],
          brings: ['24x7_contact'],
          product: 'dropbox',
          catalog,
        },
      ],
      [{ entitlements: set, route, at: AT }],
      [
        {
          entitlements: owner,
          route: { channel: 'email', language: 'de' },
          severity: 'urgent',
          at: AT,
          catalog: ownCatalog,
        },
      ],
    ],
    sound: fc
      .tuple(servedCase, fc.constantFrom('email', 'chat', 'phone'), fc.constantFrom('ja', 'en'), moments)
      .map(([one, channel, language, at]) => [{ entitlements: plain(of(one)), route: { channel, language }, at }]),
    harmless: {
      ...ROUTE_FIELDS,
      at: is.without(is.INSTANT, ...is.LASTS),
      'metrics?': is.NO_ITEMS,
      'deskClock?': [],
      'product?': ['null', ...is.without(is.wordsUpTo(200), ...is.PLAIN_DATES)],
    },
    open: ['route'],
    about: ['entitlements', 'catalog'],
  },
  governing: {
    takes: { commitments: 'value' },
    samples: [
      [commitments.map(({ dueAt: due }) => ({ dueAt: due }))],
      [[{ reading: { stage, dueAt }, commitment: set }]],
      [[]],
    ],
    harmless: {
      commitments: is.NO_ITEMS,
      dueAt: ['null', ...is.INSTANT],
      commitment: is.EVERYTHING,
    },
  },
};
