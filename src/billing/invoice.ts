import { known } from '../input/known.js';
import { negated, sum } from '../money/amount.js';
import { currencyDigits } from '../money/currency.js';
import { type Money, moneyOf } from '../money/money.js';
import { roundedShare, roundingDelta } from '../money/rounding.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { Instant } from '../time/instant.js';
import type { Fraction, RoundingNote } from './proration.js';

/** Local dates, the first counted, the last not. */
export interface BilledPeriod {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/** One price on an invoice. `item` is `'plan'` or a tier; a credit is negative and names the line it `reverses`. */
export interface InvoiceLine {
  readonly id: string;
  readonly kind: 'charge' | 'credit' | 'renewal';
  readonly item: string;
  readonly seats: number;
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
  readonly id: string;
  readonly kind: 'change' | 'renewal';
  readonly issuedAt: Instant;
  readonly period: BilledPeriod;
  readonly lines: readonly InvoiceLine[];
  readonly total: Money;
  readonly because: readonly string[];
}

/** A line before it is priced: its item, and how many of the period's days remain. */
export interface LineDraft {
  readonly kind: InvoiceLine['kind'];
  readonly item: string;
  readonly seats: number;
  readonly unitPrice: Money;
  readonly daysLeft: number;
  readonly from: CalendarDate;
  readonly reverses: string | null;
  readonly because: readonly string[];
}

interface Head {
  readonly id: string;
  readonly kind: Invoice['kind'];
  readonly issuedAt: Instant;
  readonly because: readonly string[];
}

interface PricedPeriod extends BilledPeriod {
  readonly days: number;
}

/** The invoices that billing has made. */
export const invoices = /*@__PURE__*/ known<Invoice>();

const EXACT: RoundingNote = Object.freeze({ mode: 'half_up', delta: '0' });

/** An invoice of at least one line, all in one period and one currency, frozen. */
export function invoiceOf(head: Head, period: PricedPeriod, currency: string, drafts: readonly LineDraft[]): Invoice {
  const { id, kind, issuedAt, because } = head;
  const { startsOn, endsOn, days } = period;
  const billed = Object.freeze({ startsOn, endsOn });
  const lines = Object.freeze(drafts.map((draft, i) => lineOf(`${id}/${i + 1}`, draft, billed, days)));
  const total = totalOf(lines, currency);
  return invoices.keep(Object.freeze({ id, kind, issuedAt, period: billed, lines, total, because }));
}

/** The sum of the lines' amounts; zero of the currency where there are none. */
export function totalOf(lines: readonly InvoiceLine[], currency: string): Money {
  const digits = currencyDigits(currency);
  const [first, ...rest] = lines;
  const start = first?.amount.amount ?? sum('0', '0', digits);
  return moneyOf(
    rest.reduce((total, { amount }) => sum(total, amount.amount, digits), start),
    currency,
  );
}

function lineOf(id: string, draft: LineDraft, period: BilledPeriod, days: number): InvoiceLine {
  const { kind, item, seats, unitPrice, daysLeft, from, reverses, because } = draft;
  const share = { price: unitPrice.amount, quantity: seats, used: daysLeft, total: days };
  const size = roundedShare(share, currencyDigits(unitPrice.currency), 'half_up');
  const delta = roundingDelta(size, share);
  const signed = (text: string) => (kind === 'credit' ? negated(text) : text);
  // Frozen here, as a walk over the finished invoice would take longer, and renewals are made by the million.
  return Object.freeze({
    id,
    kind,
    item,
    seats,
    unitPrice,
    period,
    service: Object.freeze({ from, to: period.endsOn }),
    fraction: Object.freeze({ num: daysLeft, den: days, unit: 'day' }),
    amount: moneyOf(signed(size), unitPrice.currency),
    rounding: delta === '0' ? EXACT : Object.freeze({ mode: 'half_up', delta: signed(delta) }),
    reverses,
    because,
  });
}
