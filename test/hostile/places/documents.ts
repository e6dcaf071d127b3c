import {
  ABSENT,
  ANY_TEXT,
  COUNT,
  DATE,
  DURATION,
  EARLIER,
  FLAG,
  LATER,
  NAMES,
  NO_ITEMS,
  STORED_INSTANT,
  textUpTo,
  WHOLE,
  without,
  wordsUpTo,
  ZONE,
} from '../harmless.ts';

/* What is legal in each field of the documents of billing and tickets, by the end of its path. */

type Fields = Readonly<Record<string, readonly string[]>>;

export const SEATS: readonly string[] = without(COUNT, 'zero', 'minus zero');
export const MONEY: readonly string[] = ['a negative amount', 'an amount in another currency'];
const AMOUNT = ['minus zero as text', 'twenty nines'];
const NAME_OR_NONE = ['null', ...ANY_TEXT];

function invoiceWith(text: readonly string[]): Fields {
  return {
    id: text,
    issuedAt: STORED_INSTANT,
    'period.startsOn': DATE,
    'period.endsOn': DATE,
    lines: NO_ITEMS,
    item: text,
    seats: SEATS,
    unitPrice: MONEY,
    'unitPrice.amount': AMOUNT,
    'service.from': DATE,
    'service.to': DATE,
    num: WHOLE,
    den: WHOLE,
    amount: MONEY,
    'amount.amount': AMOUNT,
    delta: text,
    reverses: ['null', ...text],
    because: NAMES,
    'because.0': text,
    total: MONEY,
    'total.amount': AMOUNT,
  };
}

/** As text for people it has no use for longer texts. */
export const INVOICE: Fields = invoiceWith(['no text', ...textUpTo(1000)]);

export const EVENT: Fields = {
  ...invoiceWith(ANY_TEXT),
  version: ABSENT,
  commandId: ANY_TEXT,
  at: STORED_INSTANT,
  tier: ['null'],
  invoice: ['null'],
};

export const RENEWAL: Fields = {
  ...EVENT,
  ended: NAME_OR_NONE,
  index: WHOLE,
  start: STORED_INSTANT,
  end: STORED_INSTANT,
  days: WHOLE,
};

export const SUBSCRIPTION: Fields = {
  ...EVENT,
  'account.plan': ANY_TEXT,
  salesExecutive: FLAG,
  selfServe: FLAG,
  zone: ZONE,
  planUnitPrice: MONEY,
  'planUnitPrice.amount': AMOUNT,
  'tierPrices.essentials': MONEY,
  'tierPrices.essentials.amount': AMOUNT,
  'tierPrices.enhanced': [...ABSENT, ...MONEY],
  'tierPrices.enhanced.amount': AMOUNT,
  // The dates follow from the cycle; the instants do not, as a zone's rules may have changed since.
  index: ['zero', 'minus zero'],
  'period.startsOn': [],
  'period.endsOn': [],
  'invoice.period.startsOn': DATE,
  'invoice.period.endsOn': DATE,
  'lines.0.period.startsOn': DATE,
  'lines.0.period.endsOn': DATE,
  start: STORED_INSTANT,
  end: STORED_INSTANT,
  'current.tier': ['null'],
  'next.tier': ['null'],
  'held.0.tier': NAME_OR_NONE,
  'accepted.0.current.tier': NAME_OR_NONE,
  'accepted.0.next.tier': NAME_OR_NONE,
  'paidBy.plan': ANY_TEXT,
  'paidBy.addOn': NAME_OR_NONE,
  held: NO_ITEMS,
  accepted: NO_ITEMS,
  revision: COUNT,
  lastAt: STORED_INSTANT,
};

/** A name that a caller gives, and what somebody writes. */
export const ID: readonly string[] = wordsUpTo(200);
export const SUBJECT: readonly string[] = wordsUpTo(500);
export const WORDS: readonly string[] = wordsUpTo(100_000);

/** A list that is counted before it is read. */
export const READ_TWICE: readonly string[] = without(NO_ITEMS, 'a list that grows when it is read');

const SNAPSHOT: Fields = {
  version: ABSENT,
  requesterId: ANY_TEXT,
  contact: ANY_TEXT,
  subject: SUBJECT,
  body: ANY_TEXT,
  issueType: ID,
  product: ID,
  urgent: FLAG,
  severity: NAME_OR_NONE,
  directPhoneNumber: NAME_OR_NONE,
  tier: NAME_OR_NONE,
  variant: NAME_OR_NONE,
  catalog: ANY_TEXT,
  closures: NO_ITEMS,
  'closures.0': DATE,
  channel: ANY_TEXT,
  requestedLanguage: ANY_TEXT,
  language: ANY_TEXT,
  fallback: FLAG,
  desk: ANY_TEXT,
  japaneseOpensAt: ['null', ...STORED_INSTANT],
  because: NAMES,
  'because.0': ANY_TEXT,
  commitments: NO_ITEMS,
  'commitments.0.id': ANY_TEXT,
  within: DURATION,
  clock: ANY_TEXT,
  dueAt: STORED_INSTANT,
};

export const SUBMITTED: Fields = { ...SNAPSHOT, ticketId: ID, at: STORED_INSTANT };

/** It follows the submission of Friday at 07:30 of UTC. */
export const OCCURRENCE: Fields = {
  version: ABSENT,
  commandId: ID,
  at: without(STORED_INSTANT, ...EARLIER),
  'actor.id': ID,
  body: ['null', ...WORDS],
  because: NAMES,
  'because.0': ANY_TEXT,
};

export const TICKET: Fields = {
  ...SNAPSHOT,
  // Its first event is of 07:45.
  openedAt: without(STORED_INSTANT, ...LATER),
  updatedAt: STORED_INSTANT,
  history: READ_TWICE,
  ...Object.fromEntries(Object.entries(OCCURRENCE).map(([end, names]) => [`history.0.${end}`, names])),
};
