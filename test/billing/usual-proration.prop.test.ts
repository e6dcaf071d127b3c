import fc from 'fast-check';
import { expect } from 'vitest';
import { explainProration } from '../../src/billing/index.js';
import { prop } from '../prop.ts';

/** Mostly what it should be, and now and then something else. */
const mostly = <T>(sound: fc.Arbitrary<T>, ...others: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 30, arbitrary: sound }, { weight: 1, arbitrary: fc.constantFrom<unknown>(...others) });

const DAY = 86_400_000;
const date = (day: number) => new Date(Date.UTC(2026, 1, 28) + day * DAY).toISOString().slice(0, 10);
const dates = mostly(fc.integer({ min: 0, max: 31 }).map(date), '2026-02-30', '2026-04-01', null, 20_260_301);
const amount = fc.oneof(
  fc.nat({ max: 200_000 }).map((cents) => (cents / 100).toFixed(2)),
  fc.constantFrom('9007199254740.99', '90071992547409.92', '0.00'),
);
const request = fc
  .record({
    amount: mostly(amount, '12', '-1.00', '12.345', 12, undefined),
    currency: mostly(fc.constant('USD'), 'usd', 'JPY', null),
    quantity: mostly(fc.oneof(fc.nat({ max: 500 }), fc.constant(9_007_199)), -1, 1.5, '3'),
    rounding: fc.constantFrom('half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling', 'floor'),
    from: dates,
    more: mostly(fc.constant({}), { to: date(31) }, { to: date(3) }, { to: null }, { color: 'red' }),
    endsOn: mostly(fc.constant(date(31)), date(0), undefined),
    other: mostly(fc.constant({}), { id: 'a period has other fields' }),
  })
  .map(({ amount, currency, more, endsOn, other, ...rest }) => ({
    ...rest,
    unitPrice: { amount, currency },
    period: { startsOn: date(0), endsOn, ...(other as object) },
    ...(more as object),
  }));

/** The answer, or all that is wrong. */
function answerOf(input: unknown): unknown {
  try {
    return explainProration(input as Parameters<typeof explainProration>[0]);
  } catch (error) {
    return { issues: (error as { readonly issues?: unknown }).issues, message: String(error) };
  }
}

prop(
  'a_proration_that_is_read_quickly_reads_as_in_full',
  'a reader that takes a date after the period, or an unknown field',
  request,
  (input) => {
    // A granularity in so many words is not read in the quick way.
    expect(answerOf(input)).toEqual(answerOf({ granularity: 'day', ...input }));
  },
);
