import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/billing/command.js';
import { digestOf } from '../../src/billing/digest.js';
import { of } from '../../src/money/index.js';

const PURCHASE = {
  type: 'purchase',
  tier: 'essentials',
  id: 'c1',
  actor: { id: 'ann', roles: ['team_admin', 'billing_admin'] },
  via: 'admin_console',
  at: '2024-02-15T12:00:00.000Z',
} as const satisfies Command;

const PRICES = {
  ...PURCHASE,
  type: 'change_prices',
  prices: { gold: of('12.00', 'USD'), silver: { per: 'seat', amount: { USD: '5.00' }, every: 'month' } },
} as const satisfies Command;

const digest = (command: object) => digestOf(command as Command);

describe('the digest of a command stands for its content', () => {
  test('it is short, and the same for the same command', () => {
    expect(digest(PURCHASE)).toMatch(/^[0-9a-z]{14}$/);
    expect(digest(structuredClone(PURCHASE))).toBe(digest(PURCHASE));
  });

  test.each<[string, object, object]>([
    ['the total that was confirmed', PURCHASE, { ...PURCHASE, expected: of('24.09', 'USD') }],
    ['the order of the fields', PURCHASE, Object.fromEntries(Object.entries(PURCHASE).toReversed())],
    ['the order of the roles', PURCHASE, { ...PURCHASE, actor: { id: 'ann', roles: ['billing_admin', 'team_admin'] } }],
    ['a field that is absent', PURCHASE, { ...PURCHASE, actor: { ...PURCHASE.actor, status: undefined } }],
    [
      'the order of the prices',
      PRICES,
      { ...PRICES, prices: { silver: PRICES.prices.silver, gold: PRICES.prices.gold } },
    ],
  ])('%s changes nothing', (_, one, other) => {
    expect(digest(other)).toBe(digest(one));
  });

  test.each<[string, object, object]>([
    ['the id', PURCHASE, { id: 'c2' }],
    ['the type', PURCHASE, { type: 'change_tier' }],
    ['the tier', PURCHASE, { tier: 'enhanced' }],
    ['who', PURCHASE, { actor: { ...PURCHASE.actor, id: 'bob' } }],
    ['a role', PURCHASE, { actor: { id: 'ann', roles: ['team_admin'] } }],
    ['the status', PURCHASE, { actor: { ...PURCHASE.actor, status: 'active' } }],
    ['the way', PURCHASE, { via: 'sales' }],
    ['a millisecond', PURCHASE, { at: '2024-02-15T12:00:00.001Z' }],
    ['a price', PRICES, { prices: { ...PRICES.prices, gold: of('12.01', 'USD') } }],
    ['a price less', PRICES, { prices: { gold: PRICES.prices.gold } }],
    ['a currency', PRICES, { prices: { ...PRICES.prices, gold: of('12.00', 'EUR') } }],
  ])('another one for %s', (_, one, change) => {
    expect(digest({ ...one, ...change })).not.toBe(digest(one));
  });

  test('null, false and a field left out are different things', () => {
    const plan = { ...PURCHASE, type: 'change_plan', plan: 'advanced' };
    const account = { ...PURCHASE, type: 'change_account' };
    expect(digest({ ...plan, unitPrice: null })).not.toBe(digest(plan));
    expect(digest({ ...account, selfServe: false })).not.toBe(digest(account));
  });

  test('text that looks like the structure around it is not mistaken for it', () => {
    expect(digest({ ...PURCHASE, tier: 'a","type":"b' })).not.toBe(digest({ ...PURCHASE, tier: 'a', type: 'b' }));
    const [one, other] = [['a,b'], ['a', 'b']].map((roles) => digest({ ...PURCHASE, actor: { id: 'ann', roles } }));
    expect(one).not.toBe(other);
  });

  test('a hundred thousand commands that differ in one number have a hundred thousand digests', () => {
    const seats = Array.from({ length: 100_000 }, (_, i) =>
      digest({ ...PURCHASE, type: 'change_seats', seats: i + 1 }),
    );
    expect(new Set(seats).size).toBe(100_000);
    // Each half by itself spreads them: 2³² values hold so many with about one collision.
    expect(seats.some((one) => one.slice(0, 7) === one.slice(7))).toBe(false);
    for (const half of [seats.map((one) => one.slice(0, 7)), seats.map((one) => one.slice(7))]) {
      expect(new Set(half).size).toBeGreaterThan(99_980);
    }
  });
});
