import { hostileTexts } from '../arbitraries/hostile.ts';
import * as is from '../hostile/harmless.ts';
import type { Harmless } from './call.ts';

// The hostile values that are legal in the fields of billing's documents. What a document says twice, such
// as a price that is in `current` and in `next`, can be changed in neither place alone.

/** Ids that stand on invoices. */
export const BILLING_ID = hostileTexts
  .filter(([, make]) => /^[A-Za-z0-9._:@/+-]{1,64}$/.test(String(make())))
  .map(([name]) => name);
const SHORT_TEXT = ['no text', ...is.without(is.textUpTo(64), ...is.PLAIN_DATES)];
/** A price of one unit may have more decimals than its currency; a stored one is written without a sign. */
export const UNIT_AMOUNT = [...is.AMOUNT, 'an amount of three digits'];
export const STORED_UNIT_AMOUNT = is.without(is.DECIMALS, 'minus zero as text');
const FRACTIONS = ['a half', 'a sum that is not exact', 'the smallest number', 'epsilon'];
const ZERO = ['zero', 'minus zero'];

const LINES: Harmless = {
  issuedAt: is.STORED_INSTANT,
  'invoice.period.endsOn': is.DATE,
  'lines.0.quantity': is.COUNT,
  'lines.0.unitPrice.amount': UNIT_AMOUNT,
  'lines.0.period.endsOn': is.DATE,
  'service.to': is.DATE,
  num: ZERO,
  den: is.SEATS,
  delta: [...is.DECIMALS, 'an amount of eleven digits'],
  reverses: ['null'],
  because: is.NAMES,
};

/** The texts of a stored document are no longer than those of an offer. */
const STORED = ['no text', ...is.textUpTo(2000)];
export const INVOICE: Harmless = { ...LINES, item: STORED, en: STORED, ja: STORED, 'because.0': STORED };

/** The snapshot of an offer. */
const OFFER: Harmless = {
  'offer.id': STORED,
  'offer.version': STORED,
  en: STORED,
  ja: STORED,
  rank: [...is.WHOLE, ...FRACTIONS, 'one more than the largest safe integer', 'the largest number'],
  extends: ['null'],
  'tiers.0.beside': ['null'],
  'tiers.0.plans': ['null', ...is.NO_ITEMS, 'a list of a class', 'a list of a species'],
  excludes: is.NAMES,
  sold: is.OTHER_FIELDS,
  'sold.from?': is.DATE,
  'sold.until?': is.DATE,
  'offer.plans': is.NO_ITEMS,
  billingRoles: is.NAMES,
  'billingRoles.0': STORED,
  selfService: ['null'],
  'selfService.tiers': is.NO_ITEMS,
  withSalesExecutive: is.FLAG,
  because: is.NAMES,
  'places.*': is.NO_ITEMS,
  'places.*.0.id': STORED,
  cites: is.NOTHING_WITHIN,
  'cites.*?': is.NAMES,
  'cites.*.0': STORED,
};

/** What an event or a state begins with. */
const TERMS: Harmless = {
  ...OFFER,
  'version?': [],
  salesExecutive: is.FLAG,
  selfServe: is.FLAG,
  flags: is.NAMES,
  'flags.0': STORED,
  zone: is.ZONE,
  // What is paid for, and what the tier above costs at least.
  'prices.*.amount': ['an amount of three digits'],
  percentOf: is.VENDOR_ID,
  upTo: STORED_UNIT_AMOUNT,
  percent: STORED_UNIT_AMOUNT,
  atLeast: ['null', 'twenty nines'],
  'period.index': ZERO,
};

export const EVENT: Harmless = {
  ...TERMS,
  ...LINES,
  item: STORED,
  'because.0': STORED,
  at: is.STORED_INSTANT,
  actor: ['null'],
  'actor.id': STORED,
  roles: is.NAMES,
  'roles.0': STORED,
  'status?': [],
  'signedIn?': is.FLAG,
  alreadyPaid: is.FLAG,
  'plan.unitPrice': ['null'],
  'plan.unitPrice.amount': UNIT_AMOUNT,
  'current.beside': is.NO_ITEMS,
  seats: is.SEATS,
  people: is.NOTHING_WITHIN,
  'people.*?': is.SEATS,
  'tierSeats?': is.NOTHING_WITHIN,
  'tierSeats.*?': is.SEATS,
  pending: is.OTHER_FIELDS,
  invoice: ['null'],
  commandId: [...BILLING_ID, ...is.PLAIN_DATES],
  digest: STORED,
  effectiveAt: is.STORED_INSTANT,
  'events.0.effectiveAt': is.without(is.STORED_INSTANT, ...is.LONG_AGO),
  ended: is.NAMES,
};

export const SUBSCRIPTION: Harmless = {
  ...TERMS,
  'current.plan.unitPrice.amount': UNIT_AMOUNT,
  'next.beside': is.NO_ITEMS,
  'pending.prices?': is.NOTHING_WITHIN,
  'pending.prices.*?': [],
  'pending.prices.*.amount': is.without(STORED_UNIT_AMOUNT, 'an amount of three digits'),
  'paid.0.line': ['null'],
  'paid.0.price.amount': STORED_UNIT_AMOUNT,
  'usage.0.until': ['null'],
  credited: is.NO_ITEMS,
  'history.0.at': ['the first instant of Date', 'the year zero', 'the first Date'],
  accepted: is.NO_ITEMS,
  'accepted.0.id': BILLING_ID,
  'accepted.0.at': is.without(is.LONG_AGO, ...is.MILLISECONDS),
  'accepted.0.effectiveAt?': [
    ...is.without(is.UNTIL, ...is.MILLISECONDS),
    ...['a Date without a prototype', 'a Date that claims to be an object'],
  ],
  'accepted.0.digest': SHORT_TEXT,
  'input.revision': is.SEATS,
};
