import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { start } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { startOf, TEAM } from './support-team.ts';
import { startThree } from './three-tiers.ts';

// A request that is not one: thrown, with every fault at its place.

const priced = (amount: unknown, currency = 'USD') => ({ plan: { id: 'advanced', unitPrice: { amount, currency } } });

test.each<[string, object, string, (string | number)[]]>([
  ['negative seats', { seats: -10 }, 'invalid_seats', ['seats']],
  ['fractional seats', { seats: 1.5 }, 'invalid_seats', ['seats']],
  ['no seats', { seats: 0 }, 'invalid_seats', ['seats']],
  ['a price with eleven decimals', priced('15.00000000001'), 'invalid_amount', ['plan', 'unitPrice', 'amount']],
  ['a price with too few', priced('15'), 'wrong_digits', ['plan', 'unitPrice', 'amount']],
  ['a negative price', priced('-15.00'), 'negative_price', ['plan', 'unitPrice']],
  ['an unknown currency of a price', priced('15.00', 'USX'), 'unknown_currency', ['plan', 'unitPrice', 'currency']],
  ['an unknown currency', { currency: 'usd' }, 'unknown_currency', ['currency']],
  ['a Decimal', priced(new Decimal('15.00')), 'invalid_amount', ['plan', 'unitPrice', 'amount']],
  ['a number where a text is due', priced(15), 'invalid_amount', ['plan', 'unitPrice', 'amount']],
  ['a price of no tier', { prices: { ...TEAM.prices, gold: of('1.00', 'USD') } }, 'unknown_tier', ['prices', 'gold']],
  ['an anchor of 30 February', { anchorOn: '2026-02-30' }, 'invalid_date', ['anchorOn']],
  ['an anchor that is an instant', { anchorOn: '2026-02-28T00:00:00Z' }, 'invalid_date', ['anchorOn']],
  ['another interval', { interval: 'week' }, 'unknown_interval', ['interval']],
  ['an unknown zone', { zone: 'Mars/Olympus' }, 'unknown_zone', ['zone']],
  ['an instant without an offset', { at: '2024-01-31T00:00:00' }, 'invalid_instant', ['at']],
  ['NaN', { at: Number.NaN }, 'invalid_instant', ['at']],
  ['epoch seconds', { at: 1_706_659_200 }, 'looks_like_seconds', ['at']],
  ['an unknown plan', { plan: { id: 'gold' } }, 'unknown_plan', ['plan', 'id']],
  ['an account of another plan', { account: { kind: 'team', plan: 'business' } }, 'plan_mismatch', ['account', 'plan']],
  ['an unknown tier held', { holding: { tier: 'gold' } }, 'unknown_tier', ['holding', 'tier']],
  ['a variant as a tier', { holding: { tier: 'grand' } }, 'unknown_tier', ['holding', 'tier']],
  ['an unknown tier beside', { holding: { beside: ['care'] } }, 'unknown_tier', ['holding', 'beside', 0]],
  ['an unknown variant', { holding: { people: { pro: 1 } } }, 'unknown_variant', ['holding', 'people', 'pro']],
  [
    'seats of a tier that is not held',
    { holding: { seats: { enhanced: 5 } } },
    'unknown_tier',
    ['holding', 'seats', 'enhanced'],
  ],
  ['an id with a blank', { id: 'a b' }, 'invalid_id', ['id']],
  ['an empty id', { id: '' }, 'invalid_id', ['id']],
  ['an id of 65 characters', { id: 'x'.repeat(65) }, 'invalid_id', ['id']],
  ['another rounding', { rounding: 'nearest' }, 'unknown_rounding', ['rounding']],
  ['another granularity', { granularity: 'hour' }, 'unknown_granularity', ['granularity']],
  ['a field too many', { tierPrices: {} }, 'unknown_field', ['tierPrices']],
  ['no id', { id: undefined }, 'missing', ['id']],
  [
    ...([
      'a getter that throws',
      {
        get seats() {
          throw new Error('boo');
        },
      },
      'unreadable',
    ] as const),
    [],
  ],
])('bad input: %s', (_, change, code, path) => {
  const spec = Object.defineProperties({ ...TEAM }, Object.getOwnPropertyDescriptors(change));
  const { issues, verb } = thrownBy(() => start(spec as never));
  expect(issues.map((one) => [one.code, one.path])).toContainEqual([code, path]);
  expect(verb).toBe('billing.start');
});

test('an id of 64 characters of every kind is taken', () => {
  const id = `aZ09._:@/+-${'x'.repeat(53)}`;
  expect(startOf({ id })).toMatchObject({ ok: true, value: { subscription: { id } } });
});

test('bad input: all issues are told at once', () => {
  const spec = {
    account: { kind: 'guild' },
    plan: { id: 1 },
    seats: -1,
    interval: 'week',
    anchorOn: '2026-02-30',
    zone: 'JST',
    seets: 2,
  };
  expect(issuesOf(() => startOf(spec)).toSorted()).toEqual([
    'account.kind: unknown_kind',
    'anchorOn: invalid_date',
    'interval: unknown_interval',
    'plan.id: invalid_type',
    'seats: invalid_seats',
    'seets: unknown_field',
    'zone: unknown_zone',
  ]);
});

test('bad input: faults between fields are told together too', () => {
  const spec = { plan: { id: 'gold' }, holding: { tier: 'care', people: { gold: 1 } } };
  expect(issuesOf(() => startThree(spec)).toSorted()).toEqual([
    'holding.people.gold: unknown_variant',
    'holding.tier: unknown_tier',
    'plan.id: unknown_plan',
  ]);
});

test('bad input: a tier beside others without its partner is not held', () => {
  const decision = startThree({ holding: { tier: 'silver', beside: ['care'] } });
  expect(decision).toMatchObject({ ok: false, refusal: { code: 'not_held' } });
});

test('bad input: seats whose renewal could not be billed', () => {
  const plan = { id: 'advanced', unitPrice: of('99999999999999.00', 'USD') };
  const issues = issuesOf(() => startOf({ plan, seats: 9_000_000 }));
  expect(issues).toEqual(['seats: amount_out_of_range']);
});
