import { describe, expect, test } from 'vitest';
import { advance, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { type Asked, codeOf, having, linesOf, refusalOf } from './support-team.ts';
import { HALF, MAY, sharing, three } from './three-tiers.ts';

// What a restart keeps of the plan that ended, and what it asks for anew.

const usd = (amount: string) => of(amount, 'USD');
const at = HALF;
const endNow: Asked = { type: 'end_now', credit: false, at };
const restart = (changes: object = {}): Asked => ({ type: 'restart', at: '2024-04-21T00:00:00.000Z', ...changes });
const ended = having(three(), endNow);
const begun = (changes: object) => having(ended, restart(changes));

describe('the price of the plan', () => {
  test('is kept for the same plan and interval, said or not', () => {
    for (const changes of [{}, { plan: { id: 'plus' } }, { interval: 'month' }]) {
      expect(begun(changes).current.plan).toEqual({ id: 'plus', unitPrice: usd('20.00') });
    }
  });
  test.each([
    ['another plan', { plan: { id: 'max' } }],
    ['another interval', { interval: 'year' }],
    ['both', { plan: { id: 'max' }, interval: 'year' }],
  ])('has to be said for %s', (_, changes) => {
    expect(issuesOf(() => codeOf(ended, restart(changes)))).toEqual(['command.plan.unitPrice: missing']);
  });
  test('of a plan that is billed elsewhere stays unsaid', () => {
    const elsewhere = having(three({ plan: { id: 'plus' } }), endNow);
    const again = having(elsewhere, restart({ plan: { id: 'max' }, interval: 'year' }));
    expect(again.current.plan).toEqual({ id: 'max', unitPrice: null });
  });
  test('may become none, as the plan is billed elsewhere from then on', () =>
    expect(begun({ plan: { id: 'plus', unitPrice: null } }).current.plan.unitPrice).toBe(null));
  test('in another currency is refused', () =>
    expect(refusalOf(ended, restart({ plan: { id: 'plus', unitPrice: of('20.00', 'EUR') } }))).toMatchObject({
      ...{ code: 'currency_mismatch', expected: 'USD', found: 'EUR' },
    }));
});

test('a plan that the offer does not have is a fault of its id', () =>
  expect(issuesOf(() => codeOf(ended, restart({ plan: { id: 'mini', unitPrice: usd('1.00') } })))).toEqual([
    'command.plan.id: unknown_plan',
  ]));

test('a plan for another kind of account is refused', () =>
  expect(refusalOf(ended, restart({ plan: { id: 'solo', unitPrice: usd('20.00') } }))).toMatchObject({
    ...{ code: 'account_not_eligible', kind: 'team', plan: 'solo' },
  }));

describe('the prices of tiers', () => {
  const repriced = having(three({ prices: { gold: usd('15.00') } }), endNow);
  const yearly = restart({ interval: 'year', anchorOn: '2024-04-21', plan: { id: 'plus', unitPrice: usd('240.00') } });
  const buy = (tier: string): Asked => ({ type: 'purchase', tier, at: '2024-04-21T00:00:00.000Z' });

  test('for a period are kept in periods of the same length', () => {
    // 150.00 × 10/30
    expect(linesOf(having(repriced, restart()), buy('gold'))).toEqual(['gold charge 50.00']);
  });
  test('for a period say nothing of periods of another length', () => {
    expect(refusalOf(having(repriced, yearly), buy('gold'))).toMatchObject({ code: 'price_needed', tier: 'gold' });
  });
  test('for a month or a year are kept in any period', () => {
    // 12 × 12.00 and 24.00, ten seats each
    const again = having(ended, yearly);
    expect(linesOf(again, buy('gold'))).toEqual(['gold charge 1440.00']);
    expect(linesOf(having(again, buy('gold')), buy('care'))).toEqual(['care charge 240.00']);
  });
  test('that are bundled, or shares of what is spent, are kept in any period', () => {
    const again = having(having(sharing(null), endNow), restart({ interval: 'year' }));
    expect(Object.keys(again.prices)).toEqual(Object.keys(sharing(null).prices));
  });
  test('are not below those of the tier that is extended', () =>
    expect(issuesOf(() => codeOf(ended, restart({ prices: { gold: usd('4.99') } })))).toEqual([
      'command.prices.gold: tier_cheaper_than_lower',
    ]));
  test('in another currency are refused', () =>
    expect(codeOf(ended, restart({ prices: { gold: of('20.00', 'EUR') } }))).toBe('currency_mismatch'));
});

describe('the periods', () => {
  const interval: Asked = { type: 'change_interval', interval: 'year', at, unitPrice: usd('200.00') };
  const later = '2025-06-10T00:00:00.000Z';
  const yearly: Subscription = having(advance(having(three(), interval), MAY).subscription, {
    ...{ type: 'end_now', credit: false, at: MAY },
  });
  const periodOf = (changes: object) => {
    const { period } = having(yearly, restart({ at: later, ...changes }));
    return [period.startsOn, period.endsOn];
  };
  test('go on as they were, also where an interval was changed', () =>
    expect(periodOf({})).toEqual(['2025-05-01', '2026-05-01']));
  test('count from an anchor that is said', () =>
    expect(periodOf({ anchorOn: '2025-06-10' })).toEqual(['2025-06-10', '2026-06-10']));
  test("of another length count from the first anchor's day", () =>
    expect(periodOf({ interval: 'quarter', plan: { id: 'plus', unitPrice: usd('50.00') } })).toEqual([
      ...['2025-04-01', '2025-07-01'],
    ]));
});
