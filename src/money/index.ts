/**
 * Exact amounts of money: `{ amount, currency }` with exactly the digits of the currency. Rounding is named, and parts
 * always sum to the whole.
 *
 * @module money
 */
export { allocate } from './allocate.js';
export { add, compare, isZero, subtract } from './arithmetic.js';
export { type Currency, digitsOf } from './currency.js';
export { format } from './format.js';
export { ofMinorUnits, toMinorUnits } from './minor-units.js';
export { type Money, of, type SameCurrency } from './money.js';
export { multiply } from './multiply.js';
export type { Rounding } from './rounding.js';
