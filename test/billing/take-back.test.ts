import { describe, expect, test } from 'vitest';
import type { Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { type Asked, codeOf, decided, having, outcome } from './support-team.ts';
import { HALF as at, three } from './three-tiers.ts';
import { holdingOf } from './two-beside.ts';

// What an undo takes back: all that waits, one thing by its name, or the removal of one tier.

const remove = (tier: string): Asked => ({ type: 'remove', tier, at });
const undo = (more: object = {}): Asked => ({ type: 'undo', at, ...more });
const undone = (state: Subscription, asked: Asked) => decided(state, asked).events[0]?.undone;
const waits = (state: Subscription, asked: Asked) => decided(state, asked).events[0]?.pending;

describe('of two tiers beside another whose removals wait', () => {
  const state = having(holdingOf('low', ['care', 'guard']), remove('care'), remove('guard'));

  test('one is kept by its name, and the other still goes', () => {
    expect(waits(state, undo({ tier: 'care' }))).toEqual({ removed: ['guard'] });
    expect(waits(state, undo({ tier: 'guard', what: 'removal' }))).toEqual({ removed: ['care'] });
    expect(outcome(state, undo({ tier: 'care' }))).toBe('low + care + guard 10 → low + care 10: free');
  });
  test('a purchase keeps the one that is bought', () => {
    const buy: Asked = { type: 'purchase', tier: 'guard', at };
    expect([waits(state, buy), undone(state, buy)]).toEqual([{ removed: ['care'] }, ['removal']]);
  });
  test('both are kept where no name is said', () => expect(waits(state, undo())).toEqual({}));
  test('the last one kept leaves nothing that waits', () =>
    expect(waits(having(state, undo({ tier: 'care' })), undo({ tier: 'guard' }))).toEqual({}));
});

describe('the removal of the main tier waits, and that of one beside it', () => {
  const state = having(holdingOf('low', ['care', 'guard']), remove('care'), remove('low'));

  test('the main one is kept by its name', () =>
    expect(waits(state, undo({ tier: 'low' }))).toEqual({ removed: ['care'] }));
  test('the one beside it is kept by its name', () =>
    expect(waits(state, undo({ tier: 'care' }))).toEqual({ tier: null }));
  test('a tier whose removal does not wait has nothing to keep', () => {
    expect(codeOf(state, undo({ tier: 'guard' }))).toBe('nothing_scheduled');
    expect(codeOf(state, undo({ tier: 'mid' }))).toBe('nothing_scheduled');
  });
  test('by its name it is a removal, and nothing else', () => {
    expect(undone(state, undo({ tier: 'low', what: 'removal' }))).toEqual(['removal']);
    expect(codeOf(state, undo({ tier: 'low', what: 'seats' }))).toBe('nothing_scheduled');
  });
});

describe('everything that can wait, each by its name', () => {
  const usd = (amount: string) => of(amount, 'USD');
  const rich = three({ holding: { tier: 'gold', beside: ['care'], people: { pro: 2 }, seats: { care: 5 } } });
  const waiting: readonly (readonly [string, Asked])[] = [
    ['removal', remove('care')],
    ['tier', { type: 'change_tier', tier: 'silver', at }],
    ['seats', { type: 'change_seats', seats: 8, at }],
    ['people', { type: 'change_people', people: { pro: 1 }, at }],
    ['plan', { type: 'change_plan', plan: 'max', unitPrice: usd('19.00'), at }],
    ['prices', { type: 'change_prices', prices: { gold: usd('13.00') }, at }],
    ['plan_end', { type: 'end_plan', at }],
  ];
  const all = having(rich, ...waiting.map(([, asked]) => asked));

  test('all of it, in the order of the names', () => {
    expect(undone(all, undo())).toEqual(waiting.map(([what]) => what));
    const { pending, planStatus } = decided(all, undo()).events[0] ?? {};
    expect([pending, planStatus]).toEqual([{}, 'active']);
    expect(decided(all, undo()).undone).toEqual(waiting.map(([what]) => what));
  });
  test.each(waiting)('%s', (what, asked) => {
    const others = waiting.filter(([one]) => one !== what).map(([, one]) => one);
    const [event] = decided(all, undo({ what })).events;
    const without = having(rich, ...others);
    expect([event?.undone, event?.pending, event?.planStatus]).toEqual([[what], without.pending, without.planStatus]);
    expect(codeOf(without, undo({ what }))).toBe('nothing_scheduled');
    expect(undone(having(rich, asked), undo())).toEqual([what]);
  });
  test('seats of one tier are seats', () => {
    const fewer = having(rich, { type: 'change_seats', seats: 4, tier: 'care', at });
    expect(undone(fewer, undo({ what: 'seats' }))).toEqual(['seats']);
    expect(waits(having(fewer, { type: 'change_seats', seats: 8, at }), undo({ what: 'seats' }))).toEqual({});
  });
  test('seats of one tier, by its name: those of others and of the plan still wait', () => {
    const both = three({ holding: { tier: 'gold', beside: ['care'], seats: { gold: 6, care: 5 } } });
    const fewerOf = (tier: string): Asked => ({ type: 'change_seats', seats: 4, tier, at });
    const fewer = having(both, fewerOf('care'), fewerOf('gold'), { type: 'change_seats', seats: 8, at });
    for (const asked of [undo({ what: 'seats', tier: 'care' }), undo({ tier: 'care' })]) {
      expect([undone(fewer, asked), waits(fewer, asked)]).toEqual([['seats'], { seats: 8, tierSeats: { gold: 4 } }]);
    }
    const last = having(both, fewerOf('care'));
    expect(waits(last, undo({ what: 'seats', tier: 'care' }))).toEqual({});
    expect(codeOf(last, undo({ what: 'seats', tier: 'gold' }))).toBe('nothing_scheduled');
    expect(codeOf(last, undo({ what: 'removal', tier: 'care' }))).toBe('nothing_scheduled');
  });
  test('everything of one tier: its removal and its seats, and no more', () => {
    const state = having(rich, { type: 'change_seats', seats: 4, tier: 'care', at }, remove('care'), remove('gold'));
    expect(undone(state, undo({ tier: 'care' }))).toEqual(['removal', 'seats']);
    expect(waits(state, undo({ tier: 'care' }))).toEqual({ tier: null });
    expect(waits(state, undo({ tier: 'care', what: 'removal' }))).toEqual({ tier: null, tierSeats: { care: 4 } });
    expect(waits(state, undo({ tier: 'care', what: 'seats' }))).toEqual({ tier: null, removed: ['care'] });
  });
  test.each(['tier', 'people', 'plan', 'prices', 'interval', 'plan_end'])(
    '%s is not of one tier: said, not ignored',
    (what) =>
      expect(issuesOf(() => codeOf(all, undo({ what, tier: 'gold' })))).toEqual(['command.tier: invalid_value']),
  );
  test('more seats of one tier leave nothing that waits for it', () => {
    const fewer = having(rich, { type: 'change_seats', seats: 4, tier: 'care', at });
    expect(waits(fewer, { type: 'change_seats', seats: 6, tier: 'care', at })).toStrictEqual({});
    expect(waits(fewer, { type: 'change_seats', seats: 5, tier: 'care', at })).toStrictEqual({});
    expect(
      waits(having(rich, { type: 'change_seats', seats: 8, at }), { type: 'change_seats', seats: 12, at }),
    ).toStrictEqual({});
  });
  test.each(['plan', 'prices', 'interval'])('%s of a new interval: the interval with its plan and prices', (what) => {
    const prices = { gold: usd('120.00'), care: usd('20.00') };
    const yearly: Asked = { type: 'change_interval', interval: 'year', unitPrice: usd('200.00'), prices, at };
    const state = having(rich, { type: 'change_seats', seats: 8, at }, yearly);
    expect(undone(state, undo())).toEqual(['seats', 'interval']);
    expect(undone(state, undo({ what }))).toEqual(['interval']);
    expect(waits(state, undo({ what }))).toEqual({ seats: 8 });
    expect(undone(state, undo({ what: 'seats' }))).toEqual(['seats']);
    expect(codeOf(state, undo({ what: 'tier' }))).toBe('nothing_scheduled');
  });
});

describe('an interval takes back more than itself, and says so', () => {
  const usd = (amount: string) => of(amount, 'USD');
  const gold = three({ holding: { tier: 'gold' } });
  const yearly: Asked = { type: 'change_interval', interval: 'year', unitPrice: usd('200.00'), at };
  const listed: Asked = { type: 'change_prices', prices: { gold: { per: 'seat', amount: { USD: '13.00' } } }, at };
  const max: Asked = { type: 'change_plan', plan: 'max', unitPrice: usd('19.00'), at };
  const back: Asked = { type: 'change_interval', interval: 'month', at };

  test.each<[string, readonly Asked[], readonly string[]]>([
    ['the interval alone', [yearly], ['interval']],
    ['with another plan that was scheduled before', [max, yearly], ['plan', 'interval']],
    ['with a price by the month that was scheduled before', [listed, yearly], ['prices', 'interval']],
    ['with one that was scheduled after', [yearly, listed], ['prices', 'interval']],
    ['with both', [max, listed, yearly], ['plan', 'prices', 'interval']],
  ])('%s', (_, asked, said) => {
    const state = having(gold, ...asked);
    for (const one of [undo(), undo({ what: 'interval' }), undo({ what: said[0] }), back]) {
      expect([undone(state, one), waits(state, one)]).toEqual([said, {}]);
      expect(decided(state, one).undone).toEqual(said);
    }
  });
  test("the price of a period is the interval's own", () => {
    const own = { ...yearly, prices: { gold: usd('120.00') } };
    expect(undone(having(gold, own), undo())).toEqual(['interval']);
  });
  test('a new anchor leaves periods as long as they are: their prices could have waited without it', () => {
    const anchored = { ...yearly, interval: 'month', anchorOn: '2024-05-16', prices: { gold: usd('13.00') } };
    expect(undone(having(gold, anchored), undo())).toEqual(['prices', 'interval']);
  });
});

describe('asking for what is held takes back what waits', () => {
  const state = three({ holding: { tier: 'gold' } });
  test.each<[string, Asked, Asked, string]>([
    ['the tier', { type: 'change_tier', tier: 'silver', at }, { type: 'change_tier', tier: 'gold', at }, 'tier'],
    ['its removal', remove('gold'), { type: 'purchase', tier: 'gold', at }, 'removal'],
    ['the seats', { type: 'change_seats', seats: 8, at }, { type: 'change_seats', seats: 10, at }, 'seats'],
    [
      'the plan',
      { type: 'change_plan', plan: 'max', unitPrice: of('19.00', 'USD'), at },
      { type: 'change_plan', plan: 'plus', unitPrice: of('20.00', 'USD'), at },
      'plan',
    ],
    ['the end of the plan', { type: 'end_plan', at }, { type: 'keep_plan', at }, 'plan_end'],
    [
      'the prices',
      { type: 'change_prices', prices: { gold: of('13.00', 'USD') }, at },
      { type: 'change_prices', prices: { gold: { per: 'seat', amount: { USD: '12.00' } } }, at },
      'prices',
    ],
    [
      'the interval',
      {
        ...({ type: 'change_interval', interval: 'year', unitPrice: of('200.00', 'USD'), at } as const),
        prices: { gold: of('120.00', 'USD') },
      },
      { type: 'change_interval', interval: 'month', at },
      'interval',
    ],
  ])('%s', (_, later, back, what) => {
    const { events, undone: said, invoice } = decided(having(state, later), back);
    expect([events[0]?.type, events[0]?.undone, said, events[0]?.pending, invoice]).toEqual([
      ...['undone', [what], [what], {}, null],
    ]);
  });
});
