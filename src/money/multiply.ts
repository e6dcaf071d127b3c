import { Decimal } from 'decimal.js';
import { optional } from '../input/readers.js';
import { door, object } from '../input/request.js';
import { canonical } from './amount.js';
import { type Currency, currencyDigits } from './currency.js';
import { decimalText } from './decimal-text.js';
import { type Money, moneyOf, readMoney } from './money.js';
import { type Rounding, readRounding } from './rounding.js';

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
  options?: { readonly rounding?: Rounding },
): Money<C> {
  return enter({ value, factor, options }, (read) => {
    const { amount, currency } = read.value;
    const { rounding } = read.options;
    // What was read of the value has its currency.
    return moneyOf(product(amount, read.factor, currencyDigits(currency), rounding), currency as C);
  });
}

// The settings of decimal.js's own constructor belong to the whole process: nobody can change those of this copy.
// 80 digits hold any product of two inputs.
const Exact = /*@__PURE__*/ Decimal.clone({ defaults: true, precision: 80 });

const MODES: Readonly<Record<Rounding, Decimal.Rounding>> = /*@__PURE__*/ Object.freeze({
  up: 0,
  down: 1,
  ceiling: 2,
  floor: 3,
  half_up: 4,
  half_down: 5,
  half_even: 6,
});

/** The amount times the factor, rounded once to `digits` decimals. Throws `amount_out_of_range`. */
function product(amount: string, factor: string, digits: number, mode: Rounding): string {
  return canonical(new Exact(amount).times(factor).toFixed(digits, MODES[mode]));
}

const enter = /*@__PURE__*/ door('money.multiply', {
  value: readMoney,
  factor: /*@__PURE__*/ decimalText('invalid_factor'),
  options: /*@__PURE__*/ optional(/*@__PURE__*/ object({ rounding: readRounding }), { rounding: 'half_up' as const }),
});
