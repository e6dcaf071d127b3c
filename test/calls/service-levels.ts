import fc from 'fast-check';
import type * as serviceLevels from '../../src/service-levels/index.js';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as is from '../hostile/harmless.ts';
import { type Call, REQUEST } from './call.ts';
import { AT, busy, LATER, opened, ticket } from './documents.ts';
import { lists } from './ticket-lives.ts';

const by = [
  ...['metric', 'commitment', 'tier', 'language', 'channel', 'severity', 'account', 'requester', 'month', 'quarter'],
];

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
};
