import { type Faults, fault } from '../input/faults.js';
import { mapped } from '../input/readers.js';
import { type Money, readMoney } from '../money/money.js';

/** Reads the price of one seat for one period: money that is not negative. */
export const readUnitPrice = /*@__PURE__*/ mapped(readMoney, (price): Money | Faults => {
  if (!price.amount.startsWith('-')) return price;
  return fault(
    'negative_price',
    `Use a price of at least 0, not ${price.amount}.`,
    `価格は 0 以上で指定してください（${price.amount} は使えません）。`,
  );
});
