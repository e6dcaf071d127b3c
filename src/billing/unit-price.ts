import { type Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { mapped } from '../input/readers.js';
import { object } from '../input/request.js';
import { isLiteral, unread, usualOr } from '../input/usual.js';
import { isZeroText } from '../money/amount.js';
import { currencyDigits, digitsOfKnown, readCurrency } from '../money/currency.js';
import { decimalsIn, decimalText } from '../money/decimal-text.js';
import { type Money, moneyOf } from '../money/money.js';
import { smallUnits } from '../money/small-share.js';

const readAmount = /*@__PURE__*/ decimalText('invalid_amount');

const readParts = /*@__PURE__*/ object({ amount: readAmount, currency: readCurrency });

/** Money with the digits of its currency and no sign, not frozen; `null` for any other price. */
export function usualPrice(input: unknown): Money | null {
  const fields = unread<keyof Money>(input);
  if (fields === null) return null;
  const { amount, currency } = fields;
  if (!isLiteral(fields)) return null;
  for (const name in fields) if (name !== 'amount' && name !== 'currency') return null;
  const digits = digitsOfKnown(currency);
  if (typeof amount !== 'string' || typeof currency !== 'string' || digits === undefined) return null;
  return Number.isNaN(smallUnits(amount, digits)) ? null : { amount, currency };
}

/**
 * Reads the price of one unit: money that is not negative, with up to 10 decimals (0.0015). Zeros past the digits of the
 * currency are cut off, so that equal prices are equal text.
 */
export const readUnitPrice = /*@__PURE__*/ usualOr(
  (input) => {
    const price = usualPrice(input);
    return price === null ? null : Object.freeze(price);
  },
  /*@__PURE__*/ mapped(readParts, ({ amount, currency }): Money | Faults => {
    const text = amount.startsWith('-') && isZeroText(amount) ? amount.slice(1) : amount;
    const few = tooFewDigits(text, currency);
    if (few !== null) return under(['amount'], few);
    return negativePrice({ amount: text, currency }) ?? moneyOf(unitAmount(text, currency), currency);
  }),
);

/** The fault of a price below zero. */
export function negativePrice({ amount }: Money): Faults | null {
  if (!amount.startsWith('-')) return null;
  return fault(
    'negative_price',
    `Use a price of at least 0, not ${amount}.`,
    `価格は 0 以上で指定してください（${amount} は使えません）。`,
  );
}

/** The amount of a unit price in the one form in which it is kept: with the digits of its currency, or with those it needs. */
export function unitAmount(amount: string, currency: string): string {
  const digits = currencyDigits(currency);
  const [whole = '', decimals = ''] = amount.split('.');
  const kept = decimals.slice(0, digits).padEnd(digits, '0') + decimals.slice(digits).replace(/0+$/, '');
  return kept === '' ? whole : `${whole}.${kept}`;
}

function tooFewDigits(amount: string, currency: string): Faults | null {
  const digits = currencyDigits(currency);
  const given = decimalsIn(amount);
  if (given >= digits) return null;
  return fault(
    'wrong_digits',
    `Use at least ${digits} digits after the point for ${currency}; ${preview(amount)} has ${given}.`,
    `${currency} の小数部は ${digits} 桁以上で指定してください（${preview(amount)} は ${given} 桁）。`,
  );
}

/** Reads how many units are charged for. */
export function readQuantity(quantity: unknown): number | Faults {
  if (typeof quantity === 'number' && Number.isSafeInteger(quantity) && quantity >= 0) return quantity;
  return fault(
    'invalid_quantity',
    `Use a whole number of at least 0 for the quantity, not ${preview(quantity)}.`,
    `数量は 0 以上の整数で指定してください（${preview(quantity)} は使えません）。`,
  );
}
