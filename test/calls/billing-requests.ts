import * as is from '../hostile/harmless.ts';
import { BILLING_ID, STORED_UNIT_AMOUNT, UNIT_AMOUNT } from './billing-fields.ts';
import type { Harmless } from './call.ts';

// The hostile values that are legal in the fields of billing's requests.

const ROLES = is.without(is.NAMES, 'a list of no text');

/** What was spent, as a request says it. */
export const SPEND: Harmless = { 'usage.*.amount': is.AMOUNT, 'of.*.amount': is.AMOUNT };

/** A command as a caller gives it. */
export const COMMAND: Harmless = {
  'input.id': BILLING_ID,
  'command.id': BILLING_ID,
  // An actor may have fields of the caller's own.
  'actor.id': is.ID_GIVEN,
  roles: ROLES,
  'roles.0': is.ID_GIVEN,
  'status?': [],
  'signedIn?': is.FLAG,
  tier: is.ID_GIVEN,
  'plan.id': is.ID_GIVEN,
  plan: is.ID_GIVEN,
  at: is.INSTANT,
  'expected?': is.MONEY,
  'expected.amount': is.AMOUNT,
  seats: is.SEATS,
  people: [
    ...is.NOTHING_WITHIN,
    ...['an object with a NUL for a key', 'an object with a lone surrogate for a key', 'own names of Object'],
    ...['an own __defineGetter__', 'a toStringTag of numbers'],
  ],
  'people.*?': is.COUNT,
  'unitPrice?': ['null', 'an amount in another currency'],
  'unitPrice.amount': UNIT_AMOUNT,
  'salesExecutive?': is.FLAG,
  'selfServe?': is.FLAG,
  'flags?': ROLES,
  'flags.0': is.ID_GIVEN,
  prices: is.NOTHING_WITHIN,
  'prices.*?': ['an amount in another currency'],
  'prices.*.amount': UNIT_AMOUNT,
  percentOf: is.VENDOR_ID,
  percent: STORED_UNIT_AMOUNT,
  'what?': [],
  'anchorOn?': is.DATE,
  credit: is.FLAG,
  'usage?': is.NOTHING_WITHIN,
  'usage.*?': ['an amount in another currency'],
  'usage.*.amount': is.AMOUNT,
};

/** Objects of any class that say of themselves that they are a team: all that an account has to say here. */
const TEAMS = [
  ...['an object with inherited fields', 'an object with a hidden field', 'an instance of a class'],
  ...['a prototype that is an instance', 'an instance of a class of another realm', 'a proxy that throws at has'],
  ...['a proxy that throws at ownKeys', 'a proxy that throws at getPrototypeOf'],
  ...['a proxy that throws at getOwnPropertyDescriptor', 'a proxy that throws at isExtensible'],
];
const IN_RANGE = is.without(is.INSTANT, ...is.EDGES);

/** A request of `start`, whose plan and tier can be billed at the renewal. */
export const START: Harmless = {
  'request.id': BILLING_ID,
  account: TEAMS,
  'account.plan?': [],
  'salesExecutive?': is.FLAG,
  'selfServe?': is.FLAG,
  'flags?': ROLES,
  'flags.0': is.ID_GIVEN,
  'unitPrice?': ['null'],
  'unitPrice.amount': ['minus zero as text', 'an amount of three digits'],
  seats: is.SEATS,
  'prices?': is.NOTHING_WITHIN,
  'prices.*?': [],
  // It costs at least as much as the tier below.
  'prices.*.amount': ['twenty nines'],
  anchorOn: is.DATE,
  zone: is.ZONE,
  at: IN_RANGE,
  'alreadyPaid?': is.FLAG,
  'holding?': is.NO_FIELDS,
  'beside?': is.NO_ITEMS,
  'people?': is.NOTHING_WITHIN,
  'people.*?': is.COUNT,
  'holding.seats?': is.NOTHING_WITHIN,
  'seats.*?': is.SEATS,
  'rounding?': [],
  'granularity?': [],
};

/** A command that is decided: what it asks has to make sense for the state of its sample. */
export const DECIDED: Harmless = {
  ...Object.fromEntries(
    Object.entries(COMMAND).filter(([name]) => !/^(people\.\*|unitPrice|usage|usage\.\*)\?$/.test(name)),
  ),
  ...Object.fromEntries(
    ['at', 'tier', 'plan', 'plan.id', 'prices', 'people', 'usage', 'usage.*'].map((one) => [one, []]),
  ),
  'expected?': [],
  'expected.amount': [],
  'people.*': is.COUNT,
  'command.unitPrice?': ['null'],
  'plan.unitPrice': ['null'],
  'unitPrice.amount': ['minus zero as text', 'an amount of three digits'],
  'prices.*?': [],
  'prices.*.amount': ['twenty nines'],
  'anchorOn?': [],
};

/** What remedies owe. */
export const CREDITS: Harmless = {
  'credits?': is.NO_ITEMS,
  remedy: is.without(is.wordsUpTo(64), ...is.PLAIN_DATES),
  'credits.0.period.endsOn': is.DATE,
  'due?': is.FLAG,
  'amount?': ['null'],
  'amount.*': is.AMOUNT,
};

/** A price and what it is for. */
export const PRICED: Harmless = {
  'amount.*': is.without(is.DECIMALS, 'minus zero as text', 'twenty nines'),
  'every?': [],
  'interval?': [],
  seats: is.COUNT,
  'people?': is.COUNT,
  'usage?': is.NOTHING_WITHIN,
  'usage.*?': ['an amount in another currency'],
  'usage.*.amount': is.AMOUNT,
  upTo: STORED_UNIT_AMOUNT,
  percent: is.without(STORED_UNIT_AMOUNT, 'twenty nines'),
  'atLeast?': [],
  'atLeast.*': ['twenty nines'],
};
