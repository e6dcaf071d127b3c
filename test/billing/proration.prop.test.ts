import fc from 'fast-check';
import { expect } from 'vitest';
import { explainProration, prorate } from '../../src/billing/index.js';
import type { Money, Rounding } from '../../src/money/index.js';
import { plusDays, quantities, slices } from '../arbitraries/billing.ts';
import { prices, roundings } from '../arbitraries/money.ts';
import { DIGITS, decimalText, minorUnits, owed } from '../oracles/proration.ts';
import { prop } from '../prop.ts';

const digitsOf = (currency: string) => DIGITS[currency] ?? 0;
const unitsOf = ({ amount, currency }: Money) => minorUnits(amount, digitsOf(currency));
const whole = (price: Money, quantity: number) => unitsOf(price) * BigInt(quantity);

/** A hundred at a time: 20 000 prorations in the normal run, in 0, 2, 3 and 4 digits and all seven modes. */
const HUNDRED = { minLength: 100, maxLength: 100 };
const cases = fc.array(fc.tuple(prices, quantities, slices, roundings), HUNDRED);

prop(
  'prorations_agree_with_exact_integer_ratios',
  'half a yen rounded down; the renewal day counted as a used one',
  cases,
  (all) => {
    const answers = all.map(([unitPrice, quantity, { period, from }, rounding]) => {
      const { amount, usedDays, periodDays } = prorate({ unitPrice, quantity, period, from, rounding });
      return `${amount.amount} ${usedDays}/${periodDays}`;
    });
    const exact = all.map(([{ amount, currency }, quantity, { left, total }, rounding]) => {
      const digits = digitsOf(currency);
      return `${decimalText(owed(amount, digits, quantity, left, total, rounding), digits)} ${left}/${total}`;
    });
    expect(answers).toEqual(exact);
  },
);

prop(
  'by_the_second_agrees_with_exact_integer_ratios',
  'the second of the purchase counted twice',
  prices,
  quantities,
  fc.nat(40 * 86_400),
  fc.nat(),
  (unitPrice, quantity, seconds, where) => {
    const total = seconds + 1;
    const left = where % (total + 1);
    const digits = digitsOf(unitPrice.currency);
    const period = { start: '2026-02-27T15:00:00Z', end: Date.parse('2026-02-27T15:00:00Z') + total * 1000 };
    const answer = prorate({ unitPrice, quantity, granularity: 'second', period, from: period.end - left * 1000 });
    expect(answer.amount.amount).toBe(
      decimalText(owed(unitPrice.amount, digits, quantity, left, total, 'half_up'), digits),
    );
  },
);

prop(
  'the_full_period_is_the_price_and_nothing_left_is_nothing',
  'the renewal day counted as used',
  prices,
  quantities,
  slices,
  roundings,
  (unitPrice, quantity, { period }, rounding) => {
    const cost = (from: string) => unitsOf(prorate({ unitPrice, quantity, period, from, rounding }).amount);
    expect(cost(period.startsOn)).toBe(whole(unitPrice, quantity));
    expect(cost(period.endsOn)).toBe(0n);
  },
);

prop(
  'a_share_lies_between_nothing_and_the_price',
  'used days counted beyond the period',
  prices,
  quantities,
  slices,
  roundings,
  (unitPrice, quantity, { period, from }, rounding) => {
    const cost = unitsOf(prorate({ unitPrice, quantity, period, from, rounding }).amount);
    expect(cost >= 0n && cost <= whole(unitPrice, quantity)).toBe(true);
  },
);

prop(
  'buying_later_is_never_dearer',
  'the days gone charged instead of the days left',
  prices,
  quantities,
  slices,
  fc.nat(30),
  roundings,
  (unitPrice, quantity, { period, from, left }, later, rounding) => {
    const cost = (on: string) => unitsOf(prorate({ unitPrice, quantity, period, from: on, rounding }).amount);
    expect(cost(plusDays(from, Math.min(later, left))) <= cost(from)).toBe(true);
  },
);

prop(
  'a_higher_price_never_costs_less',
  'a factor that overflows',
  prices,
  fc.bigInt({ min: 0n, max: 1000n }),
  slices,
  roundings,
  (unitPrice, more, { period, from }, rounding) => {
    const digits = digitsOf(unitPrice.currency);
    const dearer = { ...unitPrice, amount: decimalText(unitsOf(unitPrice) + more, digits) };
    const cost = (price: Money) => unitsOf(prorate({ unitPrice: price, quantity: 3, period, from, rounding }).amount);
    expect(cost(dearer) >= cost(unitPrice)).toBe(true);
  },
);

prop(
  'the_error_is_at_most_half_a_unit',
  'the daily rate rounded before it multiplies',
  prices,
  quantities,
  slices,
  (unitPrice, quantity, { period, from, left, total }) => {
    const cost = unitsOf(prorate({ unitPrice, quantity, period, from }).amount);
    const off = 2n * (cost * BigInt(total) - whole(unitPrice, quantity) * BigInt(left));
    expect((off < 0n ? -off : off) <= BigInt(total)).toBe(true);
  },
);

prop(
  'any_split_telescopes_to_the_price',
  'each slice rounded on its own',
  prices,
  quantities,
  slices,
  fc.array(fc.nat(400), { maxLength: 6 }),
  roundings,
  (unitPrice, quantity, { period, total }, cuts, rounding) => {
    const days = [0, ...cuts.map((cut) => cut % (total + 1)).sort((a, b) => a - b), total];
    const costs = days.slice(1).map((day, i) => {
      const [from, to] = [plusDays(period.startsOn, days[i] ?? 0), plusDays(period.startsOn, day)];
      return unitsOf(prorate({ unitPrice, quantity, period, from, to, rounding }).amount);
    });
    expect(costs.every((cost) => cost >= 0n)).toBe(true);
    expect(costs.reduce((sum, cost) => sum + cost, 0n)).toBe(whole(unitPrice, quantity));
  },
);

prop(
  'scaling_the_fraction_changes_nothing',
  'the daily rate cut off at four digits',
  prices,
  quantities,
  fc.integer({ min: 1, max: 60 }),
  fc.nat(60),
  fc.integer({ min: 1, max: 6 }),
  roundings,
  (unitPrice, quantity, total, left, scale, rounding) => {
    const cost = (factor: number) => {
      const period = { startsOn: '2026-01-01', endsOn: plusDays('2026-01-01', total * factor) };
      const from = plusDays(period.endsOn, -Math.min(left, total) * factor);
      return prorate({ unitPrice, quantity, period, from, rounding }).amount;
    };
    expect(cost(scale)).toEqual(cost(1));
  },
);

prop(
  'many_seats_differ_from_many_times_one_by_half_a_unit_each',
  'the whole amount cut off',
  prices,
  fc.nat(200),
  slices,
  (unitPrice, quantity, { period, from }) => {
    const cost = (seats: number) => unitsOf(prorate({ unitPrice, quantity: seats, period, from }).amount);
    const off = 2n * (cost(quantity) - BigInt(quantity) * cost(1));
    expect((off < 0n ? -off : off) <= BigInt(quantity)).toBe(true);
  },
);

prop(
  'a_half_goes_where_its_mode_says',
  'half down taken for half up',
  prices,
  fc.nat(60),
  fc.integer({ min: 1, max: 200 }),
  (price, few, days) => {
    const digits = digitsOf(price.currency);
    // An odd price and an odd quantity for half of the days: half a unit, exactly, above `lower`.
    const unitPrice = { ...price, amount: decimalText(2n * (unitsOf(price) / 2n) + 1n, digits) };
    const period = { startsOn: '2026-01-31', endsOn: plusDays('2026-01-31', 2 * days) };
    const quantity = 2 * few + 1;
    const from = plusDays(period.startsOn, days);
    const cost = (rounding: Rounding) => unitsOf(prorate({ unitPrice, quantity, period, from, rounding }).amount);
    const lower = whole(unitPrice, quantity) / 2n;
    expect((['down', 'half_down', 'floor'] as const).map(cost)).toEqual([lower, lower, lower]);
    expect((['up', 'half_up', 'ceiling'] as const).map(cost)).toEqual([lower + 1n, lower + 1n, lower + 1n]);
    expect(cost('half_even')).toBe(lower + (lower % 2n));
  },
);

prop(
  'rounding_modes_are_ordered',
  'up and down exchanged',
  prices,
  quantities,
  slices,
  (unitPrice, quantity, { period, from }) => {
    const cost = (rounding: Rounding) => unitsOf(prorate({ unitPrice, quantity, period, from, rounding }).amount);
    const order = (['down', 'half_down', 'half_even', 'half_up', 'up'] as const).map(cost);
    for (const [i, amount] of order.entries()) expect(amount >= (order[i - 1] ?? 0n)).toBe(true);
    expect([cost('floor'), cost('ceiling')]).toEqual([cost('down'), cost('up')]);
  },
);

prop(
  'the_explained_difference_is_amount_less_exact_to_twelve_places',
  'exact less amount',
  prices,
  fc.nat(1000),
  slices,
  (unitPrice, quantity, { period, from, left, total }) => {
    const { amount, rounding } = explainProration({ unitPrice, quantity, period, from });
    const scale = 10n ** BigInt(12 - digitsOf(unitPrice.currency));
    const exact = (unitsOf(amount) * BigInt(total) - whole(unitPrice, quantity) * BigInt(left)) * scale;
    const off = 2n * (minorUnits(rounding.delta, 12) * BigInt(total) - exact);
    expect((off < 0n ? -off : off) <= BigInt(total)).toBe(true);
  },
);
