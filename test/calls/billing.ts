import fc from 'fast-check';
import type * as billing from '../../src/billing/index.js';
import { slices } from '../arbitraries/billing.ts';
import { prices, roundings } from '../arbitraries/money.ts';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as is from '../hostile/harmless.ts';
import { EVENT, INVOICE, SUBSCRIPTION } from './billing-fields.ts';
import { COMMAND, CREDITS, DECIDED, PRICED, SPEND, START } from './billing-requests.ts';
import { type Call, REQUEST } from './call.ts';
import { plain } from './documents.ts';
import { instants, locales } from './moments.ts';
import { cycles, lives, starts } from './subscription-lives.ts';
import {
  changes,
  ended,
  ending,
  firstInvoice,
  fresh,
  LEAP_DAY,
  moved,
  moving,
  quote,
  restarted,
  share,
  spec,
  started,
  stateFor,
  stub,
  USD,
  usage,
  waiting,
} from './subscriptions.ts';

const days = {
  unitPrice: USD('4.99'),
  quantity: 10,
  period: { startsOn: '2024-01-31', endsOn: '2024-02-29' },
  from: '2024-02-15',
  to: '2024-02-20',
  granularity: 'day',
  rounding: 'half_up',
} as const;
const seconds = {
  ...days,
  granularity: 'second',
  period: { start: '2024-01-31T00:00:00Z', end: LEAP_DAY },
  from: '2024-02-15T00:00:00Z',
  to: '2024-02-20T00:00:00Z',
} as const;

const proration: Call = {
  takes: { spec: 'request' },
  samples: [[days], [seconds], [{ unitPrice: USD('4.99'), quantity: 10, period: days.period, from: '2024-02-15' }]],
  sound: fc.oneof(
    fc
      .tuple(prices, fc.nat(1000), slices, roundings)
      .map(([unitPrice, quantity, { period, from }, rounding]) => [{ unitPrice, quantity, period, from, rounding }]),
    fc.tuple(prices, fc.nat(1000), slices, fc.nat(86_399)).map(([unitPrice, quantity, { period, from }, second]) => {
      const start = `${period.startsOn}T00:00:00Z`;
      const within = { start, end: new Date(Date.parse(`${period.endsOn}T00:00:00Z`) + 86_400_000).toISOString() };
      const since = new Date(Date.parse(`${from}T00:00:00Z`) + second * 1000).toISOString();
      return [{ unitPrice, quantity, granularity: 'second', period: within, from: since }];
    }),
  ),
  harmless: {
    unitPrice: ['an amount in another currency'],
    'unitPrice.amount': ['minus zero as text', 'an amount of three digits'],
    quantity: is.COUNT,
    endsOn: is.DATE,
    start: is.LONG_AGO,
    end: is.without(is.INSTANT, ...is.LONG_AGO),
    'to?': [],
    'granularity?': [],
    'rounding?': [],
  },
  // A whole billing period fits.
  open: ['period'],
  about: ['granularity'],
};

const IN_RANGE = is.without(is.INSTANT, ...is.EDGES);
const states = lives.map(({ subscription }) => plain(subscription));
const later = (at: string, days: number) => new Date(Date.parse(at) + days * 86_400_000).toISOString();
const credits = [
  { remedy: 'late', period: { startsOn: '2024-01-01', endsOn: '2024-02-01' }, due: true, amount: USD('1.00') },
];
const several = [{ startsOn: '2024-01-31', of: usage }];
const [purchase] = changes;

/** Renewals up to an instant. */
const renewals: Call = {
  takes: { subscription: 'document', to: 'value', options: 'request' },
  // Of a plan that ends at the next boundary: hundreds of renewals are legal, and take their time.
  samples: [
    [ending, '2024-03-05T00:00:00.000Z', { usage: several, credits }],
    [ending, '2024-03-05T00:00:00.000Z', { usage }],
  ],
  sound: lives.map(({ before, at }) => [plain(before), later(at, 70), {}]),
  harmless: { to: is.INSTANT, ...SPEND, ...CREDITS },
  // A row of a report says more than billing reads.
  open: ['credits.0'],
};

const formatting: Call = {
  takes: { invoice: 'document', options: 'request' },
  samples: [[plain(firstInvoice), { locale: 'ja' }]],
  sound: fc.tuple(
    lives.map(({ invoices }) => plain(invoices.at(-1) ?? quote.invoice)),
    locales.map((locale) => ({ locale })),
  ),
  harmless: INVOICE,
};

export const calls: RowsOf<typeof billing, Call> = {
  start: {
    takes: REQUEST,
    samples: [[spec]],
    sound: starts.map((one) => [one]),
    harmless: START,
    open: ['account'],
  },
  parseSubscription: {
    takes: { input: 'document' },
    samples: [[plain(waiting)], [plain(stub)]],
    sound: states.map((state) => [state]),
    harmless: SUBSCRIPTION,
  },
  parseEvents: {
    takes: { input: 'document' },
    samples: [[plain([...started, ...ended, ...restarted])], [plain([...started, ...moved])]],
    sound: lives.map(({ events }) => [plain(events)]),
    harmless: { ...EVENT, input: is.NO_ITEMS },
  },
  parseCommand: {
    takes: { input: 'request' },
    samples: changes.map((command) => [command]),
    sound: lives.map(({ commands: [command = purchase] }) => [command]),
    harmless: COMMAND,
    open: ['actor'],
    about: ['type'],
  },
  decide: {
    takes: { subscription: 'document', command: 'request' },
    samples: changes.map((command) => [stateFor(command), command]),
    sound: lives.map(({ before, commands: list }) => [plain(before), list.at(-1) ?? purchase]),
    harmless: DECIDED,
    open: ['actor'],
    about: ['type'],
  },
  apply: {
    takes: { subscription: 'document', events: 'document' },
    samples: [
      [null, plain(started)],
      [fresh, plain(quote.events)],
      [moving, plain(moved)],
    ],
    sound: lives.map(({ events }) => [null, plain(events)]),
    // Without a subscription there has to be a start.
    harmless: { ...EVENT, 'subscription?': ['null'], at: [] },
  },
  advance: renewals,
  advanceEach: renewals,
  preview: {
    takes: { subscription: 'document', options: 'request' },
    samples: [[ending, { periods: 3, usage }]],
    sound: states.map((state) => [state, { periods: 3 }]),
    harmless: { periods: ['zero', 'minus zero', 'a number'], ...SPEND },
  },
  upcomingInvoice: {
    takes: { subscription: 'document', options: 'request' },
    samples: [[fresh, { at: '2024-02-15T12:00:00.000Z', usage }]],
    sound: lives.map(({ subscription, at }) => [plain(subscription), { at }]),
    // At the renewal date, and later, it is due.
    harmless: { at: is.LONG_AGO, ...SPEND },
  },
  addOnOf: {
    takes: { subscription: 'document', at: 'value' },
    samples: [[waiting, LEAP_DAY]],
    sound: lives.map(({ subscription, at }) => [plain(subscription), at]),
    harmless: { at: is.INSTANT },
  },
  addOnsOf: {
    takes: { subscription: 'document', at: 'value' },
    samples: [[waiting, LEAP_DAY]],
    sound: lives.map(({ subscription, at }) => [plain(subscription), at]),
    harmless: { at: is.INSTANT },
  },
  offers: {
    takes: REQUEST,
    samples: [
      [
        {
          subscription: waiting,
          actor: { id: 'u1', roles: ['owner'], status: 'active', signedIn: true },
          at: LEAP_DAY,
          usage,
        },
      ],
    ],
    sound: lives.map(({ subscription, at }) => [
      { subscription: plain(subscription), actor: { id: 'u1', roles: ['team_admin'] }, at },
    ]),
    harmless: { ...COMMAND, 'usage?': [...is.NOTHING_WITHIN, ...is.NO_ITEMS] },
    open: ['actor'],
  },
  billingPeriodAt: {
    takes: { cycle: 'request', at: 'value' },
    samples: [[{ anchorOn: '2024-01-31', interval: 'month', zone: 'UTC', offsetMonths: 1 }, LEAP_DAY]],
    sound: fc.tuple(cycles, instants),
    harmless: {
      anchorOn: is.DATE,
      zone: is.ZONE,
      at: IN_RANGE,
      'offsetMonths?': ['zero', 'minus zero', 'a number', 'minus one'],
    },
  },
  periodPrice: {
    takes: { price: 'request', options: 'request' },
    samples: [
      [
        { per: 'seat', amount: { USD: '4.99' }, every: 'month' },
        { currency: 'USD', interval: 'year', seats: 10, people: 2, usage },
      ],
      [share, { currency: 'USD', usage }],
    ],
    harmless: PRICED,
    about: ['price'],
  },
  prorate: proration,
  explainProration: proration,
  formatInvoice: formatting,
  formatInvoiceHtml: formatting,
};
