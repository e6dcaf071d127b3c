import { type Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { mapped } from '../input/readers.js';
import { door, object } from '../input/request.js';
import { isZeroText } from './amount.js';
import { type Currency, currencyDigits, readCurrency } from './currency.js';
import { decimalsIn, decimalText } from './decimal-text.js';

/** An amount with exactly the digits of its currency: `{ amount: '49.00', currency: 'EUR' }`. */
export interface Money<C extends Currency = Currency> {
  readonly amount: string;
  readonly currency: C;
}

/** `never` where two literal currencies differ, so that mixing them does not compile. */
export type SameCurrency<A extends Currency, B extends Currency> = string extends A
  ? unknown
  : string extends B
    ? unknown
    : [A, B] extends [B, A]
      ? unknown
      : never;

/**
 * The amount as money, in the currency's own digits, neither more nor fewer. Throws `invalid_amount`, `wrong_digits`,
 * `unknown_currency`.
 *
 * @example
 * money.of('1200', 'JPY') // => { amount: '1200', currency: 'JPY' }
 * money.of('49.9', 'EUR') // throws wrong_digits
 * money.of('12', 'yen') // throws unknown_currency
 */
export function of<const C extends Currency>(amount: string, currency: C): Money<C> {
  // What was read has the currency that was given.
  return enterOf({ amount, currency }, (read) => moneyOf(unsigned(read.amount), read.currency as C));
}

/** Money of an amount and a currency that fit each other. */
export function moneyOf<C extends Currency>(amount: string, currency: C): Money<C> {
  return Object.freeze({ amount, currency });
}

const FIELDS = { amount: /*@__PURE__*/ decimalText('invalid_amount'), currency: readCurrency };

const readParts = /*@__PURE__*/ object(FIELDS);

/** Reads money. */
export const readMoney = /*@__PURE__*/ mapped(
  readParts,
  (read): Money | Faults => wrongDigits(read) ?? moneyOf(unsigned(read.amount), read.currency),
);

const enterOf = /*@__PURE__*/ door('money.of', FIELDS, wrongDigits);

/** The fault of an amount with more digits than its currency has, or with fewer. */
function wrongDigits({ amount, currency }: Money): Faults | null {
  const digits = currencyDigits(currency);
  const given = decimalsIn(amount);
  if (given === digits) return null;
  const found = fault(
    'wrong_digits',
    `Use ${digits} digits after the point for ${currency}; ${preview(amount)} has ${given}.`,
    `${currency} の小数部は ${digits} 桁で指定してください（${preview(amount)} は ${given} 桁）。`,
  );
  return under(['amount'], found);
}

/** Zero has no sign. */
function unsigned(amount: string): string {
  return amount.startsWith('-') && isZeroText(amount) ? amount.slice(1) : amount;
}
