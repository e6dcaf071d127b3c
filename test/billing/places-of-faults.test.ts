import { describe, expect, test } from 'vitest';
import { periodPrice, prorate } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { thrownBy } from '../thrown.ts';

// The fault of a price or a share says where it is, and names what would fit.

const usd = (amount: string) => of(amount, 'USD');

describe('a price of a period names the place of what is missing', () => {
  const seat = { per: 'seat', amount: { USD: '5.00' } } as const;
  const share = { percentOf: 'usage', bands: [{ percent: '7' }] } as const;
  test.each([
    ['price: price_needed', seat, { currency: 'EUR', seats: 1 }],
    ['price: price_needed', 'quote', { currency: 'EUR' }],
    ['options.seats: missing', seat, { currency: 'USD', people: 1 }],
    ['options.people: missing', { ...seat, per: 'person' }, { currency: 'USD', seats: 1 }],
    ['options.usage.usage: usage_needed', share, { currency: 'USD' }],
    ['options.usage.usage: currency_mismatch', share, { currency: 'USD', usage: { usage: of('1.00', 'EUR') } }],
  ] as const)('%s', (expected, price, options) => {
    const { issues } = thrownBy(() => periodPrice(price, options));
    expect(issues.map(({ path, code }) => `${path.join('.')}: ${code}`)).toEqual([expected]);
    const named = expected.endsWith('currency_mismatch') ? ['USD', 'EUR'] : expected.startsWith('price') ? ['EUR'] : [];
    for (const name of named) {
      expect(issues[0]?.message.en).toContain(name);
      expect(issues[0]?.message.ja).toContain(name);
    }
  });
});

test('a part that lies outside of its period is told the dates between which it may lie', () => {
  const spec = { unitPrice: usd('15.00'), quantity: 1, period: { startsOn: '2024-04-01', endsOn: '2024-05-01' } };
  const [issue] = thrownBy(() => prorate({ ...spec, from: '2024-05-02' })).issues;
  for (const date of ['2024-04-01', '2024-05-01', '2024-05-02']) {
    expect(issue?.message.en).toContain(date);
    expect(issue?.message.ja).toContain(date);
  }
});
