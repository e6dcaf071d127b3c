import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { type CommandInput, decide, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { type Asked, codeOf, command, having, stored, team } from './support-team.ts';
import { HALF, three } from './three-tiers.ts';

// A command that is not one: thrown, with every fault at its place.

const state = team();
const essentials: Asked = { type: 'purchase', tier: 'essentials' };
const onEssentials = having(state, essentials);

test.each<[string, object, string, readonly (string | number)[]]>([
  ['negative seats', { type: 'change_seats', seats: -1 }, 'invalid_seats', ['seats']],
  ['no seats', { type: 'change_seats', seats: 0 }, 'invalid_seats', ['seats']],
  ['half a seat', { type: 'change_seats', seats: 10.5 }, 'invalid_seats', ['seats']],
  ['seats as text', { type: 'change_seats', seats: '12' }, 'invalid_seats', ['seats']],
  ['NaN seats', { type: 'change_seats', seats: Number.NaN }, 'invalid_seats', ['seats']],
  ['no number of seats at all', { type: 'change_seats' }, 'missing', ['seats']],
  ['an unknown tier', { type: 'purchase', tier: 'gold' }, 'unknown_tier', ['tier']],
  ['a tier of the prototype', { type: 'purchase', tier: 'toString' }, 'unknown_tier', ['tier']],
  ['an unknown command', { type: 'cancel' }, 'unknown_command', ['type']],
  ['a command without a type', { type: undefined }, 'missing', ['type']],
  ['another way', { type: 'remove', via: 'phone' }, 'unknown_via', ['via']],
  ['no roles', { type: 'remove', actor: {} }, 'missing', ['actor', 'roles']],
  ['no instant', { type: 'remove', at: '2024-02-15' }, 'invalid_instant', ['at']],
  ['an invalid Date', { type: 'remove', at: new Date(Number.NaN) }, 'invalid_instant', ['at']],
  ['epoch seconds', { type: 'remove', at: 1_708_000_000 }, 'looks_like_seconds', ['at']],
  ['an empty id', { type: 'remove', id: '' }, 'invalid_id', ['id']],
  ['a Date as the id', { type: 'remove', id: new Date(0) }, 'invalid_id', ['id']],
  ['a long id', { type: 'remove', id: 'x'.repeat(65) }, 'invalid_id', ['id']],
  ['an id with a blank', { type: 'remove', id: 'a b' }, 'invalid_id', ['id']],
  ['an id of ten megabytes', { type: 'remove', id: 'x'.repeat(10_000_000) }, 'invalid_id', ['id']],
  [
    'a Decimal as the total',
    { type: 'remove', expected: { amount: new Decimal(0), currency: 'USD' } },
    'invalid_amount',
    ['expected', 'amount'],
  ],
  [
    'a number as the total',
    { type: 'remove', expected: { amount: 0, currency: 'USD' } },
    'invalid_amount',
    ['expected', 'amount'],
  ],
  [
    'too many digits in the total',
    { type: 'remove', expected: { amount: '0.000', currency: 'USD' } },
    'wrong_digits',
    ['expected', 'amount'],
  ],
  [
    'an unknown currency',
    { type: 'remove', expected: { amount: '0.00', currency: 'USX' } },
    'unknown_currency',
    ['expected', 'currency'],
  ],
  ['a field too many', { type: 'end_plan', tier: 'essentials' }, 'unknown_field', ['tier']],
  ['a variant that is bought like a tier', { type: 'purchase', tier: 'grand' }, 'unknown_tier', ['tier']],
  ['an unknown tier that is removed', { type: 'remove', tier: 'gold' }, 'unknown_tier', ['tier']],
  ['an unknown variant', { type: 'change_people', people: { gold: 1 } }, 'unknown_variant', ['people', 'gold']],
  [
    'a tier as a variant',
    { type: 'change_people', people: { enhanced: 1 } },
    'unknown_variant',
    ['people', 'enhanced'],
  ],
  ['an unknown plan', { type: 'change_plan', plan: 'gold' }, 'unknown_plan', ['plan']],
  [
    'prices of no tier',
    { type: 'change_prices', prices: { gold: of('1.00', 'USD') } },
    'unknown_tier',
    ['prices', 'gold'],
  ],
  [
    ...(['a negative price', { type: 'change_prices', prices: { essentials: of('-1.00', 'USD') } }] as const),
    ...(['negative_price', ['prices', 'essentials']] as const),
  ],
  [
    ...(['a higher tier that costs less', { type: 'change_prices', prices: { enhanced: of('4.98', 'USD') } }] as const),
    ...(['tier_cheaper_than_lower', ['prices', 'enhanced']] as const),
  ],
  ['an unknown interval', { type: 'change_interval', interval: 'week' }, 'unknown_interval', ['interval']],
  ['a date that does not exist', { type: 'restart', anchorOn: '2024-02-30' }, 'invalid_date', ['anchorOn']],
  ['an end that does not say whether it credits', { type: 'end_now' }, 'missing', ['credit']],
  ['an undo of something else', { type: 'undo', what: 'everything' }, 'unknown_change', ['what']],
  ['an actor without an id', { type: 'remove', actor: { roles: [] } }, 'missing', ['actor', 'id']],
  [
    'a status that does not exist',
    { type: 'remove', actor: { id: 'a', roles: [], status: 'gone' } },
    'unknown_status',
    ['actor', 'status'],
  ],
  ['a forbidden key', JSON.parse('{"type":"remove","__proto__":{}}'), 'unknown_field', ['__proto__']],
])('bad input: %s', (_, asked, code, path) => {
  const wrong = path[0] === '__proto__' ? asked : { ...command({ type: 'undo' }), ...asked };
  const { issues, verb } = thrownBy(() => decide(onEssentials, wrong as CommandInput));
  expect(issues.map((one) => [one.code, one.path])).toContainEqual([code, ['command', ...path]]);
  expect(verb).toBe('billing.decide');
});

test('bad input: the message about an unknown tier lists the tiers', () => {
  expect(() => codeOf(state, { type: 'purchase', tier: 'gold' })).toThrowError(
    'billing.decide: command.tier: "gold" is not a known tier. Use essentials, enhanced.',
  );
});

test('bad input: seats whose price would have more than twenty digits are refused before they are charged', () => {
  expect(() => codeOf(onEssentials, { type: 'change_seats', seats: Number.MAX_SAFE_INTEGER })).not.toThrow();
  const dear = team({ plan: { id: 'advanced', unitPrice: of('99999999999999.00', 'USD') } });
  expect(issuesOf(() => codeOf(dear, { type: 'change_seats', seats: 9_000_000 }))).toEqual([
    'command.seats: amount_out_of_range',
  ]);
});

test('bad input: seats that could be paid for today, but not at the renewal, are refused today', () => {
  const dear = team({ plan: { id: 'advanced', unitPrice: of('99999999999999.00', 'USD') } });
  // 9 × 10²⁰ is too much; a 29th of it is not.
  const asked: Asked = { type: 'change_seats', seats: 9_000_000, at: '2024-02-28T12:00:00.000Z' };
  expect(() => codeOf(dear, asked)).toThrowError(expect.objectContaining({ code: 'amount_out_of_range' }));
});

test('one seat is enough, and an id has up to 64 characters', () => {
  expect(codeOf(state, { type: 'change_seats', seats: 1 })).toBe('ok');
  expect(codeOf(state, { ...essentials, id: 'x'.repeat(64) })).toBe('ok');
});

test.each<[string, unknown]>([
  ['fewer than none', -1],
  ['half a person', 0.5],
  ['text', '2'],
  ['a million and more, past all that can be billed', Number.MAX_VALUE],
])('bad input: people: %s', (_, count) => {
  const issues = issuesOf(() => codeOf(state, { type: 'change_people', people: { grand: count } }));
  expect(issues.map((one) => one.split(':')[0])).toEqual(['command.people.grand']);
});

test('prices in another currency are refused, and said', () => {
  for (const asked of [
    { type: 'change_prices', prices: { enhanced: of('1200', 'JPY') } } as const,
    { type: 'change_plan', plan: 'business', unitPrice: of('1500', 'JPY') } as const,
    { type: 'change_interval', interval: 'year', unitPrice: of('15000', 'JPY') } as const,
  ]) {
    expect(decide(state, command(asked))).toMatchObject({
      refusal: { code: 'currency_mismatch', expected: 'USD', found: 'JPY' },
    });
  }
});

describe('a unit price has up to ten decimals; an amount has those of its currency', () => {
  const at = HALF;
  const prices = (changes: object): Asked => ({ type: 'change_prices', prices: changes, at });
  const usd = (amount: string) => ({ amount, currency: 'USD' });

  test.each(['0.001', '0.0015', '12.0000000001'])('%s a seat or a person: taken', (amount) => {
    const given = three({ prices: { bronze: usd('0.00'), silver: usd('0.00'), gold: usd('0.00') } });
    expect(codeOf(given, prices({ gold: usd(amount) }))).toBe('ok');
    expect(codeOf(three(), prices({ elite: usd(`5${amount}`) }))).toBe('ok');
    expect(codeOf(three(), { type: 'change_plan', plan: 'max', unitPrice: usd(amount), at })).toBe('ok');
  });
  test.each<[string, Asked, string]>([
    ['a seat, with eleven decimals', prices({ gold: usd('12.00000000001') }), 'prices.gold'],
    ['for the whole subscription', prices({ platinum: usd('600.001') }), 'prices.platinum'],
    [
      'a minimum',
      prices({ gold: { percentOf: 'x', bands: [{ percent: '1' }], atLeast: { USD: '1.001' } } }),
      'prices.gold',
    ],
    ['a total', { type: 'undo', at, expected: usd('0.001') }, 'expected.amount'],
  ])('%s: refused', (_, asked, path) => {
    const [issue] = thrownBy(() => codeOf(three(), asked)).issues;
    expect(issue?.path.join('.')).toMatch(`command.${path}`);
  });
});

test('a date before the renewal is no anchor of a new interval', () => {
  const asked = (anchorOn: string): Asked => ({
    ...{ type: 'change_interval', interval: 'quarter', unitPrice: of('57.00', 'USD'), at: HALF, anchorOn },
  });
  const [issue] = issuesOf(() => codeOf(three(), asked('2024-04-30')));
  expect(issue).toMatch(/^command\.anchorOn: /);
  expect(codeOf(three(), asked('2024-05-01'))).toBe('ok');
});

test('a parsed command goes through JSON as it is', () => {
  const asked = stored(command({ type: 'change_people', people: { grand: 2 } }));
  expect(codeOf(state, { ...asked })).toBe('price_needed');
});

test('bad input: any other value than a subscription or a command is refused, also one that cannot be read', () => {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  for (const value of [null, undefined, 1, 'state', [], {}, revoked.proxy, { ...state, current: 3 }]) {
    expect(() => decide(value as Subscription, command({ type: 'undo' }))).toThrowError(
      expect.objectContaining({ name: 'InvalidInputError' }),
    );
    expect(() => decide(state, value as never)).toThrowError(expect.objectContaining({ name: 'InvalidInputError' }));
  }
});

test('a change to a tier that stands beside others: the message says what does it instead', () => {
  const both = three({ holding: { tier: 'gold', beside: ['care'] } });
  const error = thrownBy(() => decide(both, command({ type: 'change_tier', tier: 'care', at: HALF })));
  expect(error.issues).toMatchObject([{ path: ['command', 'tier'], code: 'unknown_tier' }]);
  expect(error.message).toMatch(
    /held beside other tiers.*Use purchase to add it, and remove to end another one that is held beside them/,
  );
});
