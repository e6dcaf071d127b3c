import { billing } from '../../../src/index.js';
import type { RowsOf } from '../../architecture/public-functions.ts';
import * as is from '../harmless.ts';
import { type Place, placesIn } from '../place.ts';
import {
  bySecond,
  ending,
  event,
  fresh,
  invoice,
  proration,
  purchase,
  renewal,
  seats,
  spec,
  subscription,
} from '../samples.ts';
import { EVENT, INVOICE, MONEY, RENEWAL, SEATS, SUBSCRIPTION } from './documents.ts';

const AT = '2024-02-20T00:00:00.000Z';
const cycle = { anchorOn: '2024-01-31', interval: 'month', zone: 'UTC' };
const ID = is.textUpTo(200);
const ROLES = { 'actor.roles': is.NAMES, 'actor.roles.0': is.ANY_TEXT };

/** A subscription as an argument of a verb: one that is none is refused, whatever is asked of it. */
const states = (ask: (value: never) => unknown): readonly Place[] => [
  ['subscription', ask],
  ['subscription.current', (value) => ask({ ...subscription, current: value } as never)],
];

const commands = (
  ask: (value: never) => unknown,
  fields: Readonly<Record<string, readonly string[]>>,
  expected: readonly string[],
): readonly Place[] => [
  ['command', ask],
  ...placesIn(purchase, ask, fields),
  ['seats', (value) => ask({ ...seats, seats: value } as never), SEATS],
  ['expected', (value) => ask({ ...purchase, expected: value } as never), expected],
];

const prorations = (ask: (value: never) => unknown): readonly Place[] => [
  ['spec', ask],
  ...placesIn(proration, ask, {
    unitPrice: ['an amount in another currency'],
    'unitPrice.amount': ['minus zero as text'],
    quantity: is.COUNT,
    'period.endsOn': is.DATE,
    to: is.ABSENT,
    rounding: is.ABSENT,
  }),
  ...placesIn(
    { granularity: 'second', ...bySecond.period },
    (value: Record<string, never>) => {
      const { granularity, start, end } = value;
      return ask({ ...bySecond, granularity, period: { start, end } } as never);
    },
    { start: is.LONG_AGO, end: is.without(is.INSTANT, ...is.LONG_AGO) },
  ),
];

export const rows: RowsOf<typeof billing, readonly Place[]> = {
  start: [
    ['spec', (value) => billing.start(value)],
    ...placesIn(spec, billing.start, {
      salesExecutive: [...is.ABSENT, ...is.FLAG],
      selfServe: [...is.ABSENT, ...is.FLAG],
      addOn: [...is.ABSENT, 'null'],
      seats: SEATS,
      'planUnitPrice.amount': ['minus zero as text'],
      // Enhanced costs at least as much, and no more than can be billed.
      'tierPrices.essentials.amount': ['minus zero as text'],
      anchorOn: is.DATE,
      zone: is.ZONE,
      at: is.without(is.INSTANT_WITHIN, ...is.EDGES),
    }),
  ],
  parseSubscription: [
    ['input', (value) => billing.parseSubscription(value)],
    ...placesIn(subscription, billing.parseSubscription, SUBSCRIPTION, 8),
  ],
  parseCommand: commands(billing.parseCommand, { ...ROLES, tier: is.ANY_TEXT, id: ID, at: is.INSTANT_WITHIN }, [
    ...is.ABSENT,
    ...MONEY,
  ]),
  decide: [
    ...states((value) => billing.decide(value, purchase)),
    ...commands((value) => billing.decide(fresh, value), { ...ROLES, id: ID }, is.ABSENT),
  ],
  apply: [
    ...states((value) => billing.apply(value, [])),
    ['events', (value) => billing.apply(fresh, value), is.NO_ITEMS],
    ['events.0', (value) => billing.apply(fresh, [value])],
    ...placesIn([event], (value) => billing.apply(fresh, value), EVENT, 8),
    ...placesIn(
      { renewal },
      ({ renewal }: Record<string, never>) => billing.apply(fresh, [renewal as never]),
      RENEWAL,
      8,
    ),
  ],
  advance: [
    ...states((value) => billing.advance(value, AT)),
    // Of a plan that has no more than one boundary ahead: a thousand years of renewals are legal, and take their time.
    ['to', (value) => billing.advance(ending, value), is.INSTANT],
  ],
  addOnOf: [
    ...states((value) => billing.addOnOf(value, AT)),
    ['at', (value) => billing.addOnOf(fresh, value), is.INSTANT],
  ],
  upcomingInvoice: states((value) => billing.upcomingInvoice(value)),
  billingPeriodAt: [
    ['cycle', (value) => billing.billingPeriodAt(value, AT)],
    ...placesIn(cycle, (value) => billing.billingPeriodAt(value, AT), { anchorOn: is.DATE, zone: is.ZONE }),
    [
      'at',
      (value) => billing.billingPeriodAt({ ...cycle, interval: 'month' }, value),
      is.without(is.INSTANT, ...is.EDGES),
    ],
  ],
  prorate: prorations(billing.prorate),
  explainProration: prorations(billing.explainProration),
  formatInvoice: [
    ['invoice', (value) => billing.formatInvoice(value, { locale: 'en' })],
    ...placesIn(invoice, (value) => billing.formatInvoice(value, { locale: 'ja' }), INVOICE, 8),
    ['options', (value) => billing.formatInvoice(invoice as never, value)],
    ['locale', (value) => billing.formatInvoice(invoice as never, { locale: value })],
  ],
};
