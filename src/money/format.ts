import type { Locale } from '../input/issue.js';
import { oncePerText } from '../input/once.js';
import { readLocale } from '../input/readers.js';
import { door, object } from '../input/request.js';
import { currencyDigits } from './currency.js';
import { type Money, readMoney } from './money.js';

/**
 * Text for people, with the currency's own digits and the locale's grouping. Its exact wording is the platform's, so
 * nothing may depend on it. Throws `unknown_locale`, and what `of` throws.
 *
 * @example
 * money.format(money.of('1200', 'JPY'), { locale: 'ja' }).includes('1,200') // => true
 */
export function format(value: Money, options: { readonly locale: Locale }): string {
  return enter({ value, options }, (read) => {
    const { amount, currency } = read.value;
    // Decimal text, which a number could not hold to the last digit.
    return formatters[read.options.locale](currency).format(amount as Intl.StringNumericLiteral);
  });
}

/** A formatter takes as long to make as hundreds of texts, and 4 kB. There are fewer currencies. */
const MAX_FORMATTERS = 200;

const formattersOf = (locale: Locale) =>
  oncePerText(MAX_FORMATTERS, (currency) => {
    const digits = currencyDigits(currency);
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  });
const formatters = { en: /*@__PURE__*/ formattersOf('en'), ja: /*@__PURE__*/ formattersOf('ja') };

const enter = /*@__PURE__*/ door('money.format', {
  value: readMoney,
  options: /*@__PURE__*/ object({ locale: readLocale }),
});
