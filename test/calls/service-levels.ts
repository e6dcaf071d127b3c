import fc from 'fast-check';
import { define } from '../../src/catalog/index.js';
import type * as serviceLevels from '../../src/service-levels/index.js';
import type { RowsOf } from '../architecture/public-functions.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import * as is from '../hostile/harmless.ts';
import { type Call, REQUEST } from './call.ts';
import { AT, busy, LATER, opened, ticket, urgentTicket } from './documents.ts';
import { lists } from './ticket-lives.ts';

const by = [
  ...['metric', 'commitment', 'tier', 'language', 'channel', 'severity', 'account', 'requester', 'month', 'quarter'],
];

/** The other offer, with something owed for missed promises. */
const remedied = define({
  ...OWN_OFFER,
  tiers: {
    ...OWN_OFFER.tiers,
    gold: {
      ...OWN_OFFER.tiers.gold,
      remedies: { late: { missed: { moreThan: 0, per: 'quarter' }, credit: { percent: '20' }, claimWithinDays: 30 } },
    },
  },
});
const credited = {
  fee: { amount: '1200.00', currency: 'USD' },
  from: AT,
  to: '2027-01-01T00:00:00.000Z',
  zone: 'Asia/Tokyo',
};

export const calls: RowsOf<typeof serviceLevels, Call> = {
  report: {
    takes: REQUEST,
    samples: [
      [
        {
          tickets: [ticket, opened, busy],
          at: LATER,
          from: AT,
          to: '2027-01-01T00:00:00.000Z',
          zone: 'Asia/Tokyo',
          by,
          atRiskAt: 0.5,
          lateness: 'elapsed',
        },
      ],
      [{ tickets: [ticket], at: LATER }],
    ],
    sound: fc
      .tuple(lists, fc.constantFrom(LATER, '2026-12-31T15:00:00Z'), fc.subarray(by))
      .map(([tickets, at, dimensions]) => [{ tickets, at, zone: 'Asia/Tokyo', by: dimensions }]),
    harmless: {
      // A ticket that cannot be read is counted and named.
      tickets: is.ANY_LIST,
      'tickets.0': is.EVERYTHING,
      at: is.INSTANT,
      'from?': ['null', ...is.without(is.INSTANT, ...is.LASTS, 'a Date of an expanded year')],
      'to?': ['null', ...is.without(is.INSTANT, ...is.EARLIER)],
      'zone?': is.ZONE,
      'by?': is.NO_ITEMS,
      'atRiskAt?': is.SHARE,
      'lateness?': [],
    },
    // Each of them is looked at, and said to be sick.
    slow: { tickets: is.LONG_LISTS },
  },
  credits: {
    takes: REQUEST,
    samples: [
      [
        {
          tickets: [urgentTicket],
          catalog: remedied,
          tier: 'gold',
          fee: { amount: '1200.00', currency: 'USD' },
          from: AT,
          to: '2027-01-01T00:00:00.000Z',
          zone: 'Asia/Tokyo',
          at: LATER,
          lateness: 'elapsed',
        },
      ],
      [{ ...credited, tickets: [ticket, opened, busy], tier: 'essentials' }],
    ],
    sound: fc
      .tuple(lists, fc.constantFrom('essentials', 'enhanced'), fc.constantFrom(AT, LATER, '2026-12-31T15:00:00Z'))
      .map(([tickets, tier, to]) => [{ ...credited, tickets, tier, to }]),
    harmless: {
      // A ticket that cannot be read is left out.
      tickets: is.ANY_LIST,
      'tickets.0': is.EVERYTHING,
      // The built-in offer has no gold.
      catalog: [],
      fee: is.without(is.MONEY, 'a negative amount'),
      'fee.amount': is.AMOUNT,
      // At most 100 years.
      from: is.without(is.INSTANT, ...is.EDGES, 'the year zero', 'a Date of an expanded year'),
      to: is.without(is.INSTANT, ...is.EARLIER, ...is.LASTS, 'a Date of an expanded year'),
      zone: is.ZONE,
      'at?': is.INSTANT,
      'lateness?': [],
    },
    slow: { tickets: is.LONG_LISTS },
    about: ['catalog'],
  },
};
