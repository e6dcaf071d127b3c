import { describe, expect, test } from 'vitest';
import { define } from '../../src/catalog/index.js';
import { issuesOf } from '../thrown.ts';
import { put } from './put.ts';
import { type Asked, codeOf, decided, having, outcome, refusalOf } from './support-team.ts';
import { at, people, plan, prices, seats, state, usd, yearly } from './terms-commands.ts';
import { MAY, sharing, three } from './three-tiers.ts';

// Plans, prices and facts of an account: what differs, who may change it, and why it is refused.

describe('another plan', () => {
  test('for another kind of account is refused', () =>
    expect(refusalOf(three(), plan('solo', '30.00'))).toMatchObject({
      ...{ code: 'account_not_eligible', kind: 'team', plan: 'solo' },
    }));
  test('that is billed elsewhere waits, as it is cheaper; one that is billed again is dearer', () => {
    expect(decided(three(), plan('max', null)).effectiveAt).toBe(MAY);
    expect(decided(three({ plan: { id: 'plus' } }), plan('max', '30.00')).effectiveAt).toBe(at);
    expect(decided(three({ plan: { id: 'plus' } }), plan('max', null)).effectiveAt).toBe(at);
  });
  test('of the same price waits', () => expect(decided(three(), plan('max', '20.00')).effectiveAt).toBe(MAY));
  test('the same plan, billed here from the renewal on', () => {
    expect(decided(three({ plan: { id: 'plus' } }), plan('plus', '30.00')).effectiveAt).toBe(MAY);
    expect(codeOf(three({ plan: { id: 'plus' } }), plan('plus', null))).toBe('no_change');
  });
  test('a tier is not sold with a plan of now, or of the renewal, that it does not go with', () => {
    const buy: Asked = { type: 'purchase', tier: 'gold', at };
    const basic = three({ plan: { id: 'basic', unitPrice: usd('20.00') } });
    expect(refusalOf(having(basic, plan('plus', '19.00')), buy)).toMatchObject({
      ...{ code: 'plan_not_eligible', tier: 'gold', plan: 'basic', plans: ['plus', 'max'] },
    });
    expect(refusalOf(having(three(), plan('basic', '19.00')), buy)).toMatchObject({
      ...{ code: 'plan_not_eligible', tier: 'gold', plan: 'basic' },
    });
  });
});

describe('other prices', () => {
  const gold = (amount: string, more: object = {}) =>
    prices({ gold: { per: 'seat', amount: { USD: amount }, ...more } });
  test('are the same in any writing of the amount', () => {
    expect(codeOf(three(), gold('12.00'))).toBe('no_change');
    expect(codeOf(three(), gold('12.000'))).toBe('no_change');
  });
  test('in a stored document as well', () => {
    const written = put(three(), 'prices.gold.amount', '12');
    expect([codeOf(written, gold('12.00')), codeOf(written, gold('12.0000'))]).toEqual(['no_change', 'no_change']);
    expect(codeOf(written, gold('12.0001'))).toBe('ok');
  });
  test('differ in the amount, in what they are for, and in how long', () => {
    expect(codeOf(three(), gold('12.01'))).toBe('ok');
    expect(codeOf(three(), prices({ platinum: { per: 'seat', amount: { USD: '600.00' } } }))).toBe('ok');
    expect(codeOf(three(), prices({ care: { per: 'seat', amount: { USD: '24.00' }, every: 'month' } }))).toBe('ok');
    expect(codeOf(three(), prices({ care: 'bundled' }))).toBe('ok');
  });
  test('a share of what is spent differs in its bands and its minimum', () => {
    const production = (percent: string, atLeast: string) =>
      prices({ production: { percentOf: 'monthly_spend', bands: [{ percent }], atLeast: { USD: atLeast } } });
    expect(codeOf(sharing(null), production('4', '250.00'))).toBe('no_change');
    expect(codeOf(sharing(null), production('5', '250.00'))).toBe('ok');
    expect(codeOf(sharing(null), production('4', '251.00'))).toBe('ok');
  });
});

describe('seats of one tier', () => {
  const flat = three({ holding: { tier: 'platinum', beside: ['care'] } });
  const refused = ['command.tier: invalid_value'];
  const perSeat = { platinum: { per: 'seat', amount: { USD: '60.00' } } };

  test('with a flat price, or a share of what is spent: refused, as they would change nothing', () => {
    for (const count of [3, 10, 12]) expect(issuesOf(() => codeOf(flat, seats(count, 'platinum')))).toEqual(refused);
    expect(issuesOf(() => codeOf(sharing('business'), seats(3, 'business')))).toEqual(refused);
    expect(issuesOf(() => codeOf(sharing('developer'), seats(3, 'developer')))).toEqual(refused);
  });
  test('with a price per seat, now or from the renewal on: done', () => {
    expect(codeOf(flat, seats(3, 'care'))).toBe('ok');
    expect(codeOf(having(flat, prices(perSeat)), seats(3, 'platinum'))).toBe('ok');
    expect(codeOf(flat, seats(12))).toBe('ok');
  });
  test('of a tier that is not held: not_held, whatever its price is', () =>
    expect(codeOf(three(), seats(3, 'platinum'))).toBe('not_held'));
});

describe('facts of the account', () => {
  const flagged = (flags: readonly string[]): Asked => ({ type: 'change_account', flags, at });
  test('flags are told apart, whatever they make when they are joined', () => {
    const two = having(three(), flagged(['a', 'b']));
    expect(codeOf(two, flagged(['a', 'b']))).toBe('no_change');
    expect(having(two, flagged(['ab'])).account.flags).toEqual(['ab']);
    expect(having(two, flagged(['a\nb'])).account.flags).toEqual(['a\nb']);
    expect(codeOf(having(two, flagged(['a\nb'])), flagged(['a', 'b']))).toBe('ok');
  });
  test('what is not said stays', () => {
    const led = having(three(), { type: 'change_account', salesExecutive: true, flags: ['a'], at });
    expect(having(led, { type: 'change_account', selfServe: false, at }).account).toEqual({
      ...led.account,
      selfServe: false,
    });
    expect(codeOf(led, { type: 'change_account', salesExecutive: true, at })).toBe('no_change');
    expect(codeOf(led, { type: 'change_account', salesExecutive: false, at })).toBe('ok');
  });
});

describe('the terms that a console may change', () => {
  const admin = { via: 'admin_console', actor: { id: 'eve', roles: ['owner'] } } as const;
  test.each([
    ['plan', plan('plus', '19.00')],
    ['prices', prices({ gold: usd('13.00') })],
    ['interval', yearly],
    ['people', people({ pro: 1 })],
  ] as const)('are not %s, nor to take it back', (what, asked) => {
    expect(refusalOf(state, { ...asked, ...admin })).toMatchObject({ code: 'contact_sales', reason: 'not_in_console' });
    expect(refusalOf(having(state, asked), { type: 'undo', what, at, ...admin })).toMatchObject({
      ...{ code: 'contact_sales', reason: 'not_in_console' },
    });
  });
  test.each([
    ['seats', seats(8)],
    ['plan_end', { type: 'end_plan', at }],
    ['removal', { type: 'remove', tier: 'gold', at }],
  ] as const)('are %s, and to take it back', (what, asked) => {
    const own = three({ holding: { tier: 'gold' } });
    expect(codeOf(own, { ...asked, ...admin })).toBe('ok');
    expect(codeOf(having(own, asked), { type: 'undo', what, at, ...admin })).toBe('ok');
  });
});

test('an account that may not hold a variant can still give it up', () => {
  const offer = define({
    id: 'people',
    name: 'People',
    roles: { owner: { billing: true } },
    channels: { email: {} },
    tiers: {
      base: { label: 'Base', price: 'bundled' },
      pro: { label: 'Pro', holder: 'person', excludes: 'trial', price: { per: 'person', amount: { USD: '30.00' } } },
    },
  });
  const holding = { tier: null, people: { pro: 2 } };
  const open = three({ catalog: offer, plan: { id: 'cloud' }, holding });
  const closed = having(open, { type: 'change_account', flags: ['trial'], at });
  expect(refusalOf(closed, people({ pro: 3 }))).toMatchObject({ code: 'account_not_eligible' });
  expect(outcome(closed, people({ pro: 0 }))).toBe('nothing + pro × 2 10 → nothing 10: free');
});

test('what was used is asked for at its place', () => {
  expect(issuesOf(() => codeOf(sharing('production'), { type: 'end_now', credit: true, at }))).toEqual([
    'command.usage: usage_needed',
  ]);
});
