import { expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { advance, advanceEach, preview, type Subscription, start } from '../../src/billing/index.js';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/money/index.js';
import { byName, times } from '../limits/documents.ts';
import { measured } from '../limits/measured.ts';
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

test('one call bills at most 4000 lines', () => {
  const state = holding(100);
  // 39 invoices of 101 lines are 3939, and 40 are 4040.
  expect(advance(state, '2027-04-30T00:00:00.000Z').invoices).toHaveLength(39);
  const { issues } = thrownBy(() => advance(state, '2027-05-31T00:00:00.000Z'));
  expect(issues).toMatchObject([{ path: ['to'], code: 'too_many_periods' }]);
  expect(preview(state, { periods: 39 })).toHaveLength(39);
  const [ahead] = thrownBy(() => preview(state, { periods: 40 })).issues;
  expect(ahead).toMatchObject({ path: ['options', 'periods'], code: 'too_many_periods' });
  expect(ahead?.message.en).toContain('at most 39 periods');
  expect([...advanceEach(state, '2027-06-30T00:00:00.000Z')]).toHaveLength(41);
});

test('and 4000 exactly: 400 invoices of ten lines', () => {
  const state = holding(9);
  expect(preview(state, { periods: 400 })).toHaveLength(400);
  const { invoices } = advance(state, '2057-05-31T00:00:00.000Z');
  expect(invoices.flatMap(({ lines }) => lines)).toHaveLength(4000);
  const { issues } = thrownBy(() => advance(state, '2057-06-30T00:00:00.000Z'));
  expect(issues).toMatchObject([{ path: ['to'], code: 'too_many_periods' }]);
});

test('a line of a hundred tiers takes no longer than one of ten', () => {
  const took = (count: number, periods: number) =>
    measured(
      () => holding(count),
      (state) => preview(state, { periods }),
    ).ms;
  took(10, 10);
  // The work grew with the cube of the tiers: twelve times 101 lines took six times as long as 110 times eleven.
  expect(took(100, 12)).toBeLessThan(3 * took(10, 110));
});
