import { Faults, madeFrom, type Reader } from '../input/faults.js';
import { readFields, unreadable } from '../input/object.js';
import { mapped, oneOf, optional } from '../input/readers.js';
import { object, soleDoor } from '../input/request.js';
import { together } from '../input/together.js';
import { usualOr } from '../input/usual.js';
import { difference } from '../money/amount.js';
import { currencyDigits } from '../money/currency.js';
import { type Money, moneyOf } from '../money/money.js';
import { type Rounding, readRounding } from '../money/rounding.js';
import { roundedShare, roundingDelta } from '../money/share.js';
import { smallShare } from '../money/small-share.js';
import { type CalendarDate, readDate } from '../time/calendar-date.js';
import type { InstantInput } from '../time/instant.js';
import { prorationRules } from '../words/refusals/billing.js';
import { type Granularity, type PeriodShare, periodShare, readSecond, type Terms } from './period-share.js';
import { readQuantity, readUnitPrice } from './unit-price.js';
import { usualProration } from './usual-proration.js';

interface Priced<C extends string> {
  readonly unitPrice: Money<C>;
  readonly quantity: number;
  readonly rounding?: Rounding;
}

/** A price by the day: dates, `to` not counted. A `BillingPeriod` fits as the period. */
export interface DayProration<C extends string = string> extends Priced<C> {
  readonly granularity?: 'day';
  readonly period: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate };
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
}

/** A price by the second: instants, each cut off to its whole second, so that a second that has begun is charged. */
export interface SecondProration<C extends string = string> extends Priced<C> {
  readonly granularity: 'second';
  readonly period: { readonly start: InstantInput; readonly end: InstantInput };
  readonly from: InstantInput;
  readonly to?: InstantInput;
}

export interface ProratedByDay<C extends string = string> {
  readonly amount: Money<C>;
  readonly usedDays: number;
  readonly periodDays: number;
  readonly because: readonly string[];
}

export interface ProratedBySecond<C extends string = string> {
  readonly amount: Money<C>;
  readonly usedSeconds: number;
  readonly periodSeconds: number;
  readonly because: readonly string[];
}

/** The part of a period that an amount is for: `num / den`, in days or seconds. */
export interface Fraction {
  readonly num: number;
  readonly den: number;
  readonly unit: Granularity;
}

/** How an amount was rounded, and by how much: `delta` is the amount less the exact one, as decimal text to 12 places. */
export interface RoundingNote {
  readonly mode: Rounding;
  readonly delta: string;
}

export interface Explained {
  readonly fraction: Fraction;
  readonly rounding: RoundingNote;
}

const shared = {
  unitPrice: readUnitPrice,
  quantity: readQuantity,
  rounding: readRounding,
  granularity: /*@__PURE__*/ optional(/*@__PURE__*/ oneOf('granularity', ['day', 'second']), 'day' as const),
};

const readByDay = /*@__PURE__*/ mapped(
  /*@__PURE__*/ object(
    /*@__PURE__*/ together(shared, {
      // Other fields are ignored, so that a whole `BillingPeriod` fits.
      period: /*@__PURE__*/ object({ startsOn: readDate, endsOn: readDate }, 'ignored'),
      from: readDate,
      to: /*@__PURE__*/ optional(readDate),
    }),
  ),
  (read) => termsOf(read, periodShare('day', read.period.startsOn, read.period.endsOn, read)),
);

const readBySecond = /*@__PURE__*/ mapped(
  /*@__PURE__*/ object(
    /*@__PURE__*/ together(shared, {
      period: /*@__PURE__*/ object({ start: readSecond, end: readSecond }, 'ignored'),
      from: readSecond,
      to: /*@__PURE__*/ optional(readSecond),
    }),
  ),
  (read) => termsOf(read, periodShare('second', read.period.start, read.period.end, read)),
);

const anything = (input: unknown) => input;

/** Without a known granularity, nobody can say what its dates or instants are. */
const readOtherwise = /*@__PURE__*/ object(
  /*@__PURE__*/ together(shared, { period: anything, from: anything, to: anything }),
);

const GRANULARITY = ['granularity'];

const readTerms: Reader<Terms> = (input) => {
  const values = readFields(input, GRANULARITY);
  if (values instanceof Faults) return values;
  switch (values[0]) {
    case undefined:
    case 'day':
      return readByDay(input);
    case 'second':
      return readBySecond(input);
    default: {
      const read = readOtherwise(input);
      // A `granularity` that changes while it is read.
      return read instanceof Faults ? read : unreadable();
    }
  }
};

const readRequest = /*@__PURE__*/ usualOr(usualProration, readTerms);
const enterProrate = /*@__PURE__*/ soleDoor('billing.prorate', readRequest);
const enterExplain = /*@__PURE__*/ soleDoor('billing.explainProration', readRequest);

/**
 * What a part of a billing period costs: unit price × quantity × the days left at `from` / the days of the period,
 * rounded once, less the same of `to` (default: the period's end), so that the parts of a period always sum to its price
 * (R11, A18). By the second it takes instants and a period of instants. Throws `outside_period`, `empty_period`,
 * `invalid_quantity`, `negative_price`, `unknown_granularity`, `unknown_rounding`, and what `money.of` and dates throw.
 *
 * @example
 * const period = { startsOn: '2026-02-28', endsOn: '2026-03-31' };
 * const price = money.of('1500', 'JPY');
 * billing.prorate({ unitPrice: price, quantity: 12, period, from: '2026-03-10' }).amount // => { amount: '12194', currency: 'JPY' }
 * billing.prorate({ unitPrice: price, quantity: 12, period, from: '2026-03-31' }).usedDays // => 0
 * billing.prorate({ unitPrice: price, quantity: 12, period, from: '2026-04-01' }) // throws outside_period
 */
export function prorate<C extends string>(spec: DayProration<C>): ProratedByDay<C>;
export function prorate<C extends string>(spec: SecondProration<C>): ProratedBySecond<C>;
export function prorate(spec: DayProration | SecondProration): ProratedByDay | ProratedBySecond {
  return enterProrate(spec, prorated);
}

/**
 * `prorate`, with the fraction of the period and the rounding difference beside the answer: `fraction` is
 * `{ num, den, unit }`, `rounding` is `{ mode, delta }`. Throws as `prorate` does.
 *
 * @example
 * const period = { startsOn: '2024-01-31', endsOn: '2024-02-29' };
 * const answer = billing.explainProration({ unitPrice: money.of('4.99', 'USD'), quantity: 10, period, from: '2024-02-20' });
 * answer.amount // => { amount: '15.49', currency: 'USD' }
 * answer.fraction // => { num: 9, den: 29, unit: 'day' }
 * answer.rounding // => { mode: 'half_up', delta: '0.003793103448' }
 */
export function explainProration<C extends string>(spec: DayProration<C>): ProratedByDay<C> & Explained;
export function explainProration<C extends string>(spec: SecondProration<C>): ProratedBySecond<C> & Explained;
export function explainProration(spec: DayProration | SecondProration): (ProratedByDay | ProratedBySecond) & Explained {
  return enterExplain(spec, explained);
}

function explained(terms: Terms): (ProratedByDay | ProratedBySecond) & Explained {
  const answer = prorated(terms);
  const { unitPrice, quantity, share, rounding: mode } = terms;
  const fraction = Object.freeze({ num: share.left - share.leftAfter, den: share.total, unit: share.unit });
  const exact = { price: unitPrice.amount, quantity, used: fraction.num, total: share.total };
  const rounding = Object.freeze({ mode, delta: roundingDelta(answer.amount.amount, exact) });
  return Object.freeze({ ...answer, fraction, rounding });
}

function prorated({ unitPrice, quantity, share, rounding }: Terms): ProratedByDay | ProratedBySecond {
  const { unit, total, left, leftAfter } = share;
  const digits = currencyDigits(unitPrice.currency);
  const remaining = (used: number) => {
    const part = { price: unitPrice.amount, quantity, used, total };
    // `roundedShare` asks this first as well; through one more function a proration takes an eighth longer.
    return smallShare(part, digits, rounding) ?? largeShare(part, digits, rounding);
  };
  const whole = remaining(left);
  const text = leftAfter === 0 ? whole : difference(whole, remaining(leftAfter), digits);
  const amount = moneyOf(text, unitPrice.currency);
  const used = left - leftAfter;
  return unit === 'day'
    ? Object.freeze({ amount, usedDays: used, periodDays: total, because: prorationRules })
    : Object.freeze({ amount, usedSeconds: used, periodSeconds: total, because: prorationRules });
}

/** The share of a price that a number cannot hold. A price itself is in range: the quantity makes it too large. */
function largeShare(...part: Parameters<typeof roundedShare>): string {
  return madeFrom(['quantity'], () => roundedShare(...part));
}

function termsOf(
  { unitPrice, quantity, rounding }: Pick<Terms, 'unitPrice' | 'quantity' | 'rounding'>,
  share: PeriodShare | Faults,
): Terms | Faults {
  return share instanceof Faults ? share : { unitPrice, quantity, rounding, share };
}
