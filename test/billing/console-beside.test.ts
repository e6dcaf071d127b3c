import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { issuesOf } from '../thrown.ts';
import { type Asked, codeOf, having, refusalOf } from './support-team.ts';
import { HALF as at, three } from './three-tiers.ts';
import { holdingOf, twoBeside } from './two-beside.ts';

// The console sells Low and Care; every tier that a command touches has to be one of these (R4, R5).

const by = { at, via: 'admin_console', actor: { id: 'olga', roles: ['owner'] } } as const;
const buy = (tier: string): Asked => ({ type: 'purchase', tier, ...by });
const remove = (tier?: string): Asked => ({ type: 'remove', ...(tier && { tier }), ...by });
const undo = (more: object = {}): Asked => ({ type: 'undo', ...more, ...by });
const bySales = (asked: Asked): Asked => ({ ...asked, via: 'sales' });

describe('a tier beside another is touched by itself', () => {
  test('Care is bought beside Mid, which sales sold', () => expect(codeOf(holdingOf('mid'), buy('care'))).toBe('ok'));
  test('Guard is not, also beside Low', () => {
    expect(refusalOf(holdingOf('low'), buy('guard'))).toMatchObject({
      ...{ code: 'contact_sales', reason: 'tier_sold_by_sales' },
    });
  });
  test.each([
    ['care', 'ok'],
    ['guard', 'contact_sales'],
    ['mid', 'contact_sales'],
  ])('the removal of %s, by its name: %s', (tier, code) =>
    expect(codeOf(holdingOf('mid', ['care', 'guard']), remove(tier))).toBe(code),
  );
  test('of the only tier, by no name: as that tier is sold', () => {
    expect(codeOf(holdingOf('low'), remove())).toBe('ok');
    expect(codeOf(holdingOf('mid'), remove())).toBe('contact_sales');
  });
});

test('a removal without a name touches the main tier alone: which of several is meant has to be said', () => {
  const leaving = having(holdingOf('low', ['guard']), bySales(remove('guard')));
  expect(issuesOf(() => codeOf(leaving, remove()))).toEqual(['command.tier: missing']);
  expect(codeOf(leaving, remove('low'))).toBe('ok');
});

describe('a removal that sales or the console asked for', () => {
  const state = having(holdingOf('low', ['care', 'guard']), bySales(remove('care')), bySales(remove('guard')));
  test.each([
    ['care', {}, 'ok'],
    ['care', { what: 'removal' }, 'ok'],
    ['guard', {}, 'contact_sales'],
    ['guard', { what: 'removal' }, 'contact_sales'],
    ['low', {}, 'nothing_scheduled'],
  ])('the undo of that of %s, %j: %s', (tier, more, code) => expect(codeOf(state, undo({ tier, ...more }))).toBe(code));
  test('the undo of all of them touches Guard as well', () => {
    expect(codeOf(state, undo())).toBe('contact_sales');
    expect(codeOf(state, undo({ what: 'removal' }))).toBe('contact_sales');
    const [onlyCare, onlyGuard] = ['care', 'guard'].map((tier) =>
      having(holdingOf('low', ['care', 'guard']), bySales(remove(tier))),
    );
    expect([onlyCare && codeOf(onlyCare, undo()), onlyGuard && codeOf(onlyGuard, undo())]).toEqual([
      ...['ok', 'contact_sales'],
    ]);
  });
  test('the undo of fewer seats touches no tier', () => {
    const fewer = having(state, { type: 'change_seats', seats: 8, at });
    expect(codeOf(fewer, undo({ what: 'seats' }))).toBe('ok');
    expect(codeOf(holdingOf('mid'), undo({ what: 'seats' }))).toBe('nothing_scheduled');
  });
});

describe('a change of what the console sells, to or from what it does not', () => {
  const reasonOf = (tier: string, asked: Asked) => {
    const refusal = refusalOf(holdingOf(tier), asked);
    return 'reason' in refusal ? refusal.reason : refusal.code;
  };
  test('is a change of tier through sales', () => {
    expect(reasonOf('low', { type: 'change_tier', tier: 'mid', ...by })).toBe('tier_change');
    expect(reasonOf('mid', { type: 'change_tier', tier: 'low', ...by })).toBe('tier_change');
    expect(reasonOf('mid', buy('low'))).toBe('tier_sold_by_sales');
  });
  test('what waits is touched as well', () => {
    const down = having(holdingOf('mid'), bySales({ type: 'change_tier', tier: 'low', at }));
    expect(codeOf(down, undo())).toBe('contact_sales');
    expect(codeOf(down, undo({ what: 'tier' }))).toBe('contact_sales');
  });
});

describe('what the console sells, where what sales sold waits to take its place', () => {
  // The console sells Mid and Care; sales has agreed on Low from the renewal on.
  const catalog = define({ ...twoBeside, selfService: { tiers: ['mid', 'care'] } } as CatalogSpec);
  const lower = bySales({ type: 'change_tier', tier: 'low', at });
  const waiting = having(holdingOf('mid', ['care'], { catalog }), lower);
  test.each<[string, Asked]>([
    ['a removal by name', remove('mid')],
    ['the tier itself once more, which takes back what waits', { type: 'change_tier', tier: 'mid', ...by }],
    ['an undo', undo()],
    ['an undo of the change', undo({ what: 'tier' })],
  ])('%s is for sales', (_, asked) => expect(codeOf(waiting, asked)).toBe('contact_sales'));
  test('a removal without a name is as well, where nothing stands beside', () => {
    const alone = having(holdingOf('mid', [], { catalog }), lower);
    expect(codeOf(alone, remove())).toBe('contact_sales');
    expect(codeOf(holdingOf('mid', [], { catalog }), remove())).toBe('ok');
  });
  test('what stands beside goes and comes back in the console', () => {
    expect(codeOf(waiting, remove('care'))).toBe('ok');
    const leaving = having(waiting, remove('care'));
    for (const more of [{ what: 'removal' }, { tier: 'care' }]) expect(codeOf(leaving, undo(more))).toBe('ok');
    expect(codeOf(leaving, undo())).toBe('contact_sales');
  });
});

describe('every command by each of the three ways', () => {
  const state = having(three({ holding: { tier: 'silver', people: { pro: 2 } } }), { type: 'end_plan', at });
  const price = { amount: '30.00', currency: 'USD' };
  const commands: readonly (readonly [Asked, console: string, system: string])[] = [
    [{ type: 'remove' }, 'ok', 'contact_sales'],
    [{ type: 'change_tier', tier: 'gold' }, 'ok', 'contact_sales'],
    [{ type: 'purchase', tier: 'silver' }, 'already_held', 'contact_sales'],
    [{ type: 'change_seats', seats: 12 }, 'ok', 'ok'],
    [{ type: 'change_people', people: { pro: 3 } }, 'contact_sales', 'ok'],
    [{ type: 'change_people', people: { pro: 1 } }, 'contact_sales', 'ok'],
    [{ type: 'keep_plan' }, 'ok', 'contact_sales'],
    [{ type: 'end_plan' }, 'already_scheduled', 'contact_sales'],
    [{ type: 'undo' }, 'ok', 'contact_sales'],
    [{ type: 'undo', what: 'seats' }, 'nothing_scheduled', 'nothing_scheduled'],
    [{ type: 'undo', what: 'plan_end' }, 'ok', 'contact_sales'],
    [{ type: 'change_plan', plan: 'max', unitPrice: price }, 'contact_sales', 'contact_sales'],
    [{ type: 'change_prices', prices: { gold: price } }, 'contact_sales', 'contact_sales'],
    [{ type: 'change_account', selfServe: false }, 'contact_sales', 'contact_sales'],
    [{ type: 'change_interval', interval: 'year', unitPrice: price }, 'contact_sales', 'contact_sales'],
    [{ type: 'end_now', credit: true }, 'contact_sales', 'contact_sales'],
  ];
  test.each(commands)('%j: %s in the console, %s by a process', (asked, inConsole, bySystem) => {
    const codes = ['admin_console', 'system', 'sales'].map((via) => codeOf(state, { ...asked, ...by, via }));
    expect(codes.slice(0, 2)).toEqual([inConsole, bySystem]);
    expect(codes[2]).toBe(inConsole === 'contact_sales' ? 'ok' : inConsole);
  });
  test.each([
    ['people', 'change_people', { people: { pro: 1 } }],
    ['seats', 'change_seats', { seats: 8 }],
  ])('what waits for the %s is undone by a process', (what, type, more) => {
    const waiting = having(three({ holding: { people: { pro: 2 } } }), { type, at, ...more } as Asked);
    expect(codeOf(waiting, { ...undo({ what }), via: 'system' })).toBe('ok');
    expect(codeOf(waiting, { ...undo(), via: 'system' })).toBe('ok');
    const both = having(waiting, { type: 'end_plan', at });
    expect(codeOf(both, { ...undo(), via: 'system' })).toBe('contact_sales');
  });
  test.each([
    ['plan', { type: 'change_plan', plan: 'max', unitPrice: { amount: '19.00', currency: 'USD' } }],
    ['prices', { type: 'change_prices', prices: { gold: price } }],
    ['interval', { type: 'change_interval', interval: 'year', unitPrice: price }],
  ])('what waits for the %s is undone by sales alone', (what, asked) => {
    const waiting = having(three(), { ...asked, at } as Asked);
    for (const via of ['admin_console', 'system']) {
      expect(refusalOf(waiting, { ...undo({ what }), via })).toMatchObject({ reason: 'not_in_console' });
    }
    expect(codeOf(waiting, { ...undo({ what }), via: 'sales' })).toBe('ok');
  });
});

describe('with a sales executive', () => {
  const led = { account: { kind: 'team', salesExecutive: true } };
  test('the console sells nothing, unless the offer says that it does', () => {
    expect(refusalOf(holdingOf('low', [], led), buy('care'))).toMatchObject({ reason: 'sales_executive' });
    const open = define({ ...twoBeside, selfService: { tiers: ['low', 'care'], withSalesExecutive: true } } as never);
    expect(codeOf(holdingOf('low', [], { ...led, catalog: open }), buy('care'))).toBe('ok');
    expect(codeOf(holdingOf('low', [], { ...led, catalog: open }), buy('guard'))).toBe('contact_sales');
  });
  test('an offer without self-service sells nothing there', () => {
    const { selfService: _, ...closed } = twoBeside as { readonly selfService?: unknown };
    const state = holdingOf('low', [], { catalog: define(closed as never) });
    expect(refusalOf(state, buy('care'))).toMatchObject({ reason: 'tier_sold_by_sales', because: ['A21'] });
    const ledThere = holdingOf('low', [], { ...led, catalog: define(closed as never) });
    expect(refusalOf(ledThere, buy('care'))).toMatchObject({ reason: 'sales_executive', because: [] });
    expect(codeOf(state, { type: 'change_seats', seats: 12, ...by })).toBe('ok');
  });
});
