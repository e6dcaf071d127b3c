import { Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { mapped } from '../input/readers.js';
import { object } from '../input/request.js';
import { fieldsOf, hasNoOther, usualOr } from '../input/usual.js';
import { isZeroText } from '../money/amount.js';
import { currencyDigits, readCurrency } from '../money/currency.js';
import { decimalsIn, decimalText } from '../money/decimal-text.js';
import { type Money, moneyOf } from '../money/money.js';

const readAmount = /*@__PURE__*/ decimalText('invalid_amount');

const readParts = /*@__PURE__*/ object({ amount: readAmount, currency: readCurrency });

/** Money with the digits of its currency and no sign; `null` for any other price. */
function usualPrice(input: unknown): Money | null {
  const fields = fieldsOf<keyof Money>(input);
  if (fields === null) return null;
  const { amount, currency } = fields;
  if (!hasNoOther(fields, [amount, currency])) return null;
  const text = readAmount(amount);
  const code = readCurrency(currency);
  if (text instanceof Faults || code instanceof Faults) return null;
  return text.startsWith('-') || decimalsIn(text) !== currencyDigits(code) ? null : moneyOf(text, code);
}

/**
 * Reads the price of one unit: money that is not negative, with up to 10 decimals (0.0015). Zeros past the digits of the
 * currency are cut off, so that equal prices are equal text.
 */
export const readUnitPrice = /*@__PURE__*/ usualOr(
  usualPrice,
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
