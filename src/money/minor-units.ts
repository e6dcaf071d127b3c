import { type Faults, fault, under } from '../input/faults.js';
import { mapped, whole } from '../input/readers.js';
import { door, soleDoor } from '../input/request.js';
import { amountOf, unitsOf } from './amount.js';
import { type Currency, currencyDigits, readCurrency } from './currency.js';
import { type Money, moneyOf, readMoney } from './money.js';

const FIRST = -9_007_199_254_740_991;
const LAST = 9_007_199_254_740_991;

/**
 * The amount as a whole number of the currency's smallest unit, as payment services take it. Throws
 * `amount_out_of_range` past ±(2⁵³ − 1), where a number would no longer be exact, and what `of` throws.
 *
 * @example
 * money.toMinorUnits(money.of('12.50', 'USD')) // => 1250
 * money.toMinorUnits(money.of('1200', 'JPY')) // => 1200
 * money.toMinorUnits(money.of('90071992547409.92', 'USD')) // throws amount_out_of_range
 */
export function toMinorUnits(value: Money): number {
  return enterToMinorUnits(value, (units) => units);
}

/**
 * Money of so many of the currency's smallest unit, a whole number within ±(2⁵³ − 1). Throws `out_of_range`,
 * `unknown_currency`.
 *
 * @example
 * money.ofMinorUnits(1250, 'USD') // => { amount: '12.50', currency: 'USD' }
 * money.ofMinorUnits(1200, 'JPY') // => { amount: '1200', currency: 'JPY' }
 * money.ofMinorUnits(12.5, 'USD') // throws out_of_range
 */
export function ofMinorUnits<const C extends Currency>(units: number, currency: C): Money<C> {
  return enterOfMinorUnits({ units, currency }, (read) =>
    // What was read has the currency that was given.
    moneyOf(amountOf(BigInt(read.units), currencyDigits(read.currency)), read.currency as C),
  );
}

const readMinorUnits = /*@__PURE__*/ mapped(readMoney, ({ amount, currency }): number | Faults => {
  const units = Number(unitsOf(amount, currencyDigits(currency)));
  return Number.isSafeInteger(units) ? units : tooLarge();
});

const enterToMinorUnits = /*@__PURE__*/ soleDoor('money.toMinorUnits', readMinorUnits);
const enterOfMinorUnits = /*@__PURE__*/ door('money.ofMinorUnits', {
  units: /*@__PURE__*/ whole({ min: FIRST, max: LAST }),
  currency: readCurrency,
});

function tooLarge(): Faults {
  const found = fault(
    'amount_out_of_range',
    `Use an amount of at most ${LAST} minor units: a number cannot hold more exactly.`,
    `最小単位で ${LAST} 以下の金額を指定してください。`,
  );
  return under(['amount'], found);
}
