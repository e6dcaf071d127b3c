import type { PriceSpec } from '../catalog/price-spec.js';
import { type Faults, fault, madeFrom, under } from '../input/faults.js';
import { InvalidInputError, type Path } from '../input/issue.js';
import { optional, whole } from '../input/readers.js';
import { door, object } from '../input/request.js';
import { readCurrency } from '../money/currency.js';
import { type Money, moneyOf } from '../money/money.js';
import { inArrears, priceIn } from './billed-price.js';
import { type Interval, readInterval } from './billing-period.js';
import type { Spend } from './command.js';
import { type ExactPrice, priced, spendPriceFor, unitPriceFor } from './exact-price.js';
import { otherCurrency } from './other-currency.js';
import { readPriceSpec } from './price-input.js';
import { readSpend } from './usage.js';

/** What a price is for: how many seats and people, what was spent, and for how long. */
export interface PeriodPriceOptions {
  readonly currency: string;
  /** `'month'` by default. */
  readonly interval?: Interval | undefined;
  readonly seats?: number | undefined;
  readonly people?: number | undefined;
  readonly usage?: Spend | undefined;
}

const quantity = /*@__PURE__*/ optional(/*@__PURE__*/ whole({ min: 0, max: 9_007_199_254_740_991 }));

const enter = /*@__PURE__*/ door('billing.periodPrice', {
  price: readPriceSpec,
  options: /*@__PURE__*/ object({
    currency: readCurrency,
    interval: /*@__PURE__*/ optional(readInterval, 'month'),
    seats: quantity,
    people: quantity,
    usage: /*@__PURE__*/ optional(readSpend),
  }),
});

/**
 * What a catalogue's price comes to for one full billing period, as money: per seat times the seats, per person times the
 * people, flat, or a share of what was spent, band by band and at least the minimum; rounded once, half up. Throws
 * `price_needed` for a price that names no amount in the currency, `missing` seats or people, and `usage_needed` (A18).
 *
 * @example
 * const price = { percentOf: 'usage', bands: [{ upTo: '150000', percent: '10' }, { percent: '7' }], atLeast: { USD: '15000.00' } };
 * billing.periodPrice(price, { currency: 'USD', usage: { usage: money.of('100000.00', 'USD') } }) // => { amount: '15000.00', currency: 'USD' }
 * billing.periodPrice(price, { currency: 'USD', usage: { usage: money.of('200000.00', 'USD') } }) // => { amount: '18500.00', currency: 'USD' }
 */
export function periodPrice(price: PriceSpec, options: PeriodPriceOptions): Money {
  return enter({ price, options }, (read) => {
    const { currency, interval } = read.options;
    const { exact, quantity, path } = exactly(read.price, read.options, interval);
    const amount = () => priced(exact, { quantity, used: 1, total: 1 }, currency, 'half_up');
    return moneyOf(madeFrom(path, amount), currency);
  });
}

function exactly(
  spec: PriceSpec,
  { currency, seats, people, usage }: Omit<PeriodPriceOptions, 'interval'>,
  interval: Interval,
): { readonly exact: ExactPrice; readonly quantity: number; readonly path: Path } {
  const price = priceIn(spec, currency);
  const path = ['price'];
  if (price === null) return stop(['price'], noAmount(currency));
  if (price === 'bundled') return { exact: { amount: '0', num: 1, den: 1 }, quantity: 1, path };
  if (inArrears(price)) {
    const spent = usage !== undefined && Object.hasOwn(usage, price.percentOf) ? usage[price.percentOf] : undefined;
    if (spent === undefined) return stop(['options', 'usage', price.percentOf], usageNeeded(price.percentOf));
    if (spent.currency !== currency)
      return stop(['options', 'usage', price.percentOf], otherCurrency(currency, spent.currency));
    return { exact: spendPriceFor(price, spent.amount, interval), quantity: 1, path };
  }
  const exact = unitPriceFor(price, interval);
  if (price.per === 'subscription') return { exact, quantity: 1, path };
  const counted = price.per === 'seat' ? 'seats' : 'people';
  const quantity = { seats, people }[counted];
  return quantity === undefined
    ? stop(['options', counted], countNeeded())
    : { exact, quantity, path: ['options', counted] };
}

function stop(path: readonly string[], faults: Faults): never {
  throw new InvalidInputError(under(path, faults).issues);
}

function noAmount(currency: string): Faults {
  return fault(
    'price_needed',
    `Use a price with an amount in ${currency}.`,
    `${currency} の金額がある価格を指定してください。`,
  );
}

function countNeeded(): Faults {
  return fault(
    'missing',
    'This price needs a number. Give it.',
    'この価格には数量が必要です。数量を指定してください。',
  );
}

function usageNeeded(name: string): Faults {
  return fault('usage_needed', `Say what was spent on ${name}.`, `${name} の利用額を指定してください。`);
}
