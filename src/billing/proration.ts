import { invalidInput, shown } from '../errors.js';
import { digitsOf } from '../money/currency.js';
import { type Money, moneyAt, moneyOf } from '../money/money.js';
import { difference, type Rounding, roundedShare, roundingAt, roundingDelta } from '../money/rounding.js';
import { valuesAt } from '../record.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { InstantInput } from '../time/instant.js';
import { type Granularity, type Slice, sliceAt } from './slice.js';

interface Priced<C extends string> {
  readonly unitPrice: Money<C>;
  readonly quantity: number;
  readonly rounding?: Rounding;
}

/** A price by the day: dates, `to` not counted. */
export interface DayProration<C extends string = string> extends Priced<C> {
  readonly granularity?: 'day';
  readonly period: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate };
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
}

/** A price by the second: instants, each cut off to its whole second, so that a second begun is charged. */
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

/** The part of a period that an amount stands for: `num / den`, in days or seconds. */
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

interface Terms {
  readonly price: Money;
  readonly quantity: number;
  readonly slice: Slice;
  readonly mode: Rounding;
}

const BECAUSE: readonly string[] = Object.freeze(['R11', 'A18']);

/**
 * What a slice of a billing period costs: unit price × quantity × the days left at `from` / the days of the period,
 * rounded once, less the same of `to` (default: the period's end), so that slices always sum to the whole (R11, A18).
 * By the second it takes instants and a period of instants. Throws `outside_period`, `empty_period`, `invalid_quantity`,
 * `negative_price`, `unknown_rounding`, and what `money.of` and the dates throw.
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
  return answer(termsOf(spec));
}

/**
 * `prorate`, with the fraction of the period and the rounding difference beside the answer: `fraction` is
 * `{ num, den, unit }`, `rounding` is `{ mode, delta }`. Throws as `prorate` does.
 *
 * @example
 * const period = { startsOn: '2024-01-31', endsOn: '2024-02-29' };
 * const told = billing.explainProration({ unitPrice: money.of('4.99', 'USD'), quantity: 10, period, from: '2024-02-20' });
 * told.amount // => { amount: '15.49', currency: 'USD' }
 * told.fraction // => { num: 9, den: 29, unit: 'day' }
 * told.rounding // => { mode: 'half_up', delta: '0.003793103448' }
 */
export function explainProration<C extends string>(spec: DayProration<C>): ProratedByDay<C> & Explained;
export function explainProration<C extends string>(spec: SecondProration<C>): ProratedBySecond<C> & Explained;
export function explainProration(spec: DayProration | SecondProration): (ProratedByDay | ProratedBySecond) & Explained {
  const terms = termsOf(spec);
  const told = answer(terms);
  const { slice, mode } = terms;
  const fraction = Object.freeze({ num: slice.left - slice.leftAfter, den: slice.total, unit: slice.unit });
  const share = { price: terms.price.amount, quantity: terms.quantity, used: fraction.num, total: slice.total };
  const rounding = Object.freeze({ mode, delta: roundingDelta(told.amount.amount, share) });
  return Object.freeze({ ...told, fraction, rounding });
}

export interface Explained {
  readonly fraction: Fraction;
  readonly rounding: RoundingNote;
}

const FIELDS = ['unitPrice', 'quantity', 'period', 'from', 'to', 'granularity', 'rounding'] as const;

function termsOf(spec: unknown): Terms {
  const [unitPrice, quantity, period, from, to, granularity, rounding] = valuesAt(spec, FIELDS, [], true);
  return {
    price: priceAt(unitPrice, ['unitPrice']),
    quantity: quantityAt(quantity),
    slice: sliceAt({ period, from, to, granularity }),
    mode: roundingAt(rounding, ['rounding']),
  };
}

function answer({ price, quantity, slice, mode }: Terms): ProratedByDay | ProratedBySecond {
  const digits = digitsOf(price.currency);
  const remaining = (used: number) =>
    roundedShare({ price: price.amount, quantity, used, total: slice.total }, digits, mode);
  const whole = remaining(slice.left);
  const text = slice.leftAfter === 0 ? whole : difference(whole, remaining(slice.leftAfter), digits);
  const amount = moneyOf(text, price.currency);
  const used = slice.left - slice.leftAfter;
  return slice.unit === 'day'
    ? Object.freeze({ amount, usedDays: used, periodDays: slice.total, because: BECAUSE })
    : Object.freeze({ amount, usedSeconds: used, periodSeconds: slice.total, because: BECAUSE });
}

/** The price that stands at `path` of the caller's input: money that is not negative. */
export function priceAt(input: unknown, path: readonly (string | number)[] = []): Money {
  const price = moneyAt(input, path);
  if (!price.amount.startsWith('-')) return price;
  return invalidInput('negative_price', path, 'A price is not negative.', '価格に負の値は使えません。');
}

function quantityAt(quantity: unknown): number {
  if (typeof quantity === 'number' && Number.isSafeInteger(quantity) && quantity >= 0) return quantity;
  return invalidInput(
    'invalid_quantity',
    ['quantity'],
    `A quantity is a whole number of at least 0, not ${shown(quantity)}.`,
    `数量は 0 以上の整数です（${shown(quantity)} は使えません）。`,
  );
}
