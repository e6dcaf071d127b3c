import { expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { advance, advanceEach, preview, type Subscription, start } from '../../src/billing/index.js';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/money/index.js';
import { byName, times } from '../limits/documents.ts';
import { thrownBy } from '../thrown.ts';

// As many tiers as an offer has room for, all of them held: an invoice has a line for each, and one more for the plan.

const usd = (amount: string) => of(amount, 'USD');
const AT = '2024-01-31T00:00:00.000Z';

function holding(count: number): Subscription {
  const tier = (i: number) => ({
    benefits: { web: {} },
    price: { per: 'seat', amount: { USD: `${i + 1}.00` } },
    ...(i > 0 && { beside: ['t0'] }),
  });
  const catalog = define({
    id: 'many',
    channels: { web: {} },
    plans: { team: {} },
    tiers: byName('t', count, tier),
  } as never);
  const [first, ...beside] = times(count, (i) => `t${i}`);
  return orThrow(
    start({
      ...{ id: 'acme', account: { kind: 'team' }, plan: { id: 'team', unitPrice: usd('1.00') }, seats: 5, catalog },
      ...{ currency: 'USD', anchorOn: '2024-01-31', interval: 'month', zone: 'UTC', at: AT },
      holding: { tier: first ?? null, beside },
    }),
  ).subscription;
}

test('one call bills at most 2500 lines', () => {
  const state = holding(100);
  // 24 invoices of 101 lines are 2424, and 25 are 2525.
  expect(advance(state, '2026-01-31T00:00:00.000Z').invoices).toHaveLength(24);
  const { issues } = thrownBy(() => advance(state, '2026-02-28T00:00:00.000Z'));
  expect(issues).toMatchObject([{ path: ['to'], code: 'too_many_periods' }]);
  expect(preview(state, { periods: 24 })).toHaveLength(24);
  const [ahead] = thrownBy(() => preview(state, { periods: 25 })).issues;
  expect(ahead).toMatchObject({ path: ['options', 'periods'], code: 'too_many_periods' });
  expect(ahead?.message.en).toContain('at most 24 periods');
  expect([...advanceEach(state, '2027-06-30T00:00:00.000Z')]).toHaveLength(41);
});

test('and 2500 exactly: 250 invoices of ten lines', () => {
  const state = holding(9);
  expect(preview(state, { periods: 250 })).toHaveLength(250);
  const { invoices } = advance(state, '2044-11-30T00:00:00.000Z');
  expect(invoices.flatMap(({ lines }) => lines)).toHaveLength(2500);
  const { issues } = thrownBy(() => advance(state, '2044-12-31T00:00:00.000Z'));
  expect(issues).toMatchObject([{ path: ['to'], code: 'too_many_periods' }]);
});
