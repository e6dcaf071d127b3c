export { allocate } from './allocate.js';
export { type Currency, digitsOf } from './currency.js';
export { format } from './format.js';
export { add, compare, isZero, type Money, multiply, of, type SameCurrency, subtract } from './money.js';
export type { Rounding } from './rounding.js';
