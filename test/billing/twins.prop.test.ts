import { expect } from 'vitest';
import { billingPeriodAt, prorate } from '../../src/billing/index.js';
import { cycles, dates, plusDays, quantities, slices } from '../arbitraries/billing.ts';
import { prices, roundings } from '../arbitraries/money.ts';
import { differenceOf, shareOf } from '../oracles/decimal.ts';
import { DIGITS } from '../oracles/proration.ts';
import { periodOf, startOf, textOf } from '../oracles/temporal.ts';
import { prop } from '../prop.ts';

prop('periods_are_those_of_temporal', 'a period that ends at the next 00:00 of UTC', cycles, dates, (cycle, date) => {
  const expected = periodOf(cycle.anchorOn, cycle.interval, date);
  const [start, end] = [startOf(expected.startsOn, cycle.zone), startOf(expected.endsOn, cycle.zone)];
  const whole = { ...expected, start: textOf(start), end: textOf(end) };
  for (const at of [start, startOf(date, cycle.zone), end - 1]) expect(billingPeriodAt(cycle, at)).toEqual(whole);
});

prop(
  'prorated_amounts_are_those_of_another_decimal_library',
  'divided before it is multiplied, at 20 digits',
  prices,
  quantities,
  slices,
  roundings,
  (unitPrice, quantity, { period, from, left, total }, rounding) => {
    const share = shareOf(unitPrice.amount, DIGITS[unitPrice.currency] ?? 0, [quantity, left, total], rounding);
    expect(prorate({ unitPrice, quantity, period, from, rounding }).amount.amount).toBe(share);
  },
);

prop(
  'a_slice_is_the_difference_of_two_remainders_of_another_decimal_library',
  'a slice priced by its own days',
  prices,
  quantities,
  slices,
  roundings,
  (unitPrice, quantity, { period, from, left, total }, rounding) => {
    const digits = DIGITS[unitPrice.currency] ?? 0;
    const after = Math.floor(left / 3);
    const [whole, rest] = [left, after].map((days) =>
      shareOf(unitPrice.amount, digits, [quantity, days, total], rounding),
    );
    const slice = prorate({ unitPrice, quantity, period, from, to: plusDays(period.endsOn, -after), rounding });
    expect([slice.amount.amount, slice.usedDays]).toEqual([
      differenceOf(whole ?? '', rest ?? '', digits),
      left - after,
    ]);
  },
);
