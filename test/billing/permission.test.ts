import { describe, expect, test } from 'vitest';
import { offers, type Subscription } from '../../src/billing/index.js';
import { define } from '../../src/catalog/index.js';
import { ADMIN, type Asked, codeOf, having, refusalOf, team } from './support-team.ts';
import { HALF, sharing, three, threeTiers } from './three-tiers.ts';

// Who may do what, and where.

const state = team();
const essentials: Asked = { type: 'purchase', tier: 'essentials' };
const enhanced: Asked = { type: 'purchase', tier: 'enhanced' };
const inConsole = { via: 'admin_console' } as const;
const onEssentials = having(state, essentials);
const onEnhanced = having(state, enhanced);
const down: Asked = { type: 'change_tier', tier: 'essentials' };

test.each([
  ['team_admin', 'ok'],
  ['billing_admin', 'ok'],
  ['support_admin', 'billing_role_required'],
  ['user_management_admin', 'billing_role_required'],
])('R8 A19: %s in the console: %s', (role, code) => {
  expect(codeOf(state, { ...essentials, ...inConsole, actor: { id: 'ann', roles: [role] } })).toBe(code);
  expect(codeOf(state, { type: 'change_seats', seats: 12, ...inConsole, actor: { id: 'ann', roles: [role] } })).toBe(
    code,
  );
  expect(
    codeOf(having(state, essentials, { type: 'remove' }), {
      type: 'undo',
      ...inConsole,
      actor: { id: 'ann', roles: [role] },
    }),
  ).toBe(code);
});

test('R6: nobody without a role does anything in the console; one role of many is enough', () => {
  for (const type of ['remove', 'undo', 'end_plan'] as const) {
    expect(codeOf(state, { type, ...inConsole, actor: { id: 'ann', roles: [] } })).toBe('billing_role_required');
  }
  expect(
    codeOf(state, { ...essentials, ...inConsole, actor: { id: 'ann', roles: ['support_admin', 'billing_admin'] } }),
  ).toBe('ok');
});

test('R4: sales needs no role of the actor, and may do all', () => {
  expect(codeOf(state, { ...enhanced, actor: { id: 'ann', roles: [] } })).toBe('ok');
  const led = team({ account: { kind: 'team', salesExecutive: true, selfServe: false } });
  expect(codeOf(led, { ...enhanced, actor: { id: 'ann', roles: [] } })).toBe('ok');
});

test.each([
  ['R5: Essentials in the console', {}, essentials, 'ok'],
  ['R5: Enhanced in the console', {}, enhanced, 'contact_sales'],
  ['R5: Essentials with a sales executive', { salesExecutive: true }, essentials, 'contact_sales'],
  ['A25: Essentials where self-service is closed', { selfServe: false }, essentials, 'contact_sales'],
  ['A25: self-service said to be open', { selfServe: true }, essentials, 'ok'],
] as const)('%s', (_, account, asked, code) => {
  expect(codeOf(team({ account: { kind: 'team', ...account } }), { ...asked, ...inConsole })).toBe(code);
});

test.each<[string, Subscription, Asked, string]>([
  ['R5: Essentials is removed in the console', onEssentials, { type: 'remove' }, 'ok'],
  ['A21: Enhanced is not', onEnhanced, { type: 'remove' }, 'contact_sales'],
  ['A21: an upgrade', onEssentials, { type: 'change_tier', tier: 'enhanced' }, 'contact_sales'],
  ['A21: a downgrade', onEnhanced, down, 'contact_sales'],
  ['a change to what is held, of a tier that the console sells', onEssentials, down, 'no_change'],
  ['a change of nothing to a tier that the console sells', state, down, 'not_held'],
  ['a purchase of Essentials while Enhanced is held', onEnhanced, essentials, 'contact_sales'],
  ['a purchase of Essentials while Essentials is held', onEssentials, essentials, 'already_held'],
  [
    'a second purchase while the removal of Essentials is pending (A20)',
    having(onEssentials, { type: 'remove' }),
    essentials,
    'ok',
  ],
  ['an undo of the removal of Essentials', having(onEssentials, { type: 'remove' }), { type: 'undo' }, 'ok'],
  ['an undo of the removal of Enhanced', having(onEnhanced, { type: 'remove' }), { type: 'undo' }, 'contact_sales'],
  ['an undo of the downgrade of Enhanced', having(onEnhanced, down), { type: 'undo' }, 'contact_sales'],
  [
    'an undo of fewer seats on Enhanced',
    having(onEnhanced, { type: 'change_seats', seats: 8 }),
    { type: 'undo' },
    'ok',
  ],
  ['an undo of nothing', state, { type: 'undo' }, 'nothing_scheduled'],
  ['more seats on Enhanced', onEnhanced, { type: 'change_seats', seats: 12 }, 'ok'],
  ['a removal of nothing', state, { type: 'remove' }, 'not_held'],
])('in the console: %s', (_, from, asked, code) => {
  expect(codeOf(from, { ...asked, ...inConsole })).toBe(code);
});

test('with a sales executive, the console keeps the seats, and undoes what is about seats alone', () => {
  const led = team({ account: { kind: 'team', salesExecutive: true } });
  expect(codeOf(led, { type: 'change_seats', seats: 12, ...inConsole })).toBe('ok');
  expect(codeOf(having(led, { type: 'change_seats', seats: 8 }), { type: 'undo', ...inConsole })).toBe('ok');
  expect(codeOf(having(led, essentials, { type: 'remove' }), { type: 'undo', ...inConsole })).toBe('contact_sales');
  expect(codeOf(led, { type: 'remove', ...inConsole })).toBe('contact_sales');
});

test('the checks answer in their order: time, account, actor, path, state, total', () => {
  const flagged = three({ holding: { tier: 'gold' }, account: { kind: 'team', flags: ['trial'] } });
  const asked: Asked = { type: 'purchase', tier: 'platinum', at: HALF, expected: { amount: '1', currency: 'JPY' } };
  const nobody = { ...inConsole, actor: { id: 'bob', roles: [] } };
  expect(codeOf(flagged, { ...asked, ...nobody, at: '2020-01-01T00:00:00Z' })).toBe('out_of_order');
  expect(codeOf(flagged, { ...asked, ...nobody })).toBe('account_not_eligible');
  const held = three({ holding: { tier: 'gold' } });
  expect(codeOf(held, { ...asked, ...nobody })).toBe('billing_role_required');
  expect(codeOf(held, { ...asked, ...inConsole, actor: { id: 'olga', roles: ['owner'] } })).toBe('contact_sales');
  expect(codeOf(held, asked)).toBe('already_held');
  expect(codeOf(three(), asked)).toBe('currency_mismatch');
});

describe('R6, A19: the actor in the console is signed in, active and opens billing, in this order', () => {
  const buy = (actor: object): Asked => ({ ...essentials, ...inConsole, actor: { ...ADMIN, ...actor } });
  test.each<[object, string]>([
    [{}, 'ok'],
    [{ signedIn: true, status: 'active' }, 'ok'],
    [{ signedIn: false }, 'sign_in_required'],
    [{ signedIn: false, status: 'suspended', roles: [] }, 'sign_in_required'],
    [{ status: 'suspended' }, 'member_not_active'],
    [{ status: 'invited' }, 'member_not_active'],
    [{ status: 'removed', roles: [] }, 'member_not_active'],
    [{ roles: [] }, 'billing_role_required'],
    [{ roles: ['owner'] }, 'billing_role_required'],
  ])('%j: %s', (actor, code) => expect(codeOf(state, buy(actor))).toBe(code));

  test('sales, and a process, are not asked for any of it', () => {
    const actor = { id: 'sam', roles: [], signedIn: false, status: 'suspended' };
    expect(codeOf(state, { ...enhanced, via: 'sales', actor })).toBe('ok');
    expect(codeOf(state, { type: 'change_seats', seats: 12, via: 'system', actor })).toBe('ok');
  });

  test("the roles that open billing are those of the subscription's own offer", () => {
    const buySilver = (roles: string[]): Asked => ({
      ...{ type: 'purchase', tier: 'silver', at: HALF, actor: { id: 'olga', roles } },
      ...inConsole,
    });
    expect(codeOf(three(), buySilver(['owner']))).toBe('ok');
    expect(refusalOf(three(), buySilver(['team_admin', 'helper']))).toMatchObject({
      code: 'billing_role_required',
      anyOf: ['owner'],
    });
  });
});

describe('an offer of which no role opens billing sells through sales alone: there is no role to ask for', () => {
  const roles = { owner: {}, helper: {} };
  const closed = three({ catalog: define({ ...threeTiers, roles }) });
  const by = { at: HALF, actor: { id: 'olga', roles: ['owner'] } } as const;
  const buy: Asked = { type: 'purchase', tier: 'silver', ...by };

  test.each<Asked>([buy, { type: 'change_seats', seats: 12, ...by }, { type: 'end_plan', ...by }])('$type', (asked) => {
    expect(refusalOf(closed, { ...asked, ...inConsole })).toMatchObject({
      code: 'contact_sales',
      reason: 'not_in_console',
    });
    expect(codeOf(closed, { ...asked, via: 'sales' })).toBe('ok');
  });

  test('its cards lead there, at the price that sales charges', () => {
    const [, gold] = offers({ subscription: closed, ...by });
    expect([gold?.tier, gold?.action, gold?.enabled]).toEqual(['gold', 'contact_sales', true]);
    expect(gold?.today).not.toBeNull();
  });

  test('who is not signed in, or not active, is told that first', () => {
    const actor = { id: 'olga', roles: [], signedIn: false } as const;
    expect(codeOf(closed, { ...buy, ...inConsole, actor })).toBe('sign_in_required');
  });
});

describe('the ways: what the console sells, what a process sets, and the rest through sales', () => {
  const owner = { actor: { id: 'olga', roles: ['owner'] }, at: HALF } as const;
  const gold = three({ holding: { tier: 'gold', beside: ['care'], people: { pro: 2 } } });
  const silver = three({ holding: { tier: 'silver' } });
  const ofSales: readonly Asked[] = [
    { type: 'change_people', people: { pro: 3 } },
    { type: 'change_plan', plan: 'max', unitPrice: { amount: '30.00', currency: 'USD' } },
    { type: 'change_prices', prices: { gold: { amount: '13.00', currency: 'USD' } } },
    { type: 'change_account', salesExecutive: true },
    { type: 'change_interval', interval: 'year', unitPrice: { amount: '200.00', currency: 'USD' } },
    { type: 'end_now', credit: true },
  ];

  test.each(ofSales)('$type is not for the console', (asked) => {
    expect(refusalOf(gold, { ...asked, ...owner, ...inConsole })).toMatchObject({
      code: 'contact_sales',
      reason: 'not_in_console',
    });
    expect(codeOf(gold, { ...asked, ...owner, via: 'sales' })).toBe('ok');
  });

  test.each<[string, Subscription, Asked, string | null]>([
    ['change_tier between tiers that it sells', silver, { type: 'change_tier', tier: 'gold' }, null],
    ['change_tier to one that it does not sell', gold, { type: 'change_tier', tier: 'platinum' }, 'tier_change'],
    [
      'a purchase beside of what it does not sell',
      silver,
      { type: 'purchase', tier: 'platinum' },
      'tier_sold_by_sales',
    ],
    ['removal of Care, which it does not sell', gold, { type: 'remove', tier: 'care' }, 'tier_sold_by_sales'],
    ['removal of Gold', gold, { type: 'remove', tier: 'gold' }, null],
    ['more seats', gold, { type: 'change_seats', seats: 12 }, null],
    ['the end of the plan', gold, { type: 'end_plan' }, null],
    ['keeping the plan', having(gold, { type: 'end_plan', at: HALF }), { type: 'keep_plan' }, null],
    [
      ...(['undo of fewer people', having(gold, { type: 'change_people', people: { pro: 1 }, at: HALF })] as const),
      ...([{ type: 'undo' }, 'not_in_console'] as const),
    ],
    [
      ...(['undo of a downgrade', having(gold, { type: 'change_tier', tier: 'silver', at: HALF })] as const),
      ...([{ type: 'undo', what: 'tier' }, null] as const),
    ],
  ])('the console: %s', (_, from, asked, reason) => {
    const command = { ...asked, ...owner, ...inConsole };
    if (reason === null) expect(codeOf(from, command)).toBe('ok');
    else expect(refusalOf(from, command)).toMatchObject({ code: 'contact_sales', reason });
  });

  test('a process sets seats and people, and nothing else', () => {
    const bySystem = (asked: Asked) => codeOf(gold, { ...asked, ...owner, via: 'system' });
    expect(bySystem({ type: 'change_seats', seats: 12 })).toBe('ok');
    expect(bySystem({ type: 'change_people', people: { pro: 3 } })).toBe('ok');
    for (const asked of [
      ...ofSales.slice(1),
      { type: 'remove', tier: 'gold' } as const,
      { type: 'end_plan' } as const,
    ]) {
      expect([asked.type, bySystem(asked)]).toEqual([asked.type, 'contact_sales']);
    }
  });

  test('an offer without self-service sells nothing in the console', () => {
    const command = { ...owner, ...inConsole };
    expect(codeOf(sharing(null), { type: 'purchase', tier: 'developer', ...command })).toBe('contact_sales');
    expect(codeOf(sharing('developer'), { type: 'remove', ...command })).toBe('contact_sales');
    expect(codeOf(sharing('developer'), { type: 'change_seats', seats: 12, ...command })).toBe('ok');
  });
});

test('R4, A25: facts about the account that change later decide from then on', () => {
  const account = (facts: object) => having(state, { type: 'change_account', ...facts });
  const buy: Asked = { ...essentials, ...inConsole };
  expect(refusalOf(account({ salesExecutive: true }), buy)).toMatchObject({ reason: 'sales_executive' });
  expect(refusalOf(account({ selfServe: false }), buy)).toMatchObject({ reason: 'self_serve_disabled' });
  expect(codeOf(account({ flags: ['trial'] }), buy)).toBe('ok');
  expect(codeOf(state, { type: 'change_account', salesExecutive: false })).toBe('no_change');
});
