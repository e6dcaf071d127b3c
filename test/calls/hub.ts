import fc from 'fast-check';
import type * as hub from '../../src/hub/index.js';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as is from '../hostile/harmless.ts';
import { type Call, REQUEST } from './call.ts';
import { AT, account, catalog, LATER, opened, plain, set, ticket } from './documents.ts';
import { HOLDER, sets } from './entitlements.ts';
import { lists } from './ticket-lives.ts';

const tickets = [ticket, opened];
const resource = {
  id: 'links',
  kind: 'video',
  title: { en: 'Sharing links', ja: 'リンクの共有' },
  issueTypes: ['sharing'],
  products: ['dropbox'],
  popularity: 900,
};
const resources = [
  resource,
  { ...resource, id: 'sync', kind: 'article', title: '同期', issueTypes: ['sync'], popularity: 12.5 },
  { ...resource, id: 'course', kind: 'course', issueTypes: [], popularity: 900 },
];
const words = fc.constantFrom(
  '',
  '   ',
  'cafe',
  'ＣＡＦＥ',
  'straße',
  'ｶﾞｲﾄﾞ',
  '同期',
  'σισυφος',
  'ffi',
  '.*',
  '🗂',
  'private',
);
const statuses = fc.constantFrom(undefined, 'open', 'waiting_for_requester', 'on_hold', 'resolved', 'closed');
const later = fc.constantFrom(AT, LATER, '2026-11-24T00:00:00Z', '2026-12-31T00:00:00Z');
const about = ['viewer', 'entitlements', 'catalog'];

/** Text of the form of a cursor, though no page ended there. */
const CURSOR = [
  ...['a duration of a clock', 'a window from midnight to midnight', 'a window of hour 25', 'a window of nothing'],
  ...['a window of the whole day', 'a window overnight', 'a window of one digit', 'a window of minute 60'],
  ...['a window of second 60', 'a window past midnight', 'a window with a dash', 'a window with spaces'],
  ...['a window of three times', 'a window of one time', 'a window with a zone', 'a window with a NUL'],
];
const RESOURCE_TEXT = is.without(['no text', ...is.textUpTo(1000)], ...is.PLAIN_DATES);
const RECOMMENDED = {
  tickets: is.NO_ITEMS,
  'tickets.0': is.EVERYTHING,
  resources: is.NO_ITEMS,
  'resources.0.id': is.ID_GIVEN,
  title: RESOURCE_TEXT,
  'title.en': RESOURCE_TEXT,
  'title.ja': RESOURCE_TEXT,
  issueTypes: is.NAMES,
  'issueTypes.0': is.BENEFIT,
  products: is.NAMES,
  'products.0': is.BENEFIT,
  popularity: [...is.COUNT, ...is.SHARE, 'one more than the largest safe integer', 'the largest number'],
  'limit?': ['a number'],
  at: is.INSTANT,
};
const FROM_SUBMISSION = is.without(is.INSTANT, ...is.EARLIER);

export const calls: RowsOf<typeof hub, Call> = {
  open: {
    takes: REQUEST,
    samples: [[{ entitlements: set, at: AT, catalog }], [{ entitlements: set }]],
    sound: sets.map((one) => [{ entitlements: one }]),
    harmless: { 'at?': is.INSTANT, 'catalog?': [] },
    about,
  },
  recent: {
    takes: REQUEST,
    samples: [
      [
        {
          viewer: set,
          tickets,
          search: '同期',
          status: 'open',
          createdAfter: AT,
          createdBefore: LATER,
          limit: 10,
          cursor: null,
          at: LATER,
        },
      ],
      [{ viewer: set, tickets: [], at: LATER }],
    ],
    sound: fc
      .tuple(lists, words, statuses, later)
      .map(([list, search, status, at]) => [{ viewer: set, tickets: list, search, status, limit: 2, at }]),
    harmless: {
      tickets: is.NO_ITEMS,
      'tickets.0': is.EVERYTHING,
      'search?': is.without(['no text', ...is.textUpTo(1000)], ...is.PLAIN_DATES),
      'status?': [],
      'createdAfter?': is.INSTANT,
      'createdBefore?': is.INSTANT,
      'limit?': ['a number'],
      'cursor?': ['null', ...CURSOR],
      at: is.INSTANT,
    },
    about,
  },
  view: {
    takes: REQUEST,
    samples: [[{ viewer: set, ticket, at: LATER }], [{ viewer: set, ticket }]],
    sound: fc.tuple(sets, lists).map(([viewer, [one = plain(ticket)]]) => [{ viewer, ticket: one }]),
    harmless: { 'at?': FROM_SUBMISSION },
    about,
  },
  reply: {
    takes: REQUEST,
    samples: [[{ viewer: set, ticket, body: '直りました。', id: 'r1', at: LATER }]],
    sound: fc
      .tuple(sets, lists)
      .map(([viewer, [one = plain(ticket)]]) => [
        { viewer, ticket: one, body: 'Words.', id: 'r1', at: '2030-01-01T00:00:00Z' },
      ]),
    // The ticket was answered at 07:45.
    harmless: { body: is.WORDS_GIVEN, id: is.ID_GIVEN, at: is.LATER },
    about,
  },
  recommended: {
    takes: REQUEST,
    samples: [
      [{ viewer: set, tickets, resources, limit: 10, at: LATER }],
      [{ viewer: set, tickets, resources, at: LATER }],
    ],
    sound: fc.tuple(lists, later).map(([list, at]) => [{ viewer: set, tickets: list, resources, at }]),
    harmless: RECOMMENDED,
    about,
  },
  insights: {
    takes: REQUEST,
    samples: [
      [
        {
          viewer: set,
          account,
          tickets,
          at: LATER,
          trend: { by: 'week', from: '2026-11-01T00:00:00.000Z', to: LATER, zone: 'Asia/Tokyo' },
          catalog,
        },
      ],
      [{ viewer: set, account: { kind: 'team', plan: 'advanced' }, tickets, at: LATER }],
    ],
    sound: fc
      .tuple(lists, later, fc.constantFrom('week', 'month'), fc.constantFrom('UTC', 'Asia/Tokyo'))
      .map(([list, at, by, zone]) => [{ viewer: set, account, tickets: list, at, trend: { by, zone } }]),
    harmless: {
      ...HOLDER,
      // Another account than the viewer's is refused.
      'account.id?': [],
      tickets: is.NO_ITEMS,
      'tickets.0': is.EVERYTHING,
      'request.at': is.INSTANT,
      'trend?': is.NO_FIELDS,
      'by?': [],
      'from?': is.without(is.INSTANT, ...is.LONG_AGO, ...is.LATER),
      'to?': is.without(is.INSTANT, ...is.LONG_AGO, ...is.LASTS, 'a Date of an expanded year'),
      'zone?': is.ZONE,
      'catalog?': [],
    },
    open: ['account', 'addOn', 'next'],
    about,
  },
};
