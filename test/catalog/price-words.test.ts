import { expect, test } from 'vitest';
import type { PriceSpec } from '../../src/catalog/catalog-spec.js';
import { priceWords } from '../../src/catalog/price-words.js';

// What a pricing page says of a price.

test.each<[PriceSpec | null, string, string]>([
  [null, '—', '—'],
  ['bundled', 'included', 'プランに含まれます'],
  ['quote', 'on request', 'お見積もり'],
  [{ per: 'seat', amount: { USD: '12.50' } }, 'USD 12.50 per seat', 'USD 12.50（1 ライセンスあたり）'],
  [
    { per: 'person', amount: { JPY: '500' }, every: 'month' },
    'JPY 500 per person per month',
    'JPY 500（1 人あたり）／月',
  ],
  [
    { per: 'subscription', amount: { USD: '9', EUR: '8' }, every: 'year' },
    'USD 9 / EUR 8 per year',
    'USD 9 / EUR 8／年',
  ],
  [{ percentOf: 'monthly_usage', bands: [{ percent: '3' }] }, '3% of monthly usage', 'monthly usage の 3%'],
  [
    {
      percentOf: 'monthly_usage',
      bands: [{ upTo: '10000', percent: '10' }, { upTo: '80000', percent: '7.5' }, { percent: '5' }],
      atLeast: { USD: '100.00' },
      every: 'month',
    },
    '10% up to 10000, 7.5% up to 80000, 5% of monthly usage, at least USD 100.00 per month',
    'monthly usage の 10000 まで 10%、80000 まで 7.5%、5%（最低 USD 100.00）／月',
  ],
])('%j: %s', (price, en, ja) => {
  expect(priceWords(price)).toEqual({ en, ja });
});
