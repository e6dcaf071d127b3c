import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, diff, type PriceSpec } from '../../src/catalog/index.js';
import { MINIMAL } from './small-offer.ts';

// What costs more or less: the prices before and after, in words and as data.

const seat = (amount: string): PriceSpec => ({ per: 'seat', amount: { USD: amount }, every: 'month' });
const tiers = (prices: { readonly [tier: string]: PriceSpec | null }) =>
  Object.fromEntries(
    Object.entries(prices).map(([id, price]) => [id, { ...MINIMAL.tiers.t, ...(price !== null && { price }) }]),
  );
const offer = (prices: { readonly [tier: string]: PriceSpec | null }) =>
  define({ ...MINIMAL, tiers: tiers(prices) } as CatalogSpec);

describe('between two tiers', () => {
  const catalog = offer({ free: null, a: seat('1'), same: seat('1'), b: seat('2') });
  const price = (from: string | null, to: string | null) => diff({ from, to, catalog }).price;

  test('of one price each', () => {
    expect(price('a', 'b')).toEqual({
      before: {
        text: { en: 'USD 1 per seat per month', ja: 'USD 1（1 ライセンスあたり）／月' },
        prices: { a: seat('1') },
      },
      after: {
        text: { en: 'USD 2 per seat per month', ja: 'USD 2（1 ライセンスあたり）／月' },
        prices: { b: seat('2') },
      },
    });
  });

  test('of the same price, nothing', () => {
    expect(price('a', 'same')).toBeNull();
    expect(price('free', null)).toBeNull();
  });

  test('of which one has none', () => {
    expect(price('free', 'b')).toMatchObject({ before: null, after: { prices: { b: seat('2') } } });
    expect(price('b', 'free')).toMatchObject({ before: { prices: { b: seat('2') } }, after: null });
    expect(price('b', null)).toMatchObject({ after: null });
  });
});

// catalogue.md 6: every default is filled in, and `every` is a month.
test.each<[string, PriceSpec, PriceSpec]>([
  ['a month is said or not', seat('5'), { per: 'seat', amount: { USD: '5' } }],
  [
    'in another order',
    { per: 'seat', amount: { USD: '5', EUR: '4' } },
    { amount: { EUR: '4', USD: '5' }, per: 'seat' },
  ],
  [
    'a share, of which a month is said or not',
    { percentOf: 'usage', bands: [{ upTo: '10', percent: '3' }, { percent: '2' }], every: 'month' },
    { percentOf: 'usage', bands: [{ percent: '3', upTo: '10' }, { percent: '2' }] },
  ],
])('the same price is no change: %s', (_, one, other) => {
  expect(diff({ from: offer({ a: one }), to: offer({ a: other }) }).price).toBeNull();
  expect(diff({ from: 'a', to: 'b', catalog: offer({ a: one, b: other }) }).price).toBeNull();
});

test('a year is not a month, and bands are in their order', () => {
  const yearly: PriceSpec = { per: 'seat', amount: { USD: '5' }, every: 'year' };
  expect(diff({ from: offer({ a: seat('5') }), to: offer({ a: yearly }) }).price).not.toBeNull();
  const share = (first: string, last: string): PriceSpec => ({
    percentOf: 'usage',
    bands: [{ upTo: '10', percent: first }, { percent: last }],
  });
  expect(diff({ from: offer({ a: share('3', '2') }), to: offer({ a: share('2', '3') }) }).price).not.toBeNull();
});

describe('between two catalogues', () => {
  test('the tiers whose prices changed, and no other', () => {
    const from = offer({ a: seat('1'), b: seat('2'), gone: 'quote' });
    const to = offer({ a: seat('1'), b: seat('3'), fresh: 'bundled' });
    expect(diff({ from, to }).price).toEqual({
      before: {
        text: {
          en: 'b: USD 2 per seat per month; gone: on request',
          ja: 'b: USD 2（1 ライセンスあたり）／月、gone: お見積もり',
        },
        prices: { b: seat('2'), gone: 'quote' },
      },
      after: {
        text: {
          en: 'b: USD 3 per seat per month; fresh: included',
          ja: 'b: USD 3（1 ライセンスあたり）／月、fresh: プランに含まれます',
        },
        prices: { b: seat('3'), fresh: 'bundled' },
      },
    });
  });

  test('a tier that has no price any more, beside one that has one now', () => {
    const answer = diff({ from: offer({ a: 'quote', b: null }), to: offer({ a: null, b: 'bundled' }) }).price;
    expect(answer?.before?.prices).toEqual({ a: 'quote' });
    expect(answer?.after?.prices).toEqual({ b: 'bundled' });
    expect(answer?.after?.text.en).toBe('b: included');
  });

  test('of a single tier, its label stands beside no price', () => {
    expect(diff({ from: offer({ a: null }), to: offer({ a: 'quote' }) }).price).toEqual({
      before: null,
      after: { text: { en: 'on request', ja: 'お見積もり' }, prices: { a: 'quote' } },
    });
  });

  test('of equal prices, nothing', () => {
    expect(diff({ from: offer({ a: seat('1'), b: null }), to: offer({ a: seat('1'), b: null }) }).price).toBeNull();
  });
});
