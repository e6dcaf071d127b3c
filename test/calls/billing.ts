import fc from 'fast-check';
import type * as billing from '../../src/billing/index.js';
import { advance, apply, decide, start } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { slices } from '../arbitraries/billing.ts';
import { prices, roundings } from '../arbitraries/money.ts';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as is from '../hostile/harmless.ts';
import { type Call, type Harmless, REQUEST } from './call.ts';
import { accepted, plain } from './documents.ts';
import { instants, locales } from './moments.ts';
import { cycles, lives, starts } from './subscription-lives.ts';

const USD = (amount: string) => plain(of(amount, 'USD'));
const LEAP_DAY = '2024-02-29T00:00:00.000Z';

const account = {
  kind: 'team',
  plan: 'advanced',
  salesExecutive: false,
  selfServe: true,
  addOn: null,
} as const;
const spec = {
  account,
  seats: 10,
  planUnitPrice: USD('15.00'),
  tierPrices: { essentials: USD('4.99'), enhanced: USD('12.49') },
  anchorOn: '2024-01-31',
  interval: 'month',
  zone: 'UTC',
  at: '2024-01-31T00:00:00.000Z',
} as const;

const usual = { actor: { roles: ['team_admin'] }, via: 'sales', at: '2024-02-15T12:00:00.000Z' } as const;
const purchase = { type: 'purchase', id: 'buy', tier: 'essentials', ...usual, expected: USD('24.09') } as const;
const commands = [
  purchase,
  { type: 'change_seats', id: 'more', seats: 12, ...usual },
  { type: 'end_plan', id: 'end', ...usual },
] as const;

const fresh = accepted(start(spec));
const quote = accepted(decide(fresh, purchase));
const bought = apply(fresh, quote.events);
/** Its plan is to end: one boundary lies ahead. */
const ending = apply(bought, accepted(decide(bought, { type: 'end_plan', id: 'end', ...usual })).events);
const renewal = advance(bought, '2024-03-05T00:00:00.000Z');

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
    'unitPrice.amount': ['minus zero as text'],
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

const TEXT = ['no text', ...is.textUpTo(1000)];

/** An invoice as it comes from a store, its texts as long as `text` allows. */
function invoiceWith(text: readonly string[]): Harmless {
  return {
    id: text,
    issuedAt: is.STORED_INSTANT,
    startsOn: is.DATE,
    endsOn: is.DATE,
    lines: is.NO_ITEMS,
    item: text,
    seats: is.SEATS,
    unitPrice: is.MONEY,
    'unitPrice.amount': is.AMOUNT,
    'service.from': is.DATE,
    'service.to': is.DATE,
    num: is.WHOLE,
    den: is.WHOLE,
    amount: is.MONEY,
    'amount.amount': is.AMOUNT,
    delta: text,
    reverses: ['null', ...text],
    because: is.NAMES,
    'because.0': text,
    total: is.MONEY,
    'total.amount': is.AMOUNT,
  };
}

const EVENT: Harmless = {
  ...invoiceWith(is.ANY_TEXT),
  'version?': [],
  commandId: is.ANY_TEXT,
  at: is.STORED_INSTANT,
  tier: ['null'],
  invoice: ['null'],
  ended: ['null', ...is.ANY_TEXT],
  index: is.WHOLE,
  start: is.STORED_INSTANT,
  end: is.STORED_INSTANT,
  days: is.WHOLE,
};

const SUBSCRIPTION: Harmless = {
  ...EVENT,
  'account.plan': is.ANY_TEXT,
  salesExecutive: is.FLAG,
  selfServe: is.FLAG,
  zone: is.ZONE,
  planUnitPrice: is.MONEY,
  'planUnitPrice.amount': is.AMOUNT,
  'tierPrices.*': is.MONEY,
  'tierPrices.*.amount': is.AMOUNT,
  // The dates follow from the cycle; the instants do not, as a zone's rules may have changed since.
  'input.period.index': ['zero', 'minus zero'],
  'input.period.startsOn': [],
  'input.period.endsOn': [],
  'input.period.days': [],
  'current.tier': ['null'],
  'next.tier': ['null'],
  'accepted.0.current.tier': ['null', ...is.ANY_TEXT],
  'accepted.0.next.tier': ['null', ...is.ANY_TEXT],
  'tierHistory.0.tier': ['null', ...is.ANY_TEXT],
  'paidBy.plan': is.ANY_TEXT,
  'paidBy.addOn': ['null', ...is.ANY_TEXT],
  tierHistory: is.NO_ITEMS,
  accepted: is.NO_ITEMS,
  revision: is.COUNT,
  lastAt: is.STORED_INSTANT,
};

/** A command as a caller gives it. */
const COMMAND: Harmless = {
  id: is.ID_GIVEN,
  // An actor may have fields of the caller's own.
  actor: ['a circle', 'a circle of many ways'],
  roles: is.without(is.NAMES, 'a list of no text'),
  'roles.0': is.ID_GIVEN,
  tier: is.ID_GIVEN,
  at: is.INSTANT,
  'expected?': is.MONEY,
  'expected.amount': is.AMOUNT,
  seats: is.SEATS,
};

const IN_RANGE = is.without(is.INSTANT, ...is.EDGES);

const states = lives.map(({ subscription }) => plain(subscription));

export const calls: RowsOf<typeof billing, Call> = {
  start: {
    takes: REQUEST,
    samples: [[spec]],
    sound: starts.map((one) => [one]),
    harmless: {
      'salesExecutive?': is.FLAG,
      'selfServe?': is.FLAG,
      'addOn?': ['null'],
      seats: is.SEATS,
      // Enhanced costs at least as much as Essentials, and no more than can be billed.
      amount: ['minus zero as text'],
      anchorOn: is.DATE,
      zone: is.ZONE,
      at: IN_RANGE,
    },
    open: ['account'],
  },
  parseSubscription: {
    takes: { input: 'document' },
    samples: [[plain(ending)], [plain(renewal.subscription)]],
    sound: states.map((state) => [state]),
    harmless: SUBSCRIPTION,
  },
  parseCommand: {
    takes: { input: 'request' },
    samples: commands.map((command) => [command]),
    sound: lives.map(({ commands: [command = purchase] }) => [command]),
    harmless: COMMAND,
    open: ['actor'],
    about: ['type'],
  },
  decide: {
    takes: { subscription: 'document', command: 'request' },
    samples: commands.map((command) => [fresh, command]),
    sound: lives.map(({ before, commands: list }) => [plain(before), list.at(-1) ?? purchase]),
    harmless: { ...COMMAND, at: [], tier: [], 'expected?': [], 'expected.amount': [] },
    open: ['actor'],
    about: ['type'],
  },
  apply: {
    takes: { subscription: 'document', events: 'document' },
    samples: [
      [fresh, plain(quote.events)],
      [bought, plain(renewal.events)],
    ],
    sound: lives.map(({ started, events }) => [started, plain(events)]),
    // A period so far away has no dates.
    harmless: { ...EVENT, 'period.index': ['zero', 'minus zero', 'minus one', 'a number'], events: is.NO_ITEMS },
  },
  advance: {
    takes: { subscription: 'document', to: 'value' },
    // Of a plan that ends at the next boundary: a thousand years of renewals are legal, and take their time.
    samples: [[ending, '2024-03-05T00:00:00.000Z']],
    sound: lives.map(({ before, at }) => [plain(before), new Date(Date.parse(at) + 70 * 86_400_000).toISOString()]),
    harmless: { to: is.INSTANT },
  },
  addOnOf: {
    takes: { subscription: 'document', at: 'value' },
    samples: [[bought, LEAP_DAY]],
    sound: lives.map(({ subscription, at }) => [plain(subscription), at]),
    harmless: { at: is.INSTANT },
  },
  upcomingInvoice: {
    takes: { subscription: 'document' },
    samples: [[bought]],
    sound: states.map((state) => [state]),
  },
  billingPeriodAt: {
    takes: { cycle: 'request', at: 'value' },
    samples: [[{ anchorOn: '2024-01-31', interval: 'month', zone: 'UTC' }, LEAP_DAY]],
    sound: fc.tuple(cycles, instants),
    harmless: { anchorOn: is.DATE, zone: is.ZONE, at: IN_RANGE },
  },
  prorate: proration,
  explainProration: proration,
  formatInvoice: {
    takes: { invoice: 'document', options: 'request' },
    samples: [[plain(quote.invoice), { locale: 'ja' }]],
    sound: fc.tuple(
      lives.map(({ invoices }) => plain(invoices.at(-1) ?? quote.invoice)),
      locales.map((locale) => ({ locale })),
    ),
    harmless: invoiceWith(TEXT),
  },
};
