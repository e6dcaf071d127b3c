import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { addOnOf, advance, start } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { having, linesOf, TEAM, team } from './support-team.ts';

const refusalOf = (changes: object) => {
  const decision = start({ ...TEAM, ...changes });
  return decision.ok ? null : decision.refusal;
};

test('a subscription starts in the billing period that holds the instant, with nothing pending', () => {
  const state = team({ at: '2024-03-10T09:00:00+09:00' });
  expect(state.period).toMatchObject({ index: 1, startsOn: '2024-02-29', endsOn: '2024-03-31' });
  expect([state.current, state.next, state.lastAt]).toEqual([
    { tier: null, seats: 10 },
    { tier: null, seats: 10 },
    '2024-03-10T00:00:00.000Z',
  ]);
});

test('the period itself is paid, and no add-on is where none is held', () => {
  expect(team().paidBy).toEqual({ plan: 'renewal:2024-01-31/1', addOn: null });
});

test.each(['standard', 'advanced', 'business', 'business_plus', 'enterprise', 'education'])(
  'R1 A26: %s is a team plan',
  (plan) => {
    expect(refusalOf({ account: { kind: 'team', plan } })).toBe(null);
  },
);

test.each(['basic', 'plus', 'professional', 'essentials', 'family'])('R1 A26: %s is an individual plan', (plan) => {
  const expected = { code: 'account_not_eligible', because: ['R1', 'A26'], plan };
  expect(refusalOf({ account: { kind: 'individual', plan } })).toMatchObject({ ...expected, kind: 'individual' });
  expect(refusalOf({ account: { kind: 'team', plan } })).toMatchObject({ ...expected, kind: 'team' });
});

test('prices of two currencies are refused, and said', () => {
  const tierPrices = { essentials: of('4.99', 'USD'), enhanced: of('1249', 'JPY') };
  expect(refusalOf({ tierPrices })).toMatchObject({ code: 'currency_mismatch', expected: 'USD', found: 'JPY' });
  const less = { essentials: of('4.99', 'USD'), enhanced: of('4', 'JPY') };
  expect(refusalOf({ tierPrices: less })).toMatchObject({ code: 'currency_mismatch', expected: 'USD', found: 'JPY' });
});

test('an add-on that the account holds already is held, and one that is to end at the renewal ends there', () => {
  const held = (addOn: object | null) => team({ account: { kind: 'team', plan: 'advanced', addOn } });
  expect(held({ tier: 'enhanced' }).next.tier).toBe('enhanced');
  expect(held({ tier: 'enhanced', endsAt: null }).next.tier).toBe('enhanced');
  const ending = held({ tier: 'essentials', endsAt: '2024-02-29T00:00:00Z' });
  expect(addOnOf(ending, '2024-02-01T00:00:00Z')).toEqual({ tier: 'essentials', endsAt: '2024-02-29T00:00:00.000Z' });
  expect(advance(ending, '2024-02-29T00:00:00Z').subscription.current.tier).toBe(null);
  expect(held({ tier: 'essentials', endsAt: '2023-01-31T00:00:00Z' }).current.tier).toBe(null);
  expect(() => held({ tier: 'essentials', endsAt: '2024-02-20T00:00:00Z' })).toThrowError(
    expect.objectContaining({
      code: 'not_a_renewal',
      issues: [expect.objectContaining({ path: ['account', 'addOn', 'endsAt'] })],
    }),
  );
  const at = '2024-02-10T00:00:00.000Z';
  const ended = team({ account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials', endsAt: at } }, at });
  expect([ended.current.tier, ended.next.tier]).toEqual([null, null]);
});

test('a credit of the first period names the line that the renewal of that period would have had', () => {
  const state = team({ account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } } });
  expect(linesOf(state, { type: 'change_seats', seats: 11 })).toHaveLength(4);
  expect(state.paidBy).toEqual({ plan: 'renewal:2024-01-31/1', addOn: 'renewal:2024-01-31/2' });
});

test('free tiers and equal prices are sound; a higher tier that costs less is not', () => {
  const same = { essentials: of('4.99', 'USD'), enhanced: of('4.99', 'USD') };
  expect(
    linesOf(having(team({ tierPrices: same }), { type: 'purchase', tier: 'essentials' }), {
      type: 'change_tier',
      tier: 'enhanced',
    }),
  ).toEqual(['essentials credit -24.09', 'enhanced charge 24.09']);
  const cheaper = { essentials: of('5.00', 'USD'), enhanced: of('4.99', 'USD') };
  expect(() => team({ tierPrices: cheaper })).toThrowError(
    expect.objectContaining({
      code: 'tier_cheaper_than_lower',
      issues: [expect.objectContaining({ path: ['tierPrices', 'enhanced'] })],
    }),
  );
});

test.each<[string, object, string, (string | number)[]]>([
  ['negative seats', { seats: -10 }, 'invalid_seats', ['seats']],
  ['fractional seats', { seats: 1.5 }, 'invalid_seats', ['seats']],
  ['no seats', { seats: 0 }, 'invalid_seats', ['seats']],
  [
    'a price with too many digits',
    { planUnitPrice: { amount: '15.000', currency: 'USD' } },
    'wrong_digits',
    ['planUnitPrice', 'amount'],
  ],
  [
    'a price with too few',
    { planUnitPrice: { amount: '15', currency: 'USD' } },
    'wrong_digits',
    ['planUnitPrice', 'amount'],
  ],
  ['a negative price', { planUnitPrice: { amount: '-15.00', currency: 'USD' } }, 'negative_price', ['planUnitPrice']],
  [
    'an unknown currency',
    { planUnitPrice: { amount: '15.00', currency: 'USX' } },
    'unknown_currency',
    ['planUnitPrice', 'currency'],
  ],
  [
    'a Decimal',
    { planUnitPrice: { amount: new Decimal('15.00'), currency: 'USD' } },
    'invalid_amount',
    ['planUnitPrice', 'amount'],
  ],
  [
    'a number where a string is due',
    { planUnitPrice: { amount: 15, currency: 'USD' } },
    'invalid_amount',
    ['planUnitPrice', 'amount'],
  ],
  [
    'a tier without a price',
    { tierPrices: { essentials: TEAM.tierPrices.essentials } },
    'missing',
    ['tierPrices', 'enhanced'],
  ],
  [
    'a price of no tier',
    { tierPrices: { ...TEAM.tierPrices, gold: TEAM.tierPrices.enhanced } },
    'unknown_field',
    ['tierPrices', 'gold'],
  ],
  ['an anchor of 30 February', { anchorOn: '2026-02-30' }, 'invalid_date', ['anchorOn']],
  ['an anchor that is an instant', { anchorOn: '2026-02-28T00:00:00Z' }, 'invalid_date', ['anchorOn']],
  ['another interval', { interval: 'week' }, 'unknown_interval', ['interval']],
  ['an unknown zone', { zone: 'Mars/Olympus' }, 'unknown_zone', ['zone']],
  ['an instant without an offset', { at: '2024-01-31T00:00:00' }, 'invalid_instant', ['at']],
  ['NaN', { at: Number.NaN }, 'invalid_instant', ['at']],
  ['epoch seconds', { at: 1_706_659_200 }, 'looks_like_seconds', ['at']],
  ['an unknown plan', { account: { kind: 'team', plan: 'gold' } }, 'unknown_plan', ['account', 'plan']],
  [
    'an unknown tier held',
    { account: { ...TEAM.account, addOn: { tier: 'gold' } } },
    'unknown_tier',
    ['account', 'addOn', 'tier'],
  ],
  ['a field too many', { currency: 'USD' }, 'unknown_field', ['currency']],
  [
    'a getter that throws',
    {
      get seats() {
        throw new Error('boo');
      },
    },
    'unreadable',
    [],
  ],
])('bad input: %s', (_, change, code, path) => {
  const spec = Object.defineProperties({ ...TEAM }, Object.getOwnPropertyDescriptors(change));
  const { issues, verb } = thrownBy(() => start(spec));
  expect(issues.map((one) => [one.code, one.path])).toContainEqual([code, path]);
  expect(verb).toBe('billing.start');
});

test('bad input: all issues are told at once', () => {
  const account = { kind: 'guild', plan: 'gold', addOn: { tier: 'platinum' } };
  const spec = { ...TEAM, account, seats: -1, interval: 'week', anchorOn: '2026-02-30', zone: 'JST', seets: 2 };
  expect(issuesOf(() => start(spec as never)).toSorted()).toEqual([
    'account.addOn.tier: unknown_tier',
    'account.kind: unknown_kind',
    'account.plan: unknown_plan',
    'anchorOn: invalid_date',
    'interval: unknown_interval',
    'seats: invalid_seats',
    'seets: unknown_field',
    'zone: unknown_zone',
  ]);
});

test('bad input: faults between fields are told together too', () => {
  const account = { ...TEAM.account, addOn: { tier: 'essentials', endsAt: '2024-02-20T00:00:00Z' } };
  const tierPrices = { essentials: of('99999999999999.00', 'USD'), enhanced: of('4.99', 'USD') };
  expect(issuesOf(() => start({ ...TEAM, account, tierPrices, seats: 9_000_000 })).toSorted()).toEqual([
    'account.addOn.endsAt: not_a_renewal',
    'seats: amount_out_of_range',
    'tierPrices.enhanced: tier_cheaper_than_lower',
  ]);
});

test('fields of an account that billing does not know are ignored', () => {
  const addOn = { tier: 'essentials', since: '2024-01-01T00:00:00Z', label: 'ours' };
  const account = { ...TEAM.account, id: 'acme', zone: 'Asia/Tokyo', addOn };
  expect(team({ account })).toEqual(
    team({ account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } } }),
  );
});

test('the spec is not changed, and the subscription is frozen plain JSON', () => {
  const before = JSON.stringify(TEAM);
  const state = team();
  expect(JSON.stringify(TEAM)).toBe(before);
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  expect(structuredClone(state)).toEqual(state);
  expect(
    [state, state.account, state.period, state.current, state.tierPrices, state.tierHistory].every(Object.isFrozen),
  ).toBe(true);
});
