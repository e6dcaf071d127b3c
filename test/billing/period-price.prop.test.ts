import fc from 'fast-check';
import { expect } from 'vitest';
import { periodPrice } from '../../src/billing/index.js';
import { DIGITS, decimalText, minorUnits } from '../oracles/proration.ts';
import { amountOf, periodPrice as exactPrice, type ModelPrice } from '../oracles/subscription-price.ts';
import { prop } from '../prop.ts';

const currencies = fc.constantFrom('USD', 'JPY', 'KWD');
const intervals = fc.constantFrom('month', 'quarter', 'half_year', 'year');
const percents = fc.tuple(fc.nat(30), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`);

/** Bands of some thousands each, the last one open, and a minimum or none. */
const shares = fc.record({
  widths: fc.array(fc.integer({ min: 1, max: 90_000 }), { maxLength: 4 }),
  percents: fc.array(percents, { minLength: 5, maxLength: 5 }),
  atLeast: fc.option(fc.nat(2_000_000)),
});
type Share = typeof shares extends fc.Arbitrary<infer S> ? S : never;

function written({ widths, percents: rates, atLeast }: Share, currency: string) {
  const tops = widths.map((_, i) => widths.slice(0, i + 1).reduce((sum, width) => sum + width, 0));
  const bands = [
    ...tops.map((top, i) => ({ upTo: String(top), percent: rates[i] ?? '1' })),
    { percent: rates[4] ?? '1' },
  ];
  const least = atLeast === null ? {} : { atLeast: { [currency]: amount(atLeast, currency) } };
  return { percentOf: 'usage', bands, ...least };
}

const amount = (units: number, currency: string) => decimalText(BigInt(units), DIGITS[currency] ?? 0);
const spends = fc.oneof(fc.nat(100_000), fc.nat(2 ** 31 - 1));
type Interval = 'month' | 'quarter' | 'half_year' | 'year';

function priceOf(share: Share, currency: string, interval: string, spend: number): bigint {
  const usage = { usage: { amount: amount(spend, currency), currency } };
  const price = periodPrice(written(share, currency), { currency, interval: interval as Interval, usage });
  return minorUnits(price.amount, DIGITS[currency] ?? 0);
}

prop(
  'a_period_price_is_that_of_exact_ratios',
  'each band rounded by itself',
  shares,
  currencies,
  intervals,
  spends,
  (share, currency, interval, spend) => {
    const digits = DIGITS[currency] ?? 0;
    const { bands, atLeast = {} } = written(share, currency) as {
      bands: { upTo?: string; percent: string }[];
      atLeast?: Record<string, string>;
    };
    const model: ModelPrice = {
      percentOf: 'usage',
      bands: bands.map(({ upTo = null, percent }) => ({ upTo, percent })),
      atLeast: atLeast[currency] ?? null,
    };
    const exact = exactPrice(model, digits, interval, 1, { usage: amount(spend, currency) });
    expect(decimalText(priceOf(share, currency, interval, spend), digits)).toBe(
      amountOf(exact, 1, 1, digits, 'half_up'),
    );
  },
);

prop(
  'period_price_is_monotone_in_usage_and_never_below_the_minimum',
  'the percentage of the highest band taken for all of it',
  shares,
  currencies,
  intervals,
  spends,
  spends,
  (share, currency, interval, a, b) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)].map((spend) => priceOf(share, currency, interval, spend));
    expect((low ?? 0n) <= (high ?? 0n)).toBe(true);
    expect((low ?? 0n) >= BigInt(share.atLeast ?? 0)).toBe(true);
  },
);

prop(
  'bands_of_equal_rates_may_be_merged',
  'a band that begins at zero again',
  shares,
  currencies,
  spends,
  fc.nat(3),
  percents,
  (share, currency, spend, which, rate) => {
    const widths = [...share.widths, 5000, 7000].slice(0, 4);
    const at = which % widths.length;
    const same = share.percents.map((one, i) => (i === at || i === at + 1 ? rate : one));
    // The last band is the open one, whose rate is the fifth.
    const rates = at + 1 === widths.length ? [...same.slice(0, 4), rate] : same;
    const merged = widths.flatMap((width, i) => (i === at ? [] : i === at + 1 ? [width + (widths[at] ?? 0)] : [width]));
    const without = rates.filter((_, i) => i !== at);
    const fewer = [...without.slice(0, merged.length), ...Array<string>(4 - merged.length).fill('1'), rates[4] ?? '1'];
    const one = priceOf({ ...share, widths, percents: rates }, currency, 'month', spend);
    const other = priceOf({ ...share, widths: merged, percents: fewer }, currency, 'month', spend);
    expect(other).toBe(one);
  },
);

prop(
  'a_unit_price_is_proportional_to_how_many_there_are',
  'a month of a year rounded before it is multiplied',
  currencies,
  intervals,
  fc.nat(100_000),
  fc.integer({ min: 1, max: 500 }),
  fc.constantFrom('month', 'year'),
  (currency, interval, units, quantity, every) => {
    const digits = DIGITS[currency] ?? 0;
    const price = { amount: amount(units, currency), every } as const;
    for (const per of ['seat', 'person'] as const) {
      const exact = exactPrice({ per, ...price }, digits, interval, quantity);
      const given = { per, amount: { [currency]: price.amount }, every } as const;
      const count = per === 'seat' ? { seats: quantity } : { people: quantity };
      const told = periodPrice(given, { currency, interval: interval as Interval, ...count });
      expect(told.amount).toBe(amountOf(exact, 1, 1, digits, 'half_up'));
    }
  },
);
