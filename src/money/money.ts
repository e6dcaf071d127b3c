import { invalidInput, shown } from '../errors.js';
import { recordAt, valuesAt } from '../record.js';
import { type Currency, digitsAt, digitsOf } from './currency.js';
import { comparison, difference, product, type Rounding, roundingAt, sum } from './rounding.js';

/** An amount with exactly the digits of its currency: `{ amount: '49.00', currency: 'EUR' }`. */
export interface Money<C extends Currency = Currency> {
  readonly amount: string;
  readonly currency: C;
}

/** No type at all where two literal currencies differ, so that mixing them does not compile. */
export type SameCurrency<A extends Currency, B extends Currency> = string extends A
  ? unknown
  : string extends B
    ? unknown
    : [A, B] extends [B, A]
      ? unknown
      : never;

type Path = readonly (string | number)[];

const MONEY = ['amount', 'currency'] as const;

// At most 20 digits before the point and 10 after it: decimal.js would take hours over what an exponent can ask for.
const FORM = /^-?(?:0|[1-9]\d{0,19})(?:\.\d{1,10})?$/;

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
  return moneyOf(checked(amount, currency, []), currency);
}

/**
 * `a + b` of one currency. Throws `currency_mismatch`, `amount_out_of_range`, and what `of` throws.
 *
 * @example
 * money.add(money.of('0.10', 'USD'), money.of('0.20', 'USD')) // => { amount: '0.30', currency: 'USD' }
 */
export function add<A extends Currency, B extends Currency>(a: Money<A>, b: Money<B> & SameCurrency<A, B>): Money<A> {
  const pair = pairOf(a, b);
  return moneyOf(sum(pair.a.amount, pair.b.amount, pair.digits), pair.a.currency);
}

/**
 * `a − b` of one currency. Throws as `add` does.
 *
 * @example
 * money.subtract(money.of('100', 'JPY'), money.of('130', 'JPY')) // => { amount: '-30', currency: 'JPY' }
 */
export function subtract<A extends Currency, B extends Currency>(
  a: Money<A>,
  b: Money<B> & SameCurrency<A, B>,
): Money<A> {
  const pair = pairOf(a, b);
  return moneyOf(difference(pair.a.amount, pair.b.amount, pair.digits), pair.a.currency);
}

/**
 * The amount times a decimal factor (text, at most 20 digits before the point and 10 after it), rounded once to the
 * currency's digits, half up by default. Throws `invalid_factor`, `unknown_rounding`, `amount_out_of_range`.
 *
 * @example
 * money.multiply(money.of('1001', 'JPY'), '1.5') // => { amount: '1502', currency: 'JPY' }
 * money.multiply(money.of('1001', 'JPY'), '1.5', { rounding: 'down' }) // => { amount: '1501', currency: 'JPY' }
 */
export function multiply<C extends Currency>(
  value: Money<C>,
  factor: string,
  options: { readonly rounding?: Rounding } = {},
): Money<C> {
  const { amount, currency } = moneyAt(value, ['value']);
  const { rounding } = recordAt(options, ['rounding'], ['options'], true);
  const mode = roundingAt(rounding, ['rounding']);
  return moneyOf(product(amount, decimalAt(factor, ['factor']), digitsOf(currency), mode), currency);
}

/**
 * -1, 0 or 1 as `a` is less than, equal to or more than `b`, of one currency. Throws `currency_mismatch`.
 *
 * @example
 * money.compare(money.of('9.99', 'USD'), money.of('10.00', 'USD')) // => -1
 */
export function compare<A extends Currency, B extends Currency>(
  a: Money<A>,
  b: Money<B> & SameCurrency<A, B>,
): -1 | 0 | 1 {
  const pair = pairOf(a, b);
  return comparison(pair.a.amount, pair.b.amount);
}

/**
 * Whether the amount is zero. Throws what `of` throws.
 *
 * @example
 * money.isZero(money.of('0.00', 'USD')) // => true
 */
export function isZero(value: Money): boolean {
  return !/[1-9]/.test(moneyAt(value, ['value']).amount);
}

/** The money that stands at `path` of the caller's input, copied. */
export function moneyAt<C extends Currency>(input: Money<C>, path: Path): Money<C>;
export function moneyAt(input: unknown, path: Path): Money;
export function moneyAt(input: unknown, path: Path): Money {
  const [amount, currency] = valuesAt(input, MONEY, path);
  const sound = checked(amount, currency, path);
  return moneyOf(sound, String(currency));
}

export function moneyOf<C extends Currency>(amount: string, currency: C): Money<C> {
  return Object.freeze({ amount, currency });
}

/** The decimal text that stands at `path` of the caller's input. */
export function decimalAt(input: unknown, path: Path, code = 'invalid_factor'): string {
  if (isDecimalText(input)) return input;
  return invalidInput(
    code,
    path,
    `Decimal text is expected, such as '1.5', with at most 20 digits before the point and 10 after it; not ${shown(input)}.`,
    `'1.5' のような 10 進数の文字列（整数部 20 桁、小数部 10 桁まで）で指定してください（${shown(input)} は使えません）。`,
  );
}

function isDecimalText(input: unknown): input is string {
  return typeof input === 'string' && FORM.test(input);
}

function checked(amount: unknown, currency: unknown, path: Path): string {
  const digits = digitsAt(currency, path);
  const text = isDecimalText(amount) ? amount : decimalAt(amount, [...path, 'amount'], 'invalid_amount');
  const given = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  if (given === digits) return text.startsWith('-') && !/[1-9]/.test(text) ? text.slice(1) : text;
  return invalidInput(
    'wrong_digits',
    [...path, 'amount'],
    `${String(currency)} has ${digits} digits after the point; ${shown(text)} has ${given}.`,
    `${String(currency)} の小数部は ${digits} 桁です（${shown(text)} は ${given} 桁）。`,
  );
}

function pairOf<A extends Currency>(first: Money<A>, second: unknown) {
  const a = moneyAt(first, ['a']);
  const b = moneyAt(second, ['b']);
  if (a.currency !== b.currency) return currencyMismatch(a.currency, b.currency, ['b', 'currency']);
  return { a, b, digits: digitsOf(a.currency) };
}

/** Throws `currency_mismatch`. */
function currencyMismatch(expected: Currency, found: Currency, path: Path): never {
  return invalidInput(
    'currency_mismatch',
    path,
    `${found} cannot be reckoned with ${expected}.`,
    `${found} と ${expected} は一緒に計算できません。`,
  );
}
