import {
  ABSENT,
  ANY_TEXT,
  COUNT,
  DATE,
  FLAG,
  NAMES,
  NO_ITEMS,
  STORED_INSTANT,
  textUpTo,
  WHOLE,
  without,
  ZONE,
} from '../harmless.ts';

/* What is legal in each field of the documents of billing, by the end of its path. */

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
  tier: NAME_OR_NONE,
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
  'accepted.0.current.tier': NAME_OR_NONE,
  'accepted.0.next.tier': NAME_OR_NONE,
  'paidBy.plan': ANY_TEXT,
  'paidBy.addOn': NAME_OR_NONE,
  held: NO_ITEMS,
  accepted: NO_ITEMS,
  revision: COUNT,
  lastAt: STORED_INSTANT,
};
