import type { Text } from '../input/issue.js';
import { known } from '../input/known.js';
import { sum } from '../money/amount.js';
import { currencyDigits } from '../money/currency.js';
import { type Money, moneyOf } from '../money/money.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { Instant } from '../time/instant.js';
import type { Fraction, RoundingNote } from './proration.js';

/** Local dates, the first counted, the last not. */
export interface BilledPeriod {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

export const INVOICE_KINDS = ['first', 'change', 'renewal', 'final'] as const;
export const LINE_KINDS = ['charge', 'credit', 'renewal', 'usage', 'remedy'] as const;

/** One price on an invoice. `item` is `'plan'`, a tier or a remedy; a credit is negative and names the line it `reverses`. */
export interface InvoiceLine {
  /** `<invoice>/<n>`, counted from 1. */
  readonly id: string;
  readonly kind: (typeof LINE_KINDS)[number];
  readonly item: string;
  readonly label: Text;
  readonly quantity: number;
  /** The price of one unit for a whole period; it may have up to 10 decimals. */
  readonly unitPrice: Money;
  readonly period: BilledPeriod;
  readonly service: { readonly from: CalendarDate; readonly to: CalendarDate };
  readonly fraction: Fraction;
  readonly amount: Money;
  readonly rounding: RoundingNote;
  readonly reverses: string | null;
  readonly because: readonly string[];
}

/** What is charged, or would be. `total` is the sum of the lines. */
export interface Invoice {
  /** `<subscription>:<revision>`: unique over customers and restarts. */
  readonly id: string;
  readonly subscriptionId: string;
  readonly kind: (typeof INVOICE_KINDS)[number];
  readonly period: BilledPeriod;
  readonly issuedAt: Instant;
  readonly currency: string;
  readonly lines: readonly InvoiceLine[];
  readonly total: Money;
  readonly because: readonly string[];
}

/**
 * Upper bounds on the lines of an invoice and on the characters of a label: an offer has a hundred tiers, and its texts are no
 * longer. A text table pads every cell to the widest one, so that its size is the product of both.
 */
export const MAX_INVOICE_LINES = 2000;
export const MAX_LABEL = 2000;

/** The invoices that billing has made. */
export const invoices = /*@__PURE__*/ known<Invoice>();

/** The sum of the lines' amounts; zero of the currency where there are none. */
export function totalOf(lines: readonly Pick<InvoiceLine, 'amount'>[], currency: string): Money {
  const digits = currencyDigits(currency);
  const [first, ...rest] = lines;
  const start = first?.amount.amount ?? sum('0', '0', digits);
  return moneyOf(
    rest.reduce((total, { amount }) => sum(total, amount.amount, digits), start),
    currency,
  );
}
