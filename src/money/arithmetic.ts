import { type Faults, fault, under } from '../input/faults.js';
import { door, soleDoor } from '../input/request.js';
import { comparison, difference, isZeroText, sum } from './amount.js';
import { type Currency, currencyDigits } from './currency.js';
import { type Money, moneyOf, readMoney, type SameCurrency } from './money.js';

/**
 * `a + b` of one currency. Throws `currency_mismatch`, `amount_out_of_range`, and what `of` throws.
 *
 * @example
 * money.add(money.of('0.10', 'USD'), money.of('0.20', 'USD')) // => { amount: '0.30', currency: 'USD' }
 */
export function add<A extends Currency, B extends Currency>(a: Money<A>, b: Money<B> & SameCurrency<A, B>): Money<A> {
  return enterAdd({ a, b }, (read) => {
    const { amount, currency } = read.a;
    // What was read of `a` has its currency.
    return moneyOf(sum(amount, read.b.amount, currencyDigits(currency)), currency as A);
  });
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
  return enterSubtract({ a, b }, (read) => {
    const { amount, currency } = read.a;
    // What was read of `a` has its currency.
    return moneyOf(difference(amount, read.b.amount, currencyDigits(currency)), currency as A);
  });
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
  return enterCompare({ a, b }, (read) => comparison(read.a.amount, read.b.amount));
}

/**
 * Whether the amount is zero. Throws what `of` throws.
 *
 * @example
 * money.isZero(money.of('0.00', 'USD')) // => true
 */
export function isZero(value: Money): boolean {
  return enterIsZero(value, ({ amount }) => isZeroText(amount));
}

const PAIR = { a: readMoney, b: readMoney };

const enterAdd = /*@__PURE__*/ door('money.add', PAIR, mixedCurrencies);
const enterSubtract = /*@__PURE__*/ door('money.subtract', PAIR, mixedCurrencies);
const enterCompare = /*@__PURE__*/ door('money.compare', PAIR, mixedCurrencies);
const enterIsZero = /*@__PURE__*/ soleDoor('money.isZero', readMoney);

function mixedCurrencies({ a, b }: { readonly a: Money; readonly b: Money }): Faults | null {
  if (a.currency === b.currency) return null;
  const found = fault(
    'currency_mismatch',
    `Cannot combine ${a.currency} with ${b.currency}.`,
    `${a.currency} と ${b.currency} は一緒に計算できません。同じ通貨の金額を指定してください。`,
  );
  return under(['b', 'currency'], found);
}
