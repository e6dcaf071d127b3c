import Big from 'big.js';
import currency from 'currency.js';
import { Decimal } from 'decimal.js';
import { allocate, dinero, multiply, toSnapshot, USD } from 'dinero.js';
import { prorate } from 'premium-support/billing';

/** One line of a bill: `quantity` licences at `price`, for `days` days of a period of 31. Half a cent is rounded up. */
export interface Line {
  readonly price: string;
  readonly cents: number;
  readonly quantity: number;
  readonly days: number;
}

export interface MoneyPeer {
  readonly name: string;
  /** The amount in cents. */
  readonly share: (line: Line) => number;
}

const PERIOD = { startsOn: '2026-03-01', endsOn: '2026-04-01' };
const DAYS = 31;
const dates = Array.from({ length: DAYS + 1 }, (_, day) =>
  new Date(Date.UTC(2026, 2, 1 + day)).toISOString().slice(0, 10),
);

/** The answer that all are compared with. */
export const byBigInt: MoneyPeer = {
  name: 'BigInt by hand',
  share({ cents, quantity, days }) {
    const twice = 2n * BigInt(cents) * BigInt(quantity) * BigInt(days) + BigInt(DAYS);
    return Number(twice / (2n * BigInt(DAYS)));
  },
};

export const ours: MoneyPeer = {
  name: 'premium-support, billing.prorate',
  share({ price, quantity, days }) {
    const unitPrice = { amount: price, currency: 'USD' };
    const { amount } = prorate({ unitPrice, quantity, period: PERIOD, from: dates[DAYS - days] ?? '' });
    return Number(amount.amount.replace('.', ''));
  },
};

export const moneyPeers: readonly MoneyPeer[] = [
  {
    name: 'decimal.js',
    share: ({ price, quantity, days }) =>
      new Decimal(price)
        .times(quantity)
        .times(days)
        .div(DAYS)
        .times(100)
        .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
        .toNumber(),
  },
  {
    name: 'big.js',
    share: ({ price, quantity, days }) =>
      new Big(price).times(quantity).times(days).div(DAYS).times(100).round(0, Big.roundHalfUp).toNumber(),
  },
  {
    name: 'currency.js',
    share: ({ price, quantity, days }) => currency(price).multiply(quantity).multiply(days).divide(DAYS).intValue,
  },
  {
    // It has no division: a share is the first of two parts, and the odd cent goes to the first.
    name: 'dinero.js, allocate',
    share({ cents, quantity, days }) {
      const whole = multiply(dinero({ amount: cents, currency: USD }), quantity);
      const [first] = days === DAYS ? [whole] : allocate(whole, [days, DAYS - days]);
      return first === undefined ? Number.NaN : toSnapshot(first).amount;
    },
  },
];
