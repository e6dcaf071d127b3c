import { type Locale, localeAt } from '../locale.js';
import { recordAt } from '../record.js';
import { digitsOf } from './currency.js';
import { type Money, moneyAt } from './money.js';

/**
 * Text for people, with the currency's own digits and the locale's grouping. Its exact wording is the platform's, so
 * nothing may depend on it. Throws `unknown_locale`, and what `of` throws.
 *
 * @example
 * money.format(money.of('1200', 'JPY'), { locale: 'ja' }).includes('1,200') // => true
 */
export function format(value: Money, options: { readonly locale: Locale }): string {
  const { amount, currency } = moneyAt(value, ['value']);
  const { locale } = recordAt(options, ['locale'], ['options'], true);
  const digits = digitsOf(currency);
  return new Intl.NumberFormat(localeAt(locale, ['locale']), {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount as Intl.StringNumericLiteral); // decimal text, which a number could not hold to the last digit
}
