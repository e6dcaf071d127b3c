import { hub } from '../../../src/index.js';
import type { RowsOf } from '../../architecture/public-functions.ts';
import * as is from '../harmless.ts';
import { type Place, placesIn } from '../place.ts';
import { account, opened, resource, set, ticket } from '../samples.ts';
import { ID, TICKET, WORDS } from './documents.ts';

const LATER = '2026-11-20T09:00:00.000Z';
const tickets = [ticket];
const COUNTS = ['a number'];
const written = { ticket: opened, body: '直りました。', id: 'r1', at: LATER };

type Facts = Readonly<Record<string, readonly string[]>>;

/** A list of tickets of which a few fields are read, and those few of one of them. */
const lists = (ask: (value: never) => unknown, facts: Facts): readonly Place[] => [
  ['tickets', ask, is.NO_ITEMS],
  ['tickets.0', (value) => ask([value] as never)],
  ...Object.entries(facts).map(
    ([name, harmless]): Place => [
      `tickets.0.${name}`,
      (value) => ask([{ ...ticket, [name]: value }] as never),
      harmless,
    ],
  ),
];

const FACTS: Facts = {
  id: is.TEXT_ALONE,
  requesterId: is.TEXT_ALONE,
  status: [],
  openedAt: is.INSTANT,
  issueType: is.TEXT_ALONE,
  product: is.TEXT_ALONE,
};

const OF_ONE_ID = is.without(ID, ...is.PLAIN_DATES);

/** One's own ticket is read in full, but for one that is opened later, or is somebody else's after all. */
const OWN: Facts = {
  ...TICKET,
  requesterId: is.TEXT_ALONE,
  issueType: OF_ONE_ID,
  product: OF_ONE_ID,
  openedAt: [...is.STORED_INSTANT, 'the last millisecond of Date'],
};

/** What has the form of a place in a list, though no page ended there. */
const CURSOR = [
  'a duration of a clock',
  'a window from midnight to midnight',
  'a window of hour 25',
  'a window of nothing',
  'a window of the whole day',
  'a window overnight',
  'a window of one digit',
  'a window of minute 60',
  'a window of second 60',
  'a window past midnight',
  'a window with a dash',
  'a window with spaces',
  'a window of three times',
  'a window of one time',
  'a window with a zone',
  'a window with a NUL',
];

const insights = (field: string) => (value: never) =>
  hub.insights({ viewer: set, account, tickets, at: LATER, [field]: value });
const trend = (field: string) => (value: never) =>
  hub.insights({ viewer: set, account, tickets, at: LATER, trend: { [field]: value } });
const recent = (field: string) => (value: never) => hub.recent({ viewer: set, tickets, at: LATER, [field]: value });
const recommended = (field: string) => (value: never) =>
  hub.recommended({ viewer: set, tickets, resources: [], [field]: value });
const report = (field: string) => (value: never) => hub.slaReport({ tickets, at: LATER, [field]: value });

export const rows: RowsOf<typeof hub, readonly Place[]> = {
  open: [
    ['request', (value) => hub.open(value)],
    ['entitlements', (value) => hub.open({ entitlements: value })],
    ['catalog', (value) => hub.open({ entitlements: set, catalog: value }), [...is.ABSENT, 'null']],
  ],
  recent: [
    ['request', (value) => hub.recent(value)],
    ['viewer', recent('viewer')],
    ...lists(recent('tickets'), {}),
    ...placesIn({ ticket }, ({ ticket: one }: Record<string, never>) => recent('tickets')([one] as never), OWN, 8),
    ['search', recent('search'), [...is.ABSENT, 'no text', ...is.without(is.textUpTo(1000), ...is.PLAIN_DATES)]],
    ['status', recent('status'), is.ABSENT],
    ['createdAfter', recent('createdAfter'), [...is.ABSENT, ...is.INSTANT]],
    ['createdBefore', recent('createdBefore'), [...is.ABSENT, ...is.INSTANT]],
    ['limit', recent('limit'), [...is.ABSENT, ...COUNTS]],
    ['cursor', recent('cursor'), [...is.ABSENT, 'null', ...CURSOR]],
    ['at', recent('at'), is.INSTANT],
  ],
  recommended: [
    ['request', (value) => hub.recommended(value)],
    ['viewer', recommended('viewer')],
    ...lists(recommended('tickets'), FACTS),
    ['resources', recommended('resources'), is.NO_ITEMS],
    ...placesIn([resource], recommended('resources'), {
      id: is.textUpTo(100_000),
      title: is.ANY_TEXT,
      'title.en': is.ANY_TEXT,
      'title.ja': is.ANY_TEXT,
      issueTypes: is.NAMES,
      'issueTypes.0': is.ANY_TEXT,
      products: is.NAMES,
      'products.0': is.ANY_TEXT,
      popularity: [
        ...is.COUNT,
        'a half',
        'a sum that is not exact',
        'one more than the largest safe integer',
        'the largest number',
        'the smallest number',
        'epsilon',
      ],
    }),
    ['limit', recommended('limit'), [...is.ABSENT, ...COUNTS]],
  ],
  insights: [
    ['request', (value) => hub.insights(value)],
    ['viewer', insights('viewer')],
    ['account', insights('account')],
    ...lists(insights('tickets'), FACTS),
    ['at', insights('at'), is.INSTANT],
    ['trend', insights('trend'), [...is.ABSENT, ...is.NO_FIELDS]],
    ['trend.by', trend('by'), is.ABSENT],
    [
      'trend.from',
      trend('from'),
      [...is.ABSENT, ...is.without(is.INSTANT, ...is.LATER, ...is.FIRSTS, 'the year zero')],
    ],
    ['trend.to', trend('to'), [...is.ABSENT, ...is.INSTANT]],
    ['trend.zone', trend('zone'), [...is.ABSENT, ...is.ZONE]],
    ['catalog', insights('catalog'), [...is.ABSENT, 'null']],
  ],
  slaReport: [
    ['request', (value) => hub.slaReport(value)],
    ...lists(report('tickets'), {
      openedAt: is.without(is.INSTANT, ...is.LATER),
      tier: [...is.ABSENT, 'null', ...is.TEXT_ALONE],
      route: [],
      commitments: is.NO_ITEMS,
      history: is.NO_ITEMS,
      closures: is.NO_ITEMS,
      catalog: [],
    }),
    [
      'tickets.0.variant of no tier',
      (value) => report('tickets')([{ ...ticket, tier: null, variant: value }] as never),
      [...is.ABSENT, 'null', ...is.TEXT_ALONE],
    ],
    ['tickets.0.history.0', (value) => report('tickets')([{ ...ticket, history: [value] }] as never)],
    ['tickets.0.commitments.0', (value) => report('tickets')([{ ...ticket, commitments: [value] }] as never)],
    ['tickets.0.closures.0', (value) => report('tickets')([{ ...ticket, closures: [value] }] as never), is.DATE],
    ['at', report('at'), is.INSTANT],
    ['atRiskAt', report('atRiskAt'), [...is.ABSENT, ...is.SHARE]],
    ['lateness', report('lateness'), is.ABSENT],
    ['catalog', report('catalog'), [...is.ABSENT, 'null']],
  ],
  view: [
    ['request', (value) => hub.view(value)],
    ['viewer', (value) => hub.view({ viewer: value, ticket })],
    ['ticket', (value) => hub.view({ viewer: set, ticket: value })],
  ],
  reply: [
    ['request', (value) => hub.reply(value)],
    ['viewer', (value) => hub.reply({ ...written, viewer: value })],
    ['ticket', (value) => hub.reply({ ...written, viewer: set, ticket: value })],
    ['body', (value) => hub.reply({ ...written, viewer: set, body: value }), WORDS],
    ['id', (value) => hub.reply({ ...written, viewer: set, id: value }), is.wordsUpTo(200)],
    ['at', (value) => hub.reply({ ...written, viewer: set, at: value }), is.without(is.INSTANT_WITHIN, ...is.EARLIER)],
  ],
};
